public import Diplomacy
import GRDB

extension Register {
  /// Returns a post, everyone who held it, and the organisation it belongs to.
  ///
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``.
  public func post(_ id: Position.ID) throws -> (post: Post, organisation: ActorName) {
    try read { db in
      let post = try PostReader(db).post(id)
      return (
        post, try Directory(db, naming).name(of: post.position.organisation.value)
      )
    }
  }

  /// Tells posts one by one, by the name of their organisation.
  ///
  /// - Parameters:
  ///   - organisation: Only the posts of this organisation; of all when `nil`.
  ///   - each: Called once for each; what it throws ends the telling.
  /// - Throws: ``RegisterError``, or what `each` throws.
  public func posts(
    of organisation: Actor.ID?, each: (Post, ActorName) throws -> Void
  ) throws {
    try read { db in
      let reader = PostReader(db)
      let condition = organisation == nil ? "" : "WHERE a.id = ?"
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT p.id, a.id, a.name FROM actor a JOIN position p ON p.organisation_id = a.id
          \(condition) ORDER BY a.sort_key, a.id, p.id
          """, arguments: organisation.map { [$0.value] } ?? [])
      while let row = try rows.next() {
        try each(
          reader.post(Position.ID(row[0])), ActorName(id: Actor.ID(row[1]), name: row[2]))
      }
    }
  }

  /// Returns the post of a title in an organisation, whatever the gender of the title;
  /// `nil` when there is none.
  public func post(titled title: Line, of organisation: Actor.ID) throws -> Position.ID? {
    try read { db in
      try Content.Position.id(
        of: organisation.value, key: OfficeTitle.key(title.text), db
      ).map { Position.ID($0) }
    }
  }

  /// Returns who else holds the post that somebody comes into, at some time of the mandate.
  ///
  /// - Parameters:
  ///   - appointment: What is said.
  ///   - person: Who is appointed; `nil` for somebody who is not recorded yet.
  /// - Returns: The others.
  /// - Throws: `MandateError` for what cannot be.
  public func holders(
    during appointment: Appointment, besides person: Actor.ID?
  ) throws -> [ActorName] {
    try read { db in
      let known = try Content.Position.id(
        of: appointment.organisation.value, key: OfficeTitle.key(appointment.title.text), db)
      guard let position = appointment.position ?? known.map({ Position.ID($0) }) else {
        return []
      }
      let plan = try AppointmentPlan(of: person, in: position, appointment, db)
      guard plan.isTakingUp else { return [] }
      return try Mandate.holders(
        during: plan.draft, besides: person, today: appointment.today, db)
    }
  }

  /// Sets what a post is called in other languages and genders, in the place of what
  /// was said of the same language and gender.
  ///
  /// - Returns: Whether anything changed.
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``.
  public func setTitles(
    _ titles: [PositionTitle], of id: Position.ID, by stamp: Stamp
  ) throws -> Bool {
    try write(stamp) { writer in
      try writer.change(id.value, Content.Position.self) { content in
        var known = content.titles ?? []
        for title in titles {
          let new = Content.Position.Title(
            language: title.language.rawValue, gender: title.gender?.rawValue,
            text: title.text.text)
          known.removeAll { $0.language == new.language && $0.gender == new.gender }
          known.append(new)
        }
        content.titles = known
      }
    }
  }
}
