import Diplomacy

/// Pairs the actors that share a key, group by group.
///
/// Among a hundred thousand actors there are as many pairs: each is a few words wide until
/// it is told.
struct TwinPairing {
  /// An actor under one of its keys, and how its name is written there.
  struct Member {
    let id: Int64
    let form: String
  }

  /// Two actors, the one recorded first before the other, and why they may be one.
  struct Pair {
    let first: Int64
    let second: Int64
    var reasons: TwinReasons
  }

  /// As many as this are paired each with each.
  static let paired = 8

  private var key = ""
  private var kind = ""
  private var members: [Member] = []
  private var found: [Pair] = []

  /// Adds an actor with its key; keys come in order, and the actors of each by number.
  mutating func add(key: String, kind: String, _ member: Member) {
    if key != self.key || kind != self.kind {
      pairMembers()
      (self.key, self.kind) = (key, kind)
      members.removeAll(keepingCapacity: true)
    }
    members.append(member)
  }

  /// Returns the pairs, each once with all its reasons, the surest first.
  mutating func pairs() -> [Pair] {
    pairMembers()
    found.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    // In place: there may be as many as there are actors.
    var count = 0
    for pair in found {
      if count > 0, found[count - 1].first == pair.first, found[count - 1].second == pair.second {
        found[count - 1].reasons.formUnion(pair.reasons)
      } else {
        found[count] = pair
        count += 1
      }
    }
    found.removeLast(found.count - count)
    found.sort {
      ($1.reasons.sureness, $0.first, $0.second) < ($0.reasons.sureness, $1.first, $1.second)
    }
    return found
  }

  /// Pairs the members of the group that is complete.
  private mutating func pairMembers() {
    guard let first = members.first, members.count > 1,
      let sort = TwinTraits.Key.Kind(rawValue: String(kind.drop { $0 != "-" }.dropFirst()))
    else { return }
    // Most who share the key of a name are called the same: then nothing is taken apart.
    let isOneName = members.allSatisfy { $0.form == first.form }
    let forms = sort == .name && !isOneName ? members.map { TwinTraits.NameForm($0.form) } : []
    func reason(_ left: Int, _ right: Int) -> TwinReason {
      switch sort {
      case .email: .email
      case .phone: .phone
      case .name: isOneName ? .name : forms[left].reason(forms[right])
      }
    }
    // One actor may come under a key with several forms of its name.
    let many = members.count > Self.paired
    for (index, left) in members.enumerated() where !many || left.id == first.id {
      for other in members.indices.dropFirst(index + 1) where members[other].id != left.id {
        found.append(
          Pair(
            first: left.id, second: members[other].id,
            reasons: TwinReasons(CollectionOfOne(reason(index, other)))))
      }
    }
  }
}
