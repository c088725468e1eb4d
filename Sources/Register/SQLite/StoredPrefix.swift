extension String {
  /// What comes after every stored text that begins with this one.
  ///
  /// The last character there may be follows it: an index finds what begins so between the two.
  var pastAllBeginningSo: String { self + "\u{10FFFF}" }
}
