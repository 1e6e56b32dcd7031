import CSV
import Coaching
import Tables

/// The marks of one piece of a file, with the names first seen in it.
///
/// A piece starts from the names known before the file, so that references to them are the same
/// in every piece; names new to a piece are found again when it is merged.
struct MarkPiece: Sendable {
  /// The names that marks use.
  struct Names: Sendable {
    var students: Registry<Student>
    var sections: Registry<Section>
    var items: Registry<Item>
  }

  /// What is known before the first mark is read.
  struct Known: Sendable {
    let students, sections, items: Int
    /// How many of the names are no finding of their own; all of them without their file.
    let listedStudents, listedSections: Int
    /// Enrolled pairs, where an enrollments file says who is in which class.
    let enrolled: Set<UInt64>?
    /// The points possible that each item has in its pathways; `nil` where none or several.
    let points: [Double?]
    /// Whether students and sections that are not listed are worth a finding.
    let reportsStudents, reportsSections: Bool
    let aliases: Aliases
    /// The place of the file among those that marks come from.
    let file: Int16

    func points(of item: Reference<Item>) -> Double? {
      Int(item.index) < points.count ? points[Int(item.index)] : nil
    }
  }

  var names: Names
  let known: Known
  var decoder: RowDecoder
  /// Whether its blank cells are there, to say that they are blank now (R103).
  var listsBlanks = false
  var marks: ContiguousArray<Mark> = []
  /// Levels in words, each with the place of its mark.
  fileprivate var levels: [(mark: Int, text: String)] = []
  var read = 0
  /// Items with a score that is a level of the file's scale.
  var scaledItems: Set<Reference<Item>> = []
  /// Findings about names that the files of their kind lack, by the name's reference.
  private(set) var unknownStudents: [Finding] = []
  private(set) var unknownSections: [Finding] = []
  /// Findings about items that no list has, should its neighbors stand in one.
  private(set) var unknownItems: [Finding] = []
  /// What cells were read as.
  private var cells = Cells()
  /// What whole rows were read as, where the file is big enough for it.
  private var rows = KnownMarks()
  /// Student and section of the mark before, which are enrolled.
  private var enrolledPair: UInt64?

  private struct Cells {
    var students = CellMemo<Reference<Student>>(bits: 10)
    var sections = CellMemo<Reference<Section>>(bits: 10)
    var items = CellMemo<Reference<Item>>(bits: 12)
    var statuses = CellMemo<Mark.Status>(bits: 5)
  }

  init(names: Names, known: Known, file: String) {
    self.names = names
    self.known = known
    decoder = RowDecoder(file: file)
  }

  /// Goes on to remember what rows of a file are read as.
  mutating func know(rowsAt places: KnownMarks.Places?) { rows = KnownMarks(places) }

  /// Makes room for the marks of some lines.
  mutating func expect(_ lines: Int?) { if let lines { marks.reserveCapacity(lines) } }

  /// The mark of a row whose cells were all read before.
  func knownMark(of record: borrowing CSVRecord) -> Mark? {
    guard var mark = rows.mark(of: record) else { return nil }
    mark.file = known.file
    return mark
  }

  /// Remembers the cells of a row of which nothing had to be said.
  mutating func known(
    _ mark: Mark, status: Mark.Status, score: KnownMarks.Score, stamps: (Stamp?, Stamp?),
    _ record: borrowing CSVRecord
  ) {
    rows.keep(mark, status: status, score: score, stamps: stamps, of: record)
  }

  /// The reference of the student whom a cell names; `nil` where it names nobody.
  mutating func student(_ field: Field, _ record: borrowing CSVRecord) -> Reference<Student>? {
    let key = field.key(in: record)?.cell
    if let key, let known = cells.students.find(key) { return known }
    let found = field.withID(of: record) { isTotal($0) ? nil : self.student($0) } ?? nil
    if let key, let found { cells.students.keep(found, for: key) }
    return found
  }

