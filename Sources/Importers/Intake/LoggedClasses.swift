import Coaching
import Tables

/// The classes of which logs speak by names of their own, as `P1` of a teacher whose gradebook is
/// called `Math 7 - P1`.
///
/// A name means a class of the teacher where no other can be meant, and no other name of the
/// teacher's log means the same class (R100).
struct LoggedClasses {
  /// By whose log, from what a class is called there to its id.
  private(set) var ids: [PeopleScope: [String: String]] = [:]

  /// - Parameter identity: from the id of a teacher in the first reading to the person.
  init(_ district: District, teacher identity: (String, PeopleScope) -> String) {
    let roster = district.roster
    let known = LoggedClasses.known(in: district)
    guard !known.isEmpty, district.conferences.contains(where: { $0.section != nil }) else {
      return
    }
    var classes: [PeopleScope: [Reference<Section>]] = [.folder: known.sorted()]
    for section in known.sorted() {
      guard let teacher = roster.sections[section].teacher else { continue }
      let place = PeopleScope(logged: roster.sections[section].school, roster)
      classes[.teacher(identity(roster.teachers[teacher].id, place)), default: []].append(section)
    }
    var logged: [PeopleScope: Set<Reference<Section>>] = [:]
    for conference in district.conferences {
      guard let section = conference.section, !known.contains(section) else { continue }
      let teacher = conference.teacher.map {
        identity(roster.teachers[$0].id, PeopleScope(logged: conference.school, roster))
      }
      logged[PeopleScope(section: nil, teacher: teacher), default: []].insert(section)
    }
    for (scope, sections) in logged {
      ids[scope] = LoggedClasses.matches(
        of: sections.map { roster.sections[$0].id }.sorted(), among: classes[scope] ?? [], roster)
    }
  }

  /// What a class is that a log calls so.
  func id(of text: String, within scope: PeopleScope) -> String { ids[scope]?[text] ?? text }

  /// The classes that rosters or gradebooks have.
  private static func known(in district: District) -> Set<Reference<Section>> {
    let roster = district.roster
    let given = roster.hasEnrollmentFile ? roster.enrollments.count : roster.given
    var known = Set(roster.enrollments.prefix(given).map(\.section))
    known.formUnion(roster.sections.references.filter { roster.sections.isListed($0) })
    district.marks.forEach { mark in if let section = mark.section { known.insert(section) } }
    return known
  }

  private static func matches(
    of texts: [String], among classes: [Reference<Section>], _ roster: Roster
  ) -> [String: String] {
    let names = classes.map { section in
      let entry = roster.sections[section]
      return [entry.id, entry.title].compactMap(\.self).map(ClassName.init)
    }
    var found: [Int: [(text: String, name: ClassName)]] = [:]
    for text in texts {
      let name = ClassName(text)
      let same = names.indices.filter { names[$0].contains(name) }
      let near = names.indices.filter { names[$0].contains { $0.mayBe(name) } }
      let meant = same.isEmpty ? near : same
      if meant.count == 1 { found[meant[0], default: []].append((text, name)) }
    }
    var ids: [String: String] = [:]
    for (place, meant) in found
    where meant.allSatisfy({ one in meant.allSatisfy { $0.name.mayBe(one.name) } }) {
      for one in meant { ids[one.text] = roster.sections[classes[place]].id }
    }
    return ids
  }
}
