public import Diplomacy

/// What is needed beside a mail to read it.
public struct MailTerms: Sendable {
  /// The day of the import: a clock that is ahead of it was wrong.
  public let today: CivilDate
  /// What the clock on the wall where we are showed at an instant (UTC, RFC 3339).
  public let wallClock: @Sendable (_ instant: String) -> ZonedTime?

  /// Makes the terms.
  public init(today: CivilDate, wallClock: @escaping @Sendable (_ instant: String) -> ZonedTime?) {
    self.today = today
    self.wallClock = wallClock
  }
}

/// Reads a mail as a record of an exchange: a letter.
public enum MailReader {
  /// Returns the record of a mail.
  ///
  /// It is held: it was sent. What a machine sent is a draft, since it is no contact.
  ///
  /// - Parameters:
  ///   - message: The mail.
  ///   - terms: What is needed beside it.
  /// - Returns: The record, known by the mail's `Message-ID`, else by what it says.
  /// - Throws: `ImportProblem`.
  public static func record(
    of message: MailMessage, _ terms: MailTerms
  ) throws(ImportProblem) -> IncomingRecord {
    let header = message.header
    let place = SourcePlace(line: message.range.lowerBound)
    var senders = try addresses(in: header, ["From"], place)
    if senders.isEmpty { senders = Array(try addresses(in: header, ["Sender"], place).prefix(1)) }
    guard let first = senders.first else {
      throw ImportProblem(place: place, field: "From", reason: .missing)
    }
    let sender = try writer(behind: first, header, place)
    senders[0] = sender
    let others = try addresses(in: header, ["To", "Cc", "Bcc"], place)
    let subject = header.text(of: "subject")
    let title = subject.flatMap(MailSubject.bare) ?? sender.name?.text ?? sender.email?.text ?? ""
    var exchange = IncomingExchange(
      kind: .letter, status: isAutomatic(message) ? .draft : .held,
      title: try line(title, field: "Subject", place),
      occurrence: try occurrence(of: message, terms), parties: unique(senders + others))
    exchange.form = .mail
    exchange.initiator = sender
    exchange.marking = Marking.label(in: subject ?? "", message.text)
    if !message.text.isEmpty {
      do {
        exchange.notes = try Prose(message.text)
      } catch {
        throw ImportProblem(place: place, reason: .text(error))
      }
    }
    var record = IncomingRecord(
      .exchange(exchange), key: key(of: message), place: place,
      kept: kept(message, isBare: subject == exchange.title.text), isFinal: true)
    if message.text.isEmpty, let file = message.attachments.first(where: holdsText) {
      record.unkept = [ImportProblem(place: place, value: file, reason: .closedText)]
    }
    return record
  }

  /// Whether a file is what a mail is in that only some programs open: Outlook's own format
  /// (MS-OXTNEF), or what is encrypted (RFC 8551, RFC 3156).
  private static func holdsText(_ file: String) -> Bool {
    ["winmail.dat", "smime.p7m", "encrypted.asc"].contains(file.lowercased())
  }

  // MARK: Who

  /// Those whom fields name, in the order of the fields' names.
  ///
  /// - Throws: `ImportProblem` for a field that names more than it may.
  private static func addresses(
    in header: MailHeader, _ names: [String], _ place: SourcePlace
  ) throws(ImportProblem) -> [IncomingParty] {
    var mailboxes: [MailAddress] = []
    for name in names {
      for value in header.values(of: name.lowercased()) {
        guard let list = MailAddress.list(value) else {
          throw ImportProblem(
            place: place, field: name, reason: .tooManyParts(MailAddress.mostAddresses))
        }
        mailboxes += list
      }
    }
    return mailboxes.compactMap(party)
  }

  /// Who wrote what a list sends on in its own name, as « Zoé Essai via Asie centrale »: whom the
  /// list names otherwise, else somebody of that name; any other sender as they are.
  private static func writer(
    behind sender: IncomingParty, _ header: MailHeader, _ place: SourcePlace
  ) throws(ImportProblem) -> IncomingParty {
    guard header.value(of: "list-id") != nil, let name = sender.name?.text,
      let via = name.ranges(of: " via ").last
    else { return sender }
    let writer = String(name[..<via.lowerBound]).trimmed(of: { "'\"".unicodeScalars.contains($0) })
    let named = try addresses(in: header, ["X-Original-From", "Reply-To"], place)
    let found = named.first { Folding.fold($0.name?.text ?? "") == Folding.fold(writer) }
    let alone = (try? Line(writer)).flatMap { IncomingParty(name: $0, nature: sender.nature) }
    return found ?? alone ?? sender
  }

  /// Whom an address is of; `nil` for nobody.
  private static func party(_ mailbox: MailAddress) -> IncomingParty? {
    // What servers write where nobody was to be named.
    let isNobody = [mailbox.address, mailbox.name].compactMap(\.self).contains {
      $0.lowercased().hasPrefix("undisclosed")
    }
    if isNobody { return nil }
    let name = mailbox.name.flatMap { Line(shortening: $0) }
    let email = mailbox.address.flatMap { try? Line($0) }
    return IncomingParty(
      name: name, email: email, nature: .guessed(fromBeginningOf: name?.text ?? ""))
  }

