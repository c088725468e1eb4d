public import Diplomacy

/// Everything a command takes from the world outside, handed to it.
///
/// Built once, by the executable; tests build their own. Nothing below reaches
/// for the clock, the terminal, the file system or the process itself.
public struct Environment: Sendable {
  /// The moment at which the command began.
  public var now: Now
  /// What the clock on the wall where we are showed at an instant (UTC, RFC 3339); `nil`
  /// for a text that is no instant.
  public var wallClock: @Sendable (_ instant: String) -> ZonedTime?
  /// How many seconds have passed since some moment before the command began.
  public var elapsed: @Sendable () -> Double
  /// Whether a time zone of this name exists.
  public var isTimeZone: @Sendable (String) -> Bool
  /// Returns an environment variable.
  public var variable: @Sendable (String) -> String?
  /// Returns the name of the account that the process runs as; `nil` where it has none.
  public var account: @Sendable () -> String?
  /// Returns whether another process of this number runs.
  public var isRunning: @Sendable (_ process: Int32) -> Bool
  /// What the command talks to.
  public var terminal: Terminal
  /// Makes a new identifier (a UUID, RFC 9562).
  public var makeUUID: @Sendable () -> String
  /// The streams.
  public var streams: Streams
  /// The files.
  public var files: Files
  /// The keys that a person types one by one.
  public var keyboard: Keyboard
  /// The texts that were begun and not recorded yet.
  public var drafts: Drafts
  /// Shows a file with a command, and returns the command's exit status, 127 when there is no
  /// such command; throws ``StreamError``.
  public var show: @Sendable (_ path: String, _ command: String) throws -> Int32
  /// What was typed after the program's name, once it is known.
  public internal(set) var arguments: [String] = []

  /// Gathers the world.
  public init(
    now: Now, wallClock: @escaping @Sendable (_ instant: String) -> ZonedTime?,
    elapsed: @escaping @Sendable () -> Double,
    isTimeZone: @escaping @Sendable (String) -> Bool,
    variable: @escaping @Sendable (String) -> String?,
    account: @escaping @Sendable () -> String? = { nil },
    isRunning: @escaping @Sendable (_ process: Int32) -> Bool, terminal: Terminal,
    makeUUID: @escaping @Sendable () -> String, streams: Streams, files: Files,
    keyboard: Keyboard, drafts: Drafts,
    show: @escaping @Sendable (_ path: String, _ command: String) throws -> Int32
  ) {
    self.show = show
    self.keyboard = keyboard
    self.drafts = drafts
    self.now = now
    self.wallClock = wallClock
    self.elapsed = elapsed
    self.isTimeZone = isTimeZone
    self.variable = variable
    self.account = account
    self.isRunning = isRunning
    self.terminal = terminal
    self.makeUUID = makeUUID
    self.streams = streams
    self.files = files
  }

  /// A moment, as the instant it is and as the clock on the wall shows it.
  public struct Now: Sendable, Equatable {
    /// The instant in UTC, RFC 3339: `2025-05-06T07:30:00Z`.
    public let instant: String
    /// The day where we are.
    public let today: CivilDate
    /// The time zone where we are.
    public let zone: TimeZoneName

    /// Makes a moment.
    public init(instant: String, today: CivilDate, zone: TimeZoneName) {
      self.instant = instant
      self.today = today
      self.zone = zone
    }
  }

  /// What the streams are connected to.
  public struct Terminal: Sendable, Equatable {
    /// Whether standard input, output and error are terminals.
    public let isInput, isOutput, isError: Bool
    /// How many columns the terminal has.
    public let width: Int

    /// Describes the terminal.
    public init(isInput: Bool, isOutput: Bool, isError: Bool, width: Int) {
      self.isInput = isInput
      self.isOutput = isOutput
      self.isError = isError
      self.width = width
    }
  }

  /// Standard input, output and error.
  public struct Streams: Sendable {
    /// Reads all of standard input.
    public var readAll: @Sendable () throws -> [UInt8]
    /// Reads a line that a person types; `nil` at the end of input.
    public var readLine: @Sendable () -> String?
    /// Writes to standard output; throws ``StreamError``.
    public var write: @Sendable (UnsafeRawBufferPointer) throws -> Void
    /// Writes a text to standard error.
    public var say: @Sendable (String) -> Void

