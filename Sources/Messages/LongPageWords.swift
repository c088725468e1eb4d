/// What is said of a page that will be long.
package enum LongPageWords {
  /// How many exchanges the page has, and how to ask for fewer.
  ///
  /// - Parameters:
  ///   - exchanges: How many.
  ///   - year: The year to offer.
  ///   - isShort: Whether a year was asked for already, so that a quarter is offered.
  /// - Returns: Two lines: the fact and a hint.
  package static func long(_ exchanges: Int, year: Int, isShort: Bool) -> Phrase {
    let option = isShort ? "--quarter \(year)-Q1" : "--year \(year)"
    return Phrase(
      fr: "la page HTML compte \(exchanges) échanges et sera longue à ouvrir\n"
        + "conseil\u{A0}: une période la raccourcit, par exemple \(option)",
      en: "the HTML page holds \(exchanges) exchanges and will be slow to open\n"
        + "hint: a period shortens it, for instance \(option)")
  }
}
