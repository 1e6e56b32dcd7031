public import Tables
import Foundation

extension CSVFile {
  /// The file in pieces of about `size` bytes, cut at line ends.
  ///
  /// The lines before each piece are counted, so that positions are exact. Only UTF-8 with LF or
  /// CRLF is cut; any other file is one piece, because its line ends cannot be told from the
  /// middle.
  public func pieces(size: Int = 4 << 20) throws(CSVError) -> [CSVPiece] {
    precondition(size > 0, "a piece has at least one byte")
    let whole = try CSVPiece.whole(self)
    guard dialect.encoding == .utf8, !dialect.lineEnd.includesLoneReturn,
      whole.stamp.byteCount > size
    else { return [whole] }
    let dataLine = try whole.begin().nextLine
    var ranges: [CSVPiece.Range] = [CSVPiece.Range()]
    var line = 1
    var offset = 0
    var blocks = try FileBlocks(self, from: 0)
    for cut in try cuts(size: size, byteCount: whole.stamp.byteCount) {
      if let scan, scanned == whole.stamp, let known = scan.feeds(upTo: cut),
        known.place > offset
      {
        (line, offset) = (known.count + 1, known.place)
        try blocks.seek(to: offset)
      }
      line += try blocks.countLines(upTo: cut - offset)
      offset = cut
      // The records before the data belong to the first piece.
      guard line >= dataLine else { continue }
      ranges[ranges.count - 1].endOffset = offset
      ranges[ranges.count - 1].endLine = line
      ranges.append(CSVPiece.Range(offset: offset, line: line))
    }
    return ranges.map { CSVPiece(file: self, range: $0, stamp: whole.stamp) }
  }

  /// Places after line ends, about `size` apart.
  private func cuts(size: Int, byteCount: Int) throws(CSVError) -> [Int] {
    var file = self
    file.blockSize = 1 << 12
    var blocks = try FileBlocks(file, from: 0)
    var cuts: [Int] = []
    var goal = size
    while goal < byteCount {
      try blocks.seek(to: goal - 1)
      guard let cut = try blocks.nextLineStart(), cut < byteCount else { break }
      cuts.append(cut)
      goal = max(goal + size, cut + 1)
    }
    return cuts
  }
}

extension FileBlocks {
  /// After the next line feed; `nil` where none follows.
  fileprivate mutating func nextLineStart() throws(CSVError) -> Int? {
    while let block = try next() {
      let start = offset - block.count
      let feed = block.span.firstIndex(of: LineByte.feed)
      if feed < block.count { return start + feed + 1 }
    }
    return nil
  }

  /// How many line feeds the next `length` bytes hold.
  fileprivate mutating func countLines(upTo length: Int) throws(CSVError) -> Int {
    let end = offset + length
    var count = 0
    var block: ContiguousArray<UInt8> = []
    while offset < end, try next(into: &block, atMost: min(FileBlocks.nearby, end - offset)) {
      count += block.span.count(of: LineByte.feed)
    }
    return count
  }
}
