import Diplomacy
import GRDB
import TestSupport

@testable import Register

/// The life of a register at random: every way of writing, in any order, from one seed.
///
/// Some commands are refused, as in life: a handle that is taken, a follow-up closed before.
struct RandomLife {
  /// A command, decided but not run.
  struct Command {
    let name: String
    /// Runs the command; returns whether it had anything to change.
    let run: (Stamp) throws -> Bool
  }

  let sample: SampleRegister
  var random: SplitMix64
  var persons: [Actor.ID] = []
  var organisations: [Actor.ID] = []

  init(seed: UInt64) throws {
    sample = try SampleRegister()
    random = SplitMix64(seed: seed)
    organisations = [sample.home, try sample.organisation("Ambassade Exemple")]
    persons = [try sample.person("Ada Exemple"), try sample.person("Boris Essai")]
  }

  /// Returns whether an error is one by which the register keeps its rules.
  static func isRefusal(_ error: any Error) -> Bool {
    switch error {
    case is ZoneError, is ActorError, is MandateError, is FollowUpError, is InteractionError,
      is MergeError, is StatementError, is UndoError, is CadenceError:
      true
    case let error as RegisterError:
      [.handleTaken, .axisTaken, .holdsNoPost, .leftAlready, .holdsAlready, .unknownRecord]
        .contains(error.name)
    default: false
    }
  }

  /// Decides on the next command.
  mutating func next() throws -> Command {
    let register = sample.register
    persons = try ids(persons: true)
    organisations = try ids(persons: false)
    switch Int.random(in: 0..<22, using: &random) {
    case 0:
      let (code, above) = ("zone-\(number())", "zone-\(number())")
      let draft = try Sample.zone(code, in: chance(2) || above == code ? "kazakhstan" : above)
      return Command(name: "zones add") {
        _ = try register.addZone(draft, by: $0); return true
      }
    case 1:
      let draft = try Sample.axis("axe-\(number())")
      return Command(name: "axes add") {
        _ = try register.addAxis(draft, by: $0); return true
      }
    case 2, 3:
      let profile = try profile()
      let handle = chance(3) ? try Sample.handle("acteur-\(Self.letter(number()))") : nil
      return Command(name: "contacts add") {
        _ = try register.addActor(profile, handle: handle, by: $0)
        return true
      }
    case 4:
      let (id, more) = (one(persons + organisations), try profile())
      return Command(name: "contacts complete") {
        try register.completeActor(id, with: more, by: $0)
      }
    case 5: return try appointing(withOrganisation: true)
    case 6, 7: return try appointing(withOrganisation: false)
    case 8:
      let (person, organisation) = try personAndOrganisation()
      let until = try date()
      return Command(name: "contacts leave") {
        _ = try register.leave(person, organisation: organisation, until: until, by: $0)
        return true
      }
    case 9, 10: return try logging()
    case 11: return try addingFollowUp()
    case 12: return merging()
    case 13: return try unmerging()
    case 14, 15: return try revising()
    case 16: return try stating()
    case 17: return try completing()
    case 18: return try tending()
    default: return try changingFollowUp()
    }
  }

  mutating func appointing(withOrganisation: Bool) throws -> Command {
    let register = sample.register
    let person = one(persons)
    let (holder, organisation) = try personAndOrganisation()
    let since = try date()
    let title = try Line(one(["Ambassadeur", "Ambassadrice", "Conseiller"]))
    let replaced = chance(3) ? holder : nil
    let status = one([MandateStatus.inPost, .adInterim, .designated])
    let profile = try profile()
    func appointment(_ added: Actor.ID?) throws -> Appointment {
      try Appointment(
        title: title, organisation: added ?? organisation, tenure: try Tenure(since: since),
        status: status, successorOf: added == nil ? replaced : nil)
    }
    guard withOrganisation else {
      return Command(name: "contacts appoint") {
        _ = try register.appoint(person, appointment: appointment, by: $0)
        return true
      }
    }
    let newcomer = try ActorProfile(nature: .person, name: Line("Essai \(number())"))
    return Command(name: "contacts add") {
      let body = ActorProfile(nature: .organisation(.agency), name: profile.name)
      _ = try register.addPerson(
        newcomer, organisation: body, appointment: appointment, by: $0)
      return true
    }
  }

  mutating func logging() throws -> Command {
    let register = sample.register
    let zones = try some(register.zoneTree().zones.map(\.id))
    let axes = try some(register.axes().map(\.id))
    let newAxes = chance(4) ? [try Sample.axis("axe-\(number())")] : []
    let present = try participations()
    let facts = try facts()
    let axis = chance(2) ? try register.axes().first?.id : nil
    let sayings = try present.filter { !$0.isAbsent }.prefix(number() % 3).map {
      Saying(
        actor: $0.actor, axis: axis, text: try Prose("Propos \(number())"), grade: Grade("B2"))
    }
    let title = try Line("Échange \(number())")
    let occurrence = try occurrence()
    let status = one(InteractionStatus.allCases)
    let kind = one(InteractionKind.allCases)
    let followUps = try (0..<Int.random(in: 0..<3, using: &random)).map { index in
      try PromisedFollowUp(title: Line("Suite \(index)"), due: day(), owner: one(persons))
    }
    let notes = chance(2) ? try Prose("Notes.\nSur deux lignes.") : nil
    return Command(name: "meeting log") {
      _ = try register.record(
        ExchangeRecording(
          newAxes: newAxes,
          account: { added in
            try InteractionDraft(
              recorded: kind, status: status, title: title, occurrence: occurrence, place: nil,
              participations: present, zones: zones, axes: axes + added.axes, notes: notes
            ).changed(facts)
          }, followUps: followUps, sayings: { _ in sayings }), by: $0)
      return true
    }
  }

