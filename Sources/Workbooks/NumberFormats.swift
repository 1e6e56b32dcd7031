/// What the numbers of a workbook mean, by the style of their cell.
struct NumberFormats {
  /// The kinds in the order of the styles.
  private var kinds: [NumberKind] = []

  init() {}

  init(_ bytes: [UInt8], part: String) throws(WorkbookError) {
    var codes: [Int: NumberKind] = [:]
    try MarkupReader.read(bytes, of: part) { reader throws(WorkbookError) in
      var home = ""
      while let piece = try reader.next() {
        switch (piece, reader.name) {
        case (.open, "numFmts"), (.open, "cellXfs"): home = reader.name
        case (.close, "numFmts"), (.close, "cellXfs"): home = ""
        case (.open, "numFmt") where home == "numFmts":
          if let number = reader.attribute("numFmtId").flatMap(Int.init),
            let code = reader.attribute("formatCode")
          {
            codes[number] = NumberKind(code: code)
          }
        case (.open, "xf") where home == "cellXfs":
          let number = reader.attribute("numFmtId").flatMap(Int.init) ?? 0
          kinds.append(codes[number] ?? NumberKind(builtIn: number))
        default: continue
        }
      }
    }
  }

  subscript(style: Int) -> NumberKind { kinds.indices.contains(style) ? kinds[style] : .plain }
}
