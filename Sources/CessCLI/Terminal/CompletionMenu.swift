import Reporting

/// What may be meant by what is typed, one of them marked, below the line.
struct CompletionMenu: Equatable {
  /// Something that may be meant.
  struct Choice: Equatable {
    /// What stands for it in the record: a number, a code.
    let value: String
    /// What a person reads.
    let label: String
  }

  /// How many are shown at the most.
  static let height = 6

  private(set) var choices: [Choice] = []
  /// Which one is marked; `nil` for none: then what was typed counts.
  private(set) var marked: Int?

  /// Shows other choices, none of them marked.
  mutating func show(_ choices: [Choice]) {
    self.choices = Array(choices.prefix(Self.height))
    marked = nil
  }

  /// The choice that is marked.
  var chosen: Choice? { marked.map { choices[$0] } }

  /// The choice that is meant by completing: the marked one, or the first.
  var best: Choice? { chosen ?? choices.first }

  /// Marks the next choice, or the one before; past the ends none is marked.
  mutating func move(by step: Int) {
    guard !choices.isEmpty else { return }
    let place = (marked ?? (step > 0 ? -1 : choices.count)) + step
    marked = choices.indices.contains(place) ? place : nil
  }

  /// The lines of the menu, cut to so many columns.
  func lines(in columns: Int) -> [String] {
    choices.enumerated().map { place, choice in
      let mark = place == marked ? "› " : "  "
      return DisplayWidth.cut(mark + Neutral.neutralised(choice.label), to: max(columns - 1, 3))
    }
  }
}
