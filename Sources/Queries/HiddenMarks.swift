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

  private static let number = 1e60
  private static let signs: [Side: String] = [.above: "\u{E000}", .below: "\u{1}"]
  private static let years: [Side: String] = [.above: "9999-12-", .below: "0001-01-"]

  /// What a twin holds for a value of a column.
  mutating func mark(_ value: Value, in type: ColumnType, _ side: Side) -> Value {
    guard let hiding = value.hiding else { return value }
    let place = known.firstIndex(of: hiding) ?? known.endIndex
    if place == known.endIndex { known.append(hiding) }
    marks += 1
    let serial = side == .above ? marks % 1_000_000 : 0
    switch type {
    case .day: return .text("\(Self.years[side] ?? "")\(10 + place % 20)")
    case .text: return .text("\(Self.signs[side] ?? "")\(place) \(serial)")
    case .boolean, .integer, .number:
      let fraction = (Double(serial) + 0.5) / 1_048_576
      let number = Self.number * (1 + (Double(place) + fraction) / 1024)
      return .number(side == .above ? number : -number)
    }
  }

  /// The code of the hidden value from which a twin's answer was made; `nil` for NULL.
  func hiding(_ value: Value) -> Hiding? {
    switch value {
    case .missing: nil
    case .number(let number):
      known(Int(exactly: ((abs(number) / Self.number - 1) * 1024).rounded(.down)))
    case .text(let text): known(place(in: text))
    default: .complementary
    }
  }

  private func known(_ place: Int?) -> Hiding {
    guard let place, known.indices ~= place else { return .complementary }
    return known[place]
  }

  private func place(in text: String) -> Int? {
    if Self.signs.values.contains(where: text.hasPrefix) {
      return text.dropFirst().split(separator: " ").first.flatMap { Int($0) }
    }
    guard Self.years.values.contains(where: text.hasPrefix) else { return nil }
    return Int(text.dropFirst(8)).map { $0 - 10 }
  }
}
