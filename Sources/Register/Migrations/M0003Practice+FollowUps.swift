/// Promises in full.
///
/// - `due` is the day of the first occurrence not yet done; a promise that returns
///   stays open, and each time it was done is a `follow_up_completion`;
/// - `owner_id` answers for it, `follow_up_owner` are those who share it;
/// - `lead_days` before its day it begins to ask for attention.
let promisesInFull = """
  ALTER TABLE follow_up ADD COLUMN direction TEXT NOT NULL DEFAULT 'ours';
  ALTER TABLE follow_up ADD COLUMN priority TEXT;
  ALTER TABLE follow_up ADD COLUMN lead_days INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE follow_up ADD COLUMN recurrence TEXT;
  ALTER TABLE follow_up ADD COLUMN recurs_from TEXT;
  ALTER TABLE follow_up ADD COLUMN anchor TEXT;
  ALTER TABLE follow_up ADD COLUMN working TEXT;
  ALTER TABLE follow_up ADD COLUMN fulfilled_by INTEGER REFERENCES interaction (id);

  CREATE TABLE follow_up_owner (
    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actor (id),
    PRIMARY KEY (follow_up_id, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX follow_up_owner_by_actor ON follow_up_owner (actor_id, follow_up_id);

  CREATE TABLE follow_up_completion (
    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    due TEXT NOT NULL,
    done_on TEXT NOT NULL,
    note TEXT,
    interaction_id INTEGER REFERENCES interaction (id),
    PRIMARY KEY (follow_up_id, ordinal)
  ) STRICT, WITHOUT ROWID;
  """
