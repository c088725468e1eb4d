import Diplomacy
import Interchange
import Messages

extension ZoneTree {
  /// Returns the one zone a person means by a code, an ISO or M49 code, or a name: its
  /// own, or another by which it is called.
  func zone(_ typed: String) throws -> Zone {
    let found = matches(typed, otherNames: ZoneNames.zone(called:))
    if found.count == 1 { return found[0] }
    guard !found.isEmpty else {
      throw Failure(
        .refused, ErrorWords.unknownZone(typed), hint: nearby(typed) ?? ErrorWords.zonesHint)
    }
    throw Failure(
      .refused, ErrorWords.ambiguousZone(typed),
      hint: ErrorWords.sayWhich(found.map(Self.choice)))
  }

  private func nearby(_ typed: String) -> Phrase? {
    let key = Folding.fold(typed)
    let limit = NameMatch.slips(in: key)
    let near = zones.filter { zone in
      ([zone.code.text] + Language.allCases.map { zone.name[$0] }).contains {
        NameMatch.distance(key, Folding.fold($0), limit: limit) != nil
      }
    }
    return near.isEmpty ? nil : ErrorWords.didYouMean(near.prefix(8).map(Self.choice))
  }

  private static func choice(_ zone: Zone) -> String {
    "\(zone.code) (\(zone.name[.french]) / \(zone.name[.english]))"
  }
}

extension Sequence<Axis> {
  /// Returns the one axis a person means, or `nil` when it is a new one.
  ///
  /// A slip of the hand is not a new axis: it is refused with what was likely meant.
  func axis(_ typed: String) throws -> Axis? {
    let found = matches(typed)
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      throw Failure(
        .refused, ErrorWords.ambiguousAxis(typed),
        hint: ErrorWords.sayWhich(found.map(\.code.text)))
    }
    let near = lookalikes(of: typed)
    guard near.isEmpty else {
      throw Failure(
        .refused, ErrorWords.unknownAxis(typed),
        hint: ErrorWords.didYouMeanAxis(near.map(\.code.text)))
    }
    return nil
  }
}
