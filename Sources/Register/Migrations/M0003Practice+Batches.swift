/// Which batch took which back.
let batchesTakenBack = """
  ALTER TABLE batch ADD COLUMN takes_back INTEGER REFERENCES batch (id);
  CREATE INDEX batch_by_taken_back ON batch (takes_back) WHERE takes_back IS NOT NULL;
  """
