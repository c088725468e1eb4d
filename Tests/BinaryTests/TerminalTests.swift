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

  /// Types keys with a pause between the portions, and returns what the terminal showed.
  private func typed(_ portions: String...) throws -> String {
    let outcome = try binary.shell(
      #"""
      { sleep 1; for keys; do printf "$keys"; sleep 0.4; done; sleep 0.6; } |
        script -qc '"$CESS" meeting log; echo "=$?"; stty -a' /dev/null
      """#, arguments: portions)
    return outcome.output
  }

  @Test func `keys come one by one, and the terminal is left as it was`() throws {
    let shown = try typed(
      "Ent\\177\\177ssai\\r", "hier\\r", "\\r", "fra\\t\\r", "\\r", "\\r", "\\r", "\\r", "o\\r")
    #expect(shown.contains("i1 enregistré") && shown.contains("=0"), "\(shown)")
    #expect(shown.contains(" icanon") && shown.contains(" echo ") && shown.contains(" isig"))
    let list = try binary.run("meeting", "list")
    #expect(list.output.contains("Essai"))
  }

  @Test func `Ctrl-C ends it, the terminal and the register being as they were`() throws {
    let before = try RegisterFile(at: "\(home.path)/.local/share/cess/cess.db")
      .column("SELECT count(*) FROM batch")
    let shown = try typed("Essai\\r", "hi\\003")
    #expect(shown.contains("=130") && shown.contains(" icanon") && shown.contains(" echo "))
    let register = try RegisterFile(at: "\(home.path)/.local/share/cess/cess.db")
    #expect(try register.column("SELECT count(*) FROM batch") == before)
    #expect(try register.troubles() == [])
  }
}
