/// Why something that was to come in did not, or not whole.
public struct ImportProblem: Error, Sendable, Equatable {
  /// Where in the source.
  public let place: SourcePlace
  /// In which column or property.
  public let field: String?
  /// What stands there.
  public let value: String
  /// What is wrong with it.
  public let reason: Reason

  /// What can be wrong.
  public enum Reason: Sendable, Equatable {
    /// What has to be there is not.
    case missing
    /// No day, or one that does not exist.
    case date
    /// No date as those of the column, or of the table, are written; carries the pattern.
    case pattern(String)
    /// No time of a day, or one that does not exist.
    case time
    /// A time beside a month or a year.
    case timeWithoutDay
    /// No time zone.
    case timeZone
    /// A time that the clocks of a zone skip on that day.
    case skippedTime(TimeZoneName)
    /// Another time than the one that stands with the day.
    case otherTime
    /// An end that does not come after the beginning, or too long after it.
    case end
    /// An end that tells no length, since the time of it, or of the beginning, is not said.
    case uncountableEnd
    /// A day that depends on the day it is read: « hier », one without a year.
    case relativeDate
    /// A deadline that is no day: what was promised is a note.
    case noDay
    /// The number by which Excel keeps a date.
    case serialDate
    /// Several days, where one is expected.
    case severalDays
    /// A code nobody knows; carries those there are.
    case code([String])
    /// No text we can keep.
    case text(TextError)
    /// No address of electronic mail.
    case email
    /// Nobody knows this zone.
    case zone
    /// Several zones answer to this; carries their codes.
    case zones([String])
    /// Several actors answer to this; carries their references.
    case ambiguous([String])
    /// The address is here that of somebody who is called otherwise; carries their references.
    case addressOfAnother([String])
    /// The identifier is that of another row, card or file too, which says something else.
    case repeated
    /// The file is another one of its folder to the letter; carries the name of that one.
    case copy(of: String)
    /// The rows of one exchange say different things; the value is the second.
    case rowsDisagree
    /// More rows of one exchange than may be; carries the limit.
    case tooManyRows(Int)
    /// It does not go with what is here; carries the record's reference.
    case unlike(String)
    /// Its identifier is that of a record with which it has nothing in common; carries that one's
    /// reference.
    case another(String)
    /// More cells than there are columns.
    case tooManyCells(Int)
    /// A rule of exchanges is broken: somebody named twice, held in the future.
    case exchange(InteractionError)
    /// A mandate would end before it begins.
    case mandate(MandateError)
    /// The file cannot be read at all.
    case unreadable
    /// The name of the file is no UTF-8.
    case fileName
    /// Bytes that are no text in the encoding of the file.
    case encoding
    /// A charset that nobody here reads; its name is the value.
    case charset
    /// More parts than may be; carries the limit.
    case tooManyParts(Int)
    /// Parts within parts, deeper than may be; carries the limit.
    case tooDeep(Int)
    /// Longer than may be; carries the limit in bytes.
    case tooLong(Int)
    /// Several cards where a file holds one.
    case severalItems
    /// More entries than a file of a shared folder may hold; carries the limit.
    case tooManyEntries(Int)
    /// More values of parameters than a line may have; carries the limit.
    case tooManyParameters(Int)
    /// What the source's grammar does not allow.
    case malformed
    /// A rule that cannot be followed.
    case recurrence(RecurrenceError)
    /// A series that returns more often than may be; carries the limit.
    case tooManyInstances(Int)
    /// A series that would be kept so often that it takes too much room; carries the limit in
    /// bytes.
    case tooLargeSeries(Int)
    /// The text of a mail is in a file that nobody here opens; its name is the value.
    case closedText
    /// Characters could not be read; each stands as U+FFFD.
    case unreadCharacters
    /// The mail that carries it did not come in.
    case mailRefused
    /// Who sends this does not organise the meeting; carries the address of who does, `nil` for
    /// nobody but us.
    case notOrganiser(String?)
  }

  /// Makes a problem.
  public init(place: SourcePlace, field: String? = nil, value: String = "", reason: Reason) {
    self.place = place
    self.field = field
    self.value = value
    self.reason = reason
  }

  /// The problem as one of what stands elsewhere: of a calendar in a mail, where the mail begins.
  public func at(_ place: SourcePlace) -> ImportProblem {
    ImportProblem(place: place, field: field, value: value, reason: reason)
  }
}
