import CessCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The editor that a person writes longer texts in.
extension World {
  /// Lets a person change a text in their editor.
  ///
  /// The text lies in a file of its owner's alone; it stays where it is when the
  /// editor fails, since somebody may have written in it.
  @Sendable static func edit(_ text: String, with command: String) throws -> String {
    let path = try draft(holding: text)
    let status = try run(command, on: path)
    guard status == 0 else { throw EditorError(draft: path, status: status) }
    let bytes = try read(path)
    guard let changed = String(validating: bytes, as: UTF8.self) else {
      throw EditorError(draft: path, status: 0)
    }
    unlink(path)
    return changed
  }

  private static func draft(holding text: String) throws -> String {
    let path = try temporary(".txt")
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StreamError(path: path, number: errno) }
    defer { close(descriptor) }
    var text = text
    try text.withUTF8 { bytes in
      try write(UnsafeRawBufferPointer(bytes), to: descriptor, path: path)
    }
    return path
  }

  /// Makes an empty file of its owner's alone, in the user's own folder where there is one.
  static func temporary(_ ending: String) throws -> String {
    var template = Array("\(environmentFolder())/cess-XXXXXX\(ending)".utf8CString)
    // Created with mode 0600 (mkstemps(3)).
    let descriptor = mkstemps(&template, CInt(ending.utf8.count))
    let path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw StreamError(path: path, number: errno) }
    close(descriptor)
    return path
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
    let words = ["/bin/sh", "-c", "exec \(command) \"$1\"", "cess", path]
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
