public import Diplomacy
import Messages

extension TimelineEntry {
  /// Returns what a calendar says of an exchange below its title: its kind, the axes, who was
  /// there, its reference.
  ///
  /// Names stand in the text and are no attendees: a calendar would write to them.
  public func note(_ words: Vocabulary) -> String {
    let details = item(words).details.filter { !$0.isEmpty }
    return (details + [id.lettered]).joined(separator: "\n")
  }
}
