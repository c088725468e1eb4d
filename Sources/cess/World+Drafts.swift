import CessCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Texts begun and not recorded yet, each in a file that names the process it belongs to.
extension World {
  static func drafts() -> Environment.Drafts {
    Environment.Drafts(
      keep: keepDraft,
      replace: { path, text in
        let replacement = try replace(path)
        do {
          try write(text, with: replacement)
        } catch {
          replacement.abandon()
          throw error
        }
      },
      abandoned: abandonedDrafts, changed: lastChange, discard: { unlink($0) },
      edit: { path, command in
        let status = try run(command, on: path)
        guard status == 0 else { throw EditorError(draft: path, status: status) }
      })
  }

  private static func write(_ text: String, with replacement: Environment.Replacement) throws {
    var text = text
    try text.withUTF8 { try replacement.write(UnsafeRawBufferPointer($0)) }
    try replacement.commit()
  }

  @Sendable private static func keepDraft(_ text: String, in folder: String) throws -> String {
    try makeFolder(folder)
    for number in 0..<1_000 {
      let path = "\(folder)/\(prefix)\(getpid())-\(number)\(suffix)"
      let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { throw StreamError(path: path, number: errno) }
      defer { close(descriptor) }
      var text = text
      try text.withUTF8 { bytes in
        try write(UnsafeRawBufferPointer(bytes), to: descriptor, place: .file(path))
      }
      return path
    }
    throw StreamError(path: folder, number: EEXIST)
  }

  private static let prefix = "meeting-"
  private static let suffix = ".md"

  /// Makes a folder and those above it; the last is its owner's alone.
  private static func makeFolder(_ path: String) throws {
    var made = ""
    for name in path.split(separator: "/") {
      made += "/" + name
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        // A folder above may be there and not ours to write in.
        var status = stat()
        let number = errno
        guard stat(made, &status) == 0 else { throw StreamError(path: made, number: number) }
      }
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & 0o077 != 0 { chmod(path, 0o700) }
  }

  /// Whether another process of a number runs: that of somebody else may not be asked, but is.
  @Sendable static func isRunning(_ process: Int32) -> Bool {
    process != getpid() && (kill(process, 0) == 0 || errno != ESRCH)
  }

  @Sendable private static func abandonedDrafts(_ folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [(time: Int, path: String)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(prefix), name.hasSuffix(suffix),
        let owner = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }),
        !isRunning(owner)
      else { continue }
      var status = stat()
      let path = "\(folder)/\(name)"
      if stat(path, &status) == 0 { found.append((Int(status.st_mtim.tv_sec), path)) }
    }
    return found.sorted { ($0.time, $0.path) < ($1.time, $1.path) }.map(\.path)
  }

  @Sendable private static func lastChange(_ path: String) -> Environment.Drafts.Moment? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    var seconds = status.st_mtim.tv_sec
    var local = tm()
    localtime_r(&seconds, &local)
    return Environment.Drafts.Moment(
      day: day(local), time: "\(two(local.tm_hour)):\(two(local.tm_min))")
  }
}
