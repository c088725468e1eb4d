/// Finds the lines of a file that is read in portions; a long one comes in several pieces, so
/// that it never stands in memory whole.
///
/// Lines end in CR LF, LF or CR, and are counted as content lines are.
struct LinePieces {
  /// A line is held no longer than this before it is passed on, in bytes.
  static let longestPiece = 65_536

  /// A line without its end, or a piece of one.
  struct Piece {
    let bytes: ArraySlice<UInt8>
    /// The line of the file, counted from 1.
    let number: Int
    let startsLine: Bool
    let endsLine: Bool
  }

  private var held: [UInt8] = []
  private var number = 1
  private var startsLine = true
  private var sawReturn = false

  /// Reads a portion.
  mutating func read(_ portion: [UInt8], _ each: (Piece) throws -> Void) throws {
    guard !portion.isEmpty else { return }
    var place = sawReturn && portion[0] == 0x0A ? 1 : 0
    sawReturn = false
    while place < portion.count {
      let stop = Self.lineEnd(portion, from: place)
      let isEnded = stop < portion.count
      if isEnded || held.count + stop - place >= Self.longestPiece {
        try pass(portion[place..<stop], endsLine: isEnded, each)
      } else {
        held += portion[place..<stop]
      }
      guard isEnded else { return }
      place = stop + 1
      guard portion[stop] == 0x0D else { continue }
      if place == portion.count {
        sawReturn = true
      } else if portion[place] == 0x0A {
        place += 1
      }
    }
  }

  /// Ends the reading: the last line may have no line break.
  mutating func finish(_ each: (Piece) throws -> Void) throws {
    if !held.isEmpty || !startsLine { try pass([], endsLine: true, each) }
  }

  private static func lineEnd(_ portion: [UInt8], from place: Int) -> Int {
    portion.withUnsafeBufferPointer { bytes in
      var stop = place
      while stop < bytes.count, bytes[stop] != 0x0A, bytes[stop] != 0x0D { stop += 1 }
      return stop
    }
  }

  private mutating func pass(
    _ bytes: ArraySlice<UInt8>, endsLine: Bool, _ each: (Piece) throws -> Void
  ) throws {
    let whole = held.isEmpty ? bytes : (held + bytes)[...]
    held.removeAll(keepingCapacity: true)
    let piece = Piece(bytes: whole, number: number, startsLine: startsLine, endsLine: endsLine)
    startsLine = endsLine
    if endsLine { number += 1 }
    try each(piece)
  }
}
