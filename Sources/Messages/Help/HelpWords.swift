/// The words around help texts.
package enum HelpWords {
  package static let usage = Phrase(fr: "Usage", en: "Usage")
  package static let commands = Phrase(fr: "Commandes", en: "Commands")
  package static let arguments = Phrase(fr: "Arguments", en: "Arguments")
  package static let options = Phrase(fr: "Options", en: "Options")
  package static let everywhere = Phrase(fr: "Options communes", en: "Common options")
  package static let examples = Phrase(fr: "Exemples", en: "Examples")
  package static let command = Phrase(fr: "commande", en: "command")
  package static let help = Phrase(fr: "cette aide", en: "this help")
  package static let version = Phrase(fr: "la version", en: "the version")
  package static let completion = Phrase(
    fr: "un script de complétion\u{A0}: bash, zsh ou fish",
    en: "a completion script: bash, zsh or fish")
  /// What the parser says by itself in a completion script.
  package static let parserSentences: [(String, Phrase)] = [
    ("Show the version.", version),
    (
      "Show subcommand help information.",
      Phrase(fr: "l’aide d’une commande", en: "a command's help")
    ),
  ]

  /// What an argument is called: a switch by its name, `<title>` by what its value is called.
  package static func argument(_ name: String) -> Phrase {
    guard name.hasPrefix("<") else { return Phrase(verbatim: name) }
    return value(String(name.dropFirst().dropLast()))
  }

  /// What the name of a value is called.
  package static func value(_ name: String) -> Phrase {
    values[name] ?? Phrase(verbatim: name)
  }

  private static let values: [String: Phrase] = [
    "path": Phrase(fr: "chemin", en: "path"), "language": Phrase(fr: "langue", en: "language"),
    "when": Phrase(fr: "quand", en: "when"), "format": Phrase(fr: "format", en: "format"),
    "file": Phrase(fr: "fichier", en: "file"), "who": Phrase(fr: "qui", en: "who"),
    "day": Phrase(fr: "jour", en: "day"), "quarter": Phrase(fr: "trimestre", en: "quarter"),
    "year": Phrase(fr: "année", en: "year"), "name": Phrase(fr: "nom", en: "name"),
    "kind": Phrase(fr: "nature", en: "kind"), "style": Phrase(fr: "traitement", en: "style"),
    "title": Phrase(fr: "titre", en: "title"),
    "organisation": Phrase(fr: "organisation", en: "organisation"),
    "actor": Phrase(fr: "acteur", en: "actor"), "zone": Phrase(fr: "zone", en: "zone"),
    "address": Phrase(fr: "adresse", en: "address"), "number": Phrase(fr: "numéro", en: "number"),
    "text": Phrase(fr: "texte", en: "text"), "handle": Phrase(fr: "nom-court", en: "handle"),
    "time-zone": Phrase(fr: "fuseau", en: "time-zone"), "place": Phrase(fr: "lieu", en: "place"),
    "axis": Phrase(fr: "axe", en: "axis"),
    "text @ day": Phrase(fr: "texte @ jour", en: "text @ day"),
    "status": Phrase(fr: "état", en: "status"), "state": Phrase(fr: "état", en: "state"),
    "meeting": Phrase(fr: "échange", en: "meeting"),
    "follow-up": Phrase(fr: "suite", en: "follow-up"), "span": Phrase(fr: "durée", en: "span"),
    "code": Phrase(fr: "code", en: "code"),
    "folder": Phrase(fr: "dossier", en: "folder"), "column": Phrase(fr: "colonne", en: "column"),
    "sign": Phrase(fr: "signe", en: "sign"), "signs": Phrase(fr: "signes", en: "signs"),
    "encoding": Phrase(fr: "encodage", en: "encoding"),
    "word": Phrase(fr: "mot", en: "word"), "tag": Phrase(fr: "code-langue", en: "language-code"),
    "order": Phrase(fr: "ordre", en: "order"), "value": Phrase(fr: "valeur", en: "value"),
    "fact": Phrase(fr: "donnée", en: "fact"), "post": Phrase(fr: "poste", en: "post"),
    "keep": Phrase(fr: "gardé", en: "kept"), "lose": Phrase(fr: "absorbé", en: "absorbed"),
    "ref": Phrase(fr: "référence", en: "reference"),
    "lang=text": Phrase(fr: "langue=texte", en: "lang=text"),
    "length": Phrase(fr: "durée", en: "length"), "time": Phrase(fr: "heure", en: "time"),
    "form": Phrase(fr: "forme", en: "form"), "track": Phrase(fr: "voie", en: "track"),
    "formality": Phrase(fr: "formalité", en: "formality"),
    "side": Phrase(fr: "côté", en: "side"), "channel": Phrase(fr: "canal", en: "channel"),
    "city": Phrase(fr: "ville", en: "city"), "label": Phrase(fr: "mention", en: "label"),
    "statement": Phrase(fr: "position", en: "statement"),
    "who: text": Phrase(fr: "qui: texte", en: "who: text"),
    "count": Phrase(fr: "nombre", en: "number"),
    "country": Phrase(fr: "pays", en: "country"),
    "priority": Phrase(fr: "priorité", en: "priority"),
    "rule": Phrase(fr: "règle", en: "rule"), "rows": Phrase(fr: "lignes", en: "rows"),
    "columns": Phrase(fr: "colonnes", en: "columns"), "batch": Phrase(fr: "lot", en: "batch"),
    "tier": Phrase(fr: "rang", en: "tier"),
    "column=field,…": Phrase(fr: "colonne=champ,…", en: "column=field,…"),
  ]
}
