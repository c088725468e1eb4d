import Foundation
import TestSupport
import Testing

/// The built program in the real world: streams, signals, the clock, the disk.
@Suite struct ProcessTests {
  private let home: TemporaryFolder
  private let binary: RunningBinary

  init() throws {
    home = try TemporaryFolder()
    binary = RunningBinary(["HOME": home.path], in: home.path)
  }

  private func made() throws -> RunningBinary {
    #expect(try binary.run("init", "--home", "Centre d’essai", "--lang", "fr").status == 0)
    return binary
  }

  private var register: String { "\(home.path)/.local/share/cess/cess.db" }

  // MARK: Cron

  @Test func `what cron runs prints French when something is due, and not one byte else`() throws {
    let cess = try made()
    let quiet = try cess.shell(
      #"env -i HOME="$HOME" PATH=/usr/bin:/bin "$CESS" due"#)
    #expect(quiet.bytes.isEmpty && quiet.errors.isEmpty && quiet.status == 0)
    let added = try cess.run(
      "followups", "add", "Relancer l’élève à l’école", "--due", "2025-02-03")
    #expect(added.status == 0)
    let due = try cess.shell(
      #"env -i HOME="$HOME" PATH=/usr/bin:/bin "$CESS" due"#)
    #expect(due.status == 0 && due.errors.isEmpty)
    #expect(due.output.hasPrefix("Suites à donner, "))
    #expect(due.output.contains("3 février 2025"))
    #expect(due.output.contains("Relancer l’élève à l’école"))
    #expect(due.output.contains("jours de retard"))
  }

  @Test func `the program needs nothing but its home`() throws {
    let outcome = try binary.shell(#"env -i "$CESS" --version"#)
    #expect(outcome.output.hasPrefix("cess ") && outcome.status == 0)
    let lost = try binary.shell(#"env -i "$CESS" due"#)
    #expect(lost.status == 78 && lost.bytes.isEmpty)
  }

  // MARK: Mails

  @Test func `what procmail pipes is recorded once, and a mail that is wrong stays with it`() throws
  {
    var cess = try made()
    let recipe = #""$CESS" import - --yes --strict -q >/dev/null"#
    cess.input = Array(
      """
      Return-Path: <zoe@exemple.org>
      From: =?iso-2022-jp?B?GyRCJUYlOSVIGyhC?= <zoe@exemple.org>
      Subject: =?koi8-r?B?7enk?=
      Date: Mon, 5 May 2025 14:30:00 +0200
      Message-ID: <1@exemple.org>

      Bonjour.
      """.utf8)
    for _ in 0..<2 { #expect(try cess.shell(recipe).status == 0) }
    let listed = try cess.run("meeting", "list", "--format", "ids")
    #expect(listed.output == "i1\n" || listed.output == "1\n", "\(listed.output)")
    let shown = try cess.run("meeting", "show", "i1").output
    #expect(shown.contains("МИД") && shown.contains("テスト"), "\(shown)")
    cess.input = Array("Return-Path: <a@exemple.org>\nReceived: x\n\nx".utf8)
    #expect(try cess.shell(recipe).status == 65)
  }

  // MARK: Streams

  @Test func `a closed pipe ends the program by its signal, and nothing is said`() throws {
    let cess = try made()
    let outcome = try cess.shell(
      #"{ "$CESS" zones list --json; echo "$?" >&3; } 3>status | true; cat status"#)
    #expect(outcome.output == "141\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test func `a reader that stops early is content`() throws {
    let outcome = try made().shell(#""$CESS" zones list | head -n 1"#)
    #expect(outcome.output.hasPrefix("asie-centrale\t") && outcome.errors.isEmpty)
    #expect(outcome.status == 0)
  }

  @Test func `a closed standard output is an error`() throws {
    let outcome = try made().shell(#""$CESS" zones list >&-"#)
    #expect(outcome.status == 74)
    #expect(outcome.errors.hasPrefix("cess: sortie standard"))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [#"zones list > /dev/full"#, #"zones list -o /dev/full"#, "--version > /dev/full"])
  func `a full device is an error`(line: String) throws {
    let outcome = try made().shell("\"$CESS\" \(line)")
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("le disque est plein"))
  }

  @Test func `a meeting whose number cannot be printed is said to be recorded or is not`() throws {
    let cess = try made()
    let outcome = try cess.shell(#""$CESS" meeting log Essai --zone KZ > /dev/full"#)
    #expect(outcome.status == 74)
    let count = try RegisterFile(at: register).column("SELECT count(*) FROM interaction")
    // Standard error tells what became of it.
    #expect(outcome.errors.contains("i1") == (count == ["1"]))
  }

  @Test func `an output in a folder that is not there cannot be created`() throws {
    let outcome = try made().run("zones", "list", "-o", "nulle/part.json")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("nulle/part.json"))
  }

  @Test func `a written file replaces another and keeps its mode`() throws {
    let cess = try made()
    let outcome = try cess.shell(
      #"""
      umask 022; echo ancien > zones.json; chmod 640 zones.json
      "$CESS" zones list -o zones.json 2> /dev/null; echo $?; cat zones.json
      "$CESS" zones list --force -o zones.json && stat -c %a zones.json && head -c 11 zones.json
      "$CESS" zones list -o neuf.json && stat -c %a neuf.json; ls
      """#)
    #expect(outcome.output == "73\nancien\n640\n{\"schema\":1600\nneuf.json\nzones.json\n")
  }

  @Test func `a page is shown in the browser that is named, from a file of its owner's alone`()
    throws
  {
    var cess = try made()
    cess.variables["BROWSER"] = "nulle-part:stat -c %a"
    let outcome = try cess.shell(#""$CESS" check >/dev/null; "$CESS" zones show KZ --open"#)
    #expect(outcome.output == "600\n" && outcome.status == 0)
    #expect(outcome.errors.contains(".html"))
  }

  @Test func `an argument that is not UTF-8 is refused by its number`() throws {
    let cess = try made()
    let before = TemporaryFolder.digest(ofFileAt: register)
    let outcome = try cess.shell(#""$CESS" meeting log "$(printf 'caf\351')""#)
    #expect(outcome.status == 64)
    #expect(
      outcome.errors.hasPrefix("cess: l’argument 3 n’est pas du texte UTF-8\nconseil\u{A0}: "))
    #expect(TemporaryFolder.digest(ofFileAt: register) == before)
  }

  @Test func `a file of notes that is not UTF-8 is refused by its line`() throws {
    let outcome = try made().shell(
      #"printf 'un\ndeux\ncaf\351\n' > notes.txt; "$CESS" meeting log Essai --notes @notes.txt"#)
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("cess: notes.txt:3"))
  }

  @Test func `ten megabytes of notes are refused`() throws {
    let outcome = try made().shell(
      #"head -c 10485760 /dev/zero | tr '\0' x | "$CESS" meeting log Essai --notes -"#)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("10485760"))
    #expect(try RegisterFile(at: register).column("SELECT count(*) FROM interaction") == ["0"])
  }

  // MARK: Terminals and clocks

  /// `script` of util-linux gives a command a terminal of its own.
  private static let script = "/usr/bin/script"
  private static let hasTerminals =
    FileManager.default.isExecutableFile(atPath: script)
    && FileManager.default.fileExists(
      atPath: "/proc/self")

  @Test(
    .enabled(if: hasTerminals),
    arguments: [
      (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
      (["TERM": "dumb"], false), (["TERM": "xterm", "NO_COLOR": ""], true),
    ])
  func `colours are for terminals that want them`(
    variables: [String: String], isColoured: Bool
  ) throws {
    var cess = try made()
    cess.variables.merge(variables) { _, given in given }
    let outcome = try cess.shell(
      #"script -qec "'$CESS' zones show KZ" /dev/null < /dev/null"#)
    #expect(outcome.output.contains("Kazakhstan"))
    #expect(outcome.output.contains("\u{1B}[") == isColoured)
    #expect(!(try cess.run("zones", "show", "KZ").output.contains("\u{1B}[")))
    #expect(try cess.run("zones", "show", "KZ", "--color", "always").output.contains("\u{1B}["))
  }

  @Test func `the time zone decides which day it is`() throws {
    var cess = try made()
    // Two zones 25 hours apart: their days are never the same.
    func recorded(in zone: String) throws -> String {
      cess.variables["TZ"] = zone
      let outcome = try cess.run("meeting", "log", "Essai", "--zone", "KZ")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let number = outcome.output.dropFirst().dropLast()
      return try RegisterFile(at: register).column(
        "SELECT occurred FROM interaction WHERE id = \(number)"
      ).first ?? ""
    }
    let east = try recorded(in: "Pacific/Kiritimati")
    let west = try recorded(in: "Pacific/Pago_Pago")
    #expect(west < east)
    #expect(east.count == 10)
  }

  @Test func `a clock that is fixed wins over the time zone`() throws {
    var cess = try made()
    cess.variables["CESS_NOW"] = "2025-06-16T23:30:00Z"
    #expect(
      try cess.run("followups", "add", "Relancer", "--due", "2025-06-16").status == 0)
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
      cess.variables["TZ"] = zone
      #expect(try cess.run("due", "--format", "ids").output == "f1\n")
    }
  }

  @Test func `an unknown time zone of a meeting is refused`() throws {
    let cess = try made()
    let good = try cess.run(
      "meeting", "log", "Essai", "--on", "2025-05-05 14:30", "--tz", "Asia/Almaty", "--zone", "KZ")
    #expect(good.status == 0 && good.errors.contains("à 14\u{A0}h\u{A0}30 (Asia/Almaty)"))
    // The hour that is left out when summer time begins, in Paris alone.
    for (zone, status) in [("Europe/Paris", Int32(64)), ("Asia/Almaty", 0)] {
      let outcome = try cess.run(
        "meeting", "log", "Essai", "--on", "2025-03-30 02:30", "--tz", zone, "--zone", "KZ")
      #expect(outcome.status == status, "\(zone): \(outcome.errors)")
    }
    for zone in ["Asie/Almaty", "../../etc/passwd", "/etc/localtime"] {
      let outcome = try cess.run(
        "meeting", "log", "Essai", "--on", "2025-05-05 14:30", "--tz", zone)
      #expect(outcome.status == 64, "\(zone)")
    }
  }

  // MARK: The disk

  @Test func `a full disk leaves the register as it was`() throws {
    let cess = try made()
    #expect(try cess.run("meeting", "log", "Premier", "--zone", "KZ").status == 0)
    let before = try RegisterFile(at: register).column("SELECT title FROM interaction")
    // The notes do not fit into the blocks a file may have.
    let outcome = try cess.shell(
      #"""
      size=$(( $(stat -c %s "$0") / 512 + 64 ))
      head -c 1000000 /dev/zero | tr '\0' x > notes
      bash -c 'trap "" XFSZ; ulimit -f '"$(( (size + 1) / 2 ))"'; exec "$CESS" meeting log Second --zone KZ --notes @notes'
      """#.replacing("$0", with: register))
    #expect(outcome.status == 74, "\(outcome.status) \(outcome.errors)")
    #expect(outcome.bytes.isEmpty)
    #expect(outcome.errors.hasPrefix("cess: "))
    let file = try RegisterFile(at: register)
    #expect(try file.troubles() == [])
    #expect(try file.column("SELECT title FROM interaction") == before)
    #expect(try cess.run("meeting", "log", "Troisième", "--zone", "KZ").status == 0)
  }

  private static let isRoot = getuid() == 0
  private static let dropsPrivileges =
    !isRoot || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  /// How a command line begins that runs as somebody without privileges.
  private static let unprivileged =
    isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""

  @Test(
    .enabled(if: dropsPrivileges),
    arguments: ["due", "meeting log Essai --zone KZ", "init"])
  func `a register that may not be read is said to be so`(line: String) throws {
    let cess = try made()
    let outcome = try cess.shell(
      """
      chmod 755 .; chmod 000 .local/share/cess/cess.db; chmod 755 .local .local/share .local/share/cess
      \(Self.unprivileged) "$CESS" \(line); status=$?
      chmod 600 .local/share/cess/cess.db; exit $status
      """)
    #expect(outcome.status == 77, "\(outcome.status) \(outcome.errors)")
    #expect(outcome.errors.contains("accès refusé") || outcome.errors.contains("permission denied"))
  }

  @Test(.enabled(if: dropsPrivileges))
  func `a register that may not be written can be read if its folder allows it, and stays`()
    throws
  {
    let cess = try made()
    let before = TemporaryFolder.digest(ofFileAt: register)
    let outcome = try cess.shell(
      """
      chmod 755 .; chmod 444 .local/share/cess/cess.db; chmod 555 .local .local/share .local/share/cess
      \(Self.unprivileged) "$CESS" meeting log Essai --zone KZ; status=$?
      chmod 700 .local .local/share .local/share/cess; chmod 600 .local/share/cess/cess.db
      exit $status
      """)
    #expect(outcome.status == 77, "\(outcome.status) \(outcome.errors)")
    #expect(TemporaryFolder.digest(ofFileAt: register) == before)
  }

  @Test(.enabled(if: dropsPrivileges))
  func `a folder that may not be written takes no register`() throws {
    let outcome = try binary.shell(
      """
      mkdir ferme; chmod 555 ferme; chmod 755 .
      \(Self.unprivileged) "$CESS" init --db ferme/cess.db; status=$?
      \(Self.unprivileged) "$CESS" init --db ferme/dessous/cess.db; echo $?
      chmod 755 ferme; ls ferme; exit $status
      """)
    #expect(outcome.status == 77, "\(outcome.status) \(outcome.errors)")
    #expect(outcome.output == "77\n")
  }

  @Test(.enabled(if: dropsPrivileges))
  func `an output that may not be written is an error`() throws {
    let outcome = try made().shell(
      """
      mkdir ferme; chmod 555 ferme; chmod -R a+rX .; chmod 644 .local/share/cess/cess.db
      \(Self.unprivileged) "$CESS" due --help -o ferme/x > /dev/null
      \(Self.unprivileged) "$CESS" zones list --db .local/share/cess/cess.db -o ferme/zones.json
      status=$?; chmod 755 ferme; ls ferme; exit $status
      """)
    #expect(outcome.status == 73 || outcome.status == 77, "\(outcome.status) \(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  // MARK: The tutorial

  @Test func `the tutorial runs through, and its report tells the story`() throws {
    let tutorial = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("fixtures/cess-2025.sh").path
    var cess = binary
    cess.variables["CESS_NOW"] = "2025-06-20"
    let outcome = try cess.shell(#"sh "$1""#, tutorial)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try cess.run("report", "--zone", "kazakhstan")
    #expect(report.status == 0)
    for words in [
      "Colloque partenariat stratégique France–Kazakhstan", "Assemblée nationale, Paris",
      "Mme Gulsara Arystankulova, ambassadrice du Kazakhstan en France",
      "déminage", "cybersécurité", "menaces hybrides", "intelligence artificielle",
      "Relancer l’ambassade sur les quatre axes", "Gouvernement du Kazakhstan",
    ] {
      #expect(report.output.contains(words), "\(words)")
    }
    #expect(try RegisterFile(at: register).troubles() == [])
  }
}
