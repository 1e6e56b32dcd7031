import Coaching
import Foundation

@testable import Importers

/// A file that a profile describes, made of nothing but what the profile says: its identifying
/// titles, one title of each of the other columns or none, and values by what a column becomes.
struct DescribedFile {
  /// What a column becomes.
  private enum Role {
    case id, last, first, full, grade, school, section, teacher, teacherLast, teacherFirst, day,
      time
    case score, points, text, blank
    case word(String)
  }

  let mapping: Mapping
  private(set) var name = "export.csv"
  private(set) var rows: [[String]] = []
  /// `501 123 2023-09-14` for each score that stands in it; without the day where it has none.
  private(set) var marks: [String] = []
  private(set) var students: [String] = []

  static let studentCount = 3
  private var random: Steps
  private let variant: Int
  private var roles: [String: Role] = [:]
  private var slots: [[String]] = []
  private var ids: [String] = []
  private var titles: [String] = []
  /// Titles of item columns, whether their cells are scores, and whether the file has their day.
  private var items: [(title: String, isScore: Bool, hasDay: Bool)] = []

  init(_ mapping: Mapping, variant: Int) {
    self.mapping = mapping
    self.variant = variant
    random = Steps(state: UInt64(variant + 1))
    if let files = mapping.files { name = files.replacing("*", with: "") + ".csv" }
    assignRoles()
    choose()
    addItems()
    arrange()
    fill()
  }

