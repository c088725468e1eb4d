import CessCLI
import Foundation
import TestSupport
import Testing

/// Nothing that only a card says is lost when a folder is brought together with the contacts.
@Suite struct SharedFolderTests {
  private let book: SharedFolder

  init() throws { book = try SharedFolder("carnet") }

  @discardableResult
  private func sync() -> String { book.sync("contacts sync", "--tag carnet") }

  private func putZoe() throws {
    try book.putCard(
      "zoe.vcf",
      ["UID:zoe-1", "FN:Zoé Essai", "N:Essai;Zoé;;;", "BDAY:1970-01-01", "X-OTHER:gardé"])
  }

  @Test func `put away and restored, the card comes back with all it said`() throws {
    try putZoe()
    sync()
    book.run("contacts archive \"Zoé Essai\" --reason retraite")
    sync()
    #expect(try book.names.isEmpty)
    book.run("contacts restore \"Zoé Essai\"")
    sync()
    #expect(try book.names == ["zoe.vcf"])
    let card = try book.text("zoe.vcf")
    #expect(card.contains("UID:zoe-1") && card.contains("BDAY:1970-01-01"))
    #expect(card.contains("X-OTHER:gardé"))
  }

  @Test func `merged and unmerged, both cards are there again with all they said`() throws {
    try putZoe()
    try book.putCard("lia.vcf", ["UID:lia-1", "FN:Lia Essai", "N:Essai;Lia;;;", "BDAY:1980-02-02"])
    sync()
    book.run("contacts merge \"Lia Essai\" \"Zoé Essai\" --yes")
    sync()
    #expect(try book.names == ["lia.vcf"])
    book.run("contacts unmerge \"Zoé Essai\" --yes")
    sync()
    #expect(try book.names == ["lia.vcf", "zoe.vcf"])
    #expect(try book.text("zoe.vcf").contains("BDAY:1970-01-01"))
    #expect(try book.text("lia.vcf").contains("BDAY:1980-02-02"))
  }

  @Test func `merged into somebody without a card, the person keeps theirs`() throws {
    try putZoe()
    sync()
    book.run("contacts merge Fuchs \"Zoé Essai\" --yes")
    sync()
    #expect(try book.names == ["zoe.vcf"])
    #expect(try book.text("zoe.vcf").contains("FN:Bruno Fuchs"))
    #expect(try book.text("zoe.vcf").contains("BDAY:1970-01-01"))
  }

