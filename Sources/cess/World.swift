import CessCLI
import Diplomacy

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The real world: the one place where the clock, the terminal, the streams,
/// the files and the process itself are reached for.
///
/// The C library only: Foundation's clock, locale and files cost milliseconds
/// at every start, and what is asked here is little.
enum World {
  static func environment() -> Environment {
    Environment(
      now: now(), wallClock: wallClock, elapsed: elapsed, isTimeZone: isTimeZone,
      variable: variable, account: account, isRunning: isRunning, terminal: terminal(),
      makeUUID: makeUUID,
      streams: Environment.Streams(
        readAll: { try readAll(from: STDIN_FILENO, place: .input) }, readLine: { readLine() },
        write: { try write($0, to: STDOUT_FILENO, place: .output) }, say: say),
      files: Environment.Files(
        read: read, portions: portions, spool: spool, replace: replace, draft: draft, kind: kind,
        temporary: { try temporary($0) }, folders: folders),
      keyboard: keyboard(), drafts: drafts(), show: { try run($1, on: $0) })
  }

  // MARK: Arguments and variables

  enum Arguments {
    case valid([String])
    /// The first argument that is not UTF-8, counted from 1.
    case notUTF8(Int)
  }

  static func arguments() -> Arguments {
    var valid: [String] = []
    for number in 1..<max(Int(CommandLine.argc), 1) {
      guard let pointer = CommandLine.unsafeArgv[number] else { break }
      guard let text = String(validatingCString: pointer) else { return .notUTF8(number) }
      valid.append(text)
    }
    return .valid(valid)
  }

  @Sendable private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The name of the account, as the file of accounts has it (passwd(5)).
  ///
  /// The library's way asks services of the network, too, which a static program cannot.
  @Sendable private static func account() -> String? {
    guard let accounts = try? read("/etc/passwd") else { return nil }
    let number = String(getuid())
    for line in String(decoding: accounts, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      if fields.count > 2, fields[2] == number, !fields[0].isEmpty { return String(fields[0]) }
    }
    return nil
  }

  // MARK: Time

  private static func now() -> Environment.Now {
    var seconds = time(nil)
    var utc = tm()
    gmtime_r(&seconds, &utc)
    var local = tm()
    localtime_r(&seconds, &local)
    return Environment.Now(
      instant: "\(day(utc))T\(two(utc.tm_hour)):\(two(utc.tm_min)):\(two(utc.tm_sec))Z",
      today: day(local), zone: zone())
  }

  /// What the clock on the wall showed at an instant of the form `2025-05-06T07:30:00Z`.
  @Sendable private static func wallClock(_ instant: String) -> ZonedTime? {
    let parts = instant.split { "-T:Z".contains($0) }.compactMap { CInt($0) }
    guard parts.count == 6, instant.utf8.count == 20 else { return nil }
    var utc = tm()
    (utc.tm_year, utc.tm_mon, utc.tm_mday) = (parts[0] - 1900, parts[1] - 1, parts[2])
    (utc.tm_hour, utc.tm_min, utc.tm_sec) = (parts[3], parts[4], parts[5])
    var seconds = timegm(&utc)
    var local = tm()
    localtime_r(&seconds, &local)
    return (try? TimeOfDay(hour: Int(local.tm_hour), minute: Int(local.tm_min)))
      .map { ZonedTime(date: day(local), time: $0, zone: zone()) }
  }

  static func day(_ time: tm) -> CivilDate {
    // The system's calendar has no impossible days; a clock beyond the year 9999
    // is read as the last day there is.
    (try? CivilDate(
      year: Int(time.tm_year) + 1900, month: Int(time.tm_mon) + 1, day: Int(time.tm_mday)))
      ?? .last
  }

  static func two(_ number: CInt) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let zoneFolder = "/usr/share/zoneinfo/"

  /// The name of the time zone: what `TZ` says, else what the system is set to.
  private static func zone() -> TimeZoneName {
    if let name = variable("TZ").map({ String($0.drop { $0 == ":" }) }), isTimeZone(name) {
      return named(name)
    }
    var target = [CChar](repeating: 0, count: 1024)
    let length = readlink("/etc/localtime", &target, target.count - 1)
    guard length > 0 else { return .utc }
    let path = String(decoding: target.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.firstRange(of: "zoneinfo/").map { named(String(path[$0.upperBound...])) } ?? .utc
  }

  private static func named(_ name: String) -> TimeZoneName { TimeZoneName(name) ?? .utc }

  @Sendable static func isTimeZone(_ name: String) -> Bool {
    // The name's form leaves no way out of the folder: it has no dots.
    TimeZoneName(name) != nil && (name == "UTC" || (try? kind(zoneFolder + name)) == .file)
  }

  // MARK: Terminal

  private static func terminal() -> Environment.Terminal {
    Environment.Terminal(
      isInput: isatty(STDIN_FILENO) == 1, isOutput: isatty(STDOUT_FILENO) == 1,
      isError: isatty(STDERR_FILENO) == 1, width: width())
  }

  /// The width that `COLUMNS` says, else the terminal's, else 80 (environ(7)).
  private static func width() -> Int {
    if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  @Sendable private static func elapsed() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  // MARK: Identifiers

  /// Makes a UUID of version 7 (RFC 9562, section 5.7): the time first, so that
  /// new records stand together in the register's index; then chance.
  @Sendable private static func makeUUID() -> String {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let milliseconds = UInt64(now.tv_sec) * 1000 + UInt64(now.tv_nsec) / 1_000_000
    var random = SystemRandomNumberGenerator()
    let high = milliseconds << 16 | 0x7000 | random.next() & 0x0FFF
    let low = 0x8000_0000_0000_0000 | random.next() >> 2
    let digits = hexadecimal(high) + hexadecimal(low)
    var text: [UInt8] = []
    for (place, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(place) { text.append(UInt8(ascii: "-")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func hexadecimal(_ number: UInt64) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return stride(from: 60, through: 0, by: -4).map { digits[Int(number >> UInt64($0) & 15)] }
  }
}
