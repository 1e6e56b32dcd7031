import CSV

/// The rows of a log or a form as they were read, by which a block that was pasted twice is found (R103).
///
/// Two rows alike may be two conferences of one day. Three or more in a row that stand above in the same
/// order are a block that somebody pasted again.
struct PastedRows: Sendable {
  /// Each row that gave an event, by its line and all that it says.
  private var rows: [(line: Int, print: UInt64)] = []

  private static let leastRun = 3

  mutating func note(_ record: borrowing CSVRecord) {
    // FNV-1a, with a sign that no text has between the cells.
    var print: UInt64 = 0xCBF2_9CE4_8422_2325
    for column in 0..<record.count {
      record.withField(column) { bytes in
        guard let bytes else { return }
        for place in bytes.indices { print = (print ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
      }
      print = (print ^ 0x1FF) &* 0x100_0000_01B3
    }
    rows.append((record.line, print))
  }

  /// The blocks that stand above, too: the lines of each, and the line at which it stands first.
  var blocks: [(lines: [Int], first: Int)] {
    var first: [UInt64: Int] = [:]
    var blocks: [(lines: [Int], first: Int)] = []
    var place = 0
    while place < rows.count {
      let source = first[rows[place].print]
      let length = source.map { run(at: place, from: $0) } ?? 0
      if let source, length >= PastedRows.leastRun {
        blocks.append((rows[place..<(place + length)].map(\.line), rows[source].line))
        place += length
      } else {
        if source == nil { first[rows[place].print] = place }
        place += 1
      }
    }
    return blocks
  }

  /// How many different rows from a place on are those from an earlier one on.
  private func run(at place: Int, from source: Int) -> Int {
    var length = 0
    var prints: Set<UInt64> = []
    while place + length < rows.count, source + length < place,
      rows[place + length].print == rows[source + length].print,
      prints.insert(rows[place + length].print).inserted
    {
      length += 1
    }
    return length
  }
}
