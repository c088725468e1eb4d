public import Diplomacy
import Messages

extension Page {
  /// What is wrong with a register, one line each; in JSON also that nothing is.
  public static func check(_ troubles: [RegisterTrouble], _ language: Language) -> Page {
    Page(
      blocks: troubles.map { .row([HealthWords.line($0)[language]]) },
      members: { json in
        json.member("sound", troubles.isEmpty)
        json.array("troubles") { json in
          for trouble in troubles {
            json.object { json in
              json.member("code", trouble.code)
              json.member("record", trouble.record)
              json.member("what", HealthWords.text(trouble)[language])
              json.member("remedy", HealthWords.remedy(trouble))
            }
          }
        }
      },
      reference: "")
  }
}
