import ArgumentParser
import Messages
import Reporting

/// The switch of a command whose answer may be laid out by a template of one's own.
struct TemplateOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.template, valueName: "file"), completion: .file())
  var template: String?

  /// Returns the template asked for, if any; refused together with a format.
  func resolved(_ output: OutputOptions) throws -> String? {
    guard let template else { return nil }
    guard output.format == nil, !output.json else {
      throw Failure(.usage, TemplateWords.templateAndFormat)
    }
    guard !output.open || PageTemplate.isHTML(template) else {
      throw Failure(.usage, OutputWords.onlyHTMLOpens(template))
    }
    return template
  }
}
