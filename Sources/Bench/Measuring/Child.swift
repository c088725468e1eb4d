#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One run of a program as a whole process: started, drained, waited for.
struct Child {
  /// From before it was started until after it ended, in milliseconds.
  let milliseconds: Double
  /// The most memory it held, in kilobytes.
  let peak: Int
  /// How many lines it printed, where they were counted.
  let lines: Int

  /// What becomes of the output.
  enum Output {
    /// Thrown away by the kernel.
    case discarded
    /// Read from a pipe to the end, its lines counted.
    case counted
    /// Read from a pipe and kept.
    case kept
  }

  /// A program with its arguments and the environment it is given.
  struct Command {
    let program: String
    let arguments: [String]
    var environment: [String: String] = [:]
  }

  /// Runs a program.
  ///
  /// - Throws: ``BenchError`` when it cannot be started or ends with another status than 0.
  static func run(_ command: Command, _ output: Output = .discarded) throws -> Child {
    try runKeeping(command, output).child
  }

  /// Runs a program and returns what it printed.
  static func text(_ command: Command) throws -> String {
    String(decoding: try runKeeping(command, .kept).bytes, as: UTF8.self)
  }

  private static func runKeeping(
    _ command: Command, _ output: Output
  ) throws -> (child: Child, bytes: [UInt8]) {
    var ends: [CInt] = [-1, -1]
    if output != .discarded, pipe(&ends) != 0 { throw BenchError("no pipe") }
    defer { for end in ends where end >= 0 { close(end) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    if output == .discarded {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      posix_spawn_file_actions_addclose(&actions, ends[0])
      posix_spawn_file_actions_addclose(&actions, ends[1])
    }
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

    let arguments = ([command.program] + command.arguments).map { strdup($0) } + [nil]
    let variables = command.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }

    var process = pid_t()
    let start = now()
    guard posix_spawn(&process, command.program, &actions, nil, arguments, variables) == 0 else {
      throw BenchError("cannot start \(command.program)")
    }
    var bytes: [UInt8] = []
    var lines = 0
    if output != .discarded {
      close(ends[1])
      ends[1] = -1
      (bytes, lines) = drain(ends[0], keeping: output == .kept)
    }
    var status: CInt = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let elapsed = now() - start
    guard status == 0 else {
      let words = command.arguments.joined(separator: " ").prefix(4000)
      throw BenchError("status \(status >> 8) from \(command.program) \(words)")
    }
    return (Child(milliseconds: elapsed, peak: usage.ru_maxrss, lines: lines), bytes)
  }

  private static func drain(_ descriptor: CInt, keeping: Bool) -> (bytes: [UInt8], lines: Int) {
    var bytes: [UInt8] = []
    var lines = 0
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { room in
      while let base = room.baseAddress {
        let count = read(descriptor, base, room.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        let portion = UnsafeRawBufferPointer(rebasing: room[..<count])
        lines += newlines(in: portion)
        if keeping { bytes.append(contentsOf: portion) }
      }
    }
    return (bytes, lines)
  }

  /// Counts by `memchr`, so that reading costs next to nothing beside writing.
  private static func newlines(in portion: UnsafeRawBufferPointer) -> Int {
    guard var place = portion.baseAddress else { return 0 }
    let end = place + portion.count
    var count = 0
    while let found = memchr(place, 10, end - place) {
      count += 1
      place = UnsafeRawPointer(found) + 1
    }
    return count
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
