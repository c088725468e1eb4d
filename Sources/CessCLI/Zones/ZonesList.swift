import ArgumentParser
import Diplomacy
import Messages
import Reporting

/// Lists zones, as the tree they are.
struct ZonesList: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HelpKey.zonesList.rawValue)

  @Option(help: ArgumentHelp(.zoneFilter, valueName: "zone"))
  var zone: [String] = []

  @Option(help: ArgumentHelp(.zoneKindFilter, valueName: "kind"))
  var kind: [String] = []

  @Flag(help: ArgumentHelp(.zoneTree))
  var tree = false

  @Flag(help: ArgumentHelp(.allZones))
  var all = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let roots = try zone.map { try words.tree.zone($0).id }
    let kinds = try kind.map { try ZoneKind.resolved($0, ErrorWords.unknownZoneKind) }
    /// Whether a zone is asked for by itself.
    func isWanted(_ zone: Zone) -> Bool {
      (all || !zone.isRetired(on: words.today))
        && (kinds.isEmpty || kinds.contains(words.tree.kind(of: zone)))
    }
    if tree {
      try show(roots, words, isWanted, in: session)
      return
    }
    let branch = Set(words.tree.subtree(of: roots).map(\.value))
    try session.show(
      .zones(words, isTree: environment.terminal.isOutput && output.file == nil), output
    ) { each in
      for zone in words.tree.zones
      where (roots.isEmpty || branch.contains(zone.id.value)) && isWanted(zone) {
        try each(zone)
      }
    }
  }

  /// Draws the tree: what is wanted, and what it lies in.
  private func show(
    _ roots: [Zone.ID], _ words: Vocabulary, _ isWanted: (Zone) -> Bool, in session: Session
  ) throws {
    var shown: Set<Int64> = []
    for zone in words.tree.zones where isWanted(zone) {
      for above in words.tree.path(to: zone.id) { shown.insert(above.id.value) }
    }
    let branch = Set(words.tree.subtree(of: roots).map(\.value))
    // What programs read comes in the order recorded, whatever the language.
    let isRead = try [.json, .ids].contains(output.resolved())
    let branches =
      isRead
      ? words.tree.zones.filter {
        shown.contains($0.id.value) && (roots.isEmpty || branch.contains($0.id.value))
      }.map { ($0, []) }
      : words.tree.reading(from: roots, in: words.language) { shown.contains($0.id.value) }
    try session.show(.zoneTree(branches, words), output, among: OutputFormat.allCases)
  }
}
