/// A file or a stream read in portions, so that a big one never stands in memory.
public struct ByteSource {
  /// Returns the next portion, `nil` at the end; throws what reading throws.
  public let next: () throws -> [UInt8]?

  /// Makes a source.
  public init(next: @escaping () throws -> [UInt8]?) {
    self.next = next
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
