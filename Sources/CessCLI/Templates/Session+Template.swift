import Messages
import Reporting

extension Session {
  /// Shows an answer laid out by a template.
  ///
  /// The whole answer stands in memory meanwhile: a template may ask for its end first.
  ///
  /// - Parameters:
  ///   - path: The template's file.
  ///   - output: Where the page goes.
  ///   - answer: Writes the answer as JSON.
  /// - Throws: ``Failure`` for a template with an error; what `answer` throws.
  func show(
    throughTemplate path: String, _ output: OutputOptions, answer: (Outlet) throws -> Void
  ) throws {
    guard let text = String(validating: try environment.files.read(path), as: UTF8.self) else {
      throw Failure(.malformedInput, TemplateWords.notText(path))
    }
    let template = try PageTemplate(text, path: path)
    var json: [UInt8] = []
    try answer(Outlet { json.append(contentsOf: $0) })
    var page = ByteBuffer()
    page.append(try template.filled(with: json))
    try withOutlet(output) { try $0.flush(&page) }
  }
}
