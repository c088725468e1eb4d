/// An exchange that is planned or held here, and that a calendar has no more in the series it came
/// from.
public struct VanishedInstance: Sendable, Equatable {
  /// Our record: `i3`.
  public let reference: String
  /// What it is called.
  public let name: String
  /// When it was to be.
  public let date: PartialDate
  /// Whether it is held: by its calendar, which told of it when the day had passed.
  public let isHeld: Bool

  /// Names one.
  public init(reference: String, name: String, date: PartialDate, isHeld: Bool) {
    self.reference = reference
    self.name = name
    self.date = date
    self.isHeld = isHeld
  }
}
