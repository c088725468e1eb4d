/// The facets of an exchange that are codes; each may be unknown.
///
/// The kinds are few on purpose: what else there is to be told apart stands here.
public struct ExchangeFacets: Sendable, Hashable {
  /// What sort of letter a letter is.
  public var form: LetterForm?
  /// Between two parties, or more.
  public var format: ExchangeFormat?
  /// With protocol, or without.
  public var formality: Formality?
  /// Whose diplomacy it is.
  public var track: Track?
  /// At whose instance it takes place.
  public var initiative: Initiative?
  /// By what way.
  public var channel: Channel?

  /// Makes facets, of which none is known unless given.
  public init(
    form: LetterForm? = nil, format: ExchangeFormat? = nil, formality: Formality? = nil,
    track: Track? = nil, initiative: Initiative? = nil, channel: Channel? = nil
  ) {
    self.form = form
    self.format = format
    self.formality = formality
    self.track = track
    self.initiative = initiative
    self.channel = channel
  }
}

/// The forms of a letter.
public enum LetterForm: String, CaseIterable, Sendable {
  case noteVerbale = "note-verbale"
  case demarche
  /// A non-paper: neither signed nor addressed.
  case noteLibre = "note-libre"
  case aideMemoire = "aide-memoire"
  case openLetter = "open-letter"
  case mail
}

/// Between how many parties an exchange takes place.
public enum ExchangeFormat: String, CaseIterable, Sendable {
  case bilateral, multilateral
}

/// Whether an exchange follows protocol.
public enum Formality: String, CaseIterable, Sendable {
  case formal, informal
}

/// Whose diplomacy an exchange is.
///
/// - Source: Journal officiel of 21 December 2023, vocabulary of international relations.
public enum Track: String, CaseIterable, Sendable {
  /// Between officials.
  case official = "1"
  /// Between officials and others.
  case hybrid = "1.5"
  /// Between persons without office.
  case unofficial = "2"
  /// Beside the known channels.
  case backChannel = "back-channel"
}

/// At whose instance an exchange takes place.
public enum Initiative: String, CaseIterable, Sendable {
  case ours, theirs
}

/// By what way people exchange.
public enum Channel: String, CaseIterable, Sendable {
  case inPerson = "in-person"
  case phone, video, written
}

/// A paper that passed from hand to hand in an exchange.
public struct ExchangedDocument: Sendable, Hashable {
  /// Which way it went.
  public let direction: Direction
  /// What it is.
  public let title: Line

  /// Makes a document.
  public init(_ direction: Direction, _ title: Line) {
    self.direction = direction
    self.title = title
  }

  /// Which way a document goes.
  public enum Direction: String, CaseIterable, Sendable {
    /// From us to them.
    case handed
    /// From them to us.
    case received
  }
}
