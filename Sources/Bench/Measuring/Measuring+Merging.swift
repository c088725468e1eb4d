/// `cess contacts merge`, against the same changes by hand.
extension Measuring {
  /// Both merge the same pairs of persons, each run another, in copies of their own.
  func merging(_ size: Int) throws -> Duel {
    let copies = ("\(folder)/cess-\(size).db", "\(folder)/sqlite-\(size).db")
    try Tools.copy(path(size), to: copies.0)
    try Tools.copy(path(size), to: copies.1)
    defer {
      Tools.remove(copies.0)
      Tools.remove(copies.1)
    }
    let runs = 7
    let persons = try Child.text(shell(Queries.latestPersons, path(size)))
      .split(separator: "\n").compactMap { Int($0) }
    guard persons.count >= 2 * (runs + 2) else { throw BenchError("too few persons") }
    var turns = (0, 0)
    func pair(_ turn: inout Int) -> (keep: Int, lose: Int) {
      defer { turn += 1 }
      return (persons[2 * turn + 1], persons[2 * turn])
    }
    let duel = try Duel(
      runs: runs,
      {
        let pair = pair(&turns.0)
        return self.cess(
          ["contacts", "merge", "a\(pair.keep)", "a\(pair.lose)", "--yes", "--quiet"], copies.0)
      },
      {
        let pair = pair(&turns.1)
        return shell(
          Queries.merge(keep: pair.keep, lose: pair.lose, batch: identifiers.make()), copies.1)
      })
    let query = Queries.merged
    let moved = (
      try Child.text(shell(query, copies.0)), try Child.text(shell(query, copies.1))
    )
    guard moved.0 == moved.1 else {
      throw BenchError("not the same rows moved: \(moved.0) and \(moved.1)")
    }
    return duel
  }
}
