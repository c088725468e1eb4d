import ArgumentParser
import Diplomacy
import Messages
import Register

/// Records that a country or an organisation belongs to a forum.
struct ZonesJoin: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: HelpKey.zonesJoin.rawValue)

  @Argument(help: ArgumentHelp(.zoneMember, valueName: "zone"))
  var member: String

  @Option(help: ArgumentHelp(.forum, valueName: "zone"))
  var forum: String

  @Option(help: ArgumentHelp(.membershipStatus, valueName: "status"))
  var status: String?

  @OptionGroup var span: TenureOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let tree = try session.register.zoneTree()
    let (member, forum) = (try tree.zone(member), try tree.zone(forum))
    let status = try status.map {
      try MembershipStatus.resolved($0, ErrorWords.unknownMembership)
    }
    let tenure = try tenure(in: session)
    let draft = MembershipDraft(
      forum: forum.code, member: member.code, status: status ?? .member, tenure: tenure)
    let joining = try session.register.join(draft, by: session.stamp("zones join", write))
    try session.report(
      NoticeWords.joined(member.name, forum.name, draft.status, tenure),
      reference: member.code.text, write)
    if case .follows(_, let ended) = joining,
      let phrase = NoticeWords.formerStatusEnds(ended)
    {
      session.say(phrase, write)
    }
  }

  private func tenure(in session: Session) throws -> Tenure {
    do {
      return try span.tenure(in: session)
    } catch MandateError.endsBeforeItStarts(let since, let until) {
      throw ZoneError.endsBeforeItBegins(since: since, until: until)
    }
  }
}
