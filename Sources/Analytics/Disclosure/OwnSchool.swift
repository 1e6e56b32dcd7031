import Coaching
import Tables

/// Which rows of a table are about one school: its classes, its teachers, its students.
struct OwnSchool {
  let id: String
  private var sections: Set<String> = []
  private var teachers: Set<String> = []
  private var students: Set<String> = []

  /// The id that is meant: capital letters are understood where they leave no doubt.
  static func id(_ given: String?, in study: Study) -> String? {
    let roster = study.district.roster
    let known = roster.schools.sorted.map { roster.schools[$0].id }
    let alike = known.filter { $0.lowercased() == given?.lowercased() }
    return given.map { known.contains($0) || alike.count != 1 ? $0 : alike[0] }
  }

  /// - Parameter id: one of the district's schools.
  init(_ id: String, in study: Study) {
    self.id = id
    let roster = study.district.roster
    let school = roster.schools.sorted.first { roster.schools[$0].id == id }
    for section in roster.sections.sorted where roster.school(of: section) == school {
      sections.insert(roster.sections[section].id)
    }
    for teacher in roster.teachers.sorted where study.teacherSchools[Int(teacher.index)] == school {
      teachers.insert(roster.teachers[teacher].id)
    }
    for enrollment in roster.enrollments
    where sections.contains(roster.sections[enrollment.section].id) {
      students.insert(roster.students[enrollment.student].id)
    }
  }

  /// The rows of a table that name the school, one of its classes, teachers or students.
  ///
  /// The narrowest that a row names decides: a student who moved here brings the work along.
  func rows(of table: Table) -> [Int] {
    let known = [("section_id", sections), ("teacher_id", teachers), ("student_id", students)]
    return (0..<table.count).filter { row in
      if case .text(let school)? = table[row, "school_id"], table.index(of: "student_id") == nil {
        return school == id
      }
      for (name, own) in known {
        if case .text(let text)? = table[row, name] { return own.contains(text) }
      }
      return false
    }
  }
}
