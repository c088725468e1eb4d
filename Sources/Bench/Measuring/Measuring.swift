import Diplomacy

/// Measures a program against the `sqlite3` shell on registers of several sizes.
///
/// This process stays small and opens no register itself: Linux counts to a child
/// the memory of the process that starts it, so that no peak can be told below it.
struct Measuring {
  let cess: String
  let sqlite: String
  let folder: String
  let runs: Int
  private let seed: UInt64
  /// Words of which one is to be in the name of a row; none for every row.
  private let only: [String]
  let identifiers: Identifiers

  init(cess: String, folder: String, runs: Int, seed: UInt64, only: [String]) throws {
    self.only = only
    self.cess = try Tools.needed(cess)
    sqlite = try Tools.needed("sqlite3")
    self.folder = folder
    self.runs = runs
    self.seed = seed
    identifiers = Identifiers(seed: seed &+ 99)
  }

  /// Makes the registers that are missing, measures, and prints the tables.
  func measure(_ sizes: [Int]) throws {
    try Tools.makeFolder(folder)
    for size in sizes { try make(size) }
    try printPreamble()
    var peer: [PeerTable.Row] = []
    var tables: [Table] = []
    for size in sizes {
      Bench.say("measuring \(size) …")
      let table = try table(size)
      print(table.markdown)
      tables.append(table)
    }
    guard only.isEmpty else { return }
    // Last: what is handed to the peer makes this process grow.
    for size in sizes where size <= 100_000 { peer += try peerRows(size) }
    print(PeerTable(rows: peer).markdown)
    try printFiles()
    print(Table.evenness(tables))
  }

  func path(_ size: Int) -> String { "\(folder)/\(size).db" }

  private func make(_ size: Int) throws {
    let path = path(size)
    guard !Tools.exists(path) else { return }
    Bench.say("making a register of \(size) exchanges …")
    let draft = path + ".draft"
    Tools.remove(draft)
    _ = try Child.run(
      Child.Command(
        program: "/proc/self/exe",
        arguments: ["generate", "--count", "\(size)", "--out", draft, "--seed", "\(seed)"]))
    try Tools.copy(draft, to: path)
    Tools.remove(draft)
  }

  private func printPreamble() throws {
    let version = try Child.text(Child.Command(program: cess, arguments: ["--version"]))
    let shell = try Child.text(Child.Command(program: sqlite, arguments: ["--version"]))
    let floor = try Child.run(Child.Command(program: Tools.needed("true"), arguments: []))
    print(
      """
      Machine: \(Machine.description()). Date: \(Machine.day()).
      Versions: \(version.split(separator: "\n").first ?? ""), sqlite3 \
      \(shell.split(separator: " ").first ?? ""). Median of \(runs) runs after \
      warm-up, in turns. Peaks below \(megabytes(floor.peak)) MB cannot be told.

      """)
  }

  // MARK: The commands

