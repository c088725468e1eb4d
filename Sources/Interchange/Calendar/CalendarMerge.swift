import Diplomacy

/// Brings what we say of an entry together with what its source said of it.
struct CalendarMerge {
  /// Whether a follow-up is still to be done.
  var isOpen = true
  private let isTodo: Bool
  private let terms: CalendarTerms
  private var zones: CalendarZones
  private var kept: [Kept] = []
  private var nested: [String] = []

  /// A line of the source, read.
  private struct Kept {
    let text: String
    let property: ContentProperty
    let meaning: Meaning?
    var isWritten = false
  }

  /// What a line says, for us.
  private enum Meaning {
    case text(String)
    case party(CalendarParty)

    /// Whether a line of the source says what ours does; it may leave out a name, and does not know
    /// of sides.
    func says(_ own: Meaning, organiser: CalendarParty?) -> Bool {
      switch (self, own) {
      case (.text(let here), .text(let there)): return here == there
      case (.party(let theirs), .party(let ours)):
        let (their, our) = (theirs.party, ours.party)
        // Whoever organises is that, whatever else they are called.
        let isOrganiser = organiser?.identity == ours.identity
        return theirs.identity == ours.identity && theirs.isOrganiser == ours.isOrganiser
          && theirs.isOwner == ours.isOwner && (their.name == nil || their.name == our.name)
          && their.nature == our.nature && (their.side == nil || their.side == our.side)
          && (isOrganiser || their.role == our.role)
          && (ours.isOrganiser || their.attendance == our.attendance)
      default: return false
      }
    }
  }

  /// Reads what was kept.
  init(_ lines: [String], isTodo: Bool, _ terms: CalendarTerms) {
    self.isTodo = isTodo
    self.terms = terms
    zones = CalendarZones(terms)
    var depth = 0
    for text in lines {
      guard let property = Self.property(text) else { continue }
      if property.name == "BEGIN" { depth += 1 }
      if depth > 0 {
        nested.append(text)
      } else {
        kept.append(Kept(text: text, property: property, meaning: meaning(property)))
      }
      if property.name == "END" { depth = max(0, depth - 1) }
    }
    // What never ends would take the end of the entry with it.
    if depth > 0 { nested = [] }
  }

  private static func property(_ text: String) -> ContentProperty? {
    ContentLine(Array(text.utf8), number: 0).map { ContentProperty(line: $0) }
  }

  /// Returns our lines, those of the source in their place where they say the same, and what
  /// it said else.
  mutating func lines(with own: [String]) -> [String] {
    var lines: [String] = []
    var names: Set<String> = []
    let properties = own.map { (text: $0, property: Self.property($0)) }
    let organiser = properties.lazy.compactMap { $0.property }
      .first { $0.name == "ORGANIZER" }.flatMap { try? $0.party() }
    for (text, property) in properties {
      guard let property else { continue }
      names.insert(property.name)
      lines.append(theirs(for: property, organiser) ?? text)
    }
    let due = lines.lazy.compactMap(Self.property).first { $0.name == "DUE" }
    for line in kept where !line.isWritten && isStillSo(line, names) {
      if let due, line.property.name == "DTSTART", !mayBegin(line.property, before: due) {
        continue
      }
      lines.append(line.text)
    }
    return lines + nested
  }

  /// Whether a task that is due then may have a beginning: one that is no later, told like it as a day
  /// or as a time (RFC 5545, 3.8.2.3).
  private mutating func mayBegin(
    _ begin: ContentProperty, before due: ContentProperty
  ) -> Bool {
    guard let begin = try? begin.moment(in: &zones), let due = try? due.moment(in: &zones) else {
      return false
    }
    return (begin.second == nil) == (due.second == nil)
      && zones.seconds(from: begin, to: due) >= 0
  }

  /// The line of the source that says what one of ours does.
  private mutating func theirs(
    for own: ContentProperty, _ organiser: CalendarParty?
  ) -> String? {
    guard let meaning = meaning(own) else { return nil }
    let place = kept.firstIndex { kept in
      !kept.isWritten && kept.property.name == own.name && hasClock(kept.property)
        && kept.meaning?.says(meaning, organiser: organiser) ?? false
    }
    guard let place else { return nil }
    kept[place].isWritten = true
    return kept[place].text
  }

  /// What an entry has one of.
  private static let single: Set<String> = [
    "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "CLASS", "TRANSP", "PRIORITY", "RRULE", "DUE",
    "COMPLETED", "DURATION",
  ]

  /// Whether a line of the source holds beside ours.
  private func isStillSo(_ line: Kept, _ names: Set<String>) -> Bool {
    let name = line.property.name
    if line.property.line.isOurs || !hasClock(line.property) { return false }
    if Self.single.contains(name), names.contains(name) { return false }
    switch name {
    // A due day and a length exclude one another (RFC 5545, 3.6.2).
    case "DURATION" where isTodo: return false
    case "PERCENT-COMPLETE" where isTodo:
      return isOpen && (try? line.property.text()) != "100"
    case "PRIORITY" where isTodo:
      guard case .text(FollowUpTerms.Priority.normal.rawValue)? = line.meaning else { return false }
      return true
    default: return line.meaning == nil
    }
  }

  /// Whether the clock of a time is known everywhere.
  private func hasClock(_ property: ContentProperty) -> Bool {
    property.line.values(of: "TZID").first.map { zones.zone($0) != nil } ?? true
  }

  /// What a line says; `nil` for one that we have no room for.
  private mutating func meaning(_ property: ContentProperty) -> Meaning? {
    guard let text = try? property.text() else { return nil }
    switch property.name {
    case "ORGANIZER", "ATTENDEE": return (try? property.party()).flatMap { $0 }.map { .party($0) }
    case "SUMMARY": return .text(text.onOneLine)
    case "DESCRIPTION" where !isTodo: return .text(HypertextWords.plain(text))
    case "LOCATION" where !isTodo: return .text(text.onOneLine)
    case "CLASS" where !isTodo:
      return .text(text.uppercased() == "CONFIDENTIAL" ? "confidential" : "")
    case "STATUS":
      let known = isTodo ? ["COMPLETED", "CANCELLED"] : ["TENTATIVE", "CANCELLED"]
      return .text(known.contains(text.uppercased()) ? text.uppercased() : "")
    case "PRIORITY" where isTodo: return .text(CalendarItem.priority(text).rawValue)
    case "RRULE" where isTodo: return RecurrenceRule(text).map { .text($0.description) }
    case "DUE" where isTodo, "COMPLETED" where isTodo:
      return (try? property.moment(in: &zones)).map {
        .text(zones.occurrence($0).date.description)
      }
    default: return nil
    }
  }
}
