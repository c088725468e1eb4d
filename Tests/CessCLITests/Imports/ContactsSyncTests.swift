import CessCLI
import Foundation
import TestSupport
import Testing

/// A folder of cards and the contacts are brought together, both ways.
@Suite struct ContactsSyncTests {
  private let environment: TestEnvironment
  private let folder: String

  init() throws {
    var environment = try SeedRegister.environment()
    environment.mayReplaceFiles = true
    self.environment = environment
    folder = environment.folder.path + "/carnet"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  private func put(_ name: String, _ lines: String...) throws {
    let text = (["BEGIN:VCARD", "VERSION:3.0"] + lines + ["END:VCARD", ""]).joined(
      separator: "\r\n")
    try environment.folder.write(Array(text.utf8), to: "carnet/\(name)")
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  /// Brings only what the folder has already and the contacts of a tag together.
  @discardableResult
  private func sync(_ more: String = "--tag carnet") -> TestEnvironment.Outcome {
    let outcome = environment.run("contacts sync \(folder) --yes --json \(more)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  private func written(_ count: Int, removed: Int = 0, missing: Int = 0) -> String {
    "\"folder\":{\"written\":\(count),\"removed\":\(removed),\"missing\":\(missing)"
  }

  private func putZoe(_ phone: String = "01 02 03 04 05", more: String...) throws {
    let text = (
      ["BEGIN:VCARD", "VERSION:3.0", "UID:zoe-1", "FN:Zoé Essai", "N:Essai;Zoé;;;",
        "TEL;TYPE=cell:\(phone)"] + more + ["X-OTHER:gardé", "END:VCARD", ""]
    ).joined(separator: "\r\n")
    try environment.folder.write(Array(text.utf8), to: "carnet/zoe.vcf")
  }

  @Test func `what is there comes in, and twice changes nothing on either side`() throws {
    try putZoe()
    #expect(sync().output.contains("\"created\":1"))
    let first = try text("zoe.vcf")
    let before = environment.registerDigest
    let again = sync()
    #expect(again.output.contains("\"created\":0,\"updated\":0"))
    #expect(again.output.contains(written(0)))
    #expect(environment.registerDigest == before)
    #expect(try text("zoe.vcf") == first)
  }

  @Test func `what changes on one side reaches the other, and what we have no room for stays`()
    throws
  {
    try putZoe()
    sync()
    #expect(environment.run("contacts edit \"Zoé Essai\" --email zoe@exemple.org").status == 0)
    #expect(sync().output.contains(written(1)))
    let card = try text("zoe.vcf")
    #expect(card.contains("EMAIL:zoe@exemple.org\r\n"))
    #expect(card.contains("X-OTHER:gardé\r\n"))
    #expect(card.contains("TEL;TYPE=cell:01 02 03 04 05\r\n"))
    #expect(card.contains("VERSION:3.0\r\n"))
    // And the other way.
    try environment.folder.write(
      Array(card.replacing("01 02 03 04 05", with: "06 07 08 09 10").utf8), to: "carnet/zoe.vcf")
    let back = sync()
    #expect(back.output.contains("\"updated\":1"))
    #expect(back.output.contains(written(0)))
    let shown = environment.run("contacts show \"Zoé Essai\" --json").output
    #expect(shown.contains("06 07 08 09 10") && shown.contains("zoe@exemple.org"))
  }

  @Test func `changed on both sides, both changes are kept where they are of different things`()
    throws
  {
    try putZoe()
    sync()
    #expect(environment.run("contacts edit \"Zoé Essai\" --email zoe@exemple.org").status == 0)
    try putZoe(more: "EMAIL:autre@exemple.org")
    #expect(sync().output.contains(written(1)))
    let card = try text("zoe.vcf")
    #expect(card.contains("zoe@exemple.org") && card.contains("autre@exemple.org"))
  }

  @Test func `a contact that is chosen is written under its own identifier`() throws {
    #expect(environment.run("contacts edit Fuchs --tag carnet").status == 0)
    #expect(sync().output.contains(written(1)))
    let name = try #require(try names.first)
    #expect(try text(name).contains("UID:\(name.dropLast(4))\r\n"))
    #expect(try text(name).contains("FN:Bruno Fuchs\r\n"))
    #expect(sync().output.contains(written(0)))
    // Nobody comes in twice for having gone out.
    #expect(environment.run("contacts list --tag carnet --format ids").lines.count == 1)
  }

  @Test func `a card that is gone takes nobody from the register, and is not written again`() throws
  {
    try putZoe()
    sync()
    try FileManager.default.removeItem(atPath: folder + "/zoe.vcf")
    #expect(sync().output.contains(written(0, missing: 1)))
    #expect(try names.isEmpty)
    #expect(environment.run("contacts show \"Zoé Essai\"").status == 0)
    #expect(sync("--tag carnet --refill").output.contains(written(1)))
    #expect(try names == ["zoe.vcf"])
  }

  @Test func `who is put away here leaves the folder, and comes back when restored`() throws {
    try putZoe()
    sync()
    let id = try #require(
      environment.run("contacts show \"Zoé Essai\" --format ids").lines.first)
    #expect(environment.run("contacts archive \(id) --reason retraite").status == 0)
    #expect(sync().output.contains(written(0, removed: 1)))
    #expect(try names.isEmpty)
    #expect(environment.run("contacts restore \(id)").status == 0)
    #expect(environment.run("contacts edit \(id) --tag carnet").status == 0)
    #expect(sync().output.contains(written(1)))
    #expect(sync().output.contains(written(0)))
  }

  @Test func `what was changed there since is not removed`() throws {
    try putZoe()
    sync()
    #expect(environment.run("contacts archive \"Zoé Essai\" --reason retraite").status == 0)
    try putZoe("06 00 00 00 00")
    #expect(sync("--in-only").output.contains("\"removed\":0"))
    #expect(try names == ["zoe.vcf"])
  }

  @Test func `a broken card is left as it is and told, and the others come in`() throws {
    try putZoe()
    try environment.folder.write(Array("BEGIN:VCARD\r\nFN:Coupé".utf8), to: "carnet/coupe.vcf")
    try put("deux.vcf", "FN:Un", "END:VCARD", "BEGIN:VCARD", "FN:Deux")
    try environment.folder.write(Array("bonjour".utf8), to: "carnet/lisez-moi.txt")
    let outcome = sync()
    #expect(outcome.output.contains("\"created\":1"))
    #expect(outcome.output.contains("\"file\":\"coupe.vcf\""))
    #expect(outcome.output.contains("\"file\":\"deux.vcf\""))
    #expect(try text("coupe.vcf") == "BEGIN:VCARD\r\nFN:Coupé")
    #expect(try text("lisez-moi.txt") == "bonjour")
  }

  @Test func `two folders have each their own word`() throws {
    try putZoe()
    sync()
    let other = environment.folder.path + "/autre"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    try environment.folder.write(Array(try text("zoe.vcf").utf8), to: "autre/zoe.vcf")
    #expect(environment.run("contacts sync \(other) --yes --tag aucun").status == 0)
    // One changes; the other, which does not know yet, does not change it back.
    try putZoe("06 00 00 00 00")
    sync()
    #expect(environment.run("contacts sync \(other) --yes --tag aucun").status == 0)
    let card = try String(contentsOfFile: other + "/zoe.vcf", encoding: .utf8)
    #expect(card.contains("06 00 00 00 00"))
    #expect(try text("zoe.vcf").contains("06 00 00 00 00"))
  }

  @Test func `merged here, one card is left there`() throws {
    try putZoe()
    try put("zoe2.vcf", "UID:zoe-2", "FN:Zoé Essai-Exemple", "N:Essai-Exemple;Zoé;;;")
    sync()
    #expect(
      environment.run("contacts merge \"Zoé Essai\" \"Zoé Essai-Exemple\" --yes").status == 0)
    #expect(sync().output.contains("\"removed\":1"))
    #expect(try names == ["zoe.vcf"])
    #expect(sync().output.contains(written(0)))
  }

  @Test func `a rehearsal touches neither side`() throws {
    try putZoe()
    #expect(environment.run("contacts edit Fuchs --tag carnet").status == 0)
    let (before, files) = (environment.registerDigest, try names)
    let outcome = environment.run("contacts sync \(folder) --tag carnet -n")
    #expect(outcome.status == 0)
    #expect(environment.registerDigest == before)
    #expect(try names == files)
    #expect(outcome.errors.contains("1 nouveau"), "\(outcome.errors)")
    #expect(environment.run("contacts sync \(folder) --tag carnet").status == 1)
  }

  @Test func `a folder that is not there, or is a register, is refused`() throws {
    #expect(environment.run("contacts sync \(folder)/rien --yes").status == 66)
    let register = environment.folder.path + "/registre"
    #expect(environment.run("export \(register) -q").status == 0)
    #expect(environment.run("contacts sync \(register) --yes").status == 66)
  }
}
