public import CessCLI
import Diplomacy
import Foundation
import Testing

/// A world for commands to run in, made by a test.
///
/// The clock stands still, only the variables given are seen, the streams are
/// caught, and files live in a temporary folder. What a test did not set fails
/// it when a command reaches for it.
public struct TestEnvironment: Sendable {
  /// The moment every command begins at: Friday 20 June 2025, in Paris.
  public var now = TestEnvironment.now("2025-06-20")
  /// The variables commands see.
  public var variables: [String: String]
  /// What commands talk to: nothing is a terminal unless a test says so.
  public var terminal = Environment.Terminal(
    isInput: false, isOutput: false, isError: false, width: 80)
  /// What standard input holds; `nil` where no command may read it.
  public var input: [UInt8]?
  /// The lines a person types, one for each question; `nil` where no command may ask.
  public var answers: [String]?
  /// What a person leaves of a text in the editor; `nil` where no command may open it.
  public var editor: (@Sendable (String) throws -> String)?
  /// The keys a person types, in the portions in which they come; `nil` where the terminal
  /// gives whole lines only.
  public var keys: [String]?
  /// How a browser's command ends that is shown a file; `nil` where no command may open one.
  public var browser: (@Sendable (_ path: String, _ command: String) -> Int32)?
  /// What writing to standard output meets; `nil` for no trouble.
  public var outputTrouble: StreamError.Problem?
  /// A folder of the test's that may not be entered: the system does not say what is in it.
  public var closedFolder: String?
  /// The numbers of the processes that run beside the command.
  public var processes: Set<Int32> = []
  /// Whether commands may write files into the folder.
  public var mayReplaceFiles = false
  /// The folder in which everything lives; it goes with the last copy of the environment.
  public let folder: TemporaryFolder

  private let identifiers: Counter
  private let elapsed = Seconds()

  /// Makes a world with a home in a new temporary folder.
  ///
  /// - Parameters:
  ///   - variables: The variables besides `HOME`.
  ///   - generation: Sets the identifiers apart from those of a world this one copies.
  /// - Throws: What the file system says when the folder cannot be made.
  public init(variables: [String: String] = [:], generation: Int = 1) throws {
    identifiers = Counter(generation: generation)
    folder = try TemporaryFolder()
    self.variables = variables.merging(["HOME": folder.path]) { given, _ in given }
  }

  /// Returns a moment at noon in UTC of a day in Paris.
  public static func now(_ day: String) -> Environment.Now {
    guard let today = CivilDate(day), let paris = TimeZoneName("Europe/Paris") else {
      preconditionFailure("not a day: \(day)")
    }
    return Environment.Now(instant: "\(day)T12:00:00Z", today: today, zone: paris)
  }