    /// Gathers the streams.
    public init(
      readAll: @escaping @Sendable () throws -> [UInt8],
      readLine: @escaping @Sendable () -> String?,
      write: @escaping @Sendable (UnsafeRawBufferPointer) throws -> Void,
      say: @escaping @Sendable (String) -> Void
    ) {
      self.readAll = readAll
      self.readLine = readLine
      self.write = write
      self.say = say
    }
  }

  /// The files a person names on the command line.
  public struct Files: Sendable {
    /// Reads a whole file; throws ``StreamError``.
    public var read: @Sendable (_ path: String) throws -> [UInt8]
    /// Opens a file that is read in portions, so that it never stands in memory; throws
    /// ``StreamError``.
    public var portions: @Sendable (_ path: String) throws -> Portions
    /// Takes what a pipe or a device gives, which it gives once, and returns what opens it from the
    /// beginning.
    ///
    /// Without a path it is standard input. Much of it lies in a file that is gone with its last user.
    /// Throws ``StreamError``.
    public var spool: @Sendable (_ path: String?) throws -> () throws -> Portions
    /// Begins a file that replaces the one at a path once it is complete.
    public var replace: @Sendable (_ path: String) throws -> Replacement
    /// Names a file to be made beside one that it will become, for a body that makes it itself.
    public var draft: @Sendable (_ path: String) -> Draft
    /// Returns what there is at a path; `nil` for nothing.
    ///
    /// Throws ``StreamError`` where the system does not say: in a folder that may not be entered.
    public var kind: @Sendable (_ path: String) throws -> Kind?
    /// Makes an empty file of its owner's alone whose name has an ending, and returns its path;
    /// throws ``StreamError``.
    public var temporary: @Sendable (_ ending: String) throws -> String
    /// The ways to folders.
    public var folders: Folders

    /// A file that is removed when a signal ends the program before it is whole.
    public struct Draft: Sendable {
      /// Where it is.
      public let path: String
      /// To be called once it is whole, or gone.
      public let end: @Sendable () -> Void

      /// Names a draft.
      public init(path: String, end: @escaping @Sendable () -> Void) {
        self.path = path
        self.end = end
      }
    }

    /// What there may be at a path.
    public enum Kind: Sendable, Equatable {
      case file, folder
      /// A terminal, a pipe, a device.
      case other
    }

    /// Gathers the ways to files.
    public init(
      read: @escaping @Sendable (_ path: String) throws -> [UInt8],
      portions: @escaping @Sendable (_ path: String) throws -> Portions,
      spool: @escaping @Sendable (_ path: String?) throws -> () throws -> Portions,
      replace: @escaping @Sendable (_ path: String) throws -> Replacement,
      draft: @escaping @Sendable (_ path: String) -> Draft,
      kind: @escaping @Sendable (_ path: String) throws -> Kind?,
      temporary: @escaping @Sendable (_ ending: String) throws -> String,
      folders: Folders
    ) {
      self.folders = folders
      self.read = read
      self.portions = portions
      self.spool = spool
      self.replace = replace
      self.draft = draft
      self.kind = kind
      self.temporary = temporary
    }
  }

  /// A file being read in portions; closed with its last user.
  public final class Portions {
    /// Returns the next portion, `nil` at the end; throws ``StreamError``.
    public let next: () throws -> [UInt8]?
    private let close: () -> Void

    /// Makes a reading.
    public init(next: @escaping () throws -> [UInt8]?, close: @escaping () -> Void = {}) {
      self.next = next
      self.close = close
    }

    deinit { close() }
  }

  /// A file being written beside the one it will replace.
  public struct Replacement: Sendable {
    /// Writes a portion.
    public let write: @Sendable (UnsafeRawBufferPointer) throws -> Void
    /// Puts the new file in the place of the old.
    public let commit: @Sendable () throws -> Void
    /// Forgets the new file.
    public let abandon: @Sendable () -> Void

    /// Makes a replacement.
    public init(
      write: @escaping @Sendable (UnsafeRawBufferPointer) throws -> Void,
      commit: @escaping @Sendable () throws -> Void,
      abandon: @escaping @Sendable () -> Void
    ) {
      self.write = write
      self.commit = commit
      self.abandon = abandon
    }
  }
}

/// An editor that did not end well; what was written in it is kept.
public struct EditorError: Error, Sendable, Equatable {
  /// Where the text is.
  public let draft: String
  /// The exit status of the editor; 127 when there is no such command.
  public let status: Int32

  /// Makes an error.
  public init(draft: String, status: Int32) {
    self.draft = draft
    self.status = status
  }
}
