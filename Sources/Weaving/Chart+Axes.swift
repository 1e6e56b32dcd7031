import Documents

extension Chart {
  /// Gives axes the titles that the report leaves out: those of their columns, and the unit of several series.
  mutating func nameAxes(as columns: [ReportColumn]) {
    guard kind != .pie else { return }
    xTitle = xTitle ?? Chart.named(columns[x].title)
    yTitle = yTitle ?? Chart.named(series.count == 1 ? seriesTitles[0] : unit(columns))
  }

  /// What values of several series are, in one word.
  private func unit(_ columns: [ReportColumn]) -> String {
    let areShares = series.allSatisfy { columns[$0].format.code.hasSuffix("%") }
    return isPercentStacked || areShares ? words.say(.share) : words.say(.number)
  }

  private static func named(_ title: String) -> String? { title.isEmpty ? nil : title }
}
