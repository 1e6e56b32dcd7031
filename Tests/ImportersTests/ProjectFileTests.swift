import Coaching
import Importers
import Tables
import Testing

/// What `walkbook.yaml` says of files and words; settings have tests of their own.
@Suite struct ProjectFileTests {
  @Test func readsEveryKeyOfASource() throws {
    let file = ProjectFile(
      yaml: """
        title: Riverbend
        sources:
          - files: "forms-*.csv"
            profile: googleForms
            columns: {Date of visit: date, Teacher: teacher_id}
            constants: {school_id: 014, phase: no}
            days: dmy
          - files: "?-grades.csv"
            items: {"Unit 1: Ratios": RAT-01}
            days: {Handed in: excel1904, Seen: mdy}
            scale: letters
            codes: infinite-campus
        scales:
          letters: {levels: {A: 4, B: 3, F: 0}, mastery: B, possible: 4}
        statuses: {Solid: inPlace, began: emerging}
        """)
    #expect(file.findings == [])
    #expect(file.title == "Riverbend")
    let form = try #require(file.source(for: "forms-cedar.csv"))
    #expect(form.profile == "googleForms" && form.line == 3)
    #expect(form.columns == ["Date of visit": "date", "Teacher": "teacher_id"])
    // As typed: neither a number nor a truth.
    #expect(form.constants == ["school_id": "014", "phase": "no"])
    #expect(form.days == .dayMonthYear)
    let book = try #require(file.source(for: "sub/7-grades.csv"))
    #expect(book.items == ["Unit 1: Ratios": "RAT-01"])
    #expect(book.dayColumns == ["Handed in": .serial1904, "Seen": .monthDayYear])
    #expect(book.scale?.levels.map(\.points) == [4, 3, 0])
    #expect(book.scale?.masteryPoints == 3)
    #expect(book.codes != nil)
    #expect(file.source(for: "77-grades.csv") == nil)
    #expect(file.statusWords == ["solid": "inPlace", "began": "emerging"])
  }

  @Test(arguments: [
    ("titel: x", 1, "nothing in the file is called 'titel' (did you mean 'title'?)"),
    ("title: [a]", 1, "expected a text"), ("sources: x", 1, "expected a list of sources"),
    ("sources: [{profile: googleForms}]", 1, "a source needs 'files'"),
    (
      "sources:\n  - files: a.csv\n    profil: x", 3,
      "nothing in a source is called 'profil' (did you mean 'profile'?)"
    ),
    ("sources:\n  - files: a.csv\n    columns: x", 3, "expected names and values"),
    (
      "sources:\n  - files: a.csv\n    days: us", 3,
      "expected one of ymd, mdy, dmy, month-name, mmddyyyy, excel1900, excel1904, unix"
    ),
    (
      "sources:\n  - files: a.csv\n    codes: skyward", 3,
      "expected one of infinite-campus, powerteacher"
    ),
    (
      "sources:\n  - files: a.csv\n    scale: leters\nscales: {letters: {levels: [C, B, A]}}", 3,
      "expected the name of a scale under scales (did you mean 'letters'?)"
    ),
    ("sources:\n  - files: a.csv\n    codes: {NHI: gone}", 3, "expected one of scored, excused"),
    ("scales: x", 1, "expected names and scales"),
    (
      "scales:\n  a: {levels: {A: 4, a: 3}}", 2,
      "expected levels of different names and their points"
    ),
    ("scales:\n  a: {levels: {A: many}}", 2, "expected a number"),
    ("scales:\n  a: {levels: [B, A], mastery: C}", 2, "expected one of the levels"),
    ("scales:\n  a: {}", 2, "expected levels of different names and their points"),
    ("statuses: {Solid: firm}", 1, "expected a status such as inPlace, emerging, notYet"),
    ("title: a\ntitle: b", 2, "'title' is given twice"), ("title: [", 1, "not readable as YAML"),
    ("as-of: tomorrow", 1, "expected a day such as 2026-09-30"),
  ])
  func saysWhatIsNotUnderstood(yaml: String, line: Int, sentence: String) throws {
    let file = ProjectFile(yaml: yaml)
    let finding = try #require(file.findings.first)
    #expect(finding.problem.sentence.hasPrefix(sentence), "\(finding.problem.sentence)")
    #expect(finding.location.file == "walkbook.yaml")
    #expect(abs(finding.location.line - line) <= (sentence.contains("YAML") ? 1 : 0))
    #expect(finding.severity == .error)
  }

  @Test func countsABareListOfLevelsFromOne() throws {
    let file = ProjectFile(
      yaml: """
        sources: [{files: a.csv, scale: steps}]
        scales: {steps: {levels: [Not yet, Nearly, Mastered], mastery: Mastered}}
        """)
    let scale = try #require(file.source(for: "a.csv")?.scale)
    #expect(scale.levels.map(\.points) == [1, 2, 3])
    #expect(scale.masteryPoints == 3 && scale.pointsPossible == 3)
  }

  /// The level that is mastery makes the item's mastery points, where no pathway says otherwise.
  @Test func givesItemsTheMasteryOfTheirScale() async throws {
    let intake = try await read([
      "walkbook.yaml": """
      sources: [{files: marks.csv, scale: letters}]
      scales: {letters: {levels: {A: 4, B: 3, C: 2}, mastery: B}}
      """,
      "pathways.csv":
        "pathway_id,position,item_id,points_possible,mastery_points\nP,1,A1,,\nP,2,A2,20,\nP,3,A3,"
        + "4,2\nP,4,A4,,\n",
      "marks.csv": "student_id,item_id,score\n001,A1,B\n001,A2,B\n001,A3,B\n001,A4,3\n",
    ])
    #expect(intake.found == ["warning not-enrolled marks.csv section_id"])
    let items = try #require(
      intake.district.curriculum.pathways.references.first.map {
        intake.district.curriculum.pathways[$0].items
      })
    #expect(items.map(\.pointsPossible) == [4, 20, 4, nil])
    #expect(items.map(\.statedMasteryPoints) == [3, 15, 2, nil])
    #expect(intake.facts == ["001 A1 3/4", "001 A2 15/20", "001 A3 3/4", "001 A4 3"])
  }
}
