package import Diplomacy

/// What a brief has no room for.
extension BriefWords {
  /// Open follow-ups beyond those told, and the command that tells them all.
  package static func further(_ count: Int, _ actor: Actor.ID) -> Phrase {
    let command = "cess contacts show \(actor.lettered)"
    let counted = Phrase.count(
      count, one: Phrase(fr: "autre, moins pressante", en: "more, less pressing"),
      other: Phrase(fr: "autres, moins pressantes", en: "more, less pressing"))
    return Phrase(
      fr: "\(counted[.french])\u{A0}: \(command)", en: "\(counted[.english]): \(command)")
  }

  /// How many more took part than a line names.
  package static func more(_ count: Int) -> Phrase {
    Phrase.count(
      count, one: Phrase(fr: "autre", en: "other"), other: Phrase(fr: "autres", en: "others"))
  }

  /// Among how many exchanges other zones were counted.
  package static func among(_ exchanges: Int) -> Phrase {
    let counted = Phrase.count(
      exchanges, one: Phrase(fr: "dernier échange", en: "latest exchange"),
      other: Phrase(fr: "derniers échanges", en: "latest exchanges"))
    return Phrase(
      fr: "compté sur les \(counted[.french])", en: "counted in the \(counted[.english])")
  }
}
