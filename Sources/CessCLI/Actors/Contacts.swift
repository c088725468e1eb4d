import ArgumentParser
import Messages

/// The commands on actors.
struct Contacts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: HelpKey.contacts.rawValue,
    subcommands: [
      ContactsAdd.self, ContactsAppoint.self, ContactsLeave.self, ContactsList.self,
      ContactsShow.self,
    ], aliases: ["contact"])
}
