package import Diplomacy

/// What a command says of mandates.
package enum MandateWords {
  /// A person was given a mandate.
  package static func appointed(_ person: String, _ mandate: Mandate, _ organisation: String)
    -> Phrase
  {
    let office = office(mandate, organisation)
    return Phrase(fr: "\(person) → \(office[.french])", en: "\(person) → \(office[.english])")
  }

  /// A mandate with where it is and its days: « Député, Assemblée nationale, depuis 2022 ».
  package static func office(_ mandate: Mandate, _ organisation: String) -> Phrase {
    let isTold = [.inPost, .ended].contains(mandate.status)
    let details = [
      DateWords.tenure(mandate.tenure), isTold ? nil : mandate.status.label,
      mandate.agrement.map(ReportWords.agreed), mandate.credentials.map(ReportWords.credentials),
    ].compactMap(\.self)
    func told(_ language: Language) -> String {
      ([mandate.title.text, organisation] + details.map { $0[language] }).joined(separator: ", ")
    }
    return Phrase(fr: told(.french), en: told(.english))
  }

  /// The mandate that a person has was corrected; the changes come after it.
  package static func corrected(_ person: String, _ mandate: Mandate, _ organisation: String)
    -> Phrase
  {
    let office = "\(person), \(mandate.title), \(organisation)"
    return Phrase(fr: "mandat modifié\u{A0}: \(office)", en: "mandate changed: \(office)")
  }

  /// What became of each fact of a mandate: what it was and is.
  ///
  /// - Parameters:
  ///   - known: The mandate as it was.
  ///   - mandate: The mandate as it is.
  ///   - zone: Names a zone of accreditation.
  /// - Returns: The facts that changed.
  package static func changes(
    from known: Mandate, to mandate: Mandate, naming zone: (Zone.ID) -> String
  ) -> [Phrase] {
    func zones(_ mandate: Mandate) -> Phrase? {
      guard !mandate.accreditations.isEmpty else { return nil }
      func told(_ language: Language) -> String {
        mandate.accreditations.map { accreditation in
          let suffix = accreditation.isResident ? "" : " (\(ReportWords.nonResident[language]))"
          return zone(accreditation.zone) + suffix
        }.joined(separator: ", ")
      }
      return Phrase(fr: told(.french), en: told(.english))
    }
    return [
      change("status", known.status.label, mandate.status.label),
      change("since", known.tenure.since.map(date), mandate.tenure.since.map(date)),
      change("until", known.tenure.until.map(date), mandate.tenure.until.map(date)),
      change("agrement", known.agrement.map(day), mandate.agrement.map(day)),
      change("credentials", known.credentials.map(moment), mandate.credentials.map(moment)),
      change("zones", zones(known), zones(mandate)),
    ].compactMap(\.self)
  }

  private static func change(_ field: String, _ before: Phrase?, _ after: Phrase?) -> Phrase? {
    guard before != after else { return nil }
    let (before, after) = (before ?? FieldWords.nothing, after ?? FieldWords.nothing)
    let label = FieldWords.label(field)
    func told(_ language: Language) -> String {
      "\(label[language])\(Phrase.colon[language])\(before[language]) → \(after[language])"
    }
    return Phrase(fr: told(.french), en: told(.english))
  }

  private static func date(_ date: PartialDate) -> Phrase {
    Phrase(fr: DateWords.date(date, .french), en: DateWords.date(date, .english))
  }

  private static func day(_ day: CivilDate) -> Phrase { date(.day(day)) }

  private static func moment(_ moment: Credentials) -> Phrase {
    let day = day(moment.day)
    guard let time = moment.time.map({ DateWords.at($0.description) }) else { return day }
    return Phrase(fr: "\(day[.french]) \(time[.french])", en: "\(day[.english]) \(time[.english])")
  }

  // MARK: Ending

  /// The mandate of a predecessor was ended, or is to end on a day to come.
  package static func ended(_ person: String, _ coming: PartialDate?) -> Phrase {
    guard let coming = coming.map(date) else {
      return Phrase(fr: "mandat terminé\u{A0}: \(person)", en: "mandate ended: \(person)")
    }
    return Phrase(
      fr: "fin de mandat\u{A0}: \(person), \(coming[.french])",
      en: "end of mandate: \(person), \(coming[.english])")
  }

  /// A person's mandates in an organisation were ended.
  package static func left(
    _ person: String, _ organisation: String, _ last: PartialDate, isToCome: Bool
  ) -> Phrase {
    if isToCome {
      return Phrase(
        fr:
          "\(person) est encore en poste\u{A0}: \(organisation) (jusqu’à\u{A0}: \(DateWords.date(last, .french)))",
        en: "\(person) is still in post: \(organisation) (until: \(DateWords.date(last, .english)))"
      )
    }
    return Phrase(
      fr: "\(person) n’est plus en poste\u{A0}: \(organisation) (\(DateWords.date(last, .french)))",
      en: "\(person) left \(organisation) (\(DateWords.date(last, .english)))")
  }

  /// The end of a mandate that was over was corrected.
  package static func endCorrected(
    _ person: String, _ organisation: String, from old: PartialDate?, to new: PartialDate
  ) -> Phrase {
    let change = change("until", old.map(date), date(new))
    guard let change else {
      return Phrase(
        fr: "rien de neuf\u{A0}: \(person), \(organisation) (\(DateWords.date(new, .french)))",
        en: "nothing new: \(person), \(organisation) (\(DateWords.date(new, .english)))")
    }
    return Phrase(
      fr: "fin de mandat modifiée\u{A0}: \(person), \(organisation)\u{A0}; \(change[.french])",
      en: "end of mandate changed: \(person), \(organisation); \(change[.english])")
  }
}
