/// The daily practice: exchanges told in full, promises that return, relations that
/// must not go cold, and what was taken back.
let m0003Practice = Migration(
  version: 3,
  name: "practice",
  sql: [exchangesInFull, promisesInFull, cadences, batchesTakenBack, reportsInFull].joined(
    separator: "\n"))
