/// Where records came from.
///
/// - `origin` names a record by its kind and number, since records of several kinds have
///   one; `key` is by what the source tells its records apart;
/// - `base` is the record as its source had it when it last came in: what was changed here
///   since, and what was changed there, is told by comparing with it;
/// - `kept` is what the source said that we have no room for, a JSON list of texts.
let m0004Provenance = Migration(
  version: 4,
  name: "provenance",
  sql: """
    CREATE TABLE origin (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      record_kind TEXT NOT NULL,
      record_id INTEGER NOT NULL,
      key TEXT NOT NULL,
      source TEXT NOT NULL,
      digest TEXT NOT NULL,
      line INTEGER NOT NULL,
      base TEXT NOT NULL,
      kept TEXT
    ) STRICT;
    CREATE UNIQUE INDEX origin_by_key ON origin (record_kind, key);
    CREATE INDEX origin_by_record ON origin (record_kind, record_id);
    """)
