import ArgumentParser
import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Cards for an address book.
extension Session {
  /// Writes actors as cards, one after another, to where the options say.
  func writeCards(
    _ actors: [Actor.ID], as version: CardVersion, _ output: OutputOptions
  ) throws {
    try withOutlet(output) { outlet in
      var buffer = ByteBuffer()
      try register.outgoing(actors, today: today) { actor in
        buffer.append(CardWriter.text(of: actor, as: version))
        try outlet.drain(&buffer)
      }
      try outlet.flush(&buffer)
    }
  }
}

/// How cards are written.
struct CardOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.cardVersion, valueName: "version"))
  var vcard: String?

  /// The version asked for.
  func version(for format: OutputFormat) throws -> CardVersion {
    guard let vcard else { return .v4 }
    guard format == .vcf else { throw Failure(.usage, CardWords.versionOfCards) }
    guard let version = CardVersion(rawValue: vcard) else {
      throw Failure(
        .usage, CardWords.unknownVersion(vcard),
        hint: ErrorWords.choices(CardVersion.allCases.map(\.rawValue)))
    }
    return version
  }
}
