import Diplomacy
import Messages

/// A code of the house that can be typed by its code or by its label in either language.
protocol TypedCode: RawRepresentable<String>, CaseIterable {
  var label: Phrase { get }
}

extension OrganisationKind: TypedCode {}
extension InteractionKind: TypedCode {}
extension InteractionStatus: TypedCode {}
extension InteractionDraft.Reopening: TypedCode {}
extension LetterForm: TypedCode {}
extension ExchangeFormat: TypedCode {}
extension Formality: TypedCode {}
extension Track: TypedCode {}
extension Initiative: TypedCode {}
extension Channel: TypedCode {}
extension Participation.Role: TypedCode {}
extension Participation.Side: TypedCode {}
extension Participation.Attendance: TypedCode {}
extension FollowUp.StateCode: TypedCode {}
extension MandateStatus: TypedCode {}
extension Gender: TypedCode {}
extension Tier: TypedCode {}
extension NameKind: TypedCode {}
extension RelationKind: TypedCode {}
extension RelationKind.Inverse: TypedCode {}
extension ZoneKind: TypedCode {}
extension MembershipStatus: TypedCode {}

extension TypedCode {
  /// Reads a code or a label; accents and case do not matter.
  init?(typed: String) {
    let key = Folding.fold(typed)
    let match = Self.allCases.first { code in
      Folding.fold(code.rawValue) == key
        || Language.allCases.contains { Folding.fold(code.label[$0]) == key }
    }
    guard let match else { return nil }
    self = match
  }

  /// Reads a code or a label.
  ///
  /// - Throws: ``Failure`` listing the codes there are.
  static func resolved(_ typed: String, _ unknown: (String) -> Phrase) throws -> Self {
    guard let code = Self(typed: typed) else {
      throw Failure(
        .usage, unknown(typed), hint: ErrorWords.choices(allCases.map(\.rawValue)))
    }
    return code
  }
}
