import CessCLI
import Foundation
import TestSupport
import Testing

/// A folder that another program and the register of the seed share.
struct SharedFolder {
  let environment: TestEnvironment
  private let name: String

  /// Makes an empty one.
  init(_ name: String) throws {
    var environment = try SeedRegister.environment()
    environment.mayReplaceFiles = true
    self.environment = environment
    self.name = name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  var path: String { "\(environment.folder.path)/\(name)" }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  /// Puts a file of lines there, as whatever writes it ends them: with CR LF.
  func put(_ file: String, _ lines: [String]) throws {
    let text = (lines + [""]).joined(separator: "\n").replacing("\n", with: "\r\n")
    try environment.folder.write(Array(text.utf8), to: "\(name)/\(file)")
  }

  /// Puts a card there, by what stands in it.
  func putCard(_ file: String, _ lines: [String]) throws {
    try put(file, ["BEGIN:VCARD", "VERSION:3.0"] + lines + ["END:VCARD"])
  }

  /// Puts a calendar there, by its entries.
  func putCalendar(_ file: String, _ entries: [String]) throws {
    try put(file, ["BEGIN:VCALENDAR", "VERSION:2.0"] + entries + ["END:VCALENDAR"])
  }

  /// Writes something else in a file that says it.
  func change(_ file: String, _ old: String, _ new: String) throws {
    let before = try text(file)
    #expect(before.contains(old))
    try environment.folder.write(
      Array(before.replacing(old, with: new).utf8), to: "\(name)/\(file)")
  }

  /// Takes lines away from a file, as a program does that has no room for them.
  func drop(from file: String, where isDropped: (Substring) -> Bool) throws {
    try put(
      file, try text(file).split(separator: "\r\n").filter { !isDropped($0) }.map(String.init))
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }

  /// Brings the folder and the register together; returns what was told, as JSON.
  @discardableResult
  func sync(_ command: String, _ more: String) -> String {
    run("\(command) \(path) --yes --json \(more)")
  }

  /// Runs a command that is to succeed.
  @discardableResult
  func run(_ line: String) -> String {
    let outcome = environment.run(line)
    #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    return outcome.output
  }
}
