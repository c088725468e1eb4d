public import Diplomacy
package import Messages

/// What an import did, or would do.
public struct ImportSummary: Sendable {
  /// The most records and problems that are told one by one.
  static let told = 1_000

  /// Where the records came from.
  public let source: ImportSource
  /// What the file is made of.
  public let format: ImportFormat
  /// How many rows, cards, entries or mails were read.
  public var read = 0
  /// How many records they held, by what became of them.
  public var tally = ImportTally()
  /// Whom they were the first to name, as far as they are told.
  public var newcomers: [ImportNewcomer] = []
  /// Which records were new to us, as far as they are told.
  public private(set) var creations: [ImportLine] = []
  /// The batch in which they came in; `nil` when nothing was written.
  public var batch: Batch.ID?
  /// Records that changed, kept something here that the source has otherwise, or led to
  /// somebody who was put away.
  public private(set) var changes: [ImportLine] = []
  /// How many of those there were.
  public private(set) var changeCount = 0
  /// What a calendar held beside records; `nil` for any other file.
  public var calendar: CalendarFigures?
  /// What a mailbox held beside mails; `nil` for any other file.
  public var mailbox: MailboxFigures?
  /// What is planned or held here, and no more in the series it came from.
  public var vanished: [VanishedInstance] = []
  /// What was said of records that came in, and is not kept.
  public private(set) var unkept: [ImportProblem] = []
  /// How much of that there was.
  public private(set) var unkeptCount = 0
  /// What is wrong.
  public private(set) var problems: [ImportProblem] = []
  /// How much was wrong in all.
  public private(set) var problemCount = 0

  /// How many series a calendar had, how often they came within the window, how many entries are
  /// outside it, and how many were left out since they are neither exchanges nor follow-ups.
  public struct CalendarFigures: Sendable {
    let series, instances, outside, leftOut: Int

    /// Gathers the figures.
    public init(series: Int, instances: Int, outside: Int, leftOut: Int) {
      self.series = series
      self.instances = instances
      self.outside = outside
      self.leftOut = leftOut
    }
  }

  /// How many mails somebody had thrown away, which are not read; and how many records the others
  /// invite to, beside a letter each.
  public struct MailboxFigures: Sendable {
    /// How many were thrown away.
    public let discarded: Int
    let invitations: Int

    /// Gathers the figures.
    public init(discarded: Int, invitations: Int) {
      self.discarded = discarded
      self.invitations = invitations
    }
  }

  /// Nothing yet.
  public init(source: ImportSource, format: ImportFormat) {
    self.source = source
    self.format = format
  }

  /// Adds what became of a record.
  public mutating func add(_ line: ImportLine) {
    unkeptCount += line.unkept.count
    unkept += line.unkept.prefix(Self.told - unkept.count)
    if line.outcome == .created, creations.count < Self.told { creations.append(line) }
    var isTold = !line.conflicts.isEmpty || !line.archived.isEmpty || !line.gained.isEmpty
    if case .updated = line.outcome { isTold = true }
    guard isTold else { return }
    changeCount += 1
    if changes.count < Self.told { changes.append(line) }
  }

  /// Adds what is wrong with one.
  public mutating func add(_ problem: ImportProblem) {
    problemCount += 1
    if problems.count < Self.told { problems.append(problem) }
  }
}

extension ImportSummary {
  /// What somebody has to know of even where nothing else is told: what is not kept, and what was
  /// wrong, as far as a page tells it.
  ///
  /// - Parameter file: What the file is called, which may have come in under another name.
  /// - Returns: A phrase for each, ready for the error stream; the last ones count what is left out.
  package func troubles(in file: Phrase) -> [Phrase] {
    [(unkept, unkeptCount), (problems, problemCount)].flatMap { problems, count in
      Page.told(problems, of: count) {
        ErrorWords.stream(file, ImportWords.problem($0))
      }
    }
  }
}

extension Page {
  /// What an import did, or would do: the figures, what changes, what is wrong.
  public static func importing(_ summary: ImportSummary, _ words: Vocabulary) -> Page {
    let tally = summary.tally
    var blocks: [Block] = [
      .facts(
        [
          Block.Fact(ImportWords.read(summary.format)[words], "\(summary.read)")
        ]
          + invitations(summary, words)
          + [
            Block.Fact(ImportWords.created[words], "\(tally.created)"),
            Block.Fact(ImportWords.updated[words], "\(tally.updated)"),
            Block.Fact(ImportWords.unchanged[words], "\(tally.unchanged)"),
            Block.Fact(
              ImportWords.rejected[words], "\(tally.rejected)",
              tone: tally.rejected > 0 ? .alert : .plain),
            Block.Fact(ImportWords.newcomers[words], "\(tally.newcomers)"),
          ]
          + [
            (ImportWords.axes, tally.axes), (ImportWords.followUps, tally.followUps),
            (ImportWords.zoneless, tally.zoneless),
            (ImportWords.discarded, summary.mailbox?.discarded ?? 0),
          ]
          .filter { $0.1 > 0 }.map { Block.Fact($0.0[words], "\($0.1)") })
    ]
    blocks += list(ImportWords.created, summary.creations, of: tally.created, words) {
      creation($0, of: summary, words)
    }
    blocks += list(ImportWords.newcomers, summary.newcomers, of: tally.newcomers, words) {
      Block.Item(text: "\($0.name.text) (\($0.nature.label[words]))")
    }
    blocks += list(ImportWords.changes, summary.changes, of: summary.changeCount, words) {
      Block.Item(
        text: $0.name, reference: $0.reference, details: [ImportWords.change($0)[words]])
    }
    blocks += list(ImportWords.vanished, summary.vanished, words) {
      let date = DateWords.date($0.date, words.language)
      return Block.Item(
        text: $0.name, reference: $0.reference,
        details: ["\(date), \(ImportWords.standing(of: $0)[words])"])
    }
    for (title, problems, count) in [
      (ImportWords.unkept, summary.unkept, summary.unkeptCount),
      (ImportWords.problems, summary.problems, summary.problemCount),
    ] {
      blocks += list(title, problems, of: count, words) {
        Block.Item(text: ImportWords.problem($0)[words])
      }
    }
    return Page(
      blocks: blocks, members: { members(of: summary, &$0, words.language) }, reference: "")
  }

