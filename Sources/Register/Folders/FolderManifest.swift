import Foundation

/// What a register says of itself as a folder: `register.json`.
public struct FolderManifest: Codable, Sendable, Equatable {
  /// What a file of the folder holds.
  public struct Contents: Codable, Sendable, Equatable {
    /// How many lines it has.
    public let records: Int
    /// The last number that was given, where that record is no more: no other gets it.
    public let last: Int64?

    /// Whether a register can have so many; of a last number that is too high more is said.
    fileprivate var isPossible: Bool {
      let possible: ClosedRange<Int64> = 0...(1 << 48)
      return possible.contains(Int64(records)) && last ?? 0 >= 0
    }
  }

  /// By what such a folder is known.
  static let formatName = "cess register"
  /// The version of the format that this program writes, and the last that it reads.
  static let latestVersion = 1
  /// The highest number a record may have: other programs read it as it is written (RFC 8259,
  /// section 6), and there are some left to give after it, as there are none after SQLite's last.
  static let highestNumber: Int64 = (1 << 53) - 1

  /// Tells the folder from others.
  public let format: String
  /// The version of the format of the folder.
  public let version: Int
  /// The version of the schema whose records these are.
  public let schema: Int
  /// The language of the register.
  public let language: String
  /// The number of the organisation we are.
  public let home: Int64
  /// Whether the journal is there too.
  public let journal: Bool
  /// The files of records, by name.
  public let files: [String: Contents]

  /// Reads a manifest; `nil` for anything else.
  public init?(bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(FolderManifest.self, from: Data(bytes)),
      read.format == Self.formatName,
      read.files.values.allSatisfy({ $0.isPossible })
    else { return nil }
    self = read
  }

  init(
    schema: Int, language: String, home: Int64, journal: Bool, files: [String: Contents]
  ) {
    format = Self.formatName
    version = Self.latestVersion
    self.schema = schema
    self.language = language
    self.home = home
    self.journal = journal
    self.files = files
  }

  /// The manifest of a folder whose files are being replaced: until that is done it is none that
  /// can be read.
  public var unfinished: FolderManifest {
    FolderManifest(schema: schema, language: language, home: home, journal: journal, files: [:])
  }

  /// The manifest as it is written: a line for each thing said, so that a change is a line.
  public var text: String {
    var lines = [
      "\"format\": \"\(format)\"", "\"version\": \(version)", "\"schema\": \(schema)",
      "\"language\": \"\(language)\"", "\"home\": \(home)", "\"journal\": \(journal)",
    ].map { "  \($0),\n" }.joined()
    let contents = files.sorted { $0.key < $1.key }.map { name, file in
      let last = file.last.map { ", \"last\": \($0)" } ?? ""
      return "    \"\(name)\": {\"records\": \(file.records)\(last)}"
    }
    lines += "  \"files\": {\n\(contents.joined(separator: ",\n"))\n  }\n"
    return "{\n\(lines)}\n"
  }
}

extension FolderManifest {
  /// Finds a key that a manifest has twice, and the line where it stands again: what was decoded
  /// has one of the two.
  public static func repeatedKey(in bytes: [UInt8]) -> (key: String, line: Int)? {
    RepeatedKey.first(in: bytes).map { found in
      (found.key, 1 + bytes[..<found.offset].count { $0 == UInt8(ascii: "\n") })
    }
  }

  /// How many lines the files have, with those of the journal or without.
  public func lines(withJournal: Bool) -> Int {
    files.filter { withJournal || !FolderFile.journal.contains($0.key) }
      .reduce(0) { $0 + $1.value.records }
  }
}
