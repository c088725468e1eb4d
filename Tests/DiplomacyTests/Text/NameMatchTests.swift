import Diplomacy
import TestSupport
import Testing

@Suite struct NameMatchTests {
  @Test(arguments: [
    ("gul", true), ("ary gul", true), ("gulsara arystankulova", true), ("g g", true),
    ("ulsara", false), ("gul boris", false), ("gulsaraa", false), ("", false),
  ])
  func `each word of a query begins some word of the name`(query: String, matches: Bool) {
    #expect(NameMatch.matches(query: query, name: "gulsara arystankulova") == matches)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("kazakhstan", "kazakhstan", 0),
    ("kazahstan", "kazakhstan", 1), ("kazakstan", "kazakhstan", 1), ("kzaakhstan", "kazakhstan", 1),
    ("kasakstan", "kazakhstan", 2), ("ab", "ba", 1), ("ca", "abc", 3), ("abcd", "badc", 2),
  ])
  func `counts changes, additions, removals and swaps of neighbours`(
    left: String, right: String, distance: Int
  ) {
    #expect(NameMatch.distance(left, right, limit: 5) == distance)
    #expect(NameMatch.distance(right, left, limit: 5) == distance)
    #expect(NameMatch.distance(left, right, limit: distance) == distance)
    if distance > 0 { #expect(NameMatch.distance(left, right, limit: distance - 1) == nil) }
  }

  /// Against the same definition, written as a recursion without a table.
  @Test(arguments: [91, 92] as [UInt64])
  func `agrees with the definition`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let (left, right) = (Self.word(&random), Self.word(&random))
      let expected = Self.distance(left[...], right[...])
      let found = NameMatch.distance(
        String(decoding: left, as: UTF8.self), String(decoding: right, as: UTF8.self), limit: 9)
      #expect(found == expected, "seed \(seed): \(left) \(right)")
    }
  }

  private static func word(_ random: inout SplitMix64) -> [UInt8] {
    (0..<Int.random(in: 0..<6, using: &random)).map { _ in .random(in: 97...99, using: &random) }
  }

  private static func distance(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    guard let a = left.last, let b = right.last else { return left.count + right.count }
    let (shorter, narrower) = (left.dropLast(), right.dropLast())
    var best = min(
      distance(shorter, right) + 1, distance(left, narrower) + 1,
      distance(shorter, narrower) + (a == b ? 0 : 1))
    if shorter.last == b, narrower.last == a {
      best = min(best, distance(shorter.dropLast(), narrower.dropLast()) + 1)
    }
    return best
  }
}
