extension FoldingTable {
  /// Returns the scalars that one of another script stands for, without their marks,
  /// or nil if it stands for itself.
  static func decomposition(of scalar: UInt32) -> ArraySlice<UInt32>? {
    switch scalar {
    case 0x3400..<0xA000: nil  // Chinese ideographs, none of which decomposes.
    case 0xAC00...0xD7A3: hangulDecomposition(of: scalar)
    default: canonicalDecompositions[scalar]
    }
  }

  /// Returns the letters of a Korean syllable.
  ///
  /// Source: The Unicode Standard, 3.12, "Hangul Syllable Decomposition".
  private static func hangulDecomposition(of syllable: UInt32) -> ArraySlice<UInt32> {
    let (vowels, finals): (UInt32, UInt32) = (21, 28)
    let index = syllable - 0xAC00
    let initial = 0x1100 + index / (vowels * finals)
    let vowel = 0x1161 + index / finals % vowels
    let final = index % finals
    return final == 0 ? [initial, vowel] : [initial, vowel, 0x11A7 + final]
  }

  private static let canonicalDecompositions = Decompositions(written: canonical)
}

/// Decompositions in the order of their scalars, to be searched by halves.
private struct Decompositions {
  private var scalars: [UInt32] = []
  private var parts: [UInt32] = []
  /// Where the parts of each scalar end; they start where those of the last one end.
  private var ends: [Int] = []

  /// Reads the table, whose shape is told where it is written.
  init(written table: String) {
    let runEnds = [UInt8(ascii: ";"), UInt8(ascii: "\n")]
    for run in table.utf8.split(whereSeparator: runEnds.contains) {
      let fields = run.split(separator: UInt8(ascii: " "))
      guard var scalar = fields.first.flatMap(Self.number) else { continue }
      for field in fields.dropFirst() {
        scalars.append(scalar)
        parts += field.split(separator: UInt8(ascii: "+")).compactMap(Self.number)
        ends.append(parts.count)
        scalar += 1
      }
    }
  }

  subscript(scalar: UInt32) -> ArraySlice<UInt32>? {
    var candidates = scalars.indices
    while let first = candidates.first, let last = candidates.last {
      let middle = first + (last - first) / 2
      if scalars[middle] == scalar {
        return parts[(middle == 0 ? 0 : ends[middle - 1])..<ends[middle]]
      }
      candidates = scalars[middle] < scalar ? middle + 1..<last + 1 : first..<middle
    }
    return nil
  }

  private static func number(_ hexadecimal: Substring.UTF8View) -> UInt32? {
    UInt32(Substring(hexadecimal), radix: 16)
  }
}
