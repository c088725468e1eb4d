import Diplomacy
import TestSupport

/// A register full of secrets: every field of what is marked, and of what was said under the
/// Chatham House Rule, holds a word that stands nowhere else.
///
/// Aigul Visible, of an embassy in Kazakhstan, was at every exchange: whatever is told of her
/// is what must not tell the rest.
enum LeakRegister {
  /// A word that stands nowhere else, and where it may not appear.
  struct Secret: Sendable {
    let word: String
    let kind: Kind

    enum Kind: Sendable, Equatable {
      /// Of what carries a marking: nowhere below it.
      case marked(Marking)
      /// A name, an affiliation or a place under the Chatham House Rule: nowhere.
      case name
      /// What was said under it: nowhere beside an actor.
      case words
    }
  }

  /// The levels of which there is an exchange with secrets, and the day of each; nobody gave
  /// the last a marking, which then counts as AMBER.
  private static let levels: [(marking: Marking, option: String, key: String, day: String)] = [
    (.green, "--marking green", "green", "2025-06-03"),
    (.amber, "--marking amber", "amber", "2025-06-04"),
    (.amberStrict, "--marking amber+strict", "strict", "2025-06-05"),
    (.red, "--marking red", "red", "2025-06-07"),
    (.amber, "", "bare", "2025-06-06"),
  ]

  private static let fields = [
    "title", "name", "org", "office", "place", "city", "mate", "intro", "absent", "summary",
    "notes", "decision", "handed", "received", "said", "stranger", "promise", "task", "plan",
    "planplace",
  ]

  private static func word(_ key: String, _ field: String) -> String { "zq\(key)\(field)" }

  /// The days of an exchange in every way they are written.
  private static func days(_ day: String) -> [String] {
    let number = String(Int(day.suffix(2)) ?? 0)
    return [day, "\(number) juin 2025", "\(number) June 2025"]
  }

  /// All the secrets.
  static let secrets: [Secret] =
    levels.flatMap { level in
      (fields.map { word(level.key, $0) } + days(level.day)).map {
        Secret(word: $0, kind: .marked(level.marking))
      }
    }
    + ["name", "org", "office", "place", "city", "mate", "intro", "absent", "planplace"].map {
      Secret(word: word("ch", $0), kind: .name)
    }
    + (["title", "said", "stranger", "handed", "received", "plan"].map { word("ch", $0) }
    + days("2025-06-18")).map { Secret(word: $0, kind: .words) }
    // What comes from no exchange counts as what nobody marked.
    + ["looseduty", "cardmail", "cardphone", "cardofficer"].map {
      Secret(word: "zq\($0)", kind: .marked(.ofTheUnmarked))
    }

  /// Whether a secret is of what nobody marked.
  static func isUnmarked(_ word: String) -> Bool {
    ["bare", "loose", "card"].contains { word.hasPrefix("zq\($0)") }
      || days("2025-06-06").contains(word)
  }

