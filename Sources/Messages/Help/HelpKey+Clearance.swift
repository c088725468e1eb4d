extension HelpKey {
  /// The keys of what a document may tell.
  static let clearanceKeys: [HelpKey] = [.tlpMax, .busyAbove]

  package static let tlpMax = HelpKey(
    "help.option.tlp-max",
    fr: "rien au-dessus de cette mention TLP\u{A0}: CLEAR, GREEN, AMBER, AMBER+STRICT, RED",
    en: "nothing above this TLP label: CLEAR, GREEN, AMBER, AMBER+STRICT, RED")

  package static let busyAbove = HelpKey(
    "help.option.busy-above",
    fr:
      "dans un calendrier (ics), au-dessus de cette mention TLP, ne montrer qu’un créneau occupé",
    en: "in a calendar (ics), above this TLP label show only a busy slot")
}
