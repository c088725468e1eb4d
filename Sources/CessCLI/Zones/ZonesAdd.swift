import ArgumentParser
import Diplomacy
import Messages
import Register

/// Adds a zone to the tree.
struct ZonesAdd: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: HelpKey.zonesAdd.rawValue)

  @Argument(help: ArgumentHelp(.zoneCode, valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp(.frenchName, valueName: "name"))
  var fr: String?

  @Option(help: ArgumentHelp(.englishName, valueName: "name"))
  var en: String?

  @Option(help: ArgumentHelp(.under, valueName: "zone"))
  var under: String?

  @OptionGroup var facts: ZoneFactOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    guard let typed = ZoneCode(code) else {
      throw Failure(.usage, ErrorWords.badCode(code), hint: ErrorWords.handleHint)
    }
    let tree = try session.register.zoneTree()
    // A zone under itself is not in the tree yet; say what is wrong with it.
    let parent = under == code ? typed : try under.map { try tree.zone($0).code }
    let draft = try ZoneDraft(
      code: typed, parent: parent, name: BilingualName(fr: fr, en: en),
      iso: facts.countryCode(), m49: facts.m49Code(), kind: facts.zoneKind())
    _ = try session.register.addZone(draft, by: session.stamp("zones add", write))
    try session.report(
      NoticeWords.zoneAdded(draft.name), reference: draft.code.text, write)
  }
}

extension BilingualName {
  /// Makes a name of what was typed: one form stands for both until the other is said.
  init(fr: String?, en: String?) throws {
    guard let first = fr ?? en else { throw Failure(.usage, ErrorWords.nameNeeded) }
    self.init(
      french: try Line(fr ?? first, named: "--fr"),
      english: try Line(en ?? first, named: "--en"))
  }
}
