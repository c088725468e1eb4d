public import Diplomacy
import Testing

/// Domain values made of the text a test writes; what is not one fails the test.
public enum Sample {
  /// Returns a day: `2025-05-05`.
  public static func day(_ text: String) throws -> CivilDate {
    try #require(CivilDate(text), "not a day: \(text)")
  }

  /// Returns a date as precise as it is written: `2025`, `2025-05`, `2025-05-05`.
  public static func date(_ text: String) throws -> PartialDate {
    try #require(PartialDate(text), "not a date: \(text)")
  }

  /// Returns when an exchange took place: a date, or `2025-05-05T14:30 Europe/Paris`.
  public static func occurrence(_ text: String) throws -> Occurrence {
    let parts = text.split(separator: " ").map { String($0) }
    return try #require(
      Occurrence(
        sortKey: parts.first ?? "", zone: parts.count > 1 ? TimeZoneName(parts[1]) : nil),
      "not an occurrence: \(text)")
  }

  /// Returns the days from one to another, both included: `2025-01-01`, `2025-03-31`.
  public static func period(_ start: String?, _ end: String?) throws -> Period {
    try Period(start: start.map(day), end: end.map(day))
  }

  /// Returns a tenure; an end left out is unknown.
  public static func tenure(_ since: String? = nil, _ until: String? = nil) throws -> Tenure {
    try Tenure(since: since.map(date), until: until.map(date))
  }

  /// Returns a handle.
  public static func handle(_ text: String) throws -> Handle {
    try #require(Handle(text), "not a handle: \(text)")
  }

  /// Returns a zone to be added; its names are its code where none are given.
  public static func zone(
    _ code: String, in parent: String? = nil, french: String? = nil, english: String? = nil,
    iso: String? = nil, m49: String? = nil, kind: ZoneKind? = nil
  ) throws -> ZoneDraft {
    try ZoneDraft(
      code: #require(ZoneCode(code)), parent: parent.map { try #require(ZoneCode($0)) },
      name: name(french ?? code, english ?? french ?? code),
      iso: iso.map { try #require(CountryCode($0)) }, m49: m49.map { try #require(M49Code($0)) },
      kind: kind)
  }

  /// Returns an axis to be added; its names are its code where none are given.
  public static func axis(
    _ code: String, french: String? = nil, english: String? = nil
  ) throws -> AxisDraft {
    try AxisDraft(code: handle(code), name: name(french ?? code, english ?? french ?? code))
  }

  /// Returns a name in both languages.
  public static func name(_ french: String, _ english: String) throws -> BilingualName {
    try BilingualName(french: Line(french), english: Line(english))
  }
}
