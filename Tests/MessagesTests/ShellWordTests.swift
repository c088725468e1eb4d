import Foundation
import Messages
import Testing

/// What is told to be typed means the same to a shell.
@Suite struct ShellWordTests {
  @Test(arguments: [
    ("réunions.csv", "réunions.csv"), ("un deux.csv", "'un deux.csv'"), ("", "''"),
    ("l'agenda $HOME `x` \"y\" \\z!", #"'l'\''agenda $HOME `x` "y" \z!'"#), ("~max", "'~max'"),
  ])
  func `a text is one word of a command`(text: String, word: String) throws {
    #expect(text.asShellWord == word)
    let (shell, output) = (Process(), Pipe())
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "printf %s \(word)"]
    shell.standardOutput = output
    try shell.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    #expect(String(decoding: said, as: UTF8.self) == text)
  }
}
