import Diplomacy
import Foundation
import TestSupport
import Testing

@Suite struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"], Language.allCases)
  func `a completion script speaks the language and names every command`(
    shell: String, language: Language
  ) throws {
    let environment = try TestEnvironment(variables: ["CESS_LANG": language.rawValue])
    let outcome = environment.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(!outcome.output.contains("help."), "a key was left")
    for command in ["snooze", "appoint", "follow-up", "quarter"] {
      #expect(outcome.output.contains(command))
    }
    if shell != "bash" {
      #expect(outcome.output.contains(language == .french ? "Lister les acteurs" : "List actors"))
    }
    if let program = Self.program(shell) {
      let checked = try RunningBinary(["LC_ALL": "C.UTF-8"]).checking(
        outcome.bytes, with: program)
      #expect(checked.status == 0, "\(checked.errors)")
    }
  }

  @Test func `a shell that is not known is refused`() throws {
    let outcome = try TestEnvironment().run("--generate-completion-script tcsh")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }

  private static func program(_ shell: String) -> String? {
    ["/bin/\(shell)", "/usr/bin/\(shell)"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }
}

extension RunningBinary {
  /// Has a shell read a script without running it.
  fileprivate func checking(_ script: [UInt8], with shell: String) throws -> Outcome {
    var copy = self
    copy.input = script
    return try copy.run(shell, [shell.hasSuffix("fish") ? "--no-execute" : "-n", "/dev/stdin"])
  }
}