  mutating func section(_ field: Field, _ record: borrowing CSVRecord) -> Reference<Section>? {
    let key = field.key(in: record)?.cell
    if let key, let known = cells.sections.find(key) { return known }
    let found = field.withID(of: record) { self.section($0) }
    if let key, let found { cells.sections.keep(found, for: key) }
    return found
  }

  /// The item of a cell that was read before.
  func knownItem(_ field: Field, _ record: borrowing CSVRecord) -> Reference<Item>? {
    field.key(in: record).flatMap { cells.items.find($0.cell) }
  }

  mutating func item(_ field: Field, _ record: borrowing CSVRecord) -> Reference<Item>? {
    let found = field.withContent(of: record) { self.item($0) }
    if let found, let key = field.key(in: record)?.cell { cells.items.keep(found, for: key) }
    return found
  }

  /// The status of a cell; the inner `nil` is no word for one.
  mutating func status(_ field: Field, _ record: borrowing CSVRecord) -> Mark.Status?? {
    let key = field.key(in: record)?.cell
    if let key, let known = cells.statuses.find(key) { return known }
    let status = field.withContent(of: record) { decoder.codes.status($0) }
    if let key, case .some(let word?) = status { cells.statuses.keep(word, for: key) }
    return status
  }

  /// Whether a cell for a student says that its row sums up others: `Class Average` is nobody.
  private func isTotal(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.indices.allSatisfy({ !(48...57).contains(bytes[$0]) }),
      let text = try? UTF8Span(validating: bytes)
    else { return false }
    return MarkPiece.isTotal(String(copying: text))
  }

  static func isTotal(_ text: String) -> Bool {
    TotalWords.isTotal(text) || TotalWords.arePoints(text)
  }

  /// The reference of a name, by its alias where one is given.
  mutating func student(_ bytes: Span<UInt8>) -> Reference<Student> {
    if let id = known.aliases.id(of: bytes, .student) { return names.students.intern(id) }
    return names.students.intern(bytes)
  }

  mutating func section(_ bytes: Span<UInt8>) -> Reference<Section> {
    if let id = known.aliases.id(of: bytes, .section) { return names.sections.intern(id) }
    return names.sections.intern(bytes)
  }

  mutating func item(_ bytes: Span<UInt8>) -> Reference<Item> {
    if let id = known.aliases.id(of: bytes, .item) { return names.items.intern(id) }
    return names.items.intern(bytes)
  }

  static func pair(_ student: Reference<Student>, _ section: Reference<Section>) -> UInt64 {
    UInt64(UInt32(student.index)) << 32 | UInt64(UInt32(section.index))
  }

  static func parts(of pair: UInt64) -> (Reference<Student>, Reference<Section>) {
    (Reference(Int(pair >> 32)), Reference(Int(pair & 0xFFFF_FFFF)))
  }

  /// Remembers where a name was seen first; one finding for each when pieces are merged (R98).
  mutating func noteNewNames(
    line: Int, student: Reference<Student>, studentField: Field, section: Reference<Section>?,
    sectionField: Field, item: Reference<Item>, itemField: Field
  ) {
    if Int(item.index) == known.items + unknownItems.count {
      unknownItems.append(
        Finding(
          .unknownID(kind: "item", file: "pathways.csv"),
          at: Location(file: decoder.file, line: line), column: itemField.name))
    }
    if Int(student.index) == known.students + unknownStudents.count {
      unknownStudents.append(
        Finding(
          .unknownID(kind: "student", file: "students.csv"),
          at: Location(file: decoder.file, line: line), column: studentField.name))
    }
    if let section, Int(section.index) == known.sections + unknownSections.count {
      unknownSections.append(
        Finding(
          .unknownID(kind: "section", file: "sections.csv"),
          at: Location(file: decoder.file, line: line), column: sectionField.name))
    }
  }

