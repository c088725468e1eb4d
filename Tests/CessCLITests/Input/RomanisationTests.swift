import Testing

@testable import CessCLI

@Suite struct RomanisationTests {
  @Test(arguments: [
    ("Гульсара Арыстанкулова", "Gulsara Arystankulova"), ("გიორგი მაგალითი", "Giorgi Magaliti"),
    ("Νίκος Παράδειγμα", "Níkos Parádeigma"),
  ])
  func `a name in another script is put into Latin letters`(name: String, latin: String) {
    #expect(Romanisation.latin(of: name) == latin)
  }

  @Test(arguments: ["Ада", "محمد", "田中", "Տիգրան", "김", "नमस्ते", "שלום", "สมชาย"])
  func `every living script has a way`(name: String) {
    let latin = Romanisation.latin(of: name)
    #expect(latin?.isEmpty == false)
  }

  @Test(arguments: ["Léon-Juste Ibombo", "Ada O’Exemple", "Šimon Příklad", "", "12", "…"])
  func `what is in Latin letters has none`(name: String) {
    #expect(Romanisation.latin(of: name) == nil)
  }
}
