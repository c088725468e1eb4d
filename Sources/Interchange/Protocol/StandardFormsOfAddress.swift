public import Diplomacy

/// The forms of address that travel inside the program, and those of a file of one's own.
public enum StandardFormsOfAddress {
  /// The name of the file of a language, which one of one's own has too.
  public static func file(_ language: Language) -> String {
    "forms-of-address.\(language.rawValue).tsv"
  }

  /// Gathers the forms of a language.
  ///
  /// - Parameters:
  ///   - language: The language of the letter.
  ///   - own: The rules of a file of one's own, which come before those of the program.
  /// - Returns: The forms.
  /// - Throws: ``FormsOfAddressError`` when a table the program was built with is faulty.
  public static func load(
    _ language: Language, own: [FormOfAddress] = []
  ) throws(FormsOfAddressError) -> FormsOfAddress {
    let bytes =
      switch language {
      case .french: PackageResources.forms_of_address_fr_tsv
      case .english: PackageResources.forms_of_address_en_tsv
      }
    return FormsOfAddress(
      language: language, functions: try readFunctions.get(),
      rules: own + (try rules(bytes, file: file(language), areOwn: false)))
  }

  /// Reads a table of forms of address.
  ///
  /// - Parameters:
  ///   - bytes: Lines of `function gender envelope salutation closing source`.
  ///   - file: The name of the file, for errors and for saying where a rule comes from.
  /// - Returns: The rules in the order of the table.
  /// - Throws: ``FormsOfAddressError`` for the first line at fault.
  public static func parse(
    _ bytes: [UInt8], file: String
  ) throws(FormsOfAddressError) -> [FormOfAddress] {
    try rules(bytes, file: file, areOwn: true)
  }

  /// Reads a table.
  ///
  /// What somebody wrote themselves is checked line by line; the tables of the program are checked
  /// by its tests, once for all.
  private static func rules(
    _ bytes: [UInt8], file: String, areOwn: Bool
  ) throws(FormsOfAddressError) -> [FormOfAddress] {
    let table = try table(
      bytes, columns: ["function", "gender", "envelope", "salutation", "closing", "source"],
      file: file)
    var rules: [FormOfAddress] = []
    var taken: Set<String> = []
    for row in table.rows {
      let gender = Gender(rawValue: row.cells[1])
      let (function, isForCompatriots) = function(row.cells[0])
      if areOwn {
        if let problem = problem(row, table.columns) {
          throw FormsOfAddressError(file: file, line: row.line, problem: problem)
        }
        guard taken.insert("\(Folding.fold(row.cells[0])) \(row.cells[1])").inserted else {
          throw FormsOfAddressError(
            file: file, line: row.line, problem: .twice("\(row.cells[0]) \(row.cells[1])"))
        }
      }
      rules.append(
        FormOfAddress(
          function: function, gender: gender, isForCompatriots: isForCompatriots,
          envelope: row.cells[2].split(separator: "|").map { String($0) },
          salutation: row.cells[3], closing: row.cells[4], source: row.cells[5],
          place: "\(file):\(row.line)"))
    }
    return rules
  }

  /// What is wrong with a line, if anything is.
  private static func problem(
    _ row: TabSeparated.Row, _ columns: [String]
  ) -> FormsOfAddressError.Problem? {
    for (column, cell) in zip(columns, row.cells) where cell.isEmpty { return .empty(column) }
    for cell in row.cells[2...4] {
      for name in FormOfAddress.placeholders(in: cell)
      where FormOfAddress.Placeholder(rawValue: name) == nil {
        return .placeholder(name)
      }
    }
    if row.cells[1] != "-", Gender(rawValue: row.cells[1]) == nil { return .gender(row.cells[1]) }
    return TitlePattern(function(row.cells[0]).name) == nil ? .empty("function") : nil
  }

