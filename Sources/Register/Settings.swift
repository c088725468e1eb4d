public import Diplomacy
import GRDB

/// What the register itself says about its use.
public struct Settings: Sendable {
  /// The language, where a command does not say another.
  public let language: Language
  /// The organisation we are.
  public let home: Actor.ID
}

/// The names under which settings are stored.
enum SettingKey: String {
  case language, home
}

extension Register {
  /// Returns the register's settings.
  public func settings() throws -> Settings {
    try read { db in try Settings(db, path: path) }
  }
}

extension Settings {
  init(_ db: Database, path: String) throws {
    let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT key, value FROM setting"))
    let values = Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { first, _ in first }
    guard let home = values[SettingKey.home.rawValue].flatMap({ Int64($0) }) else {
      throw RegisterError.damaged(path: path, detail: "setting home")
    }
    self.init(
      language: values[SettingKey.language.rawValue].flatMap { Language(rawValue: $0) } ?? .french,
      home: Actor.ID(home))
  }
}

extension Writer {
  mutating func set(_ key: SettingKey, to value: String) throws {
    let before = try String.fetchOne(
      db, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key.rawValue])
    try db.run(
      """
      INSERT INTO setting (key, value) VALUES (?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value
      """, [key.rawValue, value])
    try record(
      .setting, 0, before: before.map { Content.Setting(key: key.rawValue, value: $0) },
      after: Content.Setting(key: key.rawValue, value: value))
  }
}

extension Content {
  /// A setting; one record of the journal stands for each change, all under the number 0.
  struct Setting: Codable, Equatable {
    let key: String
    let value: String
  }
}
