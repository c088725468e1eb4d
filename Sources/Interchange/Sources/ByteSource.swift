/// A file or a stream read in portions, so that a big one never stands in memory.
public struct ByteSource {
  /// Returns the next portion, `nil` at the end; throws what reading throws.
  public let next: () throws -> [UInt8]?

  /// Makes a source.
  public init(next: @escaping () throws -> [UInt8]?) {
    self.next = next
  }

  /// The same bytes without the byte order mark of UTF-8, where they begin with it.
  public var withoutMark: ByteSource {
    var hasBegun = false
    return ByteSource {
      guard !hasBegun else { return try next() }
      hasBegun = true
      var head: [UInt8] = []
      while head.count < 3, let portion = try next() { head += portion }
      if head.isEmpty { return nil }
      return head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
    }
  }

  /// Makes a source of bytes that are there.
  public init(_ bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    self.init {
      defer { rest = nil }
      return rest
    }
  }
}
