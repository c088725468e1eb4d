import CessCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The programs that a person writes longer texts in, or looks at pages with.
extension World {
  /// Makes an empty file of its owner's alone, in the user's own folder where there is one.
  static func temporary(_ ending: String) throws -> String {
    let (descriptor, path) = try makeTemporary(ending, in: environmentFolder())
    close(descriptor)
    return path
  }

  /// Makes an empty file of its owner's alone in a folder, and opens it.
  static func makeTemporary(
    _ ending: String, in folder: String
  ) throws(StreamError) -> (descriptor: CInt, path: String) {
    var template = Array("\(folder)/cess-XXXXXX\(ending)".utf8CString)
    // Created with mode 0600 (mkstemps(3)).
    let descriptor = mkstemps(&template, CInt(ending.utf8.count))
    let path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw StreamError(path: path, number: errno) }
    // An editor or a browser that we start has no use for it.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return (descriptor, path)
  }

  private static func environmentFolder() -> String {
    for name in ["XDG_RUNTIME_DIR", "TMPDIR"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty,
        access(value, W_OK) == 0
      {
        return value
      }
    }
    return "/tmp"
  }

  /// Runs a command, which may have arguments of its own, on a file: an editor, a browser.
  static func run(_ command: String, on path: String) throws -> CInt {
    // A command that is not there is told by us, not by the shell. What begins otherwise than
    // with a name is the shell's to understand.
    let name = command.prefix { !$0.isWhitespace }
    let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "/._+-".contains($0) }
    let look = isName ? "command -v \(name) >/dev/null 2>&1 || exit 127; " : ""
    let words = ["/bin/sh", "-c", "\(look)exec \(command) \"$1\"", "cess", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    // An editor that is killed leaves the terminal as it had it.
    var settings = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &settings) == 0
    defer { if isTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) } }
    // Ctrl-C is the editor's while it runs, not ours.
    let before = [SIGINT, SIGQUIT].map { signal($0, SIG_IGN) }
    defer { for (number, action) in zip([SIGINT, SIGQUIT], before) { signal(number, action) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGQUIT)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child = pid_t()
    let number = posix_spawn(&child, "/bin/sh", nil, &attributes, arguments, environ)
    guard number == 0 else { throw StreamError(path: command, number: number) }
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw StreamError(path: command, number: errno) }
    }
    // Ended by itself: its status; by a signal: as the shell says it.
    let ending = status & 0x7F
    return ending == 0 ? (status >> 8) & 0xFF : 128 + ending
  }
}
