import Diplomacy

/// A picture in SVG, shape by shape.
///
/// Drawn 360 units wide, so that on the narrowest telephone a unit is about a pixel and what is
/// written stays legible; a wider one is moved under the page. Colours are classes of the style
/// sheet, which knows light, dark and paper.
struct Drawing {
  /// The usual width.
  static let usualWidth = 360.0

  let width: Double
  let height: Double
  private(set) var shapes = ByteBuffer()

  init(width: Double = Drawing.usualWidth, height: Double) {
    self.width = width
    self.height = height
  }

  /// Where a text stands by its point.
  enum Anchor: String { case start, middle, end }

  /// Draws a rectangle; `label` is shown by who points at it.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ style: String, label: String? = nil
  ) {
    open(
      "rect",
      "x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\"",
      style, label)
  }

  /// Draws a disc.
  mutating func disc(x: Double, y: Double, radius: Double, _ style: String, label: String? = nil) {
    open("circle", "cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\"", style, label)
  }

  /// Draws a line between two points.
  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ style: String
  ) {
    path("M\(number(start.x)) \(number(start.y))L\(number(end.x)) \(number(end.y))", style)
  }

  /// Draws what the letters of a path say.
  mutating func path(
    _ letters: String, _ style: String, weight: Double? = nil, label: String? = nil
  ) {
    let stroke = weight.map { " stroke-width=\"\(number($0))\"" } ?? ""
    open("path", "d=\"\(letters)\"\(stroke)", style, label)
  }

  /// Writes a text, cut to the room it has; the whole is shown by who points at it.
  mutating func text(
    _ text: String, x: Double, y: Double, _ anchor: Anchor = .start, style: String = "",
    room: Double = .infinity, turned: Bool = false
  ) {
    let room = room.isFinite ? Int(room / Self.letter) : Int.max
    let cut = DisplayWidth.cut(Neutral.neutralised(text), to: max(room, 2))
    var attributes = "x=\"\(number(x))\" y=\"\(number(y))\""
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    if turned { attributes += " transform=\"rotate(-60 \(number(x)) \(number(y)))\"" }
    if !style.isEmpty { attributes += " class=\"\(style)\"\(Self.ink(of: style))" }
    shapes.append("<text \(attributes)>")
    if cut != text { title(text) }
    shapes.append(escaping: cut)
    shapes.append("</text>\n")
  }

  /// Writes what colours stand for, in a line from the left.
  mutating func legend(_ entries: [(style: String, label: String)], y: Double) {
    var x = 0.0
    for entry in entries {
      rectangle(x: x + 0.75, y: y - 8.25, width: 8.5, height: 8.5, entry.style)
      let room = width / Double(entries.count) - 20
      text(entry.label, x: x + 14, y: y, room: room)
      x += 14 + min(Self.width(of: entry.label), room) + 14
    }
  }

  private mutating func open(_ tag: String, _ attributes: String, _ style: String, _ label: String?)
  {
    shapes.append("<\(tag) \(attributes) class=\"\(style)\"\(Self.ink(of: style))")
    guard let label else {
      shapes.append("/>\n")
      return
    }
    shapes.append(">")
    title(label)
    shapes.append("</\(tag)>\n")
  }

  private mutating func title(_ text: String) {
    shapes.append("<title>")
    shapes.append(escaping: text)
    shapes.append("</title>")
  }

  /// Returns the light colours of a style as attributes.
  ///
  /// They are for readers that leave style sheets out of pictures: word processors, some
  /// printers. A style sheet goes before them.
  private static func ink(of style: String) -> String {
    func colour(_ name: String) -> String {
      Palette.shades.first { $0.name == name }?.light.css ?? "#000"
    }
    return switch style {
    case "axis": " fill=\"none\" stroke=\"\(colour("line"))\""
    case "second": " fill=\"\(colour("paper"))\" stroke=\"\(colour("second"))\""
    case "curve": " fill=\"none\" stroke=\"\(colour("first"))\" stroke-width=\"2\""
    case "link": " fill=\"none\" stroke=\"\(colour("first"))\" stroke-opacity=\".55\""
    case "under": " fill=\"\(colour("heat-1"))\""
    case "heat-0": " fill=\"\(colour("heat-0"))\" stroke=\"\(colour("line"))\""
    default: " fill=\"\(colour(style))\""
    }
  }

  // MARK: Measures

  /// The room a letter takes on average.
  private static let letter = 5.7

  /// Returns about how much room a text takes.
  static func width(of text: String) -> Double { Double(DisplayWidth.of(text)) * letter }

  /// Returns a number with one decimal at the most.
  func number(_ value: Double) -> String { Self.number(value) }

  /// Returns a number with one decimal at the most.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = abs(tenths) % 10
    return "\(sign)\(abs(tenths) / 10)\(rest == 0 ? "" : ".\(rest)")"
  }
}
