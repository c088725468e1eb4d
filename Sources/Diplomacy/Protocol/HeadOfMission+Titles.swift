extension HeadOfMission {
  /// Returns the head of mission that a title names; `nil` for any other title.
  static func named(_ title: String, of mission: Mission) -> HeadOfMission? {
    func head(_ rank: HeadOfMissionClass, isCertain: Bool = true) -> HeadOfMission {
      HeadOfMission(
        rank: rank, representsHolySee: mission.isOfHolySee, isClassCertain: isCertain)
    }
    if matches(title, chargés) {
      let words = Set(Folding.words(Folding.fold(title)))
      if !words.isDisjoint(with: interimWords) || Folding.fold(title).hasSuffix(" a i") {
        return head(.chargeAdInterim)
      }
      return head(.chargeDAffaires, isCertain: !words.isDisjoint(with: enPiedWords))
    }
    if matches(title, ambassadors) { return head(.ambassador) }
    if matches(title, envoys) { return head(.envoy) }
    return mission.isLegation && matches(title, ministers) ? head(.envoy) : nil
  }

  private static func matches(_ title: String, _ patterns: [TitlePattern]) -> Bool {
    patterns.contains { $0.matches(title) }
  }

  private static func patterns(_ lines: String) -> [TitlePattern] {
    lines.split(separator: "\n").compactMap { TitlePattern(String($0)) }
  }

  /// Article 14(1)(a), in French, English, Spanish, Italian, German, Portuguese and Russian;
  /// « other heads of mission of equivalent rank » are the high commissioners of the
  /// Commonwealth.
  private static let ambassadors = patterns(
    """
    ambassadeur
    ambassadeur extraordinaire et plénipotentiaire
    ambassador
    ambassador extraordinary and plenipotentiary
    haut-commissaire
    high commissioner
    nonce
    nonce apostolique
    pro-nonce apostolique
    nuncio
    apostolic nuncio
    apostolic pro-nuncio
    embajador
    embajadora
    embajador extraordinario y plenipotenciario
    embajadora extraordinaria y plenipotenciaria
    ambasciatore
    ambasciatrice
    Botschafter
    Botschafterin
    embaixador
    embaixadora
    посол
    Чрезвычайный и Полномочный Посол
    """)

  /// Article 14(1)(b).
  ///
  /// A « ministre plénipotentiaire » of an embassy is a grade, not a head.
  private static let envoys = patterns(
    """
    envoyé extraordinaire et ministre plénipotentiaire
    envoy extraordinary and minister plenipotentiary
    internonce
    internonce apostolique
    internuncio
    apostolic internuncio
    """)

  /// The heads of legations, under article 14(1)(b).
  private static let ministers = patterns(
    """
    ministre
    ministre plénipotentiaire
    envoyé extraordinaire
    minister
    minister plenipotentiary
    """)

  /// Articles 14(1)(c) and 19(1).
  private static let chargés = patterns(
    """
    chargé d’affaires
    chargé d’affaires en pied
    chargé d’affaires en titre
    chargé d’affaires avec lettres
    chargé d’affaires ad interim
    chargé d’affaires a. i.
    chargé d’affaires par intérim
    encargado de negocios
    encargada de negocios
    Geschäftsträger
    Geschäftsträgerin
    incaricato d’affari
    incaricata d’affari
    """)

  private static let interimWords: Set<Substring> = ["interim", "interino", "interina"]
  private static let enPiedWords: Set<Substring> = ["pied", "titre", "lettres", "titular"]
}
