import Diplomacy
import Messages
import Testing

/// Every code of the house has a label of its own in each language.
@Suite struct LabelTests {
  /// Labels that are the same word in both languages.
  private static let shared: Set<String> = [
    "participant", "note verbale", "aide-mémoire", "démarche", "improbable",
  ]

  @Test(arguments: [
    OrganisationKind.allCases.map(\.label), InteractionKind.allCases.map(\.label),
    InteractionStatus.allCases.map(\.label), Participation.Side.allCases.map(\.label),
    Participation.Role.allCases.map(\.label), MandateStatus.allCases.map(\.label),
    FollowUp.StateCode.allCases.map(\.label), FollowUpEntry.Urgency.allCases.map(\.label),
    ZoneKind.allCases.map(\.label), MembershipStatus.allCases.map(\.label),
    MembershipStatus.allCases.map(\.heading), LetterForm.allCases.map(\.label),
    ExchangeFormat.allCases.map(\.label), Formality.allCases.map(\.label),
    Track.allCases.map(\.label), Initiative.allCases.map(\.label),
    Channel.allCases.map(\.label), Participation.Attendance.allCases.map(\.label),
    ExchangedDocument.Direction.allCases.map(\.label),
    Grade.Reliability.allCases.map(\.label), Grade.Credibility.allCases.map(\.label),
  ])
  func `labels are there, apart, and translated`(labels: [Phrase]) {
    for language in Language.allCases {
      let texts = labels.map { $0[language] }
      #expect(!texts.contains(""))
      #expect(Set(texts).count == labels.count)
    }
    for label in labels where !Self.shared.contains(label[.french]) {
      #expect(label[.french] != label[.english])
    }
  }

  @Test func `a person and an organisation have the label of what they are`() {
    #expect(ActorNature.person.label[.english] == "person")
    #expect(ActorNature.organisation(.ngo).label == OrganisationKind.ngo.label)
  }
}
