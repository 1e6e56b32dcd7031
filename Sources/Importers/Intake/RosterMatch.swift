import Coaching
import People
import Tables

/// Whom and which classes of a roster gradebooks mean that know them by other ids (R100).
///
/// Of a class whose students the roster has none by their ids and most by their names, each is the
/// student of the roster who alone bears the name. A class is the roster's where its students are and
/// the teacher or the title agrees.
struct RosterMatch {
  /// For each id of a gradebook that of the roster.
  private(set) var aliases: [Alias] = []
  /// What gradebooks call students of the roster, by the roster's ids.
  private(set) var names: [String: [String]] = [:]

  private let roster: Roster
  /// The students of each class that gradebooks have.
  private let classes: [Reference<Section>: Set<Reference<Student>>]
  /// The file that first named a student or a class.
  private let fileOf: (Origins.Subject, Int32) -> String

  init(_ intake: Intake) {
    roster = intake.district.roster
    classes = RosterMatch.classes(intake)
    fileOf = { intake.origins.place(of: $0, Int($1))?.location.file ?? "" }
    guard roster.students.listed > 0, !classes.isEmpty else { return }
    let profiles = Dictionary(
      intake.sources.map { ($0.file, $0.profile ?? "") }, uniquingKeysWith: { first, _ in first })
    let students = students(profiles)
    aliases = students.sorted { $0.key < $1.key }.map { student, listed in
      Alias(
        kind: .student, name: roster.students[student].id, id: roster.students[listed].id)
    }
    for (student, listed) in students.sorted(by: { $0.key < $1.key }) {
      guard let name = roster.students[student].name else { continue }
      names[roster.students[listed].id, default: []].append(name)
    }
    aliases += sections(students, profiles).sorted { $0.key < $1.key }.map { section, listed in
      Alias(
        kind: .section, name: roster.sections[section].id, id: roster.sections[listed].id)
    }
    dropClashes()
  }

  /// Aliases are compared without signs and blanks, and must not take the place of a listed id.
  private mutating func dropClashes() {
    let ids: [Alias.Kind: [String: String]] = [
      .student: RosterMatch.folded(roster.students), .section: RosterMatch.folded(roster.sections),
    ]
    let names = Dictionary(grouping: aliases) { "\($0.kind.rawValue) \(Words.folded($0.name))" }
    aliases = aliases.filter { alias in
      let folded = Words.folded(alias.name)
      return ids[alias.kind]?[folded].map { $0 == alias.id } ?? true
        && Set(names["\(alias.kind.rawValue) \(folded)"]?.map(\.id) ?? []).count == 1
    }
  }

