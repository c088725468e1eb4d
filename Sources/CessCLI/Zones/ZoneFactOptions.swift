import ArgumentParser
import Diplomacy
import Messages

/// The codes and the kind of a zone.
struct ZoneFactOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.iso, valueName: "code"))
  var iso: String?

  @Option(help: ArgumentHelp(.m49, valueName: "code"))
  var m49: String?

  @Option(help: ArgumentHelp(.zoneKind, valueName: "kind"))
  var kind: String?

  /// Returns the ISO 3166-1 code.
  func countryCode() throws -> CountryCode? {
    try iso.map { typed in
      guard let code = CountryCode(typed) else {
        throw Failure(.usage, ErrorWords.badISO(typed))
      }
      return code
    }
  }

  /// Returns the UN M49 code.
  func m49Code() throws -> M49Code? {
    try m49.map { typed in
      guard let code = M49Code(typed) else { throw Failure(.usage, ErrorWords.badM49(typed)) }
      return code
    }
  }

  /// Returns the kind.
  func zoneKind() throws -> ZoneKind? {
    try kind.map { try ZoneKind.resolved($0, ErrorWords.unknownZoneKind) }
  }
}
