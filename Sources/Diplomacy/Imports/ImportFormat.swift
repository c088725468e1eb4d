/// What a file that comes in is made of.
public enum ImportFormat: Sendable, Equatable {
  /// Rows and columns, of one sort of record.
  case table(TableKind)
  /// vCard: persons and organisations.
  case cards
  /// iCalendar: exchanges and follow-ups.
  case calendar
  /// Mails, one or many: letters.
  case mail

  /// How the product names it in JSON.
  public var code: String {
    switch self {
    case .table(let kind): kind.rawValue
    case .cards: TableKind.contacts.rawValue
    case .calendar: "calendar"
    case .mail: "mail"
    }
  }
}
