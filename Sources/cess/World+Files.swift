import CessCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reading and writing, with the system's errors said in the program's terms.
extension World {
  /// What is read whole is no longer than this, in bytes: a text, a template, a mail.
  private static let longest = 256 * 1_048_576

  static func readAll(from descriptor: CInt, place: StreamError.Place) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let portion = try portion(of: place, { awaited(descriptor, $0, $1) }) {
      bytes += portion
      guard bytes.count <= longest else {
        throw StreamError(place, problem: .tooLong(limit: longest))
      }
    }
    return bytes
  }

  /// Reads, and waits for what there is to read where the descriptor itself does not (`O_NONBLOCK`,
  /// which is whoever's gave it to us).
  static func awaited(
    _ descriptor: CInt, _ room: UnsafeMutableRawPointer?, _ size: Int
  ) -> Int {
    while true {
      let count = Glibc.read(descriptor, room, size)
      guard count < 0, errno == EAGAIN else { return count }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, -1) >= 0 else { return -1 }
    }
  }

  /// Reads the next portion, of a quarter of a megabyte at the most; `nil` at the end.
  static func portion(
    of place: StreamError.Place, _ read: (_ room: UnsafeMutableRawPointer?, _ size: Int) -> Int
  ) throws -> [UInt8]? {
    var portion = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = portion.withUnsafeMutableBytes { read($0.baseAddress, $0.count) }
      if count == 0 { return nil }
      if count > 0 {
        portion.removeLast(portion.count - count)
        return portion
      }
      if errno != EINTR { throw StreamError(place, number: errno) }
    }
  }

  static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: CInt, place: StreamError.Place
  ) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw StreamError(place, number: errno)
      }
    }
  }

  @Sendable static func say(_ text: String) {
    var text = text
    // Where even standard error cannot be written there is nobody left to tell.
    text.withUTF8 { try? write(UnsafeRawBufferPointer($0), to: STDERR_FILENO, place: .output) }
  }

  @Sendable static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StreamError(path: path, number: errno) }
    defer { close(descriptor) }
    return try readAll(from: descriptor, place: .file(path))
  }

  /// Opens a file that is read in portions.
  @Sendable static func portions(_ path: String) throws -> Environment.Portions {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StreamError(path: path, number: errno) }
    return Environment.Portions(
      next: { try portion(of: .file(path)) { Glibc.read(descriptor, $0, $1) } },
      close: { close(descriptor) })
  }

  /// What there is at a path, links followed.
  @Sendable static func kind(_ path: String) throws -> Environment.Files.Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let error = StreamError(path: path, number: errno)
      if error.problem == .missing { return nil }
      throw error
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Begins a file beside the one it will replace.
  ///
  /// It is its owner's alone until it is in place. A terminal, a pipe or a device
  /// is written to as it is.
  @Sendable static func replace(_ path: String) throws -> Environment.Replacement {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG { return try direct(path) }
    let mode = exists ? status.st_mode & 0o777 : 0o600
    let draft = UnfinishedName(path, process: getpid()).text
    // Before it is there: a signal may come at any moment.
    let end = Unfinished.watch(draft)
    let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      end()
      throw StreamError(path: path, number: errno)
    }
    return Environment.Replacement(
      write: { try write($0, to: descriptor, place: .file(path)) },
      commit: {
        guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0, close(descriptor) == 0,
          rename(draft, path) == 0
        else { throw StreamError(path: path, number: errno) }
        end()
      },
      abandon: {
        close(descriptor)
        unlink(draft)
        end()
      })
  }

  /// Names a file beside another, of nobody else, that is worth nothing until it is whole.
  @Sendable static func draft(_ path: String) -> Environment.Files.Draft {
    let draft = "\(path).\(getpid()).part"
    let ends = ["", "-wal", "-shm", "-journal"].map { Unfinished.watch(draft + $0) }
    return Environment.Files.Draft(path: draft) { for end in ends { end() } }
  }

  private static func direct(_ path: String) throws -> Environment.Replacement {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StreamError(path: path, number: errno) }
    return Environment.Replacement(
      write: { try write($0, to: descriptor, place: .file(path)) },
      commit: { close(descriptor) },
      abandon: { close(descriptor) })
  }
}
