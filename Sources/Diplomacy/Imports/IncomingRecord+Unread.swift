extension IncomingRecord {
  /// What of its words could not be read, which came in with U+FFFD in the place of characters: its
  /// file is in another encoding, or had lost them before.
  ///
  /// The text of a mail is not looked at: it is whatever its sender's program made of it.
  public var unread: [ImportProblem] {
    texts.filter { $0.text.hasReplacement }.map { field, text in
      ImportProblem(place: place, field: field.rawValue, value: text, reason: .unreadCharacters)
    }
  }

  /// Its words, each with the field that it is of.
  private var texts: [(field: TableField, text: String)] {
    switch content {
    case .actor(let actor):
      [(.name, actor.profile.name.text)]
        + actor.profile.aliases.map { (.alias, $0.text.text) }
        + actor.offices.flatMap { office in
          [(.organisation, office.organisation.text)]
            + [office.title].compactMap(\.self).map { (.title, $0.text) }
        } + [actor.profile.note].compactMap(\.self).map { (.note, $0.text) }
    case .exchange(let exchange): Self.texts(of: exchange)
    case .followUp(let followUp): Self.texts(of: followUp)
    case .cancellation(let exchange): exchange.map(Self.texts(of:)) ?? []
    }
  }

  private static func texts(of exchange: IncomingExchange) -> [(field: TableField, text: String)] {
    let lines = [
      [(TableField.subject, exchange.title)],
      exchange.parties.compactMap(\.name).map { (.with, $0) },
      [exchange.place, exchange.city].compactMap(\.self).map { (.place, $0) },
      exchange.axes.map { (.axis, $0) },
    ].joined()
    let prose =
      exchange.kind == .letter ? [] : [exchange.summary, exchange.notes].compactMap(\.self)
    return lines.map { ($0, $1.text) } + prose.map { (.note, $0.text) }
      + exchange.promises.flatMap(texts(of:))
  }

  private static func texts(of followUp: IncomingFollowUp) -> [(field: TableField, text: String)] {
    [(.subject, followUp.title.text)]
      + ([followUp.owner].compactMap(\.self) + followUp.parties).compactMap(\.name)
      .map { (.with, $0.text) }
  }
}

extension String {
  /// Whether there is a character in it that stands for one that could not be read, U+FFFD.
  fileprivate var hasReplacement: Bool {
    // Hardly any text has its first byte in UTF-8.
    utf8.contains(0xEF) && unicodeScalars.contains("\u{FFFD}")
  }
}
