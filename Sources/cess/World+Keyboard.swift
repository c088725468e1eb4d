import CessCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keys one by one, and a terminal that is left as it was whatever happens.
extension World {
  static func keyboard() -> Environment.Keyboard {
    Environment.Keyboard(begin: beginKeys, read: readKeys, end: endKeys)
  }

  /// What the terminal was before; a signal puts it back, so it stands outside any value.
  nonisolated(unsafe) private static var settings = termios()
  nonisolated(unsafe) private static var isRaw = false

  /// What ends a program from outside.
  private static let ends = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

  /// Takes the keys as they come: no line to wait for, no echo, Ctrl-C a key like others.
  @Sendable private static func beginKeys() -> Bool {
    guard !isRaw else { return true }
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return false }
    var raw = settings
    raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IXON | ISTRIP)
    raw.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
    withUnsafeMutableBytes(of: &raw.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0 else { return false }
    isRaw = true
    for number in ends {
      signal(number) { number in
        World.endKeys()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    return true
  }

  // Both calls are safe in a signal's handler (signal-safety(7)).
  @Sendable private static func endKeys() {
    guard isRaw else { return }
    isRaw = false
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    for number in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] { signal(number, SIG_DFL) }
  }

  /// Reads what was typed; Ctrl-C ends the program and Ctrl-Z suspends it, as elsewhere.
  @Sendable private static func readKeys() -> [UInt8]? {
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 256)
    while true {
      let count = Glibc.read(STDIN_FILENO, &portion, portion.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes.isEmpty ? nil : bytes }
      bytes += portion[..<count]
      if bytes.contains(Control.interrupt) {
        say("\n\u{1B}[J")
        endKeys()
        raise(SIGINT)
      }
      if bytes.contains(Control.suspend) {
        bytes.removeAll { $0 == Control.suspend }
        endKeys()
        say("\n\u{1B}[J")
        raise(SIGTSTP)
        guard beginKeys() else { return nil }
        // A key that draws the line again.
        return bytes + [Control.redraw]
      }
      // An escape alone is a key; with what follows at once it is another.
      guard bytes.last == Control.escape, isMoreWaiting() else { return bytes }
    }
  }

  private enum Control {
    static let interrupt: UInt8 = 0x03
    static let redraw: UInt8 = 0x0C
    static let suspend: UInt8 = 0x1A
    static let escape: UInt8 = 0x1B
  }

  private static func isMoreWaiting() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 25) > 0
  }
}