  var text: String {
    rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
    }.joined()
  }

  // MARK: Columns

  private var firstMarks: MappedTable? { mapping.tables.first { $0.kind == .marks } }

  private mutating func assignRoles() {
    for table in mapping.tables {
      for column in table.columns {
        guard let role = DescribedFile.role(of: column.name, in: table.kind) else { continue }
        assign(column.source, role)
      }
    }
    if let table = firstMarks, table.per == nil {
      for condition in table.when {
        let word = condition.words.first.flatMap { $0 == "*" ? nil : $0 }
        assign(condition.source, word.map { .word($0) } ?? .text, isForced: word != nil)
      }
      for condition in table.unless { assign(condition.source, .blank, isForced: true) }
    }
  }

  private static func role(of column: String, in kind: FileKind) -> Role? {
    switch (kind, column) {
    case (.marks, "student_id"), (.students, "student_id"), (.enrollments, "student_id"): .id
    case (.students, "name"): .full
    case (.teachers, "name"): .teacher
    case (_, "grade"): .grade
    case (.students, "school_id"), (.sections, "school_id"), (.schools, _): .school
    case (.sections, "section_id"), (.sections, "title"), (.enrollments, "section_id"): .section
    case (.sections, "teacher_id"), (.teachers, "teacher_id"): .teacher
    case (.marks, "score"): .score
    case (.marks, "points_possible"): .points
    case (.marks, "assessed"), (.marks, "submitted"): .day
    default: nil
    }
  }

  /// Gives the titles of a cell's first way a role; a name of two columns is a last and a first name.
  private mutating func assign(_ source: CellSource, _ role: Role, isForced: Bool = false) {
    guard let choice = source.choices.first(where: { $0.with.isEmpty }) else { return }
    // Who is in no class is in one of a school and a grade, whose columns have roles of their own.
    if case .section = role, choice.pieces.count > 1 { return }
    let holes = choice.pieces.compactMap { piece in
      if case .hole(let names) = piece { CellSource.alternatives(names) } else { [String]?.none }
    }
    for (place, names) in holes.enumerated() {
      let role = DescribedFile.part(of: role, place, of: holes.count)
      for name in names {
        if let value = mapping.named.first(where: { $0.name == name }) {
          assign(value.source, role, isForced: isForced)
        }
      }
      let plain = names.filter { name in
        !name.hasPrefix("@") && !name.contains("{") && !name.hasSuffix("*")
          && !mapping.named.contains { $0.name == name }
      }
      for name in plain where isForced || roles[Words.folded(name)] == nil {
        roles[Words.folded(name)] = role
      }
      if case .id = role { ids += plain.map(Words.folded).filter { !ids.contains($0) } }
      if !plain.isEmpty { slots.append(plain) }
    }
  }

  private static func part(of role: Role, _ place: Int, of count: Int) -> Role {
    switch (role, count) {
    case (.full, 2): place == 0 ? .last : .first
    case (.teacher, 2): place == 0 ? .teacherLast : .teacherFirst
    case (.day, 2): place == 0 ? .day : .time
    default: role
    }
  }

  /// One title of each column, and of those that a file may lack some.
  private mutating func choose() {
    for slot in slots {
      guard !slot.contains(where: { has($0) }) else { continue }
      let isNeeded = slot.contains { name in
        switch roles[Words.folded(name)] {
        case .id, .score, .word: true
        default: false
        }
      }
      if !isNeeded, variant > 0, random.next(below: 3) == 0 { continue }
      let pick = slot[variant == 0 ? 0 : random.next(below: slot.count)]
      if case .blank = roles[Words.folded(pick)] { continue }
      if mapping.without.contains(where: { Words.folded($0) == Words.folded(pick) }) { continue }
      titles.append(pick)
    }
    for header in mapping.headers {
      let names = CellSource.alternatives(header)
      guard !names.contains(where: { has($0) }) else { continue }
      titles.append(names[random.next(below: names.count)])
    }
    for end in [mapping.first, mapping.last].compactMap(\.self) where !has(end) {
      titles.append(end)
    }
  }

  private func has(_ title: String) -> Bool {
    titles.contains { Words.folded($0) == Words.folded(title) }
  }

  // MARK: Items

  private mutating func addItems() {
    for group in mapping.items {
      let tables = mapping.tables.filter { $0.kind == .marks && $0.per == group.name }
      let isScore = tables.contains { table in
        table.columns.contains { $0.name == "score" && $0.source.holes.contains("@cell") }
      }
      for number in 0..<2 {
        let patterns = group.patterns
        let pattern = patterns[(variant + number) % patterns.count]
        let captures = DescribedFile.captures(of: pattern, number)
        let title = DescribedFile.filled(pattern.source, captures)
        guard group.match(title) != nil, !has(title),
          !items.contains(where: { Words.folded($0.title) == Words.folded(title) })
        else { continue }
        addTitles(of: tables, captures)
        items.append((title, isScore, tables.contains { hasDay($0, captures) }))
      }
    }
  }

  /// The columns that an item column needs beside it: its day, and what says that it counts.
  private mutating func addTitles(of tables: [MappedTable], _ captures: [String: String]) {
    for table in tables {
      let day = table.columns.first { $0.name == "assessed" || $0.name == "submitted" }
      let scores = table.columns.contains { $0.name == "score" }
      let conditions = scores ? table.when.filter { $0.words == ["*"] } : []
      let part = Role.word("Part " + captures.values.sorted().joined())
      let needed = [(day?.source, Role.day)] + conditions.map { ($0.source, part) }
      for case (let source?, let role) in needed {
        for case .hole(let names) in source.choices.first?.pieces ?? [] where names.contains("{") {
          let nested = DescribedFile.filled(names, captures)
          guard let name = CellSource.alternatives(nested).first, !has(name), !name.contains("{")
          else { continue }
          roles[Words.folded(name)] = role
          titles.append(name)
        }
      }
    }
  }

  private static func captures(of pattern: TextPattern, _ number: Int) -> [String: String] {
    var captures: [String: String] = [:]
    for case .hole(let name, let kind) in pattern.parts {
      captures[name] =
        switch kind {
        case .digits, .number: String(number + 1)
        case .words(let words): words[number % words.count].spelled
        case .text: ["Alpha", "Beta"][number]
        }
    }
    return captures
  }

  /// A text with its holes filled by name, whatever their kinds.
  private static func filled(_ text: String, _ captures: [String: String]) -> String {
    var result = text
    for (name, value) in captures {
      while let open = result.firstRange(of: "{\(name)}") ?? result.firstRange(of: "{\(name):") {
        guard let close = result[open.lowerBound...].firstIndex(of: "}") else { break }
        result.replaceSubrange(open.lowerBound...close, with: value)
      }
    }
    return result
  }

  /// The order: any, but for what a profile wants first, last or behind another.
  private mutating func arrange() {
    if variant > 1 {
      for place in titles.indices.dropFirst() {
        titles.swapAt(place, random.next(below: place + 1))
      }
    }
    let ends = [mapping.first, mapping.last].map { $0.map(Words.folded) }
    let plain = titles.filter { !ends.contains(Words.folded($0)) }
    var order = plain + items.map(\.title)
    let isFree = mapping.items.allSatisfy { $0.after == nil } && variant > 2
    if isFree, let item = order.popLast() { order.insert(item, at: 0) }
    // A time in front is that of a form's response.
    if order.first.map(Words.folded) == "timestamp" { order.append(order.removeFirst()) }
    titles = [mapping.first].compactMap(\.self) + order + [mapping.last].compactMap(\.self)
  }

  // MARK: Values

  private mutating func fill() {
    rows = [titles]
    for student in 0..<DescribedFile.studentCount {
      rows.append(titles.enumerated().map { value(of: $1, at: $0, student) })
      let id = ids.first { has($0) }.map { identifier(in: $0, student) } ?? ""
      students.append(id)
      let day = " 2023-09-1\(4 + student)"
      for (title, hasDay) in scores {
        guard let place = titles.firstIndex(where: { Words.folded($0) == title }) else { continue }
        marks.append("\(id) \(rows[student + 1][place])\(hasDay ? day : "")")
      }
    }
  }

  /// The titles of scores, and whether the file has the day of each.
  private var scores: [(title: String, hasDay: Bool)] {
    scoreTitles + items.filter(\.isScore).map { (Words.folded($0.title), $0.hasDay) }
  }

  /// The columns that are the scores of rows: of each table of marks that the file can have the
  /// first of its titles that is there.
  private var scoreTitles: [(title: String, hasDay: Bool)] {
    let tables = mapping.tables.filter { table in
      table.kind == .marks && table.per == nil && table.when.allSatisfy { isThere($0.source) }
    }
    var found: [(title: String, hasDay: Bool)] = []
    for table in tables {
      let choice = table.columns.first { $0.name == "score" }?.source.choices.first
      let title = choice.flatMap { names(of: $0).map(Words.folded).first { has($0) } }
      guard let title, !found.contains(where: { $0.title == title }) else { continue }
      found.append((title, hasDay(table)))
    }
    return found
  }

  /// Whether the file has the day of a table of marks.
  private func hasDay(_ table: MappedTable, _ captures: [String: String] = [:]) -> Bool {
    let days = table.columns.filter { $0.name == "assessed" || $0.name == "submitted" }
    return days.flatMap(\.source.choices).contains { choice in
      choice.pieces.allSatisfy { piece in
        guard case .hole(let hole) = piece else { return true }
        let names = CellSource.alternatives(DescribedFile.filled(hole, captures))
        return names.contains { name in
          let named = mapping.named.first { $0.name == name }?.source.choices ?? []
          return has(name) || named.contains { self.names(of: $0).contains { has($0) } }
        }
      }
    }
  }

  private func isThere(_ source: CellSource) -> Bool {
    source.choices.contains { choice in names(of: choice).contains { has($0) } }
  }

  /// The titles of a choice, and of the named values that it takes.
  private func names(of choice: CellSource.Choice) -> [String] {
    choice.pieces.flatMap { piece -> [String] in
      guard case .hole(let hole) = piece else { return [] }
      return CellSource.alternatives(hole).flatMap { name -> [String] in
        let named = mapping.named.first { $0.name == name }?.source.choices.first
        return named.map { names(of: $0) } ?? [name]
      }
    }
  }

  private func identifier(in title: String, _ student: Int) -> String {
    String(501 + student + 1000 * (ids.firstIndex(of: Words.folded(title)) ?? 0))
  }

  private func value(of title: String, at place: Int, _ student: Int) -> String {
    if let item = items.first(where: { $0.title == title }) {
      return item.isScore ? String(10 + place + student * 7) : "Level \(student)"
    }
    let isOdd = student % 2 == 1
    switch roles[Words.folded(title)] ?? .text {
    case .id: return identifier(in: title, student)
    case .last: return ["Alder", "Birch", "Cedar"][student]
    case .first: return ["Ada", "Ben", "Cy"][student]
    case .full: return ["Alder, Ada", "Birch, Ben", "Cedar, Cy"][student]
    case .grade: return "3"
    case .school: return "Pine"
    case .section: return isOdd ? "Rm 7" : "Rm 4"
    case .teacher: return isOdd ? "Brook, Max" : "Stone, Rae"
    case .teacherLast: return isOdd ? "Brook" : "Stone"
    case .teacherFirst: return isOdd ? "Max" : "Rae"
    case .day:
      return mapping.days == .monthDayYear ? "09/1\(4 + student)/2023" : "2023-09-1\(4 + student)"
    case .score:
      // On a scale of hundreds one is above 100.
      return String(10 + place + student * 7 + (mapping.scales.isEmpty ? 0 : 100))
    case .time: return "09:05"
    case .points: return "200"
    case .word(let word): return word
    case .text: return "Fall"
    case .blank: return ""
    }
  }
}

