import Foundation
import TestSupport

@testable import Register

/// Runs a body with the path of a new empty folder, and removes the folder afterwards.
func withTemporaryFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "register-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

extension SampleRegister {
  /// Creates a sample register in a file.
  static func create(at path: String) throws -> SampleRegister {
    let (register, home) = try Register.create(
      at: path, founding: founding(), by: .sample("init"))
    return SampleRegister(register, home: home)
  }
}

/// Returns the permissions of a file or a folder: `0o600`.
func permissions(of path: String) throws -> Int? {
  try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}
