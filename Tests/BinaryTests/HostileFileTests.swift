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

  /// A table of six megabytes.
  private static let muchOfATable = #"""
    much() { echo 'Nom;Note'; for i in $(seq 1 60); do
      printf 'Personne %d;' $i; head -c 100000 /dev/zero | tr '\0' x; echo; done; }
    mkdir short; export TMPDIR=$PWD/short

    """#

  @Test func `much that comes through a pipe lies in a file that is gone with the program`() throws
  {
    let outcome = try cess.shell(
      Self.muchOfATable + #"""
        mkfifo p; "$CESS" import - --yes -q < p > done & process=$!
        exec 3> p; much >&3
        for i in $(seq 1 200); do
          file=$(readlink /proc/$process/fd/* | grep "^$PWD/short/"); test -n "$file" && break
          sleep 0.05
        done
        echo "$file" | sed "s,.*/cess-......,,"; exec 3>&-
        wait $process; echo "=$?"; ls short
        """#)
    #expect(outcome.output == ".part (deleted)\n=0\n", "\(outcome.output)\(outcome.errors)")
    let names = try cess.run("contacts", "list", "--format", "csv").output
    #expect((1...60).allSatisfy { names.contains("Personne \($0)") })
  }

  @Test(arguments: ["nowhere", "/proc", "/etc/passwd"])
  func `much that comes through a pipe lies elsewhere where TMPDIR will not do`(folder: String)
    throws
  {
    let outcome = try cess.shell(
      Self.muchOfATable + #"much | TMPDIR=\#(folder) "$CESS" import - --yes -q > done; echo "=$?""#)
    #expect(outcome.output == "=0\n", "\(outcome.output)\(outcome.errors)")
  }

  @Test func `a file that is standard input is read from where it stands`() throws {
    let outcome = try cess.shell(
      Self.muchOfATable + #"""
        { echo 'BEGIN:VCARD'; much; } > t; ulimit -f 1000
        { read -r first; "$CESS" import - --yes -n > plan; } < t; echo "=$?"
        """#)
    #expect(outcome.output == "=0\n", "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("Personne 1"), "\(outcome.errors)")
  }

  @Test func `a folder that is called like standard input is not it`() throws {
    let outcome = try cess.shell(
      #"mkdir ./-; printf 'Nom\nZoé Essai\n' | "$CESS" import - --yes > done; echo "=$?""#)
    #expect(outcome.output == "=0\n", "\(outcome.errors)")
  }

  @Test func `a link that leads in a circle among what was left stops nothing`() throws {
    let outcome = try cess.shell(
      #"""
      "$CESS" export whole -q; true & wait $!
      ln -s actors.jsonl.$!.tmp whole/actors.jsonl.$!.tmp
      "$CESS" export whole -q; echo "=$?"
      """#)
    #expect(outcome.output == "=0\n", "\(outcome.errors)")
  }

  @Test func `a change of the longest card leaves with the journal and comes back`() throws {
    let outcome = try cess.shell(
      #"""
      card() { printf 'BEGIN:VCARD\nVERSION:3.0\nUID:u\nFN:Zoé Essai\n'
        for name in X-A X-B; do printf "$name:$1"; head -c 2600000 /dev/zero | tr '\0' '\001'; echo; done
        echo END:VCARD; }
      card a > a.vcf; card b > b.vcf
      for file in a b; do "$CESS" import $file.vcf --yes -q > done; echo "=$?"; done
      "$CESS" export whole --journal -q; echo "=$?"
      "$CESS" import whole --journal --db new.db -q; echo "=$?"
      """#)
    #expect(outcome.output == "=0\n=0\n=0\n=0\n", "\(outcome.output)\(outcome.errors)")
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
