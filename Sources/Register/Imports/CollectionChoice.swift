import Diplomacy
import GRDB

/// Which records are to have an item in a folder, whether they come from there or not.
public enum CollectionChoice: Sendable {
  /// By name.
  case actors(ActorFilter)
  /// In time order.
  case exchanges(InteractionFilter)
  /// The most pressing first.
  case followUps(FollowUpFilter)
}

extension Intake {
  /// The records of a choice as they are now, what just came in among them.
  public func records(_ choice: CollectionChoice) throws -> [RecordReference] {
    switch choice {
    case .actors(let filter):
      let query = ActorQuery(filter, today: terms.today)
      return try references(.actor, query.sql, query.arguments)
    case .exchanges(let filter):
      let query = InteractionQuery(filter)
      return try references(.interaction, query.select("i.id"), query.arguments)
    case .followUps(let filter):
      let query = FollowUpQuery(filter)
      return try references(
        .followUp, query.select("f.id", joining: query.markings, thenBy: "f.id"), query.arguments)
    }
  }

  private func references(
    _ kind: RecordKind, _ sql: String, _ arguments: StatementArguments
  ) throws -> [RecordReference] {
    try Int64.fetchAll(db, sql: sql, arguments: arguments).map {
      RecordReference(kind: kind, id: $0)
    }
  }
}
