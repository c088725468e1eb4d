import Diplomacy
import Foundation
import TestSupport
import Testing

/// Properties of search keys; Foundation is here only as the judge of normal forms.
@Suite struct FoldingPropertyTests {
  /// Every assigned character of the first planes, one Chinese ideograph in sixteen.
  private static let everyScalar = (UInt32(0)...0x2FFFF).compactMap(Unicode.Scalar.init).filter {
    switch $0.properties.generalCategory {
    case .unassigned, .privateUse: false
    default: !$0.properties.isUnifiedIdeograph || $0.value.isMultiple(of: 16)
    }
  }

  @Test func `folding a key gives the key, for every character`() {
    let unstable = Self.everyScalar.filter { scalar in
      let key = Folding.fold("a\(scalar)b")
      return Folding.fold(key) != key
    }
    #expect(unstable.map { String($0.value, radix: 16) } == [])
  }

  @Test func `a letter and its decomposition have one key, for every character`() {
    let torn = Self.everyScalar.filter { scalar in
      let text = "a\(scalar)b"
      let decomposed = text.decomposedStringWithCanonicalMapping
      return !decomposed.unicodeScalars.elementsEqual(text.unicodeScalars)
        && !Folding.fold(text).utf8.elementsEqual(Folding.fold(decomposed).utf8)
    }
    #expect(torn.map { String($0.value, radix: 16) } == [])
  }

  @Test func `a letter and its capital have one key, in the three alphabets`() {
    let torn = Self.everyScalar.filter { scalar in
      guard
        scalar.value < 0x530 || (0x1E00..<0x2000).contains(scalar.value),
        scalar.properties.generalCategory != .nonspacingMark
      else { return false }
      let capital = scalar.properties.uppercaseMapping
      return capital.unicodeScalars.count == 1
        && Folding.fold("\(scalar)") != Folding.fold(capital)
    }
    #expect(torn.map { String($0) } == [])
  }

  @Test func `Latin, Greek and Russian letters become ASCII`() {
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x17F, 0x386...0x3CE, 0x400...0x45F, 0x1E00...0x1EF9,
    ]
    let kept = blocks.joined().filter { value in
      Unicode.Scalar(value).map { !Folding.fold("\($0)").utf8.allSatisfy { $0 < 0x80 } } ?? false
    }
    #expect(kept.map { String($0, radix: 16) } == ["1e9c", "1e9d"])
  }

  @Test(arguments: [41, 42, 43] as [UInt64])
  func `composed and decomposed texts have one stable key`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 {
      let text = Self.randomText(&random)
      let key = Folding.fold(text)
      let others = [
        key, text.decomposedStringWithCanonicalMapping, text.precomposedStringWithCanonicalMapping,
        Folding.words(key).joined(separator: " "),
      ]
      for other in others {
        #expect(Folding.fold(other).utf8.elementsEqual(key.utf8), "seed \(seed): \(text)")
      }
    }
  }

  private static func randomText(_ random: inout SplitMix64) -> String {
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x370...0x3FF, 0x400...0x4FF, 0x600...0x6FF,
      0x1E00...0x1FFF, 0x2000...0x206F, 0x3040...0x30FF, 0x4E00...0x4EFF, 0xAC00...0xD7A3,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<16, using: &random) {
      let block = blocks.randomElement(using: &random) ?? 0x20...0x7E
      text.append(
        contentsOf: [Unicode.Scalar(.random(in: block, using: &random))].compactMap(\.self))
    }
    return String(text)
  }
}
