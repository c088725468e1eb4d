package import Diplomacy

/// The words of the house for its codes (see the glossary in `docs/`).
extension OrganisationKind {
  /// What the kind is called.
  package var label: Phrase {
    switch self {
    case .embassy: Phrase(fr: "ambassade", en: "embassy")
    case .permanentRepresentation:
      Phrase(fr: "représentation permanente", en: "permanent representation")
    case .consulate: Phrase(fr: "consulat", en: "consulate")
    case .ministry: Phrase(fr: "ministère", en: "ministry")
    case .government: Phrase(fr: "gouvernement", en: "government")
    case .parliament: Phrase(fr: "parlement", en: "parliament")
    case .parliamentaryGroup: Phrase(fr: "groupe parlementaire", en: "parliamentary group")
    case .euInstitution: Phrase(fr: "institution de l’UE", en: "EU institution")
    case .internationalOrganisation:
      Phrase(fr: "organisation internationale", en: "international organisation")
    case .agency: Phrase(fr: "agence", en: "agency")
    case .thinkTank: Phrase(fr: "groupe de réflexion", en: "think tank")
    case .ngo: Phrase(fr: "ONG", en: "NGO")
    case .company: Phrase(fr: "entreprise", en: "company")
    case .media: Phrase(fr: "média", en: "media")
    case .university: Phrase(fr: "université", en: "university")
    case .other: Phrase(fr: "autre", en: "other")
    }
  }
}

extension ActorNature {
  /// What the nature, or the kind of organisation, is called.
  package var label: Phrase {
    switch self {
    case .person: Phrase(fr: "personne", en: "person")
    case .organisation(let kind): kind.label
    }
  }
}

extension InteractionKind {
  /// What the kind is called.
  package var label: Phrase {
    switch self {
    case .meeting: Phrase(fr: "entretien", en: "meeting")
    case .call: Phrase(fr: "appel", en: "call")
    case .letter: Phrase(fr: "courrier", en: "letter")
    case .event: Phrase(fr: "événement", en: "event")
    case .visit: Phrase(fr: "visite", en: "visit")
    }
  }
}

extension InteractionStatus {
  /// What the status is called.
  package var label: Phrase {
    switch self {
    case .draft: Phrase(fr: "brouillon", en: "draft")
    case .planned: Phrase(fr: "prévu", en: "planned")
    case .held: Phrase(fr: "tenu", en: "held")
    case .cancelled: Phrase(fr: "annulé", en: "cancelled")
    }
  }
}

extension Participation.Side {
  /// What the side is called.
  package var label: Phrase {
    switch self {
    case .ours: Phrase(fr: "de notre côté", en: "our side")
    case .theirs: Phrase(fr: "de leur côté", en: "their side")
    case .third: Phrase(fr: "tiers", en: "third party")
    }
  }
}

extension Participation.Role {
  /// What the role is called.
  package var label: Phrase {
    switch self {
    case .participant: Phrase(fr: "participe", en: "participant")
    // Verbs in French: a noun would have to know whether it speaks of a woman.
    case .host: Phrase(fr: "accueille", en: "host")
    case .organiser: Phrase(fr: "organise", en: "organiser")
    case .speaker: Phrase(fr: "intervient", en: "speaker")
    case .interpreter: Phrase(fr: "interprète", en: "interpreter")
    }
  }
}

extension MandateStatus {
  /// What the status is called.
  package var label: Phrase {
    switch self {
    case .designated: Phrase(fr: "désigné", en: "designated")
    case .agreed: Phrase(fr: "agréé", en: "agreed")
    case .inPost: Phrase(fr: "en poste", en: "in post")
    case .adInterim: Phrase(fr: "par intérim", en: "ad interim")
    case .ended: Phrase(fr: "terminé", en: "ended")
    }
  }
}

extension FollowUp.StateCode {
  /// What the state is called.
  package var label: Phrase {
    switch self {
    case .open: Phrase(fr: "à faire", en: "open")
    case .done: Phrase(fr: "faite", en: "done")
    case .dropped: Phrase(fr: "abandonnée", en: "dropped")
    }
  }
}

extension FollowUpEntry.Urgency {
  /// The heading over follow-ups as pressing as this.
  package var label: Phrase {
    switch self {
    case .overdue: Phrase(fr: "En retard", en: "Overdue")
    case .today: Phrase(fr: "Aujourd’hui", en: "Today")
    case .upcoming: Phrase(fr: "À venir", en: "Upcoming")
    }
  }
}

extension Gender {
  /// What the gender is called.
  package var label: Phrase {
    switch self {
    case .feminine: Phrase(fr: "femme", en: "female")
    case .masculine: Phrase(fr: "homme", en: "male")
    }
  }
}

extension Tier {
  /// What the tier is called.
  package var label: Phrase { Phrase(verbatim: rawValue) }
}

extension NameKind {
  /// What the kind of name is called.
  package var label: Phrase {
    switch self {
    case .official: Phrase(fr: "officiel", en: "official")
    case .usual: Phrase(fr: "usuel", en: "usual")
    case .former: Phrase(fr: "ancien", en: "former")
    case .native: Phrase(fr: "d’origine", en: "native")
    case .acronym: Phrase(fr: "sigle", en: "acronym")
    case .romanised: Phrase(fr: "romanisé", en: "romanised")
    }
  }
}

extension RelationKind {
  /// What the tie is called, from the first to the second.
  package var label: Phrase {
    switch self {
    case .deputyOf: Phrase(fr: "seconde", en: "deputy of")
    case .adviserTo: Phrase(fr: "conseille", en: "adviser to")
    case .memberOf: Phrase(fr: "membre de\u{A0}:", en: "member of")
    case .partOf: Phrase(fr: "fait partie de\u{A0}:", en: "part of")
    case .predecessorOf: Phrase(fr: "a précédé", en: "predecessor of")
    }
  }
}

extension RelationKind.Inverse {
  /// What the tie is called, seen from the other end.
  package var label: Phrase {
    switch self {
    case .hasDeputy: Phrase(fr: "est secondé par", en: "has as deputy")
    case .hasAdviser: Phrase(fr: "a pour conseil", en: "is advised by")
    case .hasMember: Phrase(fr: "a pour membre", en: "has as member")
    case .hasPart: Phrase(fr: "comprend", en: "includes")
    case .successorOf: Phrase(fr: "succède à", en: "successor of")
    }
  }
}

extension ActorDetails.Kind {
  /// What the detail is called.
  package var label: Phrase {
    switch self {
    case .address: Phrase(fr: "Adresse", en: "Address")
    case .web: Phrase(fr: "Site", en: "Web")
    case .language: Phrase(fr: "Langues", en: "Languages")
    case .tag: Phrase(fr: "Étiquettes", en: "Tags")
    case .source: Phrase(fr: "Sources", en: "Sources")
    case .courtesy: Phrase(fr: "Formules", en: "Forms of address")
    }
  }
}
