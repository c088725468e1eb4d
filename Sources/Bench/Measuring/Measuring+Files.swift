/// Files of other programs taken in, and everything taken out.
extension Measuring {
  /// The most memory an import may take, in kilobytes: 96 MB.
  private static let most = 96 * 1024

  /// Measures imports into an empty register beside the libraries of Python that read the same
  /// files, and the shell's `.import`; one run each, since they take long.
  func printFiles() throws {
    var table = FileTable()
    let files = try makeFiles()
    let (cards, rows, events, long) = (files[0], files[1], files[2], files[3])
    table.add(
      "`import` of 100 000 vCards", "`vobject` reads them", .faster(15),
      try importing(cards),
      try reading(
        cards,
        """
        import sys, vobject
        with open(sys.argv[1], encoding="utf-8", newline="") as file:
            print(sum(1 for _ in vobject.readComponents(file)))
        """, needs: "vobject"))
    table.add(
      "`import` of 100 000 rows of contacts", "`sqlite3`'s `.import`", .slower(6),
      try importing(rows), try shellImport(rows))
    table.add(
      "`import` of 20 000 events", "`icalendar` reads them", .faster(15), try importing(events),
      try reading(
        events,
        """
        import sys, icalendar
        with open(sys.argv[1], "rb") as file:
            print(len(icalendar.Calendar.from_ical(file.read()).walk("VEVENT")))
        """, needs: "icalendar"))
    table.add(
      "`import` of 100 MB of contacts", "`sqlite3`'s `.import`", .none, try importing(long),
      try shellImport(long))
    print(table.markdown(mostMemory: Self.most))
  }

  /// Everything a register holds, as a table and as JSON.
  func addExports(to table: inout Table, _ path: String) throws {
    let runs = table.size >= 1_000_000 ? 1 : 3
    let target: Target = table.size < 100_000 ? .none : .whole(1.3)
    for (format, query) in [("csv", Queries.meetingsAsTable), ("json", Queries.meetingsAsObjects)] {
      try table.add(
        "`meeting list --format \(format)`, all of it", target, memory: Target.memoryOfReports,
        Duel(
          runs: runs, output: .counted,
          { cess(["meeting", "list", "--format", format], path) },
          {
            Child.Command(
              program: sqlite, arguments: ["-batch", "-header", "-\(format)", path, query],
              environment: ["HOME": folder, "PATH": "/usr/bin:/bin"])
          }))
    }
  }

  /// Lets another process make the files: this one is to stay small.
  private func makeFiles() throws -> [String] {
    Bench.say("making files to import …")
    _ = try Child.run(
      Child.Command(program: "/proc/self/exe", arguments: ["files", "--out", folder]))
    return FileMaker.names.map { "\(folder)/\($0)" }
  }

  /// Imports a file into a register of its own.
  private func importing(_ file: String) throws -> Child {
    let register = "\(folder)/import.db"
    Tools.remove(register)
    defer { Tools.remove(register) }
    _ = try Child.run(cess(["init", "--home", "Banc"], register))
    Bench.say("importing \(file) …")
    return try Child.run(cess(["import", file, "--yes", "-q"], register))
  }

  private func shellImport(_ file: String) throws -> Child {
    let register = "\(folder)/shell.db"
    Tools.remove(register)
    defer { Tools.remove(register) }
    return try Child.run(
      Child.Command(
        program: sqlite,
        arguments: ["-batch", register, ".mode csv", ".separator ;", ".import \(file) contact"],
        environment: ["HOME": folder, "PATH": "/usr/bin:/bin"]))
  }

  /// Lets Python read a file; `nil` where it has not the library.
  private func reading(_ file: String, _ program: String, needs library: String) throws -> Child? {
    guard let python = Tools.path(of: "/usr/bin/python3") else { return nil }
    func command(_ arguments: [String]) -> Child.Command {
      Child.Command(
        program: python, arguments: arguments,
        environment: ["HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    }
    guard (try? Child.run(command(["-c", "import \(library)"]))) != nil else { return nil }
    Bench.say("\(library) reads \(file) …")
    return try Child.run(command(["-c", program, file]))
  }
}

/// What is to be reached beside another program that takes a file in.
enum FileTarget {
  /// At least so many times faster.
  case faster(Double)
  /// At most so many times slower.
  case slower(Double)
  /// None: told to be known.
  case none
}

/// The table of files taken in.
struct FileTable {
  private struct Row {
    let name: String
    let peer: String
    let target: FileTarget
    let ours: Child
    let theirs: Child?
  }

  private var rows: [Row] = []

  mutating func add(
    _ name: String, _ peer: String, _ target: FileTarget, _ ours: Child, _ theirs: Child?
  ) {
    rows.append(Row(name: name, peer: peer, target: target, ours: ours, theirs: theirs))
  }

  func markdown(mostMemory: Int) -> String {
    var text = """
      ### Files taken in

      | | cess, s | beside it | s | ours in theirs | target | peak, MB (≤ \(mostMemory / 1024)) |
      | --- | ---: | --- | ---: | ---: | --- | ---: |

      """
    for row in rows {
      let ratio = row.theirs.map { $0.milliseconds / row.ours.milliseconds }
      // What has nothing beside it reaches nothing.
      func verdict(_ isReached: (Double) -> Bool) -> String {
        ratio.map { isReached($0) ? "reached" : "**missed**" } ?? "–"
      }
      let target =
        switch row.target {
        case .faster(let times): "≥ \(number(times)) " + verdict { $0 >= times }
        case .slower(let times):
          "≥ \(number(1 / times, decimals: 2)) " + verdict { 1 / $0 <= times }
        case .none: "–"
        }
      let isSmall = row.ours.peak <= mostMemory
      text += """
        | \(row.name) | \(number(row.ours.milliseconds / 1000)) | \(row.peer) \
        | \(row.theirs.map { number($0.milliseconds / 1000) } ?? "not installed") \
        | \(ratio.map { number($0, decimals: 2) } ?? "–") | \(target) \
        | \(megabytes(row.ours.peak))\(isSmall ? "" : " **missed**") |

        """
    }
    return text
  }
}
