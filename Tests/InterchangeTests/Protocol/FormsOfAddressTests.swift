import Diplomacy
import TestSupport
import Testing

@testable import Interchange

@Suite struct FormsOfAddressTests {
  private static func rules(_ language: Language) throws -> [FormOfAddress] {
    let bytes =
      language == .french
      ? PackageResources.forms_of_address_fr_tsv : PackageResources.forms_of_address_en_tsv
    return try StandardFormsOfAddress.parse(bytes, file: "forms")
  }

  @Test(arguments: Language.allCases)
  func `every function has its forms, for both genders or for either`(language: Language) throws {
    let functions = try StandardFormsOfAddress.tableOfFunctions().map(\.key)
    let rules = try Self.rules(language)
    #expect(Set(functions) == Set(rules.map(\.function)))
    #expect(functions.count == Set(functions).count)
    for function in functions {
      for isForCompatriots in [false, true] {
        let genders = rules.filter {
          $0.function == function && $0.isForCompatriots == isForCompatriots
        }.map { $0.gender?.rawValue ?? "-" }
        let isAbsent = isForCompatriots && genders.isEmpty
        #expect(genders == ["f", "m"] || genders == ["-"] || isAbsent, "\(function)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every rule names its source, begins with its salutation and ends a sentence`(
    language: Language
  ) throws {
    for rule in try Self.rules(language) {
      #expect(rule.source.count > 10, "\(rule.function)")
      #expect(rule.salutation.hasSuffix(","), "\(rule.function)")
      #expect(rule.envelope.contains { $0.contains("{name}") }, "\(rule.function)")
      switch language {
      case .french:
        // The closing says the salutation again.
        #expect(rule.closing.contains(rule.salutation.dropLast()), "\(rule.function)")
        #expect(rule.closing.hasSuffix("."), "\(rule.function)")
        #expect(!rule.closing.contains("'"), "\(rule.function)")
        #expect(!rule.source.contains(/[ ][:;!?»]|«[ ]/), "\(rule.function)")
      case .english:
        #expect(rule.closing.hasSuffix(",") || rule.closing.hasSuffix("."), "\(rule.function)")
      }
    }
  }

  @Test func `French agrees with the gender in every pair`() throws {
    let rules = try Self.rules(.french)
    for woman in rules where woman.gender == .feminine {
      let man = try #require(
        rules.first {
          $0.function == woman.function && $0.gender == .masculine
            && $0.isForCompatriots == woman.isForCompatriots
        })
      #expect(woman.source == man.source)
      guard woman.salutation.hasPrefix("Madame") else {
        #expect(woman.salutation == man.salutation)
        continue
      }
      #expect(man.salutation.hasPrefix("Monsieur"))
      #expect(!woman.closing.contains("Monsieur") && !man.closing.contains("Madame"))
      #expect(!woman.envelope.joined().contains("Monsieur"))
    }
  }

  @Test(arguments: [
    ("Ambassadrice", OrganisationKind.embassy, "ambassador"),
    ("Ambassadeur pour le numérique", .ministry, "ambassador"),
    ("Nonce apostolique", .embassy, "nuncio"),
    ("Chargée d’affaires a.i.", .embassy, "charge-d-affaires-ad-interim"),
    ("Président de la République", .government, "head-of-state"),
    ("Première ministre", .government, "head-of-government"),
    ("Minister of Foreign Affairs", .ministry, "foreign-minister"),
    ("Ministre de la Défense", .ministry, "minister"),
    ("Ministre déléguée", .government, "minister"),
    ("Présidente", .parliament, "assembly-president"),
    ("Président de la commission des Affaires étrangères", .parliament, "president"),
    ("Députée", .parliament, "deputy"), ("Députée européenne", .euInstitution, "mep"),
    ("Sénatrice", .parliament, "senator"),
    ("Commissaire européenne", .euInstitution, "eu-commissioner"),
    ("Haute représentante", .euInstitution, "high-representative"),
    ("Secrétaire générale", .internationalOrganisation, "secretary-general"),
    ("Consule générale", .consulate, "consul-general"), ("Consul honoraire", .consulate, "consul"),
    ("Directrice générale", .thinkTank, "director"), ("Professeure", .university, "professor"),
    ("Général de division", .ministry, "general-officer"), ("Contre-amiral", .ministry, "admiral"),
    ("Première conseillère", .embassy, "diplomat"), ("Attaché de défense", .embassy, "diplomat"),
    ("Ministre conseiller", .embassy, "diplomat"),
    ("Présidente et fondatrice", .ngo, "president"),
    ("Assistante de direction", .company, "person"), ("Secrétaire générale", .ngo, "person"),
    ("Ambassadeur adjoint", .embassy, "person"), ("Ministre conseiller", .ministry, "person"),
  ])
  func `a title of an organisation is recognised for what it is`(
    title: String, kind: OrganisationKind, function: String
  ) throws {
    for language in Language.allCases {
      let forms = try StandardFormsOfAddress.load(language)
      let address = try #require(forms.address(of: record(title, kind, gender: .feminine)))
      #expect(address.function == function)
      #expect(address.forms.count == 1)
    }
  }

  private func record(
    _ title: String?, _ kind: OrganisationKind = .embassy, gender: Gender? = nil,
    courtesy: [String] = [], others: [String] = [], isOfOurCountry: Bool = false
  ) throws -> ProtocolRecord {
    let profile = ActorProfile(
      nature: .person, name: try Line("Claude Exemple"), familyName: try Line("Exemple"),
      gender: gender,
      details: ActorDetails([
        .courtesy: try courtesy.map { try Line($0) }, .address: [try Line("1, rue d’Essai, Paris")],
      ]))
    let offices = try ([title].compactMap(\.self) + others).map { title in
      ProtocolOffice(
        title: title, organisation: ActorName(id: Actor.ID(2), name: "Ambassade d’Exemplie"),
        nature: .organisation(kind), tenure: try Sample.tenure(), isOfOurCountry: isOfOurCountry)
    }
    return ProtocolRecord(
      actor: Actor(id: Actor.ID(1), handle: try Sample.handle("claude-exemple"), profile: profile),
      offices: offices)
  }

  @Test func `a minister of our own country is no Excellency on a French envelope`() throws {
    let forms = try StandardFormsOfAddress.load(.french)
    func envelope(isOfOurCountry: Bool) throws -> String? {
      let minister = try record(
        "Ministre de l’Europe et des Affaires étrangères", .ministry, gender: .masculine,
        isOfOurCountry: isOfOurCountry)
      return forms.address(of: minister)?.forms.first?.envelope.first
    }
    #expect(try envelope(isOfOurCountry: true) == "Monsieur Claude Exemple")
    #expect(try envelope(isOfOurCountry: false) == "Son Excellence Monsieur Claude Exemple")
  }

  @Test func `an unknown gender gives both forms, and a first name tells nothing`() throws {
    let forms = try StandardFormsOfAddress.load(.french)
    let address = try #require(forms.address(of: record("Ambassadeur")))
    #expect(address.evidence == .unknown)
    #expect(
      address.forms.map(\.salutation) == ["Madame l’Ambassadrice,", "Monsieur l’Ambassadeur,"])
    #expect(
      address.forms.map(\.name) == [
        "Mme Claude Exemple, ambassadrice d’Exemplie", "M. Claude Exemple, ambassadeur d’Exemplie",
      ])
  }

  @Test func `a feminine title that is borne tells the gender, and a masculine one does not`()
    throws
  {
    let forms = try StandardFormsOfAddress.load(.french)
    let woman = try #require(forms.address(of: record("Ambassadrice")))
    #expect(woman.evidence == .title("Ambassadrice"))
    #expect(woman.forms.map(\.gender) == [.feminine])
    // The feminine of another is not hers.
    let aide = try #require(forms.address(of: record("Conseiller de la Première ministre")))
    #expect(aide.evidence == .unknown)
  }

  @Test func `the person's own form replaces that part, and no other`() throws {
    let forms = try StandardFormsOfAddress.load(.french)
    let address = try #require(
      forms.address(
        of: record(
          "Ambassadrice", gender: .feminine,
          courtesy: [
            "fr salutation: Madame la Présidente,", "en closing: With every good wish,",
            "sans forme",
          ])))
    #expect(address.forms[0].salutation == "Madame la Présidente,")
    #expect(address.forms[0].closing.contains("Madame l’Ambassadrice"))
    #expect(address.forms[0].own == [.salutation])
    #expect(address.unreadable == ["sans forme"])
    #expect(address.forms[0].envelope.last == "1, rue d’Essai, Paris")
  }

  @Test func `of several offices the highest is addressed`() throws {
    let forms = try StandardFormsOfAddress.load(.french)
    let address = try #require(
      forms.address(of: record("Professeur", gender: .masculine, others: ["Ambassadeur"])))
    #expect(address.function == "ambassador")
  }

  @Test func `rules of one's own come first, by function or by the beginning of a title`() throws {
    let own = try StandardFormsOfAddress.parse(
      Array(
        """
        function\tgender\tenvelope\tsalutation\tclosing\tsource
        ambassador\tf\t{civility} {name}\tExcellence,\tRecevez, Excellence, mon salut.\tessai
        Grand chancelier\t-\t{name}|{office}\tMonsieur le Grand Chancelier,\tVeuillez agréer.\tessai
        """.utf8), file: "/essai/forms-of-address.fr.tsv")
    let forms = try StandardFormsOfAddress.load(.french, own: own)
    let woman = try #require(forms.address(of: record("Ambassadrice", gender: .feminine)))
    #expect(woman.forms[0].salutation == "Excellence,")
    #expect(woman.forms[0].rule.place == "/essai/forms-of-address.fr.tsv:2")
    // The file says nothing of a man: he is addressed as before.
    let man = try #require(forms.address(of: record("Ambassadeur", gender: .masculine)))
    #expect(man.forms[0].salutation == "Monsieur l’Ambassadeur,")
    let chancellor = try #require(forms.address(of: record("Grand Chancelier d’Exemplie")))
    #expect(chancellor.function == "Grand chancelier")
    #expect(chancellor.forms[0].salutation == "Monsieur le Grand Chancelier,")
  }

  private static let header = "function\tgender\tenvelope\tsalutation\tclosing\tsource\n"

  @Test(arguments: [
    ("", 1, "layout"), ("a\tb\n", 1, "layout"), (header + "a\tf\tx\n", 2, "layout"),
    (header + "a\tz\tx\ty\tz\ts\n", 2, "gender"),
    (header + "# rien\na\tf\t\ty\tz\ts\n", 3, "empty"),
    (header + "a\tf\t{nom}\ty\tz\ts\n", 2, "placeholder"),
    (header + "a\tf\t{name\ty\tz\ts\n", 2, "placeholder"),
    (header + "a\tf\tx\ty\tz\ts\nÀ\tf\tx\ty\tz\ts\n", 3, "twice"),
    (header + "a\tf\tx\ty \tz\ts\n", 2, "layout"),
  ])
  func `a broken line is named, with what is wrong`(text: String, line: Int, problem: String) {
    do {
      _ = try StandardFormsOfAddress.parse(Array(text.utf8), file: "f")
      Issue.record("taken: \(text)")
    } catch {
      #expect(error.line == line)
      #expect("\(error.problem)".hasPrefix(problem.prefix(5)), "\(error.problem)")
    }
  }
}
