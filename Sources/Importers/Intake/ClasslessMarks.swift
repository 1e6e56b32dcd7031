import Canonical
import Coaching
import Tables

extension Intake {
  /// Reports files with marks of students of whom nothing tells the class, so that no class counts
  /// them (R7).
  ///
  /// Only marks of items of pathways.csv: a vendor's export of tests lists its own, and has measures that
  /// need no class.
  mutating func reportClasslessMarks() {
    guard !district.roster.hasEnrollmentFile, ownFiles.contains(.pathways) else { return }
    var isInClass = Array(repeating: false, count: district.roster.students.count)
    for spell in district.roster.enrollments { isInClass[Int(spell.student.index)] = true }
    var isListed = Array(repeating: false, count: district.curriculum.items.count)
    for pathway in district.curriculum.pathways.references {
      for row in district.curriculum.pathways[pathway].items {
        isListed[Int(row.item.index)] = true
      }
    }
    var students: [Int16: Set<Reference<Student>>] = [:]
    district.marks.forEach { mark in
      guard !isInClass[Int(mark.student.index)], isListed[Int(mark.item.index)], !mark.isBlank
      else { return }
      students[mark.file, default: []].insert(mark.student)
    }
    for (file, students) in students.sorted(by: { $0.key < $1.key }) {
      findings.append(
        Finding(
          .classlessMarks(students: students.count),
          at: Location(file: district.marks.files[Int(file)]), column: GradebookMarks.section.name))
    }
  }
}

extension Finding.Problem {
  /// Marks of students of whom nothing tells the class: of how many.
  static func classlessMarks(students: Int) -> Self {
    Self(
      .notEnrolled,
      "nothing tells in which class "
        + (students == 1 ? "a student with marks is" : "\(students) students with marks are"),
      advice: "The marks count in no class. Add section_id to them, or a file enrollments.csv.")
  }
}
