import Coaching
import Tables

/// The lines of the entry that reads such a file: which columns are items, and what becomes of each cell.
extension SuggestedScores {
  /// Titles without which it is another file.
  var headers: [String] {
    let student = roles.ids.isEmpty ? [] : [roles.ids.map(\.title).joined(separator: "|")]
    let named = [roles.name ?? roles.family].compactMap { $0?.title }
    let scores = export.layout == .gradebook ? [] : Array(scoreTitles.prefix(2))
    let part = export.layout == .classList ? roles.section ?? roles.course : roles.item
    return (student.isEmpty ? named : student) + [part?.title].compactMap(\.self) + scores
  }

  var roles: ScoreRoles { export.roles }

  /// The band with the day of each item.
  var due: (label: String, pattern: DayPattern)? {
    export.layout == .gradebook ? export.labels.due : nil
  }

  private func hole(_ column: ScoreColumn) -> String { YAMLText.quoted("{\(column.title)}") }

  private var student: String {
    if !roles.ids.isEmpty {
      let filled = roles.ids.prefix { $0.blanks > 0 }.count + 1
      return YAMLText.quoted("{\(roles.ids.prefix(filled).map(\.title).joined(separator: "|"))}")
    }
    guard let names = holesOfName else { return "\"\"" }
    return YAMLText.quoted(names + (sameNames.map { " (\($0))" } ?? ""))
  }

  var name: String? { holesOfName.map(YAMLText.quoted) }

  private var holesOfName: String? {
    if let name = roles.name { return "{\(name.title)}" }
    guard let family = roles.family, let given = roles.given else { return nil }
    return "{\(family.title)}, {\(given.title)}"
  }

  /// Whether two rows bear one name, with nothing beside it but other scores: two students (R100).
  var namesTwo: Bool { isWhole && hasNamesAlone && roles.hasUntoldRows }

  /// What tells students of one name apart where they have no ids.
  private var sameNames: String? {
    guard isWhole, hasNamesAlone else { return nil }
    return namesTwo ? "{@row}" : isApartByFolder ? "{@folder}" : nil
  }

  /// Only rows with a name: what else makes up the id is in every row.
  private func named(when other: String? = nil) -> [String] {
    let names = sameNames == nil ? nil : (roles.name ?? roles.family).map(hole)
    let cells = [other, names].compactMap(\.self).map { "\($0): \"*\"" }
    return cells.isEmpty ? [] : ["  when: {\(cells.joined(separator: ", "))}"]
  }

  // MARK: Items

  private func group(_ number: Int) -> String {
    export.scores.count == 1 ? "item" : "item\(number + 1)"
  }

  var itemColumns: [String] {
    switch export.layout {
    case .rowForEachScore, .classList, .levels: return []
    case .gradebook:
      let except = besides.map(YAMLText.quoted).joined(separator: ", ")
      let pattern =
        titlePoints.map { patterns in
          "[\((patterns + ["{item}"]).map(YAMLText.quoted).joined(separator: ", "))]"
        } ?? "\"{item}\""
      return ["item-columns: {item: {headers: \(pattern), except: [\(except)]}}"]
    case .assessment:
      return ["item-columns:"]
        + export.scores.enumerated().map { number, group in
          let titles = group.columns.map { YAMLText.quoted($0.title) }.joined(separator: ", ")
          return "  \(self.group(number)): {headers: [\(titles)]}"
        }
    }
  }

  /// The patterns of titles of work that say their points.
  private var titlePoints: [String]? {
    guard isWhole, export.labels.points == nil else { return nil }
    return TitlePoints.patterns(of: export.scores.flatMap(\.columns))
  }

  // MARK: Tables

  private var isWhole: Bool { export.layout == .gradebook }

  /// The class of a row: what a column says, else the file where that is a gradebook or one
  /// teacher's.
  private var section: String? {
    if let place { return hasSeveralClasses ? "{from: \(place), single: \";\"}" : place }
    return isWhole || teacher != nil ? "\"{@file}\"" : nil
  }

