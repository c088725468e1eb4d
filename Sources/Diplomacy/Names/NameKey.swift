/// The coarse key of a name: what is left when the order of its words and the way it was
/// romanised no longer matter.
///
/// `Қасым-Жомарт Тоқаев`, `Kassym-Jomart Tokayev` and `TOKAÏEV, Kassym-Jomart` have one key.
/// It says that two names may be one, never that they are: it is for asking, not for finding.
///
/// Source of the variants: the romanisations of one Cyrillic name that are in use side by
/// side – BGN/PCGN, ISO 9, the French and German customs, and what passports say (ICAO Doc
/// 9303).
public enum NameKey {
  /// Returns the coarse keys of a name.
  ///
  /// A name with a `j` has two: the letter is `zh` to a French or Kazakh reader (Joukov), and
  /// `y` to a German or Serbian one (Jelena).
  ///
  /// Shape: words joined by one space, sorted; none for a name without letters or digits.
  /// Words of a script that folding does not bring to Latin stay as they are.
  public static func keys(of name: String) -> [String] {
    let words = Folding.words(Folding.fold(name))
    guard !words.isEmpty else { return [] }
    let hard = key(words, softJ: false)
    guard words.contains(where: { $0.utf8.contains(UInt8(ascii: "j")) }) else { return [hard] }
    let soft = key(words, softJ: true)
    return soft == hard ? [hard] : [hard, soft]
  }

  private static func key(_ words: [Substring], softJ: Bool) -> String {
    words.map { word in
      guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return String(word) }
      let sounds = sounds(Array(word.utf8), softJ: softJ)
      return String(decoding: levelled(sounds), as: UTF8.self)
    }.sorted().joined(separator: " ")
  }

  /// The groups of letters that stand for one sound, longest first, and what is put in their
  /// place: `c` for all that hisses or hushes, `j` for its voiced sister; by their first letter.
  private static let groups: [[(letters: [UInt8], sound: [UInt8])]] = {
    var byLetter = Array(repeating: [(letters: [UInt8], sound: [UInt8])](), count: 0x80)
    for (letters, sound) in spellings {
      byLetter[Int(letters.utf8.first ?? 0)].append((Array(letters.utf8), Array(sound.utf8)))
    }
    return byLetter
  }()

  /// The groups as they are written: the order counts among those of one letter.
  private static let spellings = [
    ("schtsch", "c"), ("chtch", "c"), ("shch", "c"), ("tsch", "c"), ("dzh", "j"), ("tch", "c"),
    ("sch", "c"), ("gue", "ge"), ("gui", "gi"), ("ch", "c"), ("sh", "c"), ("ts", "c"),
    ("tz", "c"), ("cz", "c"), ("sz", "c"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"),
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "k"), ("ou", "u"), ("oo", "u"), ("ue", "u"),
    ("oe", "o"), ("x", "ks"), ("q", "k"), ("w", "v"),
  ]

  /// Puts one letter for each sound of a word in ASCII.
  private static func sounds(_ word: [UInt8], softJ: Bool) -> [UInt8] {
    var sounds: [UInt8] = []
    var rest = word[...]
    while let letter = rest.first {
      if let group = groups[Int(letter)].first(where: { rest.starts(with: $0.letters) }) {
        sounds += group.sound
        rest = rest.dropFirst(group.letters.count)
        continue
      }
      rest = rest.dropFirst()
      switch letter {
      case .c: sounds.append(rest.first.map { [.e, .i, .y].contains($0) } ?? true ? .c : .k)
      case .j: sounds.append(softJ ? .i : .j)
      // « Gorbachyov », « Mirziyoyev »: ё, which folding takes for e.
      case .y where rest.first == .o && !sounds.isEmpty:
        sounds.append(.e)
        rest = rest.dropFirst()
      case .y: sounds.append(.i)
      default: sounds.append(letter)
      }
    }
    return sounds
  }

  /// Takes away what one romanisation writes and another does not.
  private static func levelled(_ sounds: [UInt8]) -> [UInt8] {
    var word: [UInt8] = []
    for (index, sound) in sounds.enumerated() {
      let next = index + 1 < sounds.count ? sounds[index + 1] : nil
      if sound == .i {
        // Tokayev, Tokaïev, Tokaev; Yelena, Elena; Vasiliev, Vasilev.
        if let last = word.last, last.isVowel { continue }
        if word.isEmpty, let next, next.isVowel { continue }
        if !word.isEmpty, next == .e { continue }
      }
      if word.last != sound { word.append(sound) }
    }
    // Romanoff, Romanov; Poutine, Putin.
    if word.count > 3, word.last == .f, word[word.count - 2].isVowel { word[word.count - 1] = .v }
    if word.count > 4, word.suffix(3) == [.i, .n, .e] { word.removeLast() }
    return word
  }
}

extension UInt8 {
  fileprivate static let c = UInt8(ascii: "c")
  fileprivate static let e = UInt8(ascii: "e")
  fileprivate static let f = UInt8(ascii: "f")
  fileprivate static let i = UInt8(ascii: "i")
  fileprivate static let j = UInt8(ascii: "j")
  fileprivate static let k = UInt8(ascii: "k")
  fileprivate static let n = UInt8(ascii: "n")
  fileprivate static let o = UInt8(ascii: "o")
  fileprivate static let v = UInt8(ascii: "v")
  fileprivate static let y = UInt8(ascii: "y")

  /// One of a, e, o, u: i is what comes and goes beside them.
  fileprivate var isVowel: Bool {
    self == UInt8(ascii: "a") || self == .e || self == .o || self == UInt8(ascii: "u")
  }
}
