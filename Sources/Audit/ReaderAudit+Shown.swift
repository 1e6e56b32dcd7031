extension ReaderAudit {
  /// Small groups that stand there, and values between parts of a group that are small.
  ///
  /// A school sees its own people one by one, and which rows are about them no output says: of its
  /// outputs this is not judged. Nor is it where neither codes nor rules say what is small.
  mutating func judgeShown() {
    guard reader != .school else { return }
    for row in table.rows {
      guard let about = table.published.tables[row.table], about.isMade != true,
        let group = table.smallest[about.people]
      else { continue }
      let isTrusted = about.people == .teachers && reader != .public
      let smallest = isTrusted ? min(group, 3) : group
      for column in about.counts {
        guard case .number(let count, _)? = row.cells[column]?.shown, count > 0,
          count < Double(smallest)
        else { continue }
        tell(row, column, "a group of fewer than \(smallest) is shown")
      }
      for (column, bases) in (about.splits ?? [:]).sorted(by: { $0.key < $1.key }) {
        let few = bases.sorted(by: { $0.key < $1.key }).first { base, parts in
          guard let unknown = row.cells[base]?.unknown else { return false }
          return bounds(of: unknown).high < Double(parts * smallest)
        }
        guard let few, row.cells[column]?.shown != nil else { continue }
        tell(
          row, column,
          "stands between \(few.value) parts of '\(few.key)', of which each is a group of fewer than "
            + "\(smallest)")
      }
    }
  }

  private mutating func tell(_ row: MergedRow, _ column: String, _ says: String) {
    let seen = row.cells[column]?.seen
    add(
      AuditFinding(
        kind: .follower, file: seen?.file ?? "", place: seen?.place ?? row.table,
        cell: seen?.cell ?? "", row: row.label, column: "\(row.table).\(column)", isTold: true,
        says: says))
  }
}
