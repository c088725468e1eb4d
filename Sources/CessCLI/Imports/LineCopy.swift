import Reporting

/// Copies lines of a file that is read in portions, counted as content lines are.
struct LineCopy {
  /// Lines, counted from 1, and what stands before them in the copy.
  struct Passage {
    let range: ClosedRange<Int>
    var heading = ""
  }

  private var passages: ArraySlice<Passage>
  private var isBegun = false
  private var number = 1
  private var sawReturn = false

  /// Begins, for passages in the order of their lines.
  init(_ passages: [Passage]) { self.passages = passages[...] }

  mutating func copy(_ portion: [UInt8]) -> ByteBuffer {
    var copied = ByteBuffer()
    for byte in portion {
      let isRest = sawReturn && byte == 0x0A
      if sawReturn, !isRest { number += 1 }
      while let passage = passages.first, passage.range.upperBound < number {
        passages.removeFirst()
        isBegun = false
      }
      if let passage = passages.first, passage.range.contains(number) {
        if !isBegun { copied.append(passage.heading) }
        isBegun = true
        copied.append(byte)
      }
      sawReturn = byte == 0x0D
      if byte == 0x0A { number += 1 }
    }
    return copied
  }
}
