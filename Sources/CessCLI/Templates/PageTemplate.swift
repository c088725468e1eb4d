import Foundation
import Messages
import Mustache
import Reporting

/// A layout somebody made for themselves, in Mustache (mustache.github.io/mustache.5.html).
///
/// What it is filled with is the JSON answer of the command, as docs/json.md has it. What was
/// recorded is escaped for HTML where the file's name ends in `.html.mustache`, and told as it is,
/// its control characters shown, in `.md.mustache`, `.txt.mustache` and any other.
struct PageTemplate {
  private let template: MustacheTemplate

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - text: The template.
  ///   - path: Its file, whose name says what it makes and which errors name.
  /// - Throws: ``Failure`` with the line for what is no template.
  init(_ text: String, path: String) throws {
    do {
      // On the first line, so that the numbers of lines stay what they are.
      let type = Self.isHTML(path) ? "HTML" : "TEXT"
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(type)}}\(text)")
    } catch let error as MustacheTemplate.ParserError {
      let place = Phrase(verbatim: "\(path):\(error.context.lineNumber)")
      throw Failure(
        .malformedInput, ErrorWords.stream(place, TemplateWords.problem(Self.problem(error.error))))
    }
  }

  /// Whether a template makes HTML.
  static func isHTML(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".html.mustache", ".htm.mustache"].contains { name.hasSuffix($0) }
  }

  /// Returns the page made of an answer in JSON.
  func filled(with json: [UInt8]) throws -> String {
    let value = try JSONDecoder().decode(TemplateValue.self, from: Data(json))
    return template.render(value.content ?? [:])
  }

  private static func problem(_ error: any Error) -> TemplateWords.Problem {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: .wrongEnd
    case .expectedSectionEnd: .noEnd
    case .unfinishedName: .unfinished
    default: .other
    }
  }
}

/// A value of JSON as a template takes it: what is `null` is not there.
private enum TemplateValue: Decodable {
  case null
  case truth(Bool)
  case number(Int)
  case text(String)
  case list([TemplateValue])
  case object([String: TemplateValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([TemplateValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: TemplateValue].self))
    }
  }

  var content: Any? {
    switch self {
    case .null: nil
    case .truth(let truth): truth
    case .number(let number): number
    case .text(let text): Neutral.neutralised(text, keepingLines: true)
    case .list(let list): list.compactMap(\.content)
    case .object(let object): object.compactMapValues(\.content)
    }
  }
}
