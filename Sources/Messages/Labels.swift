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
