extension CalendarComponent {
  /// The component as whoever may have written it can say it: without what is ours alone
  /// (`X-CESS-…`), which says on whose side somebody is, and how far an account may travel.
  var withoutOurs: CalendarComponent {
    var kept: [ContentLine] = []
    var inner: Set<Int> = []
    for (place, line) in lines.enumerated() {
      guard let line = line.withoutOurs else { continue }
      if nested.contains(place) { inner.insert(kept.count) }
      kept.append(line)
    }
    return CalendarComponent(name: name, range: range, lines: kept, nested: inner)
  }
}

extension ContentLine {
  /// The line without our parameters; `nil` for one that is ours.
  var withoutOurs: ContentLine? {
    if isOurs || has(CalendarEntry.composed, "TRUE") { return nil }
    guard parameters.contains(where: \.isOurs) else { return self }
    let head =
      (group.map { "\($0)." } ?? "") + name
      + parameters.filter { !$0.isOurs }.map(\.written).joined()
    return ContentLine(Array("\(head):".utf8) + value, number: number)
  }
}
