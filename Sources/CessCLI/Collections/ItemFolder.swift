import Interchange
import Messages
import Register
import Reporting

/// A folder of items, one record a file: what `vdirsyncer`, `khard`, `khal` and `todoman` share,
/// and through them every server of address books and calendars.
///
/// Source: https://vdirsyncer.pimutils.org/en/stable/vdir.html
struct ItemFolder {
  /// The items are no longer than this, in bytes.
  static let longest = 64 * 1_048_576

  let path: String
  /// How the names of the items end: `.vcf`, `.ics`.
  private let ending: String
  private let files: Environment.Files

  /// An item as it is read.
  struct Item {
    let name: String
    let bytes: [UInt8]
    /// The SHA-256 of the bytes.
    let digest: String
  }

  /// Opens a folder.
  ///
  /// - Throws: ``Failure`` when there is none, `StreamError`.
  init(_ path: String, ending: String, in environment: Environment) throws {
    files = environment.files
    self.path = path
    self.ending = ending
    switch try files.kind(path) {
    case .folder: break
    case nil: throw Failure(.missingInput, SyncWords.noFolder(path), hint: SyncWords.noFolderHint)
    case .file, .other: throw Failure(.missingInput, FolderWords.notAFolder(path))
    }
    if (try? files.kind(path + "/" + FolderFile.manifest)) != nil {
      throw Failure(.missingInput, SyncWords.isRegister(path), hint: SyncWords.isRegisterHint)
    }
  }

  /// The whole path, by which the folder is known again wherever it is named from.
  var identity: String { files.folders.resolve(path) ?? path }

  /// The names of the items: what is hidden, half-written or of another sort is left alone.
  func names() throws -> [String] {
    try files.folders.list(path).filter { name in
      guard name.hasSuffix(ending), !name.hasPrefix(".") else { return false }
      do {
        return try files.kind(place(name)) == .file
      } catch let error as StreamError where error.problem != .permission {
        // A link that goes round is no card, as one that leads nowhere is none.
        return false
      }
    }
  }

  /// The names of the items that cannot be opened by them: they are no UTF-8.
  func brokenNames() throws -> [String] {
    try files.folders.list(path).filter {
      $0.hasSuffix(ending) && !$0.hasPrefix(".") && $0.contains("\u{FFFD}") && !has($0)
    }
  }

  /// Whether there is an item of a name.
  func holds(_ name: String) -> Bool { (try? files.kind(place(name))) == .file }

  /// Whether there is anything of a name.
  func has(_ name: String) -> Bool { (try? files.kind(place(name))) != nil }

  /// Reads an item; `nil` for one that is longer than may be.
  func read(_ name: String) throws -> Item? {
    let portions = try files.portions(place(name))
    var (bytes, digest): ([UInt8], Sha256) = ([], Sha256())
    while let portion = try portions.next() {
      bytes += portion
      digest.add(portion)
      if bytes.count > Self.longest { return nil }
    }
    return Item(name: name, bytes: bytes, digest: digest.hexadecimal())
  }

  /// Puts an item in the folder in one move, unless somebody changed what was there.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - text: What it is to say.
  ///   - digest: What was there; `nil` for nothing.
  ///   - environment: Where files are written.
  /// - Returns: Whether it was put there.
  /// - Throws: ``Failure``, `StreamError`.
  func write(
    _ name: String, _ text: String, over digest: String?, in environment: Environment
  ) throws -> Bool {
    guard try isStill(name, digest) else { return false }
    try environment.writing(to: place(name)) { try $0.send(text) }
    return true
  }

  /// Removes what commands that were killed left of items.
  func removeUnfinished(in environment: Environment) throws {
    try environment.removeUnfinished(in: path) { $0.hasSuffix(ending) }
  }

  /// Removes an item, unless somebody changed it.
  ///
  /// - Returns: Whether it was removed.
  func remove(_ name: String, _ digest: String) throws -> Bool {
    guard try isStill(name, digest) else { return false }
    try files.folders.remove(place(name))
    return true
  }

  private func isStill(_ name: String, _ digest: String?) throws -> Bool {
    guard has(name) else { return digest == nil }
    guard let digest, holds(name), let item = try read(name) else { return false }
    return item.digest == digest
  }

  private func place(_ name: String) -> String { Environment.Folders.path(name, in: path) }
}
