import Diplomacy

/// Mailboxes as people write them in the cells of tables.
extension MailAddress {
  /// A text beside addresses of which nobody can tell whose name it is.
  struct UnclearName: Error {}

  /// Those whose addresses stand in a cell; none where there is no address.
  ///
  /// Beside one address anything else is the name, however it is set off: « Zoé Essai
  /// (zoe@exemple.org) », « zoe@exemple.org - Zoé Essai ». Several are a list as mails have it.
  /// Else what stands before the first address is its name, what stands after the last is that
  /// one's, and between two the signs tell: « zoe@exemple.org Zoé / max@… », « zoe@exemple.org / Max
  /// <max@… ». Where they do not, names stand on the side on which the cell has one at its end.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - isAddress: What an address looks like.
  /// - Returns: Each address with its name, in their order.
  /// - Throws: ``UnclearName`` for a name that could be of either neighbour, and for a second name
  ///   of one: a guess would give somebody the address of another.
  static func inCell(
    _ text: String, where isAddress: (String) -> Bool = EmailShape.isUsual
  ) throws(UnclearName) -> [MailAddress] {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
    // Most cells have one address and nothing else.
    if text.utf8.allSatisfy(\.isOfBareAddress), isAddress(text) {
      return [MailAddress(name: nil, address: text)]
    }
    let found = text.split { $0.isWhitespace || "<>()[]\",;:/|".contains($0) }
      .map { $0.trimming { "'".contains($0) } }
      .filter { isAddress(String($0)) }
    guard let address = found.last else { return [] }
    // Between « zoe@exemple.org <mailto:zoe@exemple.org> » nobody is named.
    let isNamedBetween = zip(found, found.dropFirst()).contains { address, next in
      before(next, in: text, from: address.endIndex).contains(where: \.isLetter)
    }
    if !isNamedBetween, found.allSatisfy({ $0.lowercased() == address.lowercased() }) {
      let name = try nameOfOne(before(found[0], in: text), text[address.endIndex...])
      if let name, isOfTwo(name) { throw UnclearName() }
      return [MailAddress(name: name, address: String(address))]
    }
    if let list = list(Array(text.utf8)), list.isWhole(found) {
      return list.map {
        MailAddress(name: $0.name.flatMap { name([$0[...]]) }, address: $0.address)
      }
    }
    return try AddressGaps(found, in: text).mailboxes()
  }

  /// The name of the only one who has an address, from what stands before it and after it; what
  /// introduces somebody stands after a comma or in brackets.
  ///
  /// - Throws: ``UnclearName`` for the names of several: between strokes, or after a comma that follows
  ///   the address.
  private static func nameOfOne(
    _ before: Substring, _ after: Substring
  ) throws(UnclearName) -> String? {
    let sides = [before, after].map { side in
      pieces(of: side).filter { $0.contains(where: \.isLetter) }
    }
    let sign = beginning(of: after)
    let isApart = !sides[0].isEmpty && sign.map { ",/|".contains($0) } ?? false
    let introductions = sides[0].dropFirst() + sides[1].dropFirst(isApart ? 0 : 1)
    guard introductions.allSatisfy({ IntroducedName.isIntroduction(bare($0)) }) else {
      throw UnclearName()
    }
    let first = sides[0].prefix(1) + (isApart ? [] : sides[1].prefix(1))
    guard !introductions.isEmpty, let name = name(Array(first)) else {
      return name(Array(first + introductions))
    }
    let said = introductions.map { bare($0) }.joined(separator: ", ")
    return sign == "," && sides[0].count == 1 ? "\(name), \(said)" : "\(name) (\(said))"
  }

  /// Whether a name is of two people, each with given and family name: « Zoé Essai et Max Modèle ».
  private static func isOfTwo(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard let joint = words.firstIndex(where: PersonName.joinsNames),
      OrganisationKind.guessed(fromBeginningOf: name) == nil
    else { return false }
    return [words[..<joint], words[(joint + 1)...]].allSatisfy { side in
      side.count > 1 && side.allSatisfy { $0.first?.isUppercase == true }
    }
  }

  /// What strokes set off from one another, with spaces beside them and in no brackets: « Zoé | MAE »,
  /// not « MAE/DGP » nor « (elle/she) ».
  private static func pieces(of side: Substring) -> [Substring] {
    var (pieces, depth, start) = ([Substring](), 0, side.startIndex)
    for place in side.indices {
      switch side[place] {
      case "(": depth += 1
      case ")": depth -= 1
      case "/", "|":
        let next = side.index(after: place)
        let isSetOff =
          place == side.startIndex || next == side.endIndex || side[next].isWhitespace
          || side[side.index(before: place)].isWhitespace
        guard depth <= 0, isSetOff else { continue }
        pieces.append(side[start..<place])
        start = next
      default: break
      }
    }
    return pieces + [side[start...]]
  }

  /// A text without the signs that set it off.
  private static func bare(_ piece: Substring) -> Substring {
    piece.trimming { (setsOff + "<>()[]").contains($0) }
  }

