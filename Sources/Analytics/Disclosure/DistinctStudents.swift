import Coaching
import Summaries
import Tables

/// The counts of totals, in the shape of the rows that they sum up, with each student once for a
/// pathway or a target, in however many classes (R6, R111).
///
/// A student counts in the first of the classes: of each school, or of all of them together.
extension Study {
  func distinctMastery() -> [MasteryRatesRow] {
    var rows: [Reference<Target>: MasteryRatesRow] = [:]
    var seen: Set<UInt64> = []
    forEachMastery { mastery in
      let target = mastery.target.reference
      guard seen.insert(Study.pair(mastery.student.reference.index, target.index)).inserted else {
        return
      }
      let first = MasteryRatesRow(
        section: mastery.section, target: mastery.target, learners: MasteryRates.Learners())
      rows[target, default: first].learners.add(mastery)
    }
    return rows.values.sorted { $0.target < $1.target }
  }

  func distinctProgress() -> [PlaylistProgressRow] {
    var seen: Set<UInt64> = []
    let once = learnerProgress.filter {
      seen.insert(Study.pair($0.student.reference.index, $0.pathway.reference.index)).inserted
    }
    return PlaylistProgress(district).summarizing(once)
  }

  /// - Parameter bySchool: whether a student counts once in each school, or once in all.
  func distinctPacing(bySchool: Bool) -> [SectionPacingRow] {
    var rows: [Reference<School>?: SectionPacingRow] = [:]
    var seen: [Reference<School>?: Set<UInt64>] = [:]
    for pacing in pacing where pacing.status != nil {
      let school = bySchool ? district.roster.school(of: pacing.section.reference) : nil
      let pair = Study.pair(pacing.student.reference.index, pacing.pathway.reference.index)
      guard seen[school, default: []].insert(pair).inserted else { continue }
      let first = SectionPacingRow(
        section: pacing.section, pathway: pacing.pathway, learners: SectionPacing.Learners())
      rows[school, default: first].learners.add(pacing)
    }
    return rows.values.sorted { $0.section < $1.section }
  }

  private static func pair(_ one: Int32, _ other: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: other))
  }
}
