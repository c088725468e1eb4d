import Diplomacy

/// Cells that are filled and say nothing.
extension StringProtocol {
  /// Whether it says that it is as above: « idem », a ditto mark.
  var isDitto: Bool {
    guard utf8.count <= 12 else { return false }
    return Dittos.all.contains(lowercased().filter { !$0.isWhitespace })
  }

  /// Whether it says that there is nothing to say: a dash, question marks, « n/a », « néant ».
  var saysNothing: Bool {
    // Most cells begin like neither a sign nor a word for nothing.
    if let first = utf8.first, Nothings.plain.contains(first) { return false }
    if allSatisfy({ $0.isWhitespace || Nothings.signs.contains($0) }) { return true }
    guard utf8.count <= Nothings.longest, let letter = first(where: \.isLetter),
      Nothings.initials.contains(letter)
    else { return false }
    return Nothings.marks.contains(lowercased().filter { !$0.isWhitespace })
      || Nothings.words.contains(Folding.fold(String(self)))
  }
}

extension StringProtocol {
  /// Whether it stands where a name would, and names nobody: « vacant », « à pourvoir », "TBD".
  var namesNobody: Bool {
    utf8.count <= 24 && Nothings.ofNobody.contains(Folding.fold(String(self)))
  }
}

extension String {
  /// The text without what begins the line of a list: a bullet, a number.
  var withoutBullet: String {
    let bullets = "-–—•*·‣◦▪●○►→⇒➔➢➤☐□✓✔"
    if let first, bullets.contains(first) {
      let rest = dropFirst()
      let begins = rest.first.map { $0.isWhitespace || $0.isLetter } ?? false
      return begins ? String(rest).trimmed : self
    }
    let rest = drop(while: \.isNumber)
    guard (1...2).contains(count - rest.count), let sign = rest.first, ".)".contains(sign),
      rest.dropFirst().first?.isWhitespace == true
    else { return self }
    return String(rest.dropFirst()).trimmed
  }
}

extension String {
  /// The items of a list, which a bullet or a number begins; the text itself where it is none.
  ///
  /// An item may go on on the next lines.
  var listItems: [String] {
    var items: [String] = []
    for line in split(whereSeparator: \.isNewline).map({ String($0).trimmed }) where !line.isEmpty {
      let item = line.withoutBullet
      if item != line {
        items.append(item)
      } else if items.isEmpty {
        return [self]
      } else {
        items[items.count - 1] += "\n" + line
      }
    }
    return items.isEmpty ? [self] : items
  }
}

/// What people write where something is as above.
private enum Dittos {
  static let all: Set = [
    "idem", "idem.", "id.", "ditto", "lesmêmes", "lemême", "lamême", "\"", "''", "”", "“", "″", "〃",
    "»", "«", "-\"-", "-''-", "-»-",
  ]
}

/// What people write where there is nothing.
enum Nothings {
  /// Signs: none of those that tick something.
  fileprivate static let signs: Set<Character> = [
    "-", "‐", "‑", "‒", "–", "—", "―", "−", "_", ".", "…", "/", "\\", "?", "¿",
  ]
  /// « Not applicable » and « sans objet », for short: with full stops they are somebody's initials.
  fileprivate static let marks: Set = ["n/a", "s/o"]
  /// Words, folded.
  static let words: Set = ["neant", "none", "aucun", "aucune", "sans objet"]
  /// What stands in the place of a name, folded.
  fileprivate static let ofNobody: Set = [
    "vacant", "vacante", "poste vacant", "vacant position", "a pourvoir", "poste a pourvoir", "tbd",
    "tbc", "to be confirmed", "to be determined", "nn", "n n", "a definir", "a determiner",
    "a confirmer", "a designer", "a completer", "a preciser", "inconnu", "inconnue", "unknown",
  ]
  /// The letters with which they begin.
  fileprivate static let initials: Set<Character> = ["n", "N", "s", "S", "a", "A"]
  /// The letters of ASCII, and the figures, with which none of all this begins.
  fileprivate static let plain: Set<UInt8> = Set(UInt8.min..<0x80).filter { byte in
    let character = Character(UnicodeScalar(byte))
    return (character.isLetter || character.isNumber) && !initials.contains(character)
  }
  /// None of them is longer than this, in bytes, with what may stand around it.
  fileprivate static let longest = 20
}