  private func table(_ size: Int) throws -> Table {
    let path = path(size)
    let zone = RegisterMaker.measuredZone
    let start = try Duel(
      runs: runs * 2, { self.cess(["--version"], path) },
      { Child.Command(program: sqlite, arguments: ["--version"]) })
    let person = try busiest(path)
    var table = Table(size: size, start: start, only: only)
    let isLarge = size >= 1_000_000
    let net: Target = size < 100_000 ? .none : .net(isLarge ? 1.3 : 1.6)
    try table.add("`due`", net, duel(path, ["due"], Queries.due))
    try table.add("`meeting log`, two participants", .whole(3), logging(size, person))
    try table.add(
      "`contacts show`, a busy actor", .whole(3.5),
      duel(path, ["contacts", "show", person.name], Queries.card(fold: person.fold)))
    try table.add(
      "`report --zone \(zone)`", net, memory: Target.memoryOfReports,
      duel(path, ["report", "--zone", zone], Queries.report(zone: zone)))
    try table.add(
      "the same, `--quarter 2025-Q2`", .whole(3.5), memory: Target.memoryOfReports,
      duel(
        path, ["report", "--zone", zone, "--quarter", "2025-Q2"],
        Queries.report(zone: zone, period: Queries.quarter)))
    let quiet = RegisterMaker.quietZone
    try table.add(
      "`report --zone \(quiet) --quarter 2025-Q2`, as little at every size", .whole(3.5),
      duel(
        path, ["report", "--zone", quiet, "--quarter", "2025-Q2"],
        Queries.report(zone: quiet, period: Queries.quarter)))
    try addDocuments(to: &table, path, person)
    try addSearches(to: &table, path, person, net)
    try table.add(
      "`contacts duplicates`", size < 100_000 ? .none : .whole(10),
      duel(path, ["contacts", "duplicates"], Queries.sameNames))
    try table.add("`contacts merge`, two persons", .none, merging(size))
    try table.add(
      "`due`, every actor of a zone under a cadence", size < 100_000 ? .none : .net(2),
      dueWithCadence(size))
    if table.wants("`meeting hold`, `undo`") {
      let practice = try holding(size, with: person.id)
      table.add("`meeting hold`", .whole(3), practice.hold)
      table.add("`undo` of it", .whole(3), practice.undo)
    }
    try table.add(
      "`check`", size < 100_000 ? .none : .whole(3),
      duel(path, ["check"], Queries.check, runs: isLarge ? 1 : 3))
    try table.add(
      "`meeting list` to a pipe", .none, memory: Target.memoryOfReports,
      duel(path, ["meeting", "list"], Queries.meetings, output: .counted))
    try addExports(to: &table, path)
    return table
  }

  /// The same report in each format, beside the one statement that prints its columns, and
  /// what people ask for besides.
  private func addDocuments(to table: inout Table, _ path: String, _ person: Person) throws {
    let zone = RegisterMaker.measuredZone
    let isSmall = table.size < 100_000
    for format in ["markdown", "json", "csv", "html"] {
      let target: Target = isSmall ? .none : .net(format == "html" ? 2.5 : 1.5)
      try table.add(
        "the same, `--format \(format)`", target, memory: Target.memoryOfReports,
        duel(
          path, ["report", "--zone", zone, "--format", format], Queries.report(zone: zone)))
    }
    try table.add(
      "`brief`, a busy actor", .whole(4), memory: Target.memoryOfReports,
      duel(path, ["brief", person.name], Queries.brief(fold: person.fold)))
    try addPages(to: &table, path)
  }

  /// A word that stands in a title out of forty, one that stands in as few at every
  /// size, and a name.
  private func addSearches(
    to table: inout Table, _ path: String, _ person: Person, _ net: Target
  ) throws {
    try table.add(
      "`search déminage`, the first fifty", net,
      duel(
        path, ["search", "déminage"], Queries.frequent("déminage", fold: "deminage")))
    try table.add(
      "the same, ranked by FTS5", net,
      duel(path, ["search", "déminage"], Queries.ranked("déminage", fold: "deminage")))
    try table.add(
      "`search \(RegisterMaker.quietZone)`, as little at every size", .whole(3.5),
      duel(
        path, ["search", RegisterMaker.quietZone],
        Queries.rare(["Seychelles"], fold: RegisterMaker.quietZone)))
    try table.add(
      "`search` of a name", .whole(3.5),
      duel(
        path, ["search", person.name],
        Queries.rare(person.name.split(separator: " ").map(String.init), fold: person.fold)))
  }

  func cess(_ arguments: [String], _ path: String) -> Child.Command {
    Child.Command(
      program: cess, arguments: arguments,
      environment: [
        "CESS_DB": path, "CESS_NOW": Clock.now, "CESS_AS": "banc", "HOME": folder,
        "PATH": "/usr/bin:/bin",
      ])
  }

