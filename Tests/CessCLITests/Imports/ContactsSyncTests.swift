import CessCLI
import Foundation
import TestSupport
import Testing

/// A folder of cards and the contacts are brought together, both ways.
@Suite struct ContactsSyncTests {
  private let book: SharedFolder

  init() throws { book = try SharedFolder("carnet") }

  /// Brings only what the folder has already and the contacts of a tag together.
  @discardableResult
  private func sync(_ more: String = "--tag carnet") -> String { book.sync("contacts sync", more) }

  private func written(_ count: Int, removed: Int = 0, missing: Int = 0) -> String {
    "\"folder\":{\"written\":\(count),\"removed\":\(removed),\"missing\":\(missing)"
  }

  private func putZoe(_ phone: String = "01 02 03 04 05", more: String...) throws {
    try book.putCard(
      "zoe.vcf",
      ["UID:zoe-1", "FN:Zoé Essai", "N:Essai;Zoé;;;", "TEL;TYPE=cell:\(phone)"] + more
        + ["X-OTHER:gardé"])
  }

  @Test func `what is there comes in, and twice changes nothing on either side`() throws {
    try putZoe()
    #expect(sync().contains("\"created\":1"))
    let first = try book.text("zoe.vcf")
    let before = book.environment.registerDigest
    let again = sync()
    #expect(again.contains("\"created\":0,\"updated\":0"))
    #expect(again.contains(written(0)))
    #expect(book.environment.registerDigest == before)
    #expect(try book.text("zoe.vcf") == first)
  }

