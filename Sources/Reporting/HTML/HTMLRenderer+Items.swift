import Diplomacy

/// Lists of things, and facts.
extension HTMLRenderer {
  /// Writes one of a list: what stands in the margin, the text, what is to be known of it.
  mutating func item(_ item: Block.Item) {
    openList(item.margin)
    output.append("<li\(Self.attribute(item.tone))>")
    if !item.lead.isEmpty {
      output.append("<span class=\"lead\">")
      output.append(escaping: item.lead)
      output.append("</span> ")
    }
    // What has nothing beside it needs no weight of its own.
    let isWeighty = item.reference != nil || !item.details.isEmpty || !item.aside.isEmpty
    output.append(isWeighty ? "<div><strong>" : "<div>")
    output.append(escaping: item.text, breakingLines: true)
    output.append(isWeighty ? "</strong>" : "")
    if !item.aside.isEmpty {
      output.append(" <span class=\"aside\">· ")
      output.append(escaping: item.aside)
      output.append("</span>")
    }
    if let reference = item.reference { append(reference: reference) }
    for detail in item.details where !detail.isEmpty {
      output.append("\n<p>")
      output.append(escaping: detail, breakingLines: true)
      output.append("</p>")
    }
    output.append("</div></li>\n")
  }

  /// Writes what a search found, what was looked for marked.
  mutating func hit(_ hit: Block.Hit) {
    openList(.none)
    output.append("<li\(Self.attribute(hit.tone))><div><strong>")
    append(hit.heading)
    output.append("</strong>")
    append(reference: hit.reference)
    let known = [hit.day, hit.kind, hit.details].filter { !$0.isEmpty }
    output.append("\n<p>")
    output.append(escaping: known.joined(separator: " · "))
    output.append("</p>")
    if let label = hit.label {
      output.append("\n<p>")
      output.append(escaping: label)
      output.append(" ")
      append(hit.line)
      output.append("</p>")
    }
    output.append("</div></li>\n")
  }

  /// Writes facts; those that are mostly numbers as figures side by side.
  mutating func facts(_ facts: [Block.Fact]) {
    close()
    let numbers = facts.count { Int($0.value) != nil }
    let areFigures = 2 * numbers > facts.count
    output.append(areFigures ? "<dl class=\"figures\">\n" : "<dl>\n")
    for fact in facts {
      // A sentence among figures has a line of its own.
      let isSentence = areFigures && fact.value.count > 24
      let attribute = isSentence ? " class=\"words\"" : Self.attribute(fact.tone)
      output.append("<div\(attribute)><dt>")
      output.append(escaping: fact.label)
      output.append("</dt><dd>")
      output.append(escaping: fact.value, breakingLines: true)
      output.append("</dd></div>\n")
    }
    output.append("</dl>\n")
  }

  // A list without bullets is no list to some readers of screens, unless it says so.
  private mutating func openList(_ margin: Block.Item.Margin) {
    enter(.list(margin)) { page in
      let style =
        switch margin {
        case .none: "items"
        case .dayOfMonth: "items by-day"
        case .date: "items by-date"
        case .reference: "items by-reference"
        }
      page.output.append("<ul class=\"\(style)\" role=\"list\">\n")
    }
  }

  private mutating func append(reference: String) {
    output.append(" <span class=\"ref\">")
    output.append(escaping: reference)
    output.append("</span>")
  }

  private mutating func append(_ snippet: Snippet) {
    for piece in snippet.pieces {
      output.append(piece.isHit ? "<mark>" : "")
      output.append(escaping: piece.text)
      output.append(piece.isHit ? "</mark>" : "")
    }
  }

  private static func attribute(_ tone: Block.Tone) -> String {
    switch tone {
    case .plain: ""
    case .alert: " class=\"alert\""
    case .caution: " class=\"caution\""
    case .muted: " class=\"muted\""
    }
  }
}
