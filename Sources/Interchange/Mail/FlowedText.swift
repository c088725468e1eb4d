/// Text whose lines were broken for the way (`format=flowed`, RFC 3676).
enum FlowedText {
  /// The paragraphs as they were written.
  ///
  /// - Parameters:
  ///   - text: The text, with LF between its lines.
  ///   - deletesSpaces: Whether the space that says that a line goes on is none of the text
  ///     (`delsp=yes`).
  /// - Returns: The text with its paragraphs on one line each.
  static func joined(_ text: String, deletingSpaces deletesSpaces: Bool) -> String {
    var lines: [[UInt8]] = []
    /// How deep the last line is quoted, should it go on.
    var open: Int?
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
      var rest = line.dropFirst(depth)
      if rest.first == 0x20 { rest = rest.dropFirst() }
      // The line above a signature ends with a space and never goes on.
      let isSignature = rest.elementsEqual("-- ".utf8)
      let goesOn = rest.last == 0x20 && !isSignature
      if goesOn, deletesSpaces { rest = rest.dropLast() }
      if open == depth, !isSignature {
        lines[lines.count - 1] += rest
      } else {
        let quote = depth == 0 ? [] : [UInt8](repeating: UInt8(ascii: ">"), count: depth) + [0x20]
        lines.append(quote + rest)
      }
      open = goesOn ? depth : nil
    }
    return String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
  }
}
