/// The series of a calendar of which every instance is known that there is within some days.
public struct WholeSeries: Sendable, Equatable {
  /// What identifies them.
  public var identifiers: Set<String>
  /// The days.
  public let window: ClosedRange<CivilDate>

  /// Names series.
  public init(_ identifiers: Set<String> = [], in window: ClosedRange<CivilDate>) {
    self.identifiers = identifiers
    self.window = window
  }
}
