import Coaching
import Tables

extension Intake {
  /// Notes that a gradebook or a log shows a student in a section.
  ///
  /// Without an enrollments file the pair is a derived enrollment with open dates; with one, a
  /// pair that it lacks is a finding and adds nobody to a class (R7).
  mutating func seen(
    _ student: Reference<Student>, in section: Reference<Section>, at position: Position,
    _ field: Field
  ) {
    let pair = MarkPiece.pair(student, section)
    guard !pairs.contains(pair) else { return }
    pairs.insert(pair)
    if !district.roster.hasEnrollmentFile {
      district.roster.enrollments.append(Enrollment(student: student, section: section))
    } else if isListed(student), isListed(section) {
      findings.append(Finding(.notEnrolled, at: position, column: field.name))
    }
  }

  // An unknown id is not also reported as not enrolled (R98).
  private func isListed(_ student: Reference<Student>) -> Bool {
    district.roster.students.isListed(student) || !district.given.contains(.students)
  }

  private func isListed(_ section: Reference<Section>) -> Bool {
    district.roster.sections.isListed(section) || !district.given.contains(.sections)
  }

  /// Adds one mark of a gradebook that is not in the long shape.
  mutating func append(_ mark: Mark, file: String) {
    var mark = mark
    mark.file = Int16(clamping: markFile(file))
    district.marks.append(mark)
  }
}
