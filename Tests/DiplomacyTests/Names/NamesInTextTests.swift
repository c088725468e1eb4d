import Diplomacy
import Testing

@Suite struct NamesInTextTests {
  @Test func `names have a capital and two words`() {
    let names = NamesInText("Vu Bruno Fuchs hier.")
    #expect(
      names.keys == [
        "vu bruno", "vu bruno fuchs", "vu bruno fuchs hier", "bruno fuchs", "bruno fuchs hier",
        "fuchs hier",
      ])
    #expect(names.handles == [])
    #expect(NamesInText("rien que des mots, sans majuscule").keys == [])
    #expect(NamesInText("Otan").keys == [] && NamesInText("").keys == [])
  }

  @Test func `an elision and punctuation do not hide a name`() {
    let names = NamesInText("À l’Ambassade du Kazakhstan en France, Гульсара Арыстанкулова a dit")
    #expect(names.keys.contains("ambassade du kazakhstan en france"))
    #expect(names.keys.contains("gulsara arystankulova"))
  }

  @Test func `handles are typed as handles`() {
    let names = NamesInText("vu ambassade-kazakhstan et @valette, mais ni a@b.fr ni Sous-Préfet")
    #expect(names.handles == ["ambassade-kazakhstan", "valette"])
  }

  @Test func `a text of any length has its limits`() {
    let names = NamesInText(String(repeating: "Un Mot ", count: 100_000))
    #expect(names.keys.count <= NamesInText.limit)
  }
}
