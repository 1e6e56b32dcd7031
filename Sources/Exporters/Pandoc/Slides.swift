/// Blocks of pandoc's tree laid out on slides.
///
/// Pandoc shows tables and pictures on slides only where they stand at the outermost level, one on each,
/// and begins a slide with every heading.
enum Slides {
  /// How many lines of a table have room on a slide, and how many letters stand in one of them.
  private static let lines = 11
  private static let letters = 62

  /// The blocks one behind the other: each table and each picture on a slide of its own, which has the
  /// title of the slide before where no heading comes first.
  static func arranged(_ blocks: [JSONTree]) -> [JSONTree] {
    var slides: [JSONTree] = []
    var title: JSONTree?
    var hasTable = false
    for block in blocks.flatMap(\.unwrapped) {
      if block.kind == "Header" {
        title = block
        hasTable = false
      } else {
        let isBegun = slides.last.map { $0.kind != "Header" } ?? false
        if let title, hasTable || (isBegun && block.fillsSlide) { slides.append(title) }
        hasTable = block.fillsSlide
      }
      slides.append(block)
    }
    return slides
  }

  /// The rows that have room on a slide at a time.
  ///
  /// - Parameter rows: the texts of each row.
  static func parts(of rows: [[String]]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var taken = 0
    for (index, row) in rows.enumerated() {
      let width = max(1, letters / max(1, row.count))
      let height = row.map { ($0.count + width - 1) / width }.max() ?? 1
      if index > start, taken + height > lines {
        parts.append(start..<index)
        (start, taken) = (index, 0)
      }
      taken += max(1, height)
    }
    if start < rows.count { parts.append(start..<rows.count) }
    return parts
  }
}

extension JSONTree {
  /// Whether a slide holds it and nothing else.
  fileprivate var fillsSlide: Bool {
    if kind == "Table" { return true }
    guard kind == "Para", case .object(let members) = self,
      case .list(let inlines)? = members.last?.1
    else { return false }
    return inlines.first?.kind == "Image"
  }

  /// The blocks of a `Div` and of those inside it; the block itself where it is none.
  fileprivate var unwrapped: [JSONTree] { inner?.flatMap(\.unwrapped) ?? [self] }
}
