import Foundation
import TestSupport
import Testing

/// The guided form in a terminal of its own, made by `script` of util-linux.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct TerminalTests {
  private let home: TemporaryFolder
  private let binary: RunningBinary

  init() throws {
    home = try TemporaryFolder()
    binary = RunningBinary(["HOME": home.path, "TERM": "xterm"], in: home.path)
    #expect(try binary.run("init", "--home", "Centre d’essai", "--lang", "fr").status == 0)
  }

  /// Types each portion of keys once the terminal shows what it answers, « Objet|Essai »,
  /// and returns what the terminal showed in all.
  private func typed(_ portions: String...) throws -> String {
    try binary.shell(
      #"""
      shows() {
        tries=0
        until grep -q -- "$1" shown 2>/dev/null || [ $tries -ge 300 ]; do
          sleep 0.1; tries=$((tries + 1))
        done
      }
      rm -f keys shown; mkfifo keys
      script -qfc '"$CESS" meeting log; echo "=$?"; stty -a' shown < keys > /dev/null &
      exec 3> keys
      for portion; do shows "${portion%%|*}"; printf "${portion#*|}" >&3; done
      shows 'icanon'
      exec 3>&-
      wait
      cat shown
      """#, arguments: portions
    ).output
  }

  @Test func `keys come one by one, and the terminal is left as it was`() throws {
    let shown = try typed(
      "Objet|Ent\\177\\177ssai", "Essai|\\r", "Quand|hier\\r", "Avec qui|\\r", "Zone|fra",
      "France|\\t\\r", "Autre zone|\\r", "Axe|\\r", "Ce qui|\\r", "Suite|\\r", "Enregistrer|o\\r")
    #expect(shown.contains("i1 enregistré") && shown.contains("=0"), "\(shown)")
    for setting in ["isig", " icanon", " echo "] { #expect(shown.contains(setting), "\(shown)") }
    #expect(try binary.run("meeting", "list").output.contains("Essai"))
  }

  @Test func `Ctrl-C ends it, the terminal and the register being as they were`() throws {
    let before = try RegisterFile(at: "\(home.path)/.local/share/cess/cess.db")
      .column("SELECT count(*) FROM batch")
    let shown = try typed("Objet|Essai\\r", "Quand|hi\\003")
    #expect(shown.contains("=130") && shown.contains(" icanon") && shown.contains(" echo "))
    let register = try RegisterFile(at: "\(home.path)/.local/share/cess/cess.db")
    #expect(try register.column("SELECT count(*) FROM batch") == before)
    #expect(try register.troubles() == [])
  }
}
