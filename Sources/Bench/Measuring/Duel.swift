/// Two programs doing the same work in turns: A B A B, so that what else the
/// machine does falls on both.
struct Duel {
  /// The middle time of the first, in milliseconds.
  let first: Double
  /// The middle time of the second.
  let second: Double
  /// The most memory the first held, in kilobytes.
  let peak: Int
  /// How many lines each printed.
  let lines: (first: Int, second: Int)

  /// Measures two programs.
  ///
  /// - Parameters:
  ///   - runs: How many runs of each count.
  ///   - output: Where the output goes in the runs that count.
  ///   - first: Makes the command for each run; a writer writes something else each time.
  ///   - second: The same for the second program.
  /// - Throws: ``BenchError`` when a run fails.
  init(
    runs: Int, output: Child.Output = .discarded, _ first: () -> Child.Command,
    _ second: () -> Child.Command
  ) throws {
    // Warm-up, and the lines; what is short is warmed up twice, since memory left
    // idle is paged out.
    let printed = (try Child.run(first(), .counted), try Child.run(second(), .counted))
    lines = (printed.0.lines, printed.1.lines)
    if printed.0.milliseconds < 1000 {
      _ = (try Child.run(first(), output), try Child.run(second(), output))
    }
    var times: (first: [Double], second: [Double]) = ([], [])
    var peak = 0
    for _ in 0..<runs {
      let one = try Child.run(first(), output)
      times.first.append(one.milliseconds)
      peak = max(peak, one.peak)
      times.second.append(try Child.run(second(), output).milliseconds)
    }
    self.peak = peak
    self.first = Self.median(times.first)
    self.second = Self.median(times.second)
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
