import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// What a mail says, whichever way it was packed (RFC 2045, 2046, 3676).
@Suite struct MailTextTests {
  @Test func `white space that may end a line is not held beyond what is kept`() {
    var body = PartBody(.quotedPrintable, limit: 1_000)
    let blanks = Array(repeating: UInt8(ascii: " "), count: 600)
    for _ in 1...2 {
      body.add(LinePieces.Piece(bytes: blanks[...], number: 1, startsLine: false, endsLine: false))
    }
    #expect(body.isCut && body.bytes.isEmpty)
  }

  private func text(_ lines: String...) throws -> String {
    try Mails.one(Mails.head + lines).text
  }

  @Test func `text without a type is text`() throws {
    #expect(try text("", "Bonjour,", "", "à bientôt") == "Bonjour,\n\nà bientôt")
  }

  @Test func `quoted-printable is read, with what is no escape in it`() throws {
    let said = try text(
      "Content-Type: text/plain; charset=iso-8859-15",
      "Content-Transfer-Encoding: Quoted-Printable",
      "", "Prix : 5=A4 =", "TTC=20", "a=3Db =ZZ  ", "fin=")
    #expect(said == "Prix : 5€ TTC\u{20}\na=b =ZZ\nfin")
  }

  @Test func `base64 is read over its lines, whatever stands between`() throws {
    let said = try text(
      "Content-Type: text/plain; charset=\"koi8-r\"", "Content-Transfer-Encoding: base64 ", "",
      "7en", " k=", "7en!k")
    #expect(said == "МИДМИД")
  }

  @Test func `what is said twice is said in plain words`() throws {
    let said = try text(
      "Content-Type: multipart/alternative; boundary=x", "", "préambule", "--x",
      "Content-Type: text/html", "", "<p>page</p>", "--x", "Content-Type: text/plain", "", "mots",
      "--x--", "épilogue")
    #expect(said == "mots")
  }

  @Test func `a page is read where nothing plainer is`() throws {
    let said = try text(
      "Content-Type: multipart/alternative; boundary=x", "", "--x", "", "  ", "--x",
      "Content-Type: multipart/related; boundary=xy", "", "--xy", "Content-Type: text/html", "",
      "<p>page</p>", "--xy", "Content-Type: image/png; name=logo.png", "", "AAAA", "--xy--", "--x--"
    )
    #expect(said == "page")
  }

  @Test func `texts that follow one another are one, and files are named`() throws {
    let message = try Mails.one(
      Mails.head + [
        "Content-Type: multipart/mixed; boundary=\"=_a b\"", "", "--=_a b", "", "Un", "",
        "--=_a b ",
        "Content-Type: application/pdf", "Content-Disposition: attachment;",
        " filename*=utf-8''rapport%20d%E2%80%99%C3%A9t%C3%A9.pdf", "", "JVBERi0=", "--=_a b",
        "Content-Type: message/rfc822", "", "From: b@exemple.org", "", "Dedans", "--=_a b",
        "Content-Type: text/plain; charset=utf-8", "Content-Disposition: inline", "", "Deux",
        "--=_a b--",
      ])
    #expect(message.text == "Un\n\nDeux")
    #expect(message.attachments == ["rapport d’été.pdf", "message/rfc822"])
  }

  @Test func `a boundary that begins another is told from it`() throws {
    let said = try text(
      "Content-Type: multipart/mixed; boundary=x", "", "--x",
      "Content-Type: multipart/mixed; boundary=xx", "", "--xx", "", "Un", "--xxx", "--xx--", "--x",
      "", "Deux", "--x--")
    #expect(said == "Un\n--xxx\n\nDeux")
  }

