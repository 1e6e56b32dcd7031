import Canonical
import Coaching
import Tables

extension Intake {
  /// Called when the enrollments are read: joins rows of one student and class, and remembers
  /// whether there was such a file.
  mutating func closeEnrollments() {
    district.roster.enrollments = district.roster.enrollments.joined
    district.roster.hasEnrollmentFile = district.given.contains(.enrollments)
    sectionsOfRosters = Set(district.roster.enrollments.map(\.section))
    pairs = Set(district.roster.enrollments.map { MarkPiece.pair($0.student, $0.section) })
    schoolsOfLists = district.roster.schools.count
  }

  /// Called when all files are read: drops replaced rows, sorts pathways, derives what only facts
  /// tell, and reports what can be seen only in the whole folder.
  mutating func close() {
    district.calendar.list(days)
    dropStrayDays()
    dropSuperseded(Windows.self)
    dropSuperseded(Conferences.self)
    dropSuperseded(Workshops.self)
    dropSuperseded(Ratings.self)
    dropSuperseded(Actions.self)
    for table in CanonicalFile.all.compactMap(\.plain) { dropSuperseded(table) }
    planPreparedConferences()
    dropRepeatedConferences()
    let (walkthroughs, conflicts) = self.walkthroughs.finish { district.progression($0) }
    district.walkthroughs = walkthroughs
    findings += conflicts
    dropRepeatedWalks()
    dropStrayWalks()
    UnsentZeros(in: district.marks, asOf: district.rules.asOf).withdraw(from: &district.marks)
    let (gone, duplicates) = MarkKeys.duplicates(
      among: district.marks, of: district.roster.students.count, asOf: district.rules.asOf,
      in: snapshots.files)
    district.marks.remove(gone)
    findings += duplicates
    dropDaysAfterFolder()
    addDetails()
    for gathering in gatherings { gathering.close(&self) }
    applyScales()
    sortPathways()
    district.deriveRoster(behind: district.roster.enrollments.count)
    deriveSchools()
    deriveTeachersOfClasses()
    reportConferencesOutsideClasses()
    reportClasslessMarks()
    reportWindows()
    reportNegativeSpans()
    reportUnknownItems()
    reportEarlierExports()
    reportLostZeros()
    reportNearNames()
    reportPeople()
    reportEndsOfLogs()
    reportTargets()
    reportScales()
    reportMarkedPoints()
    explainSkippedRows()
    countItemsWithoutPoints()
    sayOnce()
  }

  /// Of a cell from which rows of several tables are made, each would say the same.
  private mutating func sayOnce() {
    var said: Set<Finding> = []
    findings = findings.filter { said.insert($0).inserted }
  }

  /// Sorts items by position, and those of one position in the order of the file (R71).
  private mutating func sortPathways() {
    for reference in district.curriculum.pathways.references {
      district.curriculum.pathways[reference].items = district.curriculum.pathways[reference].items
        .enumerated().sorted {
          ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
        }.map(\.element)
    }
  }

  /// Gives a teacher whom only walk-throughs name the school of the latest one (R24).
  private mutating func deriveSchools() {
    var latest: [Reference<Teacher>: Day] = [:]
    for walkthrough in district.walkthroughs {
      let teacher = walkthrough.teacher
      guard !district.roster.teachers.isListed(teacher), let school = walkthrough.school,
        latest[teacher].map({ $0 <= walkthrough.date }) ?? true
      else { continue }
      latest[teacher] = walkthrough.date
      district.roster.teachers[teacher].school = school
    }
  }

  /// Reports conferences that name a section in which the student is not enrolled (R7).
  private mutating func reportConferencesOutsideClasses() {
    guard district.roster.hasEnrollmentFile else { return }
    let enrolled = Set(
      district.roster.enrollments.map { MarkPiece.pair($0.student, $0.section) })
    for conference in district.conferences {
      guard let section = conference.section,
        district.roster.students.isListed(conference.student)
          || !district.given.contains(.students),
        district.roster.sections.isListed(section) || !district.given.contains(.sections),
        !enrolled.contains(MarkPiece.pair(conference.student, section))
      else { continue }
      findings.append(
        Finding(.notEnrolled, at: conference.location, column: Conferences.student.name))
    }
  }

