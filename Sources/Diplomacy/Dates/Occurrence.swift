/// When an exchange took place, or is to take place.
public enum Occurrence: Hashable, Sendable {
  /// On a day, or at some time in a month or a year.
  case on(PartialDate)

  /// On a day at a time.
  case at(ZonedTime)

  /// The date, without the time.
  public var date: PartialDate {
    switch self {
    case .on(let date): date
    case .at(let moment): .day(moment.date)
    }
  }

  /// The text that puts occurrences in order when compared byte by byte.
  ///
  /// Shape: `2025`, `2025-05`, `2025-05-05` or `2025-05-05T14:30`. What is known
  /// less exactly comes first, so that a day stands before its timed exchanges.
  /// Times compare as the clocks on the wall did, whatever their time zones.
  public var sortKey: String {
    switch self {
    case .on(let date): date.description
    case .at(let moment): "\(moment.date)T\(moment.time)"
    }
  }

  /// Creates the occurrence with the given sort key, or returns nil.
  ///
  /// - Parameters:
  ///   - sortKey: A text that `sortKey` can give.
  ///   - zone: The time zone, which a key with a time needs and any other refuses.
  public init?(sortKey: String, zone: TimeZoneName?) {
    guard let zone else {
      guard let date = PartialDate(sortKey) else { return nil }
      self = .on(date)
      return
    }
    var reader = FixedWidthReader(sortKey)
    guard
      let date = reader.day(), reader.skip(UInt8(ascii: "T")), let time = reader.time(),
      reader.isAtEnd
    else { return nil }
    self = .at(ZonedTime(date: date, time: time, zone: zone))
  }
}
