import Diplomacy

@testable import Register

/// A register as a folder that is in memory.
struct MemoryFolder {
  let manifest: FolderManifest
  var files: [String: [UInt8]]

  /// Writes a register.
  init(_ register: Register, withJournal: Bool = false) throws {
    final class Gathered { var files: [String: [UInt8]] = [:] }
    let gathered = Gathered()
    manifest = try register.export(withJournal: withJournal) { name in
      gathered.files[name] = []
      return { gathered.files[name, default: []] += $0 }
    }
    files = gathered.files
    files[FolderFile.manifest] = Array(manifest.text.utf8)
  }

  /// The lines of a file.
  func lines(_ name: String) -> [String] {
    String(decoding: files[name] ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Puts other lines into a file.
  mutating func replace(_ name: String, _ lines: [String]) {
    files[name] = Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Makes a register of it, in portions, of a few bytes if nothing is said; what is held may be so on
  /// any day.
  @discardableResult
  func create(
    at path: String, portion: Int = 61, withJournal: Bool = false, isRehearsal: Bool = false,
    lastDay: CivilDate = .last, isTimeZone: @escaping (String) -> Bool = { _ in false }
  ) throws -> Register.FolderImport {
    guard let manifest = FolderManifest(bytes: files[FolderFile.manifest] ?? []) else {
      throw FolderError(file: FolderFile.manifest, .notAManifest)
    }
    return try Register.create(
      at: path, draft: path + ".part", from: manifest, withJournal: withJournal,
      by: .sample("import", isRehearsal: isRehearsal),
      terms: FolderTerms(lastDay: lastDay, isTimeZone: isTimeZone)
    ) { name in
      var rest = (files[name] ?? [])[...]
      return {
        defer { rest = rest.dropFirst(portion) }
        return rest.isEmpty ? nil : Array(rest.prefix(portion))
      }
    }
  }
}
