public import Diplomacy

/// A piece of a document.
///
/// A report is lowered once to a sequence of blocks; each format renders the
/// blocks one by one, so that a document of a million lines never stands in
/// memory whole. Text in a block is as recorded: the renderer makes it harmless.
public enum Block: Sendable, Equatable {
  /// The document's title.
  case title(String)
  /// A line under the title or heading.
  case subtitle(String)
  /// The heading of a part (level 1), or of a part's part (level 2, 3).
  case heading(String, level: Int)
  /// Running text; may have several lines.
  case paragraph(String)
  /// Facts or figures, a label and a value each, in a column of values.
  case facts([Fact])
  /// One of a list of things.
  case item(Item)
  /// What a search found.
  case hit(Hit)
  /// A table begins; rows follow until another block does.
  case columns([Column])
  /// A row of the table that was begun.
  case row([String])
  /// A node of a tree; those in it follow.
  case branch(Branch)
  /// How far the document may go: shown at its top and again at its end, in print on every
  /// page. It stands right before or after the title.
  case marking(Marking)
  /// The document is read from one sheet of paper: in print it is set closer. It stands among
  /// the first blocks, and is nothing to be read.
  case singleSheet
  /// A picture of figures, with the figures themselves.
  case chart(Chart)
  /// Small print: what was left out, how something was counted.
  case note(String)

  /// A label and a value.
  public struct Fact: Sendable, Equatable {
    /// What the value is.
    public let label: String
    /// The value.
    public let value: String
    /// How much the value matters.
    public let tone: Tone

    /// Makes a fact.
    public init(_ label: String, _ value: String, tone: Tone = .plain) {
      self.label = label
      self.value = value
      self.tone = tone
    }
  }

  /// One of a list: a lead, a text, and what is to be known of it.
  public struct Item: Sendable, Equatable {
    /// What stands in the margin: a day, a number; empty for no margin.
    public let lead: String
    /// What the lead is, for the room it is given.
    public let margin: Margin
    /// The text itself.
    public let text: String
    /// What is to be known of it on the same line, in lesser type; empty for nothing.
    public let aside: String
    /// The reference by which the record is called up: `i12`.
    public let reference: String?
    /// Further lines, in lesser type.
    public let details: [String]
    /// How much the item matters.
    public let tone: Tone

    /// Makes an item.
    public init(
      lead: String = "", margin: Margin = .none, text: String, aside: String = "",
      reference: String? = nil, details: [String] = [], tone: Tone = .plain
    ) {
      self.lead = lead
      self.margin = margin
      self.text = text
      self.aside = aside
      self.reference = reference
      self.details = details
      self.tone = tone
    }

    /// What stands in the margin of a list: all its items have the same, so
    /// that they line up without the list being known to its end.
    public enum Margin: Sendable, Equatable {
      case none
      /// The number of a day of the month.
      case dayOfMonth
      /// A date in words.
      case date
      /// The reference of a record.
      case reference

      /// The room the widest lead takes, in columns: « 30 septembre 2025 ».
      var width: Int {
        switch self {
        case .none: 0
        case .dayOfMonth: 2
        case .date: 17
        case .reference: 6
        }
      }
    }
  }

  /// A node of a tree: a text, what is to be known of it, and where it hangs.
  public struct Branch: Sendable, Equatable {
    /// Whether each node on the way down to this one, itself included, is the last of
    /// its siblings; empty for a node at the top.
    public let lasts: [Bool]
    /// The text itself.
    public let text: String
    /// What is to be known of it, in lesser type.
    public let notes: [String]
    /// How much the node matters.
    public let tone: Tone

    /// Makes a node.
    public init(lasts: [Bool], text: String, notes: [String] = [], tone: Tone = .plain) {
      self.lasts = lasts
      self.text = text
      self.notes = notes
      self.tone = tone
    }
  }

  /// What a search found: a record, and the line in which.
  public struct Hit: Sendable, Equatable {
    /// By what the record is called up: `i12`.
    public let reference: String
    /// What names the record.
    public let heading: Snippet
    /// Its date, where it has one.
    public let date: PartialDate?
    /// The same in words; empty for none.
    public let day: String
    /// What else is to be known of it: its kind, who was there; empty for none.
    public let kind, details: String
    /// What the line is a line of, where it is not the heading.
    public let label: String?
    /// The line in which it was found.
    public let line: Snippet
    /// How much the record matters.
    public let tone: Tone

    /// Makes a hit.
    public init(
      reference: String, heading: Snippet, date: PartialDate?, day: String, kind: String,
      details: String, label: String?, line: Snippet, tone: Tone = .plain
    ) {
      self.reference = reference
      self.heading = heading
      self.date = date
      self.day = day
      self.kind = kind
      self.details = details
      self.label = label
      self.line = line
      self.tone = tone
    }
  }

  /// A column of a table.
  public struct Column: Sendable, Equatable {
    /// The heading.
    public let title: String
    /// How many columns of a terminal it takes; `nil` for a share of what is left.
    public let width: Int?
    /// How wide a terminal must be to show it; a pipe or a file shows every column.
    public let leastTerminal: Int

    /// Makes a column.
    public init(_ title: String, width: Int? = nil, leastTerminal: Int = 0) {
      self.title = title
      self.width = width
      self.leastTerminal = leastTerminal
    }
  }

  /// How much something matters: a meaning, which each format shows in its own way.
  public enum Tone: Sendable, Equatable {
    case plain
    /// Wants attention.
    case alert
    /// Will soon want it.
    case caution
    /// Of lesser weight.
    case muted
  }
}
