package import Coaching
import Summaries
import Tables

/// Whether the students who needed a workshop on a target are those who attended one (M38, R90).
///
/// A student needs it whose first score on a pre-assessment or check of the target is below its
/// mastery points. Coverage is of those who needed it, precision of those who came; each is
/// missing where there is nobody. A row where anybody needed or attended one, by section and
/// target; none without a file of workshops.
package struct WorkshopMatch: Summary {
  /// One student of a class and a target.
  package struct Need: Hashable, Sendable {
    package var taught: Taught<Target>
    package var isNeeded: Bool
    package var hasAttended: Bool
  }

  private var classes = Grouped<Taught<Target>, Learners>(of: Learners())

  package init() {}

  package mutating func add(_ need: Need) {
    if need.isNeeded || need.hasAttended { classes.add(need, to: need.taught) }
  }

  package mutating func merge(_ later: Self) { classes.merge(later.classes) }

  package func finish() -> [WorkshopMatchRow] {
    classes.finish().map { WorkshopMatchRow(section: $0.section, target: $0.subject, learners: $1) }
  }

  /// The counts of one class.
  package struct Learners: Summary, Hashable {
    package private(set) var needed = 0
    package private(set) var attended = 0
    package private(set) var both = 0

    package mutating func add(_ need: Need) {
      if need.isNeeded { needed += 1 }
      if need.hasAttended { attended += 1 }
      if need.isNeeded, need.hasAttended { both += 1 }
    }

    package mutating func merge(_ later: Self) {
      needed += later.needed
      attended += later.attended
      both += later.both
    }

    package func finish() -> Self { self }

    var neededAlone: Int { needed - both }
    var attendedAlone: Int { attended - both }
    /// Everybody of the row, each of them a student of the class.
    var either: Int { needed + attended - both }
  }
}

/// One row of `workshop_match`.
package struct WorkshopMatchRow: MeasureRow, Hashable {
  package var section: Named<Section>
  package var target: Named<Target>
  package var learners: WorkshopMatch.Learners

  package static let scope = RowScope.classes(bySchool: true)

  package static let fields: [Field<Self>] = [
    .key("section_id", .section, \.section.id), .key("target_id", .target, \.target.id),
    .count(
      "needed", \.learners.needed, of: .students,
      .sum(of: [\.learners.both, \.learners.neededAlone])),
    .count(
      "attended", \.learners.attended, of: .students,
      .sum(of: [\.learners.both, \.learners.attendedAlone])),
    .count("needed_attended", \.learners.both, of: .students),
    .share("coverage", \.learners.both, of: \.learners.needed),
    .share("precision", \.learners.both, of: \.learners.attended),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(\.learners.neededAlone, of: .students), Count(\.learners.attendedAlone, of: .students),
    Count(
      \.learners.either, of: .students, .within(.taught, by: [.school, .target]),
      .sum(of: [\.learners.both, \.learners.neededAlone, \.learners.attendedAlone])),
  ]
}

extension Study {
  /// A visit counts in each class of the student that teaches the target.
  static func makeWorkshopMatch(_ study: Study) -> [WorkshopMatchRow] {
    guard study.district.given.contains(.workshops) else { return [] }
    var attended = Set<StudentTarget>()
    for visit in study.district.workshops where visit.attended ?? true {
      attended.insert(StudentTarget(student: visit.student, target: visit.target))
    }
    let gradebook = study.gradebook
    let items = gradebook.curriculum.items { $0.kind == .pre || $0.kind == .check }
    let targets = gradebook.curriculum.targets
    let rules = targets.references.map { study.rules.forTarget(targets[$0].id) }
    var classes = WorkshopMatch()
    for membership in gradebook.memberships {
      let student = membership.student.reference
      for target in gradebook.targets(of: membership.section.reference) {
        classes.add(
          WorkshopMatch.Need(
            taught: Taught(section: membership.section, subject: target),
            isNeeded: gradebook.isWorkshopNeeded(
              by: student, after: items[Int(target.reference.index)],
              rules: rules[Int(target.reference.index)]),
            hasAttended: attended.contains(
              StudentTarget(student: student, target: target.reference))))
      }
    }
    return classes.finish()
  }
}

extension Gradebook {
  /// Whether the first score on any of the items is below its mastery points.
  fileprivate func isWorkshopNeeded(
    by student: Reference<Student>, after items: [PathwayItem], rules: Rules
  ) -> Bool {
    items.contains { planned in
      guard let points = rules.masteryPoints ?? planned.workshopPoints else { return false }
      let evidence = evidence(of: student, on: [planned], order: rules.evidenceOrder)
      return evidence.first.map { !$0.score.reaches(points) } ?? false
    }
  }
}

/// A student and a target that a workshop was about.
private struct StudentTarget: Hashable {
  var student: Reference<Student>
  var target: Reference<Target>
}

extension PathwayItem {
  /// The score below which a student needs a workshop; a pre-assessment has one too, although it
  /// is no evidence of mastery (R17, R90).
  fileprivate var workshopPoints: Double? {
    statedMasteryPoints ?? mostOfPoints
  }
}

extension Measure {
  static let workshopMatch = Measure(
    "workshop_match", "Whether those who needed a workshop are those who attended",
    needs: [.pathways, .marks, .workshops],
    under: [.masteryPoints, .masteryTargets, .evidenceOrder]
  ) { $0.workshopMatch }
}
