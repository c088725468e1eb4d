import Diplomacy

/// Whether a row that bears a known identifier may be what that record has become.
///
/// Two tables of one name may each count from 1: what has nothing in common with the record of
/// that number is another record, and must not take its place.
extension Content.Actor {
  /// Whether this may be the same actor: one word of a name, an address or a number in common.
  func mayBe(_ other: Content.Actor) -> Bool {
    let (mine, theirs) = (names, other.names)
    let isCalledAlike = mine.contains { name in
      theirs.contains { NameLikeness.shareAWord(name, $0) || NameLikeness.areAlike(name, $0) }
    }
    return isCalledAlike
      || !Set(emails.map(TwinTraits.emailKey)).isDisjoint(
        with: other.emails.map(TwinTraits.emailKey))
      || !Set(phones.compactMap(TwinTraits.phoneKey))
        .isDisjoint(with: other.phones.compactMap(TwinTraits.phoneKey))
  }

  /// Whether this is somebody else than a namesake: addressed in the other gender, or of another
  /// country.
  func isAnother(gender: Gender?, country: Zone.ID?) -> Bool {
    func differ<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
      one != nil && other != nil && one != other
    }
    return differ(self.gender, gender?.rawValue) || differ(self.country, country?.value)
  }
}

extension Content.Interaction {
  /// Whether this may be the same exchange: on the same day, with two of the same others, or of a
  /// like title with one of them, or where nobody is named.
  ///
  /// One alone is met again and again.
  func mayBe(_ other: Content.Interaction) -> Bool {
    if occurred.prefix(10) == other.occurred.prefix(10) { return true }
    let (mine, theirs) = (others, other.others)
    let common = mine.intersection(theirs).count
    return common > 1
      || (common == 1 || mine.isEmpty || theirs.isEmpty)
        && NameLikeness.shareAWord(title, other.title)
  }

  private var others: Set<Int64> {
    Set(
      participations.filter { $0.side != Diplomacy.Participation.Side.ours.rawValue }.map(\.actor))
  }
}

extension Content.FollowUp {
  /// Whether this may be the same follow-up: due on the same day, about one of the same actors, or
  /// of a like title.
  func mayBe(_ other: Content.FollowUp) -> Bool {
    due == other.due || !Set(actors).isDisjoint(with: other.actors)
      || NameLikeness.shareAWord(title, other.title)
  }
}
