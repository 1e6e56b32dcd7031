import Coaching
import People
import Tables
import Templates

/// Makes the directory from a first reading.
extension PeopleDirectory {
  /// The directory of a folder that was read once.
  ///
  /// - Parameter names: what gradebooks call students of the roster, by the roster's ids.
  init(_ intake: Intake, named names: [String: [String]]) {
    let roster = intake.district.roster
    var district = intake.district
    district.conferences += intake.eventsElsewhere.conferences
    district.walkthroughs += intake.eventsElsewhere.walkthroughs
    let spellings = SpellingsOfFolder(district, intake.aliases)
    let likenesses = intake.project.joins
    let origin = { (subject: Origins.Subject, index: Int32) in
      intake.origins.place(of: subject, Int(index))?.location.file ?? ""
    }

    var teachers: [Person] = []
    for reference in roster.teachers.references where !spellings.isSpelling(teacher: reference) {
      let teacher = roster.teachers[reference]
      let isListed = roster.teachers.isListed(reference)
      teachers.append(
        Person(
          id: teacher.id, name: teacher.name ?? teacher.id,
          scopes: Set([teacher.school.map { roster.schools[$0].id }].compactMap(\.self)),
          rank: isListed ? .roster : .log))
      note(
        .teacher, listed: teacher.id, name: teacher.name,
        source: origin(.teacher, reference.index))
    }
    pairs = spellings.pairs
    let teacherIdentity = PeopleDirectory.teachers(spellings, among: teachers, likenesses)
    note(.teacher, spellings.teachers, teacherIdentity)

    let teacherID = { (id: String, scope: PeopleScope) in teacherIdentity(id, scope)?.id ?? id }
    let classes = LoggedClasses(district, teacher: teacherID)
    for (scope, texts) in classes.ids {
      for (text, id) in texts { note(.section, text, within: scope, is: id) }
    }
    let students = SpellingsOfStudents(
      district, spellings, classes, teacher: teacherID)
    for person in students.people {
      note(
        .student, listed: person.id, name: person.name,
        source: roster.students.find(person.id).map { origin(.student, $0.index) } ?? "")
    }
    let known = PeopleDirectory.identities(
      of: students.mentions,
      among: students.people.map { person in
        var person = person
        let others = roster.students.find(person.id).flatMap { intake.otherNames[$0] } ?? []
        person.otherNames = (names[person.id] ?? []) + others.sorted()
        return person
      }, likenesses, usesGivenNames: true)
    note(.student, students.spellings) { text, scope in
      known[Mention(text, in: students.classes(of: scope))]
    }
  }

  /// Who the teachers are that rows name.
  ///
  /// Where several of the folder bear a name, the school that a row of a log names tells them apart; it
  /// takes nobody away, since a log may name the school of the student.
  private static func teachers(
    _ spellings: SpellingsOfFolder, among teachers: [Person], _ likenesses: Set<Likeness>
  ) -> (String, PeopleScope) -> Identity? {
    let mentions = spellings.teacherMentions
    let found = identities(of: mentions, among: teachers, likenesses, usesGivenNames: false)
    let logged = spellings.mentionsOfLogs
    let placed =
      logged.isEmpty
      ? [:]
      : identities(
        of: mentions.union(logged), among: teachers, likenesses, usesGivenNames: false)
    return { text, scope in
      let identity = found[Mention(text, in: spellings.schools(of: scope))]
      guard case .logged(let school) = scope, case .open(_, let candidates, _)? = identity,
        candidates.count > 1
      else { return identity }
      let here = placed[Mention(text, in: [school])]
      return here.flatMap { candidates.contains($0.id) ? $0 : nil } ?? identity
    }
  }

  /// Matches mentions with people; does nothing where rows name nobody.
  private static func identities(
    of mentions: Set<Mention>, among people: [Person], _ likenesses: Set<Likeness>,
    usesGivenNames: Bool
  ) -> [Mention: Identity] {
    guard !mentions.isEmpty else { return [:] }
    let nicknames = Nicknames(String(decoding: Templates.nicknames, as: UTF8.self))
    return PeopleMatch(
      people, allowing: likenesses, nicknames: nicknames, usesGivenNames: usesGivenNames
    ).identities(of: mentions)
  }
}

/// The names by which rows call teachers, by school.
struct SpellingsOfFolder {
  private(set) var teachers: [PeopleScope: [String: Spelling]] = [:]
  /// Texts that name two teachers or more, with the name of each.
  private(set) var pairs: [String: [String]] = [:]
  private let roster: Roster
  private let aliases: Aliases
  /// The family names of teachers whose whole names are known.
  private let families: Set<String>
  /// The names of listed teachers who have an id besides.
  private let named: Set<String>

