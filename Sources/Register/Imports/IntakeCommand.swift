/// The commands by which persons come in from other programs, as the journal names them.
public enum IntakeCommand: String, CaseIterable, Sendable {
  /// A file.
  case imported = "import"
  /// An address book that is kept in a folder.
  case contactsSync = "contacts sync"
}
