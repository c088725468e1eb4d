import Foundation
import TestSupport
import Testing

/// The built program and what the system refuses it.
@Suite struct SystemFaultTests {
  private let home: NewHome
  private var cess: RunningBinary { home.cess }

  init() throws { home = try NewHome() }

  @Test(arguments: [#"import - --yes"#, #"contacts add Essai --note -"#])
  func `standard input that is a folder is told as such`(line: String) throws {
    let outcome = try cess.shell("\"$CESS\" \(line) < /tmp")
    #expect(outcome.status == 74)
    #expect(outcome.errors == "cess: entrée standard\u{A0}: c’est un dossier\n")
    let english = try cess.shell("\"$CESS\" \(line) --lang en < /tmp")
    #expect(english.errors == "cess: standard input: it is a folder\n")
  }

  @Test(arguments: [
    ("zones list >&-", 74, "sortie standard\u{A0}: ce flux est fermé"),
    ("export loop", 73, "impossible de créer loop\u{A0}: ce lien tourne en rond"),
    ("import loop", 74, "loop\u{A0}: ce lien tourne en rond"),
    ("contacts list --db loop", 74, "loop\u{A0}: ce lien tourne en rond"),
    ("contacts sync loop", 74, "loop\u{A0}: ce lien tourne en rond"),
    ("import $(printf '%0300d' 0).csv", 74, "ce nom est trop long"),
    ("contacts list -o $(printf '%0300d' 0).md", 73, "ce nom est trop long"),
    ("init --db $(printf '%0300d' 0).db", 74, "ce nom est trop long"),
    ("init --db file/x.db", 74, "une partie de ce chemin n’est pas un dossier"),
  ])
  func `what the system refuses is said in the language of the program`(
    line: String, status: Int32, words: String
  ) throws {
    let outcome = try cess.shell("ln -s loop loop; : > file; \"$CESS\" \(line)")
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(!outcome.errors.contains("File"), "\(outcome.errors)")
  }
}
