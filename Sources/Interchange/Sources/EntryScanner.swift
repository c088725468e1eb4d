/// Finds the entries of a file that is read in portions: cards, what a calendar holds, mails.
public protocol EntryScanner {
  /// What there is in the file.
  associatedtype Item

  /// Reads a portion.
  mutating func read(_ portion: [UInt8], _ each: (Item) throws -> Void) throws

  /// Ends the reading.
  mutating func finish(_ each: (Item) throws -> Void) throws
}

extension EntryScanner {
  /// Reads a source to its end.
  ///
  /// - Throws: What the source or the body throws.
  public mutating func read(_ source: ByteSource, _ each: (Item) throws -> Void) throws {
    while let portion = try source.next() { try read(portion, each) }
    try finish(each)
  }
}

extension CardScanner: EntryScanner {}
extension CalendarScanner: EntryScanner {}
extension MailScanner: EntryScanner {}
