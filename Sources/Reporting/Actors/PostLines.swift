import Diplomacy
import Messages

/// The life of a post in lines: who holds it today marked with an arrow, then those
/// who held it and the vacancies between.
struct PostLines {
  let post: Post
  let words: Vocabulary

  var lines: [String] {
    let history = PostHistory(of: post, today: words.today)
    guard !history.periods.isEmpty else { return ["→ \(ReportWords.vacant[words])"] }
    return history.periods.map { period in
      switch period {
      case .mandate(let held):
        (held.mandate.isHeld(on: .day(words.today)) ? "→ " : "  ") + line(held)
      case .vacant(let from, let until):
        (until == nil ? "→ " : "  ") + ReportWords.vacant(from: from, until: until)[words]
      }
    }
  }

  private func line(_ held: HeldMandate) -> String {
    let name = held.honorific.map { "\($0) \(held.person.name)" } ?? held.person.name
    let title = held.mandate.title == post.position.title ? "" : ", \(held.mandate.title)"
    let details = MandateLines(held: held, words: words).details.joined(separator: " · ")
    return "\(name)\(title) (\(held.person.id.lettered)) · \(details)"
  }
}

/// What is to be said of a mandate beside its holder and its post.
struct MandateLines {
  let held: HeldMandate
  let words: Vocabulary

  var details: [String] {
    let mandate = held.mandate
    var first = [(DateWords.tenure(mandate.tenure) ?? ReportWords.datesUnknown)[words]]
    // That it ended is told by its last day, where that is known.
    let standing = mandate.standing(on: words.today)
    let isTold = standing == .inPost || (standing == .ended && mandate.tenure.until != nil)
    if !isTold { first.append(standing.label[words]) }
    if let day = mandate.agrement { first.append(ReportWords.agreed(day)[words]) }
    if let moment = mandate.credentials { first.append(ReportWords.credentials(moment)[words]) }
    var lines = [first.joined(separator: " · ")]
    if !mandate.accreditations.isEmpty {
      let zones = mandate.accreditations.map { accreditation in
        let name = words.zone(accreditation.zone)
        return accreditation.isResident ? name : "\(name) (\(ReportWords.nonResident[words]))"
      }
      lines.append(
        "\(ReportWords.accreditations[words])\(words.language == .french ? "\u{A0}" : ""): "
          + zones.joined(separator: ", "))
    }
    return lines
  }
}
