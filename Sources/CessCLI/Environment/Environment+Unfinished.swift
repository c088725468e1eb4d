/// Files that a process has until they are whole, under the name of what they are to be, its number and
/// `tmp`: `actors.jsonl.4242.tmp`.
extension Environment {
  /// Removes from a folder what commands that were killed left: it says what was said in confidence,
  /// and nobody would bring it up to date.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - isOurs: Whether a file of a name is one that we write there.
  /// - Throws: `StreamError`.
  func removeUnfinished(in folder: String, where isOurs: (Substring) -> Bool) throws {
    for name in try files.folders.list(folder) {
      let path = FolderImport.path(name, in: folder)
      guard let process = Self.writer(of: name, where: isOurs), !isRunning(process),
        try files.kind(path) == .file
      else { continue }
      try files.folders.remove(path)
    }
  }

  /// The number of the process that has a file until it is whole; `nil` for any other file.
  private static func writer(of name: String, where isOurs: (Substring) -> Bool) -> Int32? {
    guard name.hasSuffix(".tmp"), case let rest = name.dropLast(4),
      let dot = rest.lastIndex(of: "."), isOurs(rest[..<dot]),
      case let number = rest[rest.index(after: dot)...],
      number.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int32(number)
  }
}
