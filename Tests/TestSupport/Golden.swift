import Foundation
public import Testing

/// Expects a text to be, byte for byte, what a file of the `Golden` folder holds.
///
/// The folder is `Golden` in the folder of the calling test's target. A file that is not
/// there is written, and the test fails once, so that somebody reads it. With
/// `RECORD_GOLDEN=1` in the environment every file is written anew, and every test fails.
///
/// - Parameters:
///   - text: What was made.
///   - name: The file, `schema-v1.sql`; it may stand in a folder, `fr/due.txt`.
///   - filePath: The file of the test, left to the compiler.
///   - sourceLocation: Where the test stands, left to the compiler.
/// - Throws: What the file system says when a file cannot be written.
public func expectGolden(
  _ text: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = targetFolder(of: filePath).appending(path: "Golden/\(name)")
  let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
  guard !isRecording, let known = try? Data(contentsOf: file) else {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("Golden/\(name) written: read it", sourceLocation: sourceLocation)
    return
  }
  guard !known.elementsEqual(text.utf8) else { return }
  let difference = lineDifference(from: String(decoding: known, as: UTF8.self), to: text)
  Issue.record("not as in Golden/\(name):\n\(difference)", sourceLocation: sourceLocation)
}

/// Returns the folder of the test target a source file is in: the one right under `Tests`.
private func targetFolder(of filePath: String) -> URL {
  var folder = URL(filePath: filePath).deletingLastPathComponent()
  while folder.pathComponents.count > 2,
    folder.deletingLastPathComponent().lastPathComponent != "Tests"
  {
    folder.deleteLastPathComponent()
  }
  return folder
}

/// Returns the lines gone (`-`) and the lines come (`+`), with their numbers.
private func lineDifference(from old: String, to new: String) -> String {
  func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String(reflecting: $0) }
  }
  let (old, new) = (lines(old), lines(new))
  let changes = new.difference(from: old).map { change in
    switch change {
    case .remove(let offset, let line, _): (offset, "- \(offset + 1): \(line)")
    case .insert(let offset, let line, _): (offset, "+ \(offset + 1): \(line)")
    }
  }
  return changes.sorted { $0 < $1 }.map(\.1).joined(separator: "\n")
}