  /// Reports logs of conferences that end early: more days before the day of the study than cadence
  /// and grace together allow (R101).
  private mutating func reportEndsOfLogs() {
    guard let asOf = district.rules.asOf ?? district.lastDay else { return }
    var ends: [String: Day] = [:]
    for conference in district.conferences where conference.date <= asOf && conference.isEntry {
      let file = conference.location.file
      ends[file] = max(ends[file] ?? conference.date, conference.date)
    }
    let patience = district.rules.cadence + district.rules.grace
    for (file, end) in ends.sorted(by: { $0.key < $1.key })
    where district.calendar.days(from: end, to: asOf) > patience {
      findings.append(Finding(.logEnds(end), at: Location(file: file)))
    }
  }

  /// Reports windows that overlap, and walk-throughs and ratings outside every window (R13).
  private mutating func reportWindows() {
    let windows = district.windows.walkWindows
    for (place, later) in windows.enumerated() {
      guard let earlier = windows[..<place].first(where: { later.start <= $0.end }),
        let location = origins.windows[later.id], let other = origins.windows[earlier.id]
      else { continue }
      findings.append(
        Finding(
          .overlappingWindows(other: other.description), at: location, column: Windows.start.name))
    }
    guard !windows.isEmpty else { return }
    for walkthrough in district.walkthroughs
    where !windows.contains(where: { $0.contains(walkthrough.date) }) {
      findings.append(
        Finding(.outsideWindows, at: walkthrough.location, column: Walkthroughs.date.name))
    }
    var days: Set<Day> = []
    for rating in district.ratings
    where !windows.contains(where: { $0.contains(rating.date) })
      && days.insert(rating.date).inserted
    {
      findings.append(Finding(.outsideWindows, at: rating.location, column: Ratings.date.name))
    }
  }

  /// Reports exports of which a later one of the same gradebook is there, too (R103).
  private mutating func reportEarlierExports() {
    var kept: [Int16: Int] = [:]
    if !snapshots.superseded.isEmpty {
      district.marks.forEach { mark in kept[mark.file, default: 0] += 1 }
    }
    let counts = Dictionary(
      kept.map { (district.marks.files[Int($0.key)], $0.value) }, uniquingKeysWith: +)
    for (file, later) in snapshots.superseded.sorted(by: { $0.key < $1.key }) {
      findings.append(
        Finding(
          .earlierExport(than: later.name, later.reason, marksKept: counts[file] ?? 0),
          at: Location(file: file), severity: later.reason.isDoubtful ? .warning : .note))
    }
    for (file, other) in snapshots.undecided.sorted(by: { $0.key < $1.key }) {
      findings.append(Finding(.exportsWithoutOrder(other: other), at: Location(file: file)))
    }
  }

  /// Reports items that no pathway lists, if their file has others that a pathway does list (R108).
  ///
  /// A gradebook of which pathways list less than half holds other work, too, and that is a note.
  private mutating func reportUnknownItems() {
    guard !unknownItems.isEmpty else { return }
    let curriculum = district.curriculum
    let listed = Set(
      curriculum.pathways.references.flatMap { curriculum.pathways[$0].items.map(\.item) })
    guard !listed.isEmpty else { return }
    var items: [String: Set<Reference<Item>>] = [:]
    for (file, seen) in itemsOfFiles { items[district.marks.files[Int(file)]] = seen }
    let own = Set(sources.filter { $0.profile == Profile.canonical(.marks).id }.map(\.file))
    let list = ownFiles.contains(.pathways) ? "pathways.csv" : "the lists of items"
    for (item, finding) in unknownItems where !listed.contains(item) {
      let file = finding.location.file
      // Of a blank cell no mark is left.
      guard let items = items[file], items.contains(item), !items.isDisjoint(with: listed) else {
        continue
      }
      let isMostlyListed = items.intersection(listed).count * 2 >= items.count
      findings.append(
        Finding(
          .unknownID(kind: "item", file: list), at: finding.location, column: finding.column,
          severity: own.contains(file) || isMostlyListed ? nil : .note))
    }
  }

