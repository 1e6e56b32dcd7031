import Coaching

extension Gradebook {
  /// Which pathways each section follows, by the section's index; each list by id (R6).
  ///
  /// A pathway that names its sections is followed by them. One that names none is followed by
  /// the sections with a mark of any status on one of its items; a mark that names no section
  /// stands for the only class of its student.
  static func followedPathways(
    in district: District, classes: [[ClassMember]]
  ) -> [[Named<Pathway>]] {
    let pathways = district.curriculum.pathways
    var followed = Array(
      repeating: Set<Reference<Pathway>>(), count: district.roster.sections.count)
    var open = Array(repeating: [Reference<Pathway>](), count: district.curriculum.items.count)
    for pathway in pathways.references {
      let facts = pathways[pathway]
      for section in facts.sections { followed[Int(section.index)].insert(pathway) }
      guard facts.sections.isEmpty else { continue }
      for planned in facts.items { open[Int(planned.item.index)].append(pathway) }
    }
    let onlyClass = onlyClasses(of: district.roster.students.count, in: classes)
    // Neighbouring marks of an item are mostly of one section: asking the set once is enough.
    var latest = ContiguousArray(repeating: Int32(-1), count: open.count)
    for piece in district.marks.pieces {
      for mark in piece {
        let item = Int(mark.item.index)
        let section = mark.section?.index ?? onlyClass[Int(mark.student.index)]
        guard section >= 0, section != latest[item], !open[item].isEmpty else { continue }
        latest[item] = section
        followed[Int(section)].formUnion(open[item])
      }
    }
    return followed.map { $0.map(pathways.named).sorted() }
  }

  /// The section of each student who is in exactly one, by the student's index; -1 for others.
  private static func onlyClasses(
    of students: Int, in classes: [[ClassMember]]
  ) -> ContiguousArray<Int32> {
    var only = ContiguousArray(repeating: Int32(-1), count: students)
    var isInSeveral = ContiguousArray(repeating: false, count: students)
    for (section, members) in classes.enumerated() {
      for member in members {
        let student = Int(member.student.index)
        if isInSeveral[student] { continue }
        isInSeveral[student] = only[student] >= 0
        only[student] = isInSeveral[student] ? -1 : Int32(section)
      }
    }
    return only
  }
}