  @Test func `an address that is only spelled otherwise there keeps its sort`() throws {
    try book.putCard(
      "zoe.vcf",
      ["UID:zoe-1", "FN:Zoé Essai", "EMAIL;TYPE=work:z@exemple.org"]
        + ["TEL;TYPE=cell:+33 1 99 00 00 01"])
    sync()
    try book.putCard(
      "zoe.vcf",
      ["UID:zoe-1", "FN:Zoé Essai", "EMAIL;TYPE=work:Z@Exemple.org"]
        + ["TEL;TYPE=cell:+33199000001"])
    let there = try book.text("zoe.vcf")
    #expect(sync().contains(written(0)))
    #expect(try book.text("zoe.vcf") == there)
    // One that is ours has none.
    #expect(
      book.environment.run("contacts edit \"Zoé Essai\" --phone \"+33 1 99 00 00 02\"").status == 0)
    #expect(sync().contains(written(1)))
    #expect(try book.text("zoe.vcf").contains("EMAIL;TYPE=work:Z@Exemple.org\r\n"))
    #expect(try book.text("zoe.vcf").contains("\r\nTEL:+33 1 99 00 00 02\r\n"))
  }

  @Test func `what a killed sync left is removed by the next, and nothing else`() throws {
    for name in ["zoe.vcf.2254.tmp", "zoe.vcf.tmp", "notes.txt.2254.tmp"] {
      try book.put(name, ["x"])
    }
    sync()
    #expect(
      try book.names.filter { $0.hasSuffix(".tmp") } == ["notes.txt.2254.tmp", "zoe.vcf.tmp"])
  }

  @Test func `a post that alone changes on a card leaves a journal one can go back in`() throws {
    for title in ["Chef de bureau", "Directrice", "Directrice générale"] {
      try putZoe(more: "ORG:Agence d’essai", "TITLE:\(title)")
      sync("--in-only")
      #expect(book.environment.run("check").status == 0, "\(title)")
    }
    for _ in 1...2 {
      #expect(book.environment.run("undo --yes").status == 0)
      #expect(book.environment.run("check").status == 0)
    }
    #expect(book.run("contacts show \"Zoé Essai\"").contains("Chef de bureau"))
  }

  @Test func `a house comes in as one, and its card is not written for that`() throws {
    let lines = ["UID:m-1", "FN:Ministère d’essai", "N:Ministère d’essai;;;;", "TEL:01"]
    try book.putCard("m.vcf", lines)
    let card = try book.text("m.vcf")
    for _ in 1...2 {
      #expect(sync("--kind ministry").contains(written(0)))
      #expect(try book.text("m.vcf") == card)
    }
    #expect(book.environment.run("contacts list --kind ministry --format ids").lines.count == 1)
  }

  @Test func `a name is taken apart, and the card keeps the words it has`() throws {
    let named = ["FN:S.E. Mme Zoé Essai", "N:Essai;Zoé;Marie;;"]
    try book.putCard("zoe.vcf", ["UID:zoe-1"] + named)
    let card = try book.text("zoe.vcf")
    for _ in 1...2 {
      #expect(sync().contains(written(0)))
      let shown = book.environment.run("contacts show \"Zoé Essai\" --json").output
      #expect(shown.contains(#""name":"Zoé Essai","honorific":"S.E.""#), "\(shown)")
      #expect(shown.contains(#""gender":"f""#), "\(shown)")
      #expect(try book.text("zoe.vcf") == card)
    }
    #expect(book.environment.run("contacts edit \"Zoé Essai\" --phone 01").status == 0)
    #expect(sync().contains(written(1)))
    let told = try book.text("zoe.vcf")
    for line in named + ["TEL:01"] { #expect(told.contains("\(line)\r\n"), "\(told)") }
    let before = book.environment.registerDigest
    #expect(sync().contains(written(0)))
    #expect(book.environment.registerDigest == before)
    // What the name says no more is not said any longer.
    #expect(book.environment.run("contacts edit \"Zoé Essai\" --gender m").status == 0)
    #expect(sync().contains(written(1)))
    #expect(try !book.text("zoe.vcf").contains("Mme"))
    #expect(sync().contains(written(0)))
  }

  /// Two contacts who have a card each, and what is shown of them.
  private func twoContacts() throws -> String {
    book.run("contacts add \"Jeanne Alpha\" --tag carnet --email alpha@exemple.org")
    book.run("contacts add \"Jeanne Bêta\" --tag carnet --email beta@exemple.org --new")
    sync()
    #expect(try book.names.count == 2)
    return shown
  }

  private var shown: String {
    ["Jeanne Alpha", "Jeanne Bêta"].map { book.environment.run("contacts show \"\($0)\"").output }
      .joined()
  }

  @Test func `a merge that is undone after the folder heard of it leaves no trace there or here`()
    throws
  {
    let before = try twoContacts()
    let cards = Set(try book.names.map(book.text))
    book.run("contacts merge \"Jeanne Alpha\" \"Jeanne Bêta\" --yes")
    #expect(sync().contains(written(1, removed: 1)))
    for _ in 1...2 { book.run("undo --yes") }
    #expect(shown == before)
    let again = sync()
    #expect(again.contains("\"updated\":0"), "\(again)")
    #expect(again.contains(written(2)), "\(again)")
    #expect(shown == before)
    #expect(Set(try book.names.map(book.text)) == cards)
    #expect(sync().contains(written(0)))
  }

  @Test func `what was told and is undone here is told anew, what was said there comes in again`()
    throws
  {
    _ = try twoContacts()
    book.run("contacts edit \"Jeanne Alpha\" --remove alpha@exemple.org --phone +33100000009")
    #expect(sync().contains(written(1)))
    for _ in 1...2 { book.run("undo --yes") }
    #expect(sync().contains(written(1)))
    #expect(shown.contains("alpha@exemple.org") && !shown.contains("+33100000009"))
    let name = try #require(try book.names.first { try book.text($0).contains("Alpha") })
    try book.change(name, "alpha@exemple.org", "autre@exemple.org")
    for _ in 1...2 {
      #expect(sync().contains("\"updated\":1"))
      #expect(shown.contains("autre@exemple.org"), "\(shown)")
      book.run("undo --yes")
      #expect(shown.contains("alpha@exemple.org"), "\(shown)")
    }
  }

  @Test func `an organisation that a card was the first to name has its own at once`() throws {
    try putZoe("01", more: "ORG:Ministère d’essai", "TITLE:Conseillère")
    sync("")
    #expect(try book.names.contains { try book.text($0).contains("FN:Ministère d’essai") })
    let before = book.environment.registerDigest
    #expect(sync("").contains(written(0)))
    #expect(book.environment.registerDigest == before)
  }

  @Test func `what changes on one side reaches the other, and what we have no room for stays`()
    throws
  {
    try putZoe()
    sync()
    #expect(book.environment.run("contacts edit \"Zoé Essai\" --email zoe@exemple.org").status == 0)
    #expect(sync().contains(written(1)))
    let card = try book.text("zoe.vcf")
    #expect(card.contains("EMAIL:zoe@exemple.org\r\n"))
    #expect(card.contains("X-OTHER:gardé\r\n"))
    #expect(card.contains("TEL;TYPE=cell:01 02 03 04 05\r\n"))
    #expect(card.contains("VERSION:3.0\r\n"))
    // And the other way.
    try book.environment.folder.write(
      Array(card.replacing("01 02 03 04 05", with: "06 07 08 09 10").utf8), to: "carnet/zoe.vcf")
    let back = sync()
    #expect(back.contains("\"updated\":1"))
    #expect(back.contains(written(0)))
    let shown = book.environment.run("contacts show \"Zoé Essai\" --json").output
    #expect(shown.contains("06 07 08 09 10") && shown.contains("zoe@exemple.org"))
  }

  @Test func `changed on both sides, both changes are kept where they are of different things`()
    throws
  {
    try putZoe()
    sync()
    #expect(book.environment.run("contacts edit \"Zoé Essai\" --email zoe@exemple.org").status == 0)
    try putZoe(more: "EMAIL:autre@exemple.org")
    #expect(sync().contains(written(1)))
    let card = try book.text("zoe.vcf")
    #expect(card.contains("zoe@exemple.org") && card.contains("autre@exemple.org"))
  }

  @Test func `a contact that is chosen is written under its own identifier`() throws {
    #expect(book.environment.run("contacts edit Fuchs --tag carnet").status == 0)
    #expect(sync().contains(written(1)))
    let name = try #require(try book.names.first)
    #expect(try book.text(name).contains("UID:\(name.dropLast(4))\r\n"))
    #expect(try book.text(name).contains("FN:Bruno Fuchs\r\n"))
    #expect(sync().contains(written(0)))
    // Nobody comes in twice for having gone out.
    #expect(book.environment.run("contacts list --tag carnet --format ids").lines.count == 1)
  }

  @Test func `a card that is gone takes nobody from the register, and is not written again`() throws
  {
    try putZoe()
    sync()
    try FileManager.default.removeItem(atPath: book.path + "/zoe.vcf")
    #expect(sync().contains(written(0, missing: 1)))
    #expect(try book.names.isEmpty)
    #expect(book.environment.run("contacts show \"Zoé Essai\"").status == 0)
    #expect(sync("--tag carnet --refill").contains(written(1)))
    #expect(try book.names == ["zoe.vcf"])
  }

  @Test func `a card that is gone is told once, to cron too, though nothing else changed`() throws {
    try putZoe()
    try book.putCard("lia.vcf", ["UID:lia-1", "FN:Lia Essai"])
    sync()
    try book.remove("zoe.vcf")
    let command = "contacts sync \(book.path) --yes -q --tag carnet"
    for more in ["-n", "-n --in-only", ""] {
      let told = book.environment.run("\(command) \(more)")
      #expect(told.status == 0 && told.errors.contains("Zoé Essai (zoe.vcf)"), "\(told.errors)")
      #expect(told.errors.contains("là-bas, fiche") && !told.errors.contains("Lia"))
    }
    #expect(book.environment.run(command).errors.isEmpty)
    #expect(sync().contains(written(0)))
    // It comes back as it was, and may be removed again.
    try putZoe()
    #expect(sync().contains("\"created\":0,\"updated\":0,"))
    try book.remove("zoe.vcf")
    #expect(sync().contains("\"gone\":[{\"file\":\"zoe.vcf\","))
    #expect(book.environment.run("check").status == 0)
  }

  @Test func `who looks at a plan is asked whether to go on knowing of a card that is gone`() throws
  {
    var environment = book.environment
    try putZoe()
    try book.putCard("lia.vcf", ["UID:lia-1", "FN:Lia Essai"])
    sync()
    try book.remove("zoe.vcf")
    (environment.terminal, environment.answers) = (.wide(80), ["o"])
    let asked = environment.run("contacts sync \(book.path) --tag carnet")
    #expect(asked.status == 0 && asked.errors.contains("Zoé Essai (zoe.vcf)"), "\(asked.errors)")
    #expect(sync().contains(written(0)))
  }

  @Test func `who is put away here leaves the folder, and comes back when restored`() throws {
    try putZoe()
    sync()
    let id = try #require(
      book.environment.run("contacts show \"Zoé Essai\" --format ids").lines.first)
    #expect(book.environment.run("contacts archive \(id) --reason retraite").status == 0)
    #expect(sync().contains(written(0, removed: 1)))
    #expect(try book.names.isEmpty)
    #expect(book.environment.run("contacts restore \(id)").status == 0)
    #expect(book.environment.run("contacts edit \(id) --tag carnet").status == 0)
    #expect(sync().contains(written(1)))
    #expect(sync().contains(written(0)))
  }

  @Test func `what was changed there since comes in before the card leaves`() throws {
    try putZoe()
    sync()
    #expect(book.environment.run("contacts archive \"Zoé Essai\" --reason retraite").status == 0)
    try putZoe("06 00 00 00 00")
    #expect(sync().contains("\"updated\":1"))
    #expect(try book.names.isEmpty)
    #expect(book.environment.run("contacts restore \"Zoé Essai\"").status == 0)
    #expect(
      book.environment.run("contacts show \"Zoé Essai\" --json").output.contains("06 00 00 00 00"))
  }

  @Test func `a broken card is left as it is and told, and the others come in`() throws {
    try putZoe()
    try book.environment.folder.write(Array("BEGIN:VCARD\r\nFN:Coupé".utf8), to: "carnet/coupe.vcf")
    try book.putCard("deux.vcf", ["FN:Un", "END:VCARD", "BEGIN:VCARD", "FN:Deux"])
    try book.environment.folder.write(Array("bonjour".utf8), to: "carnet/lisez-moi.txt")
    let outcome = sync()
    #expect(outcome.contains("\"created\":1"))
    #expect(outcome.contains("\"file\":\"coupe.vcf\""))
    #expect(outcome.contains("\"file\":\"deux.vcf\""))
    #expect(try book.text("coupe.vcf") == "BEGIN:VCARD\r\nFN:Coupé")
    #expect(try book.text("lisez-moi.txt") == "bonjour")
  }

  @Test func `two folders have each their own word`() throws {
    try putZoe()
    sync()
    let other = book.environment.folder.path + "/autre"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    try book.environment.folder.write(Array(try book.text("zoe.vcf").utf8), to: "autre/zoe.vcf")
    #expect(book.environment.run("contacts sync \(other) --yes --tag aucun").status == 0)
    // One changes; the other, which does not know yet, does not change it back.
    try putZoe("06 00 00 00 00")
    sync()
    #expect(book.environment.run("contacts sync \(other) --yes --tag aucun").status == 0)
    let card = try String(contentsOfFile: other + "/zoe.vcf", encoding: .utf8)
    #expect(card.contains("06 00 00 00 00"))
    #expect(try book.text("zoe.vcf").contains("06 00 00 00 00"))
  }

  @Test func `merged here, one card is left there`() throws {
    try putZoe()
    try book.putCard("zoe2.vcf", ["UID:zoe-2", "FN:Zoé Essai-Exemple", "N:Essai-Exemple;Zoé;;;"])
    sync()
    #expect(
      book.environment.run("contacts merge \"Zoé Essai\" \"Zoé Essai-Exemple\" --yes").status == 0)
    #expect(sync().contains("\"removed\":1"))
    #expect(try book.names == ["zoe.vcf"])
    #expect(sync().contains(written(0)))
  }

  @Test func `a rehearsal touches neither side`() throws {
    try putZoe()
    #expect(book.environment.run("contacts edit Fuchs --tag carnet").status == 0)
    let (before, files) = (book.environment.registerDigest, try book.names)
    let outcome = book.environment.run("contacts sync \(book.path) --tag carnet -n")
    #expect(outcome.status == 0)
    #expect(book.environment.registerDigest == before)
    #expect(try book.names == files)
    #expect(outcome.errors.contains("1 nouveau"), "\(outcome.errors)")
    #expect(book.environment.run("contacts sync \(book.path) --tag carnet").status == 1)
  }

  @Test func `a folder that is not there, or is a register, is refused`() throws {
    #expect(book.environment.run("contacts sync \(book.path)/rien --yes").status == 66)
    let register = book.environment.folder.path + "/registre"
    #expect(book.environment.run("export \(register) -q").status == 0)
    #expect(book.environment.run("contacts sync \(register) --yes").status == 66)
  }
}
