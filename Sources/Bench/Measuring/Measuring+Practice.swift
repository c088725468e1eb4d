/// What a day's work asks of a register: who goes cold, holding what was planned, undoing.
extension Measuring {
  /// `cess due` with a cadence on every zone, so that every actor of a zone is under one.
  func dueWithCadence(_ size: Int) throws -> Duel {
    let copy = "\(folder)/cess-\(size).db"
    try Tools.copy(path(size), to: copy)
    defer { Tools.remove(copy) }
    for zone in try Child.text(shell(Queries.topZones, copy)).split(separator: "\n") {
      _ = try Child.run(
        cess(["contacts", "cadence", "--zone", String(zone), "--every", "3m"], copy))
    }
    return try Duel(
      runs: runs, { self.cess(["due"], copy) }, { shell(Queries.dueWithCadence, copy) })
  }

  /// `cess meeting hold` of exchanges planned before, then `cess undo` of the same; both
  /// programs do it to the same exchanges, in copies of their own.
  func holding(_ size: Int, with person: String) throws -> (hold: Duel, undo: Duel) {
    let copies = ("\(folder)/cess-\(size).db", "\(folder)/sqlite-\(size).db")
    try Tools.copy(path(size), to: copies.0)
    defer {
      Tools.remove(copies.0)
      Tools.remove(copies.1)
    }
    let runs = max(runs, 20)
    let ids = try (0..<runs + 3).map { _ in
      let reference = try Child.text(
        cess(
          ["meeting", "plan", "Entretien", "--on", Queries.planned, "--with", person], copies.0))
      guard let id = Int(reference.dropFirst().prefix { $0.isNumber }) else {
        throw BenchError("not an exchange: \(reference)")
      }
      return id
    }
    // All of it in the file, so that both begin with the same.
    _ = try Child.run(shell("PRAGMA wal_checkpoint(TRUNCATE);", copies.0))
    try Tools.copy(copies.0, to: copies.1)

    var turns = (0, 0)
    func next(_ turn: inout Int) -> Int {
      defer { turn += 1 }
      return ids[turn]
    }
    let hold = try Duel(
      runs: runs,
      { self.cess(["meeting", "hold", "i\(next(&turns.0))", "--on", Queries.held], copies.0) },
      { shell(Queries.hold(next(&turns.1), batch: identifiers.make()), copies.1) })
    try compare(copies)
    // The last one first, as `cess undo` goes.
    let undo = try Duel(
      runs: runs, { self.cess(["undo", "--yes"], copies.0) },
      {
        turns.1 -= 1
        return shell(Queries.takeBack(ids[turns.1], batch: identifiers.make()), copies.1)
      })
    try compare(copies)
    return (hold, undo)
  }

  private func compare(_ copies: (String, String)) throws {
    let left = (
      try Child.text(shell(Queries.practised, copies.0)),
      try Child.text(shell(Queries.practised, copies.1))
    )
    guard left.0 == left.1 else {
      throw BenchError("not the same left: \(left.0) and \(left.1)")
    }
  }
}
