import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Lists the actors that may be one.
struct ContactsDuplicates: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates", abstract: HelpKey.contactsDuplicates.rawValue)

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    try session.show(.twins(session.bareVocabulary), output) { each in
      try session.register.twinPairs(each: each)
    }
  }
}
