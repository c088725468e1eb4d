import Diplomacy

/// Which word of an entry it is that a program tells.
///
/// A higher number is a later word; of two with one number, that which was written later
/// (RFC 5546, 2.1.5).
struct Revision {
  /// The number (`SEQUENCE`, RFC 5545, 3.8.7.4); `nil` where the program gives none.
  let number: Int?
  /// When it was written, in UTC as RFC 5545 writes it, which sorts.
  private let stamp: String?

  private static let number = "SEQUENCE:"

  /// Reads it from what was kept of an entry.
  init(_ kept: [String]) {
    number =
      kept.lazy.compactMap { line in
        line.hasPrefix(Self.number) ? Int(line.dropFirst(Self.number.count)) : nil
      }.first
    stamp = kept.first { $0.hasPrefix(IncomingRecord.stamp) }
  }

  /// Whether a line of what was kept says which word it is.
  static func isSaid(by line: String) -> Bool {
    line.hasPrefix(number) || line.hasPrefix(IncomingRecord.stamp)
  }

  /// Whether another is the later word.
  func isBefore(_ other: Revision) -> Bool {
    guard !isBelow(other) else { return true }
    guard !other.isBelow(self), let stamp, let theirs = other.stamp else { return false }
    return stamp < theirs
  }

  /// Whether another has a higher number; who gives none has not changed the entry yet.
  func isBelow(_ other: Revision) -> Bool { number ?? 0 < other.number ?? 0 }
}
