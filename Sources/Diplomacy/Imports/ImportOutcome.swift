/// Where a record came from.
public struct ImportSource: Sendable, Hashable {
  /// The name of the file, without its folders; a dash for standard input.
  public let name: Line
  /// The SHA-256 of the file (FIPS 180-4), in hexadecimal.
  public let digest: String
  /// The folder of which the file is an item, one record a file: what one folder says of a
  /// record is apart from what another says of it; `nil` for a file that stands alone.
  public let collection: Line?

  /// What no table may be called: the words that begin the keys of cards, entries of calendars,
  /// mails and the items of folders.
  public static let reserved: Set<String> = Set(SourceKey.Sort.allCases.map(\.rawValue))

  /// Whether it is standard input, to which nobody gave a name.
  public var isStandardInput: Bool { name.text == "-" }

  /// Names a source.
  public init(name: Line, digest: String, collection: Line? = nil) {
    self.name = name
    self.digest = digest
    self.collection = collection
  }
}

/// What becomes of a record that comes in.
public enum ImportOutcome: Sendable, Equatable {
  /// It is new to us.
  case created
  /// We have it; these fields are filled or follow the source.
  case updated([String])
  /// We have it as it is.
  case unchanged
}

/// What an import did, or would do, with one record.
public struct ImportLine: Sendable, Equatable {
  /// Where in the source it stands.
  public let place: SourcePlace
  /// Our record: `a12`, `i3`.
  public let reference: String
  /// What it is called.
  public let name: String
  /// What became of it.
  public var outcome: ImportOutcome
  /// The fields that say one thing here and another at the source, which keep what is here.
  public let conflicts: [String]
  /// The day it is of; `nil` of an actor.
  public var date: PartialDate?
  /// The file that it came in, where the source is a folder of them.
  public var file: String?
  /// Those it is or names who were put away here: `a12`.
  public var archived: [String] = []
  /// What it completed others by of whom that was not known: `a12 zoe@exemple.org`, `a12 Mme Zoé
  /// Essai`, `a7 kazakhstan`.
  public var gained: [String] = []
  /// What its source says that is not kept.
  public var unkept: [ImportProblem] = []

  /// Makes a line.
  public init(
    place: SourcePlace, reference: String, name: String, outcome: ImportOutcome,
    conflicts: [String] = []
  ) {
    self.place = place
    self.reference = reference
    self.name = name
    self.outcome = outcome
    self.conflicts = conflicts
  }
}

/// Somebody who was added because a record names them.
public struct ImportNewcomer: Sendable, Equatable {
  /// What they are called.
  public let name: Line
  /// What they are taken for.
  public let nature: ActorNature

  /// Names somebody.
  public init(name: Line, nature: ActorNature) {
    self.name = name
    self.nature = nature
  }
}

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
    /// No time of a day, or one that does not exist.
    case time
    /// A time beside a month or a year.
    case timeWithoutDay
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
    /// Several records where a file holds one.
    case severalItems
    /// What the source's grammar does not allow.
    case malformed
    /// A rule that cannot be followed.
    case recurrence(RecurrenceError)
    /// A series that returns more often than may be; carries the limit.
    case tooManyInstances(Int)
    /// A series that would be kept so often that it takes too much room; carries the limit in
    /// bytes.
    case tooLargeSeries(Int)
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

/// How many records came in, by what became of them.
public struct ImportTally: Sendable, Equatable {
  /// New to us.
  public var created = 0
  /// Filled or following the source.
  public var updated = 0
  /// As they were.
  public var unchanged = 0
  /// With something wrong; nothing of them was taken.
  public var rejected = 0
  /// Actors added because somebody was named whom we did not know.
  public var newcomers = 0
  /// Axes added because something was filed under one that we did not have.
  public var axes = 0
  /// Follow-ups added because an exchange says what was promised.
  public var followUps = 0
  /// New exchanges that no report on a zone will tell, since they are in none.
  public var zoneless = 0

  /// Nothing yet.
  public init() {}

  /// Counts a record.
  public mutating func count(_ outcome: ImportOutcome) {
    switch outcome {
    case .created: created += 1
    case .updated: updated += 1
    case .unchanged: unchanged += 1
    }
  }

  /// How many records there were in all.
  public var total: Int { created + updated + unchanged + rejected }

  /// Whether there was something to take, and all of it had something wrong.
  public var isAllRejected: Bool { rejected > 0 && rejected == total }
}
