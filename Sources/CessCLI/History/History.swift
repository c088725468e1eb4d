import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Shows who changed a record, when, and from what to what.
struct History: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: HelpKey.history.rawValue)

  @Argument(help: ArgumentHelp(.recordReference, valueName: "ref"))
  var reference: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let record = try session.record(reference)
    var entries: [HistoryEntry] = []
    try session.register.history(of: record) { entries.append($0) }
    let name: String? =
      switch record.kind {
      case .zone: words.zoneCode(Zone.ID(record.id))
      case .axis: try session.register.axes().first { $0.id.value == record.id }?.code.text
      default: nil
      }
    try session.show(
      .history(name ?? record.text, entries, words), output, among: OutputFormat.allCases)
  }
}

extension Session {
  /// Returns the record a person means: a letter and a number, a zone after `z:` or by its
  /// code or name, an axis by its code or name, else an actor.
  fileprivate func record(_ typed: String) throws -> RecordReference {
    let text = typed.trimmed
    if let reference = RecordReference(typed: text) { return reference }
    let tree = try register.zoneTree()
    if text.lowercased().hasPrefix("z:") {
      return RecordReference(kind: .zone, id: try tree.zone(String(text.dropFirst(2))).id.value)
    }
    if tree.matches(text).count == 1 {
      return RecordReference(kind: .zone, id: try tree.zone(text).id.value)
    }
    let key = Folding.fold(text)
    let axis = try register.axes().first { axis in
      Folding.fold(axis.code.text) == key
        || Language.allCases.contains { Folding.fold(axis.name[$0]) == key }
    }
    if let axis { return RecordReference(kind: .axis, id: axis.id.value) }
    return RecordReference(kind: .actor, id: try actor(text, following: false).id.value)
  }
}
