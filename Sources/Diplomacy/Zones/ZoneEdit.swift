/// What is to be changed of a zone; what is not named stays.
public struct ZoneEdit: Sendable, Equatable {
  /// The new name in French.
  public var french: Line?
  /// The new name in English.
  public var english: Line?
  /// Where the zone moves to.
  public var place: Place?
  /// The ISO 3166-1 alpha-2 code.
  public var iso: CountryCode?
  /// The UN M49 code.
  public var m49: M49Code?
  /// What the zone is.
  public var kind: ZoneKind?
  /// Whether the zone is retired or restored.
  public var retirement: Retirement?

  /// Where a zone lies.
  public enum Place: Sendable, Equatable {
    /// At the top of the tree.
    case top
    /// In another zone.
    case inside(Zone.ID)
  }

  /// How a zone's service ends or begins again.
  public enum Retirement: Sendable, Equatable {
    /// From this day on the zone is not offered for new records.
    case from(CivilDate)
    /// The zone is offered again.
    case ended
  }

  /// Makes an edit that changes nothing.
  public init() {}

  /// Whether nothing is to be changed.
  public var isEmpty: Bool { self == ZoneEdit() }
}

extension ZoneTree {
  /// Returns a zone as an edit makes it.
  ///
  /// - Parameters:
  ///   - edit: What is to be changed.
  ///   - zone: A zone of the tree.
  /// - Returns: The zone with its changes.
  /// - Throws: ``ZoneError``: a zone would lie in itself, a code is another's, a zone
  ///   would be in service within one that is not.
  public func applying(_ edit: ZoneEdit, to zone: Zone) throws(ZoneError) -> Zone {
    let parent: Zone.ID? =
      switch edit.place {
      case .inside(let id): id
      case .top: nil
      case nil: zone.parent
      }
    let retiredOn: CivilDate? =
      switch edit.retirement {
      case .from(let day): day
      case .ended: nil
      case nil: zone.retiredOn
      }
    let edited = Zone(
      id: zone.id, code: zone.code, parent: parent,
      name: BilingualName(
        french: edit.french ?? zone.name.french, english: edit.english ?? zone.name.english),
      iso: edit.iso ?? zone.iso, m49: edit.m49 ?? zone.m49, kind: edit.kind ?? zone.kind,
      retiredOn: retiredOn)
    try refuseLoop(edited)
    try refuseTaken(edited)
    try refuseOrphans(edited)
    return edited
  }

  private func refuseLoop(_ edited: Zone) throws(ZoneError) {
    guard let parent = edited.parent else { return }
    let above = path(to: parent)
    guard let place = above.firstIndex(where: { $0.id == edited.id }) else { return }
    throw .loop([edited.code] + above[place...].reversed().map(\.code))
  }

  private func refuseTaken(_ edited: Zone) throws(ZoneError) {
    for other in zones where other.id != edited.id {
      if let iso = edited.iso, other.iso == iso { throw .taken(iso.text, by: other.code) }
      if let m49 = edited.m49, other.m49 == m49 { throw .taken(m49.text, by: other.code) }
    }
  }

  /// A zone is never in service longer than the one it lies in.
  private func refuseOrphans(_ edited: Zone) throws(ZoneError) {
    if let parent = edited.parent.flatMap({ self[$0] }), let day = parent.retiredOn {
      guard let own = edited.retiredOn, own <= day else { throw .retired(parent.code, on: day) }
    }
    guard let day = edited.retiredOn else { return }
    let left = children(of: edited.id).filter { child in
      child.retiredOn.map { $0 > day } ?? true
    }
    guard left.isEmpty else { throw .holds(edited.code, left.map(\.code)) }
  }
}