  /// The first sign after an address and what closes the brackets around it.
  private static func beginning(of after: Substring) -> Character? {
    after.first { !$0.isWhitespace && !">)]".contains($0) }
  }

  /// The name that the texts beside an address are, unless they are signs alone or an address.
  fileprivate static func name(_ texts: [Substring], joinedWith sign: String = " ") -> String? {
    let said = texts.map { text in
      text.trimming(
        leading: { (setsOff + ">)]").contains($0) }, trailing: { (setsOff + "<([").contains($0) })
    }
    guard var name = bare(said.joined(separator: sign)), name.contains(where: \.isLetter),
      !EmailShape.isUsual(name)
    else { return nil }
    // « zoe@exemple.org (Zoé Essai) »
    if name.first == "(", name.last == ")", name.count(where: { $0 == "(" }) == 1 {
      name = String(name.dropFirst().dropLast()).trimmed
    }
    return name
  }

  /// What stands before an address, without `mailto:`.
  fileprivate static func before(
    _ address: Substring, in text: String, from start: String.Index? = nil
  ) -> Substring {
    let before = text[(start ?? text.startIndex)..<address.startIndex]
    return before.lowercased().hasSuffix(scheme) ? before.dropLast(scheme.count) : before
  }

  private static let scheme = "mailto:"
  /// What stands between a name and its address.
  private static let setsOff = " \t\u{A0}\n,;:/|-–—"
}

/// What stands around several addresses, and whose name it is.
private struct AddressGaps {
  private let addresses: [Substring]
  /// One more than there are addresses.
  private let gaps: [Substring]

  init(_ addresses: [Substring], in text: String) {
    self.addresses = addresses
    var start = text.startIndex
    var gaps: [Substring] = []
    for address in addresses {
      gaps.append(MailAddress.before(address, in: text, from: start))
      start = address.endIndex
    }
    self.gaps = gaps + [text[start...]]
  }

  func mailboxes() throws(MailAddress.UnclearName) -> [MailAddress] {
    let parts = try gaps.indices.map { (place) throws(MailAddress.UnclearName) in try part(place) }
    var mailboxes: [MailAddress] = []
    for (place, address) in addresses.enumerated() {
      let names = [parts[place].next, parts[place + 1].previous].compactMap(\.self)
      guard names.count < 2 else { throw MailAddress.UnclearName() }
      mailboxes.append(MailAddress(name: MailAddress.name(names), address: String(address)))
    }
    return mailboxes
  }

  /// What of a gap is the name of the address before it, and what of the one after it.
  private func part(
    _ place: Int
  ) throws(MailAddress.UnclearName) -> (previous: Substring?, next: Substring?) {
    let gap = gaps[place].trimming(
      leading: { $0.isWhitespace || ">)]".contains($0) }, trailing: \.isWhitespace)
    guard gap.contains(where: \.isLetter) else { return (nil, nil) }
    if place == 0 { return (nil, gap) }
    if place == addresses.count { return (gap, nil) }
    let pieces = gap.split { Self.apart.contains($0) }.filter { $0.contains(where: \.isLetter) }
    let isSetOff = [gap.first, gap.last].map { $0.map { (Self.apart + ",").contains($0) } ?? false }
    if pieces.count == 2, isSetOff == [false, false] { return (pieces[0], pieces[1]) }
    guard pieces.count == 1 else { throw MailAddress.UnclearName() }
    if isSetOff[0] != isSetOff[1] { return isSetOff[0] ? (nil, gap) : (gap, nil) }
    if Self.opens(gap), !isBracketFirst { return (nil, gap) }
    let ends = [gaps.first, gaps.last].map { $0?.contains(where: \.isLetter) ?? false }
    guard ends[0] != ends[1] else { throw MailAddress.UnclearName() }
    return ends[0] ? (nil, gap) : (gap, nil)
  }

  /// Whether the cell begins with an address in brackets, whose name follows if it has one.
  private var isBracketFirst: Bool {
    gaps.first.map { Self.opens($0) && !$0.contains(where: \.isLetter) } ?? false
  }

  /// Whether a gap ends with the bracket in which an address stands.
  private static func opens(_ gap: Substring) -> Bool {
    gap.last { !$0.isWhitespace }.map { "<([".contains($0) } ?? false
  }

  /// What stands between two mailboxes, and in no name.
  private static let apart = "/|;\n"
}

extension [MailAddress] {
  /// Whether these are certain addresses and no other, with a name beside each, or alone.
  fileprivate func isWhole(_ addresses: [Substring]) -> Bool {
    map { $0.address?.lowercased() ?? "" }.sorted() == addresses.map { $0.lowercased() }.sorted()
      && allSatisfy { $0.name?.contains("@") != true }
  }
}

extension UInt8 {
  /// Whether it stands in addresses as most are: what may be around one is none of these.
  fileprivate var isOfBareAddress: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"):
      true
    default: false
    }
  }
}
