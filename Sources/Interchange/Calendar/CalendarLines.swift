import Diplomacy

/// The properties of an entry, sorted by what they are for.
struct CalendarLines {
  /// Those of which an entry has one, by their names: the first counts.
  private var values: [String: ContentProperty] = [:]
  /// Those that may be kept, in order.
  private var rest: [ContentProperty] = []
  private var categories: [String] = []
  private(set) var parties: [CalendarParty] = []
  /// Where each of them stands among the others.
  private var places: [CalendarParty.Identity: Int] = [:]
  private(set) var axes: [Line] = []
  /// The lines of the components within the entry.
  var nested: [String] = []
  private var answers: [Participation.Attendance?] = []

  /// What speaks of who wrote the entry and when, and what is ours to write again.
  private static let passing: Set<String> = [
    "UID", "DTSTAMP", "LAST-MODIFIED", "RECURRENCE-ID", "DTSTART", "DTEND", "DURATION", "RDATE",
    "EXDATE", "EXRULE",
  ]

  /// Takes a property.
  ///
  /// - Parameters:
  ///   - property: The property.
  ///   - isTodo: Whether it is of a `VTODO`.
  ///   - terms: What the reading needs to know.
  /// - Throws: `ImportProblem` for what cannot be read.
  mutating func take(
    _ property: ContentProperty, isTodo: Bool, _ terms: CalendarTerms
  ) throws(ImportProblem) {
    let name = property.name
    // Our own lists say there who took part and what was agreed: it is no account of theirs.
    if name == "DESCRIPTION", property.line.has(CalendarEntry.composed, "TRUE") { return }
    switch name {
    case "ORGANIZER", "ATTENDEE":
      if let party = try property.party() { add(party) }
      rest.append(property)
    case "CATEGORIES" where !isTodo: try sort(property, terms)
    default:
      if values[name] == nil { values[name] = property }
      let passes = Self.passing.contains(name) || (name == "RRULE" && !isTodo)
      if !property.line.isOurs, !passes || (isTodo && (name == "DTSTART" || name == "DURATION")) {
        rest.append(property)
      }
    }
  }

  /// Adds somebody, unless they are there; who organises is not listed twice.
  private mutating func add(_ party: CalendarParty) {
    if !party.isOrganiser { answers.append(party.party.attendance) }
    guard let place = places[party.identity] else {
      places[party.identity] = parties.count
      parties.append(party)
      return
    }
    if party.isOrganiser != parties[place].isOrganiser {
      parties[place] =
        party.isOrganiser ? party.joined(parties[place]) : parties[place].joined(party)
    }
  }

  /// Whether all who were asked said yes.
  var isAccepted: Bool {
    !answers.isEmpty && answers.allSatisfy { $0 == .accepted || $0 == .attended }
  }

  /// Sorts categories into axes that there are, and words of others.
  private mutating func sort(
    _ property: ContentProperty, _ terms: CalendarTerms
  ) throws(ImportProblem) {
    var unknown: [String] = []
    for word in try property.list() {
      guard terms.isAxis(word), let axis = try property.line(word) else {
        unknown.append(ContentText.escaped(word))
        continue
      }
      if !axes.contains(axis) { axes.append(axis) }
    }
    guard !unknown.isEmpty else { return }
    let head = property.line.parameters.filter { !["CHARSET", "ENCODING"].contains($0.name) }
    categories.append(
      "CATEGORIES" + head.map(\.written).joined() + ":" + unknown.joined(separator: ","))
  }

  /// The property of a name.
  func value(_ name: String) -> ContentProperty? { values[name] }

  /// The text of a property that is ours; `nil` for none.
  func own(_ name: String) -> String? {
    values[name].flatMap { try? $0.text() }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The text of a property, which may have several lines.
  func prose(_ name: String) throws(ImportProblem) -> Prose? {
    guard let property = values[name] else { return nil }
    let text = try property.words()
    if text.isEmpty { return nil }
    do {
      return try Prose(text)
    } catch {
      throw property.problem(.text(error), "")
    }
  }

  /// What is kept: what we would not write so ourselves.
  ///
  /// - Parameters:
  ///   - written: The lines that we would write.
  ///   - place: Where the entry begins.
  /// - Returns: The lines, unfolded.
  /// - Throws: `ImportProblem` for what cannot be read in its characters, and for more than is kept.
  func kept(
    besides written: [String], at place: SourcePlace
  ) throws(ImportProblem) -> [String] {
    let written = Set(written)
    var kept: [String] = []
    for property in rest {
      let text = try property.kept()
      if !written.contains(text) { kept.append(text) }
    }
    return try KeptLines.checked(kept + categories + nested, at: place)
  }
}
