import Diplomacy
import GRDB

extension RegisterError {
  /// Says in the register's own terms what SQLite reported.
  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? error.resultCode.description
    // What SQLite keeps beside the file in memory could not grow: only a full disk does that.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .full(path: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_NOTADB: self = .notARegister(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH, .SQLITE_CANTOPEN:
      self = .permission(path: path)
    case .SQLITE_IOERR: self = .system(path: path, .inputOutput)
    default: self = .io(path: path, detail: detail)
    }
  }

  /// Runs a body and rewords what SQLite throws.
  static func reworded<Value>(path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw RegisterError(error, path: path)
    }
  }
}
