import Reporting

/// Copies lines of a file that is read in portions, counted as content lines are.
struct LineCopy {
  private var ranges: ArraySlice<ClosedRange<Int>>
  private var number = 1
  private var sawReturn = false

  init(_ ranges: [ClosedRange<Int>]) { self.ranges = ranges[...] }

  mutating func copy(_ portion: [UInt8]) -> ByteBuffer {
    var copied = ByteBuffer()
    for byte in portion {
      let isRest = sawReturn && byte == 0x0A
      if sawReturn, !isRest { number += 1 }
      while let range = ranges.first, range.upperBound < number { ranges.removeFirst() }
      if let range = ranges.first, range.contains(number) { copied.append(byte) }
      sawReturn = byte == 0x0D
      if byte == 0x0A { number += 1 }
    }
    return copied
  }
}
