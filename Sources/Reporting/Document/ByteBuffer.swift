/// Text on its way out, as bytes of UTF-8.
public struct ByteBuffer: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty buffer.
  public init() {}

  /// Appends a text as it is.
  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends bytes as they are.
  public mutating func append(_ run: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(contentsOf: run)
  }

  /// Appends an ASCII character some number of times.
  public mutating func append(_ byte: UInt8, count: Int = 1) {
    // Every comma of a table comes by here.
    if count == 1 { return bytes.append(byte) }
    bytes.append(contentsOf: repeatElement(byte, count: max(count, 0)))
  }

  /// Appends what another buffer holds.
  public mutating func append(_ other: ByteBuffer) {
    bytes.append(contentsOf: other.bytes)
  }

  /// Ends the line.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Forgets the bytes, keeping the room they took.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }
}
