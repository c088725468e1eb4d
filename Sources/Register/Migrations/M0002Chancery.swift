/// What a chancery keeps: names of every kind, details, mandates in full, relations,
/// zones that change, what is open in a zone, and the search.
///
/// - `zone_waking` is derived: triggers alone write it;
/// - the `search_…` tables hold folded text only and are written with the records
///   they index (`SearchTexts`);
/// - `actor_key` holds what twins have in common (`ActorKeys`), derived likewise;
/// - `actor_detail` is rebuilt to hold details of any kind.
let m0002Chancery = Migration(
  version: 2,
  name: "chancery",
  sql: """
    ALTER TABLE actor ADD COLUMN family_name TEXT;
    ALTER TABLE actor ADD COLUMN gender TEXT;
    ALTER TABLE actor ADD COLUMN country_id INTEGER REFERENCES zone (id);
    ALTER TABLE actor ADD COLUMN tier TEXT;
    ALTER TABLE actor ADD COLUMN responsible_id INTEGER REFERENCES actor (id);
    ALTER TABLE actor ADD COLUMN archived_on TEXT;
    ALTER TABLE actor ADD COLUMN archive_reason TEXT;
    ALTER TABLE actor ADD COLUMN merged_into INTEGER REFERENCES actor (id);
    ALTER TABLE actor ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
    UPDATE actor SET sort_key = fold;
    CREATE INDEX actor_by_sort_key ON actor (sort_key, id);
    CREATE INDEX actor_by_responsible ON actor (responsible_id) WHERE responsible_id IS NOT NULL;
    CREATE INDEX actor_by_merged ON actor (merged_into) WHERE merged_into IS NOT NULL;

    ALTER TABLE actor_name ADD COLUMN kind TEXT NOT NULL DEFAULT 'usual';
    ALTER TABLE actor_name ADD COLUMN language TEXT;

    CREATE TABLE actor_detail_2 (
      actor_id INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      value TEXT NOT NULL,
      key TEXT NOT NULL,
      PRIMARY KEY (actor_id, kind, ordinal)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO actor_detail_2 SELECT actor_id, kind, ordinal, value, key FROM actor_detail;
    DROP TABLE actor_detail;
    ALTER TABLE actor_detail_2 RENAME TO actor_detail;
    CREATE INDEX actor_detail_by_key ON actor_detail (key, kind, actor_id);

    CREATE TABLE actor_key (
      key TEXT NOT NULL,
      kind TEXT NOT NULL,
      actor_id INTEGER NOT NULL,
      form TEXT NOT NULL,
      PRIMARY KEY (key, kind, actor_id, form)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX follow_up_by_owner ON follow_up (owner_id) WHERE owner_id IS NOT NULL;

    CREATE TABLE position_title (
      position_id INTEGER NOT NULL REFERENCES position (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      language TEXT NOT NULL,
      gender TEXT,
      text TEXT NOT NULL,
      PRIMARY KEY (position_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE mandate ADD COLUMN agrement TEXT;
    ALTER TABLE mandate ADD COLUMN credentials TEXT;
    CREATE TABLE mandate_zone (
      mandate_id INTEGER NOT NULL REFERENCES mandate (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      zone_id INTEGER NOT NULL REFERENCES zone (id),
      resident INTEGER NOT NULL,
      PRIMARY KEY (mandate_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX mandate_zone_by_zone ON mandate_zone (zone_id, mandate_id);

    CREATE TABLE relation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      from_id INTEGER NOT NULL REFERENCES actor (id),
      to_id INTEGER NOT NULL REFERENCES actor (id),
      since TEXT,
      until TEXT,
      starts TEXT NOT NULL,
      ends TEXT NOT NULL,
      CHECK (from_id <> to_id),
      CHECK (starts <= ends)
    ) STRICT;
    CREATE INDEX relation_by_from ON relation (from_id, starts);
    CREATE INDEX relation_by_to ON relation (to_id, starts);

    ALTER TABLE zone ADD COLUMN kind TEXT;
    ALTER TABLE zone ADD COLUMN retired_on TEXT;
    CREATE TABLE membership (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      forum_id INTEGER NOT NULL REFERENCES zone (id),
      member_id INTEGER NOT NULL REFERENCES zone (id),
      status TEXT NOT NULL,
      since TEXT,
      until TEXT,
      starts TEXT NOT NULL,
      ends TEXT NOT NULL,
      CHECK (forum_id <> member_id),
      CHECK (starts <= ends)
    ) STRICT;
    CREATE INDEX membership_by_forum ON membership (forum_id, member_id);
    CREATE INDEX membership_by_member ON membership (member_id, forum_id);

    CREATE VIRTUAL TABLE search_actor
      USING fts5(names, other, content = '', tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE search_interaction
      USING fts5(title, other, content = '', tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE search_follow_up
      USING fts5(title, other, content = '', tokenize = 'unicode61 remove_diacritics 2');

    CREATE TABLE zone_waking (
      zone_id INTEGER NOT NULL,
      wakes TEXT NOT NULL,
      follow_up_id INTEGER NOT NULL,
      PRIMARY KEY (zone_id, wakes, follow_up_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX zone_waking_by_follow_up ON zone_waking (follow_up_id);
    """ + fillZoneWaking("f.id > 0") + zoneWakingTriggers,
  changesDerived: true)

/// Keeps `zone_waking` in step, whatever changes: the open follow-ups of a zone, its
/// own and those of its exchanges, are found from the zone, and nobody who writes has
/// to think of it.
private let zoneWakingTriggers = [
  ("follow_up", "INSERT", "f.id = NEW.id"),
  ("follow_up", "UPDATE", "f.id = NEW.id"),
  ("follow_up", "DELETE", "f.id = OLD.id"),
  ("follow_up_zone", "INSERT", "f.id = NEW.follow_up_id"),
  ("follow_up_zone", "DELETE", "f.id = OLD.follow_up_id"),
  ("interaction_zone", "INSERT", "f.interaction_id = NEW.interaction_id"),
  ("interaction_zone", "DELETE", "f.interaction_id = OLD.interaction_id"),
].map { table, event, affected in
  let gone =
    table == "interaction_zone"
    ? "IN (SELECT f.id FROM follow_up f WHERE \(affected))"
    : "= \(affected.dropFirst("f.id = ".count))"
  return """

    CREATE TRIGGER zone_waking_after_\(table)_\(event.lowercased())
    AFTER \(event) ON \(table) BEGIN
      DELETE FROM zone_waking WHERE follow_up_id \(gone);\(fillZoneWaking(affected))
    END;
    """
}.joined()

/// The statements that enter the open ones among some follow-ups `f`.
private func fillZoneWaking(_ condition: String) -> String {
  [
    "interaction_zone z ON z.interaction_id = f.interaction_id",
    "follow_up_zone z ON z.follow_up_id = f.id",
  ].map { join in
    """

    INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
      SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
      FROM follow_up f JOIN \(join)
      WHERE \(condition) AND f.state = 'open';
    """
  }.joined()
}