extension DescribedFile {
  /// What is to be known of a student: of each what the file tells in columns for it alone.
  struct Person {
    var id: String
    var name: String?
    var grade: String?
    var school: String?
    var section: String?
  }

  var people: [Person] {
    students.enumerated().map { student, id in
      Person(
        id: id, name: tells("name", of: .students) ? fullNames[student] : nil,
        grade: tells("grade", of: .students) ? "3" : nil,
        school: tells("school_id", of: .students) ? "Pine" : nil,
        section: tells("section_id", of: .enrollments)
          ? (student % 2 == 1 ? "Rm 7" : "Rm 4") : nil)
    }
  }

  private var fullNames: [String] { ["Alder, Ada", "Birch, Ben", "Cedar, Cy"] }

  /// Whether the file has every column of the first way to fill a cell; a class in one column alone,
  /// and a name that is no id.
  private func tells(_ column: String, of kind: FileKind) -> Bool {
    let tables = mapping.tables.filter { $0.kind == kind && $0.unless.isEmpty }
    let source = tables.first?.columns.first { $0.name == column }?.source
    return source?.choices.first.map { tells($0, column) } ?? false
  }

  private func tells(_ choice: CellSource.Choice, _ column: String) -> Bool {
    let isAlone = column == "section_id"
    guard choice.with.isEmpty, choice.words.isEmpty, choice.pattern == nil,
      !isAlone || choice.pieces.count == 1
    else { return false }
    return choice.pieces.allSatisfy { piece in
      guard case .hole(let hole) = piece else { return !isAlone }
      return CellSource.alternatives(hole).contains { name in
        if let named = mapping.named.first(where: { $0.name == name }) {
          return named.source.choices.first.map { tells($0, column) } ?? false
        }
        return has(name) && (column != "name" || !ids.contains(Words.folded(name)))
      }
    }
  }
}

/// Numbers that are the same in every run.
struct Steps {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
