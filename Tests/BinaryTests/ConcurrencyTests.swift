import Foundation
import TestSupport
import Testing

/// Several processes at one register, and processes that die.
@Suite(.serialized) struct ConcurrencyTests {
  private let home: TemporaryFolder
  private let binary: RunningBinary

  init() throws {
    home = try TemporaryFolder()
    var binary = RunningBinary(["HOME": home.path], in: home.path)
    binary.timeout = 300
    self.binary = binary
    #expect(try binary.run("init", "--home", "Centre d’essai").status == 0)
    #expect(
      try binary.run(
        "contacts", "add", "Jeanne Exemple", "--title", "Consule", "--of", "Consulat d’essai",
        "--zone", "KZ"
      ).status == 0)
  }

  private var register: String { "\(home.path)/.local/share/cess/cess.db" }

  @Test func `two processes log two hundred meetings each, and none is lost`() throws {
    let outcome = try binary.shell(
      #"""
      log() {
        n=0
        while [ $n -lt 200 ]; do
          n=$((n + 1))
          "$CESS" meeting log "Entretien $1 $n" --with Exemple --follow-up "Suite @ +6w" -q || exit 1
        done
      }
      log a & first=$!
      log b & second=$!
      wait $first && wait $second
      """#)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(Set(outcome.output.split(separator: "\n")).count == 400)
    let file = try RegisterFile(at: register)
    #expect(try file.column("SELECT count(DISTINCT title) FROM interaction") == ["400"])
    #expect(try file.column("SELECT count(*) FROM follow_up") == ["400"])
    #expect(try file.troubles() == [])
  }

  @Test(arguments: [20_250_505] as [UInt64])
  func `what was acknowledged outlives a killed process, whole`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // From no time at all to twice what the command takes here and now.
    let start = ContinuousClock.now
    let measured = try binary.run("meeting", "log", "Mesure", "--with", "Exemple")
    #expect(measured.status == 0)
    let longest = max(Int(start.duration(to: .now) / .milliseconds(1)), 1)
    let delays = (0..<100).map { _ in Int.random(in: 0..<min(2 * longest, 999), using: &random) }
    let outcome = try binary.shell(
      #"""
      for delay in $1; do
        "$CESS" meeting log "Entretien" --with Exemple --zone KZ --axis ia --notes "Notes." \
          --follow-up "Suite @ +6w" -q & process=$!
        sleep "$(printf '0.%03d' "$delay")"
        kill -9 $process 2> kills
        wait $process 2> kills
      done
      true
      """#, delays.map { String($0) }.joined(separator: " "))
    let acknowledged = outcome.output.split(separator: "\n").compactMap { Int($0.dropFirst()) }
    let file = try RegisterFile(at: register)
    #expect(try file.troubles() == [], "seed \(seed)")
    let whole = try file.column(
      """
      SELECT i.id FROM interaction i
      WHERE i.title = 'Entretien' AND i.notes = 'Notes.'
        AND (SELECT count(*) FROM participation p WHERE p.interaction_id = i.id) = 1
        AND (SELECT count(*) FROM interaction_zone z WHERE z.interaction_id = i.id) = 1
        AND (SELECT count(*) FROM interaction_axis x WHERE x.interaction_id = i.id) = 1
        AND (SELECT count(*) FROM follow_up f WHERE f.interaction_id = i.id) = 1
      """)
    #expect(Set(acknowledged.map { String($0) }).subtracting(whole) == [], "seed \(seed)")
    // What was not acknowledged is there whole or not at all.
    #expect(
      try file.column("SELECT count(*) FROM interaction WHERE title = 'Entretien'")
        == ["\(whole.count)"])
    #expect(try file.column("SELECT count(*) FROM follow_up") == ["\(whole.count)"])
    // Some lived and some died, or nothing was tried.
    #expect(!acknowledged.isEmpty && acknowledged.count < 100)
    #expect(try binary.run("meeting", "log", "Après", "--with", "Exemple").status == 0)
  }

  @Test func `a process waits for another that writes`() throws {
    let waiting = binary
    let outcome = try RegisterFile(at: register).holdingTheLock {
      var hasty = waiting
      hasty.variables["CESS_BUSY_TIMEOUT"] = "0.1"
      return try hasty.run("meeting", "log", "Essai", "--with", "Exemple")
    }
    #expect(outcome.status == 75)
    #expect(outcome.errors.contains("occupé"))
    #expect(try binary.run("meeting", "log", "Essai", "--with", "Exemple").status == 0)
  }
}
