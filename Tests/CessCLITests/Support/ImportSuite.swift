import TestSupport

/// Tests of what comes into the register of the seed from files.
protocol ImportSuite {}

extension ImportSuite {
  /// The register of the seed, where files may be written.
  func environment() throws -> TestEnvironment {
    var environment = try SeedRegister.environment()
    environment.mayReplaceFiles = true
    return environment
  }

  /// Puts a text into a file, and returns its path.
  func file(
    _ text: String, named name: String, in environment: TestEnvironment
  ) throws -> String {
    try environment.folder.write(Array(text.utf8), to: name)
  }

  /// Imports a text as a file of its own, without a question.
  func imported(
    _ text: String, _ options: String = "", named name: String = "t.csv",
    in environment: TestEnvironment
  ) throws -> TestEnvironment.Outcome {
    let path = try file(text, named: name, in: environment)
    return environment.run("import \(path) --yes \(options)")
  }

  /// A spreadsheet of one meeting, which counts from 1 as every spreadsheet does.
  static var meetings: String { "No,Date,Objet,Avec\n1,2025-05-05,Point,Zoé Essai\n" }
}
