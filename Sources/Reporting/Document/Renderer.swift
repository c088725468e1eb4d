/// A format: turns blocks into bytes, one after another.
public protocol Renderer: Sendable {
  /// What is rendered and not yet taken away.
  var output: ByteBuffer { get set }

  /// Renders the next block.
  mutating func render(_ block: Block)

  /// Ends the document: what was opened is closed, what stands at the end is written.
  mutating func finish()
}

/// Sends what is rendered on its way in portions, so that memory stays flat.
public struct Outlet {
  /// A portion is sent when this many bytes have gathered.
  private static let portion = 1 << 16

  private let send: (UnsafeRawBufferPointer) throws -> Void

  /// Makes an outlet.
  ///
  /// - Parameter send: Takes a portion; what it throws ends the document.
  public init(send: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.send = send
  }

  /// Sends what has gathered when there is enough of it.
  public func drain(_ buffer: inout ByteBuffer) throws {
    if buffer.bytes.count >= Self.portion { try flush(&buffer) }
  }

  /// Sends a text as it is.
  public func send(_ text: String) throws {
    var text = text
    try text.withUTF8 { try send(UnsafeRawBufferPointer($0)) }
  }

  /// Sends what has gathered.
  public func flush(_ buffer: inout ByteBuffer) throws {
    guard !buffer.bytes.isEmpty else { return }
    try buffer.bytes.withUnsafeBytes(send)
    buffer.removeAll()
  }
}
