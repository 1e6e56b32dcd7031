import Coaching
import Summaries
import Tables

extension Study {
  /// The counts that totals are sums of, in the shape of the measure, with each student once for a
  /// pathway or a target, in however many classes (R6, R111).
  ///
  /// A student counts in the first of the classes: of each school, or of all of them together.
  func rowsOfDistinctStudents(_ totals: Totals, bySchool: Bool) -> Table? {
    switch totals.name {
    case "mastery_totals": Table(distinctMastery())
    case "playlist_totals": Table(distinctProgress())
    case "pacing_totals": Table(distinctPacing(bySchool: bySchool))
    default: nil
    }
  }

  private func distinctMastery() -> [MasteryRatesRow] {
    var rows: [Reference<Target>: MasteryRatesRow] = [:]
    var (student, seen): (Reference<Student>?, Set<Reference<Target>>) = (nil, [])
    forEachMastery { mastery in
      // The rows of a student stand together.
      if mastery.student.reference != student {
        (student, seen) = (mastery.student.reference, [])
      }
      guard seen.insert(mastery.target.reference).inserted else { return }
      let first = MasteryRatesRow(
        section: mastery.section, target: mastery.target, learners: MasteryRates.Learners())
      rows[mastery.target.reference, default: first].learners.add(mastery)
    }
    return Array(rows.values)
  }

  private func distinctProgress() -> [PlaylistProgressRow] {
    struct Work: Hashable {
      var student: Reference<Student>
      var pathway: Reference<Pathway>
    }
    var seen: Set<Work> = []
    let once = learnerProgress.filter {
      seen.insert(Work(student: $0.student.reference, pathway: $0.pathway.reference)).inserted
    }
    return PlaylistProgress(district).summarizing(once)
  }

  private func distinctPacing(bySchool: Bool) -> [SectionPacingRow] {
    struct Work: Hashable {
      var student: Reference<Student>
      var pathway: Reference<Pathway>
      var school: Reference<School>?
    }
    var rows: [Reference<School>?: SectionPacingRow] = [:]
    var seen: Set<Work> = []
    for pacing in pacing where pacing.status != nil {
      let school = bySchool ? district.roster.school(of: pacing.section.reference) : nil
      let work = Work(
        student: pacing.student.reference, pathway: pacing.pathway.reference, school: school)
      guard seen.insert(work).inserted else { continue }
      let first = SectionPacingRow(
        section: pacing.section, pathway: pacing.pathway, learners: SectionPacing.Learners())
      rows[school, default: first].learners.add(pacing)
    }
    return Array(rows.values)
  }
}
