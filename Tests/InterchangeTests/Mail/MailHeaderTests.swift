import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// What the header of a mail says.
@Suite struct MailHeaderTests {
  // MARK: Encoded words (RFC 2047)

  @Test(arguments: [
    ("Point", "Point"),
    ("=?utf-8?Q?R=C3=A9union_du_5_mai?=", "Réunion du 5 mai"),
    ("=?UTF-8?B?UsOpdW5pb24=?=", "Réunion"),
    ("=?iso-8859-1*fr?q?=E9t=E9?= 2025", "été 2025"),
    // White space between two words is none; around others it stays.
    ("=?utf-8?q?a?= =?utf-8?q?b?=  c", "ab  c"),
    ("x =?utf-8?q?a?=\t=?koi8-r?b?7enk?= y", "x aМИД y"),
    // A character cut in two between words.
    ("=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é"),
    // Of another charset beside it.
    ("=?shift_jis?b?g2WDWINn?= =?windows-1252?q?_=96?=", "テスト –"),
    ("(=?utf-8?q?a?=)", "(a)"),
    ("\"=?utf-8?q?=C3=A9?=\"", "\"é\""),
    ("=?utf-8?Q?a b?=", "a b"),
    // Nobody reads it: it stays.
    ("=?x-invented?q?=C3?= a", "=?x-invented?Q?=C3?= a"),
    ("=?utf-8?x?a?=", "=?utf-8?x?a?="), ("=?utf-8?q?a", "=?utf-8?q?a"), ("=??q?a?=", "=??q?a?="),
    ("=?utf-8?b?!!?=", ""), ("=?utf-8?q?=4?=", "=4"),
  ])
  func `encoded words are read`(value: String, expected: String) {
    #expect(EncodedWords.text(value.utf8) == expected)
  }

  @Test func `bytes that nobody announced are UTF-8, else Windows-1252`() {
    #expect(EncodedWords.text("Réunion".utf8) == "Réunion")
    #expect(EncodedWords.text([0x52, 0xE9, 0x80]) == "Ré€")
  }

  @Test func `a million beginnings of words take no longer than their length`() {
    let value = Array(String(repeating: "=?a?q?", count: 170_000).utf8)
    #expect(EncodedWords.text(value).utf8.count == value.count)
  }

  // MARK: Addresses (RFC 5322)

  @Test(arguments: [
    ("zoe@exemple.org", ["|zoe@exemple.org"]),
    ("Zoé Essai <zoe@exemple.org>", ["Zoé Essai|zoe@exemple.org"]),
    ("\"Essai, Zoé\" <zoe@exemple.org>, a@b.org", ["Essai, Zoé|zoe@exemple.org", "|a@b.org"]),
    ("Essai, Zoé <zoe@exemple.org>", ["Essai, Zoé|zoe@exemple.org"]),
    ("zoe@exemple.org (Zoé (Paris) Essai)", ["Zoé (Paris) Essai|zoe@exemple.org"]),
    ("=?utf-8?q?Essai,_Zo=C3=A9?= <zoe@exemple.org>", ["Essai, Zoé|zoe@exemple.org"]),
    ("\"=?utf-8?q?Zo=C3=A9?=\" <zoe@exemple.org>", ["Zoé|zoe@exemple.org"]),
    ("=?utf-8?q?Zo=C3=A9?= =?utf-8?q?_Essai?= <z@e.org>", ["Zoé Essai|z@e.org"]),
    ("Groupe: a@b.org, \"B\" <b@b.org>; , c@b.org", ["|a@b.org", "B|b@b.org", "|c@b.org"]),
    ("undisclosed-recipients:;", []),
    ("(personne)(rien) : (fin);", []),
    ("Zoé Essai", ["Zoé Essai|"]),
    ("<@relais.org,@autre.org:zoe@exemple.org>", ["|zoe@exemple.org"]),
    ("zoe @ exemple.org", ["|zoe@exemple.org"]),
    ("\"zoé essai\"@exemple.org", ["|\"zoé essai\"@exemple.org"]),
    ("Zoé zoe@exemple.org", ["Zoé|zoe@exemple.org"]),
    ("'zoe@exemple.org' <zoe@exemple.org>", ["|zoe@exemple.org"]),
    ("Zoe@exemple.org <zoe@EXEMPLE.org>", ["|zoe@EXEMPLE.org"]),
    ("\"Zoé \\\"Z.\\\" Essai\" <z@e.org>", ["Zoé \"Z.\" Essai|z@e.org"]),
    ("mailto:zoe@exemple.org", ["|zoe@exemple.org"]),
    ("J. R. Essai <j@[127.0.0.1]>;k@e.org", ["J. R. Essai|j@[127.0.0.1]", "|k@e.org"]),
    ("<>, , ;", []), ("Zoé <", ["Zoé|"]), ("\"Zoé", ["Zoé|"]), ("(", []), ("", []),
  ])
  func `addresses are read as programs of all times write them`(
    value: String, expected: [String]
  ) {
    let found = MailAddress.list(Array(value.utf8))
    #expect(found?.map { "\($0.name ?? "")|\($0.address ?? "")" } == expected)
  }