  /// Each once, by the address in any case, else by the name.
  private static func unique(_ parties: [IncomingParty]) -> [IncomingParty] {
    var seen: Set<String> = []
    return parties.filter { party in
      seen.insert((party.email ?? party.name)?.text.lowercased() ?? "").inserted
    }
  }

  // MARK: When

  /// When it was sent; where it does not say, or says what is yet to come, when it arrived.
  private static func occurrence(
    of message: MailMessage, _ terms: MailTerms
  ) throws(ImportProblem) -> Occurrence {
    let header = message.header
    let received = header.values(of: "received").lazy.compactMap { value in
      value.lastIndex(of: UInt8(ascii: ";")).flatMap { MailDate(value[($0 + 1)...]) }
    }.first
    let said = header.value(of: "date")
    let dates = [
      said.flatMap { MailDate($0) }, received,
      header.value(of: "delivery-date").flatMap { MailDate($0) },
      message.separatorDate,
    ].compactMap(\.self)
    let times = dates.map { date in
      terms.wallClock(date.instant).map { Occurrence.at($0) } ?? .on(.day(date.day))
    }
    if let time = times.first(where: { $0.date.earliest <= terms.today }) ?? times.first {
      return time
    }
    throw ImportProblem(
      place: SourcePlace(line: message.range.lowerBound), field: "Date",
      value: said.map { EncodedWords.text($0).cleaned } ?? "",
      reason: said == nil ? .missing : .date)
  }

  // MARK: What

  /// Whether a machine sent it: an answer while somebody is away, a report that it could not be
  /// delivered (RFC 3834, 5; RFC 6522), or it was never sent.
  private static func isAutomatic(_ message: MailMessage) -> Bool {
    let header = message.header
    if message.isReport { return true }
    if let said = header.token(of: "auto-submitted"), said != "no" { return true }
    if message.isUnsent || isAnswerOfAMachine(header) { return true }
    // The empty sender, by which reports are told from mails.
    return header.text(of: "return-path") == "<>"
  }

  /// Whether an answer while somebody is away says so in other ways than it should.
  private static func isAnswerOfAMachine(_ header: MailHeader) -> Bool {
    if header.value(of: "x-autoreply") != nil || header.value(of: "x-autorespond") != nil {
      return true
    }
    if header.token(of: "precedence") == "auto_reply" { return true }
    let subject = Folding.fold(header.text(of: "subject") ?? "")
    return [
      "reponse automatique", "automatic reply", "absence du bureau", "message d absence",
      "out of office", "auto reply", "autoreply",
    ].contains { subject.hasPrefix($0) }
  }

  /// By what a mail is known: its `Message-ID`, else a digest of what it says, so that two
  /// without one never replace one another.
  private static func key(of message: MailMessage) -> SourceKey {
    let text = message.header.text(of: "message-id") ?? ""
    // Comments and white space are none of it.
    let bare = text.firstIndex(of: "<").flatMap { start in
      text[start...].firstIndex(of: ">").map { text[text.index(after: start)..<$0] }
    }
    let identifier = String(bare ?? text[...]).filter { !$0.isWhitespace }
    if !identifier.isEmpty, identifier.utf8.count <= Line.maximumBytes {
      return SourceKey(mail: identifier)
    }
    var digest = Sha256()
    for name in ["date", "from", "to", "subject", "message-id"] {
      digest.add((message.header.value(of: name) ?? []) + [0])
    }
    digest.add(Array(message.text.utf8))
    return SourceKey(mail: "sha256:\(digest.hexadecimal())")
  }

  /// So much of the name of a file is kept, in characters: no system has longer ones.
  private static let longestFileName = 255

  /// What the mail says that has no place here, as its header says it.
  private static func kept(_ message: MailMessage, isBare: Bool) -> [String] {
    var names = ["message-id", "in-reply-to", "references", "list-id", "reply-to"]
    if !isBare { names.insert("subject", at: 0) }
    let labels = [
      "subject": "Subject", "message-id": "Message-ID", "in-reply-to": "In-Reply-To",
      "references": "References", "list-id": "List-Id", "reply-to": "Reply-To",
    ]
    let fields = names.compactMap { name in
      message.header.text(of: name).map { "\(labels[name] ?? name): \(String($0.prefix(4_000)))" }
    }
    // A mail is anybody's: what it says may not grow without end.
    return fields + message.attachments.map { "Attachment: \($0.prefix(longestFileName))" }
  }

  private static func line(
    _ text: String, field: String, _ place: SourcePlace
  ) throws(ImportProblem) -> Line {
    guard let line = Line(shortening: text) else {
      throw ImportProblem(place: place, field: field, reason: .missing)
    }
    return line
  }
}
