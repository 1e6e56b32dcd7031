import Tables

/// What SQLite answered, before its columns have types.
struct RawAnswer {
  let names: [String]
  /// The column of a table behind each, where it comes unchanged.
  let origins: [Tables.Column?]
  /// As SQLite gave them, row by row: whole numbers, numbers, which may be infinite, and texts.
  var values: ContiguousArray<Value> = []
  /// Why a place is hidden, by its place.
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

  /// Hides what depends on hidden values, and says of each gap whether it is one of them.
  ///
  /// What comes unchanged from a table was published there and stays. What was computed stays where
  /// every twin computed the same. A twin that could not answer is an answer without rows.
  mutating func hide(asToldBy twins: [RawAnswer], _ marks: HiddenMarks) {
    var isHidden: [Int: Hiding] = [:]
    for twin in twins {
      let partners = partners(in: twin)
      for place in values.indices {
        let isGap = values[place] == .missing
        guard isGap || origins[place % width] == nil, isHidden[place] == nil else { continue }
        guard let partner = partners[place / width] else {
          isHidden[place] = .complementary
          continue
        }
        let other = twin.values[partner * width + place % width]
        if other != values[place] { isHidden[place] = marks.hiding(other) ?? .complementary }
      }
    }
    hidden = isHidden
  }

  /// The row of a twin that answers for each row of this; `nil` where there is none.
  ///
  /// Rows are found again by all they hold, else by their texts and what comes unchanged, else by
  /// the latter alone; of several alike, by their order.
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

  /// The rows of an answer by what some columns hold, each handed out in its order.
  private struct Rows {
    private var rows: [[Value]: [Int]] = [:]

    init(of answer: RawAnswer, but taken: Set<Int>, by columns: [Int]) {
      for row in (0..<answer.count).reversed() where !taken.contains(row) {
        rows[answer.key(row, columns), default: []].append(row)
      }
    }

    /// The last serves all that are left over.
    mutating func next(_ key: [Value]) -> Int? {
      (rows[key]?.count ?? 0) > 1 ? rows[key]?.popLast() : rows[key]?.last
    }
  }
}
