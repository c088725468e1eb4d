/// People, and how they may be called for short; each by the place in which they were added,
/// counted from 0.
public struct ShortNames: Sendable {
  private var people: [[NameParts]] = []
  /// Who may be called so, by what a name has to have.
  private var places: [NameParts.Trait: [Int]] = [:]

  /// Makes a list of nobody.
  public init() {}

  /// How many there are.
  public var count: Int { people.count }

  /// Adds somebody who bears some names.
  public mutating func add(_ names: [String]) {
    let parts = names.map { NameParts($0) }
    for trait in Set(parts.flatMap(\.traits)) { places[trait, default: []].append(people.count) }
    people.append(parts)
  }

  /// Removes those who were added last; all where there are fewer.
  public mutating func removeLast(_ number: Int) {
    for _ in 0..<min(number, people.count) {
      for trait in Set(people.removeLast().flatMap(\.traits)) { places[trait]?.removeLast() }
    }
  }

  /// Whose whole name it is, the words in any order.
  public func called(_ name: String) -> [Int] {
    places[.whole(NameParts(name).sorted)] ?? []
  }

  /// Who is called so for short.
  public func called(forShort name: String) -> [Int] {
    let short = NameParts(name)
    func having(_ trait: NameParts.Trait) -> [Int] { places[trait] ?? [] }
    // Every part has to be there: the rarest leads to the fewest.
    let parts = short.written.map { having(.part($0)) }.min { $0.count < $1.count }
    let letters = short.letters.map { having(.initials($0)) }
    return Set((parts ?? []) + (letters ?? [])).sorted().filter { place in
      people[place].contains { NameLikeness.isShort(short, for: $0) }
    }
  }
}

/// A name taken apart once, to be compared with many.
struct NameParts: Sendable {
  /// The words of each part between spaces, folded: « Jean-Noël » is one part of two words.
  let parts: [[Substring]]
  /// The letters of a name that may be initials and nothing else; `nil` for any other.
  let letters: String?

  /// Takes a name apart.
  init(_ name: String) {
    parts = name.split(whereSeparator: \.isWhitespace).map { NameLikeness.words(String($0)) }
      .filter { !$0.isEmpty }
    let letters = String(parts.joined().joined())
    self.letters =
      letters.utf8.count > 1 && !name.contains(where: \.isLowercase) ? letters : nil
  }

  /// The words, in the order of the alphabet.
  var sorted: [Substring] { parts.joined().sorted() }

  /// The parts that are not initials.
  var written: [[Substring]] { parts.filter { !NameLikeness.isInitials($0) } }

  /// The initials, those of each word of « Jean-Noël » or of the first alone.
  var initials: [String] {
    [Array(parts.joined()), parts.compactMap(\.first)].map { words in
      String(words.compactMap(\.first))
    }
  }

  /// What a name has that another may have in common with it.
  enum Trait: Hashable {
    case whole([Substring])
    case part([Substring])
    case initials(String)
  }

  /// By what a name is found.
  var traits: [Trait] {
    [.whole(sorted)] + parts.map { .part($0) } + initials.map { .initials($0) }
  }
}
