/// Chance that can be repeated: the same seed gives the same register.
///
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
/// Generators" (2014), SplitMix64.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number from 0 up to, not including, 1.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Returns a number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(fraction() * Double(range.count))
  }

  /// Returns whether something happens that happens so often.
  mutating func happens(_ share: Double) -> Bool { fraction() < share }

  /// Returns one of a list that is not empty.
  mutating func one<Element>(of list: [Element]) -> Element {
    list[Int(fraction() * Double(list.count))]
  }
}

/// A choice among the first of a list, where each is taken as often as its rank
/// says: the second half as often as the first, the third a third as often (Zipf's
/// law); or, flat, by the root of the rank.
struct Zipf {
  private var sums: [Double] = []

  init(_ count: Int, isFlat: Bool = false) {
    var sum = 0.0
    for rank in 1...max(count, 1) {
      sum += 1 / (isFlat ? Double(rank).squareRoot() : Double(rank))
      sums.append(sum)
    }
  }

  /// Returns a rank, counted from 0.
  func rank(_ chance: inout Chance) -> Int {
    let aim = chance.fraction() * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > aim { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
