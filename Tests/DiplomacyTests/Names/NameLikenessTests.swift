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
}
