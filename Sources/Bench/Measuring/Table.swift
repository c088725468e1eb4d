/// What was measured at one size.
struct Table {
  let size: Int
  let start: Duel
  private var rows: [Row] = []
  private let only: [String]

  private struct Row {
    let name: String
    let target: Target
    let memory: Int
    let duel: Duel
  }

  init(size: Int, start: Duel, only: [String]) {
    self.size = size
    self.start = start
    self.only = only
    enter("start (`--version`)", .whole(3), start)
  }

  /// Whether a row of that name is asked for.
  func wants(_ name: String) -> Bool { only.isEmpty || only.contains { name.contains($0) } }

  /// Measures and adds a row, if it is asked for.
  mutating func add(
    _ name: String, _ target: Target, memory: Int = Target.memory,
    _ duel: @autoclosure () throws -> Duel
  ) rethrows {
    if wants(name) { enter(name, target, memory: memory, try duel()) }
  }

  private mutating func enter(
    _ name: String, _ target: Target, memory: Int = Target.memory, _ duel: Duel
  ) {
    rows.append(Row(name: name, target: target, memory: memory, duel: duel))
    Bench.say("  \(name): \(number(duel.first, decimals: 2)) / \(number(duel.second, decimals: 2))")
  }

  var markdown: String {
    var text = """
      ### \(grouped(size)) exchanges

      | command | cess, ms | sqlite3, ms | ratio | net ratio | target | | lines, cess / sqlite3 | \
      peak, MB |
      | --- | ---: | ---: | ---: | ---: | --- | --- | ---: | ---: |

      """
    for (place, row) in rows.enumerated() {
      let whole = row.duel.first / row.duel.second
      let net = net(row.duel)
      let verdict =
        switch row.target.isReached(whole: whole, net: net) {
        case nil: ""
        case true?: "reached"
        case false?: "**missed**"
        }
      let peak = megabytes(row.duel.peak) + (row.duel.peak > row.memory ? " **missed**" : "")
      text += """
        | \(row.name) | \(number(row.duel.first, decimals: 2)) \
        | \(number(row.duel.second, decimals: 2)) | \(number(whole, decimals: 2)) \
        | \(place == 0 ? "–" : number(net, decimals: 2)) | \(row.target.text) | \(verdict) \
        | \(grouped(row.duel.lines.first)) / \(grouped(row.duel.lines.second)) | \(peak) |

        """
    }
    return text
  }

  /// The ratio of what is left of each time without its program's start.
  private func net(_ duel: Duel) -> Double {
    (duel.first - start.first) / max(duel.second - start.second, 0.001)
  }

  /// What is to cost the same at every size, beside itself.
  static func evenness(_ tables: [Table]) -> String {
    let names = tables.first?.rows.map(\.name) ?? []
    var text = "### The same commands at every size, cess, ms\n\n| command |"
    for table in tables { text += " \(grouped(table.size)) |" }
    text += "\n| --- |" + tables.map { _ in " ---: |" }.joined() + "\n"
    for name in names {
      text += "| \(name) |"
      for table in tables {
        let row = table.rows.first { $0.name == name }
        text += " \(row.map { number($0.duel.first, decimals: 2) } ?? "–") |"
      }
      text += "\n"
    }
    return text
  }
}

/// The peer's table.
struct PeerTable {
  let rows: [Row]

  struct Row {
    let size: Int
    let tasks: String
    let name: String
    let duel: Duel
    /// How many times faster is wanted.
    let target: Double?
  }

  var markdown: String {
    guard !rows.isEmpty else { return "taskwarrior is not installed: no peer measured.\n" }
    var text = """
      ### taskwarrior

      | exchanges | taskwarrior holds | command | cess, ms | task, ms | times faster | target | \
      lines, cess / task |
      | ---: | --- | --- | ---: | ---: | ---: | --- | ---: |

      """
    for row in rows {
      let ratio = row.duel.second / row.duel.first
      let target = row.target.map {
        "≥ \(Int($0)) " + (ratio >= $0 ? "reached" : "**missed**")
      }
      text += """
        | \(grouped(row.size)) | \(row.tasks) | \(row.name) \
        | \(number(row.duel.first, decimals: 2)) | \(number(row.duel.second, decimals: 2)) \
        | \(number(ratio)) | \(target ?? "–") \
        | \(grouped(row.duel.lines.first)) / \(grouped(row.duel.lines.second)) |

        """
    }
    return text
  }
}

/// Writes kilobytes as megabytes.
func megabytes(_ kilobytes: Int) -> String { number(Double(kilobytes) / 1024) }

/// Writes a number in groups of three digits.
func grouped(_ value: Int) -> String {
  var digits = String(value)
  var place = digits.count - 3
  while place > 0 {
    digits.insert("\u{A0}", at: digits.index(digits.startIndex, offsetBy: place))
    place -= 3
  }
  return digits
}
