import Diplomacy

/// taskwarrior: the program people use today for what is due.
struct Peer {
  private let task: String
  private let folder: String
  private let size: Int

  /// Returns `nil` where it is not installed.
  init?(folder: String, size: Int) throws {
    guard let task = Tools.path(of: "task") else { return nil }
    self.task = task
    self.folder = folder
    self.size = size
  }

  /// The question of `cess due`: what is open and due today or before.
  static let due = ["due.before:\(Clock.today.adding(days: 1) ?? .last)", "list"]

  func command(_ arguments: [String]) -> Child.Command {
    Child.Command(
      program: task, arguments: arguments,
      environment: [
        "TASKRC": "\(folder)/taskrc", "TASKDATA": folder, "HOME": folder,
        "PATH": "/usr/bin:/bin",
      ])
  }

  /// Gives taskwarrior as many open tasks as the register has exchanges, of which
  /// as many are due as the register has follow-ups due.
  ///
  /// - Returns: What it holds, in words.
  func fill(due: Int) throws -> String {
    let held = "\(grouped(size)) tasks, \(grouped(due)) due"
    guard !Tools.exists("\(folder)/filled") else { return held }
    try Tools.makeFolder(folder)
    try Tools.write("data.location=\(folder)\nconfirmation=no\n", to: "\(folder)/taskrc")
    Bench.say("importing \(size) tasks …")
    var chance = Chance(seed: 7)
    var text = "[\n"
    for number in 0..<size {
      let isDue = number * due / size != (number + 1) * due / size
      let days = isDue ? -chance.number(0...300) : chance.number(2...400)
      let day = compact(Clock.today.adding(days: days) ?? .last)
      let entry = compact(Clock.today.adding(days: min(days, 0) - 30) ?? .first)
      text += """
        {"description":"\(chance.one(of: Words.promises)) : \(chance.one(of: Words.subjects))",\
        "due":"\(day)T120000Z","entry":"\(entry)T090000Z","status":"pending"}
        """
      text += number < size - 1 ? ",\n" : "\n]\n"
    }
    try Tools.write(text, to: "\(folder)/import.json")
    _ = try Child.run(command(["import", "\(folder)/import.json"]))
    try Tools.write("", to: "\(folder)/filled")
    return held
  }

  private func compact(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }
}
