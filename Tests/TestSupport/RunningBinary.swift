import Foundation

/// The built program, run as a process of its own.
public struct RunningBinary: Sendable {
  /// Where the program is.
  public static let path = beside("cess")

  /// The variables it sees, and no others.
  public var variables: [String: String] = ["PATH": "/usr/bin:/bin"]
  /// The folder it runs in.
  public var folder: String?
  /// What it reads from standard input.
  public var input: [UInt8] = []
  /// After how many seconds it is killed, and the test fails.
  public var timeout = 60.0

  /// Describes a run.
  public init(_ variables: [String: String] = [:], in folder: String? = nil) {
    self.variables.merge(variables) { _, given in given }
    self.folder = folder
  }

  /// What a process said and how it ended.
  public struct Outcome: Sendable {
    /// The bytes of standard output.
    public let bytes: [UInt8]
    /// The text of standard error.
    public let errors: String
    /// The exit status; the negated number of the signal that ended it.
    public let status: Int32

    /// The text of standard output.
    public var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Runs the program.
  public func run(_ arguments: String...) throws -> Outcome {
    try run(Self.path, arguments)
  }

  /// Runs a shell script in which `$CESS` is the program.
  public func shell(_ script: String, _ arguments: String...) throws -> Outcome {
    try shell(script, arguments: arguments)
  }

  /// Runs a shell script in which `$CESS` is the program.
  public func shell(_ script: String, arguments: [String]) throws -> Outcome {
    var copy = self
    copy.variables["CESS"] = Self.path
    return try copy.run("/bin/sh", ["-c", script, "sh"] + arguments)
  }

  /// Runs any program.
  public func run(_ program: String, _ arguments: [String]) throws -> Outcome {
    let outputs = try [TemporaryFile(), TemporaryFile(), TemporaryFile(input)]
    let process = try start(program, arguments, files: outputs)
    let killer = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + timeout, execute: killer)
    process.waitUntilExit()
    killer.cancel()
    let status = process.terminationStatus
    return Outcome(
      bytes: try outputs[0].contents(),
      errors: String(decoding: try outputs[1].contents(), as: UTF8.self),
      status: process.terminationReason == .uncaughtSignal ? -status : status)
  }

  /// Starts a program with files for its streams; a file, unlike a pipe, never fills up.
  private func start(
    _ program: String, _ arguments: [String], files: [TemporaryFile]
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = variables
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardOutput = files[0].handle
    process.standardError = files[1].handle
    process.standardInput = files[2].handle
    try Self.receivingSignals { try process.run() }
    return process
  }

  /// Runs a body with no signal held back: a process inherits the mask of the thread that
  /// starts it, and a thread of the test runner holds back nearly all of them, SIGCHLD
  /// among them, without which a shell waits for ever.
  private static func receivingSignals(_ body: () throws -> Void) rethrows {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  /// Finds a product beside the bundle of the tests.
  private static func beside(_ name: String) -> String {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    #else
      let folder = Bundle.main.bundleURL
    #endif
    return folder.appendingPathComponent(name).path
  }
}

/// A file without a name, gone with its handle.
private struct TemporaryFile {
  let handle: FileHandle

  init(_ bytes: [UInt8] = []) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("cess-stream-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    handle = try FileHandle(forUpdating: file)
    try FileManager.default.removeItem(at: file)
  }

  func contents() throws -> [UInt8] {
    try handle.seek(toOffset: 0)
    return try handle.readToEnd().map { [UInt8]($0) } ?? []
  }
}
