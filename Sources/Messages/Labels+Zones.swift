package import Diplomacy

extension ZoneKind {
  /// What the kind is called.
  package var label: Phrase {
    switch self {
    case .area: Phrase(fr: "aire", en: "area")
    case .country: Phrase(fr: "pays", en: "country")
    case .forum: Phrase(fr: "organisation ou forum", en: "organisation or forum")
    }
  }
}

extension MembershipStatus {
  /// What the status is called.
  package var label: Phrase {
    switch self {
    case .member: Phrase(fr: "membre", en: "member")
    case .observer: Phrase(fr: "observateur", en: "observer")
    case .partner: Phrase(fr: "partenaire", en: "partner")
    case .candidate: Phrase(fr: "candidat", en: "candidate")
    case .associate: Phrase(fr: "associé", en: "associate")
    }
  }

  /// The heading over those who have the status.
  package var heading: Phrase {
    switch self {
    case .member: Phrase(fr: "Membres", en: "Members")
    case .observer: Phrase(fr: "Observateurs", en: "Observers")
    case .partner: Phrase(fr: "Partenaires", en: "Partners")
    case .candidate: Phrase(fr: "Candidats", en: "Candidates")
    case .associate: Phrase(fr: "Associés", en: "Associates")
    }
  }
}
