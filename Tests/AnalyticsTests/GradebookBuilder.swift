import Coaching
import Tables

@testable import Analytics

/// A district for tests: pathways, classes and marks in shorthand.
struct GradebookBuilder {
  var district = District(frameworks: [])
  private var marks: ContiguousArray<Mark> = []

  init(asOf: String = "2026-10-30") {
    district.given = [.marks, .pathways]
    district.rules.asOf = day(asOf)
  }

  /// One row of pathways.csv.
  struct Item {
    var id: String
    var kind: PathwayItem.Kind?
    var target: String?
    var possible: Double?
    var mastery: Double?
    var isRequired = true
    var weight = 1.0
    var opens: String?
    var due: String?

    init(
      _ id: String, _ kind: PathwayItem.Kind? = nil, target: String? = nil,
      possible: Double? = nil, mastery: Double? = nil, isRequired: Bool = true,
      weight: Double = 1, opens: String? = nil, due: String? = nil
    ) {
      self.id = id
      self.kind = kind
      self.target = target
      self.possible = possible
      self.mastery = mastery
      self.isRequired = isRequired
      self.weight = weight
      self.opens = opens
      self.due = due
    }
  }

  mutating func pathway(
    _ id: String, _ items: [Item], kind: Pathway.Kind = .playlist, sections: [String] = []
  ) {
    var pathway = Pathway(id: id)
    pathway.kind = kind
    pathway.sections = sections.map { district.roster.sections.intern($0) }
    for (place, item) in items.enumerated() {
      var planned = PathwayItem(
        item: district.curriculum.items.intern(item.id), position: Double(place + 1))
      planned.kind = item.kind
      planned.target = item.target.map { district.curriculum.targets.intern($0) }
      planned.pointsPossible = item.possible
      planned.statedMasteryPoints = item.mastery
      planned.isRequired = item.isRequired
      planned.weight = item.weight
      planned.opens = item.opens.map(day)
      planned.due = item.due.map(day)
      pathway.items.append(planned)
    }
    district.curriculum.pathways.list(pathway)
  }

  mutating func enroll(
    _ students: String..., in section: String, from begin: String? = nil, to end: String? = nil
  ) {
    for student in students {
      district.roster.enrollments.append(
        Enrollment(
          student: district.roster.students.intern(student),
          section: district.roster.sections.intern(section), begin: begin.map(day),
          end: end.map(day)))
    }
  }

  mutating func mark(
    _ student: String, _ item: String, _ score: Double? = nil, status: Mark.Status = .none,
    on submitted: String? = nil, assessed: String? = nil, in section: String? = nil,
    attempt: Int? = nil, possible: Double? = nil, isOverridden: Bool = false
  ) {
    var mark = Mark(
      student: district.roster.students.intern(student),
      item: district.curriculum.items.intern(item), status: status, line: marks.count + 2)
    mark.score = score
    mark.submitted = submitted.map(day)
    mark.assessed = assessed.map(day)
    mark.section = section.map { district.roster.sections.intern($0) }
    mark.attempt = attempt
    mark.pointsPossible = possible
    mark.isOverridden = isOverridden
    marks.append(mark)
  }

  mutating func workshop(
    _ student: String, _ target: String, on date: String, attended: Bool? = nil
  ) {
    district.given.insert(.workshops)
    var visit = WorkshopVisit(
      student: district.roster.students.intern(student),
      target: district.curriculum.targets.intern(target), date: day(date),
      location: Location(file: "workshops.csv"))
    visit.attended = attended
    district.workshops.append(visit)
  }

  var study: Study {
    var district = district
    district.marks.append(marks)
    return Study(district)
  }

  /// The table of a measure, as lines.
  func lines(_ measure: Measure, _ columns: String...) -> [String] {
    let table = measure.table(study)
    return (0..<table.count).map { row in
      (columns.isEmpty ? table.columns.map(\.name) : columns)
        .map { table[row, $0]?.plain ?? "no such column" }.joined(separator: ",")
    }
  }
}
