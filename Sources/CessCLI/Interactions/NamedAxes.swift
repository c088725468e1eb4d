import Diplomacy
import Messages

/// The axes named for an exchange: known ones, and new ones by their place among them.
struct NamedAxes {
  /// An axis that was named.
  enum Reference: Equatable {
    case known(Axis.ID)
    case new(Int)
  }

  /// Those that are new.
  private(set) var new: [AxisDraft] = []
  private var order: [Reference] = []
  private let known: [Axis]

  /// Makes a list of which nothing is named yet.
  init(known: [Axis]) { self.known = known }

  /// Names an axis; a name that nothing answers to makes a new one.
  ///
  /// - Returns: The axis, which is named once however often it is said.
  /// - Throws: ``Failure`` for a name of several, or one that is likely a slip.
  @discardableResult
  mutating func name(_ typed: String, in argument: String) throws -> Reference {
    let reference: Reference
    if let found = try known.axis(typed) {
      reference = .known(found.id)
    } else {
      let draft = AxisDraft(typed: try Line(typed, named: argument))
      if let place = new.firstIndex(where: { $0.code == draft.code }) {
        reference = .new(place)
      } else {
        reference = .new(new.count)
        new.append(draft)
      }
    }
    if !order.contains(reference) { order.append(reference) }
    return reference
  }

  /// The numbers of the axes in the order named, once the new ones have theirs.
  func ordered(_ added: [Axis.ID]) -> [Axis.ID] { order.map { id(of: $0, added) } }

  /// The number of an axis, once the new ones have theirs.
  func id(of reference: Reference, _ added: [Axis.ID]) -> Axis.ID {
    switch reference {
    case .known(let id): id
    case .new(let place): added[place]
    }
  }
}