  /// The class as columns say it; a number alone is that of many courses.
  private var place: String? {
    guard let section = roles.section else { return roles.course.map(hole) ?? whose }
    if isOneOfSeveral, hasBarePeriods {
      return YAMLText.quoted("{@file}, {\(section.title)}")
    }
    guard let course = roles.course, section.evidence.share({ Int($0) != nil }) > 0.5 else {
      return hole(section)
    }
    return YAMLText.quoted("{\(course.title)}, {\(section.title)}")
  }

  /// What a class is called whose id stands in a column of its own: its course with the id, since a
  /// course has several classes.
  private var titleOfClass: String? {
    guard let section = roles.section, let course = roles.course, place == hole(section),
      !hasSeveralClasses
    else { return nil }
    return YAMLText.quoted("{\(course.title)}, {\(section.title)}")
  }

  /// Whether its classes are periods of which nothing says whose: every teacher has a period 1.
  var hasBarePeriods: Bool {
    isWhole && roles.course == nil && roles.teacher == nil && roles.school == nil
      && roles.section?.arePeriods ?? false
  }

  /// Of results of a test without a class that of the teacher, where there are several.
  private var whose: String? {
    guard let teacher = roles.teacher, teacher.evidence.distinct > 1, teacher.repeats
    else { return nil }
    return teacherHole(teacher)
  }

  /// A teacher by one column or by two.
  private func teacherHole(_ column: ScoreColumn) -> String {
    guard let given = roles.teacherGiven else { return hole(column) }
    return YAMLText.quoted("{\(column.title)}, {\(given.title)}")
  }

  /// Whose class it is, where a column says which or only one teacher can be meant.
  private var teacher: String? {
    roles.teacher.flatMap { column in
      place != nil || column.evidence.distinct == 1 ? teacherHole(column) : nil
    } ?? (isWhole ? export.labels.teacher.map { YAMLText.quoted("{\($0)}") } : nil)
  }

  /// - Parameter isDetail: whether the rows only tell more of what scores name; a class list names.
  private func table(_ kind: String, _ columns: [(String, String?)], isDetail: Bool) -> [String] {
    var lines = ["- \(kind):"]
    lines += columns.compactMap { name, cell in cell.map { "    \(name): \($0)" } }
    if isDetail, export.layout != .classList { lines.append("  details: yes") }
    return lines
  }

