/// How far a source and what it says may be believed: two judgements, independent of one
/// another.
///
/// - Source: the Admiralty system, as in NATO AJP-2.1.
public struct Grade: Sendable, Hashable, LosslessStringConvertible {
  /// How reliable the source is.
  public let reliability: Reliability
  /// How credible what it says is.
  public let credibility: Credibility

  /// Makes a grade.
  public init(_ reliability: Reliability, _ credibility: Credibility) {
    self.reliability = reliability
    self.credibility = credibility
  }

  /// Reads a grade, in capitals or not: `B2`, `f6`.
  public init?(_ text: String) {
    let parts = text.uppercased().map(String.init)
    guard parts.count == 2, let reliability = Reliability(rawValue: parts[0]),
      let credibility = Credibility(rawValue: parts[1])
    else { return nil }
    self.init(reliability, credibility)
  }

  public var description: String { reliability.rawValue + credibility.rawValue }

  /// How reliable a source is.
  public enum Reliability: String, CaseIterable, Sendable {
    case completely = "A"
    case usually = "B"
    case fairly = "C"
    case notUsually = "D"
    case unreliable = "E"
    case notJudged = "F"
  }

  /// How credible an information is.
  public enum Credibility: String, CaseIterable, Sendable {
    case confirmed = "1"
    case probable = "2"
    case possible = "3"
    case doubtful = "4"
    case improbable = "5"
    case notJudged = "6"
  }
}
