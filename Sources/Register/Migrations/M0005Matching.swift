/// By what an exchange or a follow-up that comes in is found among those that are here.
///
/// A table may have ten thousand rows of one day, and a calendar as many series at one hour: among
/// the exchanges of a day each is found by its title.
let m0005Matching = Migration(
  version: 5,
  name: "matching",
  sql: """
    CREATE INDEX interaction_by_title ON interaction (title, occurred);
    CREATE INDEX follow_up_by_title ON follow_up (title, due);
    """)
