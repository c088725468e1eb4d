import Foundation
import TestSupport

/// The register that `fixtures/cess-2025.sh` makes, its commands run one by one.
enum FixtureRegister {
  /// The commands, each on one line, and what they read from standard input.
  static let commands: [(line: String, input: String?)] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "fixtures/cess-2025.sh")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var commands: [(line: String, input: String?)] = []
    var document: (end: String, lines: [Substring])?
    for line in text.replacing("\\\n", with: " ")
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      if let open = document {
        if line == open.end {
          commands[commands.count - 1].input = open.lines.map { $0 + "\n" }.joined()
          document = nil
        } else {
          document?.lines.append(line)
        }
      } else if line.hasPrefix("cess "), !line.hasPrefix("cess ()") {
        // What follows stands in the file, up to a line of its own.
        let parts = line.dropFirst(5).split(separator: " <<", maxSplits: 1)
        commands.append((String(parts.first ?? ""), nil))
        if parts.count > 1 { document = (parts[1].filter { $0 != "'" }, []) }
      }
    }
    return commands
  }()

  /// The register as a file; empty when a command failed.
  static let bytes: [UInt8] = RegisterMaking.bytes(of: commands)
}
