public import Diplomacy
package import Messages

/// What came of a folder of items and the register brought together, or would.
public struct SyncSummary: Sendable {
  /// What came in.
  public var incoming: ImportSummary
  /// What was said of records that came in, and is not kept, file by file.
  public var unkept: [Problem] = []
  /// What is wrong, file by file.
  public var problems: [Problem] = []
  /// How many items were written to the folder.
  public var written = 0
  /// How many were removed from it: put away here, or merged.
  public var removed = 0
  /// What was removed there since; its records stay.
  public var missing: [Missing] = []
  /// How many items the folder had when it had any: all are gone at once; 0 otherwise.
  public var emptied = 0
  /// Files that stand where a new item was to.
  public var taken: [String] = []
  /// Files that say in full what is not to be told any more, and cannot be written.
  public var exposed: [String] = []
  /// Files that somebody changed meanwhile.
  public var raced: [String] = []

  /// A file that was removed there.
  public struct Missing: Sendable {
    /// The name of the file.
    public let file: String
    /// The first of its records, which stay: `a12`.
    public let reference: String
    /// What that is called.
    public let name: String
    /// How many records it had.
    public let count: Int

    /// Names a file.
    public init(file: String, reference: String, name: String, count: Int) {
      self.file = file
      self.reference = reference
      self.name = name
      self.count = count
    }

    /// What it was: « a12 Zoé Essai (zoe.vcf) ».
    fileprivate var text: String {
      "\(reference) \(name)\(count > 1 ? " (\(count))" : "") (\(file))"
    }
  }

  /// What is wrong with a file.
  public struct Problem: Sendable {
    /// The name of the file.
    public let file: String
    /// What is wrong.
    public let problem: ImportProblem

    /// Names a problem.
    public init(file: String, problem: ImportProblem) {
      self.file = file
      self.problem = problem
    }
  }

  /// Nothing yet.
  public init(incoming: ImportSummary) { self.incoming = incoming }

  /// Whether anything is written, here or there.
  public var changesAnything: Bool {
    incoming.tally.created + incoming.tally.updated + written + removed > 0
      || incoming.batch != nil || !removedThere.isEmpty
  }

  /// What was removed there while the folder still has something: where it has nothing, it may be
  /// the wrong one.
  fileprivate var removedThere: [Missing] { emptied > 0 ? [] : missing }

  /// Whether a person should know.
  public var isWorthTelling: Bool {
    changesAnything || !troubles.isEmpty || !raced.isEmpty
  }

  /// What somebody has to know of even where nothing else is told.
  package var troubles: [Phrase] {
    (emptied > 0 ? [SyncWords.emptied(emptied)] : [])
      + [unkept, problems].flatMap { told in
        Page.told(told) { SyncWords.problem($0.problem, in: $0.file) }
      }
      + Page.told(incoming.changes.filter { !$0.conflicts.isEmpty }) { SyncWords.kept($0) }
      + Page.told(exposed) { SyncWords.exposed($0) }
      + Page.told(taken) { SyncWords.left($0) }
      + Page.told(incoming.vanished) { SyncWords.vanished($0) }
      + Page.told(removedThere) { SyncWords.removedThere($0.text, records: $0.count) }
  }

  /// What became of the folder.
  package var figures: SyncWords.Figures { SyncWords.Figures(written: written, removed: removed) }
}

extension Page {
  /// What came of a folder and the register: the figures, what changes, what is wrong.
  public static func syncing(_ summary: SyncSummary, _ words: Vocabulary) -> Page {
    var page = Page.importing(summary.incoming, words)
    page.blocks.append(
      .facts([
        Block.Fact(SyncWords.written[words], "\(summary.written)"),
        Block.Fact(SyncWords.removed[words], "\(summary.removed)"),
        Block.Fact(SyncWords.missing[words], "\(summary.missing.count)"),
      ]))
    page.blocks += list(SyncWords.missing, summary.removedThere, words) {
      Block.Item(text: $0.text)
    }
    if summary.emptied > 0 {
      page.blocks.append(.paragraph(SyncWords.emptied(summary.emptied)[words]))
    }
    for (title, problems) in [
      (ImportWords.unkept, summary.unkept), (ImportWords.problems, summary.problems),
    ] {
      page.blocks += list(title, problems, words) {
        Block.Item(text: SyncWords.problem($0.problem, in: $0.file)[words])
      }
    }
    for (title, files) in [
      (SyncWords.exposedTitle, summary.exposed), (SyncWords.others, summary.taken),
      (SyncWords.raced, summary.raced),
    ] {
      page.blocks += list(title, files, words) { Block.Item(text: $0) }
    }
    let incoming = page.members
    page.members = { json in
      incoming(&json)
      json.object("folder") { json in
        json.member("written", summary.written)
        json.member("removed", summary.removed)
        json.member("missing", summary.missing.count)
        json.member("emptied", summary.emptied)
        json.array("gone") { json in
          for missing in summary.missing {
            json.object { json in
              json.member("file", missing.file)
              json.member("ref", missing.reference)
              json.member("name", missing.name)
              json.member("records", missing.count)
            }
          }
        }
        for (name, files) in [
          ("exposed", summary.exposed), ("taken", summary.taken), ("raced", summary.raced),
        ] {
          json.array(name) { json in for file in files { json.member(nil, file) } }
        }
        for (name, problems) in [("unkept", summary.unkept), ("problems", summary.problems)] {
          json.array(name) { json in
            for problem in problems {
              json.object { json in
                json.member("file", problem.file)
                json.member("line", problem.problem.place.line)
                json.member("field", problem.problem.field)
                json.member("what", ImportWords.reason(problem.problem.reason)[words.language])
              }
            }
          }
        }
      }
    }
    return page
  }
}
