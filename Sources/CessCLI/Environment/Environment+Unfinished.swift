extension Environment {
  /// Removes from a folder what commands that were killed left: it says what was said in confidence,
  /// and nobody would bring it up to date.
  ///
  /// What cannot be looked at or removed stops nothing: it is no part of the folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - isOurs: Whether a file of a name is one that we write there.
  /// - Throws: `StreamError` for a folder that cannot be listed.
  func removeUnfinished(in folder: String, where isOurs: (Substring) -> Bool) throws {
    for name in try files.folders.list(folder) {
      let path = Folders.path(name, in: folder)
      guard let unfinished = UnfinishedName(name), isOurs(unfinished.final),
        !isRunning(unfinished.process), (try? files.kind(path)) == .file
      else { continue }
      try? files.folders.remove(path)
    }
  }
}
