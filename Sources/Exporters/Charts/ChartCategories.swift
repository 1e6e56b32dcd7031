import Documents
import Tables

extension Chart {
  /// The names of the categories as readers see them; days of less than a year go without it.
  var categoryTexts: [String] {
    let column = data.columns[x]
    let format = areDaysOfAYear ? ValueFormat("d mmm") : nil
    let said = (format ?? ValueFormat.standard(for: column)).said(in: words)
    return (0..<data.count).map { said.text(data[$0, x]) }
  }

  /// Whether no two of its days could be taken for each other without their years.
  private var areDaysOfAYear: Bool {
    guard kind != .scatter, data.columns[x].type == .day else { return false }
    let days = (0..<data.count).compactMap { row -> Int? in
      guard case .day(let day) = data[row, x] else { return nil }
      return Int(day.number)
    }
    guard let first = days.min(), let last = days.max() else { return false }
    return last - first < 330
  }

  /// With its days in words, each a category like others.
  ///
  /// Of days programs for sheets make an axis of time: bars as thin as a day, labels where nothing stands.
  var withDaysInWords: Chart {
    guard kind != .scatter, data.columns[x].type == .day else { return self }
    let names = categoryTexts
    var columns = data.columns
    columns[x] = Column(columns[x].name, .text, .day)
    var chart = self
    chart.data = Table(
      columns: columns,
      rows: (0..<data.count).map { row in
        columns.indices.map { $0 == x ? .text(names[row]) : data[row, $0] }
      })
    return chart
  }

  /// Every how many categories one is named, so that no names lie on each other.
  ///
  /// - Parameter slot: the room of one, in pixels.
  func namesEvery(slot: Double) -> Int {
    max(1, Int(((kind == .bar ? 13 : 15) / slot).rounded(.up)))
  }
}
