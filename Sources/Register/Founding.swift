public import Diplomacy
import GRDB

/// What a new register begins with.
public struct Founding: Sendable {
  /// The organisation we are.
  public let home: ActorProfile
  /// The language of the register, where a command does not say another.
  public let language: Language
  /// The zones, parents first.
  public let zones: [ZoneDraft]
  /// Which of the zones belong to which forums.
  public let memberships: [MembershipDraft]
  /// The axes.
  public let axes: [AxisDraft]

  /// Gathers what a new register begins with.
  public init(
    home: ActorProfile, language: Language, zones: [ZoneDraft],
    memberships: [MembershipDraft] = [], axes: [AxisDraft]
  ) {
    self.home = home
    self.language = language
    self.zones = zones
    self.memberships = memberships
    self.axes = axes
  }
}

extension Register {
  /// Creates a register: a file of mode 0600, in a folder of mode 0700 where there was none.
  ///
  /// When anything fails, no file is left behind.
  ///
  /// - Returns: The register and the number of the home organisation.
  /// - Throws: ``RegisterError/exists(path:)`` for a register or
  ///   ``RegisterError/notARegister(path:)`` for anything else that is there.
  public static func create(
    at path: String, founding: Founding, by stamp: Stamp
  ) throws -> (register: Register, home: Actor.ID) {
    guard !Files.isFolder(path) else { throw RegisterError.notARegister(path: path) }
    let isNew = try !Files.exists(path)
    if isNew {
      try prepareFile(at: path)
    }
    do {
      return try RegisterError.reworded(path: path) {
        let queue = try Connection.open(path: path, busyTimeout: defaultBusyTimeout)
        try queue.inDatabase { db in
          switch try Connection.identify(db) {
          case .register: throw RegisterError.exists(path: path)
          case .foreign: throw RegisterError.notARegister(path: path)
          case .empty: try db.execute(sql: "PRAGMA journal_mode = WAL")
          }
        }
        let register = Register(path: path, queue: queue)
        return (register, try register.found(founding, by: stamp))
      }
    } catch {
      if isNew { Files.removeRegister(path) }
      throw error
    }
  }

  /// Writes the schema and the first records, all in one transaction and one batch.
  func found(_ founding: Founding, by stamp: Stamp) throws -> Actor.ID {
    try write(stamp) { writer in
      try writer.db.execute(sql: "PRAGMA application_id = \(Connection.applicationID)")
      try Migrator().migrate(writer.db)
      var zones: [String: Zone.ID] = [:]
      for zone in founding.zones { zones[zone.code.text] = try writer.add(zone) }
      for draft in founding.memberships {
        guard let member = zones[draft.member.text], let forum = zones[draft.forum.text] else {
          throw ZoneError.missingParent(zones[draft.forum.text] == nil ? draft.forum : draft.member)
        }
        try writer.add(draft, member: member, forum: forum)
      }
      for axis in founding.axes { _ = try writer.add(axis) }
      let home = try writer.add(founding.home, handle: nil)
      try writer.set(.language, to: founding.language.rawValue)
      try writer.set(.home, to: String(home.value))
      return home
    }
  }

  private static func prepareFile(at path: String) throws {
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try Files.check(Files.createPrivateFolder(String(path[..<slash])), path)
    }
    try Files.check(Files.createPrivate(path), path)
  }
}
