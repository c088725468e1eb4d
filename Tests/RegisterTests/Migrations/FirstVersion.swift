import Foundation
import GRDB

@testable import Register

/// A register as version 0.1.0 left it: the first step of the schema, and records as it
/// wrote them.
enum FirstVersion {
  /// Makes one at a path.
  static func make(at path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.inTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(Connection.applicationID)")
      try Migrator().migrate(db, to: 1)
      try db.execute(sql: records)
      return .commit
    }
    try queue.close()
  }

  private static let records = """
    INSERT INTO setting VALUES ('language', 'fr'), ('home', '1');
    INSERT INTO zone (id, code, name_fr, name_en) VALUES (1, 'kazakhstan', 'Kazakhstan', 'Kazakhstan');
    INSERT INTO axis (id, code, name_fr, name_en) VALUES (1, 'deminage', 'déminage', 'demining');
    INSERT INTO actor (id, uuid, handle, nature, name, fold) VALUES
      (1, 'u1', 'institut', 'think-tank', 'Institut Exemple', 'institut exemple'),
      (2, 'u2', 'ambassade', 'embassy', 'Ambassade Exemple', 'ambassade exemple'),
      (3, 'u3', 'zoe-abel', 'person', 'Zoé ABEL', 'zoe abel'),
      (4, 'u4', 'ann-o-sullivan', 'person', 'Ann O''Sullivan', 'ann o sullivan');
    INSERT INTO actor_name VALUES (2, 0, 'AE', 'ae');
    INSERT INTO actor_word VALUES
      ('institut', 1), ('exemple', 1), ('ambassade', 2), ('exemple', 2), ('ae', 2), ('zoe', 3),
      ('abel', 3), ('ann', 4), ('o', 4), ('sullivan', 4);
    INSERT INTO actor_detail VALUES
      (3, 'email', 0, 'Zoe@Exemple.org', 'zoe@exemple.org'), (3, 'phone', 0, '+33 1 02', '33102');
    INSERT INTO actor_zone VALUES (1, 2, 0);
    INSERT INTO position VALUES (1, 2, 'Ambassadrice', 'ambassadeur');
    INSERT INTO mandate VALUES
      (1, 3, 1, 'Ambassadrice', 'in-post', '2024', NULL, '2024-01-01', '9999-12-31');
    INSERT INTO interaction VALUES
      (1, 'u5', 'meeting', 'held', '2025-05-05', NULL, 'Entretien sur le déminage', 'Paris',
       '2025-05-05T08:00:00Z', 'On parla de dépollution.');
    INSERT INTO participation VALUES (1, 0, 3, 'theirs', 'participant', '2025-05-05');
    INSERT INTO interaction_zone VALUES (1, '2025-05-05', 1, 0);
    INSERT INTO interaction_axis VALUES (1, 0, 1);
    INSERT INTO follow_up VALUES
      (1, 'u6', 'Relancer', '2025-06-16', 1, 1, 'open', NULL, NULL, NULL);
    INSERT INTO follow_up_actor VALUES (1, 0, 3);
    """
}
