import ArgumentParser
import Messages

/// How the columns and cells of a table are read.
struct TableOptions: ParsableArguments {
  @Option(name: .customLong("map"), help: ArgumentHelp(.importMap, valueName: "column=field,…"))
  var assignments: [String] = []

  @Option(help: ArgumentHelp(.importMapping, valueName: "file"))
  var mapping: String?

  @Option(help: ArgumentHelp(.importSaveMapping, valueName: "file"))
  var saveMapping: String?

  @Option(help: ArgumentHelp(.importGroupBy, valueName: "column"))
  var groupBy: String?

  @Option(help: ArgumentHelp(.importSplit, valueName: "signs"))
  var split: String?

  @Flag(help: ArgumentHelp(.importFillDown))
  var fillDown = false

  @Option(help: ArgumentHelp(.importSeparator, valueName: "sign"))
  var separator: String?

  @Option(help: ArgumentHelp(.importEncoding, valueName: "encoding"))
  var encoding: String?
}
