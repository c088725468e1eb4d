/// An exchange that is planned here, and that a calendar has no more in the series it came from.
public struct VanishedInstance: Sendable, Equatable {
  /// Our record: `i3`.
  public let reference: String
  /// What it is called.
  public let name: String
  /// When it was to be.
  public let date: PartialDate

  /// Names one.
  public init(reference: String, name: String, date: PartialDate) {
    self.reference = reference
    self.name = name
    self.date = date
  }
}
