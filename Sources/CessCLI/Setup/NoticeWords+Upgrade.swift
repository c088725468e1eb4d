import Messages
import Register

extension NoticeWords {
  /// How far an older register is brought up to date.
  static func upgrade(_ step: Register.Upgrade) -> Phrase {
    switch step {
    case .began(let version, let backup): upgrading(version, backup: backup)
    case .indexed(let count): indexed(count)
    }
  }
}
