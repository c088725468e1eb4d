/// The lines of a file that is read in portions.
///
/// A line ends with a line feed and nothing else; the last one may do without.
struct FolderLines {
  /// How long a line may be, in bytes: a change of a card of eight megabytes, which holds it as it was
  /// and as it is, with every byte written as the six of `\\u001f`, and room beside.
  package static let limit = 128 << 20
  /// A line from this length on is handed over rather than copied, in bytes.
  private static let long = 1 << 20

  /// The number of the line that was read last.
  private(set) var number = 0
  private let next: () throws -> [UInt8]?
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ next: @escaping () throws -> [UInt8]?) { self.next = next }

  /// Reads the next line, without its end; `nil` after the last.
  ///
  /// - Throws: ``FolderError/Problem`` for a line that is no record's, or what reading throws.
  mutating func read() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        if start == 0, end >= Self.long { return try longLine(to: end) }
        defer { start = end + 1 }
        return try line(buffer[start..<end])
      }
      guard !isAtEnd else {
        defer { start = buffer.count }
        return start == buffer.count ? nil : try line(buffer[start...])
      }
      searched = buffer.count - start
      buffer.removeSubrange(..<start)
      start = 0
      guard buffer.count <= Self.limit else {
        number += 1
        throw FolderError.Problem.tooLong(limit: Self.limit)
      }
      if let portion = try next() { buffer += portion } else { isAtEnd = true }
    }
  }

  /// The line with which the buffer begins, which is handed over instead of being copied.
  private mutating func longLine(to end: Int) throws(FolderError.Problem) -> [UInt8] {
    try check(buffer[..<end])
    var line: [UInt8] = Array(buffer[(end + 1)...])
    swap(&line, &buffer)
    line.removeSubrange(end...)
    return line
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) throws(FolderError.Problem) -> [UInt8] {
    try check(bytes)
    return Array(bytes)
  }

  private mutating func check(_ bytes: ArraySlice<UInt8>) throws(FolderError.Problem) {
    number += 1
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw .byteOrderMark }
    if bytes.last == UInt8(ascii: "\r") { throw .carriageReturn }
    if bytes.isEmpty { throw .empty }
  }
}
