public import Diplomacy

/// Gives empty cells what stands above them, as tables with merged cells mean it.
///
/// Only what several rows have in common is given: the day, the embassy, the place. An address, a
/// number, a note is one person's or one meeting's, and empty where nobody knows it; so is that one
/// meeting was cancelled.
public struct FillDown {
  /// The places of the cells that may be as above.
  private let places: [Int]
  /// Those that may be as above even where another exchange begins.
  private let lasting: [Int]
  /// Those that are as above where they say so, be others or not.
  private let dittos: [Int]
  private let groupPlace: Int?
  private let sections: TableSections?
  private var above: [String] = []

  /// Begins, below the headings.
  public init(_ mapping: TableMapping, isOn: Bool) {
    groupPlace = mapping.groupPlace
    let shared = mapping.columns.filter { mapping.kind.isFilledDown($0.field) }
    dittos =
      shared.filter { !$0.isOurs }.map(\.place) + [mapping.groupPlace].compactMap(\.self)
    let filled = isOn ? shared : []
    places = filled.map(\.place) + (isOn ? [groupPlace].compactMap(\.self) : [])
    sections = isOn ? TableSections(mapping) : nil
    lasting = filled.filter { $0.field.outlastsGroups }.map(\.place)
  }

  /// The cells of the next row.
  public mutating func cells(of row: TableRow) -> [String] {
    var cells = row.cells
    for place in dittos where cells.indices.contains(place) && above.indices.contains(place) {
      if cells[place].isDitto { cells[place] = above[place] }
    }
    guard !places.isEmpty else {
      above = cells
      return cells
    }
    if cells.count < above.count {
      cells += Array(repeating: "", count: above.count - cells.count)
    }
    let fresh = sections?.fresh(cells, below: above) ?? []
    for place in beginsGroup(cells) ? lasting : places
    where cells.at(place).trimmed.isEmpty && !fresh.contains(place) {
      if above.indices.contains(place) { cells[place] = above[place] }
    }
    above = cells
    return cells
  }

  /// Whether a row is a heading of those below it: it names a zone, and nobody in it.
  public func isHeading(_ row: TableRow) -> Bool { sections?.isHeading(row.cells) ?? false }

  /// Whether a row says of itself that it is of another exchange than the one above.
  private func beginsGroup(_ cells: [String]) -> Bool {
    guard let groupPlace else { return false }
    let key = cells.at(groupPlace).trimmed
    return !key.isEmpty && key != above.at(groupPlace).trimmed
  }
}

extension TableKind {
  /// Whether a cell of a field may be left empty because it is as above.
  public func isFilledDown(_ field: TableField) -> Bool {
    let fields: [TableField] =
      switch self {
      case .contacts: [.organisation, .country, .zone, .tag]
      case .meetings:
        [
          .on, .subject, .kind, .with, .organisation, .ours, .place, .city, .zone, .axis, .marking,
          .chathamHouse,
        ]
      case .followups: [.due, .with, .organisation, .owner, .zone]
      }
    return fields.contains(field)
  }
}

extension TableField {
  /// Whether several exchanges stand below one cell of it: those of a day, of a country.
  fileprivate var outlastsGroups: Bool { [.on, .zone].contains(self) }
}
