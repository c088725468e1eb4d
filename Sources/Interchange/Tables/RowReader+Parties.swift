import Diplomacy

/// Whom cells name: who takes part, who is to do something.
extension RowReader {
  /// The parties of all columns of a field.
  func parties(
    _ field: TableField, side: Participation.Side? = nil
  ) throws -> [IncomingParty] {
    try filled(field).flatMap { cell in
      try parts(of: cell).flatMap { try parties(in: $0, side: side) }
    }.uniqued()
  }

  /// The parties of the columns of organisations.
  func organisations() throws -> [IncomingParty] {
    try lines(.organisation).compactMap {
      IncomingParty(name: $0, nature: .organisation(.guessed(fromName: $0.text)))
    }
  }

  /// The cells that introduce somebody, as they are: a follow-up has no room for it.
  func introductions() throws -> [String] {
    try [TableField.with, .owner].flatMap(filled).flatMap { parts(of: $0) }.filter { cell in
      try !cell.column.isOurs
        && parties(in: cell, side: nil).contains { $0.introduced?.introduction != nil }
    }.map { "\($0.column.heading): \($0.text.onOneLine)" }
  }

  /// Whom a cell names: by a name, by an address, by both; several where there are several
  /// addresses.
  func parties(in cell: Cell, side: Participation.Side?) throws -> [IncomingParty] {
    // What we wrote is a name as it was recorded.
    let mailboxes = cell.column.isOurs ? [] : MailAddress.inCell(cell.text)
    func party(_ name: Line?, _ email: Line? = nil) -> IncomingParty? {
      IncomingParty(
        name: name, email: email, nature: .guessed(fromBeginningOf: name?.text ?? ""), side: side)
    }
    guard !mailboxes.isEmpty else { return [party(try line(cell))].compactMap(\.self) }
    return try mailboxes.compactMap { mailbox in
      func line(_ text: String) throws -> Line {
        try self.line(Cell(column: cell.column, text: text))
      }
      return party(try mailbox.name.map(line), try mailbox.address.map(line))
    }
  }
}

extension MailAddress {
  /// Those whose addresses stand in a cell of a table; none where there is no address.
  ///
  /// Beside one address anything else is the name, however it is set off: « Zoé Essai
  /// (zoe@exemple.org) », « zoe@exemple.org - Zoé Essai ». Several are a list as mails have it, else
  /// each has what stands before it.
  static func inCell(_ text: String) -> [MailAddress] {
    let found = text.split { $0.isWhitespace || "<>()[]\",;:/".contains($0) }
      .map { $0.trimming { "'".contains($0) } }
      .filter { EmailShape.isUsual(String($0)) }
    guard let address = found.last else { return [] }
    if found.allSatisfy({ $0.lowercased() == address.lowercased() }) {
      return [MailAddress(name: name(beside: address, in: text), address: String(address))]
    }
    if let list = list(Array(text.utf8)), list.allSatisfy(\.isWhole) { return list }
    var rest = text[...]
    return found.flatMap { address in
      let piece = rest[..<address.endIndex]
      rest = rest[address.endIndex...]
      return inCell(String(piece))
    }
  }

  /// What stands beside an address, unless it is signs alone or the address again.
  private static func name(beside address: Substring, in text: String) -> String? {
    var before = text[..<address.startIndex]
    if before.lowercased().hasSuffix(scheme) { before = before.dropLast(scheme.count) }
    let around = [before, text[address.endIndex...]].map { part in
      part.trimming(
        leading: { (setsOff + ">)]").contains($0) }, trailing: { (setsOff + "<([").contains($0) })
    }
    guard let name = bare(around.joined(separator: " ")), name.contains(where: \.isLetter),
      !EmailShape.isUsual(name)
    else { return nil }
    return name
  }

  /// Whether it is an address with a name beside it, or alone.
  private var isWhole: Bool {
    EmailShape.isUsual(address ?? "") && name?.contains("@") != true
  }

  private static let scheme = "mailto:"
  /// What stands between a name and its address.
  private static let setsOff = " \t\u{A0}\n,;:/|-–—"
}

extension Substring {
  /// The text without certain signs at its ends.
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    trimming(leading: isTrimmed, trailing: isTrimmed)
  }

  fileprivate func trimming(
    leading: (Character) -> Bool, trailing: (Character) -> Bool
  ) -> Substring {
    var text = drop(while: leading)
    while let last = text.last, trailing(last) { text.removeLast() }
    return text
  }
}
