import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Says whether the register is sound, and makes its indexes anew.
struct Check: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: HelpKey.check.rawValue)

  @Flag(help: ArgumentHelp(.rebuildSearch))
  var rebuildSearch = false

  @Flag(help: ArgumentHelp(.json))
  var json = false

  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    if rebuildSearch { try rebuild(session) }
    let isTold = environment.terminal.isError && !common.quiet
    let troubles = try session.register.troubles { progress in
      if isTold { say(HealthWords.progress(progress), session) }
    }
    let page = Page.check(troubles, session.language)
    var buffer = page.rendered(
      as: json ? .json : .text, style: .plain, Imprint(language: session.language))
    try session.environment.standardOutlet.flush(&buffer)
    guard troubles.isEmpty else { throw failure(troubles, session) }
    if !common.quiet { say(SearchWords.sound(session.register.path), session) }
  }

  private func rebuild(_ session: Session) throws {
    let isTold = session.environment.terminal.isError && !common.quiet
    let count = try session.register.rebuildSearch { done, total in
      if isTold { say(SearchWords.rebuilding(done, of: total), session) }
    }
    if !common.quiet { say(SearchWords.rebuilt(count), session) }
  }

  /// How the command ends: what a new index mends is refused, what is damaged is not ours
  /// to mend.
  private func failure(_ troubles: [RegisterTrouble], _ session: Session) -> Failure {
    let isDamaged = troubles.contains { !$0.isMended }
    return Failure(
      isDamaged ? .io : .refused, SearchWords.troubles(session.register.path),
      hint: isDamaged ? ErrorWords.damagedHint : SearchWords.rebuildHint)
  }

  private func say(_ phrase: Phrase, _ session: Session) {
    session.environment.streams.say(phrase[session.language] + "\n")
  }
}
