import Diplomacy

/// Makes files of other programs: the same seed gives the same files.
struct FileMaker {
  /// How many people there are, and how many organisations they work for.
  let count: Int
  private var chance = Chance(seed: 11)

  private init(count: Int) { self.count = count }

  /// The files, in the order in which they are made: cards, rows, events, and rows with long
  /// notes, of 100 MB.
  static let names = ["cartes.vcf", "contacts.csv", "agenda.ics", "longs.csv"]

  /// Makes the files that are missing.
  ///
  /// - Throws: ``BenchError`` when one cannot be written.
  static func makeAll(in folder: String) throws {
    func make(_ name: String, _ count: Int, _ text: (inout FileMaker) -> String) throws {
      let path = "\(folder)/\(name)"
      guard !Tools.exists(path) else { return }
      var maker = FileMaker(count: count)
      try Tools.write(text(&maker), to: path)
    }
    try make(names[0], 100_000) { $0.cards() }
    try make(names[1], 100_000) { $0.rows() }
    try make(names[2], 20_000) { $0.events() }
    let long = String(repeating: "Une note assez longue. ", count: 215)
    try make(names[3], 20_000) { $0.rows(note: long) }
  }

  private mutating func name(_ number: Int) -> (given: String, family: String) {
    let tradition = chance.one(of: Names.traditions)
    return (chance.one(of: tradition.given), "\(chance.one(of: tradition.family)) \(number)")
  }

  /// Cards of an address book (vCard 3.0).
  private mutating func cards() -> String {
    var text = ""
    for number in 0..<count {
      let (given, family) = name(number)
      text += """
        BEGIN:VCARD\r
        VERSION:3.0\r
        UID:carte-\(number)\r
        N:\(family);\(given);;;\r
        FN:\(given) \(family)\r
        ORG:Organisation \(number * 500 / count)\r
        TITLE:\(chance.one(of: ["Conseiller", "Directrice", "Attaché", "Chargée de mission"]))\r
        TEL;TYPE=cell:+33 1 \(10_000_000 + number)\r
        EMAIL;TYPE=work:personne\(number)@exemple.org\r
        NOTE:Vu une fois\\, à Paris.\r
        END:VCARD\r

        """
    }
    return text
  }

  /// Rows of a spreadsheet of contacts.
  ///
  /// - Parameter note: What is noted of each.
  /// - Returns: The table.
  private mutating func rows(note: String = "Vu une fois") -> String {
    var text = "Nom;Prénom;Courriel;Téléphone;Notes\n"
    for number in 0..<count {
      let (given, family) = name(number)
      text +=
        "\(family);\(given);personne\(number)@exemple.org;+33 1 \(10_000_000 + number);\(note)\n"
    }
    return text
  }

  /// Events of a calendar (RFC 5545).
  private mutating func events() -> String {
    var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Banc//FR\r\n"
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    for number in 0..<count {
      let guest = chance.number(0...300)
      text += """
        BEGIN:VEVENT\r
        UID:evenement-\(number)\r
        DTSTAMP:20250101T000000Z\r
        SUMMARY:\(chance.one(of: Words.subjects)) \(number)\r
        DTSTART:2024\(two(chance.number(1...12)))\(two(chance.number(1...28)))T093000Z\r
        DURATION:PT1H\r
        LOCATION:Paris\r
        ORGANIZER;CN=Nous:mailto:nous@exemple.org\r
        ATTENDEE;CN=Personne \(guest);PARTSTAT=ACCEPTED:mailto:personne\(guest)@exemple.org\r
        END:VEVENT\r

        """
    }
    return text + "END:VCALENDAR\r\n"
  }
}
