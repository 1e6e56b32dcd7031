import Coaching
import Tables
import TestSupport

@testable import Analytics

/// A small district made up from a seed, with groups of all sizes, most of them small.
///
/// It has two or three schools, classes with marks and conferences, and teachers who were walked in
/// two windows.
struct GeneratedDistrict {
  private var random: SeededRandom
  private var builder: DistrictBuilder

  static func study(
    seed: Int, audience: Rules.Audience, school: String? = nil
  ) -> Study {
    var generated = GeneratedDistrict(seed)
    generated.builder.district.rules.audience = audience
    generated.builder.district.rules.school = school
    return generated.builder.study
  }

  private init(_ seed: Int) {
    random = SeededRandom(seed: UInt64(seed))
    builder = DistrictBuilder(models: [])
    builder.addModel("flex", phases: [("foundation", [2]), ("differentiated", [1])])
    builder.district.rules.asOf = day("2026-10-16")
    builder.district.given = [.marks, .pathways, .conferences, .walkthroughs]
    builder.window("fall", "2026-09-01", "2026-09-18")
    builder.window("late", "2026-09-21", "2026-10-16")
    for school in 1...pick(2...3) { add(school: "S\(school)") }
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func add(school: String) {
    for number in 1...pick(1...9) { walk("\(school)-T\(number)", school) }
    for number in 1...pick(1...3) { add(section: "\(school)-\(number)", school) }
  }

  private mutating func walk(_ teacher: String, _ school: String) {
    builder.teacher(teacher, school: school, model: "flex")
    for date in ["2026-09-08", "2026-10-06"] where pick(0...4) > 0 {
      let inPlace = pick(0...3)
      let statuses = "\(inPlace)I" + (inPlace < 3 && pick(0...5) > 0 ? " N" : "")
      builder.walk(teacher, on: date, statuses)
    }
  }

  private mutating func add(section id: String, _ school: String) {
    var roster = builder.district.roster
    var section = Section(id: id)
    section.school = roster.schools.intern(school)
    roster.sections.list(section)
    let reference = roster.sections.intern(id)
    builder.district.roster = roster
    var pathway = Pathway(id: "P\(pick(1...2))-\(id)")
    // Two pathways at most, so that classes of all schools share them.
    pathway.id = String(pathway.id.prefix(2))
    let students = (1...pick(2...16)).map { "\(id)-\($0)" }
    for student in students {
      builder.district.roster.enrollments.append(
        Enrollment(student: builder.district.roster.students.intern(student), section: reference))
    }
    follow(pathway.id, reference)
    work(students, pathway.id, reference)
    if pick(0...2) > 0 { confer(students, reference) }
  }

  private mutating func follow(_ id: String, _ section: Reference<Section>) {
    var pathway = Pathway(id: id)
    if let known = builder.district.curriculum.pathways.sorted.first(where: {
      builder.district.curriculum.pathways[$0].id == id
    }) {
      pathway.sections = builder.district.curriculum.pathways[known].sections
    }
    pathway.sections.append(section)
    for number in 1...3 {
      var item = PathwayItem(
        item: builder.district.curriculum.items.intern("\(id)-I\(number)"),
        position: Double(number))
      item.kind = .check
      item.target = builder.district.curriculum.targets.intern("\(id)-G\(number == 3 ? 2 : 1)")
      item.pointsPossible = 4
      item.statedMasteryPoints = 3
      item.opens = day("2026-09-01")
      item.due = day("2026-10-0\(number * 3)")
      pathway.items.append(item)
    }
    builder.district.curriculum.pathways.list(pathway)
  }

  private mutating func work(
    _ students: [String], _ pathway: String, _ section: Reference<Section>
  ) {
    var marks: ContiguousArray<Mark> = []
    for student in students {
      for number in 1...3 where pick(0...9) > 1 {
        var mark = Mark(
          student: builder.district.roster.students.intern(student),
          item: builder.district.curriculum.items.intern("\(pathway)-I\(number)"), status: .scored,
          line: marks.count + 2)
        mark.score = Double([1, 2, 3, 4, 4, 4][pick(0...5)])
        mark.submitted = day("2026-10-0\(number)")
        mark.section = section
        marks.append(mark)
      }
    }
    builder.district.marks.append(marks)
  }

  private mutating func confer(_ students: [String], _ section: Reference<Section>) {
    for (place, student) in students.enumerated() {
      for date in ["2026-09-29", "2026-10-06", "2026-10-13"] where place == 0 || pick(0...3) > 0 {
        var conference = Conference(
          date: day(date), student: builder.district.roster.students.intern(student),
          location: Location(file: "conferences.csv", line: 2))
        conference.section = section
        conference.planned = true
        conference.outcome = pick(0...4) > 0 ? .held : .studentAbsent
        builder.district.conferences.append(conference)
      }
    }
  }
}
