import ArgumentParser
import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Says how to write to an actor: envelope, salutation, closing.
struct ContactsAddress: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "address", abstract: HelpKey.contactsAddress.rawValue)

  @Argument(help: ArgumentHelp(.actorReference, valueName: "actor"))
  var actor: String

  @Option(parsing: .unconditional, help: ArgumentHelp(.protocolDay, valueName: "day"))
  var on: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let day = try on.map { try session.day($0, leaning: .past) } ?? session.today
    let record = try session.register.protocolRecord(of: session.actor(actor).id, on: day)
    let forms = try environment.formsOfAddress(session.language)
    guard let address = forms.address(of: record) else {
      throw Failure(.bug, ErrorWords.bug("no form of address"), hint: ErrorWords.reportHint)
    }
    try session.show(
      .address(address, of: record.actor, session.bareVocabulary), output,
      among: OutputFormat.allCases)
    if !common.quiet { say(address, of: record.actor, in: session) }
  }

  /// Says on standard error which rule was used, and what is not known.
  private func say(_ address: Address, of actor: Actor, in session: Session) {
    var phrases: [Phrase] = []
    switch address.evidence {
    case .none, .recorded: break
    case .title(let title): phrases.append(ProtocolWords.genderFromTitle(title))
    case .unknown:
      if address.forms.count > 1 {
        phrases.append(ProtocolWords.genderUnknown(actor.profile.name.text))
      }
    }
    phrases += ProtocolWords.rules(address.forms.map(\.rule))
    if let own = address.forms.first?.own, !own.isEmpty { phrases.append(ProtocolWords.own(own)) }
    phrases += address.unreadable.map(ProtocolWords.unreadable)
    for phrase in phrases {
      session.environment.streams.say(Neutral.neutralised(phrase[session.language]) + "\n")
    }
  }
}

extension Environment {
  /// Returns the forms of address of a language: those of a file of one's own, where there
  /// is one, before those of the program.
  ///
  /// - Throws: ``Failure`` naming the file and the line that cannot be read.
  func formsOfAddress(_ language: Language) throws -> FormsOfAddress {
    let file = StandardFormsOfAddress.file(language)
    guard let folder = configurationFolder else { return try StandardFormsOfAddress.load(language) }
    let path = "\(folder)/\(file)"
    let bytes: [UInt8]
    do {
      bytes = try files.read(path)
    } catch let error as StreamError where error.problem == .missing {
      return try StandardFormsOfAddress.load(language)
    }
    return try StandardFormsOfAddress.load(
      language, own: StandardFormsOfAddress.parse(bytes, file: path))
  }

  /// Where the files of configuration are: `XDG_CONFIG_HOME`, else `.config` at home.
  private var configurationFolder: String? {
    // A relative path in XDG_CONFIG_HOME is invalid (XDG Base Directory Specification).
    if let folder = nonEmpty("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return "\(folder)/cess" }
    return nonEmpty("HOME").map { "\($0)/.config/cess" }
  }
}