  /// Reads the cell of a function: `foreign-minister`, or `foreign-minister/compatriot` for
  /// those of our own country.
  private static func function(_ cell: String) -> (name: String, isForCompatriots: Bool) {
    let suffix = "/compatriot"
    return cell.hasSuffix(suffix) ? (String(cell.dropLast(suffix.count)), true) : (cell, false)
  }

  /// Returns the functions; none when the table the program was built with is faulty,
  /// which its tests and `contacts address` would tell.
  public static func functions() -> [ProtocolFunction] { (try? readFunctions.get()) ?? [] }

  /// The functions, read once: naming actors and writing to them both ask.
  private static let readFunctions = Result { () throws(FormsOfAddressError) in
    try tableOfFunctions()
  }

  /// Reads the table of functions.
  static func tableOfFunctions() throws(FormsOfAddressError) -> [ProtocolFunction] {
    let file = "protocol-functions.tsv"
    let table = try table(
      PackageResources.protocol_functions_tsv,
      columns: [
        "function", "titles", "kinds", "organisations_fr", "organisations_en", "excellency",
        "fr_f", "fr_m", "en",
      ], file: file)
    var functions: [ProtocolFunction] = []
    for row in table.rows {
      let function = try function(row, file)
      // A further line of a function only adds ways to recognise it.
      if let known = functions.firstIndex(where: { $0.key == function.key }) {
        let first = functions[known]
        functions[known] = ProtocolFunction(
          key: first.key, signs: first.signs + function.signs,
          organisations: first.organisations, isExcellency: first.isExcellency,
          names: first.names)
      } else {
        functions.append(function)
      }
    }
    return functions
  }

  private static func function(
    _ row: TabSeparated.Row, _ file: String
  ) throws(FormsOfAddressError) -> ProtocolFunction {
    func fault(_ column: String) -> FormsOfAddressError {
      FormsOfAddressError(file: file, line: row.line, problem: .empty(column))
    }
    func list(_ column: Int) -> [String] {
      row.cells[column].utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
    }
    var kinds: [OrganisationKind] = []
    for code in list(2) {
      guard let kind = OrganisationKind(rawValue: code) else { throw fault("kinds") }
      kinds.append(kind)
    }
    var signs: [ProtocolFunction.Sign] = []
    for title in list(1) {
      guard let pattern = TitlePattern(title) else { throw fault("titles") }
      signs.append(ProtocolFunction.Sign(pattern: pattern, kinds: kinds))
    }
    let names = row.cells[6...8]
    guard names.allSatisfy(\.isEmpty) || !names.contains(where: \.isEmpty) else {
      throw fault("fr_f, fr_m, en")
    }
    return ProtocolFunction(
      key: row.cells[0], signs: signs,
      organisations: [.french: list(3), .english: list(4)], isExcellency: row.cells[5] == "yes",
      names: row.cells[6].isEmpty
        ? nil
        : ProtocolFunction.Names(
          feminine: row.cells[6], masculine: row.cells[7], english: row.cells[8]))
  }

  private static func table(
    _ bytes: [UInt8], columns: [String], file: String
  ) throws(FormsOfAddressError) -> (rows: [TabSeparated.Row], columns: [String]) {
    do {
      return (try TabSeparated(bytes, columns: columns, file: file).rows, columns)
    } catch {
      throw FormsOfAddressError(file: file, line: error.line, problem: .layout(columns))
    }
  }
}

/// A fault in a table of forms of address: where, and what is wrong.
public struct FormsOfAddressError: Error, Hashable, Sendable {
  /// The table's file.
  public let file: String
  /// The line at fault, counted from 1.
  public let line: Int
  /// What is wrong with it.
  public let problem: Problem

  /// What can be wrong.
  public enum Problem: Hashable, Sendable {
    /// Not UTF-8, not the header, not as many cells as columns, or white space around a
    /// cell; carries the columns there must be.
    case layout([String])
    /// A cell is empty; carries its column.
    case empty(String)
    /// A gender that is none.
    case gender(String)
    /// A name between braces that stands for nothing.
    case placeholder(String)
    /// A second rule for a function and a gender.
    case twice(String)
  }
}
