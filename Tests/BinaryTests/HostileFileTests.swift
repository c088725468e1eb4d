import Foundation
import TestSupport
import Testing

/// The built program and files that are not what they seem.
@Suite struct HostileFileTests {
  private let home: NewHome
  private var cess: RunningBinary { home.cess }

  init() throws { home = try NewHome() }

  @Test func `a null character in notes is refused, and the register stays sound`() throws {
    let outcome = try cess.shell(
      #"printf 'a\0b' > n; "$CESS" meeting log Essai --notes @n; echo "=$?"; "$CESS" check -q"#)
    #expect(outcome.output.hasPrefix("=64"), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.status == 0)
  }

  @Test(arguments: ["file:x.db", ":memory:", "file:x.db?mode=memory"])
  func `a path of a register is a path, whatever SQLite would make of it`(path: String) throws {
    #expect(try cess.run("init", "--home", "Essai", "--db", path).status == 0)
    let file = "\(home.folder.path)/\(path)"
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect((attributes[.size] as? Int ?? 0) > 0)
    #expect(!FileManager.default.fileExists(atPath: "\(home.folder.path)/x.db"))
    #expect(try cess.run("check", "--db", path).status == 0)
  }

  @Test func `what has no end is refused within bounds`() throws {
    let outcome = try cess.shell(
      #"ulimit -v 4000000; "$CESS" meeting log Essai --notes @/dev/zero; echo "=$?""#)
    #expect(outcome.output == "=65\n", "\(outcome.output)")
  }

  @Test func `what comes through a pipe of the shell is imported`() throws {
    let outcome = try cess.shell(
      #"mkfifo p; printf 'Nom;Courriel\nEssai;e@exemple.org\n' > p & "$CESS" import p --yes -q"#)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try cess.run("contacts", "list").output.contains("Essai"))
  }

  @Test func `much that comes through a pipe lies in a file that is gone with the program`() throws
  {
    let outcome = try cess.shell(
      #"""
      mkdir short; export TMPDIR=$PWD/short
      { echo 'Nom;Note'; for i in $(seq 1 60); do
        printf 'Personne %d;' $i; head -c 100000 /dev/zero | tr '\0' x; echo; done; } |
        "$CESS" import - --yes -q > done; echo "=$?"; ls short
      """#)
    #expect(outcome.output == "=0\n", "\(outcome.output)\(outcome.errors)")
    let names = try cess.run("contacts", "list", "--format", "csv").output
    #expect((1...60).allSatisfy { names.contains("Personne \($0)") })
  }

  @Test func `what an export left is removed where its process runs no more`() throws {
    let outcome = try cess.shell(
      #"""
      "$CESS" export whole -q; true & wait $!
      echo x > whole/actors.jsonl.$!.tmp; echo x > whole/zones.jsonl.$$.tmp
      "$CESS" export whole -q && (cd whole; echo *.tmp); echo "zones.jsonl.$$.tmp"
      """#)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2 && lines.first == lines.last, "\(outcome.output)\(outcome.errors)")
  }

  @Test(arguments: ["INT", "TERM", "HUP", "PIPE"])
  func `a signal leaves nothing unfinished behind`(signal: String) throws {
    let script = #"""
      for i in $(seq 1 400); do echo "Personne $i;p$i@exemple.org"; done > rows
      { echo "Nom;Courriel"; cat rows; } > t.csv
      "$CESS" import t.csv --yes -q > /dev/null
      "$CESS" export whole -q
      rm -f new.db*
      for wait in 0.01 0.03 0.06 0.1 0.15; do
        "$CESS" import whole --db new.db -q > /dev/null 2>&1 & sleep $wait
        kill -SIGNAL $! 2>/dev/null; wait $! 2>/dev/null
        ls | grep -v -x -e new.db -e whole -e t.csv -e rows
        test -f new.db && "$CESS" check --db new.db -q && rm -f new.db
        "$CESS" export other -q > /dev/null 2>&1 & sleep $wait
        kill -SIGNAL $! 2>/dev/null; wait $! 2>/dev/null
        ls other 2>/dev/null | grep tmp; rm -rf other
      done; true
      """#
    let outcome = try cess.shell(script.replacing("SIGNAL", with: signal))
    #expect(outcome.output == "", "\(outcome.output)")
  }
}
