import Diplomacy

/// What is kept of a component as it says it, since we have no room for it.
enum KeptLines {
  /// No more of it is kept than this, in bytes: it has room for a picture of 3.8 MB in base64.
  ///
  /// It is less than a component may have: what is written of a record that came in is read again.
  static let longest = 5 * 1_048_576

  /// Returns the lines, unless they are too long.
  ///
  /// - Throws: `ImportProblem`, where the component begins.
  static func checked(_ lines: [String], at place: SourcePlace) throws(ImportProblem) -> [String] {
    guard lines.reduce(0, { $0 + $1.utf8.count }) <= longest else {
      throw ImportProblem(place: place, reason: .tooLong(longest))
    }
    return lines
  }
}
