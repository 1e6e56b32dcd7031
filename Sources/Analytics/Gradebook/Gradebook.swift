package import Coaching
package import Tables

/// The district's gradebook as of the day: what each class follows, who is in it, and what each
/// student did.
///
/// Everything made from marks is computed from it.
///
/// Without marks it is empty: unknown work is not undone work (R78).
package struct Gradebook: Sendable {
  package let curriculum: Curriculum
  package let work: StudentWork
  /// Who is in a class that follows a pathway, by student and then section.
  package let memberships: [Membership]
  private let followed: [[Named<Pathway>]]
  private let targets: [[Named<Target>]]
  /// By the pathway's index.
  private let scored: [Bool]

  init(_ study: Study) {
    let district = study.district
    let curriculum = district.curriculum
    self.curriculum = curriculum
    let hasMarks = district.given.contains(.marks)
    work = StudentWork(
      hasMarks ? district.marks : Marks(), of: district.roster.students.count, on: curriculum)
    let followed =
      hasMarks
      ? Gradebook.followedPathways(in: district, classes: study.classes)
      : Array(repeating: [], count: district.roster.sections.count)
    self.followed = followed
    scored = Gradebook.scored(curriculum, hasMarks ? district.marks : Marks())
    targets = followed.map { Gradebook.targets(on: $0, of: curriculum) }
    memberships = Gradebook.memberships(in: study) { !followed[Int($0.index)].isEmpty }
  }

  /// The pathways that a section follows, by id (R6).
  package func pathways(of section: Reference<Section>) -> [Named<Pathway>] {
    followed[Int(section.index)]
  }

  /// Whether any item of a pathway can have a score: it has points, or a mark has a score (R106).
  func hasScores(_ pathway: Reference<Pathway>) -> Bool { scored[Int(pathway.index)] }

  private static func scored(_ curriculum: Curriculum, _ marks: Marks) -> [Bool] {
    var isScored = ContiguousArray(repeating: false, count: curriculum.items.count)
    marks.forEach { if $0.score != nil { isScored[Int($0.item.index)] = true } }
    return curriculum.pathways.references.map { pathway in
      curriculum.pathways[pathway].items.contains {
        $0.pointsPossible != nil || $0.statedMasteryPoints != nil || isScored[Int($0.item.index)]
      }
    }
  }

  /// The targets on any item of the pathways that a section follows, by id (R18).
  package func targets(of section: Reference<Section>) -> [Named<Target>] {
    targets[Int(section.index)]
  }

  private static func targets(
    on pathways: [Named<Pathway>], of curriculum: Curriculum
  ) -> [Named<Target>] {
    let named = pathways.flatMap { curriculum.pathways[$0.reference].items.compactMap(\.target) }
    return Set(named).map(curriculum.targets.named).sorted()
  }

  private static func memberships(
    in study: Study, where isIncluded: (Reference<Section>) -> Bool
  ) -> [Membership] {
    let roster = study.district.roster
    let ranks = roster.students.ranks
    var memberships: [Membership] = []
    for section in roster.sections.sorted where isIncluded(section) {
      let named = roster.sections.named(section)
      for member in study.classes[Int(section.index)] {
        memberships.append(
          Membership(
            student: roster.students.named(member.student), section: named, entry: member.entry))
      }
    }
    // The sort is stable: the sections of a student stay in order.
    memberships.sort {
      ranks[Int($0.student.reference.index)] < ranks[Int($1.student.reference.index)]
    }
    return memberships
  }
}

/// A student in a class, with the day of entry where the spell has one.
package struct Membership: Hashable, Sendable {
  package var student: Named<Student>
  package var section: Named<Section>
  package var entry: Day?
}
