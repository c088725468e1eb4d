/// How long an exchange lasted, or is to last, in minutes.
public struct ExchangeLength: Sendable, Hashable, Comparable {
  /// The longest: thirty days.
  public static let maximumMinutes = 43_200

  /// The minutes, 1 or more.
  public let minutes: Int

  /// Makes a length.
  ///
  /// - Parameter minutes: 1 to ``maximumMinutes``; any other number is `nil`.
  public init?(minutes: Int) {
    guard (1...Self.maximumMinutes).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads a length as people type it: `1h30`, `1 h 30`, `2h`, `90min`, `1:30`; a number
  /// alone is minutes.
  ///
  /// - Parameter typed: The text; anything else is `nil`.
  public init?(typed: String) {
    var rest = typed.lowercased().filter { !$0.isWhitespace }[...]
    func number() -> Int? {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      // More digits than the longest length has are no length, and would not fit.
      guard (1...5).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      return Int(digits)
    }
    guard let first = number() else { return nil }
    if Self.minuteMarks.contains(rest) || rest.isEmpty {
      self.init(minutes: first)
      return
    }
    let isClock = rest.first == ":"
    guard isClock || rest.first == "h" else { return nil }
    rest = rest.dropFirst()
    var minutes = 0
    if isClock || !rest.isEmpty {
      guard let typed = number(), typed < 60 else { return nil }
      minutes = typed
    }
    guard rest.isEmpty || !isClock && Self.minuteMarks.contains(rest) else { return nil }
    self.init(minutes: first * 60 + minutes)
  }

  /// What may stand after a number of minutes.
  private static let minuteMarks: [Substring] = ["min", "mn", "m", "minutes", "minute"]

  /// The minutes that pass from one time to another, in the nights too in which clocks change;
  /// `nil` unless the second is later, and at most ``maximumMinutes`` later.
  public init?(from start: ZonedTime, to end: ZonedTime, by clocks: ZoneClocks) {
    self.init(minutes: clocks.seconds(from: start, to: end) / 60)
  }

  /// The length as it is typed and shown: `45 min`, `1 h 30`.
  public var text: String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest)\u{A0}min" }
    return rest == 0 ? "\(hours)\u{A0}h" : "\(hours)\u{A0}h\u{A0}\(rest.padded(2))"
  }

  public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}
