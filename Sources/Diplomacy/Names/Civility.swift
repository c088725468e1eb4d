/// The words of courtesy that stand before a person's name: « Mme », « Son Excellence », "Dr".
///
/// What only tells how the person is addressed, « M. » or "Ms", is a gender; what else there is,
/// « S.E. » or "Dr", is a style.
public struct Civility: Sendable, Hashable {
  /// The style, as it is written; `nil` for none.
  public let style: Line?
  /// The gender in which the person is addressed; `nil` where the words say none.
  public let gender: Gender?

  /// Reads words of courtesy that stand alone, as in a column of them.
  ///
  /// « Prince » or « Mme la Ministre » is a style as it stands.
  public init(_ text: Line) {
    let read = Reading(text.text.split(whereSeparator: \.isWhitespace), isAlone: true)
    // « M. et Mme » are two.
    let isOfSeveral = ["et", "and", "ou", "or", "&", "+"].contains(read.rest.first?.lowercased())
    gender = isOfSeveral ? nil : read.gender
    style = read.rest.isEmpty ? read.style : text
  }

  /// Whether a text is nothing but words of courtesy.
  public static func isWhole(_ text: String) -> Bool {
    Reading(text.split(whereSeparator: \.isWhitespace), isAlone: true).rest.isEmpty
  }
}

extension Civility {
  /// The words of courtesy at the beginning of others.
  struct Reading {
    private(set) var gender: Gender?
    private(set) var rest: ArraySlice<Substring>
    private var styles: [String] = []

    /// The words that are a style, as they are written.
    var style: Line? { styles.isEmpty ? nil : try? Line(styles.joined(separator: " ")) }

    /// Reads words one after another, as long as they are courtesy.
    ///
    /// - Parameters:
    ///   - words: The words.
    ///   - isAlone: Whether nothing else is expected: « M. » needs no name after it then.
    ///   - known: The gender in which words before these address the person.
    init(_ words: [Substring], isAlone: Bool, after known: Gender? = nil) {
      rest = words[...]
      gender = known
      while let opening = Opening.beginning(rest, isAlone: isAlone),
        // « Ms. M. Smith »: who is addressed already bears an initial.
        isAlone || gender == nil || !opening.isLetter
      {
        gender = gender ?? opening.gender
        if let style = opening.style {
          styles.append(
            style.isEmpty ? rest.prefix(opening.words.count).joined(separator: " ") : style)
        }
        rest = rest.dropFirst(opening.words.count)
      }
    }
  }

  /// One way of beginning a name.
  struct Opening: Sendable {
    /// Its words, in small letters and without the full stop at their ends.
    let words: [String]
    /// What is kept of it: itself where the text is empty, nothing where there is none.
    let style: String?
    let gender: Gender?
    let sureness: Sureness

    /// When the words are courtesy, and no name, initial or word of a language.
    enum Sureness: Sendable {
      /// Before any name.
      case always
      /// In these letters only: « Sig. », not « Sig ».
      case spelled(String)
      /// In these letters, before two words at least: « Me Anna Kowalska ».
      case spelledBeforeTwo(String)
      /// In these letters, before other words of courtesy: « SE M. … », « S. E. Mme … ».
      case spelledBeforeOthers(String)
      /// « M. », and « M » before two words; neither before an initial: « M. J. Dupont ».
      case letter
    }

    /// Whether it is a letter that may be an initial.
    var isLetter: Bool { if case .letter = sureness { true } else { false } }

    /// The way in which words begin with courtesy; `nil` where they do not.
    static func beginning(_ words: ArraySlice<Substring>, isAlone: Bool) -> Self? {
      guard let first = words.first else { return nil }
      return byFirstWord[first.lowercased().withoutFullStop]?.first {
        $0.begins(words, isAlone: isAlone)
      }
    }

    private func begins(_ rest: ArraySlice<Substring>, isAlone: Bool) -> Bool {
      let (head, after) = (rest.prefix(words.count), rest.dropFirst(words.count))
      guard head.map({ $0.lowercased().withoutFullStop }) == words else { return false }
      if isAlone { return true }
      guard let next = after.first else { return false }
      let written = head.joined(separator: " ")
      switch sureness {
      case .always: return true
      case .spelled(let form): return written == form
      case .spelledBeforeTwo(let form): return written == form && after.count > 1
      case .spelledBeforeOthers(let form):
        return written == form
          && Self.beginning(after, isAlone: false)?.gender != nil
      case .letter:
        return (written == "M." || written == "M" && after.count > 1) && !next.isInitial
      }
    }
  }
}

extension StringProtocol {
  /// The text without the full stop of an abbreviation.
  fileprivate var withoutFullStop: String { String(last == "." ? dropLast() : self[...]) }

  /// Whether this is the first letter of a name, with a full stop or without.
  fileprivate var isInitial: Bool {
    let letters = withoutFullStop
    return letters.count == 1 && letters.allSatisfy(\.isLetter)
  }
}

// MARK: The words

extension Civility.Opening {
  private static let byFirstWord = Dictionary(grouping: all) { $0.words[0] }

  private static let all: [Civility.Opening] =
    [
      style("s.e.m", .masculine, as: "S.E."), style("s.e.mme", .feminine, as: "S.E."),
      style("s.e"), style("s.exc"), style("s exc"), style("h.e"), style("son excellence"),
      style("his excellency", .masculine), style("her excellency", .feminine),
      style("s e", .spelledBeforeOthers("S. E.")), style("se", .spelledBeforeOthers("SE")),
      style("he", .spelledBeforeOthers("HE")),
      style("dr"), style("docteur"), style("prof"), style("pr", .spelled("Pr")),
      style("pr", .spelled("Pr.")), style("professeur"), style("professor"), style("maître"),
      style("me", .spelledBeforeTwo("Me")), style("amb", .spelled("Amb.")),
      style("mgr", .masculine),
      civility("m", .masculine, .letter), civility("monsieur", .masculine),
      civility("mr", .masculine), civility("herr", .masculine),
      civility("sig", .masculine, .spelled("Sig.")),
      civility("sr", .masculine, .spelledBeforeTwo("Sr.")),
      civility("mme", .feminine), civility("madame", .feminine), civility("mlle", .feminine),
      civility("mademoiselle", .feminine), civility("mrs", .feminine),
      civility("ms", .feminine, .spelled("Ms")), civility("ms", .feminine, .spelled("Ms.")),
      civility("miss", .feminine), civility("frau", .feminine), civility("sig.ra", .feminine),
      civility("sra", .feminine),
    ]

  private static func civility(
    _ words: String, _ gender: Gender, _ sureness: Sureness = .always
  ) -> Self {
    Self(words: parts(words), style: nil, gender: gender, sureness: sureness)
  }

  private static func style(_ words: String, _ sureness: Sureness = .always) -> Self {
    Self(words: parts(words), style: "", gender: nil, sureness: sureness)
  }

  private static func style(_ words: String, _ gender: Gender, as style: String = "") -> Self {
    Self(words: parts(words), style: style, gender: gender, sureness: .always)
  }

  private static func parts(_ words: String) -> [String] {
    words.split(separator: " ").map(String.init)
  }
}
