/// Which way to look for a day that was named without its year or its week.
public enum Leaning: Hashable, Sendable {
  /// Backwards: "when did it happen".
  case past

  /// Forwards: "when is it due".
  case future
}
