/// How far an answer is meant to travel, and so what it may tell.
public struct Clearance: Sendable, Equatable {
  /// The highest marking told; `nil` for all.
  public let limit: Marking?
  /// Whether what carries no marking is told, where there is a limit.
  ///
  /// A page for the public tells only what somebody said was for the public.
  public let wantsMarked: Bool

  /// Everything may be told.
  public static let all = Clearance(limit: nil)

  /// Makes a clearance.
  ///
  /// - Parameters:
  ///   - limit: The highest marking told; `nil` for all.
  ///   - wantsMarked: Whether only what carries a marking is told.
  public init(limit: Marking?, wantsMarked: Bool = false) {
    self.limit = limit
    self.wantsMarked = wantsMarked
  }

  /// Whether something may be told, of a marking; `nil` where nobody gave one.
  public func admits(_ marking: Marking?) -> Bool {
    if wantsMarked, marking == nil { return false }
    guard let limit else { return true }
    return (marking ?? .ofTheUnmarked) <= limit
  }

  /// Returns what may be told where this clearance and another both hold.
  public func narrowed(by other: Clearance) -> Clearance {
    Clearance(
      limit: [limit, other.limit].compactMap(\.self).min(),
      wantsMarked: wantsMarked || other.wantsMarked)
  }
}

extension Marking {
  /// As what something without a marking counts beside what has one: it stays within the
  /// organisation and those it works with, until somebody says otherwise.
  public static let ofTheUnmarked = Marking.amber

  /// Returns the marking of a whole: the highest of its parts'.
  ///
  /// - Parameter parts: The markings of the parts; `nil` where nobody gave one.
  /// - Returns: `nil` where no part has any, so that who uses no markings sees none.
  public static func ofWhole(_ parts: some Sequence<Marking?>) -> Marking? {
    var highest: Marking?
    var isUnmarked = false
    for part in parts {
      guard let part else {
        isUnmarked = true
        continue
      }
      highest = highest.map { Swift.max($0, part) } ?? part
    }
    return highest.map { isUnmarked ? Swift.max($0, .ofTheUnmarked) : $0 }
  }
}
