import Diplomacy

/// Postal addresses.
extension RowReader {
  /// The addresses: whole ones, and those that stand in a column for each part, on one line as a
  /// card has them.
  func postalAddresses() throws -> [Line] {
    var owners: [String] = []
    var whole: [String: [Line]] = [:]
    var parts: [String: [TableField: [Cell]]] = [:]
    for field in [.address] + Self.addressParts {
      for cell in filled(field) {
        let owner = owner(ofAddress: cell.column)
        if !owners.contains(owner) { owners.append(owner) }
        if field == .address {
          whole[owner, default: []].append(try line(cell))
        } else {
          parts[owner, default: [:]][field, default: []].append(cell)
        }
      }
    }
    return try owners.flatMap { owner in
      try addresses(whole[owner] ?? [], parts[owner] ?? [:], isFormatted: !owner.isEmpty)
    }.uniqued()
  }

  /// What addresses are made of, in the order in which a problem with one is told of.
  private static let addressParts: [TableField] = [
    .street, .postcode, .city, .region, .addressCountry,
  ]

  /// The addresses of one owner; one that is formatted has its parts already.
  private func addresses(
    _ whole: [Line], _ parts: [TableField: [Cell]], isFormatted: Bool
  ) throws -> [Line] {
    let column = Self.addressParts.lazy.compactMap { parts[$0]?.first?.column }.first
    guard let column, whole.isEmpty || !isFormatted else { return whole }
    func texts(_ field: TableField) -> [String] { (parts[field] ?? []).map(\.text.onOneLine) }
    let city = (texts(.postcode) + texts(.city)).joined(separator: " ")
    let pieces =
      whole.prefix(1).map(\.text) + texts(.street) + [city] + texts(.region)
      + texts(.addressCountry)
    let text = pieces.filter { !$0.isEmpty }.joined(separator: ", ")
    return [try line(Cell(column: column, text: text))] + whole.dropFirst()
  }

  /// Which address a column is of.
  private func owner(ofAddress column: TableMapping.Column) -> String {
    if let heading = AddressHeading(column.heading) { return heading.owner }
    let words = Folding.words(Folding.fold(column.heading))
    // "Address 1 - Formatted" is all of "Address 1".
    return words.contains("formatted")
      ? words.filter { $0 != "formatted" }.joined(separator: " ") : ""
  }
}
