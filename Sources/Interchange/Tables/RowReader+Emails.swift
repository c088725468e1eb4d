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
      let parts = cell.text.split { ";\n".contains($0) }.map { String($0).trimmed }
        .filter { !$0.isEmpty }
      let (none, some) = (parts.filter(Self.isNone), parts.filter { !Self.isNone($0) })
      unkept += none.map { problem(Cell(column: cell.column, text: $0), .email) }
      emails += try addresses(in: Cell(column: cell.column, text: some.joined(separator: ";")))
    }
    return (emails.uniqued(), unkept)
  }

  private func addresses(in cell: Cell) throws -> [Line] {
    let words = cell.text.split {
      ",; \t\n".contains($0) || terms.splitting?.contains($0) == true
    }
    .filter { $0 != Self.betweenGoogles }
    let bracketed = words.filter { $0.hasPrefix("<") && $0.hasSuffix(">") }
    return try (bracketed.isEmpty ? words : bracketed).map { word in
      let address = word.drop { $0 == "<" }.prefix { $0 != ">" }
      let parts = address.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts.contains(where: \.isEmpty) else {
        throw problem(cell, .email)
      }
      return try line(Cell(column: cell.column, text: String(address)))
    }
  }

  /// Whether a text says that there is no address: signs, « néant », or where Exchange keeps a
  /// colleague (X.500), which is nowhere else one.
  private static func isNone(_ text: String) -> Bool {
    let key = Folding.fold(text)
    return key.isEmpty || nothings.contains(key) || text.lowercased().hasPrefix("/o=")
  }

  /// What people write where there is nothing, folded.
  private static let nothings: Set = ["n a", "neant", "s o", "none", "aucun", "aucune"]
}
