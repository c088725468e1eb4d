import CessCLI
import Foundation

/// A folder of its own for a test; removed with its last user.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes a new empty folder.
  public init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("cess-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A path as it is seen from within the folder, where commands run.
  func whole(_ path: String) -> String { path.hasPrefix("/") ? path : "\(self.path)/\(path)" }

  /// Puts a file into the folder.
  ///
  /// - Returns: Its path.
  @discardableResult
  public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Returns a number that changes with any byte of a file; `nil` where there is none.
  public static func digest(ofFileAt path: String) -> Int? {
    FileManager.default.contents(atPath: path)?.withUnsafeBytes { bytes in
      var hasher = Hasher()
      hasher.combine(bytes: bytes)
      return hasher.finalize()
    }
  }

  func holds(_ file: String) -> Bool { file.hasPrefix(path + "/") }

  /// Begins a file that replaces another: kept in memory until it is put in place.
  func replacement(of file: String) throws -> Environment.Replacement {
    let parent = URL(fileURLWithPath: file).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: parent) else {
      throw StreamError(path: file, problem: .missing)
    }
    let draft = Recording(answers: nil)
    return Environment.Replacement(
      write: { draft.write($0) },
      commit: { try Data(draft.outcome(0).bytes).write(to: URL(fileURLWithPath: file)) },
      abandon: {})
  }
}
