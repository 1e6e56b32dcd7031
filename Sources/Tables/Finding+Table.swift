extension Finding {
  /// The columns of the `findings` table.
  public static let columns: [Column] = [
    .identifier("severity"), .identifier("rule"), .identifier("file"), .count("line"),
    .identifier("column"), .label("problem"), .label("action"),
  ]

  /// Findings as a table: errors first, then warnings and notes, each by rule, file, line, column.
  public static func table(of findings: [Finding]) -> Table {
    let order = Severity.allCases
    let ranked = findings.map { finding in
      (rank: order.firstIndex(of: finding.severity) ?? order.count, finding: finding)
    }
    let sorted = ranked.sorted { first, second in
      let (left, right) = (first.finding, second.finding)
      if first.rank != second.rank { return first.rank < second.rank }
      if left.problem.rule != right.problem.rule {
        return left.problem.rule.rawValue < right.problem.rule.rawValue
      }
      if left.location != right.location { return left.location < right.location }
      return (left.column ?? "") < (right.column ?? "")
    }
    return Table(columns: columns, rows: sorted.map { $0.finding.values })
  }

  /// The column of a table; of a text that people write, the character of its line.
  private var columnOrCharacter: String? {
    column ?? (location.column == 0 ? nil : "\(location.column)")
  }

  private var values: [Value] {
    [
      .text(severity.rawValue), .text(problem.rule.rawValue), .text(location.file),
      location.line == 0 ? .missing : .integer(location.line), Value(columnOrCharacter),
      .text(problem.sentence), .text(action),
    ]
  }
}
