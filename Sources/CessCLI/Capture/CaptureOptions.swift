import ArgumentParser
import Messages

/// The ways to record an exchange other than in one line.
struct CaptureOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.fromForm, valueName: "file"), completion: .file())
  var from: String?

  @Flag(help: ArgumentHelp(.editForm))
  var edit = false
}
