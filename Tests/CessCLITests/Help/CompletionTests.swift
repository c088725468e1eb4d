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

  @Test(arguments: ["bash", "zsh", "fish"], Language.allCases)
  func `every function that a completion script calls is in it`(
    shell: String, language: Language
  ) throws {
    let script = try Self.script(for: shell, in: language)
    let defined = Set(
      script.matches(of: /(?m)^(?:function )?(_\w[\w-]*)(?:\(\) \{| -| *$)/).map { $0.1 })
    let called = Set(script.matches(of: /(?m)(?:^|[ ("'])(_[a-z_][\w-]*)(?=[ "()]|$)/).map { $0.1 })
    let ofTheShell: Set<Substring> = ["_arguments", "_describe", "_files"]
    let missing = called.subtracting(defined).subtracting(ofTheShell)
      .filter { !$0.hasPrefix("_flag_") && !$0.hasPrefix("__fish_") }
    #expect(missing == [] && !defined.isEmpty)
    // `a|b)` and, below it, `"_cess_${subcommand}"`.
    let choices = /([a-z|-]+)\)\n(?: *#.*\n)? *"(_[\w-]+)_\$\{(?:subcommand|words\[1\])\}"/
    for choice in script.matches(of: choices) {
      for command in choice.1.split(separator: "|") where command != "help" {
        #expect(defined.contains("\(choice.2)_\(command)"))
      }
    }
    #expect(script.matches(of: choices).isEmpty == (shell == "fish"))
    #expect(!script.contains("complete -c ''") && !script.contains("___"))
  }

  @Test(arguments: [
    ("", ["meeting", "zones"]), ("meet", ["meeting"]), ("meeting ", ["log", "statement"]),
    ("meeting lo", ["log"]), ("meeting log --chan", ["--channel"]),
    ("import /etc/passw", ["/etc/passwd"]), ("export /us", ["/usr"]),
    ("contacts post ", ["edit", "list", "show"]), ("contacts post edit --ti", ["--title"]),
  ])
  func `bash offers what may follow`(typed: String, expected: [String]) throws {
    guard let bash = Self.program("bash") else { return }
    let offered = try Self.offered(by: bash, after: typed)
    #expect(offered.errors == "")
    #expect(Set(offered.output.split(separator: "\n").map(String.init)).isSuperset(of: expected))
  }

  @Test(arguments: ["zsh", "fish"])
  func `descriptions keep their colons, and none is left in English`(shell: String) throws {
    let script = try Self.script(for: shell, in: .french)
    let colon = shell == "zsh" ? "\\:" : ":"
    #expect(script.contains("Les zones\u{A0}\(colon) aires, pays"))
    #expect(!script.contains("Show ") && script.contains("la version"))
  }

  @Test func `a shell that is not known is refused, and those that are are named`() throws {
    let outcome = try TestEnvironment().run("--generate-completion-script tcsh")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasSuffix("bash, fish, zsh\n"))
  }

  private static func script(for shell: String, in language: Language) throws -> String {
    try TestEnvironment(variables: ["CESS_LANG": language.rawValue])
      .run(["--generate-completion-script", shell]).output
  }

  /// What bash offers when Tab is pressed after `cess ` and a text.
  private static func offered(
    by bash: String, after typed: String
  ) throws -> RunningBinary.Outcome {
    var running = RunningBinary(["LC_ALL": "C.UTF-8"])
    running.input = Array(try script(for: "bash", in: .french).utf8)
    let asking = """
      source /dev/stdin
      COMP_LINE="cess $1" COMP_POINT=${#COMP_LINE}
      read -r -a COMP_WORDS <<< "$COMP_LINE"
      [[ "$COMP_LINE" = *" " ]] && COMP_WORDS+=("")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      [[ "$(complete -p cess)" =~ -F\\ ([^ ]+) ]]
      "${BASH_REMATCH[1]}" cess "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    return try running.run(bash, ["-c", asking, "bash", typed])
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
