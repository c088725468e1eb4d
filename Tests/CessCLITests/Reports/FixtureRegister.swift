import Foundation
import TestSupport

/// The register that `fixtures/cess-2025.sh` makes, its commands run one by one.
enum FixtureRegister {
  /// The commands, each on one line.
  static let commands: [String] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "fixtures/cess-2025.sh")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.replacing("\\\n", with: " ").split(separator: "\n")
      .filter { $0.hasPrefix("cess ") }.map { String($0.dropFirst(5)) }
  }()

  /// The register as a file; empty when a command failed.
  static let bytes: [UInt8] = RegisterMaking.bytes(of: commands)
}
