extension HelpKey {
  /// The keys of what a document may tell.
  static let clearanceKeys: [HelpKey] = [.tlpMax]

  package static let tlpMax = HelpKey(
    "help.option.tlp-max",
    fr: "rien au-dessus de cette mention TLP\u{A0}: CLEAR, GREEN, AMBER, AMBER+STRICT, RED",
    en: "nothing above this TLP label: CLEAR, GREEN, AMBER, AMBER+STRICT, RED")
}
