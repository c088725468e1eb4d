/// Promises in full.
///
/// - what is `NULL` is as it was before: ours to do, of normal priority, for its own day;
/// - `due` is the day of the first occurrence not yet done; a promise that returns stays
///   open, and each time it was done is a `follow_up_completion`; none is stored ahead;
/// - `anchor` is the day from which its rule counts;
/// - `owner_id` answers for it, `follow_up_owner` are those who share it, and `shared`
///   says that there are any;
/// - `asks` is derived: the day from which it asks for attention ahead of its own, kept
///   while it is open and not put off. Those days have an index of their own, so that
///   what is due is read as before.
let promisesInFull = """
  ALTER TABLE follow_up ADD COLUMN direction TEXT;
  ALTER TABLE follow_up ADD COLUMN priority TEXT;
  ALTER TABLE follow_up ADD COLUMN lead TEXT;
  ALTER TABLE follow_up ADD COLUMN asks TEXT;
  ALTER TABLE follow_up ADD COLUMN recurrence TEXT;
  ALTER TABLE follow_up ADD COLUMN recurs_from TEXT;
  ALTER TABLE follow_up ADD COLUMN anchor TEXT;
  ALTER TABLE follow_up ADD COLUMN working TEXT;
  ALTER TABLE follow_up ADD COLUMN shared INTEGER;
  ALTER TABLE follow_up ADD COLUMN fulfilled_by INTEGER REFERENCES interaction (id);
  CREATE INDEX follow_up_asking ON follow_up (asks, id)
    WHERE state = 'open' AND asks IS NOT NULL;
  CREATE INDEX follow_up_by_fulfilment ON follow_up (fulfilled_by)
    WHERE fulfilled_by IS NOT NULL;

  CREATE TABLE follow_up_owner (
    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES actor (id),
    PRIMARY KEY (follow_up_id, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX follow_up_owner_by_actor ON follow_up_owner (actor_id, follow_up_id);

  CREATE TABLE follow_up_completion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id),
    due TEXT NOT NULL,
    done_on TEXT NOT NULL,
    note TEXT,
    interaction_id INTEGER REFERENCES interaction (id)
  ) STRICT;
  CREATE INDEX follow_up_completion_by_follow_up ON follow_up_completion (follow_up_id);
  CREATE INDEX follow_up_completion_by_interaction ON follow_up_completion (interaction_id)
    WHERE interaction_id IS NOT NULL;
  """
