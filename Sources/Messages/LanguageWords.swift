/// The names of languages.
package enum LanguageWords {
  /// Returns the name of a language of which the tag is known: `kk` is « kazakh ».
  ///
  /// - Parameter typed: What was recorded; a tag that is not known here, and whatever is no tag,
  ///   is said as it is.
  /// - Returns: The name.
  package static func name(_ typed: String) -> Phrase {
    names[typed.lowercased()].map { Phrase(fr: $0.0, en: $0.1) } ?? Phrase(verbatim: typed)
  }

  /// The languages of states and of international organisations, by their tags (ISO 639-1).
  private static let names: [String: (String, String)] = [
    "af": ("afrikaans", "Afrikaans"), "am": ("amharique", "Amharic"), "ar": ("arabe", "Arabic"),
    "az": ("azéri", "Azerbaijani"), "be": ("biélorusse", "Belarusian"),
    "bg": ("bulgare", "Bulgarian"), "bn": ("bengali", "Bengali"), "bs": ("bosnien", "Bosnian"),
    "ca": ("catalan", "Catalan"), "cs": ("tchèque", "Czech"), "da": ("danois", "Danish"),
    "de": ("allemand", "German"), "el": ("grec", "Greek"), "en": ("anglais", "English"),
    "es": ("espagnol", "Spanish"), "et": ("estonien", "Estonian"), "fa": ("persan", "Persian"),
    "fi": ("finnois", "Finnish"), "fr": ("français", "French"), "ga": ("irlandais", "Irish"),
    "he": ("hébreu", "Hebrew"), "hi": ("hindi", "Hindi"), "hr": ("croate", "Croatian"),
    "hu": ("hongrois", "Hungarian"), "hy": ("arménien", "Armenian"),
    "id": ("indonésien", "Indonesian"), "is": ("islandais", "Icelandic"),
    "it": ("italien", "Italian"), "ja": ("japonais", "Japanese"), "ka": ("géorgien", "Georgian"),
    "kg": ("kikongo", "Kongo"), "kk": ("kazakh", "Kazakh"), "km": ("khmer", "Khmer"),
    "ko": ("coréen", "Korean"), "ku": ("kurde", "Kurdish"), "ky": ("kirghize", "Kyrgyz"),
    "lb": ("luxembourgeois", "Luxembourgish"), "ln": ("lingala", "Lingala"),
    "lo": ("laotien", "Lao"), "lt": ("lituanien", "Lithuanian"), "lv": ("letton", "Latvian"),
    "mk": ("macédonien", "Macedonian"), "mn": ("mongol", "Mongolian"), "ms": ("malais", "Malay"),
    "mt": ("maltais", "Maltese"), "my": ("birman", "Burmese"), "nb": ("norvégien", "Norwegian"),
    "ne": ("népalais", "Nepali"), "nl": ("néerlandais", "Dutch"), "no": ("norvégien", "Norwegian"),
    "pl": ("polonais", "Polish"), "ps": ("pachto", "Pashto"), "pt": ("portugais", "Portuguese"),
    "ro": ("roumain", "Romanian"), "ru": ("russe", "Russian"), "sk": ("slovaque", "Slovak"),
    "sl": ("slovène", "Slovene"), "so": ("somali", "Somali"), "sq": ("albanais", "Albanian"),
    "sr": ("serbe", "Serbian"), "sv": ("suédois", "Swedish"), "sw": ("swahili", "Swahili"),
    "ta": ("tamoul", "Tamil"), "tg": ("tadjik", "Tajik"), "th": ("thaï", "Thai"),
    "tk": ("turkmène", "Turkmen"), "tr": ("turc", "Turkish"), "ug": ("ouïghour", "Uyghur"),
    "uk": ("ukrainien", "Ukrainian"), "ur": ("ourdou", "Urdu"), "uz": ("ouzbek", "Uzbek"),
    "vi": ("vietnamien", "Vietnamese"), "wo": ("wolof", "Wolof"), "zh": ("chinois", "Chinese"),
  ]
}
