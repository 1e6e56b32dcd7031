package import Coaching
import Summaries
package import Tables

/// When each teacher was last walked (M21, R82).
///
/// Every teacher employed on the day of the study has a row; one never walked has no last date
/// and no days since, which is not the same as long ago. Days are instructional. Rows by teacher;
/// none without a walk-through file (R78).
package struct TeacherRecency: Summary {
  private struct Walks: Sendable {
    var last: Day
    var ids: Set<String>

    func joined(with later: Walks) -> Walks {
      Walks(last: max(last, later.last), ids: ids.union(later.ids))
    }
  }

  private let asOf: Day?
  private let teachers: [Named<Teacher>]
  private let schools: [Named<School>?]
  private let calendar: Calendar
  private var walks: [Reference<Teacher>: Walks] = [:]

  package init(_ study: Study) {
    let roster = study.district.roster
    asOf = study.asOf
    teachers = study.asOf.map(study.teachersEmployed)?.map(roster.teachers.named) ?? []
    schools = study.teacherSchools.map { $0.map(roster.schools.named) }
    calendar = study.district.calendar
  }

  package mutating func add(_ walk: ObservedWalk) {
    let walkthrough = walk.walkthrough
    let only = Walks(last: walkthrough.date, ids: [walkthrough.id])
    walks[walkthrough.teacher] = walks[walkthrough.teacher]?.joined(with: only) ?? only
  }

  package mutating func merge(_ later: TeacherRecency) {
    walks.merge(later.walks) { $0.joined(with: $1) }
  }

  package func finish() -> [TeacherRecencyRow] {
    teachers.map { teacher in
      let walks = walks[teacher.reference]
      return TeacherRecencyRow(
        teacher: teacher, school: schools[Int(teacher.reference.index)], lastDate: walks?.last,
        daysSince: walks.flatMap { walks in
          asOf.map { calendar.days(from: walks.last, to: $0) }
        },
        walkthroughs: walks?.ids.count ?? 0)
    }
  }
}

/// One row of `teacher_recency`.
package struct TeacherRecencyRow: MeasureRow, Hashable {
  package let teacher: Named<Teacher>
  package let school: Named<School>?
  package let lastDate: Day?
  package let daysSince: Int?
  package let walkthroughs: Int

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("teacher_id", .teacher, \.teacher.id), .key("school_id", .school, \.school?.id),
    .day("last_date", \.lastDate, .person), .score("days_since", \.daysSince, .person),
    .count("walkthroughs", \.walkthroughs, .person),
  ]
}

extension Study {
  static func makeTeacherRecency(_ study: Study) -> [TeacherRecencyRow] {
    guard study.district.given.contains(.walkthroughs) else { return [] }
    return TeacherRecency(study).summarizing(study.observedWalks)
  }
}

extension Measure {
  static let teacherRecency = Measure(
    "teacher_recency", "When each teacher was last walked", needs: [.walkthroughs],
    rows: Study.makeTeacherRecency)
}