  /// The items of which each file has marks.
  private var itemsOfFiles: [Int16: Set<Reference<Item>>] {
    var items: [Int16: Set<Reference<Item>>] = [:]
    var last: (file: Int16, item: Reference<Item>)?
    district.marks.forEach { mark in
      if let last, last == (mark.file, mark.item) { return }
      items[mark.file, default: []].insert(mark.item)
      last = (mark.file, mark.item)
    }
    return items
  }

  /// Reports walk-throughs with feedback before their day, and those on a day on which the teacher
  /// was not employed (R108).
  private mutating func reportNegativeSpans() {
    for walkthrough in district.walkthroughs {
      if let feedback = walkthrough.feedbackOn, feedback < walkthrough.date {
        findings.append(
          Finding(
            .endBeforeBegin(Walkthroughs.date.name), at: walkthrough.location,
            column: Walkthroughs.feedbackOn.name))
      }
      let teacher = district.roster.teachers[walkthrough.teacher]
      if !teacher.employments.contains(where: { $0.covers(walkthrough.date) }) {
        findings.append(
          Finding(.notEmployed, at: walkthrough.location, column: Walkthroughs.date.name))
      }
    }
  }

  /// Reports rules of walkbook.yaml for a target that no item has; without this a misspelled target
  /// would silently lose its rule.
  private mutating func reportTargets() {
    for (target, location) in project.targetPlaces
    where district.curriculum.targets.find(target) == nil {
      let known = district.curriculum.targets.sorted.map { district.curriculum.targets[$0].id }
      let hint = Nearest.hint(Nearest.word(to: target, among: known))
      findings.append(
        Finding(
          setting: "no item of pathways.csv has the target '\(target)'\(hint)", at: location,
          severity: .warning))
    }
  }
}

extension Finding.Problem {
  static let notEnrolled = Self(
    .notEnrolled, "the student is not enrolled in the section",
    advice: "Kept as a fact; nobody was added to a class. Add the enrollment.")

  /// A walk-through before a teacher's first day, or after the last.
  static let notEmployed = Self(
    .notEnrolled, "the teacher is not employed on this day",
    advice: "The walk-through was kept. Correct its day, or the teacher's begin and end.")

  static let outsideWindows = Self(
    .outsideWindows, "expected a day inside a walk window",
    advice: "Left out of every window. Extend a window in windows.csv.")

  static func overlappingWindows(other: String) -> Self {
    Self(
      .overlappingWindows, "the window overlaps with '\(other)'",
      advice: "The earlier window got the shared days. Correct windows.csv.")
  }

  /// A day before the one that it follows, by the name of that column, and what becomes of the row
  /// (R108).
  static func endBeforeBegin(
    _ column: String, _ consequence: String = "The days between them count as none."
  ) -> Self {
    Self(
      .badDate, "expected no day before that of '\(column)'",
      advice: "\(consequence) Correct one of the two.")
  }

  /// A log that ends long before the day of the study: its last day (R101).
  static func logEnds(_ day: Day) -> Self {
    Self(
      .logEnds, "the log ends on \(day)",
      advice: "Weeks after it are unknown, not missed. Add the entries since, if there are any.")
  }

  /// An export of marks of which a later one is there too, why that is the later, and how many of
  /// the marks count beside it (R103).
  static func earlierExport(than later: String, _ why: Precedence, marksKept: Int) -> Self {
    Self(
      .duplicateKey,
      "\(why.isEvidence ? "an earlier export than" : "the same gradebook as") \(later) "
        + "(\(why.reason)), which stands for the students and items in both; "
        + "marks that only this file has: \(marksKept)",
      advice: marksKept == 0
        ? "None of its marks counted. Remove the file."
        : "Those count. Remove the file where they should not.")
  }

  /// Two exports of one gradebook of which nothing says which is later (R103).
  static func exportsWithoutOrder(other: String) -> Self {
    Self(
      .duplicateKey, "the same gradebook as \(other), and neither says when it was exported",
      advice: "Both were counted. Put the day of the export into their names, or remove the older.")
  }
}
