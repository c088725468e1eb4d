/// Where in a file something stands.
public struct SourcePlace: Sendable, Hashable {
  /// The line on which it begins, counted from 1.
  public let line: Int
  /// The row as a spreadsheet numbers it, its headings being row 1; `nil` in what is no table.
  public let row: Int?

  /// Makes a place.
  public init(line: Int, row: Int? = nil) {
    self.line = line
    self.row = row
  }
}
