/// The signs a chart is drawn with on a terminal.
struct ChartSigns: Sendable {
  /// From nothing to most, for cells: five signs.
  let shades: [Character]
  /// From least to most, for a line of counts: eight signs.
  let levels: [Character]
  /// A full bar, and what it ends with, in eighths from one.
  let full: Character
  let eighths: [Character]
  /// The main sign of the second series.
  let second: Character
  /// What links two names, and the line of an axis.
  let link, axis: String

  static let unicode = ChartSigns(
    shades: Array("·░▒▓█"), levels: Array("▁▂▃▄▅▆▇█"), full: "█", eighths: Array("▏▎▍▌▋▊▉"),
    second: "▒", link: "──", axis: "─")
  static let ascii = ChartSigns(
    shades: Array(".-+*#"), levels: Array("_.:-=+*#"), full: "#", eighths: [], second: "-",
    link: "--", axis: "-")

  /// Returns a bar of a length within a width; what is more than nothing is never invisible.
  func bar(_ count: Int, of greatest: Int, width: Int) -> String {
    guard count > 0, greatest > 0 else { return "" }
    let steps = eighths.isEmpty ? 1 : 8
    let length = max(count * width * steps / greatest, 1)
    var bar = String(repeating: full, count: length / steps)
    if length % steps > 0 { bar.append(eighths[length % steps - 1]) }
    return bar
  }

  /// Returns a line of counts, one sign each; nothing is the lowest sign.
  func sparkline(_ counts: [Int], greatest: Int) -> String {
    String(
      counts.map { count in
        guard greatest > 0, count > 0 else { return levels[0] }
        return levels[min(max(count * 7 / greatest, 1), 7)]
      })
  }
}
