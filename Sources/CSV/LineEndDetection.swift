extension LineEnd {
  /// The line end of a sample of text, quoted fields left out.
  ///
  /// Where the quotes do not pair up they cannot tell, and every line end counts.
  init(of text: ContiguousArray<UInt8>, quote: UInt8?) {
    var outside = LineEndCounts()
    var all = LineEndCounts()
    var isQuoted = false
    for (index, byte) in text.enumerated() {
      switch byte {
      case LineByte.feed:
        let followsReturn = index > 0 && text[index - 1] == LineByte.return
        all.addFeed(followsReturn)
        if !isQuoted { outside.addFeed(followsReturn) }
      case LineByte.return:
        let next = index + 1 < text.count ? text[index + 1] : nil
        // A CR at the very end of the sample may be half of a CRLF.
        if next == LineByte.feed || (next == nil && !all.isEmpty) { break }
        all.lone += 1
        if !isQuoted { outside.lone += 1 }
      default:
        if byte == quote { isQuoted.toggle() }
      }
    }
    self = (isQuoted || outside.isEmpty ? all : outside).lineEnd
  }
}

private struct LineEndCounts {
  var feeds = 0
  var pairs = 0
  var lone = 0
  var isEmpty: Bool { feeds + pairs + lone == 0 }

  mutating func addFeed(_ followsReturn: Bool) {
    if followsReturn { pairs += 1 } else { feeds += 1 }
  }

  var lineEnd: LineEnd {
    if feeds + pairs == 0 { return lone == 0 ? .lf : .cr }
    // A lone CR now and then is a character of a cell; often, it is what another program wrote
    // at the end of its records.
    if lone * 10 > feeds + pairs + lone { return .mixed }
    if lone == 0, feeds > 0, pairs > 0 { return .mixed }
    return pairs > feeds ? .crlf : .lf
  }
}
