@testable import CessCLI

/// Every command there is, found by walking the tree that the parser describes.
enum CommandReference {
  /// The words of each command, the root first, leaves after their groups.
  static func paths() throws -> [[String]] {
    var paths: [[String]] = []
    func walk(_ command: CommandTree.Command, _ path: [String]) {
      paths.append(path)
      for child in command.subcommands ?? [] where child.commandName != "help" {
        walk(child, path + [child.commandName])
      }
    }
    walk(try CommandTree.dumped().command, [])
    return paths
  }

  /// The commands that do something: those without commands below them.
  static func leaves() throws -> [String] {
    let paths = try paths()
    return paths.filter { path in
      !paths.contains { $0.count > path.count && $0.starts(with: path) }
    }.map { $0.joined(separator: " ") }
  }
}
