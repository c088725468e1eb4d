/// The names of the months, in French and in English, in full and abbreviated.
public enum MonthName {
  /// Returns the month of a name, 1 to 12: « août », « févr », "Sept"; `nil` for none.
  public static func month(_ name: some StringProtocol) -> Int? {
    DayWords.month(Substring(Folding.fold(String(name))))
  }
}
