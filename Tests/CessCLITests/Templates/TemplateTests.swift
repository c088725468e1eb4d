import Foundation
import TestSupport
import Testing

/// Templates of one's own.
@Suite struct TemplateTests {
  /// A template of the documents, as somebody would copy it.
  private func example(_ name: String, in environment: TestEnvironment) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/templates/\(name)").standardized
    return try environment.folder.write(Data(contentsOf: file), to: name)
  }

  private func template(
    _ text: String, named name: String, in environment: TestEnvironment
  ) throws -> String {
    try environment.folder.write(text.utf8, to: name)
  }

  @Test func `the example of a brief is filled`() throws {
    let environment = try SeedRegister.environment()
    let file = try example("brief.html.mustache", in: environment)
    let outcome = environment.run("brief Arystankulova --template \(file)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("<h1>Gulsara Arystankulova</h1>"))
    #expect(outcome.output.contains("Ambassade du Kazakhstan en France"))
    #expect(outcome.output.contains("(i1)</li>") && !outcome.output.contains("{{"))
  }

  @Test func `the example of a report is filled, and written to a file`() throws {
    var environment = try SeedRegister.environment()
    environment.mayReplaceFiles = true
    let file = try example("report.md.mustache", in: environment)
    let path = "\(environment.folder.path)/rapport.md"
    let outcome = environment.run("report --zone KZ --template \(file) -o \(path)")
    #expect(outcome.status == 0 && outcome.bytes.isEmpty, "\(outcome.errors)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("# Kazakhstan") && text.contains("(i1)"))
    #expect(environment.run("report --zone KZ --template \(file) -o \(path)").status == 73)
  }

  @Test func `HTML escapes what was recorded, text shows its control characters`() throws {
    let environment = try SeedRegister.environment()
    let title = "<b>x</b> & \u{1B}[2J"
    let logged = environment.run([
      "meeting", "log", title, "--on", "2025-05-06", "--zone", "KZ", "--with", "Arystankulova",
    ])
    #expect(logged.status == 0, "\(logged.errors)")
    let text = "{{#timeline}}{{title}}\n{{/timeline}}"
    for (name, expected) in [
      ("a.html.mustache", "&lt;b&gt;x&lt;/b&gt; &amp; "), ("a.md.mustache", "<b>x</b> & "),
      ("a.txt.mustache", "<b>x</b> & "), ("a", "<b>x</b> & "),
    ] {
      let file = try template(text, named: name, in: environment)
      let outcome = environment.run("report --zone KZ --template \(file)")
      #expect(outcome.output.contains(expected) && !outcome.output.contains("\u{1B}"))
    }
  }

  @Test(arguments: [
    ("un\n{{#timeline}}\nx", 3), ("un\n{{#timeline}}\n{{/zones}}", 3), ("{{title", 1),
    ("un\ndeux {{title", 2),
  ])
  func `a template with an error is refused with its line`(text: String, line: Int) throws {
    let environment = try SeedRegister.environment()
    let file = try template(text, named: "a.md.mustache", in: environment)
    let outcome = environment.run("report --zone KZ --template \(file)")
    #expect(outcome.status == 65 && outcome.bytes.isEmpty)
    #expect(outcome.errors.hasPrefix("cess: \(file):\(line)\u{A0}: "), "\(outcome.errors)")
  }

  @Test func `a template that is not there, is no text, or comes with a format is refused`() throws
  {
    let environment = try SeedRegister.environment()
    let path = environment.folder.path
    #expect(environment.run("report --zone KZ --template \(path)/rien.mustache").status == 66)
    let bytes = try environment.folder.write([0xFF, 0xFE], to: "b.mustache")
    #expect(environment.run("report --zone KZ --template \(bytes)").status == 65)
    let file = try template("x", named: "a.md.mustache", in: environment)
    #expect(environment.run("report --zone KZ --json --template \(file)").status == 64)
    #expect(environment.run("brief a3 --format text --template \(file)").status == 64)
  }

  @Test func `what is not known is not there`() throws {
    let environment = try SeedRegister.environment()
    let text = "{{#period.from}}depuis{{/period.from}}{{^period.from}}toujours{{/period.from}}"
    let file = try template(text, named: "a.txt.mustache", in: environment)
    #expect(environment.run("report --zone KZ --template \(file)").output == "toujours")
    #expect(environment.run("report --zone KZ --year 2025 --template \(file)").output == "depuis")
  }
}