  /// Lets go of what only reading needs.
  mutating func endReading() {
    cells = Cells()
    rows = KnownMarks()
    decoder.known = nil
    if marks.capacity - marks.count > marks.count / 16 {
      var exact = ContiguousArray<Mark>()
      exact.reserveCapacity(marks.count)
      exact.append(contentsOf: marks)
      marks = exact
    }
  }

  /// Hands out the marks, those of names new to the piece with the references that these have in the
  /// whole.
  fileprivate mutating func takeMarks(
    _ students: [Reference<Student>], _ sections: [Reference<Section>],
    _ items: [Reference<Item>]
  ) -> ContiguousArray<Mark> {
    // Taken out of the piece, they are changed in place.
    var taken = marks
    marks = []
    if students.isEmpty, sections.isEmpty, items.isEmpty { return taken }
    for place in taken.indices {
      let (student, item) = (Int(taken[place].student.index), Int(taken[place].item.index))
      if student >= known.students { taken[place].student = students[student - known.students] }
      if item >= known.items { taken[place].item = items[item - known.items] }
      if let section = taken[place].section, Int(section.index) >= known.sections {
        taken[place].section = sections[Int(section.index) - known.sections]
      }
    }
    return taken
  }

  /// Drops the last mark where it says nothing.
  mutating func dropBlankMark() {
    guard let last = marks.last, last.isBlank, last.submitted == nil,
      levels.last?.mark != marks.count - 1
    else { return }
    marks.removeLast()
  }

  /// What is odd about a mark beside what is known of others.
  struct Oddities: OptionSet {
    let rawValue: UInt8
    static let scaleMismatch = Oddities(rawValue: 1)
    static let scoreAbovePossible = Oddities(rawValue: 2)
    static let notEnrolled = Oddities(rawValue: 4)
  }

  /// Adds a decoded mark.
  mutating func append(_ mark: Mark, level: String? = nil) -> Oddities {
    if let level { levels.append((marks.count, level)) }
    marks.append(mark)
    var oddities: Oddities = []
    let itemPoints = known.points(of: mark.item)
    if let possible = mark.pointsPossible, let itemPoints, possible != itemPoints {
      oddities.insert(.scaleMismatch)
    }
    if let score = mark.score, let most = mark.pointsPossible ?? itemPoints, score > most {
      oddities.insert(.scoreAbovePossible)
    }
    // An unknown student is not reported a second time as not enrolled (R98).
    if let enrolled = known.enrolled, let section = mark.section,
      Int(mark.student.index) < known.listedStudents,
      Int(section.index) < known.listedSections
    {
      let pair = MarkPiece.pair(mark.student, section)
      if pair == enrolledPair { return oddities }
      if enrolled.contains(pair) { enrolledPair = pair } else { oddities.insert(.notEnrolled) }
    }
    return oddities
  }
}

extension Intake {
  /// The piece with which reading a file of marks starts.
  func emptyMarkPiece(file: String) -> MarkPiece {
    let roster = district.roster
    let enrolled =
      roster.hasEnrollmentFile
      ? Set(roster.enrollments.map { MarkPiece.pair($0.student, $0.section) }) : nil
    let known = MarkPiece.Known(
      students: roster.students.count, sections: roster.sections.count,
      items: district.curriculum.items.count,
      listedStudents: district.given.contains(.students) ? roster.students.listed : .max,
      listedSections: district.given.contains(.sections) ? roster.sections.listed : .max,
      enrolled: enrolled, points: pointsOfItems,
      reportsStudents: district.given.contains(.students),
      reportsSections: district.given.contains(.sections), aliases: aliases,
      file: Int16(clamping: placeOfFile(file)))
    return MarkPiece(
      names: MarkPiece.Names(
        students: roster.students, sections: roster.sections, items: district.curriculum.items),
      known: known, file: file)
  }

  /// The points possible of each item, where all pathways that hold it agree.
  var pointsOfItems: [Double?] {
    var points: [Double?] = Array(repeating: nil, count: district.curriculum.items.count)
    var isSettled = Array(repeating: false, count: points.count)
    for reference in district.curriculum.pathways.references {
      for item in district.curriculum.pathways[reference].items {
        let index = Int(item.item.index)
        points[index] =
          !isSettled[index] || points[index] == item.pointsPossible
          ? item.pointsPossible : nil
        isSettled[index] = true
      }
    }
    return points
  }

