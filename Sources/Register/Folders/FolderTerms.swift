public import Diplomacy

/// What the records of a folder are held against that is neither in them nor in a register.
public struct FolderTerms {
  /// The last day on which anything can have been held.
  public let lastDay: CivilDate
  /// Whether the system has a time zone of this name.
  public let isTimeZone: (String) -> Bool

  /// Makes the terms.
  public init(lastDay: CivilDate, isTimeZone: @escaping (String) -> Bool) {
    self.lastDay = lastDay
    self.isTimeZone = isTimeZone
  }
}
