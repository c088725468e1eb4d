#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A charset that the system's own converter knows, `iconv` of POSIX.
///
/// The tables of the world's charsets are the C library's trade. Which of them there are is for
/// the system to say: a small one may have few.
///
/// It holds a converter open, since finding one means loading a table, and is used by one thread.
final class SystemCharset {
  /// No name of a charset is longer (IANA: 40 characters).
  private static let longestName = 64

  private let converter: iconv_t
  /// How many bytes stand for nothing where one of them does: beside the others of its unit nothing
  /// that follows could be read.
  private let unit: Int

  /// Finds a charset; `nil` for one that the system does not read.
  init?(named name: String) {
    // A slash would be an instruction to the converter, an empty name the locale's charset.
    guard !name.isEmpty, name.utf8.count <= Self.longestName,
      name.utf8.allSatisfy(Self.mayHold), let converter = Self.open(name)
    else { return nil }
    self.converter = converter
    unit = Self.unit(of: name.uppercased())
  }

  deinit { iconv_close(converter) }

  private static func mayHold(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  private static func unit(of name: String) -> Int {
    if ["UTF-32", "UTF32", "UCS-4", "UCS4"].contains(where: name.hasPrefix) { return 4 }
    return ["UTF-16", "UTF16", "UCS-2", "UCS2", "UNICODE"].contains(where: name.hasPrefix) ? 2 : 1
  }

  private static func open(_ name: String) -> iconv_t? {
    let converter: iconv_t? = iconv_open("UTF-8", name)
    // POSIX says « no converter » by an address of all ones.
    return converter == iconv_t(bitPattern: -1) ? nil : converter
  }

  /// A text of the charset in UTF-8; what cannot be read is U+FFFD.
  ///
  /// Time and memory are linear in the bytes.
  func utf8(_ bytes: [UInt8]) -> [UInt8] {
    // From the beginning, whatever the last text left it in.
    iconv(converter, nil, nil, nil, nil)
    return portion(bytes, isLast: true).text
  }

  /// The next portion of one text in UTF-8; what cannot be read is U+FFFD.
  ///
  /// - Parameters:
  ///   - bytes: What the last portion left, and what follows it.
  ///   - isLast: Whether the text ends with them.
  /// - Returns: The text, and the bytes at the end that only begin a character.
  func portion(_ bytes: [UInt8], isLast: Bool) -> (text: [UInt8], begun: [UInt8]) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var begun = 0
    // `iconv` asks for bytes it may write to, though it writes none.
    var input = bytes.map { CChar(bitPattern: $0) }
    input.withUnsafeMutableBufferPointer { input in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { room in
        var next = input.baseAddress
        var left = input.count
        while left > 0 {
          let before = left
          let answer = convert(&next, &left, room, into: &text)
          if answer == .done { break }
          if answer == .full, left < before { continue }
          if answer == .cutOff, !isLast {
            begun = left
            break
          }
          // A byte that stands for nothing, or a character cut off at the end.
          text += "\u{FFFD}".utf8
          if answer == .cutOff { break }
          let skipped = min(unit, left)
          next = next?.advanced(by: skipped)
          left -= skipped
        }
        guard isLast else { return }
        // What the converter holds back, such as the last sign before one that would join it.
        var (nothing, none): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
        _ = convert(&nothing, &none, room, into: &text)
      }
    }
    return (text, Array(bytes.suffix(begun)))
  }

  /// What became of the bytes of one call.
  private enum Answer { case done, full, cutOff, unreadable }

  private func convert(
    _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
    _ room: UnsafeMutableBufferPointer<CChar>, into text: inout [UInt8]
  ) -> Answer {
    var end = room.baseAddress
    var free = room.count
    // Without bytes it is told to end, by an address that is none.
    let count =
      next == nil
      ? iconv(converter, nil, nil, &end, &free) : iconv(converter, &next, &left, &end, &free)
    let code = errno
    text.append(contentsOf: room[..<(room.count - free)].lazy.map { UInt8(bitPattern: $0) })
    if count != -1 { return .done }
    switch code {
    case E2BIG: return .full
    case EINVAL: return .cutOff
    default: return .unreadable
    }
  }
}
