/// The names of persons, in the scripts a real register holds.
enum Names {
  /// A way of naming people: given names, family names, and the same in Latin
  /// letters where the script is another.
  struct Tradition {
    let given: [String]
    let family: [String]
    /// The Latin spelling of each, in the same order; empty when not needed.
    let latinGiven: [String]
    let latinFamily: [String]

    init(_ given: String, _ family: String, latin: (given: String, family: String)? = nil) {
      self.given = Words.lines(given)
      self.family = Words.lines(family)
      latinGiven = latin.map { Words.lines($0.given) } ?? []
      latinFamily = latin.map { Words.lines($0.family) } ?? []
    }
  }

  static let officers = Words.lines(
    """
    Hélène Charpentier|Marc-Antoine Lefèvre|Inès Ben Salah|Étienne Dufour|Clémence Roussel
    Yann Le Goff|Sophie Aubertin|Nicolas Vasseur|Aïcha Diallo|Thibault d’Arcy|Maëlle Guérin|Paul Noël
    """)

  static let traditions = [
    Tradition(
      """
      Amélie|Bertrand|Céline|Damien|Éléonore|François|Geneviève|Hugo|Isabelle|Jérôme|Laëtitia
      Mathieu|Noémie|Olivier|Pénélope|Quentin|Régine|Stéphane|Théodore|Valérie
      """,
      """
      Abadie|Bézier|Castaing|Delacroix|Estève|Fournier|Gauthier|Hébert|Imbert|Joubert|Kervella
      Lemoine|Marchand|Nègre|Ollivier|Prévost|Quéméneur|Rivière|Saunier|Thévenet|Vidal
      """),
    Tradition(
      """
      Айгуль|Бауыржан|Гульсара|Данияр|Ержан|Жанар|Камила|Марат|Нурлан|Сауле|Тимур|Шолпан
      Алексей|Ольга|Дмитрий|Наталья
      """,
      """
      Абдрахманова|Бекмуратов|Досжанова|Ержанов|Жумабаева|Исмаилов|Касымова|Мухамеджанов
      Нургалиева|Оспанов|Сатпаева|Токтаров|Шарипова|Юсупов|Соколова|Мельник|Кравченко
      """),
    Tradition(
      "ნინო|გიორგი|თამარი|დავითი|მარიამი|ლევანი|ქეთევანი|ირაკლი",
      "ბერიძე|კაპანაძე|გელაშვილი|მაისურაძე|ლომიძე|ჯაფარიძე|წიკლაური|ხუციშვილი|დოლიძე",
      latin: (
        "Nino|Giorgi|Tamari|Davit|Mariam|Levan|Ketevan|Irakli",
        "Beridze|Kapanadze|Gelashvili|Maisuradze|Lomidze|Japaridze|Tsiklauri|Khutsishvili|Dolidze"
      )),
    Tradition(
      "Անահիտ|Արամ|Գայանե|Հայկ|Լուսինե|Տիգրան|Մարինե|Վահան",
      "Հակոբյան|Գրիգորյան|Սարգսյան|Պետրոսյան|Հովհաննիսյան|Կարապետյան|Մկրտչյան",
      latin: (
        "Anahit|Aram|Gayane|Hayk|Lusine|Tigran|Marine|Vahan",
        "Hakobyan|Grigoryan|Sargsyan|Petrosyan|Hovhannisyan|Karapetyan|Mkrtchyan"
      )),
    Tradition(
      "ليلى|يوسف|مريم|أحمد|نور|خالد|سلمى|طارق",
      "بن عيسى|الحسيني|المصري|الشامي|التونسي|القاسمي|البغدادي|الأندلسي|الفاسي",
      latin: (
        "Leïla|Youssef|Maryam|Ahmed|Nour|Khaled|Salma|Tarek",
        "Ben Aïssa|El Husseini|El Masri|Chami|Tounsi|Qassimi|Baghdadi|Andaloussi|Fassi"
      )),
    Tradition(
      """
      Zdeněk|Mária|Łukasz|Agnieszka|Péter|Zsófia|Çağla|Ömer|Kārlis|Ilze|Søren|Åsa|João|Inês
      Müge|Jürgen|Björn|Željka|Ștefan|Ioana
      """,
      """
      Dvořák|Novotná|Wiśniewski|Kowalczyk|Szabó|Kovács|Yıldırım|Şahin|Bērziņš|Ozoliņa|Jørgensen
      Sjöström|Conceição|Magalhães|Größmann|Jäger|Đorđević|Popović|Țăranu|Ionescu
      """),
    Tradition(
      "Ελένη|Γεώργιος|Μαρία|Νικόλαος|Σοφία|Δημήτρης",
      "Παπαδόπουλος|Οικονόμου|Γεωργίου|Δημητρίου|Βασιλείου|Καραμανλή|Σταθόπουλος"),
    Tradition(
      "Aminata|Moussa|Fatoumata|Ibrahima|Mariama|Ousmane|Adama|Kofi|Awa|Jean-Bosco|Thérèse",
      """
      Traoré|N’Diaye|Diop|Sawadogo|Ouédraogo|Keïta|Mbemba|Tchicaya|Sassou|Bâ|Kouyaté|Coulibaly
      Rakotomalala|Habyarimana|Nzeyimana|Kabongo
      """),
    Tradition(
      "伟|芳|娜|敏|静|强|洋|艳", "王|李|张|刘|陈|杨|黄|赵|吴|周",
      latin: (
        "Wei|Fang|Na|Min|Jing|Qiang|Yang|Yan", "Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou"
      )),
  ]
}
