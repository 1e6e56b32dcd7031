import Tables

/// The marks that stand for hidden values in the twins of a catalog.
///
/// SQL has only NULL for everything that is not there, hidden or missing. A catalog that hides keeps
/// its tables three times: once with NULL in place of hidden values, and twice, in the twins, with
/// marks, which are larger than every value in one twin and smaller in the other. A statement runs on
/// all three. Where all give the same answer, it does not depend on a hidden value. Where they
/// differ, it was made from one, and the mark says why that one is hidden (``RawAnswer``). None of
/// the three holds a hidden value.
struct HiddenMarks {
  /// Which twin.
  enum Side: CaseIterable { case above, below }

  private var known: [Hiding] = []
  /// How many marks were made.
  ///
  /// In the upper twin no two are equal, in the lower all of a code are:
  /// so an answer that depends on whether two hidden values are equal differs between the twins.
  private var marks = 0

  /// Larger than every number of a school, and small enough that a sum of a mark and another number is
  /// no mark: what was made from a hidden number is told from what passes it on.
  private static let number = 1_125_899_906_842_624.0
  /// The steps between the marks of one code, the sign of a mark among them, and the marks of a code.
  private static let (step, sign, most) = (1_048_576, 364_889.5, 1_048_576)
  private static let signs: [Side: String] = [.above: "\u{E000}", .below: "\u{1}"]
  private static let years: [Side: String] = [.above: "9999-12-", .below: "0001-01-"]

  /// What a twin holds for a value of a column.
  mutating func mark(_ value: Value, in type: ColumnType, _ side: Side) -> Value {
    guard let hiding = value.hiding else { return value }
    let place = known.firstIndex(of: hiding) ?? known.endIndex
    if place == known.endIndex { known.append(hiding) }
    marks += 1
    let serial = side == .above ? marks % HiddenMarks.most : 0
    switch type {
    case .day: return .text("\(Self.years[side] ?? "")\(10 + place % 20)")
    case .text: return .text("\(Self.signs[side] ?? "")\(place) \(serial)")
    case .boolean, .integer, .number:
      let number = Self.number(place, serial)
      return .number(side == .above ? number : -number)
    }
  }

  /// What a twin holds in place of rows that are all withheld: how many there are must not be taken for none.
  mutating func rows(withheld columns: [Column], _ side: Side) -> Table {
    let row = columns.map { _ in Value.hidden(.coded) }
    return Table(columns: columns, rows: Array(repeating: row, count: side == .above ? 40 : 1))
  }

  private static func number(_ place: Int, _ serial: Int) -> Double {
    number + Double((place * most + serial) * step) + sign
  }

  /// The code of the hidden value that a twin's answer passes on; that of what is made from one otherwise;
  /// `nil` for NULL.
  func hiding(_ value: Value) -> Hiding? {
    switch value {
    case .missing: nil
    case .number(let number): known(place(of: abs(number)))
    case .text(let text): known(place(in: text))
    default: .complementary
    }
  }

  private func known(_ place: Int?) -> Hiding {
    guard let place, known.indices ~= place else { return .complementary }
    return known[place]
  }

  private func place(of number: Double) -> Int? {
    let offset = number - Self.number
    guard offset >= 0, offset < Self.number else { return nil }
    let marks = Int(offset) / Self.step
    let place = marks / Self.most
    return Self.number(place, marks % Self.most) == number ? place : nil
  }

  private func place(in text: String) -> Int? {
    if Self.signs.values.contains(where: text.hasPrefix) {
      return text.dropFirst().split(separator: " ").first.flatMap { Int($0) }
    }
    guard Self.years.values.contains(where: text.hasPrefix) else { return nil }
    return Int(text.dropFirst(8)).map { $0 - 10 }
  }
}
