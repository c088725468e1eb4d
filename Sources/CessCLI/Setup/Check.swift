import ArgumentParser
import Diplomacy
import Messages
import Register

/// Says whether the register is sound, and mends the search index.
struct Check: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: HelpKey.check.rawValue)

  @Flag(help: ArgumentHelp(.rebuildSearch))
  var rebuildSearch = false

  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    if rebuildSearch { try rebuild(session) }
    let troubles = try session.register.troubles()
    guard troubles.isEmpty else { throw try failure(troubles, session) }
    if !common.quiet { say(SearchWords.sound(session.register.path), session) }
  }

  private func rebuild(_ session: Session) throws {
    let isTold = session.environment.terminal.isError && !common.quiet
    let count = try session.register.rebuildSearch { done, total in
      if isTold { say(SearchWords.rebuilding(done, of: total), session) }
    }
    if !common.quiet { say(SearchWords.rebuilt(count), session) }
  }

  /// Prints each trouble on a line and returns how the command ends: what a new index
  /// mends is refused, what is damaged is not ours to mend.
  private func failure(_ troubles: [RegisterTrouble], _ session: Session) throws -> Failure {
    var isDamaged = false
    for trouble in troubles {
      let phrase: Phrase
      switch trouble {
      case .damage(let detail):
        isDamaged = true
        phrase = SearchWords.damage(detail)
      case .danglingReferences(let table, let count):
        isDamaged = true
        phrase = SearchWords.dangling(table, count)
      case .searchOutOfStep(let kind, let missing, let stray):
        phrase = SearchWords.outOfStep(kind.rawValue, missing: missing, stray: stray)
      }
      try session.environment.write(phrase[session.language] + "\n")
    }
    return Failure(
      isDamaged ? .io : .refused, SearchWords.troubles(session.register.path),
      hint: isDamaged ? ErrorWords.damagedHint : SearchWords.rebuildHint)
  }

  private func say(_ phrase: Phrase, _ session: Session) {
    session.environment.streams.say(phrase[session.language] + "\n")
  }
}
