/// What is said of a page that will be long.
package enum LongPageWords {
  /// How many exchanges the page has.
  package static func long(_ exchanges: Int) -> Phrase {
    Phrase(
      fr: "la page HTML compte \(exchanges) échanges et sera longue à ouvrir",
      en: "the HTML page holds \(exchanges) exchanges and will be slow to open")
  }

  /// How to ask for fewer.
  ///
  /// - Parameters:
  ///   - year: The year to offer.
  ///   - isShort: Whether a year or less was asked for already, so that a quarter is offered.
  /// - Returns: The hint.
  package static func hint(year: Int, isShort: Bool) -> Phrase {
    let option = isShort ? "--quarter \(year)-Q1" : "--year \(year)"
    return Phrase(
      fr: "conseil\u{A0}: une période la raccourcit, par exemple \(option)",
      en: "hint: a period shortens it, for instance \(option)")
  }
}
