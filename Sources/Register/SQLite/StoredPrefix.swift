extension String {
  /// What comes after every stored text that begins with this one: the last character there may be
  /// follows it. An index finds what begins so between the two.
  var pastAllBeginningSo: String { self + "\u{10FFFF}" }
}
