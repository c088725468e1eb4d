public import Diplomacy
import Register

/// What reading or writing a stream or a file met.
public struct StreamError: Error, Sendable, Equatable {
  /// Where it was met.
  public let place: Place
  /// What it met.
  public let problem: Problem

  /// A file, or a stream that has no name of its own.
  public enum Place: Sendable, Equatable {
    case file(String)
    /// Standard input.
    case input
    /// Standard output.
    case output
  }

  /// What can be met.
  public enum Problem: Sendable, Equatable {
    case missing, permission, full
    /// More bytes than are read at once.
    case tooLong(limit: Int)
    /// Anything else that the system answers.
    case system(SystemFault)
  }

  /// Makes an error.
  public init(_ place: Place, problem: Problem) {
    self.place = place
    self.problem = problem
  }

  /// Makes an error of a file.
  public init(path: String, problem: Problem) {
    self.init(.file(path), problem: problem)
  }

  /// Reads an error number of the system.
  public init(_ place: Place, number: Int32) {
    let fault = SystemFault(number: number)
    let problem: Problem =
      switch fault {
      case .missing, .notAFolder: .missing
      case .denied, .notPermitted, .readOnly: .permission
      case .full, .overQuota: .full
      default: .system(fault)
      }
    self.init(place, problem: problem)
  }

  /// Reads an error number of the system, met with a file.
  public init(path: String, number: Int32) {
    self.init(.file(path), number: number)
  }
}
