import Diplomacy
import Interchange
import Messages
import Register
import Reporting

extension TimelineCommand {
  /// Writes the exchanges as things that take place, for a calendar; nothing for none.
  ///
  /// - Parameters:
  ///   - spec: What was asked.
  ///   - told: What is told in full; of the rest, that there is something then.
  ///   - words: What names things.
  ///   - session: The session.
  /// - Returns: How many exchanges are withheld.
  /// - Throws: What reading and writing throw.
  func writeCalendar(
    _ spec: TimelineSpec, _ told: Clearance, _ words: Vocabulary, _ session: Session
  ) throws -> Int {
    var calendar = CalendarStream(
      by: "cess \(CessCLI.version)", at: session.environment.now.instant)
    var (withheld, undated) = (0, 0)
    try session.withOutlet(output) { outlet in
      var buffer = ByteBuffer()
      try session.register.calendar(
        InteractionFilter(spec, words.tree), head: { withheld = $0.withheld },
        each: { exchange, details in
          guard let entry = CalendarEntry(exchange, details, words) else {
            undated += 1
            return
          }
          buffer.append(calendar.text(of: entry.told(within: told)))
          try outlet.drain(&buffer)
        })
      buffer.append(calendar.end())
      try outlet.flush(&buffer)
    }
    if undated > 0, !common.quiet { session.say(PagesWords.withoutDay(undated)) }
    return withheld
  }
}
