import Diplomacy

/// Finds the content lines of a file that is read in portions, and holds one of them.
///
/// A line goes on in the next where that begins with a space or a tabulation (RFC 6350, 3.2),
/// and in vCard 2.1 where quoted-printable ends with an equals sign, or bytes in base64 go on
/// without anything before them. Lines end in CR LF, LF or CR; those without anything in them
/// are left out.
public struct ContentLineScanner {
  /// No line is longer than this when it is unfolded, in bytes: a picture of 3 MB in base64.
  public static let longestLine = 4 * 1_048_576

  /// What a line came to.
  public enum Item {
    case line(ContentLine)
    /// No name before a colon; carries the beginning of what stands there.
    case malformed(number: Int, beginning: [UInt8])
    /// Longer than may be.
    case tooLong(number: Int)
  }

  private var current: [UInt8] = []
  /// The line of the file on which what is held began, and the one that is being read.
  private var start = 1
  private var number = 1
  private var sawReturn = false
  /// A line break was read; the next byte tells whether the line goes on.
  private var isBroken = false
  private var isTooLong = false
  /// What is held is quoted-printable and goes on, without anything being taken off.
  private var isSoft = false
  /// Whether what is held says before its value that this is quoted-printable; `nil` as long as
  /// the value has not begun.
  private var isQuotedPrintable: Bool?
  /// How much of what is held was looked through for the beginning of the value.
  private var searched = 0

  /// Begins.
  public init() {}

  /// Reads a portion.
  public mutating func read(_ portion: [UInt8], _ each: (Item) throws -> Void) throws {
    try portion.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        if sawReturn {
          sawReturn = false
          if byte == 0x0A {
            place += 1
            continue
          }
        }
        if isBroken {
          isBroken = false
          if isSoft {
            isSoft = false
          } else if byte == 0x20 || byte == 0x09 {
            place += 1
            continue
          } else {
            try end(each)
          }
        }
        var stop = place
        while stop < bytes.count, bytes[stop] != 0x0A, bytes[stop] != 0x0D { stop += 1 }
        hold(bytes[place..<stop])
        place = stop
        if stop < bytes.count {
          sawReturn = bytes[stop] == 0x0D
          breakLine()
          place += 1
        }
      }
    }
  }

  /// Ends the reading: the last line may have no line break.
  public mutating func finish(_ each: (Item) throws -> Void) throws {
    try end(each)
  }

  private mutating func hold(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard !isTooLong else { return }
    if current.count + bytes.count > Self.longestLine {
      isTooLong = true
      current.removeAll()
    } else {
      current.append(contentsOf: bytes)
    }
  }

  private mutating func breakLine() {
    number += 1
    isBroken = true
    if current.last == UInt8(ascii: "="), saysQuotedPrintable() {
      current.removeLast()
      isSoft = true
    }
  }

  /// Whether what is held says before its value that this is quoted-printable.
  private mutating func saysQuotedPrintable() -> Bool {
    if let isQuotedPrintable { return isQuotedPrintable }
    defer { searched = current.count }
    guard let colon = current[min(searched, current.count)...].firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    let says = String(decoding: current[..<colon], as: UTF8.self).uppercased()
      .containsText("QUOTED-PRINTABLE")
    isQuotedPrintable = says
    return says
  }

  private mutating func end(_ each: (Item) throws -> Void) throws {
    defer {
      current.removeAll(keepingCapacity: current.count < 65_536)
      isTooLong = false
      isQuotedPrintable = nil
      searched = 0
      start = number
    }
    if isTooLong { return try each(.tooLong(number: start)) }
    guard current.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
    if let line = ContentLine(current, number: start) {
      try each(.line(line))
    } else {
      try each(.malformed(number: start, beginning: Array(current.prefix(1_000))))
    }
  }
}
