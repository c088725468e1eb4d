#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where programs and folders are.
enum Tools {
  /// Returns where a program is, as the shell would find it; `nil` when it is not there.
  static func path(of program: String) -> String? {
    if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Returns where a program is.
  ///
  /// - Throws: ``BenchError`` when it is not there.
  static func needed(_ program: String) throws -> String {
    guard let path = path(of: program) else { throw BenchError("not found: \(program)") }
    return path
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func makeFolder(_ path: String) throws {
    _ = try Child.run(Child.Command(program: needed("mkdir"), arguments: ["-p", path]))
  }

  /// Removes a register and what SQLite keeps beside it.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// Copies a register over another.
  static func copy(_ path: String, to copy: String) throws {
    remove(copy)
    _ = try Child.run(Child.Command(program: needed("cp"), arguments: [path, copy]))
  }

  /// Writes a file, which is there once all of it is: whoever is stopped leaves none that is short.
  static func write(_ text: String, to path: String) throws {
    let unfinished = path + ".part"
    guard let file = fopen(unfinished, "w") else { throw BenchError("cannot write \(path)") }
    var text = text
    let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, written == text.utf8.count, rename(unfinished, path) == 0 else {
      throw BenchError("cannot write \(path)")
    }
  }
}

/// The machine on which the bench ran.
enum Machine {
  static func description() -> String {
    var name = utsname()
    uname(&name)
    let system = withUnsafeBytes(of: &name.sysname) { text($0) }
    // The version alone, without what its builder added.
    let release = withUnsafeBytes(of: &name.release) { text($0) }.prefix { $0 != "-" }
    let kind = withUnsafeBytes(of: &name.machine) { text($0) }
    return
      "\(processor()), \(sysconf(CInt(_SC_NPROCESSORS_ONLN))) cores, \(system) \(release) \(kind)"
  }

  /// The day on which the bench ran, in UTC.
  static func day() -> String {
    var seconds = time(nil)
    var utc = tm()
    gmtime_r(&seconds, &utc)
    func two(_ number: CInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(utc.tm_year + 1900)-\(two(utc.tm_mon + 1))-\(two(utc.tm_mday))"
  }

  /// The processor's name as Linux tells it; elsewhere it is not said.
  private static func processor() -> String {
    guard let file = fopen("/proc/cpuinfo", "r") else { return "processor not known" }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, CInt(line.count), file) != nil {
      let text = line.withUnsafeBytes { Self.text($0) }
      if text.hasPrefix("model name"), let colon = text.firstIndex(of: ":") {
        return String(text[text.index(colon, offsetBy: 2)...].dropLast())
      }
    }
    return "processor not known"
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
