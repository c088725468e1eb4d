import Diplomacy
import Messages

extension Environment {
  /// Returns the text an argument stands for: itself, a file's content for
  /// `@file`, standard input for `-`.
  ///
  /// - Throws: ``Failure`` for what cannot be read or is not UTF-8.
  func text(_ argument: String) throws -> String {
    if argument == "-" {
      return try decoded(streams.readAll(), named: ErrorWords.standardInput)
    }
    guard argument.hasPrefix("@"), argument.utf8.count > 1 else { return argument }
    let path = String(argument.dropFirst())
    return try decoded(files.read(path), named: Phrase(verbatim: path))
  }

  private func decoded(_ bytes: [UInt8], named name: Phrase) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let good = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .prefix { String(validating: $0, as: UTF8.self) != nil }
      throw Failure(.malformedInput, ErrorWords.notUTF8(name, line: good.count + 1))
    }
    return text
  }
}

extension Line {
  /// Makes a line of what was typed.
  ///
  /// - Throws: ``Failure`` that names the argument.
  init(_ typed: String, named argument: String) throws {
    do {
      try self.init(typed)
    } catch let error { throw Failure(error, in: argument) }
  }
}

extension Prose {
  /// Makes notes of what an argument stands for.
  ///
  /// - Throws: ``Failure`` that names the argument.
  init(_ typed: String, named argument: String, in environment: Environment) throws {
    let text = try environment.text(typed)
    do {
      try self.init(text)
    } catch let error { throw Failure(error, in: argument) }
  }
}
