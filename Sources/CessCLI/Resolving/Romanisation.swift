import Foundation

/// Names put into Latin letters.
///
/// A way to read and to find a name, never a name of its own: it is kept beside the
/// original. The rules are those of ICU's `Any-Latin` (Unicode CLDR transforms), which
/// knows every living script.
enum Romanisation {
  /// Returns a name in Latin letters.
  ///
  /// - Parameter name: The name.
  /// - Returns: The name in Latin letters, each word with a capital; `nil` where it is
  ///   in Latin letters already or cannot be put into them.
  static func latin(of name: String) -> String? {
    guard name.unicodeScalars.contains(where: isLetterOfAnotherScript),
      let latin = name.applyingTransform(.toLatin, reverse: false)
    else { return nil }
    // What stands for sounds that Latin has no letter for is no part of a name.
    let letters = latin.filter { !"ʹʺʻʼʾʿˈ".contains($0) }
    guard !letters.unicodeScalars.contains(where: isLetterOfAnotherScript) else { return nil }
    let words = letters.split(separator: " ").map { word in
      word.prefix(1).uppercased() + word.dropFirst()
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Whether a name has a letter that is not Latin.
  private static func isLetterOfAnotherScript(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.isAlphabetic else { return false }
    switch scalar.value {
    // Latin with its extensions, and letters that modify others.
    case 0...0x02FF, 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF,
      0xAB30...0xAB6F, 0xFB00...0xFB06, 0xFF21...0xFF5A:
      return false
    default: return true
    }
  }
}
