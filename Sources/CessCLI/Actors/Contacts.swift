import ArgumentParser
import Messages

/// The commands on actors.
struct Contacts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: HelpKey.contacts.rawValue,
    subcommands: [
      ContactsAdd.self, ContactsEdit.self, ContactsList.self, ContactsShow.self,
      ContactsArchive.self, ContactsRestore.self, ContactsCadence.self,
      ContactsAppoint.self, ContactsLeave.self, ContactsPost.self,
      ContactsRelate.self, ContactsUnrelate.self,
      ContactsDuplicates.self, ContactsMerge.self, ContactsUnmerge.self,
      ContactsPrecedence.self, ContactsAddress.self, ContactsSync.self,
    ], aliases: ["contact"])
}
