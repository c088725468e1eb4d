import Messages

/// What was typed on the command line, sorted into facts of a form and switches about the
/// program.
struct GivenSwitches {
  /// The facts typed, in order, with the name of each.
  private(set) var facts: [(name: String, value: String)] = []
  /// The switches about the program, as they were typed.
  private(set) var others: [String] = []

  /// Sorts the arguments of a command whose facts are known.
  init(_ arguments: [String], _ keys: FormKeys) {
    let kinds = Dictionary(keys.facts.map { ($0.name, $0.isFlag) }) { first, _ in first }
    var rest = arguments[...]
    var isOver = false
    while let word = rest.popFirst() {
      if isOver || !word.hasPrefix("-") || word == "-" {
        facts.append((FormKeys.title, word))
      } else if word == "--" {
        isOver = true
      } else if word.hasPrefix("--") {
        let halves = word.dropFirst(2).split(separator: "=", maxSplits: 1)
        let name = halves.first.map(String.init) ?? ""
        let value = halves.count > 1 ? String(halves[1]) : nil
        if let isFlag = kinds[name], name != FormKeys.title {
          facts.append((name, isFlag ? "" : value ?? rest.popFirst() ?? ""))
        } else if name != "edit" {
          let takesValue = ["db", "lang", "color", "as", "from"].contains(name) && value == nil
          let given = [word] + (takesValue ? rest.popFirst().map { [$0] } ?? [] : [])
          if name != "from" { others += given }
        }
      } else {
        others.append(word)
      }
    }
  }

  /// The value of the last of a fact's switches.
  func last(_ name: String) -> String? { facts.last { $0.name == name }?.value }

  /// The arguments of all facts but the title.
  func arguments(_ keys: FormKeys) -> [String] {
    facts.filter { $0.name != FormKeys.title }.map { fact in
      keys.fact(fact.name)?.isFlag == true ? "--\(fact.name)" : "--\(fact.name)=\(fact.value)"
    }
  }
}
