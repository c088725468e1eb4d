/// The name of a time zone, kept as it was typed: `Europe/Paris`.
///
/// Shape: one or more ASCII letters, digits, `_`, `+`, `-` and `/`. Whether a zone of
/// that name exists is for the edge of the program to say.
/// Source: IANA time zone database, "Theory and pragmatics of the tz code and data",
/// names of timezones.
public struct TimeZoneName: Hashable, Sendable, LosslessStringConvertible {
  /// The name as it was typed.
  public let description: String

  /// Creates a name, or returns nil if it has not the shape of one.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy(Self.mayHold) else { return nil }
    description = text
  }

  /// Coordinated Universal Time.
  public static let utc = TimeZoneName(existing: "UTC")

  private init(existing name: String) {
    description = name
  }

  private static func mayHold(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "/"):
      true
    default:
      false
    }
  }
}
