import Diplomacy
import Testing

/// What somebody is called for short.
@Suite struct NameLikenessTests {
  @Test(arguments: [
    ("Durand", "Camille Durand"), ("Camille", "Camille Durand"), ("C. Durand", "Camille Durand"),
    ("DURAND C.", "Camille Durand"), ("CD", "Camille Durand"), ("C.D.", "Camille Durand"),
    ("J.-N. Essai", "Jean-Noël Essai"), ("JNE", "Jean-Noël Essai"), ("JE", "Jean-Noël Essai"),
    ("Camille Durand", "Camille Anne Durand"),
  ])
  func `a part of a name, or its initials, is short for it`(short: String, name: String) {
    #expect(NameLikeness.isShort(short, for: name))
  }

  @Test(arguments: [
    ("", "Camille Durand"), ("?", "Camille Durand"), ("C", "Camille Durand"),
    ("Cd", "Camille Durand"), ("Dur", "Camille Durand"), ("CDE", "Camille Durand"),
    ("D. Camille Durand", "Camille Durand"), ("P. Durand", "Camille Durand"),
    ("Camille C.", "Camille Durand"), ("DC", "Camille Durand"),
    ("Paul Durand", "Jean-Paul Durand"), ("P. Durand", "Jean-Paul Durand"),
  ])
  func `nothing else is`(short: String, name: String) {
    #expect(!NameLikeness.isShort(short, for: name))
  }

  @Test func `among many people are found whoever may be called so, and no one who was removed`() {
    let names = [
      "Camille Durand", "Jean-Noël Essai", "Camille Anne Durand", "Ali Exemple", "CD Durand",
    ]
    var people = ShortNames()
    names.forEach { people.add([$0, "Alias \($0)"]) }
    for short in ["Durand", "C. Durand", "CD", "JNE", "J.-N. Essai", "camille", "?", "C", "Alias"] {
      let expected = names.indices.filter { place in
        [names[place], "Alias \(names[place])"].contains {
          NameLikeness.isShort(short, for: $0)
        }
      }
      #expect(people.called(forShort: short) == expected, "\(short)")
    }
    #expect(people.called("durand camille") == [0])
    people.removeLast(4)
    #expect(people.called(forShort: "Durand") == [0] && people.count == 1)
    #expect(people.called("Ali Exemple") == [])
  }

  @Test(arguments: [
    ("Zoé Essai", true), ("Zoé de la Essai", true), ("ZOÉ ESSAI", true), ("Зоя Эссай", true),
    ("Service de presse", false), ("contact", false), ("", false),
  ])
  func `a name of somebody has capitals`(name: String, isOfPerson: Bool) {
    #expect(NameLikeness.isOfPerson(name) == isOfPerson)
  }
}
