/// Exchanges told in full.
///
/// - `languages` and `companions` are text as recorded: a list of tags, and who came
///   along without being named (« deux conseillers »);
/// - whoever declined or did not come is in `absence` and not in `participation`, so
///   that everything that asks who met whom is right without asking; the two share
///   their ordinals;
/// - `marking` is a TLP 2.0 label, empty (`NULL`) where nobody gave one;
/// - a statement says what an actor said on an axis, in an exchange or in a public
///   source; its day is that of the exchange unless it has its own.
let exchangesInFull = """
  ALTER TABLE interaction ADD COLUMN form TEXT;
  ALTER TABLE interaction ADD COLUMN format TEXT;
  ALTER TABLE interaction ADD COLUMN formality TEXT;
  ALTER TABLE interaction ADD COLUMN track TEXT;
  ALTER TABLE interaction ADD COLUMN initiative TEXT;
  ALTER TABLE interaction ADD COLUMN channel TEXT;
  ALTER TABLE interaction ADD COLUMN city TEXT;
  ALTER TABLE interaction ADD COLUMN minutes INTEGER CHECK (minutes > 0);
  ALTER TABLE interaction ADD COLUMN languages TEXT;
  ALTER TABLE interaction ADD COLUMN summary TEXT;
  ALTER TABLE interaction ADD COLUMN decisions TEXT;
  ALTER TABLE interaction ADD COLUMN marking TEXT;
  ALTER TABLE interaction ADD COLUMN chatham_house INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE interaction ADD COLUMN cancel_reason TEXT;

  ALTER TABLE participation ADD COLUMN attendance TEXT;
  ALTER TABLE participation ADD COLUMN introduced_as TEXT;
  ALTER TABLE participation ADD COLUMN companions TEXT;

  CREATE TABLE absence (
    interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actor (id),
    side TEXT NOT NULL,
    role TEXT NOT NULL,
    attendance TEXT NOT NULL,
    introduced_as TEXT,
    companions TEXT,
    PRIMARY KEY (interaction_id, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX absence_by_actor ON absence (actor_id, interaction_id);

  CREATE TABLE interaction_subject_zone (
    interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    zone_id INTEGER NOT NULL REFERENCES zone (id),
    PRIMARY KEY (interaction_id, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX interaction_subject_zone_by_zone
    ON interaction_subject_zone (zone_id, interaction_id);

  CREATE TABLE interaction_document (
    interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    direction TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (interaction_id, ordinal)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE statement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    actor_id INTEGER NOT NULL REFERENCES actor (id),
    axis_id INTEGER REFERENCES axis (id),
    interaction_id INTEGER REFERENCES interaction (id),
    stated TEXT NOT NULL,
    text TEXT NOT NULL,
    grade TEXT,
    source TEXT,
    marking TEXT,
    CHECK (interaction_id IS NOT NULL OR source IS NOT NULL)
  ) STRICT;
  CREATE INDEX statement_by_actor ON statement (actor_id, stated);
  CREATE INDEX statement_by_interaction ON statement (interaction_id);
  CREATE INDEX statement_by_axis ON statement (axis_id, stated);
  CREATE INDEX statement_by_time ON statement (stated);
  """
