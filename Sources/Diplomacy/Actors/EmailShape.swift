/// Whether a text looks like an e-mail address.
///
/// Reality is messy: what does not look like one is kept and pointed out, never refused.
public enum EmailShape {
  /// Whether a text has the shape that nearly all addresses have: one `@`, something
  /// before it, a host with a dot after it, no space (RFC 5322, 3.4.1, without quoted
  /// local parts and domain literals).
  public static func isUsual(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty, !text.contains(where: \.isWhitespace) else {
      return false
    }
    let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
      && !halves[0].hasPrefix(".") && !halves[0].hasSuffix(".")
  }
}
