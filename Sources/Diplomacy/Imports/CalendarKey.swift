/// By what a calendar knows one of its entries, and finds it again.
public struct CalendarKey: Sendable, Hashable {
  /// The `UID` (RFC 5545, 3.8.4.7).
  public let uid: String
  /// Which instance of a series: the day, or the instant in UTC, on which it was to be, as
  /// RFC 5545 writes it (3.8.4.4); `nil` for what is no instance.
  public let instance: String?

  private static let separator: Character = "\u{1F}"
  private static let prefix = SourceKey.Sort.calendar.prefix

  /// Names an entry.
  public init(uid: String, instance: String? = nil) {
    self.uid = uid
    self.instance = instance
  }

  /// Reads a key as ``text`` writes it; `nil` for a key of another source.
  init?(_ text: String) {
    guard text.hasPrefix(Self.prefix) else { return nil }
    let parts = text.dropFirst(Self.prefix.count).split(
      separator: Self.separator, maxSplits: 1, omittingEmptySubsequences: false)
    uid = String(parts[0])
    instance = parts.count > 1 ? String(parts[1]) : nil
  }

  /// As it is stored.
  var text: String { Self.prefix + uid + (instance.map { "\(Self.separator)\($0)" } ?? "") }
}
