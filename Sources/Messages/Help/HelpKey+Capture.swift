extension HelpKey {
  /// The keys of the form of an exchange.
  static let captureKeys: [HelpKey] = [.fromForm, .editForm]

  package static let fromForm = HelpKey(
    "help.capture.from",
    fr: "lire un formulaire\u{A0}: fichier, ou - pour l’entrée standard",
    en: "read a form: a file, or - for standard input")

  package static let editForm = HelpKey(
    "help.capture.edit", fr: "ouvrir le formulaire dans l’éditeur",
    en: "open the form in the editor")
}
