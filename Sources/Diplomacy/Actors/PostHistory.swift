/// The life of a post: who held it, who stood in, and when it was vacant.
public struct PostHistory: Sendable, Equatable {
  /// A period of the post.
  public enum Period: Sendable, Equatable {
    /// Held, or to be held, under a mandate.
    case mandate(HeldMandate)
    /// Nobody held it from a day on, until the eve of the next mandate; still so when
    /// there is no last day.
    case vacant(from: CivilDate, until: CivilDate?)
  }

  /// The periods, the latest first.
  public let periods: [Period]

  /// Makes the history of a post, seen from a day.
  ///
  /// A post counts as vacant between two mandates only when it certainly was: « 2024 »
  /// may have ended on 31 December.
  ///
  /// - Parameters:
  ///   - post: The post with its mandates.
  ///   - today: The day from which it is seen.
  public init(of post: Post, today: CivilDate) {
    let begun = post.mandates.filter {
      ![.designated, .agreed].contains($0.mandate.status)
    }
    let coming = post.mandates.filter { [.designated, .agreed].contains($0.mandate.status) }
    let ordered = begun.sorted { left, right in
      (left.mandate.tenure.firstDay ?? .first, left.mandate.id)
        < (right.mandate.tenure.firstDay ?? .first, right.mandate.id)
    }
    var periods: [Period] = []
    // The last day on which the post may have been held so far; nil while it is.
    var covered: CivilDate?
    for held in ordered {
      let tenure = held.mandate.tenure
      if let last = covered, let start = tenure.firstDay, last.days(to: start) > 1,
        let from = last.adding(days: 1), let until = start.adding(days: -1)
      {
        periods.append(.vacant(from: from, until: until))
      }
      periods.append(.mandate(held))
      let isUnknownEnd = tenure.lastDay == nil
      if isUnknownEnd, held.mandate.status != .ended {
        covered = .last
      } else if let last = tenure.lastDay {
        covered = max(covered ?? last, last)
      }
    }
    if let last = covered, last < today, let from = last.adding(days: 1) {
      periods.append(.vacant(from: from, until: nil))
    }
    self.periods = (periods + coming.map(Period.mandate)).reversed()
  }

  /// Since when nobody holds the post; `nil` where somebody does, or where that is not certain.
  public var vacantSince: CivilDate? {
    for case .vacant(let from, nil) in periods { return from }
    return nil
  }

  /// Whether nobody holds the post on the day from which it is seen.
  public var isVacant: Bool {
    for case .vacant(_, nil) in periods { return true }
    return !periods.contains { if case .mandate = $0 { true } else { false } }
  }
}

/// A post in a line of a list.
public struct PostSummary: Sendable, Equatable {
  /// The post with everyone who held it.
  public let post: Post
  /// Where the post is.
  public let organisation: ActorName
  /// Who holds it on the day the list was asked for; empty when it is vacant.
  public let holders: [HeldMandate]

  /// Makes a summary, seen from a day.
  public init(post: Post, organisation: ActorName, today: CivilDate) {
    self.post = post
    self.organisation = organisation
    holders = post.holders(on: today)
  }
}
