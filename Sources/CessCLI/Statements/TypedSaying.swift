import Diplomacy
import Messages

/// What somebody said, as typed in one go: « Fuchs @ déminage (B2): texte ».
struct TypedSaying {
  /// Who said it.
  let who: String
  /// On what.
  let axis: String?
  /// How far it may be believed.
  let grade: Grade?
  /// What was said.
  let text: Prose

  /// Reads a saying: who, perhaps an axis after an `@` between spaces, perhaps a grade in
  /// brackets, a colon, the text.
  ///
  /// - Throws: ``Failure`` where nobody is said to speak, or nothing is said.
  init(_ typed: String) throws {
    guard let colon = typed.firstIndex(of: ":") else {
      throw Failure(.usage, ErrorWords.sayingWithoutSpeaker(typed), hint: ErrorWords.sayingHint)
    }
    var head = String(typed[..<colon]).trimmed
    var grade: Grade?
    if head.hasSuffix(")"), let open = head.lastIndex(of: "(") {
      let inner = String(head[head.index(after: open)...].dropLast()).trimmed
      grade = Grade(inner)
      // A name may end in brackets; a letter and a digit mean a grade.
      if grade == nil, inner.count == 2, inner.last?.isNumber ?? false {
        throw Failure(.usage, ErrorWords.badGrade(inner), hint: ErrorWords.gradeHint)
      }
      if grade != nil { head = String(head[..<open]).trimmed }
    }
    var axis: String?
    if let at = Self.separator(in: head) {
      axis = String(head[head.index(after: at)...]).trimmed
      head = String(head[..<at]).trimmed
    }
    guard !head.isEmpty else {
      throw Failure(.usage, ErrorWords.sayingWithoutSpeaker(typed), hint: ErrorWords.sayingHint)
    }
    who = head
    self.axis = axis
    self.grade = grade
    do {
      text = try Prose(String(typed[typed.index(after: colon)...]))
    } catch let error { throw Failure(error, in: "--said") }
  }

  /// The last `@` between spaces: one without is part of an address.
  private static func separator(in head: String) -> String.Index? {
    head.indices.last { place in
      guard head[place] == "@", place != head.startIndex else { return false }
      let next = head.index(after: place)
      return head[head.index(before: place)].isWhitespace
        && (next == head.endIndex || head[next].isWhitespace)
    }
  }
}

extension Grade {
  /// Reads a grade.
  ///
  /// - Throws: ``Failure`` that says what grades there are.
  init(typed: String) throws {
    guard let grade = Grade(typed.trimmed) else {
      throw Failure(.usage, ErrorWords.badGrade(typed), hint: ErrorWords.gradeHint)
    }
    self = grade
  }
}

extension Marking {
  /// Reads a label.
  ///
  /// - Throws: ``Failure`` that lists the labels.
  static func resolved(_ typed: String) throws -> Marking {
    guard let marking = Marking(typed: typed) else {
      throw Failure(
        .usage, ErrorWords.unknownFacet(typed),
        hint: ErrorWords.choices(allCases.map(\.rawValue)))
    }
    return marking
  }
}
