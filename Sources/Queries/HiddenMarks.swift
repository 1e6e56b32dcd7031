import GRDB
import Tables

/// The marks that stand for hidden values in the twin of a catalog, so that a NULL of a result is
/// known for what it is: missing, or hidden and why.
///
/// SQL knows one kind of nothing. In the tables that answer, hidden values are NULL, for
/// arithmetic with them must come to nothing. In the twin they are marks: numbers out of all
/// proportion, texts of a private character. Asked the same, the twin gives a mark where a hidden
/// value came through as it was, something else where a result was made from one, and NULL where
/// there was nothing to begin with. It holds no hidden value either.
struct HiddenMarks {
  private var known: [Hiding] = []

  private static let number = 1e200
  private static let sign: Character = "\u{E000}"

  /// What the twin holds for a value of a column.
  mutating func mark(_ value: Value, in type: ColumnType) -> DatabaseValue {
    guard let hiding = value.hiding else { return value.databaseValue }
    let place =
      known.firstIndex(of: hiding)
      ?? {
        known.append(hiding)
        return known.count - 1
      }()
    return type == .text || type == .day
      ? "\(Self.sign)\(place)".databaseValue
      : (Self.number * (1 + Double(place) / 1024)).databaseValue
  }

  /// What came through of a mark; `nil` for NULL.
  private func hiding(_ value: DatabaseValue) -> Hiding? {
    switch value.storage {
    case .null: return nil
    case .double(let number):
      let place = (number / Self.number - 1) * 1024
      let isMark = place >= 0 && place < Double(known.count) && place == place.rounded()
      return isMark ? known[Int(place)] : .complementary
    case .string(let text):
      guard text.first == Self.sign, let place = Int(text.dropFirst()), known.indices ~= place
      else { return .complementary }
      return known[place]
    case .int64, .blob: return .complementary
    }
  }

  /// Puts into the gaps of an answer why they are there, as far as the twin tells.
  ///
  /// Rows are found again by their texts; of several alike, by their order.
  func explain(_ answer: inout RawAnswer, by twin: RawAnswer) {
    let width = answer.names.count
    let texts = (0..<width).filter { column in
      answer.values(in: column).allSatisfy(\.isTextOrNull)
    }
    var rows: [[String]: [Int]] = [:]
    for row in (0..<twin.count).reversed() { rows[key(row, texts, twin), default: []].append(row) }
    for row in 0..<answer.count {
      let key = key(row, texts, answer)
      // Pairs in order; the last serves all that are left over.
      let found = (rows[key]?.count ?? 0) > 1 ? rows[key]?.popLast() : rows[key]?.last
      for column in 0..<width where answer.values[row * width + column].isNull {
        let hiding = found.map { self.hiding(twin.values[$0 * width + column]) } ?? .complementary
        if let hiding { answer.hidden[row * width + column] = hiding }
      }
    }
  }

  /// The texts of a row that both answers have.
  private func key(_ row: Int, _ columns: [Int], _ answer: RawAnswer) -> [String] {
    columns.map { column in
      let value = answer.values[row * answer.names.count + column]
      guard let text = String.fromDatabaseValue(value), text.first != Self.sign else { return "" }
      return text
    }
  }
}

/// What SQLite answered, before its columns have types.
struct RawAnswer {
  let names: [String]
  /// The columns of the tables read.
  let known: [Tables.Column]
  var values: ContiguousArray<DatabaseValue> = []
  /// Why a place without a value is hidden, by its place.
  var hidden: [Int: Hiding] = [:]

  var count: Int { names.isEmpty ? 0 : values.count / names.count }

  fileprivate func values(in column: Int) -> some Sequence<DatabaseValue> {
    stride(from: column, to: values.count, by: names.count).lazy.map { values[$0] }
  }

  /// The answer with types; values are checked to be such when they are read.
  var table: Tables.Table {
    let typed = values.indices.map { place -> Value in
      hidden[place].map(Value.hidden) ?? Value(values[place]) ?? .missing
    }
    return ResultColumns(known: known).table(names: names, values: ContiguousArray(typed))
  }
}

extension DatabaseValue {
  fileprivate var isTextOrNull: Bool {
    switch storage {
    case .null, .string: true
    case .int64, .double, .blob: false
    }
  }
}
