-- user_version 5

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

CREATE TABLE actor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  handle TEXT NOT NULL UNIQUE,
  nature TEXT NOT NULL,
  name TEXT NOT NULL,
  fold TEXT NOT NULL,
  honorific TEXT,
  note TEXT
, family_name TEXT, gender TEXT, country_id INTEGER REFERENCES zone (id), tier TEXT, responsible_id INTEGER REFERENCES actor (id), archived_on TEXT, archive_reason TEXT, merged_into INTEGER REFERENCES actor (id), sort_key TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX actor_by_country ON actor (country_id) WHERE country_id IS NOT NULL;

CREATE INDEX actor_by_fold ON actor (fold);

CREATE INDEX actor_by_merged ON actor (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX actor_by_responsible ON actor (responsible_id) WHERE responsible_id IS NOT NULL;

CREATE INDEX actor_by_sort_key ON actor (sort_key, id);

CREATE INDEX actor_by_tier ON actor (tier) WHERE tier IS NOT NULL;

CREATE TABLE "actor_detail" (
  actor_id INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  value TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (actor_id, kind, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX actor_detail_by_key ON actor_detail (key, kind, actor_id);

CREATE TABLE actor_key (
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  actor_id INTEGER NOT NULL,
  form TEXT NOT NULL,
  PRIMARY KEY (key, kind, actor_id, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor_name (
  actor_id INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  fold TEXT NOT NULL, kind TEXT NOT NULL DEFAULT 'usual', language TEXT,
  PRIMARY KEY (actor_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX actor_name_by_fold ON actor_name (fold, actor_id);

CREATE TABLE actor_word (
  word TEXT NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  PRIMARY KEY (word, actor_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX actor_word_by_actor ON actor_word (actor_id, word);

CREATE TABLE actor_zone (
  zone_id INTEGER NOT NULL REFERENCES zone (id),
  actor_id INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  PRIMARY KEY (zone_id, actor_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX actor_zone_by_actor ON actor_zone (actor_id, ordinal);

CREATE TABLE axis (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  name_fr TEXT NOT NULL,
  name_en TEXT NOT NULL
) STRICT;

CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  command TEXT NOT NULL,
  version TEXT NOT NULL
, takes_back INTEGER REFERENCES batch (id)) STRICT;

CREATE INDEX batch_by_taken_back ON batch (takes_back) WHERE takes_back IS NOT NULL;

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

CREATE TRIGGER zone_waking_after_follow_up_delete
AFTER DELETE ON follow_up BEGIN
  DELETE FROM zone_waking WHERE follow_up_id = OLD.id;
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN interaction_zone z ON z.interaction_id = f.interaction_id
  WHERE f.id = OLD.id AND f.state = 'open';
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN follow_up_zone z ON z.follow_up_id = f.id
  WHERE f.id = OLD.id AND f.state = 'open';
END;

CREATE TRIGGER zone_waking_after_follow_up_insert
AFTER INSERT ON follow_up BEGIN
  DELETE FROM zone_waking WHERE follow_up_id = NEW.id;
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN interaction_zone z ON z.interaction_id = f.interaction_id
  WHERE f.id = NEW.id AND f.state = 'open';
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN follow_up_zone z ON z.follow_up_id = f.id
  WHERE f.id = NEW.id AND f.state = 'open';
END;

CREATE TRIGGER zone_waking_after_follow_up_update
AFTER UPDATE ON follow_up BEGIN
  DELETE FROM zone_waking WHERE follow_up_id = NEW.id;
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN interaction_zone z ON z.interaction_id = f.interaction_id
  WHERE f.id = NEW.id AND f.state = 'open';
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN follow_up_zone z ON z.follow_up_id = f.id
  WHERE f.id = NEW.id AND f.state = 'open';
END;

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
  closing_note TEXT, direction TEXT, priority TEXT, lead TEXT, asks TEXT, recurrence TEXT, recurs_from TEXT, anchor TEXT, working TEXT, shared INTEGER, fulfilled_by INTEGER REFERENCES interaction (id),
  CHECK ((state = 'open') = (closed_on IS NULL)),
  CHECK (state = 'open' OR snoozed_until IS NULL),
  CHECK (state <> 'dropped' OR closing_note IS NOT NULL)
) STRICT;

CREATE INDEX follow_up_asking ON follow_up (asks, id)
  WHERE state = 'open' AND asks IS NOT NULL;

CREATE INDEX follow_up_by_due ON follow_up (due);

CREATE INDEX follow_up_by_fulfilment ON follow_up (fulfilled_by)
  WHERE fulfilled_by IS NOT NULL;

CREATE INDEX follow_up_by_interaction ON follow_up (interaction_id);

CREATE INDEX follow_up_by_owner ON follow_up (owner_id) WHERE owner_id IS NOT NULL;

CREATE INDEX follow_up_by_title ON follow_up (title, due);

CREATE INDEX follow_up_waking
  ON follow_up (COALESCE(snoozed_until, due), id, interaction_id) WHERE state = 'open';

CREATE TABLE follow_up_actor (
  follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actor (id),
  PRIMARY KEY (follow_up_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX follow_up_actor_by_actor
  ON follow_up_actor (actor_id, follow_up_id);

CREATE TABLE follow_up_completion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  follow_up_id INTEGER NOT NULL REFERENCES follow_up (id),
  due TEXT NOT NULL,
  done_on TEXT NOT NULL,
  note TEXT,
  interaction_id INTEGER REFERENCES interaction (id)
) STRICT;

CREATE INDEX follow_up_completion_by_due ON follow_up_completion (due);

CREATE INDEX follow_up_completion_by_follow_up ON follow_up_completion (follow_up_id);

CREATE INDEX follow_up_completion_by_interaction ON follow_up_completion (interaction_id)
  WHERE interaction_id IS NOT NULL;

CREATE TABLE follow_up_owner (
  follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actor (id),
  PRIMARY KEY (follow_up_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX follow_up_owner_by_actor ON follow_up_owner (actor_id, follow_up_id);

CREATE TRIGGER zone_waking_after_follow_up_zone_delete
AFTER DELETE ON follow_up_zone BEGIN
  DELETE FROM zone_waking WHERE follow_up_id = OLD.follow_up_id;
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN interaction_zone z ON z.interaction_id = f.interaction_id
  WHERE f.id = OLD.follow_up_id AND f.state = 'open';
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN follow_up_zone z ON z.follow_up_id = f.id
  WHERE f.id = OLD.follow_up_id AND f.state = 'open';
END;

CREATE TRIGGER zone_waking_after_follow_up_zone_insert
AFTER INSERT ON follow_up_zone BEGIN
  DELETE FROM zone_waking WHERE follow_up_id = NEW.follow_up_id;
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN interaction_zone z ON z.interaction_id = f.interaction_id
  WHERE f.id = NEW.follow_up_id AND f.state = 'open';
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN follow_up_zone z ON z.follow_up_id = f.id
  WHERE f.id = NEW.follow_up_id AND f.state = 'open';
END;

CREATE TABLE follow_up_zone (
  zone_id INTEGER NOT NULL REFERENCES zone (id),
  follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  PRIMARY KEY (zone_id, follow_up_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX follow_up_zone_by_follow_up ON follow_up_zone (follow_up_id, ordinal);

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
, form TEXT, format TEXT, formality TEXT, track TEXT, initiative TEXT, channel TEXT, city TEXT, minutes INTEGER CHECK (minutes > 0), languages TEXT, summary TEXT, decisions TEXT, marking TEXT, chatham_house INTEGER NOT NULL DEFAULT 0, cancel_reason TEXT) STRICT;

CREATE UNIQUE INDEX interaction_by_time ON interaction (occurred, id);

CREATE INDEX interaction_by_title ON interaction (title, occurred);

CREATE INDEX interaction_planned ON interaction (occurred, id) WHERE status = 'planned';

CREATE TABLE interaction_axis (
  interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  axis_id INTEGER NOT NULL REFERENCES axis (id),
  PRIMARY KEY (interaction_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX interaction_axis_by_axis
  ON interaction_axis (axis_id, interaction_id);

CREATE TABLE interaction_document (
  interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  direction TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (interaction_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE interaction_subject_zone (
  interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  zone_id INTEGER NOT NULL REFERENCES zone (id),
  PRIMARY KEY (interaction_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX interaction_subject_zone_by_zone
  ON interaction_subject_zone (zone_id, interaction_id);

CREATE TRIGGER zone_waking_after_interaction_zone_delete
AFTER DELETE ON interaction_zone BEGIN
  DELETE FROM zone_waking WHERE follow_up_id IN (SELECT f.id FROM follow_up f WHERE f.interaction_id = OLD.interaction_id);
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN interaction_zone z ON z.interaction_id = f.interaction_id
  WHERE f.interaction_id = OLD.interaction_id AND f.state = 'open';
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN follow_up_zone z ON z.follow_up_id = f.id
  WHERE f.interaction_id = OLD.interaction_id AND f.state = 'open';
END;

CREATE TRIGGER zone_waking_after_interaction_zone_insert
AFTER INSERT ON interaction_zone BEGIN
  DELETE FROM zone_waking WHERE follow_up_id IN (SELECT f.id FROM follow_up f WHERE f.interaction_id = NEW.interaction_id);
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN interaction_zone z ON z.interaction_id = f.interaction_id
  WHERE f.interaction_id = NEW.interaction_id AND f.state = 'open';
INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
  SELECT z.zone_id, COALESCE(f.snoozed_until, f.due), f.id
  FROM follow_up f JOIN follow_up_zone z ON z.follow_up_id = f.id
  WHERE f.interaction_id = NEW.interaction_id AND f.state = 'open';
END;

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

CREATE TABLE mandate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES actor (id),
  position_id INTEGER NOT NULL REFERENCES position (id),
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  since TEXT,
  until TEXT,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL, agrement TEXT, credentials TEXT,
  CHECK (starts <= ends)
) STRICT;

CREATE INDEX mandate_by_person ON mandate (person_id, starts);

CREATE INDEX mandate_by_position ON mandate (position_id, starts);

CREATE TABLE mandate_zone (
  mandate_id INTEGER NOT NULL REFERENCES mandate (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  zone_id INTEGER NOT NULL REFERENCES zone (id),
  resident INTEGER NOT NULL,
  PRIMARY KEY (mandate_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX mandate_zone_by_zone ON mandate_zone (zone_id, mandate_id);

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

CREATE TABLE participation (
  interaction_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actor (id),
  side TEXT NOT NULL,
  role TEXT NOT NULL,
  occurred TEXT NOT NULL, attendance TEXT, introduced_as TEXT, companions TEXT,
  PRIMARY KEY (interaction_id, ordinal),
  FOREIGN KEY (occurred, interaction_id) REFERENCES interaction (occurred, id)
    ON UPDATE CASCADE ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX participation_by_actor
  ON participation (actor_id, occurred, interaction_id);

CREATE TABLE position (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL REFERENCES actor (id),
  title TEXT NOT NULL,
  key TEXT NOT NULL,
  UNIQUE (organisation_id, key)
) STRICT;

CREATE TABLE position_title (
  position_id INTEGER NOT NULL REFERENCES position (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  language TEXT NOT NULL,
  gender TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (position_id, ordinal)
) STRICT, WITHOUT ROWID;

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

CREATE VIRTUAL TABLE search_actor
  USING fts5(names, other, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE 'search_actor_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_actor_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_actor_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_actor_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIRTUAL TABLE search_follow_up
  USING fts5(title, other, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE 'search_follow_up_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_follow_up_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_follow_up_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_follow_up_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIRTUAL TABLE search_interaction
  USING fts5(title, other, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE 'search_interaction_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_interaction_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_interaction_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_interaction_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE shown (
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (who, what)
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

CREATE INDEX statement_by_axis ON statement (axis_id, stated);

CREATE INDEX statement_by_interaction ON statement (interaction_id);

CREATE INDEX statement_by_time ON statement (stated);

CREATE TABLE zone (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  parent_id INTEGER REFERENCES zone (id),
  name_fr TEXT NOT NULL,
  name_en TEXT NOT NULL,
  iso2 TEXT UNIQUE,
  m49 TEXT UNIQUE, kind TEXT, retired_on TEXT,
  CHECK (parent_id <> id)
) STRICT;

CREATE TABLE zone_waking (
  zone_id INTEGER NOT NULL,
  wakes TEXT NOT NULL,
  follow_up_id INTEGER NOT NULL,
  PRIMARY KEY (zone_id, wakes, follow_up_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX zone_waking_by_follow_up ON zone_waking (follow_up_id);
