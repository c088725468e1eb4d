public import Diplomacy

extension Environment {
  /// The keys that a person types, one by one, without waiting for the end of a line.
  public struct Keyboard: Sendable {
    /// Returns whether the terminal gives keys one by one from now on.
    public var begin: @Sendable () -> Bool
    /// Waits for a key, and returns its bytes, and those of the keys typed meanwhile;
    /// `nil` at the end of input.
    public var read: @Sendable () -> [UInt8]?
    /// Leaves the terminal as it was before.
    public var end: @Sendable () -> Void

    /// Gathers the ways to a keyboard.
    public init(
      begin: @escaping @Sendable () -> Bool, read: @escaping @Sendable () -> [UInt8]?,
      end: @escaping @Sendable () -> Void
    ) {
      self.begin = begin
      self.read = read
      self.end = end
    }

    /// No keyboard: whoever asks reads whole lines.
    public static let none = Keyboard(begin: { false }, read: { nil }, end: {})
  }

  /// Texts that were begun and not recorded yet: each in a file of its owner's alone, in a
  /// folder of its owner's alone.
  public struct Drafts: Sendable {
    /// Keeps a text in a new file of a folder, which is made if need be, and returns its
    /// path; throws ``StreamError``.
    public var keep: @Sendable (_ text: String, _ folder: String) throws -> String
    /// Writes a text over that of a draft; throws ``StreamError``.
    public var replace: @Sendable (_ path: String, _ text: String) throws -> Void
    /// Returns the paths of a folder's drafts that no running program works on, the oldest
    /// first.
    public var abandoned: @Sendable (_ folder: String) -> [String]
    /// Returns when a draft was last changed.
    public var changed: @Sendable (_ path: String) -> Moment?
    /// Removes a draft.
    public var discard: @Sendable (_ path: String) -> Void
    /// Lets a person change a draft where it lies, with an editor's command; throws
    /// ``EditorError`` or ``StreamError``.
    public var edit: @Sendable (_ path: String, _ command: String) throws -> Void

    /// When a draft was changed, where we are: the day, and the time as `14:30`.
    public struct Moment: Sendable, Equatable {
      /// The day.
      public let day: CivilDate
      /// The time.
      public let time: String

      /// Makes a moment.
      public init(day: CivilDate, time: String) {
        self.day = day
        self.time = time
      }
    }

    /// Gathers the ways to drafts.
    public init(
      keep: @escaping @Sendable (_ text: String, _ folder: String) throws -> String,
      replace: @escaping @Sendable (_ path: String, _ text: String) throws -> Void,
      abandoned: @escaping @Sendable (_ folder: String) -> [String],
      changed: @escaping @Sendable (_ path: String) -> Moment?,
      discard: @escaping @Sendable (_ path: String) -> Void,
      edit: @escaping @Sendable (_ path: String, _ command: String) throws -> Void
    ) {
      self.keep = keep
      self.replace = replace
      self.abandoned = abandoned
      self.changed = changed
      self.discard = discard
      self.edit = edit
    }
  }
}
