import CessCLI

extension Environment.Terminal {
  /// A terminal at both ends, so many columns wide.
  static func wide(_ columns: Int) -> Environment.Terminal {
    Environment.Terminal(isInput: true, isOutput: true, isError: true, width: columns)
  }
}
