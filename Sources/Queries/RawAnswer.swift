import Tables

/// What SQLite answered, before its columns have types.
struct RawAnswer {
  let names: [String]
  /// For each column the column of a table that it passes on; `nil` where it is computed.
  let origins: [Tables.Column?]
  /// The values as SQLite gave them, row by row; numbers may still be infinite.
  var values: ContiguousArray<Value> = []
  /// Why a value is hidden, by its index.
  private(set) var hidden: [Int: Hiding] = [:]

  init(names: [String], origins: [Tables.Column?]) {
    self.names = names
    self.origins = origins
  }

  private var width: Int { names.count }

  private var count: Int { names.isEmpty ? 0 : values.count / width }

  /// The answer with types.
  consuming func table() -> Tables.Table {
    for place in values.indices {
      if let hiding = hidden[place] {
        values[place] = .hidden(hiding)
      } else if case .number(let number) = values[place] {
        values[place] = Value(number)
      }
    }
    return ResultColumns(names: names, origins: origins).table(of: values)
  }

  /// Hides every value that was made from hidden ones, and tells hidden from missing.
  ///
  /// A value that is passed on unchanged is shown in its table, too, and stays. A computed value stays
  /// where every twin computed the same.
  ///
  /// - Parameter twins: their answers; one without rows for a twin that could not answer.
  mutating func hide(asToldBy twins: [RawAnswer], _ marks: HiddenMarks) {
    var codes: [Int: [Hiding]] = [:]
    for twin in twins {
      let partners = partners(in: twin)
      for place in values.indices {
        let isGap = values[place] == .missing
        guard isGap || origins[place % width] == nil else { continue }
        guard let partner = partners[place / width] else {
          codes[place, default: []].append(.complementary)
          continue
        }
        let other = twin.values[partner * width + place % width]
        guard other != values[place] else { continue }
        codes[place, default: []].append(marks.hiding(other) ?? .complementary)
      }
    }
    // The largest of some is a hidden one in one twin and a shown one in the other: it has no code.
    hidden = codes.mapValues { codes in
      codes.count == twins.count && Set(codes).count == 1 ? codes[0] : .complementary
    }
  }

  /// For each row the row of a twin that corresponds to it; `nil` where there is none.
  ///
  /// Rows correspond where all their values are the same, else where their texts and the values
  /// passed on are, else where the latter are. Among rows that are alike their order decides.
  private func partners(in twin: RawAnswer) -> [Int?] {
    var partners: [Int?] = Array(repeating: nil, count: count)
    let isText = (0..<width).map { column in
      (0..<count).allSatisfy { row in
        if case .text = values[row * width + column] { true } else { false }
      }
    }
    let levels: [(Int) -> Bool] = [
      { _ in true }, { isText[$0] || origins[$0] != nil }, { origins[$0] != nil },
    ]
    for isKey in levels where partners.contains(nil) {
      let taken = Set(partners.compactMap(\.self))
      var rows: [[Int]: Rows] = [:]
      for row in 0..<count where partners[row] == nil {
        let columns = (0..<width).filter { isKey($0) && values[row * width + $0] != .missing }
        partners[row] = rows[columns, default: Rows(of: twin, but: taken, by: columns)].next(
          key(row, columns))
      }
    }
    return partners
  }

  private func key(_ row: Int, _ columns: [Int]) -> [Value] {
    columns.map { values[row * width + $0] }
  }

  /// The rows of an answer by their values in some columns, to be taken in their order.
  private struct Rows {
    private var rows: [[Value]: [Int]] = [:]

    init(of answer: RawAnswer, but taken: Set<Int>, by columns: [Int]) {
      for row in (0..<answer.count).reversed() where !taken.contains(row) {
        rows[answer.key(row, columns), default: []].append(row)
      }
    }

    /// The last row of a key is given again when all others are taken.
    mutating func next(_ key: [Value]) -> Int? {
      (rows[key]?.count ?? 0) > 1 ? rows[key]?.popLast() : rows[key]?.last
    }
  }
}