  /// What mails invite to is a record beside the letter: without this the figures would not add up.
  private static func invitations(_ summary: ImportSummary, _ words: Vocabulary) -> [Block.Fact] {
    guard let count = summary.mailbox?.invitations, count > 0 else { return [] }
    return [Block.Fact(ImportWords.invitations[words], "\(count)")]
  }

  /// A record that is new, with where it stands; with its number once it has one.
  private static func creation(
    _ line: ImportLine, of summary: ImportSummary, _ words: Vocabulary
  ) -> Block.Item {
    Block.Item(
      lead: line.date.map { DateWords.date($0, words.language) } ?? "",
      margin: line.date == nil ? .none : .date, text: line.name,
      aside: line.file ?? ImportWords.place(line.place)[words],
      reference: summary.batch == nil ? nil : line.reference)
  }

  private static func members(
    of summary: ImportSummary, _ json: inout JSONWriter, _ language: Language
  ) {
    json.object("import") { json in
      json.member("source", summary.source.name.text)
      json.member("sha256", summary.source.digest)
      json.member("kind", summary.format.code)
      json.member("batch", summary.batch?.value)
      json.member("rows", summary.read)
      json.member("created", summary.tally.created)
      json.member("updated", summary.tally.updated)
      json.member("unchanged", summary.tally.unchanged)
      json.member("rejected", summary.tally.rejected)
      json.member("newcomers", summary.tally.newcomers)
      json.member("axes", summary.tally.axes)
      json.member("followUps", summary.tally.followUps)
      json.member("zoneless", summary.tally.zoneless)
      if let mailbox = summary.mailbox {
        json.member("discarded", mailbox.discarded)
        json.member("invitations", mailbox.invitations)
      }
      if let calendar = summary.calendar {
        json.member("series", calendar.series)
        json.member("instances", calendar.instances)
        json.member("outside", calendar.outside)
        json.member("leftOut", calendar.leftOut)
      }
      json.array("new") { json in
        for line in summary.creations {
          json.object { json in
            json.member("ref", summary.batch == nil ? nil : line.reference)
            json.member("name", line.name)
            json.member("date", line.date?.description)
            if let file = line.file { json.member("file", file) } else { place(line.place, &json) }
          }
        }
      }
      json.array("added") { json in
        for newcomer in summary.newcomers {
          json.object { json in
            json.member("name", newcomer.name.text)
            json.member("nature", newcomer.nature.code)
          }
        }
      }
      json.array("vanished") { json in
        for instance in summary.vanished {
          json.object { json in
            json.member("ref", instance.reference)
            json.member("name", instance.name)
            json.member("date", instance.date.description)
            json.member(
              "status",
              (instance.isHeld ? InteractionStatus.held : InteractionStatus.planned).rawValue)
          }
        }
      }
      json.array("changes") { json in
        for line in summary.changes {
          json.object { json in
            json.member("ref", line.reference)
            json.member("name", line.name)
            place(line.place, &json)
            json.array("fields") { json in
              if case .updated(let fields) = line.outcome {
                for field in fields { json.member(nil, field) }
              }
            }
            json.array("conflicts") { json in
              for field in line.conflicts { json.member(nil, field) }
            }
            json.array("removed") { json in
              for field in line.removed { json.member(nil, field) }
            }
            json.array("archived") { json in
              for reference in line.archived { json.member(nil, reference) }
            }
            json.array("gained") { json in
              for address in line.gained { json.member(nil, address) }
            }
          }
        }
      }
      for (name, problems) in [("unkept", summary.unkept), ("problems", summary.problems)] {
        json.array(name) { json in
          for problem in problems {
            json.object { json in
              place(problem.place, &json)
              json.member("field", problem.field)
              json.member("value", problem.value)
              json.member("what", ImportWords.reason(problem.reason)[language])
            }
          }
        }
      }
    }
  }

  private static func place(_ place: SourcePlace, _ json: inout JSONWriter) {
    json.member("line", place.line)
    json.member("row", place.row)
  }
}
