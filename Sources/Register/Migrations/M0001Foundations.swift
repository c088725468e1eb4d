/// The first schema: actors with posts and mandates, zones, axes, interactions,
/// follow-ups, and the journal that every change passes through.
///
/// Conventions, here and later:
/// - a date is ISO 8601 text as precise as it is known (`2025`, `2025-05`,
///   `2025-05-05`, `2025-05-05T14:30`), so that text order is time order;
/// - `starts` and `ends` are the outermost full days of a partial date, with
///   `0001-01-01` and `9999-12-31` for the unknown, so that SQL can compare;
/// - `occurred` is repeated beside the key of what hangs from an interaction,
///   so that an index walks a zone or an actor in time order; the composite
///   foreign key keeps the copies true;
/// - `fold` and `word` hold search keys: lower case, no accents, Latin script.
let m0001Foundations = Migration(
  version: 1,
  name: "foundations",
  sql: """
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE batch (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uuid TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      command TEXT NOT NULL,
      version TEXT NOT NULL
    ) STRICT;

    CREATE TABLE change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      batch_id INTEGER NOT NULL REFERENCES batch (id),
      record_kind TEXT NOT NULL,
      record_id INTEGER NOT NULL,
      before TEXT,
      after TEXT
    ) STRICT;
    CREATE INDEX change_by_batch ON change (batch_id);
    CREATE INDEX change_by_record ON change (record_kind, record_id);

    CREATE TABLE zone (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL UNIQUE,
      parent_id INTEGER REFERENCES zone (id),
      name_fr TEXT NOT NULL,
      name_en TEXT NOT NULL,
      iso2 TEXT UNIQUE,
      m49 TEXT UNIQUE,
      CHECK (parent_id <> id)
    ) STRICT;

    CREATE TABLE axis (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL UNIQUE,
      name_fr TEXT NOT NULL,
      name_en TEXT NOT NULL
    ) STRICT;

    CREATE TABLE actor (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uuid TEXT NOT NULL UNIQUE,
      handle TEXT NOT NULL UNIQUE,
      nature TEXT NOT NULL,
      name TEXT NOT NULL,
      fold TEXT NOT NULL,
      honorific TEXT,
      note TEXT
    ) STRICT;
    CREATE INDEX actor_by_fold ON actor (fold);

    CREATE TABLE actor_name (
      actor_id INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      text TEXT NOT NULL,
      fold TEXT NOT NULL,
      PRIMARY KEY (actor_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX actor_name_by_fold ON actor_name (fold, actor_id);

    CREATE TABLE actor_word (
      word TEXT NOT NULL,
      actor_id INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
      PRIMARY KEY (word, actor_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX actor_word_by_actor ON actor_word (actor_id, word);

    CREATE TABLE actor_detail (
      actor_id INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
      ordinal INTEGER NOT NULL,
      value TEXT NOT NULL,
      key TEXT NOT NULL,
      PRIMARY KEY (actor_id, kind, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX actor_detail_by_key ON actor_detail (key, kind, actor_id);

    CREATE TABLE actor_zone (
      zone_id INTEGER NOT NULL REFERENCES zone (id),
      actor_id INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      PRIMARY KEY (zone_id, actor_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX actor_zone_by_actor ON actor_zone (actor_id, ordinal);

    CREATE TABLE position (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      organisation_id INTEGER NOT NULL REFERENCES actor (id),
      title TEXT NOT NULL,
      key TEXT NOT NULL,
      UNIQUE (organisation_id, key)
    ) STRICT;

    CREATE TABLE mandate (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person_id INTEGER NOT NULL REFERENCES actor (id),
      position_id INTEGER NOT NULL REFERENCES position (id),
      title TEXT NOT NULL,
      status TEXT NOT NULL,
      since TEXT,
      until TEXT,
      starts TEXT NOT NULL,
      ends TEXT NOT NULL,
      CHECK (starts <= ends)
    ) STRICT;
    CREATE INDEX mandate_by_person ON mandate (person_id, starts);
    CREATE INDEX mandate_by_position ON mandate (position_id, starts);

    CREATE TABLE interaction (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uuid TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      occurred TEXT NOT NULL,
      time_zone TEXT,
      title TEXT NOT NULL,
      place TEXT,
      recorded_at TEXT NOT NULL,
      notes TEXT
    ) STRICT;
    CREATE UNIQUE INDEX interaction_by_time ON interaction (occurred, id);

    CREATE TABLE participation (
      interaction_id INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      actor_id INTEGER NOT NULL REFERENCES actor (id),
      side TEXT NOT NULL,
      role TEXT NOT NULL,
      occurred TEXT NOT NULL,
      PRIMARY KEY (interaction_id, ordinal),
      FOREIGN KEY (occurred, interaction_id) REFERENCES interaction (occurred, id)
        ON UPDATE CASCADE ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX participation_by_actor
      ON participation (actor_id, occurred, interaction_id);

    CREATE TABLE interaction_zone (
      zone_id INTEGER NOT NULL REFERENCES zone (id),
      occurred TEXT NOT NULL,
      interaction_id INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      PRIMARY KEY (zone_id, occurred, interaction_id),
      FOREIGN KEY (occurred, interaction_id) REFERENCES interaction (occurred, id)
        ON UPDATE CASCADE ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX interaction_zone_by_interaction
      ON interaction_zone (interaction_id, ordinal);

    CREATE TABLE interaction_axis (
      interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      axis_id INTEGER NOT NULL REFERENCES axis (id),
      PRIMARY KEY (interaction_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX interaction_axis_by_axis
      ON interaction_axis (axis_id, interaction_id);

    CREATE TABLE follow_up (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uuid TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      due TEXT NOT NULL,
      owner_id INTEGER REFERENCES actor (id),
      interaction_id INTEGER REFERENCES interaction (id),
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
      snoozed_until TEXT,
      closed_on TEXT,
      closing_note TEXT,
      CHECK ((state = 'open') = (closed_on IS NULL)),
      CHECK (state = 'open' OR snoozed_until IS NULL),
      CHECK (state <> 'dropped' OR closing_note IS NOT NULL)
    ) STRICT;
    CREATE INDEX follow_up_waking
      ON follow_up (COALESCE(snoozed_until, due), id, interaction_id) WHERE state = 'open';
    CREATE INDEX follow_up_by_interaction ON follow_up (interaction_id);

    CREATE TABLE follow_up_actor (
      follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      actor_id INTEGER NOT NULL REFERENCES actor (id),
      PRIMARY KEY (follow_up_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX follow_up_actor_by_actor
      ON follow_up_actor (actor_id, follow_up_id);

    CREATE TABLE follow_up_zone (
      zone_id INTEGER NOT NULL REFERENCES zone (id),
      follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      PRIMARY KEY (zone_id, follow_up_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX follow_up_zone_by_follow_up ON follow_up_zone (follow_up_id, ordinal);
    """)
