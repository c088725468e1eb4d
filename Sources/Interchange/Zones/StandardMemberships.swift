public import Diplomacy

/// Which of the standard zones belong to which forums.
public enum StandardMemberships {
  /// Returns the memberships, in the order of the table.
  ///
  /// - Throws: ``TableError`` when the table the program was built with is faulty.
  public static func load() throws(TableError) -> [MembershipDraft] {
    try parse(PackageResources.standard_memberships_tsv)
  }

  /// Reads a table of memberships.
  ///
  /// - Parameter bytes: Lines of `forum member status since until`.
  /// - Returns: The memberships in the order of the table.
  /// - Throws: ``TableError`` for the first line at fault.
  static func parse(_ bytes: [UInt8]) throws(TableError) -> [MembershipDraft] {
    let table = try TabSeparated(
      bytes, columns: ["forum", "member", "status", "since", "until"],
      file: "standard-memberships.tsv")
    var drafts: [MembershipDraft] = []
    for row in table.rows { drafts.append(try membership(of: row, in: table)) }
    return drafts
  }

  private static func membership(
    of row: TabSeparated.Row, in table: TabSeparated
  ) throws(TableError) -> MembershipDraft {
    func code(_ column: Int) throws(TableError) -> ZoneCode {
      guard let code = ZoneCode(row.cells[column]) else {
        throw table.fault(row, "not a code: \(row.cells[column])")
      }
      return code
    }
    func date(_ column: Int) throws(TableError) -> PartialDate? {
      let cell = row.cells[column]
      if cell.isEmpty { return nil }
      guard let date = PartialDate(cell) else { throw table.fault(row, "not a date: \(cell)") }
      return date
    }
    let (forum, member) = (try code(0), try code(1))
    guard forum != member else { throw table.fault(row, "belongs to itself: \(forum)") }
    guard let status = MembershipStatus(rawValue: row.cells[2]) else {
      throw table.fault(row, "not a status: \(row.cells[2])")
    }
    let (since, until) = (try date(3), try date(4))
    guard let tenure = try? Tenure(since: since, until: until) else {
      throw table.fault(row, "ends before it begins")
    }
    return MembershipDraft(forum: forum, member: member, status: status, tenure: tenure)
  }
}
