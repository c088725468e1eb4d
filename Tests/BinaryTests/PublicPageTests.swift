import Foundation
import TestSupport
import Testing

/// The page « Activité diplomatique & Rencontres » made of the tutorial's register, beside the
/// one the Centre published.
@Suite struct PublicPageTests {
  /// The headings of the published page over what the Centre did, in its order; the page
  /// breaks the second over two lines.
  private static let published = [
    "Kazakhstan – Coopération bilatérale", "Vers un partenariat Europe-Afrique",
    "Rencontres avec représentants diplomatiques", "Présence dans des forums internationaux",
    "Dialogue institutionnel à Bruxelles",
  ]

  private let home: TemporaryFolder
  private let cess: RunningBinary

  init() throws {
    home = try TemporaryFolder()
    var cess = RunningBinary(["HOME": home.path], in: home.path)
    cess.variables["CESS_NOW"] = "2025-06-20"
    let tutorial = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("fixtures/cess-2025.sh").path
    let outcome = try cess.shell(#"sh "$1""#, tutorial)
    #expect(outcome.status == 0, "\(outcome.errors)")
    self.cess = cess
  }

  @Test func `has the headings of the published page, in its order`() throws {
    let page = try cess.run("activity", "--public", "--format", "markdown")
    #expect(page.status == 0)
    let headings = page.output.split(separator: "\n").filter { $0.hasPrefix("## ") }
      .map { $0.dropFirst(3).replacing("\\", with: "") }.map(String.init)
    #expect(headings == Self.published)
    #expect(page.output.hasPrefix("# Activité diplomatique \\& Rencontres\n"))
    #expect(page.errors.isEmpty, "every exchange of the tutorial was published")
    try expectGolden(page.output, named: "activite.fr.md")
    let english = try cess.run("activity", "--public", "--format", "markdown", "--lang", "en")
    try expectGolden(english.output, named: "activite.en.md")
  }

  @Test func `loses what is not for the public, and who was there under the Rule`() throws {
    for line in [
      "meeting edit i1 --marking green", "meeting edit i2 --chatham-house",
      "meeting edit i4 --clear marking",
    ] {
      let edited = try cess.run(RunningBinary.path, line.split(separator: " ").map(String.init))
      #expect(edited.status == 0, "\(edited.errors)")
    }
    for format in ["text", "markdown", "json"] {
      let page = try cess.run("activity", "--public", "--format", format)
      for secret in ["Arystankulova", "Assemblée nationale", "Gouvernement", "Bruxelles ·"] {
        #expect(!page.output.contains(secret), "\(format): \(secret)")
      }
      #expect(page.output.contains("Appel solennel"))
      #expect(!page.output.contains("i2") && !page.output.contains("TLP"))
      #expect(page.errors.contains("2 échanges tenus"))
    }
  }
}
