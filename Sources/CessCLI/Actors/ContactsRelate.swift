import ArgumentParser
import Diplomacy
import Messages
import Register

/// Records what one actor is to another.
struct ContactsRelate: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate", abstract: HelpKey.contactsRelate.rawValue)

  @Argument(help: ArgumentHelp(.actorReference, valueName: "actor"))
  var actor: String

  @Option(help: ArgumentHelp(.relationKind, valueName: "kind"))
  var kind: String

  @Option(name: .customLong("with"), help: ArgumentHelp(.relationWith, valueName: "actor"))
  var other: String

  @OptionGroup var span: TenureOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let tie = try TypedRelation(kind)
    let one = try session.actor(actor)
    let two = try session.actor(other)
    guard one.id != two.id else { throw Failure(.refused, ErrorWords.sameActor(one.name)) }
    let tenure = try span.tenure(in: session)
    let (from, to) = tie.isInverse ? (two, one) : (one, two)
    _ = try session.register.relate(
      from.id, tie.kind, to.id, tenure: tenure, by: session.stamp("contacts relate", write))
    try session.report(
      NoticeWords.related(from.name, tie.kind.label, to.name, tenure),
      reference: one.id.lettered, write)
  }
}

/// Ends what one actor is to another.
struct ContactsUnrelate: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrelate", abstract: HelpKey.contactsUnrelate.rawValue)

  @Argument(help: ArgumentHelp(.actorReference, valueName: "actor"))
  var actor: String

  @Option(name: .customLong("with"), help: ArgumentHelp(.relationWith, valueName: "actor"))
  var other: String

  @Option(help: ArgumentHelp(.relationKind, valueName: "kind"))
  var kind: String?

  @OptionGroup var last: LastDayOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let one = try session.actor(actor)
    let two = try session.actor(other)
    let last = try self.last.day(in: session)
    let count = try session.register.unrelate(
      one.id, two.id, kind: kind.map { try TypedRelation($0).kind }, until: last,
      by: session.stamp("contacts unrelate", write))
    guard count > 0 else {
      throw Failure(
        .refused, ErrorWords.noRelation(one.name, two.name),
        hint: ErrorWords.showHint(one.id.lettered))
    }
    try session.report(
      NoticeWords.unrelated(one.name, two.name, last), reference: one.id.lettered, write)
  }
}

/// A relation as typed, from either end: `deputy-of`, `has-deputy`.
struct TypedRelation {
  let kind: RelationKind
  /// Whether it was said from the other end.
  let isInverse: Bool

  init(_ typed: String) throws {
    if let kind = RelationKind(typed: typed) {
      (self.kind, isInverse) = (kind, false)
    } else if let inverse = RelationKind.Inverse(typed: typed) {
      (kind, isInverse) = (inverse.kind, true)
    } else {
      throw Failure(
        .usage, ErrorWords.unknownRelation(typed),
        hint: ErrorWords.choices(
          RelationKind.allCases.map(\.rawValue) + RelationKind.Inverse.allCases.map(\.rawValue)))
    }
  }
}
