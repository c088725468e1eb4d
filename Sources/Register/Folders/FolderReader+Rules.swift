import Diplomacy
import GRDB

/// The rules that a line alone does not show to be kept.
///
/// Only what no command can leave behind is refused: a folder that `cess` wrote must come back
/// whatever is in it.
extension FolderReader {
  /// Refuses a number that no record can have.
  func check(number: Int64) throws(FolderError.Problem) {
    guard number > 0 else { throw .value(String(number), key: "id") }
    guard number <= FolderManifest.highestNumber else {
      throw .tooHigh("id", limit: FolderManifest.highestNumber)
    }
  }

  /// Holds a content against the rules of the domain, the time zones there are, the day of the
  /// import and the actors that were read before.
  ///
  /// - Throws: ``FolderError/Problem``, ``RegisterError``.
  func check(_ content: some StoredContent, _ id: Int64) throws {
    let exchange = content as? Content.Interaction
    if let zone = exchange?.timeZone, !isTimeZone(zone) {
      throw FolderError.Problem.unknownTimeZone(zone)
    }
    try content.validate(id)
    if let exchange { try checkHasBegun(exchange) }
    if let post = content as? Content.Position { try checkIsOrganisation(post.organisation) }
  }

  /// Refuses what is said to be held and is still to come.
  ///
  /// Of a month or a year the first day counts: the text of a date that is known less exactly
  /// comes before those of its days.
  private func checkHasBegun(_ exchange: Content.Interaction) throws {
    guard exchange.status == InteractionStatus.held.rawValue,
      String(exchange.occurred.prefix(10)) > terms.lastDay.description
    else { return }
    throw FolderError.Problem.notYet(exchange.occurred)
  }

  /// Refuses a person where there must be an organisation; one who is not there is told by the
  /// tables.
  func checkIsOrganisation(_ actor: Int64) throws {
    let row = try db.row(
      "SELECT 1 FROM actor WHERE id = ? AND nature = ?", [actor, ActorNature.person.code])
    guard row == nil else {
      throw FolderError.Problem.notAnOrganisation(
        RecordReference(kind: .actor, id: actor).text)
    }
  }

  /// Whether the system knows a time zone of that name, or the reader of calendars, which accepts
  /// more names (`GMT+3`).
  private func isTimeZone(_ name: String) -> Bool {
    if timeZones.contains(name) { return true }
    guard let zone = TimeZoneName(name),
      terms.isTimeZone(name) || ZoneOffset.seconds(of: zone, at: 0) != nil
    else { return false }
    timeZones.insert(name)
    return true
  }
}

extension FolderError.Problem {
  /// Refuses what is no UUID in the form in which the program writes and looks for them: of
  /// RFC 9562, section 4, in lower case.
  static func check(uuid text: String) throws(FolderError.Problem) {
    guard text.utf8.count == 36 else { throw .notUUID(text) }
    for (place, byte) in text.utf8.enumerated() {
      let isRight =
        switch place {
        case 8, 13, 18, 23: byte == UInt8(ascii: "-")
        default:
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
      guard isRight else { throw .notUUID(text) }
    }
  }
}
