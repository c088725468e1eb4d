import Diplomacy
import Testing

@Suite struct NameKeyTests {
  /// Ways of writing one name that are in use side by side.
  @Test(arguments: [
    ["Тоқаев", "Токаев", "Toqaev", "Tokayev", "Tokaev", "Tokaïev", "TOKAJEV"],
    [
      "Қасым-Жомарт Тоқаев", "Kassym-Jomart Tokayev", "TOKAÏEV Kassym-Jomart",
      "Tokaev Qasym Jomart",
    ],
    ["Арыстанкулова", "Arystankulova", "Aristankoulova"],
    ["Гульсара Арыстанкулова", "Arystankulova Gulsara", "Goulsara Arystankoulova"],
    ["Зеленський", "Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskij", "Zelenskii"],
    ["Юрий", "Yuri", "Youri", "Iouri", "Yury", "Jurij"],
    ["Юлия", "Yulia", "Ioulia", "Julia", "Yuliya"],
    ["Чернышёв", "Chernyshev", "Tchernychev", "Tschernyschew"],
    ["Горбачёв", "Gorbachev", "Gorbatchev", "Gorbachyov", "Gorbatschew"],
    ["Жуков", "Zhukov", "Joukov", "Jukov"],
    ["Жапаров", "Japarov", "Zhaparov"],
    ["Хрущёв", "Khrushchev", "Khrouchtchev"],
    ["Путин", "Putin", "Poutine"],
    ["Ельцин", "Yeltsin", "Eltsine"],
    ["Романов", "Romanov", "Romanoff"],
    ["Васильев", "Vasilyev", "Vasiliev", "Vassiliev", "Wassiljew"],
    ["Алексеев", "Alekseev", "Alexeyev", "Alexeïev"],
    ["Евгений", "Evgeny", "Yevgeny", "Evgueni", "Jewgeni"],
    ["Сергей", "Sergey", "Sergei", "Serguei", "Sergueï"],
    ["Илья", "Ilya", "Ilia"],
    ["Müller", "Mueller", "MULLER"],
    ["Sørensen", "Soerensen", "Sorensen"],
    ["Вучић", "Vučić", "Vucic"],
    // One name in two forms of Unicode: é, and e with its accent after it.
    ["Ren\u{E9} Exemple", "Rene\u{301} Exemple"],
    ["O’Sullivan", "O'SULLIVAN", "o sullivan"],
  ])
  func `one name written in several ways has a key in common`(forms: [String]) throws {
    let first = try Set(NameKey.keys(of: #require(forms.first)))
    for form in forms {
      #expect(!first.isDisjoint(with: NameKey.keys(of: form)), "\(form): \(NameKey.keys(of: form))")
    }
  }

  @Test(arguments: [
    ("Anna Martynova", "Anne Martin"), ("Boris Essai", "Carole Test"), ("Martin", "Martine Test"),
    ("Ambassade du Kazakhstan", "Ambassade de Russie"), ("Иванов", "Петров"),
    ("Ivanov", "Ivanova"), ("Jean Exemple", "Jeanne Exemple"), ("Kim Exemple", "Kim Essai"),
  ])
  func `two names have no key in common`(pair: (String, String)) {
    #expect(Set(NameKey.keys(of: pair.0)).isDisjoint(with: NameKey.keys(of: pair.1)))
  }

  @Test(arguments: ["", " ", "—", "🙂", "…!"])
  func `what has no letter has no key`(name: String) {
    #expect(NameKey.keys(of: name).isEmpty)
  }

  @Test func `a name in a script that does not fold has itself for a key`() {
    #expect(NameKey.keys(of: "محمد مثال") == NameKey.keys(of: "مثال محمد"))
    #expect(NameKey.keys(of: "李明").count == 1)
  }

  @Test func `a name of the greatest length has a key no longer than thrice itself`() {
    let name = String(repeating: "x", count: 2_000)
    #expect(NameKey.keys(of: name).allSatisfy { $0.utf8.count <= 6_000 })
  }
}

@Suite struct TwinTraitsTests {
  private func traits(
    _ names: String..., emails: [String] = [], phones: [String] = []
  ) -> TwinTraits {
    TwinTraits(names: names, emails: emails, phones: phones)
  }

  @Test(arguments: [
    ("Gulsara Arystankulova", "GULSARA ARYSTANKULOVA", TwinReason.name),
    ("Gulsara Arystankulova", "Arystankulova, Gulsara", .order),
    ("Gulsara Arystankulova", "Гульсара Арыстанкулова", .romanisation),
    ("Gulsara Arystankulova", "Goulsara Arystankoulova", .romanisation),
    ("Léon Exemple", "Leon EXEMPLE", .name),
  ])
  func `the reason says how two names differ`(case: (String, String, TwinReason)) {
    #expect(traits(`case`.0).reasons(traits(`case`.1)) == [`case`.2])
  }

  @Test(arguments: [
    ["+33 1 45 61 52 00", "0033145615200", "01.45.61.52.00", "(0)1 45 61 52 00", "01-45615200"],
    ["+7 7172 70 40 00", "8 (7172) 704000", "77172704000"],
    ["12345678", "1234 56 78"],
  ])
  func `a number is known in any format`(numbers: [String]) {
    #expect(Set(numbers.map(TwinTraits.phoneKey)).count == 1)
    #expect(TwinTraits.phoneKey(numbers[0]) != nil)
  }

  @Test(arguments: ["", "poste 12", "1234567", "+33"])
  func `a short number is nobody's own`(number: String) {
    #expect(TwinTraits.phoneKey(number) == nil)
  }

  @Test func `every reason there is is given, the name once`() {
    let one = traits("Ada Exemple", emails: ["Ada@exemple.org"], phones: ["+33 1 00 00 00 01"])
    let other = traits("Exemple Ada", emails: ["ada@EXEMPLE.org"], phones: ["01 00 00 00 01"])
    #expect(one.reasons(other) == [.email, .phone, .order])
    #expect([.email, .phone, .order].sureness > [TwinReason.name].sureness)
    #expect(one.reasons(traits("Boris Essai")).isEmpty)
  }
}
