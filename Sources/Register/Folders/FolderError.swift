public import Diplomacy

/// Why a folder could not be read as a register.
public struct FolderError: Error, Sendable, Equatable {
  /// The file of the folder.
  public let file: String
  /// The line, counted from 1; `nil` where it is the file as a whole.
  public let line: Int?
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong.
  public enum Problem: Error, Sendable, Equatable {
    /// The folder has no manifest, or one that is none.
    case notAManifest
    /// A later program wrote the folder: its records are of a later schema.
    case tooNew(version: Int, supported: Int)
    /// A later program wrote the folder: its files are of a later format.
    case formatTooNew(version: Int, supported: Int)
    /// The journal is wanted, and is not there.
    case withoutJournal
    /// The manifest names no files: the export that was to replace them was cut off.
    case unfinished
    /// The manifest does not name a file that there must be.
    case fileNotNamed(String)
    /// The manifest names a file that this program does not know.
    case unknownFile(String)
    /// The manifest says so many records, and there are others.
    case count(said: Int, found: Int)
    /// The setting has a value it cannot have.
    case setting(String, value: String)

    /// The line begins with a byte order mark.
    case byteOrderMark
    /// The line ends with a carriage return.
    case carriageReturn
    /// The line is empty.
    case empty
    /// The line is longer than a record can be.
    case tooLong(limit: Int)
    /// The bytes are no text in UTF-8.
    case notUTF8
    /// The line is no JSON.
    case notJSON
    /// A key that every such record has is not there.
    case lacks(String)
    /// A key no such record has.
    case unknownKey(String)
    /// A key that is twice in one object.
    case keyTwice(String)
    /// A value of a key is of another sort than it must be.
    case wrongSort(String)
    /// A value that the key cannot have; `nil` where it may be that of several.
    case value(String, key: String?)
    /// A number higher than any that a record can have; carries where it stands.
    case tooHigh(String, limit: Int64)
    /// A text is no UUID.
    case notUUID(String)
    /// No clock knows the time zone.
    case unknownTimeZone(String)
    /// Said to be held on a day that is still to come.
    case notYet(String)
    /// The actor is a person where there must be an organisation.
    case notAnOrganisation(String)
    /// What stands under a key would not be kept as it is.
    case notKept(String)
    /// Two records have one number.
    case twice(String)
    /// Something that only one record can have; carries SQLite's words.
    case taken(String)
    /// The record refers to one that is not there.
    case missing(String)
    /// The record is a part of itself.
    case circle
    /// What the tables require is not there; carries SQLite's words.
    case rule(String)
    /// The journal does not give the records; carries what was found first.
    case journal(RegisterTrouble)
  }

  /// Says what is wrong, and where.
  public init(file: String, line: Int? = nil, _ problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}
