import Diplomacy

/// A colour of the screen (sRGB).
struct Colour: Sendable, Equatable {
  let red, green, blue: UInt8

  /// Makes a colour of its usual six digits: `0x1F3F77`.
  init(_ hex: UInt32) {
    red = UInt8(hex >> 16 & 0xFF)
    green = UInt8(hex >> 8 & 0xFF)
    blue = UInt8(hex & 0xFF)
  }

  /// The colour as CSS writes it: `#1f3f77`.
  var css: String {
    "#"
      + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      .joined()
  }
}

/// Every colour of a page, in one place: the style sheet knows them by name only.
///
/// A test computes from these the contrasts that WCAG 2.2 asks for.
enum Palette {
  /// A meaning and its two colours.
  struct Shade: Sendable {
    /// The name in the style sheet: `--ink`.
    let name: String
    /// On a light page, which is also what is printed; on a dark one.
    let light, dark: Colour

    init(_ name: String, _ light: UInt32, _ dark: UInt32) {
      self.name = name
      self.light = Colour(light)
      self.dark = Colour(dark)
    }
  }

  static let shades = [
    // The page and what is written on it.
    Shade("paper", 0xFFFFFF, 0x14171C),
    Shade("tint", 0xF3F5F8, 0x1D222A),
    Shade("line", 0xCFD5DD, 0x3A424E),
    Shade("ink", 0x1B1F26, 0xE6E9EE),
    Shade("muted", 0x565E6A, 0xA3ABB8),
    Shade("accent", 0x1F3F77, 0x9DBCF0),
    Shade("alert", 0xA3001B, 0xFF9AA5),
    Shade("caution", 0x7A4A00, 0xF2BE5C),
    Shade("found", 0xFFE9A8, 0x5A4700),
    // What charts draw with.
    Shade("first", 0x1F4E9C, 0x86B0F5),
    Shade("second", 0x9A6412, 0xE0A94A),
    // Heat, from nothing to most, and what is written on it.
    Shade("heat-0", 0xF3F5F8, 0x1D222A),
    Shade("heat-1", 0xCBDAF1, 0x263C5F),
    Shade("heat-2", 0x93B3E3, 0x3A6299),
    Shade("heat-3", 0x3C6CB5, 0x7FA8E8),
    Shade("heat-4", 0x1B3A70, 0xC4DAFB),
    Shade("on-heat-0", 0x565E6A, 0xA3ABB8),
    Shade("on-heat-1", 0x1B1F26, 0xE6E9EE),
    Shade("on-heat-2", 0x1B1F26, 0xFFFFFF),
    Shade("on-heat-3", 0xFFFFFF, 0x14171C),
    Shade("on-heat-4", 0xFFFFFF, 0x14171C),
  ]

  /// The ground of every marking (FIRST, Traffic Light Protocol 2.0).
  static let markingGround = Colour(0x000000)

  /// The colour of a marking's letters (FIRST, Traffic Light Protocol 2.0).
  static func colour(of marking: Marking) -> Colour {
    switch marking {
    case .red: Colour(0xFF2B2B)
    case .amber, .amberStrict: Colour(0xFFC000)
    case .green: Colour(0x33FF00)
    case .clear: Colour(0xFFFFFF)
    }
  }

  /// The shades as the variables of a style sheet: light, dark where the reader wants it,
  /// and light again on paper.
  static let css: String = {
    func variables(_ colour: KeyPath<Shade, Colour>) -> String {
      shades.map { "  --\($0.name): \($0[keyPath: colour].css);\n" }.joined()
    }
    return """
      :root {
      \(variables(\.light))}
      @media screen and (prefers-color-scheme: dark) {
      :root {
      \(variables(\.dark))}
      }

      """
  }()
}
