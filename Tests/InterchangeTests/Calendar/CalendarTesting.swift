import Diplomacy
import Foundation

@testable import Interchange

/// A calendar as it is read on 6 May 2025 at 14:00 in Paris.
struct CalendarTesting {
  var terms: CalendarTerms

  init(
    from first: String = "2024-05-06", until last: String = "2025-08-06", axes: [String] = [],
    zone: String = "Europe/Paris"
  ) throws {
    let (first, last) = (CivilDate(first), CivilDate(last))
    guard let first, let last, let today = CivilDate("2025-05-06"), let zone = TimeZoneName(zone),
      let now = CalendarTerms.seconds(of: "2025-05-06T12:00:00Z")
    else { throw NoDay() }
    terms = CalendarTerms(
      today: today, now: now, zone: zone, window: first...last,
      untitled: try Line("(untitled)"),
      clocks: Self.clocks, isAxis: { axes.contains($0) })
  }

  /// What clocks show, by the database of the system.
  static let clocks = ZoneClocks { zone, instant in
    TimeZone(identifier: zone.description)?.secondsFromGMT(
      for: Date(timeIntervalSince1970: Double(instant)))
  }

  private struct NoDay: Error {}

  /// What a file came to.
  struct Reading {
    var records: [IncomingRecord] = []
    var problems: [ImportProblem] = []
    var notes = CalendarNotes()

    var exchanges: [IncomingExchange] {
      records.map(\.entered).compactMap {
        if case .exchange(let exchange) = $0.content { exchange } else { nil }
      }
    }

    var followUps: [IncomingFollowUp] {
      records.compactMap { if case .followUp(let promise) = $0.content { promise } else { nil } }
    }

    /// When the exchanges are, as they sort.
    var times: [String] { exchanges.map(\.occurrence.sortKey) }
  }

  func read(_ bytes: [UInt8], by size: Int = .max) throws -> Reading {
    func scan(_ each: (CalendarScanner.Item) throws -> Void) throws {
      var scanner = CalendarScanner()
      var rest = bytes[...]
      while !rest.isEmpty {
        try scanner.read(Array(rest.prefix(size)), each)
        rest = rest.dropFirst(size)
      }
      try scanner.finish(each)
    }
    var survey = CalendarSurvey()
    try scan { survey.take($0) }
    var reader = CalendarReader(survey, terms)
    var reading = Reading()
    try scan { item in
      try reader.read(item) { result in
        switch result {
        case .record(let record): reading.records.append(record)
        case .problem(let problem, _): reading.problems.append(problem)
        case .busy: break
        }
      }
    }
    reading.notes = reader.notes
    return reading
  }

  func read(_ text: String) throws -> Reading { try read([UInt8](text.utf8)) }

  /// Reads the lines of a calendar.
  func read(lines: [String]) throws -> Reading {
    try read(
      (["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR", ""])
        .joined(separator: "\r\n"))
  }

  /// Reads the lines of one event called « Point ».
  func event(_ lines: String..., title: String? = "Point") throws -> Reading {
    try read(
      lines: ["BEGIN:VEVENT", "UID:a-1"] + (title.map { ["SUMMARY:\($0)"] } ?? []) + lines
        + ["END:VEVENT"])
  }

  /// Reads the lines of one thing to do called « Relancer ».
  func todo(_ lines: String...) throws -> Reading {
    try read(
      lines: ["BEGIN:VTODO", "UID:t-1", "SUMMARY:Relancer"] + lines + ["END:VTODO"])
  }
}