  /// Takes over the marks of a piece that comes after all that was merged before.
  mutating func merge(_ piece: consuming MarkPiece) {
    let known = piece.known
    let students = Adoption(
      piece.names.students, from: known.students, into: &district.roster.students)
    let sections = Adoption(
      piece.names.sections, from: known.sections, into: &district.roster.sections)
    let items = Adoption(piece.names.items, from: known.items, into: &district.curriculum.items)
    for place in students.isNew {
      let finding = piece.unknownStudents[place]
      origins.note(
        .student, students.references[place].index, at: finding.location,
        column: finding.column ?? "")
    }
    for place in sections.isNew {
      let finding = piece.unknownSections[place]
      origins.note(
        .section, sections.references[place].index, at: finding.location,
        column: finding.column ?? "")
    }
    for place in items.isNew {
      unknownItems.append((items.references[place], piece.unknownItems[place]))
    }
    if known.reportsStudents { findings += students.isNew.map { piece.unknownStudents[$0] } }
    if known.reportsSections { findings += sections.isNew.map { piece.unknownSections[$0] } }
    var marks = piece.takeMarks(students.references, sections.references, items.references)
    let file = Int16(clamping: markFile(piece.decoder.file))
    // Only where others have come between.
    if file != known.file { for place in marks.indices { marks[place].file = file } }
    for level in piece.levels { district.marks.levels[marks[level.mark]] = level.text }
    giveWay(&marks, of: piece.decoder.file, isBlankKept: !piece.listsBlanks)
    if piece.listsBlanks {
      marks.removeAll {
        $0.isBlank && $0.submitted == nil && district.marks.levels[$0] == nil
      }
    }
    if let scale = piece.decoder.scale {
      for item in piece.scaledItems.sorted() {
        let isNew = Int(item.index) >= known.items
        scales[isNew ? items.references[Int(item.index) - known.items] : item] = scale
      }
    }
    district.marks.append(marks)
    take(piece.decoder)
  }

  /// Drops the marks for which a later download of the file stands (R103).
  private mutating func giveWay(
    _ marks: inout ContiguousArray<Mark>, of file: String, isBlankKept: Bool
  ) {
    guard snapshots.hasOthers(file) else { return }
    snapshots.settle(district.roster.students)
    let rows = { (marks: ContiguousArray<Mark>) in
      Set(marks.lazy.filter { isBlankKept || !$0.isBlank }.map(\.line)).count
    }
    let before = rows(marks)
    marks.removeAll { mark in
      let item = district.curriculum.items[mark.item].id
      snapshots.note(mark.student, item, in: file)
      return snapshots.isListedLater(mark.student, item, than: file)
    }
    snapshots.noteGone(before - rows(marks), of: file)
  }

  /// The place of a file among those that marks come from.
  mutating func markFile(_ file: String) -> Int {
    let place = placeOfFile(file)
    if place == district.marks.files.count { district.marks.files.append(file) }
    return place
  }

  /// The same, also for the file that comes next.
  private func placeOfFile(_ file: String) -> Int {
    district.marks.files.firstIndex(of: file) ?? district.marks.files.count
  }
}

/// The names that are new to a piece, taken over into the whole.
private struct Adoption<Kind: Identified> {
  /// The references in the whole of the piece's names from the first new one on.
  private(set) var references: [Reference<Kind>] = []
  /// The places among them of names that the whole had not seen either.
  private(set) var isNew: [Int] = []

  init(_ names: Registry<Kind>, from first: Int, into whole: inout Registry<Kind>) {
    for index in first..<max(first, names.count) {
      let before = whole.count
      references.append(whole.intern(names[Reference(index)].id))
      if whole.count > before { isNew.append(index - first) }
    }
  }
}
