import Diplomacy
import Foundation
import Testing

@testable import Reporting

/// Contrasts as WCAG 2.2 computes them, from the colours that the style sheet is made of.
@Suite struct PaletteTests {
  /// The relative luminance of a colour (WCAG 2.2, definitions).
  private func luminance(_ colour: Colour) -> Double {
    func linear(_ byte: UInt8) -> Double {
      let share = Double(byte) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722
      * linear(colour.blue)
  }

  private func contrast(_ one: Colour, _ other: Colour) -> Double {
    let (light, dark) = (
      max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    )
    return (light + 0.05) / (dark + 0.05)
  }

  private func shade(_ name: String) throws -> Palette.Shade {
    try #require(Palette.shades.first { $0.name == name }, "no shade \(name)")
  }

  private func expectContrast(
    of name: String, on ground: String, atLeast least: Double
  ) throws {
    let (ink, ground) = (try shade(name), try shade(ground))
    let (light, dark) = (contrast(ink.light, ground.light), contrast(ink.dark, ground.dark))
    #expect(light >= least, "\(name) on light \(ground.name): \(light)")
    #expect(dark >= least, "\(name) on dark \(ground.name): \(dark)")
  }

  @Test func `black on white is 21 to 1`() {
    #expect(contrast(Colour(0x000000), Colour(0xFFFFFF)) == 21)
  }

  @Test func `whatever is written can be read, light and dark: 4,5 to 1`() throws {
    for ground in ["paper", "tint"] {
      for ink in ["ink", "muted", "accent", "alert", "caution"] {
        try expectContrast(of: ink, on: ground, atLeast: 4.5)
      }
    }
    try expectContrast(of: "ink", on: "found", atLeast: 4.5)
    for depth in 0...4 {
      try expectContrast(of: "on-heat-\(depth)", on: "heat-\(depth)", atLeast: 4.5)
    }
  }

  @Test func `what charts draw with can be told from the page: 3 to 1`() throws {
    for name in ["first", "second", "heat-4", "heat-3"] {
      try expectContrast(of: name, on: "paper", atLeast: 3)
    }
    try expectContrast(of: "first", on: "heat-1", atLeast: 3)
  }

  @Test func `the more heat, the further from the page`() throws {
    for scheme in [\Palette.Shade.light, \.dark] {
      let paper = try shade("paper")[keyPath: scheme]
      let contrasts = try (0...4).map { contrast(try shade("heat-\($0)")[keyPath: scheme], paper) }
      #expect(contrasts == contrasts.sorted())
    }
  }

  @Test func `markings have the colours of FIRST TLP 2,0, and can be read`() {
    let colours = Marking.allCases.map { Palette.colour(of: $0).css }
    #expect(colours == ["#ffffff", "#33ff00", "#ffc000", "#ffc000", "#ff2b2b"])
    #expect(Palette.markingGround.css == "#000000")
    for marking in Marking.allCases {
      #expect(contrast(Palette.colour(of: marking), Palette.markingGround) >= 4.5)
    }
  }

  @Test func `the style sheet names no colour but the ground of markings`() {
    let sheet = String(decoding: PackageResources.page_css, as: UTF8.self)
    let variables = Set(sheet.matches(of: /var\(--([a-z0-9-]+)\)/).map { String($0.1) })
    #expect(variables.isSubset(of: Palette.shades.map(\.name)))
    let colours = sheet.matches(of: /#[0-9a-fA-F]{3,6}\b/).map { String($0.0) }
    // Black for the markings; on the margins of paper variables are not everywhere known.
    #expect(Set(colours) == ["#000", "#565e6a"])
    #expect(Palette.shades.first { $0.name == "muted" }?.light.css == "#565e6a")
  }
}
