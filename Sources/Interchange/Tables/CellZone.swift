import Diplomacy

/// A time zone as a cell of a table has it: `Europe/Paris`, « Paris », `UTC+5`, or as Windows calls it.
enum CellZone {
  /// Reads a zone.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - exists: Whether there is a zone of a name.
  /// - Returns: The zone; `nil` for what is none.
  static func read(_ text: String, _ exists: (String) -> Bool) -> TimeZoneName? {
    let named = [text] + [offset(text)].compactMap(\.self)
    if let name = named.first(where: exists) { return TimeZoneName(name) }
    let city = text.split(whereSeparator: \.isWhitespace).joined(separator: "_")
    let cities = regions.map { "\($0)/\(city)" }.filter(exists)
    if cities.count == 1 { return TimeZoneName(cities[0]) }
    let zone = windows[text.lowercased()]
    return zone.flatMap { exists($0.description) ? $0 : nil }
  }

  private static let windows = (try? WindowsZones.load()) ?? [:]

  private static let regions = [
    "Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
  ]

  /// The name of the zone that is always so many hours from UTC: « GMT+5 » is `Etc/GMT-5`, since
  /// those names count westwards (IANA time zone database, etcetera).
  private static func offset(_ text: String) -> String? {
    var text = text.uppercased().filter { !$0.isWhitespace && !"()".contains($0) }
    let prefix = ["UTC", "GMT"].first { text.hasPrefix($0) }
    text.removeFirst(prefix?.count ?? 0)
    if text.isEmpty || text == "Z" { return "UTC" }
    guard let sign = text.first, "+-−".contains(sign) else { return nil }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard let hours = Int(parts[0]), (0...14).contains(hours),
      parts.count == 1 || parts.count == 2 && parts[1] == "00"
    else { return nil }
    return hours == 0 ? "UTC" : "Etc/GMT\(sign == "+" ? "-" : "+")\(hours)"
  }
}
