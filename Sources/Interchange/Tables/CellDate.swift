import Diplomacy

/// Why a cell is no date.
enum CellDate {
  /// Tells what speaks against a date, as far as it can be seen.
  ///
  /// - Parameter text: A cell that could not be read as one.
  /// - Returns: The reason, ``ImportProblem/Reason/date`` where nothing is seen.
  static func reason(against text: String) -> ImportProblem.Reason {
    if isSerial(text) { return .serialDate }
    return areSeveral(text) ? .severalDays : .date
  }

  /// Whether it is the number of days since the end of 1899, of the years 1954 to 2119, by which
  /// spreadsheets keep dates; a part of a day may follow.
  private static func isSerial(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { ".,".contains($0) }
    guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[0].utf8.count == 5, let days = Int(parts[0])
    else { return false }
    return (20_000...80_000).contains(days)
  }

  /// Whether it names a first day and a last: « du 3 au 5 avril 2024 », « 12-13 mars 2024 ».
  private static func areSeveral(_ text: String) -> Bool {
    let folded = " " + Folding.fold(text) + " "
    let numbers = folded.split { !$0.isNumber }
    guard numbers.count >= 3 else { return false }
    let months = folded.split { !$0.isLetter }.filter { MonthName.month($0) != nil }
    // « 12-13 mars 2024 »: two days and a year.
    if months.count == 1, numbers.count == 3 { return true }
    return numbers.count >= 4
      && [" au ", " to ", " et ", " and ", " until "].contains { folded.containsText($0) }
  }
}
