/// How often we mean to be in contact, and what each officer was shown.
///
/// - a cadence is of exactly one of: an actor, a zone, a tier, a tag; `tag_key` is the
///   tag folded, as an actor's tags have it;
/// - `shown` is the one table that a read writes, and only when asked to (`--new`).
let cadences = """
  CREATE TABLE cadence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    actor_id INTEGER UNIQUE REFERENCES actor (id),
    zone_id INTEGER UNIQUE REFERENCES zone (id),
    tier TEXT UNIQUE,
    tag TEXT,
    tag_key TEXT UNIQUE,
    every TEXT NOT NULL,
    at_most TEXT,
    CHECK (
      (actor_id IS NOT NULL) + (zone_id IS NOT NULL) + (tier IS NOT NULL) + (tag IS NOT NULL) = 1),
    CHECK ((tag IS NULL) = (tag_key IS NULL))
  ) STRICT;
  CREATE INDEX actor_by_tier ON actor (tier) WHERE tier IS NOT NULL;

  CREATE TABLE shown (
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (who, what)
  ) STRICT, WITHOUT ROWID;
  """
