import Diplomacy
import Messages

/// A participant as typed: « Bruno Fuchs:speaker », « Ambassade:+deux conseillers ».
///
/// After the name come, in any order and each after a colon: a role, a side, what became
/// of the invitation, who came along after a `+`, as what they were introduced after `as`.
struct TypedParticipant {
  /// The name.
  private(set) var who: String
  private(set) var role: Participation.Role?
  private(set) var side: Participation.Side?
  private(set) var attendance: Participation.Attendance?
  private(set) var introducedAs: Line?
  private(set) var companions: Line?

  /// Reads a participant.
  ///
  /// - Parameters:
  ///   - typed: The text.
  ///   - isKnown: Whether somebody answers to a name: a colon may belong to one.
  /// - Throws: ``Failure`` for a part that is none.
  init(_ typed: String, isKnown: (String) throws -> Bool) throws {
    who = typed.trimmed
    while let colon = who.lastIndex(of: ":") {
      let word = String(who[who.index(after: colon)...]).trimmed
      guard try take(word) else {
        if try isKnown(who) { break }
        throw Failure(
          .usage, ErrorWords.unknownRole(word, typed),
          hint: ErrorWords.choices(
            Participation.Role.allCases.map(\.rawValue)
              + Participation.Side.allCases.map(\.rawValue)
              + Participation.Attendance.allCases.map(\.rawValue) + ["+…", "as …"]))
      }
      who = String(who[..<colon]).trimmed
    }
    if attendance?.isAbsence ?? false, let role, role != .participant {
      throw Failure(.usage, ErrorWords.roleOfAbsent(typed))
    }
  }

  private mutating func take(_ word: String) throws -> Bool {
    if let role = Participation.Role(typed: word) {
      self.role = role
    } else if let side = Participation.Side(typed: word) {
      self.side = side
    } else if let attendance = Participation.Attendance(typed: word) {
      self.attendance = attendance
    } else if word.hasPrefix("+") {
      companions = try Line(String(word.dropFirst()), named: "--with")
    } else if let lead = Self.leads.first(where: { word.lowercased().hasPrefix($0) }) {
      introducedAs = try Line(String(word.dropFirst(lead.count)), named: "--with")
    } else {
      return false
    }
    return true
  }

  /// What leads to a title.
  private static let leads = ["as ", "comme ", "en tant que "]

  /// Returns the part of somebody, with what is known of it where nothing else was said.
  func participation(
    of actor: Actor.ID, isOurs: Bool, known: Participation? = nil
  ) -> Participation {
    let role = role ?? known?.role ?? .participant
    return Participation(
      actor: actor,
      side: side ?? known?.side ?? Self.usualSide(of: role, isOurs: isOurs),
      role: role, attendance: attendance ?? known?.attendance,
      introducedAs: introducedAs ?? known?.introducedAs,
      companions: companions ?? known?.companions)
  }

  /// The side of somebody of whom none is said.
  static func usualSide(of role: Participation.Role, isOurs: Bool) -> Participation.Side {
    isOurs ? .ours : role == .interpreter ? .third : .theirs
  }
}
