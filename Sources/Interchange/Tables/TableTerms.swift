public import Diplomacy

/// What reading the cells of a table takes from outside.
public struct TableTerms {
  /// A date that depends on the day it is read.
  public struct RelativeDate: Error {
    /// Names none: the cell is known to whoever asked.
    public init() {}
  }

  /// Returns the code of a word in a column: « tenue » is `held`; `nil` for none, an empty one
  /// for a word that says nothing, « Non spécifié ».
  public let code: (TableField, String) -> String?
  /// Returns the date of a cell as people write it, which may be a deadline; throws `DateError`, or ``RelativeDate``:
  /// a file says the same next year.
  public let occurrence: (_ cell: String, _ isDeadline: Bool) throws -> Occurrence
  /// Is told of every date that is read as people write it, and of the column it stands in.
  let noteDate: (String, TableMapping.Column) -> Void
  /// The zone of times that name none.
  public let zone: TimeZoneName
  /// Whether there is a time zone of a name.
  public let isTimeZone: (String) -> Bool
  /// What the clocks of time zones show.
  public let clocks: ZoneClocks
  /// The day of the import: what lies before it took place.
  public let today: CivilDate
  /// What stands between several names in one cell; `nil` where a cell is one name.
  public let splitting: String?
  /// Whether an empty cell is what stands above it.
  public let fillsDown: Bool

  /// Whose identifiers the table has: every spreadsheet counts from 1.
  let source: String

  /// Gathers the terms.
  public init(
    source: String, today: CivilDate, zone: TimeZoneName, clocks: ZoneClocks, splitting: String?,
    fillsDown: Bool,
    code: @escaping (TableField, String) -> String?,
    occurrence: @escaping (_ cell: String, _ isDeadline: Bool) throws -> Occurrence,
    noteDate: @escaping (String, TableMapping.Column) -> Void = { _, _ in },
    isTimeZone: @escaping (String) -> Bool = { _ in true }
  ) {
    self.source = source
    self.today = today
    self.zone = zone
    self.clocks = clocks
    self.splitting = splitting
    self.fillsDown = fillsDown
    self.code = code
    self.occurrence = occurrence
    self.noteDate = noteDate
    self.isTimeZone = isTimeZone
  }
}

extension TableTerms {
  /// By what a record is known that has an identifier in the table.
  func key(_ identifier: String) -> SourceKey { SourceKey(row: identifier, of: source) }
}
