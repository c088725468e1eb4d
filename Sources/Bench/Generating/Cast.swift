import Diplomacy
import Register

/// Who stands in a register: our officers, and organisations with the successive
/// holders of their posts.
struct Cast {
  /// One holder of a post and the days between which they held it.
  struct Holder {
    let person: Actor.ID
    let first: Int
    let last: Int
  }

  /// An organisation and the holders of each of its posts, in time order.
  struct Organisation {
    let id: Actor.ID
    let posts: [[Holder]]
  }

  /// The organisations of a zone, the most met first.
  struct Scene {
    let zone: Zone
    var organisations: [Organisation] = []
    var ranks = Zipf(1)
  }

  /// Our own side.
  var officers: [Actor.ID] = []
  /// The zones with organisations outside the two below, the most met first.
  var scenes: [Scene] = []
  /// Those of the measured subtree.
  var measured: [Scene] = []
  /// The quiet zone.
  var quiet: [Scene] = []
}

/// Finds the actors of a register their names, posts and successions.
struct Casting {
  private let tree: ZoneTree
  private let home: Actor.ID
  private let subtree: Set<Zone.ID>
  private let quiet: Zone
  private let stamp: Stamp
  private var chance: Chance
  private var count = 1
  private var handles: [String: Int] = [:]
  private var organisationsOfZone: [Zone.ID: Int] = [:]
  private var cast = Cast()

  init(
    tree: ZoneTree, home: Actor.ID, measured: Zone.ID, quiet: Zone, stamp: Stamp, seed: UInt64
  ) {
    self.tree = tree
    self.home = home
    subtree = Set(tree.subtree(of: measured))
    self.quiet = quiet
    self.stamp = stamp
    chance = Chance(seed: seed)
  }

  /// Writes the actors and returns them.
  ///
  /// - Parameters:
  ///   - bulk: The transaction.
  ///   - wanted: How many actors in all.
  /// - Returns: The actors.
  /// - Throws: What the register throws.
  mutating func fill(_ bulk: inout Bulk, actors wanted: Int) throws -> Cast {
    for (name, title) in zip(Names.officers, Words.officerPosts) {
      try addOfficer(name, title, &bulk)
    }
    try addOrganisation(in: quiet, to: \.quiet, &bulk)
    let stages = tree.zones.filter { $0.code.text != "france" && $0.id != quiet.id }
    let others = stages.filter { !subtree.contains($0.id) && isPlace($0) }
    let measured = stages.filter { subtree.contains($0.id) && isPlace($0) }
    let ranks = Zipf(others.count)
    var turn = 0
    while count < wanted {
      // One organisation in twenty lies in the measured subtree; the others are
      // spread once over all zones, and then by how much a zone is met.
      if turn % 20 == 1 {
        try addOrganisation(in: measured[turn / 20 % measured.count], to: \.measured, &bulk)
      } else {
        let place = turn < others.count ? turn : ranks.rank(&chance)
        try addOrganisation(in: others[place], to: \.scenes, &bulk)
      }
      turn += 1
    }
    for scenes in [\Cast.scenes, \Cast.measured, \Cast.quiet] {
      for index in cast[keyPath: scenes].indices {
        cast[keyPath: scenes][index].ranks = Zipf(
          cast[keyPath: scenes][index].organisations.count)
      }
    }
    return cast
  }

  /// Whether an organisation can be from a zone: it is a country or has nothing below it.
  private func isPlace(_ zone: Zone) -> Bool {
    zone.iso != nil || tree.children(of: zone.id).isEmpty
  }

  private mutating func addOfficer(
    _ name: String, _ title: String, _ bulk: inout Bulk
  ) throws {
    bulk.begin(stamp)
    let id = try bulk.add(
      ActorProfile(
        nature: .person, name: Line(name),
        emails: [Line("\(Handle.suggested(for: name))@centre.example")]), handle: nil)
    try bulk.appoint(
      id,
      Appointment(
        title: Line(title), organisation: home,
        tenure: Tenure(since: .month(year: chance.number(2000...2006), month: 9))))
    count += 1
    cast.officers.append(id)
  }

  private mutating func addOrganisation(
    in zone: Zone, to scenes: WritableKeyPath<Cast, [Cast.Scene]>, _ bulk: inout Bulk
  ) throws {
    let number = organisationsOfZone[zone.id, default: 0]
    organisationsOfZone[zone.id] = number + 1
    let isEmbassy = number == 0 && zone.iso != nil
    let name = Self.organisationName(zone: zone, number: number)
    bulk.begin(stamp)
    let id = try bulk.add(
      ActorProfile(
        nature: .organisation(isEmbassy ? .embassy : .guessed(fromName: name)),
        name: Line(name), emails: [Line("contact\(count)@\(zone.code).example")],
        phones: [Line("+33 1 \(chance.number(40...59)) \(10 + count % 90) 00")],
        zones: [zone.id]), handle: handle(for: name))
    count += 1
    var posts = [
      try fillPost(isEmbassy ? "Ambassadeur" : chance.one(of: Words.posts), of: id, &bulk)
    ]
    if isEmbassy || chance.happens(0.2) {
      posts.append(try fillPost("Premier conseiller", of: id, &bulk))
    }
    let organisation = Cast.Organisation(id: id, posts: posts)
    if let place = cast[keyPath: scenes].firstIndex(where: { $0.zone.id == zone.id }) {
      cast[keyPath: scenes][place].organisations.append(organisation)
    } else {
      cast[keyPath: scenes].append(Cast.Scene(zone: zone, organisations: [organisation]))
    }
  }

