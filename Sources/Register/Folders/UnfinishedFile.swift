/// A file that a process has until it is whole, under the name of what it is to be, the number of the
/// process and `tmp`: `actors.jsonl.4242.tmp`.
public enum UnfinishedFile {
  /// Tells which process has a file until it is whole.
  ///
  /// - Parameters:
  ///   - name: The name of the file, without its folder.
  ///   - isOurs: Whether a file of that name is one that we write.
  /// - Returns: The number of the process; `nil` for any other file.
  public static func writer(of name: String, where isOurs: (Substring) -> Bool) -> Int32? {
    guard name.hasSuffix(".tmp"), case let rest = name.dropLast(4),
      let dot = rest.lastIndex(of: "."), isOurs(rest[..<dot]),
      case let number = rest[rest.index(after: dot)...],
      number.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int32(number)
  }
}