  init(_ district: District, _ aliases: Aliases) {
    roster = district.roster
    self.aliases = aliases
    let teachers = district.roster.teachers
    named = Set(
      teachers.references.filter(teachers.isListed).compactMap { reference in
        let entry = teachers[reference]
        return entry.name == entry.id ? nil : entry.name.flatMap { PersonName($0)?.key }
      })
    families = Set(
      teachers.references.flatMap { reference in
        PersonName(teachers[reference].name ?? teachers[reference].id).map {
          $0.extent == .full ? $0.families : []
        } ?? []
      })
    for walk in district.walkthroughs {
      note(walk.teacher, in: walk.school, at: walk.location)
    }
    for rating in district.ratings {
      if case .teacher(let teacher) = rating.subject {
        note(teacher, logged: rating.school, at: rating.location)
      }
    }
    for conference in district.conferences {
      if let teacher = conference.teacher {
        note(teacher, logged: conference.school, at: conference.location)
      }
    }
    for reference in roster.sections.references {
      let section = roster.sections[reference]
      if let teacher = section.teacher {
        note(teacher, logged: section.school, at: Location(file: ""))
      }
    }
    for teacher in roster.teachers.references where roster.teachers.isListed(teacher) {
      note(teacher, logged: nil, at: Location(file: ""))
    }
  }

  /// Whether a teacher's id is a name that somebody typed, or all that a roster writes: `Garcia, M`.
  func isSpelling(teacher: Reference<Teacher>) -> Bool {
    let entry = roster.teachers[teacher]
    guard !aliases.isID(entry.id, .teacher) else { return false }
    guard let name = PersonName(entry.id) else {
      return !roster.teachers.isListed(teacher) && entry.name == nil
        && PersonName.undecorated(entry.id) != nil
    }
    guard roster.teachers.isListed(teacher) else { return entry.name == nil }
    guard entry.name == nil || entry.name == entry.id else { return false }
    // A list of classes has names where a list of staff has ids.
    return name.extent != .full || named.contains(name.key)
  }

  private mutating func note(
    _ teacher: Reference<Teacher>, in school: Reference<School>?, at location: Location
  ) {
    note(teacher, school.map { .school(roster.schools[$0].id) } ?? .folder, location)
  }

  private mutating func note(
    _ teacher: Reference<Teacher>, logged school: Reference<School>?, at location: Location
  ) {
    note(teacher, PeopleScope(logged: school, roster), location)
  }

  private mutating func note(
    _ teacher: Reference<Teacher>, _ scope: PeopleScope, _ location: Location
  ) {
    guard isSpelling(teacher: teacher) else { return }
    let text = roster.teachers[teacher].id
    let names = together(text)
    if names.count > 1 { pairs[text] = names }
    for name in names {
      teachers[scope, default: [:]][name, default: Spelling(at: location)].add(location)
    }
  }

  /// The teachers of a text; behind a stroke stands a second one where both are family names that are known.
  private func together(_ text: String) -> [String] {
    let names = NamedPeople.together(text)
    guard names.count == 1 else { return names }
    let parts = NamedPeople.parts(of: text)
    let areFamilies = parts.allSatisfy { part in
      PersonName(part).map { $0.extent == .single && families.contains($0.key) } ?? false
    }
    return parts.count > 1 && areFamilies ? parts : names
  }

  func schools(of scope: PeopleScope) -> Set<String> {
    if case .school(let id) = scope { [id] } else { [] }
  }

  var teacherMentions: Set<Mention> {
    Set(
      teachers.flatMap { scope, texts in
        texts.keys.map { Mention($0, in: schools(of: scope)) }
      })
  }

  /// Those of rows that name a school by which they may be told apart.
  var mentionsOfLogs: Set<Mention> {
    Set(
      teachers.flatMap { scope, texts -> [Mention] in
        guard case .logged(let school) = scope else { return [] }
        return texts.keys.map { Mention($0, in: [school]) }
      })
  }
}

/// The names by which conferences and workshops call students, by class.
struct SpellingsOfStudents {
  private(set) var spellings: [PeopleScope: [String: Spelling]] = [:]
  private(set) var people: [Person] = []
  /// The classes of each teacher.
  private var classes: [String: Set<String>] = [:]

