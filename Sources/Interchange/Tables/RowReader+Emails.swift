import Diplomacy

/// The addresses of electronic mail of a contact.
extension RowReader {
  /// The addresses; of « Zoé Essai <zoe@exemple.org> » what is in brackets.
  ///
  /// - Returns: The addresses, and what stands in their place and says that there is none.
  /// - Throws: `ImportProblem` for what is no address.
  func addresses() throws -> (emails: [Line], unkept: [ImportProblem]) {
    var emails: [Line] = []
    var unkept: [ImportProblem] = []
    for cell in filled(.email) {
      for part in emailParts(of: cell) {
        let lines = part.text.split(separator: "\n").map { String($0).trimmed }
        unkept += lines.filter(Self.isNone).map {
          problem(Cell(column: cell.column, text: $0), .email)
        }
        let some = lines.filter { !Self.isNone($0) }.joined(separator: "\n")
        if !some.isEmpty { emails += try addresses(in: Cell(column: cell.column, text: some)) }
      }
    }
    return (emails.uniqued(), unkept)
  }

  /// What stands between semicolons, and between what programs write instead.
  private func emailParts(of cell: Cell) -> [Cell] {
    Self.apart(cell.text).flatMap {
      $0.split { $0 == ";" || terms.splitting?.contains($0) == true }
    }.map { Cell(column: cell.column, text: String($0).trimmed) }.filter { !$0.text.isEmpty }
  }

  private func addresses(in cell: Cell) throws -> [Line] {
    guard let mailboxes = try? MailAddress.inCell(cell.text, where: Self.isAddress),
      (1...MailAddress.mostAddresses).contains(mailboxes.count),
      mailboxes.allSatisfy({ Self.isSetOff($0, in: cell.text) })
    else { throw problem(cell, .email) }
    return try mailboxes.compactMap(\.address).map {
      try line(Cell(column: cell.column, text: $0))
    }
  }

  /// Whether a text may be an address: an unusual one is pointed out elsewhere.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts.contains(where: \.isEmpty)
  }

  /// Whether an address stands alone, or in brackets after a name: any other text beside it may be
  /// an address that somebody mistyped.
  private static func isSetOff(_ mailbox: MailAddress, in text: String) -> Bool {
    guard let name = mailbox.name, let address = mailbox.address else { return true }
    let text = text.lowercased().replacing("mailto:", with: "")
    return !name.contains { "@<".contains($0) }
      && ["<\(address.lowercased())>", "(\(address.lowercased()))"].contains { text.contains($0) }
  }

  /// Whether a text says that there is no address: signs, « néant », or where Exchange keeps a
  /// colleague (X.500), which is nowhere else one.
  private static func isNone(_ text: String) -> Bool {
    let key = Folding.fold(text)
    return key.isEmpty || nothings.contains(key) || text.lowercased().hasPrefix("/o=")
  }

  /// What people write where there is nothing, folded.
  private static let nothings = Nothings.words.union(["n a", "s o"])
}
