/// The number of a record: small, stored, never reused, never renumbered.
///
/// Numbers count from 1 within each kind of record, so a number of one kind
/// cannot be used for another: `RecordID<Actor>` is not `RecordID<Interaction>`.
public struct RecordID<Record>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number, 1 or more.
  public let value: Int64

  /// Wraps a number as stored.
  public init(_ value: Int64) {
    self.value = value
  }

  public var description: String { String(value) }

  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// A kind of record people refer to with a letter where kinds mix: `a12`, `i7`.
public protocol Lettered {
  /// The letter, lower case.
  static var letter: Character { get }
}

extension RecordID where Record: Lettered {
  /// The number with its letter: `a12`.
  public var lettered: String {
    // Appended, not inserted before: there are three of these on many a line.
    var text = String(Record.letter)
    text += String(value)
    return text
  }

  /// Reads a number as people type it, with or without its letter: `12`, `a12`, `A12`.
  ///
  /// - Parameter typed: The text; anything else than a letter of this kind and
  ///   a positive number is `nil`.
  public init?(typed: String) {
    var digits = Substring(typed)
    if let first = digits.first, first.lowercased() == String(Record.letter) {
      digits = digits.dropFirst()
    }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let value = Int64(digits), value > 0
    else { return nil }
    self.init(value)
  }
}