  /// Corrects an exchange: another day, other people, other facts; or holds or cancels it.
  mutating func revising() throws -> Command {
    let register = sample.register
    let id = Interaction.ID(
      .random(in: 1...(Int64(try register.count("interaction")) + 1), using: &random))
    let (occurrence, people, facts) = (try occurrence(), try participations(), try facts())
    let (way, reason) = (Int.random(in: 0..<5, using: &random), try Line("Reporté"))
    return Command(name: "meeting edit") {
      let known = try register.account(of: id)
      let changed =
        switch way {
        case 0: try known.held(today: .last)
        case 1: try known.cancelled(because: reason)
        case 2: try known.changed { $0.participations = people }
        case 3: try known.changed { $0.occurrence = occurrence }
        default: try known.changed(facts)
        }
      return try register.revise(
        id, from: known, ExchangeRecording(account: { _ in changed }), by: $0
      ).isNews
    }
  }

  /// Adds, changes or removes a statement.
  mutating func stating() throws -> Command {
    let register = sample.register
    let id = Diplomacy.Statement.ID(
      .random(in: 1...(Int64(try register.count("statement")) + 1), using: &random))
    let (actor, text, day) = (
      one(persons + organisations), try Prose("Propos \(number())"), try date()
    )
    let draft = try StatementDraft(
      actor: actor, axis: nil, interaction: nil, source: Line("https://exemple.example"),
      day: day, text: text, grade: Grade("C3"), marking: .green)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return Command(name: "meeting statement remove") {
        try register.removeStatement(id, by: $0)
        return true
      }
    case 1:
      return Command(name: "meeting statement edit") {
        try register.editStatement(id, by: $0) { try $0.changed { $0.text = text } }
      }
    default:
      return Command(name: "meeting statement add") {
        _ = try register.addStatement(draft, by: $0)
        return true
      }
    }
  }

  mutating func participations() throws -> [Participation] {
    try some(persons + organisations).enumerated().map { index, actor in
      Participation(
        actor: actor, side: index == 0 ? .ours : .theirs, role: one([.speaker, .participant]),
        attendance: chance(2) ? one(Participation.Attendance.allCases) : nil,
        introducedAs: chance(4) ? try Line("Conseiller") : nil,
        companions: chance(4) ? try Line("deux conseillers") : nil)
    }
  }

  /// Returns what fills in or changes what most exchanges say nothing of.
  mutating func facts() throws -> (inout InteractionDraft) -> Void {
    guard chance(2) else { return { _ in } }
    let facets = ExchangeFacets(
      format: one(ExchangeFormat.allCases), formality: one(Formality.allCases),
      track: one(Track.allCases), initiative: one(Initiative.allCases),
      channel: one(Channel.allCases))
    let form = one(LetterForm.allCases)
    let (length, marking) = (ExchangeLength(minutes: number()), one(Marking.allCases))
    let zones = try some(sample.register.zoneTree().zones.map(\.id))
    let document = try ExchangedDocument(one([.handed, .received]), Line("Note \(number())"))
    let (city, summary) = (try Line("Astana"), try Prose("En bref \(number())."))
    let tag = LanguageTag("ru")
    return { draft in
      draft.facets = facets
      draft.facets.form = draft.kind == .letter ? form : nil
      draft.length = length
      draft.marking = marking
      draft.isUnderChathamHouseRule.toggle()
      draft.subjectZones = zones
      draft.documents = [document]
      draft.city = city
      draft.summary = summary
      draft.decisions = summary
      draft.languages = tag.map { [$0] } ?? []
    }
  }

  mutating func merging() -> Command {
    let (register, all) = (sample.register, chance(2) ? persons : organisations)
    let (keep, lose) = (one(all), one(chance(5) ? persons : all))
    return Command(name: "contacts merge") {
      _ = try register.merge(lose, into: keep, by: $0)
      return true
    }
  }

  mutating func unmerging() throws -> Command {
    let register = sample.register
    let merged = try register.queue.read { db in
      try Int64.fetchAll(db, sql: "SELECT id FROM actor WHERE merged_into IS NOT NULL ORDER BY id")
    }.map { Actor.ID($0) }
    let actor = one(merged.isEmpty || chance(5) ? persons : merged)
    return Command(name: "contacts unmerge") {
      _ = try register.unmerge(actor, by: $0)
      return true
    }
  }

  /// Runs so many commands.
  mutating func live(_ count: Int) throws {
    for _ in 0..<count {
      let command = try next()
      do {
        _ = try command.run(.sample(command.name))
      } catch  where Self.isRefusal(error) {}
    }
  }

  /// Chooses two actors of one nature, who could be merged: who stays, who goes.
  mutating func twins() throws -> (keep: Actor.ID, lose: Actor.ID)? {
    persons = try ids(persons: true)
    organisations = try ids(persons: false)
    let all = chance(2) ? persons : organisations
    let (keep, lose) = (one(all), one(all))
    return keep == lose || lose == sample.home ? nil : (keep, lose)
  }
}