  func shell(_ query: String, _ path: String) -> Child.Command {
    Child.Command(
      program: sqlite, arguments: ["-batch", "-tabs", path, query],
      environment: ["HOME": folder, "PATH": "/usr/bin:/bin"])
  }

  func duel(
    _ path: String, _ arguments: [String], _ query: String,
    output: Child.Output = .discarded, runs: Int? = nil
  ) throws -> Duel {
    try Duel(
      runs: runs ?? self.runs, output: output, { self.cess(arguments, path) },
      { shell(query, path) })
  }

  // MARK: Writing

  private struct Person {
    let id: String
    let name: String
    let fold: String
    let zone: String
  }

  private func busiest(_ path: String) throws -> Person {
    let cells = try Child.text(shell(Queries.busiest, path)).split { $0 == "\t" || $0 == "\n" }
    guard cells.count == 4 else { throw BenchError("nobody was met in \(path)") }
    return Person(
      id: String(cells[0]), name: String(cells[1]), fold: String(cells[2]),
      zone: String(cells[3]))
  }

  /// Both write into a copy of their own, where they find what the other finds.
  private func logging(_ size: Int, _ person: Person) throws -> Duel {
    let copies = ("\(folder)/cess-\(size).db", "\(folder)/sqlite-\(size).db")
    try Tools.copy(path(size), to: copies.0)
    try Tools.copy(path(size), to: copies.1)
    defer {
      Tools.remove(copies.0)
      Tools.remove(copies.1)
    }
    let officer = try Child.text(shell(Queries.officer, path(size)))
      .split { $0 == "\t" || $0 == "\n" }.map(String.init)
    let title = "Entretien sur le déminage des terres agricoles"
    let duel = try Duel(
      runs: max(runs, 20),
      {
        self.cess(
          [
            "meeting", "log", title, "--kind", "meeting", "--on", "2026-11-20", "--place",
            "Paris", "--with", person.name, "--with", officer[1],
          ], copies.0)
      },
      {
        shell(
          Queries.log(
            Queries.LoggedMeeting(
              uuid: identifiers.make(), batch: identifiers.make(), day: "2026-11-20",
              title: title, foldedTitle: Folding.fold(title), place: "Paris",
              foldedPlace: "paris", theirs: person.id, ours: officer[0],
              zone: person.zone)), copies.1)
      })
    let query = Queries.added(after: size)
    let added = (
      try Child.text(shell(query, copies.0)), try Child.text(shell(query, copies.1))
    )
    guard added.0 == added.1 else {
      throw BenchError("not the same rows written: \(added.0) and \(added.1)")
    }
    return duel
  }

  // MARK: The peer

  private func peerRows(_ size: Int) throws -> [PeerTable.Row] {
    guard let peer = try Peer(folder: "\(folder)/task-\(size)", size: size) else { return [] }
    let tasks = try peer.fill(
      due: Int(
        try Child.text(
          shell(
            """
            SELECT count(*) FROM follow_up
            WHERE state = 'open' AND COALESCE(snoozed_until, due) <= '\(Clock.today)'
            """, path(size))
        ).trimmed) ?? 0)
    let copy = "\(folder)/cess-\(size).db"
    try Tools.copy(path(size), to: copy)
    defer { Tools.remove(copy) }
    let due = try Duel(
      runs: runs, { self.cess(["due"], copy) }, { peer.command(Peer.due) })
    let add = try Duel(
      runs: runs,
      {
        self.cess(["followups", "add", "Relancer l’ambassade", "--due", "2026-12-15"], copy)
      },
      { peer.command(["add", "Relancer l’ambassade", "due:2026-12-15"]) })
    let target: Double? = size >= 100_000 ? 15 : nil
    return [
      PeerTable.Row(size: size, tasks: tasks, name: "`due`", duel: due, target: target),
      PeerTable.Row(
        size: size, tasks: tasks, name: "`followups add`", duel: add, target: target),
    ]
  }
}

extension String {
  /// The text without the line break at its end.
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
