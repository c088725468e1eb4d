/// Which batch took which back.
///
/// To take back what was added, SQLite looks for whatever refers to it: every reference to a
/// record has an index, so that this does not cost what the register holds. What is planned has
/// one too: it is asked for every morning.
let batchesTakenBack = """
  ALTER TABLE batch ADD COLUMN takes_back INTEGER REFERENCES batch (id);
  CREATE INDEX batch_by_taken_back ON batch (takes_back) WHERE takes_back IS NOT NULL;

  CREATE INDEX actor_by_country ON actor (country_id) WHERE country_id IS NOT NULL;
  CREATE INDEX interaction_planned ON interaction (occurred, id) WHERE status = 'planned';
  """