  /// What a clock in Paris showed at an instant in UTC.
  private static func wallClock(_ instant: String) -> ZonedTime? {
    var calendar = Calendar(identifier: .gregorian)
    guard let moment = try? Date(instant, strategy: .iso8601),
      let paris = TimeZone(identifier: "Europe/Paris"), let zone = TimeZoneName("Europe/Paris")
    else { return nil }
    calendar.timeZone = paris
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: moment)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let hour = parts.hour, let minute = parts.minute,
      let date = try? CivilDate(year: year, month: month, day: day),
      let time = try? TimeOfDay(hour: hour, minute: minute)
    else { return nil }
    return ZonedTime(date: date, time: time, zone: zone)
  }

  /// Where the register is.
  public var registerPath: String {
    variables["CESS_DB"] ?? "\(folder.path)/.local/share/cess/cess.db"
  }

  /// The register's file, byte for byte; `nil` where there is none.
  public var registerBytes: [UInt8]? {
    FileManager.default.contents(atPath: registerPath).map { [UInt8]($0) }
  }

  /// A number that changes with any byte of the register's file; `nil` where there is none.
  ///
  /// The last command folds its changes into the file when it ends, so an equal
  /// number is an unchanged register.
  public var registerDigest: Int? { TemporaryFolder.digest(ofFileAt: registerPath) }

  /// What a command said and how it ended.
  public struct Outcome: Sendable, Equatable {
    /// The bytes of standard output.
    public let bytes: [UInt8]
    /// The text of standard error.
    public let errors: String
    /// The exit status.
    public let status: Int32
    /// What was answered to questions, in the order asked.
    public let answered: [String]

    /// The text of standard output.
    public var output: String { String(decoding: bytes, as: UTF8.self) }
    /// Standard output line by line.
    public var lines: [Substring] { output.split(separator: "\n") }
  }

  /// Runs a command in this world.
  @discardableResult
  public func run(_ arguments: [String]) -> Outcome {
    let recording = Recording(answers: answers, keys: keys ?? [])
    let status = CessCLI.run(arguments, in: environment(recording))
    return recording.outcome(status)
  }

  /// Runs a command typed as in a shell (see ``Transcript/words(of:)``).
  @discardableResult
  public func run(_ line: String) -> Outcome { run(Transcript.words(of: line)) }

  // MARK: The world

  private func environment(_ recording: Recording) -> Environment {
    let (variables, identifiers, processes) = (variables, identifiers, processes)
    return Environment(
      now: now, wallClock: { Self.wallClock($0) },
      elapsed: { [elapsed] in elapsed.next() },
      isTimeZone: { ["Europe/Paris", "Asia/Almaty", "Etc/GMT-5", "UTC"].contains($0) },
      variable: { variables[$0] }, isRunning: { processes.contains($0) }, terminal: terminal,
      makeUUID: { identifiers.next() },
      streams: streams(recording), files: files(),
      keyboard: keyboard(recording), drafts: drafts(),
      show: { [browser] path, command in
        guard let browser else {
          Issue.record("a browser was opened, but the test set none")
          return 127
        }
        return browser(path, command)
      })
  }

  private func keyboard(_ recording: Recording) -> Environment.Keyboard {
    guard keys != nil else { return .none }
    return Environment.Keyboard(begin: { true }, read: { recording.nextKeys() }, end: {})
  }

  /// Where texts lie that were begun and not recorded.
  public var draftFolder: String { "\(folder.path)/.local/state/cess" }

  /// Drafts as files of the folder; none belongs to a running program.
  private func drafts() -> Environment.Drafts {
    let folder = folder
    return Environment.Drafts(
      keep: { text, path in
        let manager = FileManager.default
        let count = (try? manager.contentsOfDirectory(atPath: path).count) ?? 0
        let file = "\(path)/meeting-1-\(count).md"
        try folder.write(Array(text.utf8), to: String(file.dropFirst(folder.path.count + 1)))
        return file
      },
      replace: { path, text in try Data(text.utf8).write(to: URL(fileURLWithPath: path)) },
      abandoned: { path in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().map { "\(path)/\($0)" }
      },
      changed: { [now] path in
        FileManager.default.fileExists(atPath: path)
          ? Environment.Drafts.Moment(day: now.today, time: "14:30") : nil
      },
      discard: { try? FileManager.default.removeItem(atPath: $0) },
      edit: { [editor] path, _ in
        guard let editor else {
          Issue.record("the editor was opened, but the test set none")
          return
        }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(editor(text).utf8).write(to: URL(fileURLWithPath: path))
      })
  }

  private func streams(_ recording: Recording) -> Environment.Streams {
    let (input, trouble) = (input, outputTrouble)
    return Environment.Streams(
      readAll: { all(of: input) },
      readLine: { recording.nextAnswer() },
      write: { bytes in
        if let trouble { throw StreamError(.output, problem: trouble) }
        recording.write(bytes)
      },
      say: { recording.say($0) })
  }

  private func files() -> Environment.Files {
    let (folder, mayReplaceFiles, closed) = (folder, mayReplaceFiles, closedFolder)
    let input = input
    @Sendable func enter(_ path: String) throws {
      guard let closed, folder.whole(path).hasPrefix(folder.whole(closed) + "/") else { return }
      throw StreamError(path: path, problem: .permission)
    }
    @Sendable func read(_ path: String) throws -> [UInt8] {
      try enter(path)
      let path = folder.whole(path)
      guard folder.holds(path) else {
        Issue.record("a file outside the test's folder was read: \(path)")
        throw StreamError(path: path, problem: .permission)
      }
      guard let data = FileManager.default.contents(atPath: path) else {
        throw StreamError(path: path, problem: .missing)
      }
      return [UInt8](data)
    }
    // Small ones, so that what crosses from one to the next is tested.
    @Sendable func portions(_ bytes: [UInt8]) -> Environment.Portions {
      var rest = bytes[...]
      return Environment.Portions(next: {
        defer { rest = rest.dropFirst(7) }
        return rest.isEmpty ? nil : Array(rest.prefix(7))
      })
    }
    return Environment.Files(
      read: read, portions: { portions(try read($0)) },
      spool: { path in
        let bytes = try path.map(read) ?? all(of: input)
        return { portions(bytes) }
      },
      replace: { path in
        try enter(path)
        let path = folder.whole(path)
        guard mayReplaceFiles, folder.holds(path) else {
          Issue.record("a file was written, but the test allows none: \(path)")
          throw StreamError(path: path, problem: .permission)
        }
        return try folder.replacement(of: path)
      },
      draft: { Environment.Files.Draft(path: folder.whole($0) + ".part", end: {}) },
      kind: { path in
        try enter(path)
        // Links are followed, as the program does.
        let path = URL(fileURLWithPath: folder.whole(path)).resolvingSymlinksInPath().path
        return
          switch try? FileManager.default.attributesOfItem(atPath: path)[.type]
          as? FileAttributeType
        {
        case nil: nil
        case .typeRegular: .file
        case .typeDirectory: .folder
        default: .other
        }
      },
      temporary: { try folder.write([], to: "temporary\($0)") }, folders: folders())
  }

  /// Folders inside the test's own; changed only where it may write files.
  private func folders() -> Environment.Folders {
    let (folder, mayReplaceFiles) = (folder, mayReplaceFiles)
    @Sendable func change(
      _ path: String, _ body: (FileManager, _ path: String) throws -> Void
    ) throws {
      let path = folder.whole(path)
      guard mayReplaceFiles, folder.holds(path) else {
        Issue.record("a folder was changed, but the test allows no writing: \(path)")
        throw StreamError(path: path, problem: .permission)
      }
      do { try body(.default, path) } catch { throw StreamError(path: path, problem: .missing) }
    }
    return Environment.Folders(
      make: { path in
        try change(path) {
          try $0.createDirectory(atPath: $1, withIntermediateDirectories: false)
        }
      },
      list: { path in
        try FileManager.default.contentsOfDirectory(atPath: folder.whole(path)).sorted()
      },
      resolve: { path in
        let url = URL(fileURLWithPath: folder.whole(path)).resolvingSymlinksInPath()
        return FileManager.default.fileExists(atPath: url.path) ? url.path : nil
      },
      remove: { path in try change(path) { try $0.removeItem(atPath: $1) } })
  }
}

/// All that standard input gives.
private func all(of input: [UInt8]?) -> [UInt8] {
  if input == nil { Issue.record("standard input was read, but the test set none") }
  return input ?? []
}

/// Makes identifiers one after another, the same in every run.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private let generation: String
  private var count = 0

  init(generation: Int) {
    self.generation = Self.padded(generation, to: 4)
  }

  func next() -> String {
    let number = lock.withLock {
      count += 1
      return count
    }
    return "00000000-\(generation)-7000-8000-\(Self.padded(number, to: 12))"
  }

  private static func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }
}
