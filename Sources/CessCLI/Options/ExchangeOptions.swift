import ArgumentParser
import Diplomacy
import Messages

/// The switches that say what an exchange was, whichever command records it.
///
/// One switch has one long name, which is also its key wherever an exchange is described
/// in a form; what there can be several of is repeated.
struct ExchangeOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(.on, valueName: "day"))
  var on: String?

  @Option(help: ArgumentHelp(.timeZone, valueName: "time-zone"))
  var tz: String?

  @Option(help: ArgumentHelp(.exchangeDuration, valueName: "length"))
  var duration: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.exchangeUntil, valueName: "time"))
  var until: String?

  @Option(help: ArgumentHelp(.kindOfMeeting, valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp(.exchangeForm, valueName: "form"))
  var form: String?

  @Option(help: ArgumentHelp(.exchangeFormat, valueName: "format"))
  var meetingFormat: String?

  @Option(help: ArgumentHelp(.exchangeFormality, valueName: "formality"))
  var formality: String?

  @Option(help: ArgumentHelp(.exchangeTrack, valueName: "track"))
  var track: String?

  @Option(help: ArgumentHelp(.exchangeInitiative, valueName: "side"))
  var initiative: String?

  @Option(help: ArgumentHelp(.exchangeChannel, valueName: "channel"))
  var channel: String?

  @Option(help: ArgumentHelp(.place, valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp(.exchangeCity, valueName: "city"))
  var city: String?

  @Option(help: ArgumentHelp(.with, valueName: "actor"))
  var with: [String] = []

  @Option(help: ArgumentHelp(.meetingZone, valueName: "zone"))
  var zone: [String] = []

  @Option(help: ArgumentHelp(.exchangeAbout, valueName: "zone"))
  var about: [String] = []

  @Option(help: ArgumentHelp(.axis, valueName: "axis"))
  var axis: [String] = []

  @Option(help: ArgumentHelp(.exchangeLanguage, valueName: "tag"))
  var language: [String] = []

  @Option(help: ArgumentHelp(.exchangeHanded, valueName: "text"))
  var handed: [String] = []

  @Option(help: ArgumentHelp(.exchangeReceived, valueName: "text"))
  var received: [String] = []

  @Option(help: ArgumentHelp(.exchangeSummary, valueName: "text"))
  var summary: String?

  @Option(help: ArgumentHelp(.notes, valueName: "text"))
  var notes: String?

  @Option(help: ArgumentHelp(.exchangeDecisions, valueName: "text"))
  var decisions: String?

  @Option(help: ArgumentHelp(.exchangeSaid, valueName: "who: text"))
  var said: [String] = []

  @Option(help: ArgumentHelp(.exchangeMarking, valueName: "label"))
  var marking: String?

  @Flag(help: ArgumentHelp(.exchangeChathamHouse))
  var chathamHouse = false

  @Option(help: ArgumentHelp(.followUp, valueName: "text @ day"))
  var followUp: [String] = []

  @Option(help: ArgumentHelp(.owner, valueName: "actor"))
  var owner: String?

  /// Whether anything is given.
  var isGiven: Bool {
    let single = [
      on, tz, duration, until, kind, form, meetingFormat, formality, track, initiative, channel,
      place, city, summary, notes, decisions, marking,
    ]
    let lists = [with, zone, about, axis, language, handed, received, said, followUp]
    return chathamHouse || single.contains { $0 != nil } || lists.contains { !$0.isEmpty }
  }
}
