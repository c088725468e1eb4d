extension StringProtocol {
  /// The text without such signs at either end.
  func trimming(_ isLeftOut: (Character) -> Bool) -> SubSequence {
    trimming(leading: isLeftOut, trailing: isLeftOut)
  }

  /// The text without some signs at its beginning, and some at its end.
  func trimming(
    leading: (Character) -> Bool, trailing: (Character) -> Bool
  ) -> SubSequence {
    var text = drop(while: leading)
    while let last = text.last, trailing(last) { text = text.dropLast() }
    return text
  }
}