  @Test func `of two cards of one contact each keeps its own identifier and words`() throws {
    let (mail, call) = ("EMAIL:zoe@exemple.org", "TEL:01 02 03 04 05")
    try book.putCard(
      "a.vcf", ["UID:uid-a", "FN:Zoé Essai", "N:Essai;Zoé;;;", mail, "BDAY:1970-01-01"])
    try book.putCard(
      "k.vcf", ["UID:uid-k", "FN:Zoé Essai", "N:Essai;Zoé;;;", mail, call, "X-OTHER:gardé"])
    for _ in 1...3 { sync() }
    #expect(
      try book.text("a.vcf").contains("UID:uid-a") && book.text("a.vcf").contains("BDAY:1970-01-01")
    )
    #expect(
      try book.text("k.vcf").contains("UID:uid-k") && book.text("k.vcf").contains("X-OTHER:gardé"))
    #expect(try book.text("k.vcf").contains(call))
    let shown = book.environment.run("contacts show \"Zoé Essai\" --json").output
    #expect(shown.contains("01 02 03 04 05"))
    let before = book.environment.registerDigest
    sync()
    #expect(book.environment.registerDigest == before)
  }

  @Test func `a card without an identifier gets one, and what is added to it there stays`() throws {
    try book.putCard("zoe.vcf", ["FN:Zoé Essai", "N:Essai;Zoé;;;"])
    sync()
    let card = try book.text("zoe.vcf")
    #expect(card.contains("UID:"))
    try book.environment.folder.write(
      Array(card.replacing("END:VCARD", with: "BDAY:1970-01-01\r\nEND:VCARD").utf8),
      to: "carnet/zoe.vcf")
    let count = book.environment.run("contacts list --format ids").lines.count
    for _ in 1...2 { sync() }
    #expect(try book.text("zoe.vcf").contains("BDAY:1970-01-01"))
    #expect(book.environment.run("contacts list --format ids").lines.count == count)
  }

  @Test func `two files with one identifier: the second is told, and neither takes turns`() throws {
    try book.putCard("a.vcf", ["UID:uid", "FN:Paul Un", "N:Un;Paul;;;"])
    sync()
    try book.putCard("b.vcf", ["UID:uid", "FN:Marie Deux", "N:Deux;Marie;;;"])
    for _ in 1...2 {
      #expect(sync().contains("\"problems\":[{\"file\":\"b.vcf\""))
    }
    #expect(book.environment.run("contacts show \"Paul Un\"").status == 0)
    #expect(book.environment.run("contacts show \"Marie Deux\"").status != 0)
    #expect(try book.text("b.vcf").contains("FN:Marie Deux"))
  }

  @Test(arguments: [["b.vcf": "a.vcf", "a.vcf": "b.vcf"], ["b.vcf": "c.vcf", "a.vcf": "b.vcf"]])
  func `cards whose files were renamed one into another are known again`(
    names: [String: String]
  ) throws {
    try book.putCard("a.vcf", ["UID:a", "FN:Paul Un", "N:Un;Paul;;;", "TEL:+33 1"])
    try book.putCard("b.vcf", ["UID:b", "FN:Marie Deux", "N:Deux;Marie;;;", "TEL:+33 2"])
    sync()
    let cards = try names.map { (name: $0.value, text: try book.text($0.key)) }
    for name in names.keys { try book.remove(name) }
    for (name, text) in cards {
      let lines = text.split(separator: "\r\n").map {
        $0 == "TEL:+33 2" ? "TEL:+33 22" : String($0)
      }
      try book.put(name, lines)
    }
    let moved = sync()
    #expect(moved.contains("\"updated\":1,") && moved.contains("\"problems\":[]"), "\(moved)")
    #expect(moved.contains("\"written\":0"), "\(moved)")
    let shown = book.environment.run("contacts show \"Marie Deux\" --json").output
    #expect(shown.contains("\"+33 22\"") && !shown.contains("\"+33 2\""), "\(shown)")
    #expect(sync().contains("\"updated\":0,"))
  }

  @Test func `a card whose file another card took was removed there, and is told once`() throws {
    try book.putCard("a.vcf", ["UID:a", "FN:Paul Un", "N:Un;Paul;;;", "CATEGORIES:carnet"])
    try book.putCard("b.vcf", ["UID:b", "FN:Marie Deux", "N:Deux;Marie;;;", "CATEGORIES:carnet"])
    sync()
    let paul = try book.text("a.vcf")
    let marie = try book.text("b.vcf").split(separator: "\r\n").map(String.init)
    try book.remove("b.vcf")
    try book.put("a.vcf", marie)
    let told = sync()
    #expect(told.contains("\"written\":0,\"removed\":0,\"missing\":1"), "\(told)")
    #expect(told.contains("Paul Un"), "\(told)")
    #expect(sync().contains("\"missing\":0"))
    #expect(try book.names == ["a.vcf"])
    // What is changed here goes out still, and who comes back is known.
    book.run("contacts edit \"Marie Deux\" --phone \"+33 3\"")
    #expect(sync().contains("\"written\":1"))
    #expect(try book.text("a.vcf").contains("+33 3"))
    try book.put("c.vcf", paul.split(separator: "\r\n").map(String.init))
    let back = sync()
    #expect(
      back.contains("\"created\":0,\"updated\":0,") && back.contains("\"written\":0"), "\(back)")
  }

  @Test func `a card that was refused is told of each time, and stays as it is there`() throws {
    try book.putCard(
      "t.vcf", ["UID:t", "N:;;;;", "KIND:org", "FN:Transports d’Essai", "TEL:+33 1"])
    sync()
    try book.putCard("t.vcf", ["UID:t", "N:Modèle;Max;;;", "FN:Max Modèle", "TEL:+33 2"])
    let (card, log) = (try book.text("t.vcf"), book.environment.run("log").output)
    for _ in 1...3 {
      #expect(sync().contains("\"problems\":[{\"file\":\"t.vcf\""))
      #expect(try book.text("t.vcf") == card)
    }
    #expect(book.environment.run("log").output == log)
  }

  @Test func `notes that differ are both kept, here and there`() throws {
    try book.putCard("zoe.vcf", ["UID:zoe-1", "FN:Zoé Essai", "N:Essai;Zoé;;;", "NOTE:Une"])
    sync()
    book.run("contacts edit \"Zoé Essai\" --note Deux")
    try book.putCard("zoe.vcf", ["UID:zoe-1", "FN:Zoé Essai", "N:Essai;Zoé;;;", "NOTE:Trois"])
    sync()
    #expect(try book.text("zoe.vcf").contains("NOTE:Deux\\n\\nTrois"))
    let before = book.environment.registerDigest
    sync()
    #expect(book.environment.registerDigest == before)
  }

  @Test func `what a telephone has no room for stays here`() throws {
    try putZoe()
    sync()
    book.run("contacts edit \"Zoé Essai\" --gender f --tag carnet")
    sync()
    let card = try book.text("zoe.vcf").split(separator: "\r\n").filter {
      !$0.hasPrefix("X-GENDER") && !$0.hasPrefix("CATEGORIES")
    }.joined(separator: "\r\n")
    try book.environment.folder.write(Array((card + "\r\n").utf8), to: "carnet/zoe.vcf")
    sync()
    let shown = book.environment.run("contacts show \"Zoé Essai\" --json").output
    #expect(shown.contains("\"gender\":\"f\"") && shown.contains("carnet"))
  }

  @Test func `a contact that was undone does not come back from its card`() throws {
    book.run("contacts add \"Ali Exemple\" --tag carnet")
    sync()
    #expect(try book.names.count == 1)
    book.run("undo --batch b\(try addition()) --yes")
    sync()
    #expect(try book.names.isEmpty)
    #expect(book.environment.run("contacts show \"Ali Exemple\"").status != 0)
  }

  @Test func `the card of another program stays when what added the contact here is undone`()
    throws
  {
    book.run("contacts add \"Zoé Essai\"")
    try book.putCard("zoe.vcf", ["UID:zoe-1", "FN:Zoé Essai", "X-OTHER:gardé"])
    #expect(sync().contains("\"created\":0"))
    book.run("undo --batch b\(try addition()) --yes")
    sync()
    #expect(try book.text("zoe.vcf").contains("X-OTHER:gardé"))
    // It is its own again, and comes in.
    #expect(sync().contains("\"created\":1"))
    #expect(book.environment.run("contacts show \"Zoé Essai\"").status == 0)
  }

  /// The number of the batch that added somebody last.
  private func addition() throws -> String {
    let lines = book.environment.run("log").lines.filter { $0.contains("contacts add") }
    let line = try #require(lines.first)
    return try #require(line.split(whereSeparator: { !$0.isNumber }).first.map(String.init))
  }

  @Test func `an emptied folder is told, even to cron`() throws {
    try putZoe()
    sync()
    try FileManager.default.removeItem(atPath: book.path + "/zoe.vcf")
    let outcome = book.environment.run("contacts sync \(book.path) --yes -q --tag carnet")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("le dossier est vide"))
  }

  @Test func `a card whose file has a name that is no UTF-8 is told, and the others come in`()
    throws
  {
    try book.putCard("zoe.vcf", ["UID:zoe-1", "FN:Zoé Essai"])
    let broken =
      Array("\(book.path)/lat".utf8).map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xE9)]
    let path = broken + ".vcf".utf8.map { CChar(bitPattern: $0) } + [0]
    let file = try #require(fopen(path, "w"))
    fputs("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:l\r\nFN:Lat Essai\r\nEND:VCARD\r\n", file)
    fclose(file)
    let told = book.environment.run("contacts sync \(book.path) --in-only --yes")
    #expect(told.errors.contains("pas en UTF-8"), "\(told.errors)")
    #expect(book.environment.run("contacts show \"Zoé Essai\"").status == 0)
  }

  @Test func `a link that leads nowhere is no card, and the others come in`() throws {
    try putZoe()
    try FileManager.default.createSymbolicLink(
      atPath: book.path + "/boucle.vcf", withDestinationPath: book.path + "/boucle.vcf")
    #expect(sync().contains("\"rows\":1,\"created\":1"))
  }

  @Test func `a copy of a card is told as one, of whichever came in first`() throws {
    try book.putCard("2.vcf", ["UID:zoe-1", "FN:Zoé Essai"])
    sync()
    let card = try book.text("2.vcf").split(separator: "\r\n").map(String.init)
    for name in ["1.vcf", "3.vcf"] { try book.put(name, card) }
    for _ in 1...2 {
      let told = sync()
      for name in ["1.vcf", "3.vcf"] {
        #expect(
          told.contains(
            #"{"file":"\#(name)","line":1,"field":null,"what":"copie exacte de 2.vcf, à retirer"}"#),
          "\(told)")
      }
      #expect(told.contains(#""unchanged":1,"rejected":2"#), "\(told)")
    }
    try book.change("3.vcf", "FN:Zoé Essai", "FN:Zoé Exemple")
    #expect(sync().contains("qui dit autre chose"))
  }

  @Test func `the figures add up`() throws {
    try putZoe()
    try book.putCard("lia.vcf", ["UID:lia-1", "FN:Lia Essai"])
    sync()
    try book.putCard("lia.vcf", ["UID:lia-1", "FN:Lia Essai", "NOTE:Vue"])
    try book.putCard("vide.vcf", ["UID:vide-1"])
    try book.putCard("zwei.vcf", ["UID:lia-1", "FN:Lia Essai"])
    #expect(
      sync().contains(
        "\"rows\":4,\"created\":0,\"updated\":1,\"unchanged\":1,\"rejected\":2"))
  }
}
