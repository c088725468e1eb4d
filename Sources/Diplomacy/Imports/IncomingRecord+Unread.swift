extension IncomingRecord {
  /// What of its words could not be read, which came in with U+FFFD in the place of characters: its
  /// file is in another encoding, or had lost them before.
  ///
  /// A mail is not looked at: it is whatever its sender's program made of it.
  public var unread: [ImportProblem] {
    guard !isFinal else { return [] }
    return texts.filter { $0.text.hasReplacement }.map { field, text in
      ImportProblem(
        place: place, field: field.rawValue, value: text.aroundReplacement,
        reason: .unreadCharacters)
    }
  }

  /// Its words, each with the field that it is of.
  private var texts: [(field: TableField, text: String)] {
    switch content {
    case .actor(let actor): Self.texts(of: actor)
    case .exchange(let exchange): Self.texts(of: exchange)
    case .followUp(let followUp): Self.texts(of: followUp)
    case .cancellation(let exchange): exchange.map(Self.texts(of:)) ?? []
    }
  }

  private static func texts(of actor: IncomingActor) -> [(field: TableField, text: String)] {
    let profile = actor.profile
    var texts: [(field: TableField, text: String)] = [(.name, profile.name.text)]
    texts += profile.aliases.map { (.alias, $0.text.text) }
    for office in actor.offices {
      texts.append((.organisation, office.organisation.text))
      if let title = office.title { texts.append((.title, title.text)) }
    }
    if let honorific = profile.honorific { texts.append((.honorific, honorific.text)) }
    for (kind, field) in [
      (ActorDetails.Kind.address, TableField.address), (.web, .web), (.tag, .tag),
    ] {
      texts += profile.details[kind].map { (field, $0.text) }
    }
    if let note = profile.note { texts.append((.note, note.text)) }
    return texts
  }

  private static func texts(of exchange: IncomingExchange) -> [(field: TableField, text: String)] {
    let lines = [
      [(TableField.subject, exchange.title)],
      exchange.parties.compactMap(\.name).map { (.with, $0) },
      [exchange.place, exchange.city].compactMap(\.self).map { (.place, $0) },
      exchange.axes.map { (.axis, $0) },
    ].joined()
    let prose = [exchange.summary, exchange.notes].compactMap(\.self)
    return lines.map { ($0, $1.text) } + prose.map { (.note, $0.text) }
      + exchange.promises.flatMap(texts(of:))
  }

  private static func texts(of followUp: IncomingFollowUp) -> [(field: TableField, text: String)] {
    let closing: Line? =
      switch followUp.state {
      case .open: nil
      case .done(_, let note): note
      case .dropped(_, let reason): reason
      }
    return [(.subject, followUp.title.text)]
      + [closing].compactMap(\.self).map { (.state, $0.text) }
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

  /// The text, of a long one what stands around the first such character.
  fileprivate var aroundReplacement: String {
    guard count > 60, let place = firstIndex(where: { $0.unicodeScalars.contains("\u{FFFD}") })
    else { return self }
    let begin = index(place, offsetBy: -20, limitedBy: startIndex) ?? startIndex
    return String(self[begin...].prefix(50))
  }
}
