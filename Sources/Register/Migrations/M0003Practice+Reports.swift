/// What reports ask: how the promises of a period were kept.
let reportsInFull = """
  CREATE INDEX follow_up_by_due ON follow_up (due);
  CREATE INDEX follow_up_completion_by_due ON follow_up_completion (due);
  """