  @Test func `a boundary that never comes, or never closes, loses no text`() throws {
    #expect(
      try text("Content-Type: multipart/mixed; boundary=x", "", "Bonjour", "--y", "fin")
        == "Bonjour\n--y\nfin")
    #expect(
      try text(
        "Content-Type: multipart/mixed; boundary=a", "", "--a",
        "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Un", "--a", "", "Deux")
        == "Un\n\nDeux")
    #expect(try text("Content-Type: multipart/mixed", "", "Bonjour") == "Bonjour")
  }

  @Test func `a part without a header, or without the line below it, is text`() throws {
    #expect(
      try text(
        "Content-Type: multipart/mixed; boundary=x", "", "--x", "Bonjour à tous", "--x",
        "Content-Type: text/plain", "--x--") == "Bonjour à tous")
  }

  @Test func `lines broken for the way are whole again`() throws {
    let said = try text(
      "Content-Type: text/plain; format=flowed; charset=utf-8", "", "Je vous remercie ",
      "de votre accueil.", "> cité ", "> encore", ">> plus loin ", "> moins loin", " From ici",
      "-- ", "Zoé")
    #expect(
      said
        == "Je vous remercie de votre accueil.\n> cité encore\n>> plus loin \n> moins loin\nFrom ici\n-- \nZoé"
    )
    let joined = try text(
      "Content-Type: text/plain; format=Flowed; delsp=yes; charset=utf-8", "", "日本 ", "語")
    #expect(joined == "日本語")
  }

  @Test(arguments: [
    ("<p>Un &amp; deux</p><p>Trois</p>", "Un & deux\n\nTrois"),
    ("a<br>b<BR/>c", "a\nb\nc"),
    ("<style>p{}</style><SCRIPT>x()</SCRIPT>a<!-- <b> -->b", "ab"),
    ("caf&eacute; &#233; &#xE9; &rsquo; &#146; &inconnu; & &nbsp;x", "café é é ’ ’ &inconnu; & x"),
    ("<ul><li>un<li>deux</ul>", "- un\n- deux"),
    ("<div>a</div>\n\n  <div>b\n c</div>", "a\nb c"),
    ("<td>a</td><td>b</td>", "a b"),
    ("1 < 2 et 3 > 2", "1 < 2 et 3 > 2"),
    ("<a title=\"x > y\">lien</a>", "lien"),
    ("<title>x</title>a<script>jamais", "a"),
    ("a<!-- jamais", "a"), ("a<b", "a"), ("<p>l'a</p><p class=x'>b</p>c", "l'a\n\nb\n\nc"),
  ])
  func `a page is its words`(page: String, words: String) {
    #expect(HypertextWords.text(page) == words)
  }

  @Test(arguments: [
    ("a < b, <b>c", "a < b, <b>c"),
    ("Zoé <zoe@exemple.org>\n\n\n1", "Zoé <zoe@exemple.org>\n\n\n1"),
    ("Ordre du jour&nbsp;:<br><ul><li>un</li></ul>", "Ordre du jour :\n\n- un"),
    ("<b>Un</b>\ndeux\n\n<i>trois</i>", "Un\ndeux\n\ntrois"), ("a<br>\nb", "a\nb"),
    (
      "<a href=\"https://exemple.org/r?a=1&amp;b=2\" id=\"x\">Rejoindre</a>.",
      "Rejoindre (https://exemple.org/r?a=1&b=2)."
    ),
    ("<a href='https://exemple.org/'>https://exemple.org/</a>", "https://exemple.org/"),
    ("<a href=\"mailto:zoe@exemple.org?subject=a\">Zoé</a>", "Zoé (zoe@exemple.org)"),
    ("<a href=\"mailto:zoe@exemple.org\">zoe@exemple.org</a>", "zoe@exemple.org"),
    ("<A HREF='https://exemple.org/un mot'>Ici</A>", "Ici (https://exemple.org/un mot)"),
    ("<a href=javascript:x>Ici</a> <a name=x>là</a>", "Ici là"),
    (
      "À <https://exemple.org/19%3a><br>ou <zoe@exemple.org>",
      "À <https://exemple.org/19%3a>\nou <zoe@exemple.org>"
    ),
    ("<p><o:p>Un</o:p></p>", "Un"),
  ])
  func `a field that is marked up as a page is its words and links`(field: String, words: String) {
    #expect(HypertextWords.plain(field) == words)
  }

  @Test(arguments: ["<", "<a ", "<!--", "<script>", "&", "&#", "<p>", "</style", "<a '"])
  func `a page of nothing but beginnings ends`(piece: String) {
    let page = String(repeating: piece, count: 100_000)
    #expect(HypertextWords.text(page).utf8.count <= page.utf8.count)
  }

  @Test func `a text longer than a record takes is cut, and says so`() throws {
    let long = String(repeating: "é", count: 700_000)
    let said = try text("Content-Type: text/plain; charset=utf-8", "", long)
    #expect(said.utf8.count <= Prose.maximumBytes && said.hasSuffix("é\n[…]"))
    #expect(!said.contains("\u{FFFD}"))
  }

  @Test func `a byte that is no UTF-8 spoils itself alone`() throws {
    let lines =
      Mails.head + ["Content-Type: text/plain; charset=utf-8", "", "Réunion à Astana, évoqué."]
    let stray: [UInt8] = [0x0A, 0xA0, 0x65, 0xE9, 0x0A, 0xC3]
    let outcome = try Mails.read(Array(lines.joined(separator: "\n").utf8) + stray)
    #expect(outcome.messages.map(\.text) == ["Réunion à Astana, évoqué.\n\u{A0}eé\nÃ"])
  }

  @Test func `what is kept of a part ends where a character does`() throws {
    let long = "x" + String(repeating: "é", count: 2_500_000)
    let said = try text("Content-Type: text/plain; charset=utf-8", "", long)
    #expect(said.hasPrefix("xéé") && said.hasSuffix("é\n[…]") && !said.contains("Ã"))
  }

  @Test func `a character of a million bytes is cut in time that is linear`() throws {
    let said = try text("", "e" + String(repeating: "\u{301}", count: 600_000))
    #expect(said.utf8.count <= Prose.maximumBytes && said.hasSuffix("[…]"))
  }

  @Test func `calendars are kept as they stand, each once`() throws {
    let calendar = ["BEGIN:VCALENDAR", "METHOD:REQUEST", "END:VCALENDAR"]
    let message = try Mails.one(
      Mails.head + [
        "Content-Type: multipart/mixed; boundary=x", "", "--x",
        "Content-Type: text/calendar; method=REQUEST", "",
      ] + calendar + [
        "--x", "Content-Type: application/ics; name=invite.ics",
        "Content-Disposition: attachment; filename=invite.ics", "",
      ] + calendar + ["--x--"])
    #expect(message.invitations == [Array(calendar.joined(separator: "\n").utf8)])
    #expect(message.attachments == ["invite.ics"])
    #expect(message.text.isEmpty)
  }
}
