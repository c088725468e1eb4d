/// The pages that are made of many exchanges, and the brief before a meeting.
extension Measuring {
  /// A brief for a planned meeting, the quarter of all zones, timeline, agenda, matrix and
  /// activities.
  func addPages(to table: inout Table, _ path: String) throws {
    let zone = RegisterMaker.measuredZone
    let isSmall = table.size < 100_000
    let meeting = try cells(Queries.fullestMeeting, path).first ?? ""
    try table.add(
      "`brief --for`, the fullest meeting", .whole(4), memory: Target.memoryOfReports,
      duel(
        path, ["brief", "--for", "i\(meeting)"],
        Queries.brief(
          for: meeting, try cells(Queries.others(in: meeting), path),
          organisations: try cells(Queries.delegations(in: meeting), path))))
    try table.add(
      "`report --quarter 2025-Q2`, all zones", .whole(4), memory: Target.memoryOfReports,
      duel(path, ["report", "--quarter", "2025-Q2"], Queries.quarterOfAll))
    try table.add(
      "`timeline --zone \(zone)`", isSmall ? .none : .net(1.5), memory: Target.memoryOfReports,
      duel(path, ["timeline", "--zone", zone], Queries.timeline(zone: zone)))
    try table.add(
      "`agenda`", .whole(4), memory: Target.memoryOfReports, duel(path, ["agenda"], Queries.agenda))
    try table.add(
      "`matrix`, all zones", .whole(4), memory: Target.memoryOfReports,
      duel(path, ["matrix"], Queries.matrix))
    try table.add(
      "`activity --quarter 2025-Q2`", .whole(4), memory: Target.memoryOfReports,
      duel(path, ["activity", "--quarter", "2025-Q2"], Queries.activity))
    try table.add(
      "`activity --public`, nothing marked for it", .whole(4), memory: Target.memoryOfReports,
      duel(path, ["activity", "--public"], Queries.publicActivity))
  }

  private func cells(_ query: String, _ path: String) throws -> [String] {
    try Child.text(shell(query, path)).split { $0 == "\t" || $0 == "\n" }.map(String.init)
  }
}
