import Diplomacy

/// What became of a mail where it lay.
extension MailMessage {
  /// Whether somebody threw it away, or a machine did as spam: it is in the file until that is
  /// compacted, or the bin emptied.
  ///
  /// Thunderbird says so in `X-Mozilla-Status` (bit 3, expunged), mutt, Pine and Dovecot in `X-Status`,
  /// an archive of Gmail in its labels.
  public var isDiscarded: Bool {
    let flags = header.text(of: "x-mozilla-status").flatMap { UInt32($0, radix: 16) } ?? 0
    return flags & 0x8 != 0 || hasFlag("D")
      || isLabelled(["trash", "corbeille", "spam", "courrier indesirable"])
  }

  /// Whether it lay among the drafts: of Outlook, of Thunderbird, of Gmail, of mutt.
  var isUnsent: Bool {
    let draft = header.text(of: "x-mozilla-draft-info")
    return header.text(of: "x-unsent") == "1" || draft?.hasPrefix("internal/draft") ?? false
      || hasFlag("T") || isLabelled(["drafts", "brouillons"])
  }

  private func hasFlag(_ flag: Character) -> Bool {
    header.text(of: "x-status")?.contains(flag) ?? false
  }

  private func isLabelled(_ labels: Set<String>) -> Bool {
    let said = header.text(of: "x-gmail-labels")?.split(separator: ",") ?? []
    return said.contains { labels.contains(Folding.fold(String($0))) }
  }
}
