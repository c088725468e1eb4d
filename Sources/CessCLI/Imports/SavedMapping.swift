import Diplomacy
import Foundation
import Interchange
import Messages
import Register
import Reporting

/// Which column is what, kept in a file to be used again: JSON with the keys `kind`,
/// `columns` (`column`, `field`, `format`) and `groupBy`.
struct SavedMapping: Codable {
  private struct Column: Codable {
    let column: String
    let field: String
    var format: String?
  }

  private var schema = 1
  private let kindCode: String
  private let columns: [Column]
  let groupBy: String?

  private enum CodingKeys: String, CodingKey {
    case schema, columns, groupBy
    case kindCode = "kind"
  }

  init(_ mapping: TableMapping) {
    kindCode = mapping.kind.rawValue
    columns = mapping.columns.map {
      Column(column: $0.heading, field: $0.field.rawValue, format: $0.format?.text)
    }
    groupBy = mapping.groupBy
  }

  var kind: TableKind? { TableKind(rawValue: kindCode) }

  var assignments: [TableMapping.Assignment] {
    get throws {
      try columns.map { column in
        guard let field = TableField(rawValue: column.field) else {
          throw TableMapping.Problem.unknownField(
            column.field, TableField.allCases.map(\.rawValue))
        }
        let format = try column.format.map { text in
          guard let pattern = DatePattern(text) else { throw TableMapping.Problem.pattern(text) }
          return pattern
        }
        return TableMapping.Assignment(heading: column.column, field: field, format: format)
      }
    }
  }

  static func read(_ path: String, in session: Session) throws -> SavedMapping {
    do {
      return try JSONDecoder().decode(
        SavedMapping.self, from: Data(session.environment.files.read(path)))
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
