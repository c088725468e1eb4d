import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// The commands on posts.
struct ContactsPost: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: HelpKey.contactsPost.rawValue,
    subcommands: [ContactsPostList.self, ContactsPostShow.self, ContactsPostEdit.self],
    aliases: ["posts"])
}

/// Lists posts with who holds them.
struct ContactsPostList: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HelpKey.contactsPostList.rawValue)

  @Option(help: ArgumentHelp(.postOf, valueName: "organisation"))
  var of: String?

  @Flag(help: ArgumentHelp(.vacantOnly))
  var vacant = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let organisation = try of.map { try session.actor($0).id }
    let words = session.bareVocabulary
    try session.show(.posts(words), output) { each in
      try session.register.posts(of: organisation) { post, name in
        let history = PostHistory(of: post, today: session.today)
        guard !vacant || history.isVacant else { return }
        try each(PostSummary(post: post, organisation: name, today: session.today))
      }
    }
  }
}

/// Shows the history of a post.
struct ContactsPostShow: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: HelpKey.contactsPostShow.rawValue)

  @Argument(help: ArgumentHelp(.postReference, valueName: "post"))
  var post: String

  @Option(help: ArgumentHelp(.postOf, valueName: "organisation"))
  var of: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let (post, organisation) = try session.register.post(session.post(post, of: of))
    try session.show(
      .post(post, organisation, session.vocabulary()), output, among: OutputFormat.allCases)
  }
}

/// Says what a post is called in other languages and genders.
struct ContactsPostEdit: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: HelpKey.contactsPostEdit.rawValue)

  @Argument(help: ArgumentHelp(.postReference, valueName: "post"))
  var post: String

  @Option(help: ArgumentHelp(.postOf, valueName: "organisation"))
  var of: String?

  @Option(name: .customLong("title"), help: ArgumentHelp(.postTitle, valueName: "lang=text"))
  var titles: [String] = []

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    guard !titles.isEmpty else {
      throw Failure(.usage, ErrorWords.nothingToChange, hint: ErrorWords.postTitleHint)
    }
    let id = try session.post(post, of: of)
    let isNews = try session.register.setTitles(
      titles.map(Self.title), of: id, by: session.stamp("contacts post edit", write))
    let (known, organisation) = try session.register.post(id)
    let name = "\(known.position.title), \(organisation.name)"
    try session.report(
      isNews
        ? NoticeWords.edited(id.lettered, name) : NoticeWords.unchanged(id.lettered, name),
      reference: id.lettered, write)
  }

  /// Reads `en=Ambassador` or `fr:f=Ambassadrice`.
  private static func title(_ typed: String) throws -> PositionTitle {
    let halves = typed.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    let codes = (halves.first ?? "").split(separator: ":", maxSplits: 1).map(String.init)
    guard halves.count == 2, let tag = codes.first, let language = Language(rawValue: tag) else {
      throw Failure(
        .usage, ErrorWords.badPostTitle(typed), hint: ErrorWords.postTitleHint)
    }
    return PositionTitle(
      language: language,
      gender: try codes.dropFirst().first.map {
        try Gender.resolved($0, ErrorWords.unknownGender)
      }, text: try Line(halves[1], named: "--title"))
  }
}

extension Session {
  /// Returns the post a person means: `p3`, or its title with its organisation.
  func post(_ typed: String, of organisation: String?) throws -> Position.ID {
    guard let organisation else {
      guard let id = Position.ID(typed: typed) else {
        throw Failure(.usage, ErrorWords.unknownPost(typed), hint: ErrorWords.postHint)
      }
      return id
    }
    let owner = try actor(organisation)
    let title = try Line(typed, named: "<post>")
    guard let id = try register.post(titled: title, of: owner.id) else {
      throw Failure(
        .refused, ErrorWords.unknownPost("\(typed), \(owner.name)"), hint: ErrorWords.postHint)
    }
    return id
  }
}