  private static func folded<Kind>(_ registry: Registry<Kind>) -> [String: String] {
    Dictionary(
      registry.references.filter { registry.isListed($0) }
        .map { (Words.folded(registry[$0].id), registry[$0].id) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The students whom gradebooks have in each class, whatever the roster says.
  private static func classes(_ intake: Intake) -> [Reference<Section>: Set<Reference<Student>>] {
    let roster = intake.district.roster
    guard roster.students.listed > 0,
      roster.students.count > roster.students.listed
        || roster.sections.count > roster.sections.listed
    else { return [:] }
    var classes: [Reference<Section>: Set<Reference<Student>>] = [:]
    let told = Set(
      roster.enrollments.filter { intake.sectionsOfRosters.contains($0.section) }
        .map { MarkPiece.pair($0.student, $0.section) })
    for pair in intake.pairs where !told.contains(pair) {
      let (student, section) = MarkPiece.parts(of: pair)
      classes[section, default: []].insert(student)
    }
    intake.district.marks.forEach { mark in
      if let section = mark.section { classes[section, default: []].insert(mark.student) }
    }
    return classes
  }

  // MARK: Students

  private func students(
    _ profiles: [String: String]
  ) -> [Reference<Student>: Reference<Student>] {
    let listed = NamesOfStudents(
      roster, roster.students.references.filter { roster.students.isListed($0) })
    let unlisted = roster.students.references.filter { !roster.students.isListed($0) }
    // Two products may know one student by two ids, one product does not.
    let others = Dictionary(grouping: unlisted) {
      profiles[fileOf(.student, $0.index)] ?? ""
    }.mapValues { NamesOfStudents(roster, $0) }
    var found: [Reference<Student>: Reference<Student>] = [:]
    for (_, members) in classes {
      guard !members.contains(where: { roster.students.isListed($0) }) else { continue }
      let matches = members.compactMap { member -> (Reference<Student>, Reference<Student>)? in
        let profile = profiles[fileOf(.student, member.index)] ?? ""
        guard others[profile]?.only(named: member, roster) == member,
          let meant = listed.only(named: member, roster), mayBeOne(member, meant)
        else { return nil }
        return (member, meant)
      }
      guard matches.count * 2 >= members.count, Set(matches.map(\.1)).count == matches.count else {
        continue
      }
      for (member, meant) in matches { found[member] = meant }
    }
    return found
  }

  /// Whether nothing that is known of both tells them apart.
  private func mayBeOne(_ one: Reference<Student>, _ other: Reference<Student>) -> Bool {
    let (one, other) = (roster.students[one], roster.students[other])
    let digits = { (grade: String?) in grade.map { $0.filter(\.isNumber).drop { $0 == "0" } } }
    if let grade = digits(one.grade), let theirs = digits(other.grade), !grade.isEmpty,
      !theirs.isEmpty, grade != theirs
    {
      return false
    }
    return true
  }

  // MARK: Classes

  /// - Parameter students: whom of the roster students of gradebooks are.
  private func sections(
    _ students: [Reference<Student>: Reference<Student>], _ profiles: [String: String]
  ) -> [Reference<Section>: Reference<Section>] {
    var members: [Reference<Section>: Set<Reference<Student>>] = [:]
    for spell in roster.enrollments where roster.sections.isListed(spell.section) {
      members[spell.section, default: []].insert(spell.student)
    }
    var ofStudents: [Reference<Student>: Set<Reference<Section>>] = [:]
    for (section, all) in members {
      for student in all { ofStudents[student, default: []].insert(section) }
    }
    var found: [Reference<Section>: (section: Reference<Section>, isTitled: Bool)] = [:]
    for (section, all) in classes where !roster.sections.isListed(section) {
      let own = Set(all.map { students[$0] ?? $0 })
      let near = own.reduce(into: Set<Reference<Section>>()) {
        $0.formUnion(ofStudents[$1] ?? [])
      }
      if let match = match(of: section, own, among: near, members) { found[section] = match }
    }
    // Two gradebooks of one product are two classes, unless their titles say which.
    let claim = { (section: Reference<Section>, listed: Reference<Section>) in
      "\(listed.index) \(profiles[fileOf(.section, section.index)] ?? "")"
    }
    let claims = Dictionary(found.map { (claim($0.key, $0.value.section), 1) }, uniquingKeysWith: +)
    return found.filter { section, match in
      claims[claim(section, match.section)] == 1 || match.isTitled
    }.mapValues(\.section)
  }

  /// The one class of the roster that a gradebook's class is.
  private func match(
    of section: Reference<Section>, _ own: Set<Reference<Student>>,
    among near: Set<Reference<Section>>, _ members: [Reference<Section>: Set<Reference<Student>>]
  ) -> (section: Reference<Section>, isTitled: Bool)? {
    var titled: [Reference<Section>] = []
    var taught: [Reference<Section>] = []
    for other in near {
      let theirs = members[other] ?? []
      let shared = own.intersection(theirs).count
      guard shared * 5 >= own.count * 4, shared * 2 >= theirs.count else { continue }
      let isTaught = haveOneTeacher(section, other)
      guard isTaught != false else { continue }
      if names(of: section).contains(where: { name in
        names(of: other).contains { $0.mayBe(name) }
      }) {
        titled.append(other)
      } else if isTaught == true {
        taught.append(other)
      }
    }
    if titled.count == 1 { return (titled[0], true) }
    return titled.isEmpty && taught.count == 1 ? (taught[0], false) : nil
  }

  private func names(of section: Reference<Section>) -> [ClassName] {
    let entry = roster.sections[section]
    return [entry.id, entry.title].compactMap(\.self).map(ClassName.init)
  }

  /// Whether the teachers of two classes can be one person; `nil` where one of them is not known.
  private func haveOneTeacher(_ one: Reference<Section>, _ other: Reference<Section>) -> Bool? {
    let teachers = [one, other].compactMap { roster.sections[$0].teacher }
    guard teachers.count == 2 else { return nil }
    if teachers[0] == teachers[1] { return true }
    let names = teachers.map { PersonName(roster.teachers[$0].name ?? roster.teachers[$0].id) }
    guard let first = names[0], let second = names[1] else { return nil }
    if first.key == second.key { return true }
    // `Garcia, M` and `Ms. Garcia` may be Maria Garcia; the students say that it is her class.
    let family = { (name: PersonName) in name.words[name.words.count - 1] }
    guard family(first) == family(second) else { return false }
    let isShort = [first, second].contains { $0.extent != .full }
    let given = [first, second].filter { $0.words.count > 1 }.map { $0.words[0].prefix(1) }
    return isShort && Set(given).count < 2
  }
}

/// Students by their whole names.
private struct NamesOfStudents {
  /// By all words of a name, and by those that are no initial between the others.
  private var whole: [String: [Reference<Student>]] = [:]
  private var plain: [String: [Reference<Student>]] = [:]

  init(_ roster: Roster, _ students: [Reference<Student>]) {
    for student in students {
      guard let name = roster.students[student].name.flatMap(PersonName.init),
        name.extent == .full
      else { continue }
      whole[NamesOfStudents.key(name), default: []].append(student)
      plain[NamesOfStudents.plainKey(name), default: []].append(student)
    }
  }

  /// Who alone bears the name of a student, if need be without the initial of a middle name.
  func only(named student: Reference<Student>, _ roster: Roster) -> Reference<Student>? {
    guard let name = roster.students[student].name.flatMap(PersonName.init),
      name.extent == .full
    else { return nil }
    let same = whole[NamesOfStudents.key(name)] ?? []
    if !same.isEmpty { return same.count == 1 ? same[0] : nil }
    let near = (plain[NamesOfStudents.plainKey(name)] ?? []).filter { other in
      // Two initials tell two people.
      let middle = roster.students[other].name.flatMap(PersonName.init)
        .map(NamesOfStudents.initials)
      return middle?.isEmpty ?? true || NamesOfStudents.initials(name).isEmpty
    }
    return near.count == 1 && plain[NamesOfStudents.plainKey(name)]?.count == 1 ? near[0] : nil
  }

  private static func key(_ name: PersonName) -> String {
    name.key + " " + (name.suffix ?? "")
  }

  private static func plainKey(_ name: PersonName) -> String {
    let inner = name.words.dropFirst().filter { $0.count > 1 }
    return ([name.words[0]] + inner).joined(separator: " ") + " " + (name.suffix ?? "")
  }

  private static func initials(_ name: PersonName) -> [String] {
    name.words.dropFirst().filter { $0.count == 1 }
  }
}
