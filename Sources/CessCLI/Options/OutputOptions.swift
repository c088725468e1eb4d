import ArgumentParser
import Diplomacy
import Messages
import Reporting

/// The switches of a command that shows something.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.format, valueName: "format"))
  var format: String?

  @Flag(help: ArgumentHelp(.json))
  var json = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(.output, valueName: "file"), completion: .file())
  private var typedFile: String?

  /// The file to write to; `nil` for standard output, which a dash means too (POSIX.1-2017, 12.2,
  /// guideline 13).
  var file: String? { typedFile == "-" ? nil : typedFile }

  @Flag(help: ArgumentHelp(.force))
  var force = false

  @Flag(help: ArgumentHelp(.open))
  var open = false

  /// Returns the format asked for, among those the command has; text unless the
  /// file's name says otherwise, or a browser is to show it.
  func resolved(among allowed: [OutputFormat] = OutputFormat.allCases) throws -> OutputFormat {
    let format = try chosen(among: allowed)
    if open, format != .html {
      throw Failure(.usage, OutputWords.onlyHTMLOpens(format.rawValue))
    }
    return format
  }

  private func chosen(among allowed: [OutputFormat]) throws -> OutputFormat {
    if json {
      guard format == nil || format == OutputFormat.json.rawValue else {
        throw Failure(.usage, ErrorWords.jsonAndFormat(format ?? ""))
      }
      return .json
    }
    guard let name = format ?? byExtension ?? (open ? OutputFormat.html.rawValue : nil) else {
      return .text
    }
    guard let format = OutputFormat(rawValue: name), allowed.contains(format) else {
      throw Failure(
        .usage, ErrorWords.unknownFormat(name),
        hint: ErrorWords.choices(allowed.map(\.rawValue)))
    }
    return format
  }

  private var byExtension: String? {
    guard let file, let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[dot...].lowercased()
    return switch ending {
    case ".md", ".markdown": OutputFormat.markdown.rawValue
    case ".json": OutputFormat.json.rawValue
    case ".html", ".htm": OutputFormat.html.rawValue
    case ".csv": OutputFormat.csv.rawValue
    case ".ics": OutputFormat.ics.rawValue
    case ".vcf", ".vcard": OutputFormat.vcf.rawValue
    case ".txt": OutputFormat.text.rawValue
    // A file called so with text in it is one that no program opens: they are no formats of ours.
    case ".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".tsv":
      String(ending.dropFirst())
    default: nil
    }
  }
}
