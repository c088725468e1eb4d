public import Diplomacy
import GRDB

/// What was missing of the standard zones and is there now.
public struct ZoneRefresh: Sendable, Equatable {
  /// The zones added, each after the zone it lies in.
  public var zones: [ZoneCode] = []
  /// The zones of which it was not recorded what they are.
  public var kinds: [ZoneCode] = []
  /// How many memberships were added to each forum, in the order of the forums.
  public var memberships: [(forum: ZoneCode, count: Int)] = []

  /// Whether nothing was missing.
  public var isEmpty: Bool { zones.isEmpty && kinds.isEmpty && memberships.isEmpty }

  public static func == (left: ZoneRefresh, right: ZoneRefresh) -> Bool {
    left.zones == right.zones && left.kinds == right.kinds
      && left.memberships.map(\.forum) == right.memberships.map(\.forum)
      && left.memberships.map(\.count) == right.memberships.map(\.count)
  }
}

extension Register {
  /// Adds the standard zones and memberships that the register lacks, and changes
  /// nothing that is there.
  ///
  /// A zone is there when another has its code, its ISO or M49 code, or its name in
  /// either language. Of a member that the forum has known, nothing is added.
  /// - Parameters:
  ///   - zones: The standard zones, parents first.
  ///   - memberships: The standard memberships.
  ///   - stamp: Who asks.
  /// - Returns: What was added.
  /// - Throws: ``RegisterError``; nothing is written then.
  public func refreshZones(
    _ zones: [ZoneDraft], memberships: [MembershipDraft], by stamp: Stamp
  ) throws -> ZoneRefresh {
    try write(stamp) { writer in
      var known = try KnownZones(Zone.fetchAll(writer.db))
      var refresh = ZoneRefresh()
      for draft in zones {
        if let zone = known.zone(like: draft) {
          known.note(draft.code, as: zone)
          guard zone.kind == nil, zone.code == draft.code, let kind = draft.kind else { continue }
          try writer.change(zone.id.value) { (content: inout Content.Zone) in
            content.kind = kind.rawValue
          }
          refresh.kinds.append(draft.code)
        } else {
          let parent = known.parent(of: draft)
          let id = try writer.add(draft, inside: parent?.value)
          known.add(draft, id, inside: parent)
          refresh.zones.append(draft.code)
        }
      }
      refresh.memberships = try writer.addMissing(memberships, known)
      return refresh
    }
  }
}

extension Writer {
  /// Adds the standard memberships of those whom their forum has never known.
  fileprivate mutating func addMissing(
    _ drafts: [MembershipDraft], _ known: KnownZones
  ) throws -> [(forum: ZoneCode, count: Int)] {
    var recorded: Set<[Int64]> = []
    for row in try Row.fetchAll(db, sql: "SELECT forum_id, member_id FROM membership") {
      recorded.insert([row[0], row[1]])
    }
    var counts: [(forum: ZoneCode, count: Int)] = []
    for draft in drafts {
      guard let forum = known.inService(draft.forum), let member = known.inService(draft.member),
        forum.id != member.id, !recorded.contains([forum.id.value, member.id.value])
      else { continue }
      try add(draft, member: member.id, forum: forum.id)
      if let place = counts.firstIndex(where: { $0.forum == forum.code }) {
        counts[place].count += 1
      } else {
        counts.append((forum.code, 1))
      }
    }
    return counts
  }
}

/// The zones of a register, found by what a standard zone may be known by.
private struct KnownZones {
  private var byID: [Int64: Zone] = [:]
  private var byKey: [String: Zone] = [:]
  /// Which zone a standard one is, by the code of the standard one.
  private var standard: [String: Zone] = [:]

  init(_ zones: [Zone]) {
    for zone in zones { index(zone) }
  }

  private mutating func index(_ zone: Zone) {
    byID[zone.id.value] = zone
    for key in Self.keys(zone.code, zone.iso, zone.m49, zone.name) where byKey[key] == nil {
      byKey[key] = zone
    }
  }

  /// By what a zone is known, the surest first.
  private static func keys(
    _ code: ZoneCode, _ iso: CountryCode?, _ m49: M49Code?, _ name: BilingualName
  ) -> [String] {
    [code.text, iso.map { "iso \($0)" }, m49.map { "m49 \($0)" }].compactMap(\.self)
      + Language.allCases.map { "name \(Folding.fold(name[$0]))" }
  }

  func zone(like draft: ZoneDraft) -> Zone? {
    for key in Self.keys(draft.code, draft.iso, draft.m49, draft.name) {
      if let zone = byKey[key] { return zone }
    }
    return nil
  }

  mutating func note(_ code: ZoneCode, as zone: Zone) { standard[code.text] = zone }

  mutating func add(_ draft: ZoneDraft, _ id: Zone.ID, inside parent: Zone.ID?) {
    let zone = Zone(
      id: id, code: draft.code, parent: parent, name: draft.name, iso: draft.iso, m49: draft.m49,
      kind: draft.kind)
    index(zone)
    note(draft.code, as: zone)
  }

  /// The zone in which a new one is to lie: its own, or the nearest above that is in service.
  func parent(of draft: ZoneDraft) -> Zone.ID? {
    var next = draft.parent.flatMap { standard[$0.text] }
    while let zone = next, zone.retiredOn != nil { next = zone.parent.flatMap { byID[$0.value] } }
    return next?.id
  }

  func inService(_ code: ZoneCode) -> Zone? {
    standard[code.text].flatMap { $0.retiredOn == nil ? $0 : nil }
  }
}
