import TestSupport

extension Scene {
  private static let cards = """
    BEGIN:VCARD
    VERSION:3.0
    UID:essai-1
    N:Essai;Zoé;;Mme;
    FN:Zoé Essai
    ORG:Agence d’essai;Direction nord
    TITLE:Directrice
    item1.TEL;TYPE=cell:+33 1 00 00 00 00
    item1.X-ABLABEL:bureau
    EMAIL;TYPE=INTERNET:zoe@exemple.org
    BDAY:1970-01-01
    PHOTO;ENCODING=b;TYPE=JPEG:AAAA
    END:VCARD
    BEGIN:VCARD
    VERSION:2.1
    N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Exempl=E9;Ali
    TEL;HOME:01 00 00 00 01
    END:VCARD
    BEGIN:VCARD
    VERSION:4.0
    EMAIL:
    END:VCARD
    BEGIN:VCARD
    FN:Sans fin

    """

  private static func reading(_ text: String) -> (inout TestEnvironment) -> Void {
    { $0.input = Array(text.utf8) }
  }

  /// Cards of an address book, in and out.
  static let addressBook: [Scene] = [
    Scene("import cards") { transcript in
      transcript.run(
        "import - -n", "import - -n --strict", "import - -n --kind meetings",
        "import - --yes --json",
        "import - --yes", prepare: reading(cards))
      transcript.run(
        "contacts show Zoé", "contacts show Zoé --format vcf",
        "contacts edit Zoé --email autre@exemple.org", "contacts show Zoé --format vcf",
        "undo --yes")
      transcript.run("import - -n", prepare: reading("BEGIN:VCARD\n"))
    },
    Scene("contacts sync") { transcript in
      let fill: (inout TestEnvironment) -> Void = { environment in
        environment.mayReplaceFiles = true
        let cards = cards.split(separator: "BEGIN:VCARD\n").map { "BEGIN:VCARD\n\($0)" }
        for (name, card) in zip(["zoe", "ali", "vide", "coupe"], cards) {
          _ = try? environment.folder.write(Array(card.utf8), to: "carnet/\(name).vcf")
        }
      }
      transcript.run(
        "contacts edit Fuchs --tag carnet", "contacts sync carnet --tag carnet -n",
        "contacts sync carnet --tag carnet", "contacts sync carnet --tag carnet --yes",
        "contacts sync carnet --tag carnet --yes", prepare: fill)
      transcript.run(
        "contacts archive Zoé --reason retraite", "contacts sync carnet --tag carnet --yes --json",
        "contacts list --format vcf --tag carnet --vcard 3.0",
        "contacts list --vcard 3.0", "contacts list --format vcf --vcard 5",
        "contacts sync rien", prepare: { $0.mayReplaceFiles = true })
    },
  ]
}
