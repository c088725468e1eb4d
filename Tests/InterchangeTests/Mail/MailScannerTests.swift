import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// Mails are found in a file, and what is wrong with one is told with its line.
@Suite struct MailScannerTests {
  private static let mail = "From: a@exemple.org\nDate: Mon, 5 May 2025 14:30:00 +0200\n\nUn\n"

  // MARK: Mailboxes (RFC 4155)

  @Test func `a mailbox is taken apart at its separators alone`() throws {
    let box = """
      From a@exemple.org Mon May  5 12:30:00 2025
      From: a@exemple.org

      From the beginning we agreed.
      >From here on too.
      >>From cité

      From time to time: 12:30, it rains.

      From b@exemple.org Tue May  6 12:30:00 CEST 2025
      From: b@exemple.org

      Deux
      From c@exemple.org Wed May  7 12:30:00 2025
      From: c@exemple.org

      Trois
      """
    for ending in ["\n", "\r\n", "\r"] {
      let outcome = try Mails.read(box.replacing("\n", with: ending))
      #expect(
        outcome.messages.map(\.text) == [
          "From the beginning we agreed.\nFrom here on too.\n>From cité\n\nFrom time to time: 12:30, it rains.",
          "Deux", "Trois",
        ])
      #expect(outcome.ranges.map(\.lowerBound) == [1, 10, 14])
    }
  }

  @Test func `Thunderbird's bare separators are ones after an empty line`() throws {
    let outcome = try Mails.read("From \r\n\(Self.mail)\r\nFrom \r\n\(Self.mail)From \nencore\n")
    #expect(outcome.messages.map(\.text) == ["Un", "Un\nFrom \nencore"])
  }

  @Test func `in a file of one mail no line separates`() throws {
    let outcome = try Mails.read(Self.mail + "\nFrom a@b.org Mon May  5 12:30:00 2025\n>From x\n")
    #expect(
      outcome.messages.map(\.text) == [
        "Un\n\nFrom a@b.org Mon May  5 12:30:00 2025\n>From x"
      ])
  }

  @Test func `a mark and empty lines above a mail are none of it`() throws {
    let outcome = try Mails.read([0xEF, 0xBB, 0xBF] + Array("\n\r\n\(Self.mail)".utf8))
    #expect(outcome.messages.map(\.text) == ["Un"] && outcome.ranges == [3...6])
  }

  @Test(arguments: [
    ("From a@exemple.org Mon May  5 12:30:00 2025\nSubject: x", true),
    ("From \nSubject: x", true),
    ("Return-Path: <a@exemple.org>\nReceived: from x", true),
    ("X-Odd: y\n z\nSubject: x", true),
    ("\u{FEFF}From: a@exemple.org", true),
    ("nom;prénom\n", false), ("From the start we agreed\n", false), ("Date: hier\n\ntexte", false),
    ("nom,heure\nZoé,12:30\n", false), ("", false), ("BEGIN:VCARD\nFN:x", false),
  ])
  func `a mail is known by what it begins with`(text: String, isMail: Bool) {
    #expect(MailScanner.begins(Array(text.utf8)) == isMail)
  }

  // MARK: What is wrong

  @Test(arguments: [
    ("du texte\net rien d’autre", "1 From missing"),
    ("From a@b.org Mon May  5 12:30:00 2025\n\n\n", "1 From missing"),
    ("PK\u{3}\u{4}\0\0", "1 From missing"),
    (
      "From: a@b.org\nContent-Type: text/plain; charset=x-invented\n\nA",
      "1 Content-Type charset"
    ),
    (
      "From: a@b.org\nX: \(String(repeating: "x", count: 1_100_000))\n\nA", "1 nil tooLong(1048576)"
    ),
    (
      "From: a@b.org\nContent-Type: multipart/mixed; boundary=x\n\n"
        + String(repeating: "--x\n\na\n", count: 1_001), "3002 nil tooManyParts(1000)"
    ),
  ])
  func `something wrong is told with its line`(text: String, what: String) throws {
    let outcome = try Mails.read(text)
    #expect(outcome.messages.isEmpty)
    #expect(
      outcome.problems.map { "\($0.place.line) \($0.field ?? "nil") \($0.reason)" } == [what])
  }

  @Test func `a thousand parts are read`() throws {
    let outcome = try Mails.read(
      "From: a@b.org\nContent-Type: multipart/mixed; boundary=x\n\n"
        + String(repeating: "--x\n\na\n", count: 999))
    #expect(outcome.messages.first?.text.utf8.count == 999 + 998 * 2)
  }

  @Test func `ten thousand parts within one another are a problem and no more`() throws {
    var text = "From: a@b.org\n"
    for depth in 0..<10_000 {
      text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
    }
    let outcome = try Mails.read(text)
    #expect(outcome.problems.map(\.reason) == [.tooDeep(100)])
  }

  @Test func `a mail with something wrong does not take the next along`() throws {
    let box =
      "From a@b.org Mon May  5 12:30:00 2025\nX: \(String(repeating: "x", count: 1_100_000))\n\n"
      + "From b@b.org Mon May  5 12:30:00 2025\n\(Self.mail)"
    let outcome = try Mails.read(box)
    #expect(outcome.problems.count == 1 && outcome.messages.map(\.text) == ["Un"])
    #expect(outcome.ranges.map(\.lowerBound) == [1, 4])
  }

  @Test func `a line of ten megabytes in a body is read in pieces`() throws {
    let line = String(repeating: "x", count: 10_000_000)
    let outcome = try Mails.read("\(Self.mail)\(line)\nfin", by: 65_536)
    #expect(outcome.messages.first?.text.hasSuffix("[…]") == true)
    #expect(outcome.ranges == [1...6])
  }

  @Test(arguments: 1...80)
  func `no bytes whatever make it fail, and how they are cut does not matter`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "From a@b.org Mon May  5 12:30:00 2025\n", "From: ", "To: ", "Subject: ", "Date: ", "\n",
      "\r\n", "\r", " ", "\n\n", "Content-Type: multipart/mixed; boundary=x\n", "--x\n", "--x--\n",
      "Content-Type: text/html; charset=shift_jis\n", "Content-Type: multipart/alternative;",
      " boundary=\"xy\"\n", "--xy\n", "Content-Transfer-Encoding: base64\n", "QUJD", "=", "=C3=A9",
      "Content-Transfer-Encoding: quoted-printable\n", "=?utf-8?q?=C3?=", "<a@b.org>", "\"", "(",
      "\0", "é", ">From ", "--", "filename*=utf-8''%", ";", ",", "<p>&eacute;", "text/calendar",
      "Content-Type: text/plain; format=flowed\n", "Mon, 5 May 2025 14:30:00 +0200", "Re: ",
    ]
    var bytes: [UInt8] = seed % 3 == 0 ? Array("From \n".utf8) : Array("From: a@b.org\n".utf8)
    for _ in 0..<300 {
      if Int.random(in: 0..<40, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      }
      bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
    let whole = try Mails.read(bytes)
    let cut = try Mails.read(bytes, by: Int.random(in: 1...50, using: &random))
    #expect(whole.messages == cut.messages)
    #expect(whole.problems == cut.problems)
    for message in whole.messages {
      // Whatever was read is a record, or a problem with a place.
      do {
        _ = try MailReader.record(of: message, MailReaderTests.terms)
      } catch {
        #expect(error.place.line >= 1)
      }
    }
  }
}
