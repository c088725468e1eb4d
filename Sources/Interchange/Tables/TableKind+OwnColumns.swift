import Diplomacy

// What we write for spreadsheets (`contacts list`, `meeting list`, `followups list` with
// `--format csv`) is to be read as what it was.

extension TableKind {
  /// The columns in which our own list goes out, and what each is when it comes in again; `nil`
  /// for those that look back on other records: a last contact, an exchange by its number.
  var ownColumns: [String: TableField?] {
    switch self {
    case .contacts:
      [
        "id": .uid, "handle": .none, "kind": .kind, "name": .name, "honorific": .honorific,
        "title": .title, "organisation": .organisation, "zones": .zone, "tier": .tier,
        "lastContact": .none,
      ]
    case .meetings:
      [
        "id": .uid, "occurred": .on, "timeZone": .timeZone, "kind": .kind, "status": .status,
        "title": .subject, "place": .place, "participants": .with, "organisations": .none,
        "axes": .axis, "marking": .marking, "chathamHouse": .chathamHouse,
      ]
    case .followups:
      [
        "id": .uid, "title": .subject, "due": .due, "state": .state, "owner": .owner,
        "direction": .turn, "priority": .priority, "exchange": .none, "actors": .with,
      ]
    }
  }

  /// Whether a table is our own list: it has the columns that no other program calls so together.
  ///
  /// Columns may have been added or taken away in a spreadsheet.
  func isOwnList(_ headings: [String]) -> Bool {
    let signs =
      switch self {
      case .contacts: ["handle", "kind", "name"]
      case .meetings: ["occurred", "kind", "status", "participants"]
      case .followups: ["due", "state", "direction", "actors"]
      }
    return signs.allSatisfy { headings.contains($0) }
  }
}

extension String {
  /// The text without the apostrophe that keeps a spreadsheet from calculating it, which we put
  /// before what begins as a formula does, and other programs do likewise.
  ///
  /// By scalars: a sign may have an accent upon it.
  var unprotected: String {
    let rest = unicodeScalars.dropFirst()
    guard unicodeScalars.first == "'", let sign = rest.first, Self.formulaSigns.contains(sign)
    else { return self }
    return String(rest)
  }

  /// What a formula begins with, in the wide form of East Asia too.
  private static let formulaSigns: [Unicode.Scalar] = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
