import Diplomacy

extension Content.Interaction {
  init(uuid: String, recordedAt: String, _ draft: InteractionDraft) {
    func filled<Value>(_ list: [Value]) -> [Value]? { list.isEmpty ? nil : list }
    self.init(
      uuid: uuid, kind: draft.kind.rawValue, status: draft.status.rawValue,
      occurred: draft.occurrence.sortKey, timeZone: draft.occurrence.timeZone?.description,
      title: draft.title.text, place: draft.place?.text, recordedAt: recordedAt,
      notes: draft.notes?.text,
      participations: draft.participations.map {
        Participation(
          actor: $0.actor.value, side: $0.side.rawValue, role: $0.role.rawValue,
          attendance: $0.attendance?.rawValue, introducedAs: $0.introducedAs?.text,
          companions: $0.companions?.text)
      },
      zones: draft.zones.map(\.value), axes: draft.axes.map(\.value),
      form: draft.facets.form?.rawValue, format: draft.facets.format?.rawValue,
      formality: draft.facets.formality?.rawValue, track: draft.facets.track?.rawValue,
      initiative: draft.facets.initiative?.rawValue, channel: draft.facets.channel?.rawValue,
      city: draft.city?.text, minutes: draft.length?.minutes,
      languages: filled(draft.languages.map(\.text)), summary: draft.summary?.text,
      decisions: draft.decisions?.text, marking: draft.marking?.rawValue,
      chathamHouse: draft.isUnderChathamHouseRule ? true : nil,
      cancelReason: draft.cancelReason?.text,
      subjectZones: filled(draft.subjectZones.map(\.value)),
      documents: filled(
        draft.documents.map {
          Document(direction: $0.direction.rawValue, title: $0.title.text)
        }))
  }

  /// Returns the account this is the content of.
  ///
  /// - Throws: ``RegisterError/invalidRecord(table:id:value:)`` where it breaks a rule.
  func account(_ id: Int64) throws -> InteractionDraft {
    func valid<Value>(_ value: Value?, _ text: String?, in table: String = "interaction") throws
      -> Value
    {
      guard let value else {
        throw RegisterError.invalidRecord(table: table, id: id, value: text ?? "")
      }
      return value
    }
    func known<Value>(_ text: String?, _ make: (String) throws -> Value?) throws -> Value? {
      guard let text else { return nil }
      return try valid(make(text), text)
    }
    func line(_ text: String) throws -> Line { try valid(try? Line(text), text) }
    func prose(_ text: String) throws -> Prose { try valid(try? Prose(text), text) }
    let zone = timeZone.flatMap { TimeZoneName($0) }
    do {
      return try InteractionDraft(
        recorded: valid(InteractionKind(rawValue: kind), kind),
        status: valid(InteractionStatus(rawValue: status), status), title: line(title),
        occurrence: valid(Occurrence(sortKey: occurred, zone: zone), occurred),
        place: known(place, line),
        participations: participations.map { one in
          Diplomacy.Participation(
            actor: Actor.ID(one.actor),
            side: try valid(
              Diplomacy.Participation.Side(rawValue: one.side), one.side, in: "participation"),
            role: try valid(
              Diplomacy.Participation.Role(rawValue: one.role), one.role, in: "participation"),
            attendance: try known(one.attendance) {
              Diplomacy.Participation.Attendance(rawValue: $0)
            },
            introducedAs: try known(one.introducedAs, line),
            companions: try known(one.companions, line))
        },
        zones: zones.map { Zone.ID($0) }, axes: axes.map { Axis.ID($0) },
        notes: known(notes, prose), cancelReason: known(cancelReason, line)
      ).changed { draft in
        draft.facets = ExchangeFacets(
          form: try known(form) { LetterForm(rawValue: $0) },
          format: try known(format) { ExchangeFormat(rawValue: $0) },
          formality: try known(formality) { Formality(rawValue: $0) },
          track: try known(track) { Track(rawValue: $0) },
          initiative: try known(initiative) { Initiative(rawValue: $0) },
          channel: try known(channel) { Channel(rawValue: $0) })
        draft.city = try known(city, line)
        draft.length = try minutes.map {
          try valid(ExchangeLength(minutes: $0), String($0))
        }
        draft.languages = try (languages ?? []).map { try valid(LanguageTag($0), $0) }
        draft.summary = try known(summary, prose)
        draft.decisions = try known(decisions, prose)
        draft.marking = try known(marking) { Marking(rawValue: $0) }
        draft.isUnderChathamHouseRule = chathamHouse ?? false
        draft.subjectZones = (subjectZones ?? []).map { Zone.ID($0) }
        draft.documents = try (documents ?? []).map {
          ExchangedDocument(
            try valid(ExchangedDocument.Direction(rawValue: $0.direction), $0.direction),
            try line($0.title))
        }
      }
    } catch is InteractionError {
      throw RegisterError.invalidRecord(table: "interaction", id: id, value: title)
    }
  }
}

extension Occurrence {
  /// The time zone of a timed occurrence.
  var timeZone: TimeZoneName? {
    if case .at(let moment) = self { moment.zone } else { nil }
  }
}
