import Messages

/// A line on the terminal that says how far long work has come, written over itself once a
/// second.
struct ProgressLine {
  private let session: Session
  private let counted: Phrase
  private let isShown: Bool
  private let begin: Double
  private var last: Double
  private var isWritten = false
  private var looks = 0

  /// After how many records the clock is looked at.
  private static let pace = 200

  /// Begins; nothing is said unless standard error is a terminal.
  ///
  /// - Parameters:
  ///   - counted: What is counted: « changements », « lus ».
  ///   - session: Where it is said.
  ///   - isQuiet: Whether nothing is to be said.
  init(_ counted: Phrase = ImportWords.read, in session: Session, isQuiet: Bool) {
    self.session = session
    self.counted = counted
    isShown = session.environment.terminal.isError && !isQuiet
    begin = isShown ? session.environment.elapsed() : 0
    last = begin
  }

  /// Says how far the work is.
  ///
  /// - Parameters:
  ///   - count: How many records are done.
  ///   - fraction: How much of all that is, 0 to 1; `nil` where nobody knows.
  mutating func tell(_ count: Int, _ fraction: @autoclosure () -> Double?) {
    guard isShown else { return }
    looks += 1
    guard looks.isMultiple(of: Self.pace) else { return }
    let now = session.environment.elapsed()
    guard now - last >= 1 else { return }
    last = now
    let passed = now - begin
    let left = fraction().flatMap { $0 > 0 && $0 < 1 ? passed / $0 - passed : nil }
    write(
      ImportWords.progress(
        count, counted, aSecond: Int(Double(count) / passed), left: left.map { Int($0) })[
          session.language])
  }

  /// Takes the line away.
  func end() {
    if isWritten { session.environment.streams.say(Self.erased) }
  }

  /// To the beginning of the line, and clear it (ECMA-48, EL).
  private static let erased = "\r\u{1B}[K"

  private mutating func write(_ text: String) {
    isWritten = true
    session.environment.streams.say(
      Self.erased + String(text.prefix(max(20, session.environment.terminal.width - 1))))
  }
}
