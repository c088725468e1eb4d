import Diplomacy
import Foundation
import Interchange
import Messages
import Register
import Reporting

/// Which column is what, kept in a file to be used again: JSON with the keys `kind`,
/// `columns` (`column`, `field`, which is `null` for one left out, `format`, and `number` where
/// the heading alone does not tell which), `groupBy`, `split` and `fillDown`.
struct SavedMapping: Codable {
  private struct Column: Codable {
    let column: String
    var number: Int?
    let field: String?
    var format: String?

    enum CodingKeys: String, CodingKey { case column, number, field, format }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(column, forKey: .column)
      try values.encodeIfPresent(number, forKey: .number)
      // A column that is left out says so.
      try values.encode(field, forKey: .field)
      try values.encodeIfPresent(format, forKey: .format)
    }
  }

  private static let currentSchema = 1

  private let schema: Int
  private let kindCode: String
  private let columns: [Column]
  let groupBy: String?
  let split: String?
  private let fillDown: Bool?

  private enum CodingKeys: String, CodingKey {
    case schema, columns, groupBy, split, fillDown
    case kindCode = "kind"
  }

  /// Keeps what every column of a table is, and how its cells are read.
  init(_ mapping: TableMapping, headings: [String], split: String?, fillsDown: Bool) {
    schema = Self.currentSchema
    kindCode = mapping.kind.rawValue
    columns = headings.indices.map { place in
      let taken = mapping.columns.first { $0.place == place }
      let key = Folding.fold(headings[place])
      let isAlone = !key.isEmpty && headings.filter { Folding.fold($0) == key }.count == 1
      return Column(
        column: headings[place], number: isAlone ? nil : place + 1, field: taken?.field.rawValue,
        format: taken?.format?.text)
    }
    groupBy = mapping.groupBy
    self.split = split
    fillDown = fillsDown ? true : nil
  }

  /// Whether an empty cell is what stands above it.
  var fillsDown: Bool { fillDown ?? false }

  var kind: TableKind? { TableKind(rawValue: kindCode) }

  var assignments: [TableMapping.Assignment] {
    get throws {
      try columns.map { column in
        let field = try column.field.map { code in
          guard let field = TableField(rawValue: code) else {
            throw TableMapping.Problem.unknownField(code, TableField.allCases.map(\.rawValue))
          }
          return field
        }
        let format = try column.format.map { text in
          guard let pattern = DatePattern(text) else { throw TableMapping.Problem.pattern(text) }
          return pattern
        }
        return TableMapping.Assignment(
          heading: column.column, field: field, format: format, number: column.number,
          isOptional: field == nil)
      }
    }
  }

  static func read(_ path: String, in session: Session) throws -> SavedMapping {
    do {
      let saved = try JSONDecoder().decode(
        SavedMapping.self, from: Data(session.environment.files.read(path)))
      guard saved.schema <= currentSchema else {
        throw Failure(.malformedInput, ImportWords.laterMapping(path, schema: saved.schema))
      }
      guard saved.kind != nil else {
        throw Failure(
          .malformedInput,
          ErrorWords.stream(Phrase(verbatim: path), ImportWords.unknownKind(saved.kindCode)),
          hint: ErrorWords.choices(TableKind.allCases.map(\.rawValue)))
      }
      return saved
    } catch is DecodingError {
      throw Failure(.malformedInput, ImportWords.noMapping(path), hint: ImportWords.mappingHint)
    }
  }

  func write(to path: String, in session: Session) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    try session.environment.writing(to: path) { outlet in try outlet.send(text) }
  }
}
