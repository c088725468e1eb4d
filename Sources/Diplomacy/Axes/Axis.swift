/// A subject of cooperation: demining, cybersecurity, hybrid threats.
public struct Axis: Sendable, Equatable {
  /// The number of an axis.
  public typealias ID = RecordID<Axis>

  /// The number of the axis.
  public let id: ID
  /// The code people type.
  public let code: Handle
  /// The name in both languages.
  public let name: BilingualName

  /// Makes an axis of a stored record.
  public init(id: ID, code: Handle, name: BilingualName) {
    self.id = id
    self.code = code
    self.name = name
  }
}

/// What is said of an axis before it has a number.
public struct AxisDraft: Sendable, Equatable {
  /// The code people will type.
  public let code: Handle
  /// The name in both languages.
  public let name: BilingualName

  /// Makes a draft.
  public init(code: Handle, name: BilingualName) {
    self.code = code
    self.name = name
  }

  /// Makes a draft of a name typed in passing, the same in both languages until somebody says more.
  public init(typed: Line) {
    self.init(
      code: Handle.suggested(for: typed.text, orElse: .axis),
      name: BilingualName(french: typed, english: typed))
  }
}

extension Sequence<Axis> {
  /// Finds axes by what a person typed: the code, or a name in either language.
  ///
  /// - Returns: The one axis of that code or full name; else every axis one of
  ///   whose names has words beginning with all the words typed.
  public func matches(_ reference: String) -> [Axis] {
    let named = named(reference)
    guard named.isEmpty else { return named }
    let key = Folding.fold(reference)
    return filter { axis in
      axis.foldedNames.contains { NameMatch.matches(query: key, name: $0) }
    }
  }

  /// Finds the axes of a code or of a full name in either language.
  public func named(_ reference: String) -> [Axis] {
    if let axis = first(where: { $0.code.text == reference }) { return [axis] }
    let key = Folding.fold(reference)
    return filter { axis in
      axis.foldedNames.contains(key) || Folding.fold(axis.code.text) == key
    }
  }

  /// Finds the axis whose name is one but for little words: « Les flux migratoires » is « Flux migratoires ».
  public func alike(_ name: String) -> Axis? {
    let words = Handle.weightyWords(of: name)
    return first { axis in
      Language.allCases.contains { Handle.weightyWords(of: axis.name[$0]) == words }
    }
  }

  /// Finds axes whose code or name is a slip of the hand away from what was typed.
  public func lookalikes(of reference: String) -> [Axis] {
    let key = Folding.fold(reference)
    let limit = NameMatch.slips(in: key)
    return filter { axis in
      (axis.foldedNames + [Folding.fold(axis.code.text)]).contains {
        NameMatch.distance(key, $0, limit: limit) != nil
      }
    }
  }
}

extension Axis {
  fileprivate var foldedNames: [String] { Language.allCases.map { Folding.fold(name[$0]) } }
}
