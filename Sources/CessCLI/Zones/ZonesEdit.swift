import ArgumentParser
import Diplomacy
import Messages
import Register

/// Renames, moves or retires a zone, or puts it back in service.
struct ZonesEdit: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: HelpKey.zonesEdit.rawValue)

  @Argument(help: ArgumentHelp(.zoneReference, valueName: "zone"))
  var zone: String

  @Option(
    name: [.customLong("fr"), .customLong("name-fr")],
    help: ArgumentHelp(.frenchName, valueName: "name"))
  var fr: String?

  @Option(
    name: [.customLong("en"), .customLong("name-en")],
    help: ArgumentHelp(.englishName, valueName: "name"))
  var en: String?

  @Option(
    name: [.customLong("under"), .customLong("parent")],
    help: ArgumentHelp(.moveUnder, valueName: "zone"))
  var under: String?

  @OptionGroup var facts: ZoneFactOptions

  @Flag(help: ArgumentHelp(.retire))
  var retire = false

  @Option(parsing: .unconditional, help: ArgumentHelp(.retireOn, valueName: "day"))
  var on: String?

  @Flag(help: ArgumentHelp(.restoreZone))
  var restore = false

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let tree = try session.register.zoneTree()
    let known = try tree.zone(zone)
    let edit = try edit(of: tree, in: session)
    guard !edit.isEmpty else { throw Failure(.usage, ErrorWords.nothingToEdit) }
    let (edited, isNews) = try session.register.editZone(
      known.id, edit, by: session.stamp("zones edit", write))
    try session.report(
      isNews ? notice(edited, from: known, tree) : NoticeWords.zoneUnchanged(edited.name),
      reference: edited.code.text, write)
  }

  private func edit(of tree: ZoneTree, in session: Session) throws -> ZoneEdit {
    var edit = ZoneEdit()
    edit.french = try fr.map { try Line($0, named: "--fr") }
    edit.english = try en.map { try Line($0, named: "--en") }
    edit.place = try under.map { typed in
      ["none", "aucune"].contains(Folding.fold(typed)) ? .top : .inside(try tree.zone(typed).id)
    }
    edit.iso = try facts.countryCode()
    edit.m49 = try facts.m49Code()
    edit.kind = try facts.zoneKind()
    guard !retire || !restore else { throw Failure(.usage, ErrorWords.retireOrRestore) }
    guard on == nil || retire else { throw Failure(.usage, ErrorWords.onWithoutRetire) }
    if retire {
      edit.retirement = .from(try on.map { try session.day($0, leaning: .future) } ?? session.today)
    } else if restore {
      edit.retirement = .ended
    }
    return edit
  }

  /// What weighs most of what was changed.
  private func notice(_ edited: Zone, from known: Zone, _ tree: ZoneTree) -> Phrase {
    if edited.retiredOn != known.retiredOn {
      return NoticeWords.zoneRetired(edited.name, on: edited.retiredOn)
    }
    if edited.parent != known.parent {
      return NoticeWords.zoneMoved(edited.name, into: edited.parent.flatMap { tree[$0]?.name })
    }
    return NoticeWords.zoneEdited(edited.name)
  }
}
