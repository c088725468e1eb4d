import Diplomacy
import GRDB

/// A filter on actors as one SQL statement.
struct ActorQuery {
  private var conditions = Conditions()
  /// Conditions on what is computed of an actor, `l`.
  private var computed = Conditions()
  private let filter: ActorFilter

  init(_ filter: ActorFilter, today: CivilDate) {
    self.filter = filter
    conditions.require("a.merged_into IS NULL")
    conditions.require(filter.isArchived ? "a.archived_on IS NOT NULL" : "a.archived_on IS NULL")
    if let persons = filter.persons {
      conditions.require(persons ? "a.nature = 'person'" : "a.nature <> 'person'")
    }
    conditions.require("a.nature", in: filter.kinds.map(\.rawValue))
    conditions.require("a.tier", in: filter.tiers.map(\.rawValue))
    requireZones()
    requireDetails()
    requireAxes()
    if filter.hasVacancy { requireVacancy(on: today) }
    if filter.isNeverMet { computed.require("l.last = ''") }
    if let day = filter.metSince {
      computed.require("l.last <> '' AND l.last || '~' >= ?", [day.description])
    }
    if let day = filter.notMetSince {
      computed.require("(l.last = '' OR l.last || '~' < ?)", [day.description])
    }
    if let page = pageCondition { computed.require(page) }
  }

  /// The values of the statement: what is computed stands after the rest.
  var arguments: StatementArguments { conditions.arguments + computed.arguments }

  /// Selects number, handle, nature, last contact (empty for none) and tier.
  var sql: String {
    """
    WITH l AS (
      SELECT a.id, a.handle, a.nature, \(Self.lastContact) AS last, a.tier, a.sort_key
      FROM actor a WHERE \(conditions.joined))
    SELECT l.id, l.handle, l.nature, l.last, l.tier FROM l
    \(computed.clause)
    ORDER BY \(orderColumns)
    \(filter.limit.map { "LIMIT \($0)" } ?? "")
    """
  }

  /// The last contact that may be told of an actor: with whom somebody spoke under the Chatham House
  /// Rule may not.
  private static let lastContact = LastContact.of("a.id", where: Clearance.all.ofActors)

  private var orderColumns: String {
    switch filter.order {
    case .name: "l.sort_key, l.id"
    case .tier: "COALESCE(l.tier, '~'), l.sort_key, l.id"
    case .lastContact: "l.last, l.sort_key, l.id"
    }
  }

  /// A page goes on after an actor by the columns of the order, so that an actor
  /// added meanwhile moves nothing, nor one that has left the list since.
  private var pageCondition: String? {
    guard let after = filter.after else { return nil }
    let columns =
      switch filter.order {
      case .name: "a.sort_key, a.id"
      case .tier: "COALESCE(a.tier, '~'), a.sort_key, a.id"
      case .lastContact: "\(Self.lastContact), a.sort_key, a.id"
      }
    return "(\(orderColumns)) > (SELECT \(columns) FROM actor a WHERE a.id = \(after.value))"
  }

  private mutating func requireZones() {
    if !filter.zones.isEmpty {
      conditions.require(
        """
        a.id IN (
          SELECT actor_id FROM actor_zone WHERE zone_id IN (\(Marks.list(filter.zones.count))))
        """, StatementArguments(filter.zones.map(\.value)))
    }
    if let country = filter.country { conditions.require("a.country_id = ?", [country.value]) }
  }

  private mutating func requireDetails() {
    if !filter.tags.isEmpty {
      conditions.require(
        """
        a.id IN (
          SELECT actor_id FROM actor_detail
          WHERE kind = 'tag' AND key IN (\(Marks.list(filter.tags.count))))
        """, StatementArguments(filter.tags))
    }
    if let responsible = filter.responsible {
      conditions.require("a.responsible_id = ?", [responsible.value])
    }
  }

  private mutating func requireAxes() {
    guard !filter.axes.isEmpty else { return }
    conditions.require(
      """
      EXISTS (
        SELECT 1 FROM participation p JOIN interaction_axis x ON x.interaction_id = p.interaction_id
        WHERE p.actor_id = a.id AND x.axis_id IN (\(Marks.list(filter.axes.count))))
      """, StatementArguments(filter.axes.map(\.value)))
  }

  private mutating func requireVacancy(on today: CivilDate) {
    conditions.require(
      """
      EXISTS (
        SELECT 1 FROM position po WHERE po.organisation_id = a.id AND NOT EXISTS (
          SELECT 1 FROM mandate m WHERE m.position_id = po.id AND \(Mandate.wasHeld)
            AND m.starts <= ? AND m.ends >= ?))
      """, [today.description, today.description])
  }
}
