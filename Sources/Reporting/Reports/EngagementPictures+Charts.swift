import Diplomacy
import Messages

extension EngagementPictures {
  /// Of fewer than these exchanges the lists say as much as a picture.
  private static let worthDrawing = 12
  /// Of fewer than these pairs or promises too.
  private static let (fewPairs, fewPromises) = (4, 6)

  /// The days as a calendar; `nil` where there is too little to be seen.
  func dayChart(_ words: Vocabulary) -> Chart? {
    guard let days, let fullest = days.held.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
    else { return nil }
    let held = days.held.values.reduce(0, +)
    guard held >= Self.worthDrawing else { return nil }
    return Chart(
      title: EngagementWords.dayChart[words],
      description: EngagementWords.dayChartTold(
        held, days: days.held.count, fullest: fullest.key, fullest.value)[words],
      language: words.language,
      .calendar(HeatCalendar(from: days.first, to: days.last, counts: days.held)))
  }

  /// The levels met, in lines; `nil` where no office was met that has a level.
  func levelChart(_ words: Vocabulary) -> Chart? {
    guard let levels, levels.exchanges >= Self.worthDrawing, let first = levels.days.first?.day,
      let last = levels.days.last?.day
    else { return nil }
    let met = EngagementLevel.allCases.filter { level in
      levels.days.contains { $0.level == level }
    }
    guard met.contains(where: { $0 != .other }) else { return nil }
    return Chart(
      title: EngagementWords.levelChart[words],
      description: EngagementWords.levelChartTold(levels.exchanges, isCut: levels.isCut)[words],
      language: words.language,
      .timeline(
        Lanes(
          from: first, to: last, lanes: met.map { EngagementWords.lane($0)[words] },
          points: levels.days.compactMap { day in
            met.firstIndex(of: day.level).map { Lanes.Point(day.day, lane: $0, count: day.held) }
          })))
  }

  /// Who was met with whom: ours at the left, those met at the right.
  func encounterChart(_ words: Vocabulary) -> Chart? {
    guard let encounters, encounters.pairs.count >= Self.fewPairs,
      let strongest = encounters.pairs.first
    else { return nil }
    let ours = Set(encounters.pairs.filter(\.isWithUs).map(\.first.id))
    var places: [Actor.ID: Int] = [:]
    var names: [(name: String, weight: Int, side: Network.Side)] = []
    func place(_ actor: ActorName, _ side: Network.Side, _ weight: Int) -> Int {
      let place = places[actor.id] ?? names.count
      if place == names.count {
        names.append((actor.name, 0, side))
        places[actor.id] = place
      }
      names[place].weight += weight
      return place
    }
    // Without anybody of ours the columns are those first met and those met with them.
    let links = encounters.pairs.map { pair in
      let isLeft = ours.isEmpty ? places[pair.first.id] == nil : ours.contains(pair.first.id)
      return Network.Link(
        place(pair.first, isLeft ? .left : .right, pair.exchanges),
        place(pair.second, ours.contains(pair.second.id) ? .left : .right, pair.exchanges),
        weight: pair.exchanges)
    }
    return Chart(
      title: EngagementWords.encounterChart[words],
      description: EngagementWords.encounterChartTold(
        strongest.first.name, strongest.second.name, strongest.exchanges,
        others: encounters.others, latest: encounters.latest)[words],
      language: words.language,
      .network(
        Network(
          nodes: names.map { Network.Node($0.name, weight: $0.weight, on: $0.side) },
          links: links)))
  }

  /// The promises month by month.
  func promiseChart(_ words: Vocabulary) -> Chart? {
    let (opened, closed) = promises.reduce(into: (0, 0)) {
      $0 = ($0.0 + $1.opened, $0.1 + $1.closed)
    }
    guard promises.count > 1, opened + closed >= Self.fewPromises, closed > 0 else { return nil }
    return Chart(
      title: EngagementWords.promiseChart[words],
      description: EngagementWords.promiseChartTold(
        opened: opened, closed: closed, open: promises.last?.open ?? 0)[words],
      language: words.language,
      .burnDown(
        BurnDown(
          periods: promises.map { month in
            BurnDown.Span(
              DateWords.date(month.month, words.language),
              mark: ChartWords.month(month.month.month ?? 0, words.language),
              opened: month.opened, closed: month.closed, open: month.open)
          })))
  }
}

extension JSONWriter {
  /// Writes what the further pictures of a report are drawn from.
  mutating func pictures(_ pictures: EngagementPictures) {
    array("byDay") { json in
      for (day, held) in (pictures.days?.held ?? [:]).sorted(by: { $0.key < $1.key }) {
        json.object { json in
          json.member("day", day.description)
          json.member("held", held)
        }
      }
    }
    array("byLevel") { json in
      for day in pictures.levels?.days ?? [] {
        json.object { json in
          json.member("day", day.day.description)
          json.member("level", day.level.rawValue)
          json.member("held", day.held)
        }
      }
    }
    array("encounters") { json in
      for pair in pictures.encounters?.pairs ?? [] {
        json.object { json in
          json.actor("first", pair.first)
          json.actor("second", pair.second)
          json.member("withUs", pair.isWithUs)
          json.member("exchanges", pair.exchanges)
        }
      }
    }
    array("followUpsByMonth") { json in
      for month in pictures.promises {
        json.object { json in
          json.member("month", month.month.description)
          json.member("opened", month.opened)
          json.member("closed", month.closed)
          json.member("open", month.open)
        }
      }
    }
  }

  private mutating func actor(_ key: String, _ actor: ActorName) {
    object(key) { json in
      json.member("id", actor.id.value)
      json.member("name", actor.name)
    }
  }
}

/// Which pictures a telling of a report has.
public enum PictureChoice: Sendable, Equatable {
  /// All that say something: a page, a document.
  case all
  /// Those that a terminal shows well in a few lines.
  case terminal
  /// The counts of months, of zones and axes: a pipe, a mail.
  case few

  /// Whether the pictures come before the timeline: on a page one sees them first, while the
  /// end of what runs over a terminal is what is left on it.
  var isAtTheHead: Bool { self == .all }
}
