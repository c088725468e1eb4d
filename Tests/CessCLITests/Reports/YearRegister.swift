import TestSupport

/// A register with a full year in it, all invented: enough for every picture of a report.
///
/// It is seen from Friday 20 June 2025. Every seventh exchange is under the Chatham House Rule.
enum YearRegister {
  private static let people = [
    #"init --home "Institut Exemple" --lang fr"#,
    #"contacts add "Ada Exemple" --title Présidente --of "Institut Exemple" --since 2020"#,
    #"contacts add "Basile Exemple" --title Directeur --of "Institut Exemple" --since 2021"#,
    #"contacts add "Gouvernement d’essai" --kind government --zone kazakhstan"#,
    #"contacts add "Ministère d’essai" --kind ministry --zone kazakhstan"#,
    #"contacts add "Ambassade d’essai" --kind embassy --zone kazakhstan"#,
    #"contacts add "Agence d’essai" --kind agency --zone ouzbekistan"#,
    #"contacts add "Université d’essai" --kind university --zone kirghizistan"#,
    #"contacts add "Fondation d’essai" --kind ngo --zone kazakhstan"#,
    #"contacts add "Dana Épreuve" --title "Première ministre" --of "Gouvernement d’essai" --zone kazakhstan --since 2023"#,
    #"contacts add "Berik Modèle" --title "Ministre des Affaires étrangères" --of "Ministère d’essai" --zone kazakhstan --since 2022"#,
    #"contacts add "Aigul Essai" --honorific S.E. --title Ambassadrice --of "Ambassade d’essai" --zone kazakhstan --since 2023"#,
    #"contacts add "Clara Type" --title Conseillère --of "Ambassade d’essai" --zone kazakhstan --since 2024"#,
    #"contacts add "Emil Gabarit" --title Directeur --of "Agence d’essai" --zone ouzbekistan --since 2021"#,
    #"contacts add "Farida Échantillon" --title Professeure --of "Université d’essai" --zone kirghizistan --since 2019"#,
  ]

  private static let groups = [
    ["Aigul", "Clara"], ["Berik", "Aigul"], ["Emil"], ["Clara"], ["Farida", "Emil"],
    ["Dana", "Berik", "Aigul"], ["Aigul"], ["Clara", "Farida"],
  ]
  private static let ours = ["Ada", "Basile"]
  private static let zones = [
    "kazakhstan", "kazakhstan", "ouzbekistan", "kazakhstan", "kirghizistan", "kazakhstan",
    "kazakhstan", "kirghizistan",
  ]
  private static let axes = [
    "cybersecurite", "deminage", "ia", "menaces-hybrides", "cybersecurite", "espace",
  ]
  private static let kinds = ["meeting", "call", "meeting", "event", "meeting"]
  private static let markings = ["clear", "green", "clear", "amber", "clear"]

  /// Fifty-six exchanges, one about every ten days from December 2023, and promises of most.
  private static func exchanges() -> [String] {
    (0..<56).flatMap { number -> [String] in
      let month = number / 3
      let day = 3 + (number % 3) * 9 + number % 5
      let (year, of) = (2023 + (month + 11) / 12, (month + 11) % 12 + 1)
      func date(_ later: Int) -> String {
        let count = of - 1 + later
        let (month, day) = (count % 12 + 1, String(day).padded)
        return "\(year + count / 12)-\(String(month).padded)-\(day)"
      }
      let with = (groups[number % 8] + [ours[number % 2]]).map { " --with \($0)" }.joined()
      let rule = number % 7 == 3 ? " --chatham-house" : ""
      let exchange = """
        meeting log "Entretien n° \(number + 1)" --on \(date(0)) --kind \(kinds[number % 5]) --zone \(zones[number % 8]) --axis \(axes[number % 6]) --marking \(markings[number % 5])\(rule) --place "Salle \(number % 4 + 1)"\(with)
        """
      guard number % 4 < 3 else { return [exchange] }
      let promise = """
        followups add "Suite n° \(number + 1)" --due \(date(2)) --from i\(number + 1)
        """
      let count = number / 4 * 3 + number % 4 + 1
      guard date(3) < "2025-06-20", number % 5 > 0 else { return [exchange, promise] }
      let done = "followups done f\(count) --on \(date(number % 3 == 0 ? 3 : 1))"
      return [exchange, promise, done]
    }
  }

  /// The commands that make it.
  static let commands =
    people + exchanges() + [
      #"meeting plan "Visite d’étude" --on 2025-07-01 --zone kazakhstan --with Aigul --with Ada --place "Salle 1" --marking clear"#,
      #"meeting plan "Réunion réservée" --on 2025-06-26 --zone kazakhstan --with Berik --place "Salle 2" --marking clear --chatham-house"#,
      #"meeting plan "Forum" --on 2025-07 --zone ouzbekistan --with Emil"#,
    ]

  /// The register as a file; empty when a command failed.
  static let bytes: [UInt8] = RegisterMaking.bytes(of: commands.map { ($0, nil) })
}

/// A register made by commands.
enum RegisterMaking {
  /// Returns the register as a file; empty when a command failed.
  static func bytes(of commands: [(line: String, input: String?)]) -> [UInt8] {
    guard var environment = try? TestEnvironment() else { return [] }
    for (command, input) in commands {
      environment.input = input.map { Array($0.utf8) }
      let outcome = environment.run(command)
      guard outcome.status == 0 else {
        print("\(command): \(outcome.errors)")
        return []
      }
    }
    return environment.registerBytes ?? []
  }
}

extension String {
  /// A number of two digits.
  fileprivate var padded: String { count < 2 ? "0" + self : self }
}
