import Diplomacy

/// What is to be done and what takes place, side by side in one table for spreadsheets.
enum DatedRows {
  /// The names of the columns.
  static let columns = [
    "section", "record", "id", "on", "title", "place", "with", "owner", "direction", "exchange",
    "marking",
  ]

  /// The row of an exchange.
  ///
  /// - Parameters:
  ///   - entry: The exchange.
  ///   - section: Where in the page it stands, as a code.
  /// - Returns: Its cells.
  static func row(_ entry: TimelineEntry, in section: String) -> [String] {
    let others = entry.participants.filter { $0.side != .ours }.map(\.label.name)
    return [
      section, "meeting", String(entry.id.value), entry.occurrence.sortKey, entry.title,
      entry.place ?? "", others.asCell, "", "", "", entry.marking?.rawValue ?? "",
    ]
  }

  /// The row of a follow-up, on the day it wants doing.
  static func row(_ followUp: FollowUpEntry, in section: String) -> [String] {
    [
      section, "followUp", String(followUp.id.value), followUp.wakingDay.description,
      followUp.title, "", followUp.actors.map(\.name).asCell, followUp.owner?.name ?? "",
      followUp.terms.direction.rawValue, followUp.exchange.map { String($0.id.value) } ?? "", "",
    ]
  }

  /// The row of a relation that goes cold, on the day of the last contact.
  static func row(_ relationship: Relationship, in section: String) -> [String] {
    [
      section, "actor", String(relationship.actor.id.value),
      relationship.lastContact?.description ?? "", "", "", relationship.actor.name,
      relationship.responsible?.name ?? "", "", "", "",
    ]
  }
}