  /// The commands that make it.
  static let commands: [String] =
    [
      #"init --home "Institut Exemple" --lang fr"#,
      #"contacts add "Ambassade Visible" --kind embassy --zone kazakhstan"#,
      #"contacts add "Aigul Visible" --title Ambassadrice --of "Ambassade Visible" --zone kazakhstan --since 2024"#,
      #"meeting log "Colloque ouvert" --on 2025-05-05 --zone kazakhstan --axis ia --with "Aigul Visible" --marking clear --said "Aigul Visible @ ia: Tout est ouvert." --handed "Note ouverte" --follow-up "Publier @ 2025-07-09""#,
      #"meeting plan "Entretien ouvert" --on 2025-07-01 --zone kazakhstan --with "Aigul Visible" --marking clear"#,
    ] + levels.flatMap { exchange($0.key, on: $0.day, $0.option, zone: "--zone kazakhstan") }
    + exchange(
      "ch", on: "2025-06-18", "--marking clear --chatham-house", zone: "--zone kazakhstan")
    + [#"followups add "\#(word("loose", "duty"))" --due 2025-06-20 --zone kazakhstan"#]
    + open + [
      "contacts cadence Aigul --every 1w",
      // What a card knows carries no marking.
      #"contacts add "zqcardofficer" --title Chargée --of "Institut Exemple" --since 2020"#,
    ]
    + ["Aigul", "Clara", "ambassade-visible"].map {
      "contacts edit \($0) --email zqcardmail@exemple.test --phone +33-zqcardphone --tier B --responsible zqcardofficer"
    }

  /// Exchanges without secrets, enough of them for every picture of a report to be drawn.
  private static let open: [String] =
    [
      #"contacts add "Zoé Visible" --title Directrice --of "Institut Exemple" --since 2020"#,
      #"contacts add "Boris Visible" --title Ministre --of "Ministère Visible" --zone kazakhstan --since 2020"#,
      #"contacts add "Clara Visible" --title Conseillère --of "Ambassade Visible" --zone kazakhstan --since 2020"#,
    ]
    + (10...24).flatMap { day in
      [
        #"meeting log "Entretien ouvert \#(day)" --on 2025-05-\#(day) --zone kazakhstan --zone ouzbekistan --axis ia --axis espace --with "Aigul Visible" --with "Boris Visible" --with "Clara Visible" --with "Zoé Visible" --marking clear"#,
        #"followups add "Suite ouverte \#(day)" --due 2025-09-\#(day) --from i@"#,
      ] + (day % 2 == 0 ? [#"followups done f@ --on 2025-06-02"#] : [])
    }

  private static func exchange(
    _ key: String, on day: String, _ options: String, zone: String
  ) -> [String] {
    func secret(_ field: String) -> String { word(key, field) }
    let number = Int(day.suffix(2)) ?? 0
    return [
      #"contacts add "\#(secret("org"))" --kind ministry"#,
      #"contacts add "\#(secret("name"))" --person --title "\#(secret("office"))" --of "\#(secret("org"))" --since 2020"#,
      #"contacts add "\#(secret("absent"))" --person"#,
      #"meeting log "\#(secret("title"))" --on \#(day) \#(options) \#(zone) --axis ia --axis cybersecurite --with "Aigul Visible" --with "\#(secret("name")):speaker:as \#(secret("intro")):+\#(secret("mate"))" --with "\#(secret("absent")):declined" --place "\#(secret("place"))" --city "\#(secret("city"))" --summary "\#(secret("summary"))" --notes "\#(secret("notes"))" --decisions "\#(secret("decision"))" --handed "\#(secret("handed"))" --received "\#(secret("received"))" --said "Aigul Visible @ ia: \#(secret("said"))" --said "\#(secret("name")) @ ia: \#(secret("stranger"))""#,
      #"followups add "\#(secret("promise"))" --due 2025-07-\#(number + 7) --from i@ --for "Aigul Visible""#,
      #"followups add "\#(secret("task"))" --due 2025-08-\#(number + 10) --from i@"#,
      #"meeting plan "\#(secret("plan"))" --on 2025-07-\#(number + 10) \#(options) \#(zone) --with "Aigul Visible" --with "\#(secret("name"))" --place "\#(secret("planplace"))""#,
    ]
  }

  /// The register as a file; empty when a command failed.
  static let bytes: [UInt8] = {
    guard let environment = try? TestEnvironment() else { return [] }
    var (last, promise) = ("", "")
    for command in commands {
      let outcome = environment.run(
        command.replacing("i@", with: last).replacing("f@", with: promise))
      guard outcome.status == 0 else {
        print("\(command): \(outcome.errors)")
        return []
      }
      if command.hasPrefix("meeting log") { last = String(outcome.output.dropLast()) }
      if command.hasPrefix("followups add") { promise = String(outcome.output.dropLast()) }
    }
    return environment.registerBytes ?? []
  }()
}
