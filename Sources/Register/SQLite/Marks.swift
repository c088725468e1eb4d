/// Text that stands for values in a statement.
enum Marks {
  /// The marks for so many values: `?, ?, ?`.
  static func list(_ count: Int) -> String {
    repeatElement("?", count: count).joined(separator: ", ")
  }
}
