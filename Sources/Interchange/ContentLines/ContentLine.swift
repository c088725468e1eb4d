/// A content line, of which vCard and iCalendar are made: `group.NAME;PARAMETER=value:value`
/// (RFC 6350, 3.3; RFC 5545, 3.1).
///
/// It holds the bytes as they stand, unfolded; texts are made of what is asked for.
public struct ContentLine: Sendable {
  /// No line has more values of parameters than this.
  static let mostParameterValues = 1_000

  /// A parameter: its name in upper case, its values without quotation marks.
  public struct Parameter: Sendable, Equatable {
    public let name: String
    public let values: [String]

    /// Whether it is ours alone.
    var isOurs: Bool { name.hasPrefix(ContentLine.ourPrefix) }
  }

  /// The line of the file on which it begins, counted from 1.
  public let number: Int
  /// The line, unfolded.
  public let bytes: [UInt8]
  /// What stands before the dot, in upper case: what bears the same group belongs together.
  public let group: String?
  /// The name of the property, in upper case.
  public let name: String
  /// The parameters, in their order; of too many the first.
  public let parameters: [Parameter]
  /// Whether there are more values of parameters than ``mostParameterValues``.
  let isOverfull: Bool
  private let valueStart: Int

  /// Reads a line.
  ///
  /// What vCard 2.1 has without a name is the value of `TYPE`, or of `ENCODING` where it is
  /// one. A quotation mark that is never closed is a character like another.
  ///
  /// - Returns: `nil` where there is no name before a colon.
  public init?(_ bytes: [UInt8], number: Int) {
    var reader = Reader(bytes: bytes)
    guard let head = reader.read() else { return nil }
    self.bytes = bytes
    self.number = number
    (group, name) = (head.group, head.name)
    (parameters, isOverfull) = (reader.parameters, reader.isOverfull)
    valueStart = reader.place
  }

  /// The value, as it stands.
  public var value: ArraySlice<UInt8> { bytes[valueStart...] }

  /// What stands before the value, with the colon.
  var head: ArraySlice<UInt8> { bytes[..<valueStart] }

  /// The values of the parameters of a name.
  public func values(of name: String) -> [String] {
    parameters.isEmpty ? [] : parameters.filter { $0.name == name }.flatMap(\.values)
  }

  /// Whether a parameter has a value, whatever its case.
  public func has(_ name: String, _ value: String) -> Bool {
    parameters.contains { parameter in
      parameter.name == name && parameter.values.contains { $0.uppercased() == value }
    }
  }

  /// What begins the names of the properties and parameters that are ours alone.
  static let ourPrefix = "X-CESS-"

  /// Whether the property is ours alone.
  var isOurs: Bool { name.hasPrefix(Self.ourPrefix) }

  /// Whether the value is quoted-printable.
  public var isQuotedPrintable: Bool { has("ENCODING", "QUOTED-PRINTABLE") }

  /// Whether the value is bytes in base64.
  public var isBase64: Bool { has("ENCODING", "BASE64") || has("ENCODING", "B") }
}

/// Reads what stands before the value of a line.
private struct Reader {
  let bytes: [UInt8]
  var place = 0
  var parameters: [ContentLine.Parameter] = []
  private var valueCount = 0

  /// Whether there are more values of parameters than are read.
  var isOverfull: Bool { valueCount > ContentLine.mostParameterValues }

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> (group: String?, name: String)? {
    var group: String?
    // Some indent the lines of a component.
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    var start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "."):
        // The name stands after the last dot.
        guard place > start else { return nil }
        group = upper(start..<place)
        start = place + 1
      case UInt8(ascii: ":"), UInt8(ascii: ";"):
        guard place > start else { return nil }
        let name = upper(start..<place)
        while bytes[place] == UInt8(ascii: ";") {
          place += 1
          guard readParameter() else { return nil }
        }
        place += 1
        return (group, name)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      default: return nil
      }
      place += 1
    }
    return nil
  }

  /// Reads up to the semicolon or the colon after a parameter.
  private mutating func readParameter() -> Bool {
    let start = place
    var name: String?
    var values: [String] = []
    var valueStart = place
    func take(_ end: Int) {
      valueCount += 1
      if !isOverfull { values.append(text(valueStart..<end)) }
    }
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "=") where name == nil:
        name = upper(start..<place)
        valueStart = place + 1
      case UInt8(ascii: "\"") where place == valueStart:
        if let end = bytes[(place + 1)...].firstIndex(of: UInt8(ascii: "\"")) { place = end }
      case UInt8(ascii: ","):
        take(place)
        valueStart = place + 1
      case UInt8(ascii: ";"), UInt8(ascii: ":"):
        if name != nil || place > start {
          take(place)
          guard !isOverfull else { return true }
          parameters.append(.init(name: name ?? Self.name(of: values), values: values))
        }
        return true
      default: break
      }
      place += 1
    }
    return false
  }

  /// The name of a parameter that has only a value.
  private static func name(of values: [String]) -> String {
    switch values.first?.uppercased() {
    case "QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT": "ENCODING"
    default: "TYPE"
    }
  }

  private func upper(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { buffer in
      for (place, byte) in zip(0..., bytes[range]) {
        buffer[place] =
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & 0xDF : byte
      }
      return range.count
    }
  }

  /// The value of a parameter, without its quotation marks and with what RFC 6868 escapes.
  private func text(_ range: Range<Int>) -> String {
    var slice = bytes[range]
    if slice.count >= 2, slice.first == UInt8(ascii: "\""), slice.last == UInt8(ascii: "\"") {
      slice = slice.dropFirst().dropLast()
    }
    guard slice.contains(UInt8(ascii: "^")) else { return String(decoding: slice, as: UTF8.self) }
    var plain: [UInt8] = []
    var place = slice.startIndex
    while place < slice.endIndex {
      let next = place + 1 < slice.endIndex ? slice[place + 1] : 0
      let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "'"): UInt8(ascii: "\""),
        UInt8(ascii: "^"): UInt8(ascii: "^"),
      ]
      if slice[place] == UInt8(ascii: "^"), let sign = escapes[next] {
        plain.append(sign)
        place += 2
      } else {
        plain.append(slice[place])
        place += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