  @Test(
    arguments: [
      (1_000, "", 1_000), (1_001, "", nil), (100_000, "", nil),
      // A family name before a comma that nothing protects is no address of its own.
      (1_000, "Essai, Zoé ", 1_000), (1_001, "Essai, Zoé ", nil),
    ] as [(Int, String, Int?)])
  func `a list has a thousand addresses at the most`(count: Int, name: String, found: Int?) {
    let value = (0..<count).map { "\(name)<p\($0)@exemple.org>" }.joined(separator: ", ")
    #expect(MailAddress.list(Array(value.utf8))?.count == found)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["=", "=?a?q?x ", "(=?"])
  func `a field of beginnings without an end is read once`(beginning: String) {
    let value = Array(String(repeating: beginning, count: 300_000 / beginning.utf8.count).utf8)
    _ = MailAddress.list(value)
  }

  // MARK: Dates (RFC 5322)

  @Test(arguments: [
    ("Mon, 5 May 2025 14:30:00 +0200", "2025-05-05T12:30:00Z"),
    ("5 May 2025 14:30 +0200", "2025-05-05T12:30:00Z"),
    ("Mon, 05 May 25 14:30:00 EDT", "2025-05-05T18:30:00Z"),
    ("Mon, 5 May 2025 00:30:00 +0200 (CEST)", "2025-05-04T22:30:00Z"),
    ("Wed, 31 Dec 2025 23:30:00 -0100", "2026-01-01T00:30:00Z"),
    ("Thu, 1 Jan 70 00:00:00 GMT", "1970-01-01T00:00:00Z"),
    ("1 Jan 125 00:00 Z", "2025-01-01T00:00:00Z"),
    ("5-May-2025 14:30:00 GMT", "2025-05-05T14:30:00Z"),
    ("Mon May  5 14:30:00 2025", "2025-05-05T14:30:00Z"),
    ("Mon May  5 14:30:00 CEST 2025", "2025-05-05T12:30:00Z"),
    ("Mon(lundi), 5 (cinq) May 2025 14:30:60 +0530", "2025-05-05T09:00:00Z"),
    ("Mon, 5 May 2025 14:30:00 GMT+02:00", "2025-05-05T12:30:00Z"),
    ("Mon, 5 May 2025 14:30:00-0500", "2025-05-05T19:30:00Z"),
    ("Mon, 5 May 2025 14:30:00", "2025-05-05T14:30:00Z"),
    ("Mon, 5 May 2025 14:30:00 XYZ", "2025-05-05T14:30:00Z"),
    ("5 September 2025 08:05 CET", "2025-09-05T07:05:00Z"),
  ])
  func `dates are read as instants`(value: String, instant: String) {
    #expect(MailDate(value.utf8)?.instant == instant)
  }

  @Test(arguments: [
    "", "hier", "Mon, 30 Feb 2025 14:30:00 +0200", "Mon, 5 May 2025", "5 May 2025 24:00 +0000",
    "2025-05-05T14:30:00Z", "5 Mai5 2025 12:00", "99999999999999999999 May 2025 12:00",
  ])
  func `what is no date is none`(value: String) {
    #expect(MailDate(value.utf8) == nil)
  }

  // MARK: Parameters (RFC 2231)

  @Test(arguments: [
    ("text/plain; name=\"a;b.txt\"", "a;b.txt"),
    ("text/plain; NAME = a b.txt ; x=y", "a b.txt"),
    ("text/plain; name=rapport(1).pdf", "rapport(1).pdf"),
    ("text/plain (rien; name=x); name=y", "y"),
    ("text/plain; name*=utf-8'fr'%C3%A9t%C3%A9%20=.pdf", "été =.pdf"),
    ("text/plain; name*1=\" b.pdf\"; name*0*=iso-8859-1''%E9", "é b.pdf"),
    ("text/plain; name*0=a; name*10=c; name*2=b", "abc"),
    ("text/plain; name=\"=?utf-8?q?=C3=A9?=.pdf\"", "é.pdf"),
    ("text/plain; name*=x-invented''%C3%A9", "é"),
    ("text/plain; name*=%C3%A9", "é"),
    ("text/plain; name=\"a\\\"b", "a\"b"),
    ("text/plain; name=", ""),
  ])
  func `names of files are read however they are written`(value: String, name: String) {
    let parameters = MailParameters(Array(value.utf8))
    #expect(parameters.text(of: "name") == name)
    #expect(parameters.value == "text/plain")
  }

  @Test(
    arguments: [
      ("Re: Visite", "Visite"), ("RE: TR: Visite", "Visite"), ("Ré : Visite", "Visite"),
      ("Fwd[2]: Re (3): Visite", "Visite"), ("AW:Visite", "Visite"), ("Re:", nil),
      ("RE: Fwd[2] : ", nil), ("Re: Re", "Re"), (":", ":"),
      ("Réunion : suite", "Réunion : suite"), ("Retour: Visite", "Retour: Visite"),
    ] as [(String, String?)])
  func `what an answer puts before a subject is taken off`(subject: String, bare: String?) {
    #expect(MailSubject.bare(subject) == bare)
  }
}
