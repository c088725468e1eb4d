import ArgumentParser
import Diplomacy
import Interchange
import Messages

/// How the columns and cells of a table are read.
struct TableOptions: ParsableArguments {
  @Option(name: .customLong("map"), help: ArgumentHelp(.importMap, valueName: "column=field,…"))
  var assignments: [String] = []

  @Option(help: ArgumentHelp(.importMapping, valueName: "file"), completion: .file())
  var mapping: String?

  @Option(help: ArgumentHelp(.importSaveMapping, valueName: "file"), completion: .file())
  var saveMapping: String?

  @Option(help: ArgumentHelp(.importGroupBy, valueName: "column"))
  var groupBy: String?

  @Option(help: ArgumentHelp(.importSource, valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp(.importSplit, valueName: "signs"))
  var split: String?

  @Flag(help: ArgumentHelp(.importFillDown))
  var fillDown = false

  @Option(help: ArgumentHelp(.importSeparator, valueName: "sign"))
  var separator: String?

  @Option(help: ArgumentHelp(.importEncoding, valueName: "encoding"))
  var encoding: String?

  /// The encoding asked for; `nil` for none.
  func typedEncoding() throws -> SourceEncoding? {
    guard let typed = encoding else { return nil }
    guard let encoding = SourceEncoding(named: typed) else {
      throw Failure(
        .usage, ImportWords.unknownEncoding(typed),
        hint: ImportWords.usualEncodings(SourceEncoding.usualNames))
    }
    return encoding
  }

  /// The signs at which names are to be split; `nil` for none asked for.
  ///
  /// - Throws: ``Failure`` for the option without any: a variable of a script was empty.
  func signsToSplit() throws -> String? {
    guard split != "" else { throw Failure(.usage, ImportWords.nothingToSplitAt) }
    return split
  }

  /// The name by which a file is known again: the one that is said, else its own.
  ///
  /// - Throws: ``Failure`` for a name that begins the keys of what bears identifiers of its own:
  ///   a row would take the place of a card.
  func sourceName(of file: String) throws -> Line {
    let name = try Line(source ?? file)
    guard !ImportSource.reserved.contains(name.text) else {
      throw Failure(
        .usage, ImportWords.reservedSource(name.text), hint: ImportWords.reservedSourceHint)
    }
    return name
  }

  /// What was said of the columns and the cells of a table; of rows that were set aside the encoding
  /// is ours.
  var again: [(option: String, value: String?)] {
    [("--mapping", mapping)] + assignments.map { ("--map", $0) }
      + [("--group-by", groupBy), ("--split", split), ("--separator", separator)]
  }

  /// Whether anything is said that only a table has; a source has a name whatever it is.
  var isAboutColumns: Bool {
    !assignments.isEmpty || mapping != nil || saveMapping != nil || groupBy != nil || split != nil
      || fillDown || separator != nil
  }
}
