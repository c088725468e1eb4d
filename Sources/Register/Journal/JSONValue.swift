/// A value of JSON, of the sorts that documents of the journal hold.
enum JSONValue: Codable, Hashable {
  case text(String)
  case number(Int64)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])
  case null

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? value.decode(Int64.self) {
      self = .number(number)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .truth(let truth): try container.encode(truth)
    case .list(let list): try container.encode(list)
    case .object(let members): try container.encode(members)
    case .null: try container.encodeNil()
    }
  }

  /// The values of a list; of anything else itself alone.
  var elements: [JSONValue] { if case .list(let list) = self { list } else { [self] } }

  var number: Int64 { if case .number(let number) = self { number } else { 0 } }

  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .truth(let truth): String(truth)
    case .list, .object, .null: ""
    }
  }
}