  /// Several classes in a cell are several rows.
  private func each(_ columns: String...) -> [String] {
    guard hasSeveralClasses else { return [] }
    return ["  each: {\(columns.map { "\($0): \";\"" }.joined(separator: ", "))}"]
  }

  private var hasSeveralClasses: Bool {
    roles.section?.evidence.counts.keys.contains { $0.contains(";") } ?? false
  }

  var people: [String] {
    var lines: [String] = []
    let school = roles.school.map(hole)
    if name != nil || school != nil || roles.grade != nil {
      lines +=
        table(
          "students",
          [
            ("student_id", student), ("name", name), ("school_id", school),
            ("grade", roles.grade.map(hole)),
          ], isDetail: true) + named() + unless
    }
    if let teacher {
      lines +=
        table(
          "teachers", [("teacher_id", teacher), ("name", teacher), ("school_id", school)],
          isDetail: true) + unless
    }
    if let place = place ?? (teacher == nil ? nil : "\"{@file}\"") {
      lines +=
        table(
          "sections",
          [
            ("section_id", place), ("title", titleOfClass ?? place), ("school_id", school),
            ("teacher_id", teacher),
          ],
          isDetail: true) + each("section_id", "title") + unless
      lines +=
        table(
          "enrollments", [("student_id", student), ("section_id", place)], isDetail: true)
        + each("section_id") + named() + unless
    }
    return lines
  }

  var scores: [String] {
    switch export.layout {
    case .classList: []
    case .rowForEachScore: rowScores + loneLevels
    case .assessment, .gradebook, .levels: columnScores + loneLevels
    }
  }

  /// Levels beside no score, each an item of its own.
  private var loneLevels: [String] {
    export.levels.flatMap { level, levelDay -> [String] in
      let item = (holesOfTest + [level.title]).joined(separator: ", ")
      let only = named(when: hole(level)) + unless
      return table(
        "pathways",
        [
          ("pathway_id", "\"{@file}\""), ("kind", "progression"), ("position", "\"{@row}\""),
          ("item_id", YAMLText.quoted("{@file}: \(item)")), ("item_title", YAMLText.quoted(item)),
          ("item_kind", "check"),
        ], isDetail: false) + only
        + table(
          "marks",
          [
            ("student_id", student), ("section_id", section),
            ("item_id", YAMLText.quoted("{@file}: \(item)")), ("text_level", hole(level)),
            day(levelDay),
          ], isDetail: false) + only
    }
  }

  private var columnScores: [String] {
    export.scores.enumerated().flatMap { number, group -> [String] in
      let test = isWhole ? [] : holesOfTest
      let item = isWhole ? "{item}" : (test + ["{@header}"]).joined(separator: ", ")
      let id = YAMLText.quoted("{@file}: \(item)")
      let pathway = ["{@file}"] + [test.joined(separator: ", ")].filter { !$0.isEmpty }
      let per = ["  per: \(self.group(number))"]
      let arePercents = group.columns.allSatisfy { $0.arePercents || ScoreTitles.kind($0) == 2 }
      let whole = group.areParts ? "\"1\"" : "\"100\""
      let possible = titlePoints != nil ? "\"{possible}\"" : arePercents ? whole : nil
      let points = export.labels.points == nil ? possible : "\"{points}\""
      return table(
        "pathways",
        [
          ("pathway_id", YAMLText.quoted(pathway.joined(separator: ": "))),
          ("position", "\"{@column}\""), ("item_id", id),
          ("item_title", YAMLText.quoted(item)), ("target_id", isWhole ? id : nil),
          ("kind", isWhole ? nil : "progression"), ("item_kind", isWhole ? nil : "check"),
          ("due", due.map { _ in "\"{due}\"" }), ("points_possible", points),
        ], isDetail: false) + per
        + table(
          "marks",
          [
            ("student_id", student), ("section_id", section), ("item_id", id),
            ("score", "\"{@cell}\""), ("points_possible", group.possible.map(hole)),
            ("status", isWhole ? nil : status), ("attempt", isWhole ? nil : attempt),
            ("text_level", group.level.map(hole)), day(group.day),
          ], isDetail: false) + per + named() + unless
    }
  }

  /// What tells the tests of several rows apart: two of one day are no two tries of one.
  private var holesOfTest: [String] {
    ([roles.item].compactMap(\.self) + roles.parts).map { "{\($0.title)}" }
  }

  private var rowScores: [String] {
    guard let score = export.scores.first?.columns.first else { return [] }
    let words = holesOfTest.joined(separator: ", ")
    let id = YAMLText.quoted(words.isEmpty ? "{@file}" : "{@file}: \(words)")
    let title = YAMLText.quoted(words.isEmpty ? "{@file}" : words)
    let level = export.scores[0].level
    // A level counts without a score, too.
    let filled = [score, level].compactMap(\.self).map { "{\($0.title)}" }.joined()
    let only = ["  when: {\(YAMLText.quoted(filled)): \"*\"}"] + unless
    // A percent is out of 100, whatever the points are that stand beside it.
    let isPercent = score.arePercents || ScoreTitles.kind(score) == 2
    let whole = export.scores[0].areParts ? "\"1\"" : "\"100\""
    let possible = isPercent ? whole : roles.possible.map(hole)
    return table(
      "pathways",
      [
        ("pathway_id", "\"{@file}\""), ("kind", "progression"), ("position", "\"{@row}\""),
        ("item_id", id), ("item_title", title), ("item_kind", "check"),
      ], isDetail: false) + only
      + table(
        "marks",
        [
          ("student_id", student), ("section_id", section), ("item_id", id),
          ("score", hole(score)), ("status", status), ("attempt", attempt),
          ("points_possible", possible),
          ("text_level", level.map(hole)), day(export.scores[0].day),
        ], isDetail: false) + only
  }

  private var attempt: String? { roles.attempt.map(hole) }

  /// What says of scores that they are none.
  private var status: String? {
    let cells = roles.statuses.map(\.cell)
    return cells.count < 2 ? cells.first : "[\(cells.joined(separator: ", "))]"
  }

  private func day(_ column: ScoreColumn?) -> (String, String?) {
    guard let column else { return ("assessed", nil) }
    return (column.says("submitted", "handed", "turned") ? "submitted" : "assessed", hole(column))
  }
}
