import Diplomacy

/// A marking for the margins of paper.
///
/// Browsers leave the ground of margins unprinted unless asked, and a marking without its black
/// ground can hardly be read; a picture they print. It is a drawing within the page, letters and
/// all, so that the marking is found in a PDF by searching.
enum MarkingPicture {
  private static let height = 26

  /// Returns the picture as an address that holds it whole (RFC 2397).
  static func address(of marking: Marking) -> String {
    let width = 11 * marking.label.utf8.count + 12
    let drawing = """
      <svg xmlns='http://www.w3.org/2000/svg' width='\(width)' height='\(height)'>\
      <rect width='\(width)' height='\(height)' fill='\(Palette.markingGround.css)'/>\
      <text x='\(width / 2)' y='19' text-anchor='middle' font-family='Arial,sans-serif' \
      font-size='16' font-weight='bold' fill='\(Palette.colour(of: marking).css)'>\
      \(marking.label)</text></svg>
      """
    return "data:image/svg+xml,\(encoded(drawing))"
  }

  /// Returns a text of ASCII with what may not stand in an address encoded (RFC 3986).
  private static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "="), UInt8(ascii: ","):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
