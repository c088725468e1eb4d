import Diplomacy

extension String {
  /// The text without the white space around it and without control characters, which
  /// other programs carry along from other encodings.
  var cleaned: String {
    let scalars = unicodeScalars.filter { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) || scalar == "\n"
        || scalar == "\t"
    }
    return String(String.UnicodeScalarView(scalars)).trimmed
  }

  /// The text on one line: line breaks are spaces, and several spaces one.
  var onOneLine: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