  /// Fills a post with one to six holders who succeed one another over the twenty years.
  private mutating func fillPost(
    _ title: String, of organisation: Actor.ID, _ bulk: inout Bulk
  ) throws -> [Cast.Holder] {
    var holders: [Cast.Holder] = []
    var day = Clock.first.dayNumber - chance.number(0...1200)
    let end = Clock.today.dayNumber
    let latest = chance.happens(0.4) ? day + 1 : day + chance.number(1...7000)
    repeat {
      let first = day
      day += chance.number(700...1700)
      let isLast = day > min(end, latest)
      bulk.begin(stamp)
      let person = try addPerson(isAmbassador: title == "Ambassadeur", &bulk)
      guard let start = CivilDate(dayNumber: first), let stop = CivilDate(dayNumber: day - 1)
      else { break }
      try bulk.appoint(
        person,
        Appointment(
          title: Line(title), organisation: organisation,
          tenure: Tenure(since: partly(start), until: isLast ? nil : .day(stop)),
          status: isLast ? .inPost : .ended))
      holders.append(
        Cast.Holder(person: person, first: first, last: isLast ? end + 400 : day - 1))
      if isLast { break }
    } while true
    return holders
  }

  /// A first day as registers have it: sometimes the month only.
  private mutating func partly(_ day: CivilDate) throws -> PartialDate {
    chance.happens(0.25) ? try .month(year: day.year, month: day.month) : .day(day)
  }

  private mutating func addPerson(isAmbassador: Bool, _ bulk: inout Bulk) throws -> Actor.ID {
    let tradition = chance.one(of: Names.traditions)
    // Two given names and a double family name as a rule: with one of each too few would
    // have a name of their own.
    let isDouble = chance.happens(0.85)
    func places(_ names: [String]) -> [Int] {
      (0...(isDouble ? 1 : 0)).map { _ in chance.number(0...names.count - 1) }.uniqued()
    }
    let (given, family) = (places(tradition.given), places(tradition.family))
    func joined(_ givenNames: [String], _ familyNames: [String]) -> String {
      let first = given.map { givenNames[$0] }.joined(separator: " ")
      return first + " " + family.map { familyNames[$0] }.joined(separator: "-")
    }
    let name = joined(tradition.given, tradition.family)
    let latin =
      tradition.latinGiven.isEmpty
      ? nil : joined(tradition.latinGiven, tradition.latinFamily)
    count += 1
    return try bulk.add(
      ActorProfile(
        nature: .person, name: Line(name), honorific: isAmbassador ? Line("S.E.") : nil,
        aliases: try latin.map { [Alias(try Line($0))] } ?? [],
        emails: [Line("p\(count)@mission.example")]), handle: handle(for: latin ?? name))
  }

  /// A short name that nobody has yet.
  private mutating func handle(for name: String) -> Handle {
    let first = Handle.suggested(for: name)
    let number = handles[first.text, default: 0] + 1
    handles[first.text] = number
    return number == 1 ? first : first.numbered(number)
  }

  private static func organisationName(zone: Zone, number: Int) -> String {
    let place = zone.name[.french]
    if number == 0 {
      return zone.iso == nil
        ? "Délégation, \(place)" : "Ambassade \(of(place)) en France"
    }
    let kind = Words.institutions[number % Words.institutions.count]
    let field = Words.fields[(number / Words.institutions.count) % Words.fields.count]
    let round = number / (Words.institutions.count * Words.fields.count)
    return "\(kind) \(field) \(of(place))" + (round > 0 ? ", antenne \(round + 1)" : "")
  }

  /// « du Kazakhstan », « de la Géorgie », « de l’Arménie », « des Pays-Bas ».
  private static func of(_ place: String) -> String {
    let folded = Folding.fold(place)
    if let first = folded.first, "aeiouy".contains(first) { return "de l’\(place)" }
    if ["chypre", "malte", "madagascar", "djibouti", "osce", "otan"].contains(folded) {
      return "de \(place)"
    }
    if folded.hasSuffix("s") { return "des \(place)" }
    return folded.hasSuffix("e") ? "de la \(place)" : "du \(place)"
  }
}
