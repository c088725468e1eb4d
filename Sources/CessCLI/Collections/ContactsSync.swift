import ArgumentParser
import Diplomacy
import Messages
import Register

/// Brings a folder of cards and the contacts together, both ways.
struct ContactsSync: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: HelpKey.contactsSync.rawValue)

  @OptionGroup var sync: SyncOptions
  @OptionGroup var choice: ContactChoiceOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let filter = try choice.filter(session.register.zoneTree(), in: session)
    try session.bringTogether(
      IntakeCommand.contactsSync.rawValue, CardItems(), sync, common, write, choice: .actors(filter)
    )
  }
}
