/// What is to be reached, by command and size.
enum Target {
  /// Whole process, at most so many times the shell's.
  case whole(Double)
  /// Beyond the start of either program, at most so many times the shell's.
  case net(Double)
  /// None: told to be known.
  case none

  /// The most memory, in kilobytes: 32 MB.
  static let memory = 32 * 1024
  /// The most memory of what is made of many exchanges, in kilobytes: 64 MB.
  static let memoryOfReports = 64 * 1024

  /// Says the target.
  var text: String {
    switch self {
    case .whole(let limit): "whole ≤ \(number(limit))"
    case .net(let limit): "net ≤ \(number(limit))"
    case .none: "–"
    }
  }

  /// Whether it is reached; `nil` when there is none.
  func isReached(whole: Double, net: Double) -> Bool? {
    switch self {
    case .whole(let limit): whole <= limit
    case .net(let limit): net <= limit
    case .none: nil
    }
  }
}

/// Writes a number with one decimal.
func number(_ value: Double, decimals: Int = 1) -> String {
  let scale = decimals == 2 ? 100.0 : 10.0
  let rounded = Int((value * scale).rounded())
  let rest = String(rounded.magnitude % UInt(scale))
  let padded = String(repeating: "0", count: decimals - rest.count) + rest
  return "\(rounded < 0 ? "-" : "")\(rounded.magnitude / UInt(scale)).\(padded)"
}
