package import Diplomacy

/// The words of the house for the facets of exchanges and for grades.
extension LetterForm {
  /// What the form is called.
  package var label: Phrase {
    switch self {
    case .noteVerbale: Phrase(fr: "note verbale", en: "note verbale")
    case .demarche: Phrase(fr: "démarche", en: "démarche")
    case .noteLibre: Phrase(fr: "note libre", en: "non-paper")
    case .aideMemoire: Phrase(fr: "aide-mémoire", en: "aide-mémoire")
    case .openLetter: Phrase(fr: "appel public", en: "open letter")
    case .mail: Phrase(fr: "courrier", en: "mail")
    }
  }
}

extension ExchangeFormat {
  /// What the format is called.
  package var label: Phrase {
    switch self {
    case .bilateral: Phrase(fr: "bilatéral", en: "bilateral")
    case .multilateral: Phrase(fr: "multilatéral", en: "multilateral")
    }
  }
}

extension Formality {
  /// What it is called.
  package var label: Phrase {
    switch self {
    case .formal: Phrase(fr: "formel", en: "formal")
    case .informal: Phrase(fr: "informel", en: "informal")
    }
  }
}

extension Track {
  /// What the track is called.
  package var label: Phrase {
    switch self {
    case .official: Phrase(fr: "diplomatie officielle", en: "track 1")
    case .hybrid: Phrase(fr: "diplomatie hybride", en: "track 1.5")
    case .unofficial: Phrase(fr: "diplomatie non gouvernementale", en: "track 2")
    case .backChannel: Phrase(fr: "diplomatie officieuse", en: "back channel")
    }
  }
}

extension Initiative {
  /// What it is called.
  package var label: Phrase {
    switch self {
    case .ours: Phrase(fr: "à notre initiative", en: "our initiative")
    case .theirs: Phrase(fr: "à leur initiative", en: "their initiative")
    }
  }
}

extension Channel {
  /// What the channel is called.
  package var label: Phrase {
    switch self {
    case .inPerson: Phrase(fr: "en personne", en: "in person")
    case .phone: Phrase(fr: "par téléphone", en: "by phone")
    case .video: Phrase(fr: "par visioconférence", en: "by video")
    case .written: Phrase(fr: "par écrit", en: "in writing")
    }
  }
}

extension Marking {
  /// The label, the same in every language.
  package var phrase: Phrase { Phrase(verbatim: label) }
}

extension Participation.Attendance {
  /// What became of the invitation.
  package var label: Phrase {
    switch self {
    case .invited: Phrase(fr: "invitation envoyée", en: "invited")
    case .accepted: Phrase(fr: "a accepté", en: "accepted")
    case .declined: Phrase(fr: "a décliné", en: "declined")
    case .attended: Phrase(fr: "a pris part", en: "attended")
    case .noShow: Phrase(fr: "ne s’est pas présenté(e)", en: "did not come")
    }
  }
}

extension ExchangedDocument.Direction {
  /// Which way the document went.
  package var label: Phrase {
    switch self {
    case .handed: Phrase(fr: "remis", en: "handed over")
    case .received: Phrase(fr: "reçu", en: "received")
    }
  }
}

extension InteractionDraft.Reopening {
  /// How the exchange stands.
  package var label: Phrase {
    switch self {
    case .planned: InteractionStatus.planned.label
    case .draft: InteractionStatus.draft.label
    }
  }
}

extension Grade.Reliability {
  /// What the letter says of the source.
  package var label: Phrase {
    switch self {
    case .completely: Phrase(fr: "source sûre", en: "completely reliable source")
    case .usually: Phrase(fr: "source habituellement sûre", en: "usually reliable source")
    case .fairly: Phrase(fr: "source assez sûre", en: "fairly reliable source")
    case .notUsually: Phrase(fr: "source peu sûre", en: "not usually reliable source")
    case .unreliable: Phrase(fr: "source non sûre", en: "unreliable source")
    case .notJudged: Phrase(fr: "source non évaluée", en: "source not judged")
    }
  }
}

extension Grade.Credibility {
  /// What the digit says of the information.
  package var label: Phrase {
    switch self {
    case .confirmed: Phrase(fr: "confirmé par d’autres", en: "confirmed by others")
    case .probable: Phrase(fr: "probablement vrai", en: "probably true")
    case .possible: Phrase(fr: "peut-être vrai", en: "possibly true")
    case .doubtful: Phrase(fr: "douteux", en: "doubtful")
    case .improbable: Phrase(fr: "improbable", en: "improbable")
    case .notJudged: Phrase(fr: "vérité non évaluée", en: "truth not judged")
    }
  }
}

extension Grade {
  /// The grade with what it says: « B2, source habituellement sûre, probablement vrai ».
  package var phrase: Phrase {
    func text(_ language: Language) -> String {
      "\(self), \(reliability.label[language]), \(credibility.label[language])"
    }
    return Phrase(fr: text(.french), en: text(.english))
  }
}