  /// - Parameter teacher: from the id of a teacher in the first reading to the person.
  init(
    _ district: District, _ teachers: SpellingsOfFolder, _ logged: LoggedClasses,
    teacher identity: (String, PeopleScope) -> String
  ) {
    let roster = district.roster
    let isSpelling = SpellingsOfStudents.spelled(in: district)
    guard isSpelling.contains(true) else { return }
    for reference in roster.sections.references {
      let section = roster.sections[reference]
      guard let teacher = section.teacher else { continue }
      let place = PeopleScope(logged: section.school, roster)
      classes[identity(roster.teachers[teacher].id, place), default: []].insert(section.id)
    }
    // Who teaches together has the students of each.
    for (text, names) in teachers.pairs {
      classes[text] = names.reduce(into: Set()) {
        $0.formUnion(classes[identity($1, .folder)] ?? [])
      }
    }
    var sections: [Set<String>] = Array(repeating: [], count: roster.students.count)
    for enrollment in roster.enrollments {
      sections[Int(enrollment.student.index)].insert(roster.sections[enrollment.section].id)
    }
    for reference in roster.students.references where !isSpelling[Int(reference.index)] {
      let student = roster.students[reference]
      people.append(
        Person(
          id: student.id, name: student.name ?? student.id,
          scopes: sections[Int(reference.index)],
          rank: roster.students.isListed(reference) ? .roster : .gradebook))
    }
    for conference in district.conferences where isSpelling[Int(conference.student.index)] {
      let teacher = conference.teacher.map {
        identity(roster.teachers[$0].id, PeopleScope(logged: conference.school, roster))
      }
      let scope = PeopleScope(
        section: conference.section.map { section in
          let id = roster.sections[section].id
          return logged.id(of: id, within: PeopleScope(section: nil, teacher: teacher))
        }, teacher: teacher)
      let text = roster.students[conference.student].id
      spellings[scope, default: [:]][text, default: Spelling(at: conference.location)]
        .add(conference.location)
    }
  }

  /// Which students are only names in logs; those of a gradebook are people.
  private static func spelled(in district: District) -> [Bool] {
    let students = district.roster.students
    var isSpelling = students.references.map { reference in
      !students.isListed(reference) && students[reference].name == nil
        && PersonName(students[reference].id) != nil
    }
    if isSpelling.contains(true) {
      district.marks.forEach { isSpelling[Int($0.student.index)] = false }
    }
    return isSpelling
  }

  func classes(of scope: PeopleScope) -> Set<String> {
    switch scope {
    case .section(let id): [id]
    case .teacher(let id): classes[id] ?? []
    case .school, .folder, .logged: []
    }
  }

  var mentions: Set<Mention> {
    Set(
      spellings.flatMap { scope, texts in
        texts.keys.map { Mention($0, in: classes(of: scope)) }
      })
  }
}

extension PeopleScope {
  /// Where to look for a student: in the class where the row tells it, else in all classes of the
  /// teacher.
  init(section: String?, teacher: String?) {
    self = section.map(PeopleScope.section) ?? teacher.map(PeopleScope.teacher) ?? .folder
  }

  /// Where to look for the teacher whom a row of a log names.
  init(logged school: Reference<School>?, _ roster: Roster) {
    self = school.map { .logged(school: roster.schools[$0].id) } ?? .folder
  }
}

extension Intake {
  /// Reports how many spellings were joined, and names that two people have.
  mutating func reportPeople() {
    // Rows that were left out for a name of several say so themselves.
    let said = Set(findings.filter { $0.problem == .undecidedTeacher }.map(\.location))
    findings += people.findings.filter { !said.contains($0.location) }
    for kind in [Alias.Kind.teacher, .student] {
      let (spellings, count) = people.joined(kind)
      guard spellings > 0 else { continue }
      findings.append(
        Finding(
          .joinedNames(kind: kind.rawValue, spellings: spellings, people: count),
          at: Location(file: "all files"), severity: .note))
    }
  }

  /// The group within which the name of a conference's student is looked up.
  func scope(
    of section: Reference<Section>?, _ teacher: String?, at place: PeopleScope
  ) -> PeopleScope {
    PeopleScope(
      section: section.map { district.roster.sections[$0].id },
      teacher: teacher.map { id(of: $0, .teacher, within: place) })
  }
}

extension Spelling {
  init(at location: Location) { self.init(location: location, count: 0) }

  mutating func add(_ location: Location) {
    count += 1
    if self.location.file.isEmpty || location.file < self.location.file,
      !location.file.isEmpty
    {
      self.location = location
    }
  }
}

extension Finding.Problem {
  /// How many spellings of how many people are one each (R100).
  static func joinedNames(kind: String, spellings: Int, people: Int) -> Self {
    Self(
      .nearMatch,
      "\(spellings) \(spellings == 1 ? "spelling" : "spellings") of \(people) "
        + "\(people == 1 ? kind : kind + "s") joined",
      advice: "The table people lists them. A line of aliases.csv says otherwise of any.")
  }
}
