import Coaching
import Tables

extension Intake {
  /// Takes note that a gradebook or a log has a student in a section.
  ///
  /// Without an enrollments file this enrolls the student, with open dates. With one it enrolls
  /// nobody in a class of the file: a pair that the file lacks is a finding (R7). Of a class that no
  /// roster has, the gradebook alone tells who is in it.
  mutating func seen(
    _ student: Reference<Student>, in section: Reference<Section>, at location: Location,
    _ field: Field
  ) {
    let pair = MarkPiece.pair(student, section)
    guard !pairs.contains(pair) else { return }
    pairs.insert(pair)
    let isOwn =
      !district.roster.sections.isListed(section) && !sectionsOfRosters.contains(section)
    if !district.roster.hasEnrollmentFile || isOwn {
      district.roster.enrollments.append(Enrollment(student: student, section: section))
    } else if isListed(student), isListed(section) {
      findings.append(Finding(.notEnrolled, at: location, column: field.name))
    }
  }

  // An unknown id is not also reported as not enrolled (R98).
  private func isListed(_ student: Reference<Student>) -> Bool {
    district.roster.students.isListed(student) || !district.given.contains(.students)
  }

  private func isListed(_ section: Reference<Section>) -> Bool {
    district.roster.sections.isListed(section) || !district.given.contains(.sections)
  }

  /// Adds one mark of a gradebook that is not in the long shape, under the rules of those that are.
  ///
  /// - Parameters:
  ///   - column: the header above its score.
  ///   - possible: what the scores of the column are out of, where the file says it.
  mutating func append(_ mark: Mark, file: String, column: String, of possible: Double?) {
    let location = Location(file: file, line: Int(mark.line))
    if let possible, possible != mark.pointsPossible {
      findings.append(Finding(.scaleMismatch, at: location, column: column))
    }
    if let score = mark.score, let most = mark.pointsPossible, score > most {
      findings.append(Finding(.scoreAbovePossible, at: location, column: column))
    }
    var mark = mark
    mark.file = Int16(clamping: markFile(file))
    district.marks.append(mark)
  }
}
