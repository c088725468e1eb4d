import Diplomacy
import TestSupport
import Testing

@Suite struct CredentialsTests {
  @Test(arguments: ["2025-03-04", "2025-03-04T11:30", "2025-03-04T00:00"])
  func `what is stored is read back`(text: String) {
    #expect(Credentials(text)?.description == text)
  }

  @Test(arguments: ["", "2025", "2025-03", "2025-02-30", "2025-03-04T", "2025-03-04T25:00", "x"])
  func `what is no moment is none`(text: String) {
    #expect(Credentials(text) == nil)
  }
}

@Suite struct EmailShapeTests {
  @Test(arguments: ["a@exemple.org", "prénom.nom@ambassade.exemple.fr", "a+b@x.io"])
  func `what looks like an address does`(text: String) {
    #expect(EmailShape.isUsual(text))
  }

  @Test(arguments: [
    "a@b@c.fr", "a@exemple", "exemple.org", "@exemple.org", "a b@exemple.org", "a@exemple..org",
    ".a@exemple.org", "a.@exemple.org", "",
  ])
  func `what does not is pointed out`(text: String) {
    #expect(!EmailShape.isUsual(text))
  }
}
