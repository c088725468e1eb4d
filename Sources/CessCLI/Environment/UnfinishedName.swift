/// The name of a file that is being written: what it is to be, the number of its process, `tmp`.
///
/// `actors.jsonl.4242.tmp` is to be `actors.jsonl`.
package struct UnfinishedName {
  /// What it is to be: a name, or a path.
  package let final: Substring
  /// The number of the process that has it.
  package let process: Int32

  /// Names what a process writes.
  package init(_ final: String, process: Int32) {
    (self.final, self.process) = (final[...], process)
  }

  /// Reads a name; `nil` for that of any other file.
  package init?(_ name: String) {
    guard name.hasSuffix(Self.ending), case let rest = name.dropLast(Self.ending.count),
      let dot = rest.lastIndex(of: "."), case let number = rest[rest.index(after: dot)...],
      number.utf8.allSatisfy({ (48...57).contains($0) }), let process = Int32(number)
    else { return nil }
    (final, self.process) = (rest[..<dot], process)
  }

  /// The name as it is written.
  package var text: String { "\(final).\(process)\(Self.ending)" }

  private static let ending = ".tmp"
}
