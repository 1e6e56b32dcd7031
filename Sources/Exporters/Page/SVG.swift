import Documents

/// A drawing of vectors being written: shapes and text with their colors as attributes, so that
/// it looks the same in a page, in Word and in print.
struct SVG {
  enum Anchor: String { case start, middle, end }

  /// Whose font and ink its text has.
  let theme: Theme
  private(set) var body = ""

  init(theme: Theme) { self.theme = theme }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: Int, isSeparated: Bool = false
  ) {
    let stroke = isSeparated ? " stroke=\"#FFFFFF\" stroke-width=\"1\"" : ""
    body += "<rect x=\"\(SVG.digits(x))\" y=\"\(SVG.digits(y))\" width=\"\(SVG.digits(width))\""
    body += " height=\"\(SVG.digits(height))\" fill=\"\(Palette.hex(fill))\"\(stroke)/>\n"
  }

  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), stroke: Int,
    width: Double = 1
  ) {
    body += "<line x1=\"\(SVG.digits(start.x))\" y1=\"\(SVG.digits(start.y))\""
    body += " x2=\"\(SVG.digits(end.x))\" y2=\"\(SVG.digits(end.y))\""
    body += " stroke=\"\(Palette.hex(stroke))\" stroke-width=\"\(SVG.digits(width))\"/>\n"
  }

  /// A polygon or a line through points.
  mutating func path(
    _ points: [(x: Double, y: Double)], isClosed: Bool, fill: Int?, stroke: Int?,
    width: Double = 2.5, dash: String? = nil, opacity: Double? = nil
  ) {
    guard !points.isEmpty else { return }
    let steps = points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + SVG.digits(point.x) + " " + SVG.digits(point.y)
    }
    draw(
      steps.joined(separator: " ") + (isClosed ? " Z" : ""), fill: fill, stroke: stroke,
      width: width, dash: dash, opacity: opacity)
  }

  /// A path in the words of the format; ours, never from data.
  mutating func draw(
    _ path: String, fill: Int?, stroke: Int?, width: Double = 1, dash: String? = nil,
    opacity: Double? = nil
  ) {
    body += "<path d=\"\(path)\" fill=\"\(fill.map(Palette.hex) ?? "none")\""
    if let stroke {
      body += " stroke=\"\(Palette.hex(stroke))\" stroke-width=\"\(SVG.digits(width))\""
      body += " stroke-linejoin=\"round\""
    }
    if let opacity { body += " fill-opacity=\"\(opacity)\"" }
    if let dash { body += " stroke-dasharray=\"\(dash)\"" }
    body += "/>\n"
  }

  /// Another drawing, whose upper left corner stands at a place of this one.
  mutating func place(_ other: SVG, x: Double, y: Double) {
    body += "<g transform=\"translate(\(SVG.digits(x)) \(SVG.digits(y)))\">\n\(other.body)</g>\n"
  }

  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, ink: Int? = nil,
    size: Double = 12, isBold: Bool = false, turned: Double? = nil
  ) {
    body += "<text x=\"\(SVG.digits(x))\" y=\"\(SVG.digits(y))\" text-anchor=\"\(anchor.rawValue)\""
    body +=
      " font-size=\"\(SVG.digits(size))\" fill=\"\(Palette.hex(ink ?? theme.palette[.text]))\""
    if isBold { body += " font-weight=\"bold\"" }
    if let turned {
      body += " transform=\"rotate(\(SVG.digits(turned)) \(SVG.digits(x)) \(SVG.digits(y)))\""
    }
    body += ">"
    MarkupText.append(text, to: &body)
    body += "</text>\n"
  }

  /// The whole drawing; title and description are what readers hear.
  func document(
    width: Double, height: Double, id: String, title: String, description: String
  ) -> String {
    let id = MarkupText.escaped(id)
    let size = "\(SVG.digits(width)) \(SVG.digits(height))"
    var page = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\""
    page += " width=\"\(SVG.digits(width))\" height=\"\(SVG.digits(height))\" role=\"img\""
    page += " aria-labelledby=\"\(id)-title \(id)-desc\""
    let own = theme.font.map { "'\($0)', " } ?? ""
    page += " font-family=\"\(own)Arial, 'Liberation Sans', Helvetica, sans-serif\">\n"
    page += "<title id=\"\(id)-title\">\(MarkupText.escaped(title))</title>\n"
    page += "<desc id=\"\(id)-desc\">\(MarkupText.escaped(description))</desc>\n"
    return page + body + "</svg>\n"
  }

  /// A coordinate with one decimal, none where it is whole.
  static func digits(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let whole = String(abs(tenths) / 10)
    return abs(tenths) % 10 == 0 ? sign + whole : "\(sign)\(whole).\(abs(tenths) % 10)"
  }
}
