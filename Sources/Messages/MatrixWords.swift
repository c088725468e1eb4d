package import Diplomacy

/// The words of the matrix.
package enum MatrixWords {
  /// What a matrix counts.
  package static func title(_ rows: MatrixRows, _ columns: MatrixColumns) -> Phrase {
    Phrase(
      fr: "Échanges tenus\u{A0}: \(name(rows)[.french]) par \(name(columns)[.french])",
      en: "Exchanges held: \(name(rows)[.english]) by \(name(columns)[.english])")
  }

  private static func name(_ rows: MatrixRows) -> Phrase {
    switch rows {
    case .zones: Phrase(fr: "zones", en: "zones")
    case .actors: Phrase(fr: "acteurs", en: "actors")
    case .axes: Phrase(fr: "axes", en: "axes")
    case .kinds: Phrase(fr: "natures", en: "kinds")
    }
  }

  private static func name(_ columns: MatrixColumns) -> Phrase {
    switch columns {
    case .months: Phrase(fr: "mois", en: "month")
    case .quarters: Phrase(fr: "trimestre", en: "quarter")
    case .years: Phrase(fr: "année", en: "year")
    case .axes: Phrase(fr: "axe", en: "axis")
    case .zones: Phrase(fr: "zone", en: "zone")
    }
  }

  /// The head of the names of rows.
  package static func rows(_ rows: MatrixRows) -> Phrase {
    switch rows {
    case .zones: Phrase(fr: "Zone", en: "Zone")
    case .actors: Phrase(fr: "Acteur", en: "Actor")
    case .axes: Phrase(fr: "Axe", en: "Axis")
    case .kinds: Phrase(fr: "Nature", en: "Kind")
    }
  }

  package static let total = Phrase(fr: "Total", en: "Total")
  /// Over the lines of signs that show how a row went.
  package static let course = Phrase(fr: "Évolution", en: "Trend")

  /// A zone without what lies in it.
  package static func itself(_ zone: String) -> Phrase {
    Phrase(fr: "\(zone), sans précision", en: "\(zone), not specified")
  }

  /// How many rows are not shown.
  package static func others(_ count: Int) -> Phrase {
    Phrase(
      fr: count < 2 ? "et \(count) autre" : "et \(count) autres",
      en: count == 1 ? "and 1 other" : "and \(count) others")
  }

  /// Says that an exchange may stand in several rows or columns.
  package static let countedOnce = Phrase(
    fr: "Un échange compte dans chacune de ses lignes et colonnes, et une fois dans les totaux.",
    en: "An exchange counts in each of its rows and columns, and once in the totals.")

  package static func unknownRows(_ typed: String) -> Phrase {
    Phrase(fr: "lignes inconnues\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown rows: '\(typed)'")
  }

  package static func unknownColumns(_ typed: String) -> Phrase {
    Phrase(
      fr: "colonnes inconnues\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown columns: '\(typed)'")
  }

  package static func error(_ error: MatrixError) -> Phrase {
    switch error {
    case .sameTwice(let rows):
      Phrase(
        fr: "--rows et --by sont la même chose\u{A0}: \(rows.rawValue)",
        en: "--rows and --by are the same: \(rows.rawValue)")
    case .tooManyColumns(let columns):
      Phrase(
        fr: "plus de \(MatrixSpec.mostColumns) colonnes (--by \(columns.rawValue))",
        en: "more than \(MatrixSpec.mostColumns) columns (--by \(columns.rawValue))")
    }
  }

  package static let hint = Phrase(
    fr: "une autre période, ou --by quarters, --by years",
    en: "another period, or --by quarters, --by years")
}
