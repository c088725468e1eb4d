import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// The standard zones against the list of countries itself.
@Suite struct WorldTests {
  /// The alpha-2 and M49 codes of ISO 3166-1: datasets/country-codes, commit caa72d1e, PDDL 1.0.
  private static let countries = """
    AD020 AE784 AF004 AG028 AI660 AL008 AM051 AO024 AQ010 AR032 AS016 AT040 AU036 AW533 AX248 \
    AZ031 BA070 BB052 BD050 BE056 BF854 BG100 BH048 BI108 BJ204 BL652 BM060 BN096 BO068 BQ535 \
    BR076 BS044 BT064 BV074 BW072 BY112 BZ084 CA124 CC166 CD180 CF140 CG178 CH756 CI384 CK184 \
    CL152 CM120 CN156 CO170 CR188 CU192 CV132 CW531 CX162 CY196 CZ203 DE276 DJ262 DK208 DM212 \
    DO214 DZ012 EC218 EE233 EG818 EH732 ER232 ES724 ET231 FI246 FJ242 FK238 FM583 FO234 FR250 \
    GA266 GB826 GD308 GE268 GF254 GG831 GH288 GI292 GL304 GM270 GN324 GP312 GQ226 GR300 GS239 \
    GT320 GU316 GW624 GY328 HK344 HM334 HN340 HR191 HT332 HU348 ID360 IE372 IL376 IM833 IN356 \
    IO086 IQ368 IR364 IS352 IT380 JE832 JM388 JO400 JP392 KE404 KG417 KH116 KI296 KM174 KN659 \
    KP408 KR410 KW414 KY136 KZ398 LA418 LB422 LC662 LI438 LK144 LR430 LS426 LT440 LU442 LV428 \
    LY434 MA504 MC492 MD498 ME499 MF663 MG450 MH584 MK807 ML466 MM104 MN496 MO446 MP580 MQ474 \
    MR478 MS500 MT470 MU480 MV462 MW454 MX484 MY458 MZ508 NA516 NC540 NE562 NF574 NG566 NI558 \
    NL528 NO578 NP524 NR520 NU570 NZ554 OM512 PA591 PE604 PF258 PG598 PH608 PK586 PL616 PM666 \
    PN612 PR630 PS275 PT620 PW585 PY600 QA634 RE638 RO642 RS688 RU643 RW646 SA682 SB090 SC690 \
    SD729 SE752 SG702 SH654 SI705 SJ744 SK703 SL694 SM674 SN686 SO706 SR740 SS728 ST678 SV222 \
    SX534 SY760 SZ748 TC796 TD148 TF260 TG768 TH764 TJ762 TK772 TL626 TM795 TN788 TO776 TR792 \
    TT780 TV798 TW158 TZ834 UA804 UG800 UM581 US840 UY858 UZ860 VA336 VC670 VE862 VG092 VI850 \
    VN704 VU548 WF876 WS882 YE887 YT175 ZA710 ZM894 ZW716
    """.split(separator: " ").map { (iso: String($0.prefix(2)), m49: String($0.suffix(3))) }

  @Test func `every ISO country has both names, its M49 code and exactly one place`() throws {
    let zones = try StandardZones.load()
    #expect(Self.countries.count == 249)
    for (iso, m49) in Self.countries {
      let found = zones.filter { $0.iso?.text == iso }
      #expect(found.count == 1, "\(iso)")
      let zone = try #require(found.first)
      #expect(zone.m49?.text == m49, "\(iso)")
      #expect(zone.kind == .country, "\(iso)")
      #expect(zone.parent != nil, "\(iso)")
      #expect(!zone.name[.french].isEmpty && !zone.name[.english].isEmpty, "\(iso)")
    }
    #expect(zones.count { $0.iso != nil } == Self.countries.count)
  }

  @Test func `a country lies in an area, or in the Union`() throws {
    let kinds = Dictionary(
      uniqueKeysWithValues: try StandardZones.load().map { ($0.code, $0.kind) })
    for zone in try StandardZones.load() where zone.kind == .country {
      let parent = try #require(zone.parent)
      #expect(kinds[parent] == .area || parent.text == "union-europeenne", "\(zone.code)")
    }
  }

  /// Areas that bear an M49 code, with what the United Nations put there.
  @Test(arguments: [
    ("asie-centrale", "KG KZ TJ TM UZ", "143"),
    ("amerique-du-nord", "BM CA GL PM US", "021"),
    ("asie-orientale", "CN HK JP KP KR MN MO TW", "030"),
    ("asie-du-sud-est", "BN ID KH LA MM MY PH SG TH TL VN", "035"),
    ("amerique-centrale", "BZ CR GT HN MX NI PA SV", "013"),
    (
      "caraibes",
      "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI", "029"
    ),
  ])
  func `an area with an M49 code holds what the United Nations put there`(
    area: String, countries: String, m49: String
  ) throws {
    let zones = try StandardZones.load()
    #expect(zones.first { $0.code.text == area }?.m49?.text == m49)
    #expect(
      zones.filter { $0.parent?.text == area }.compactMap(\.iso?.text).sorted()
        == countries.split(separator: " ").map { String($0) })
  }

  @Test func `no other area bears an M49 code`() throws {
    #expect(try StandardZones.load().count { $0.iso == nil && $0.m49 != nil } == 6)
  }

  @Test(arguments: [
    ("JP", "Japon", "Japan"), ("DE", "Allemagne", "Germany"),
    ("GB", "Royaume-Uni", "United Kingdom"),
    ("CI", "Côte d’Ivoire", "Côte d’Ivoire"), ("ZA", "Afrique du Sud", "South Africa"),
    ("NA", "Namibie", "Namibia"), ("AE", "Émirats arabes unis", "United Arab Emirates"),
    ("VA", "Saint-Siège", "Holy See"), ("NZ", "Nouvelle-Zélande", "New Zealand"),
  ])
  func `a country has its names`(iso: String, french: String, english: String) throws {
    let zone = try #require(StandardZones.load().first { $0.iso?.text == iso })
    #expect(zone.name == (try Sample.name(french, english)))
  }
}
