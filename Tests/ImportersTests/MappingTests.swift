import Coaching
import Importers
import Tables
import Testing

/// The language in which walkbook.yaml and our profiles describe files, key by key.
@Suite struct MappingTests {
  /// A description of `x.csv`, the file, and the marks that come of it.
  private static func case_(
    _ key: String, _ yaml: String, file: String = "x.csv", _ rows: [String], facts: [String],
    findings: [String] = []
  ) -> Mess {
    let entry = yaml.split(separator: "\n").map { "    \($0)\n" }.joined()
    return Mess(
      key,
      [
        "walkbook.yaml": "sources:\n  - files: \"*.csv\"\n" + entry,
        file: rows.map { $0 + "\n" }.joined(),
      ], facts: facts, findings: findings)
  }

  private static let marks = """
    tables:
      - marks: {student_id: "{No.}", item_id: "{Task}", score: "{Result}"}
    """

  private static let perColumn = """
    tables:
      - marks: {student_id: "{No.}", item_id: "{title}", score: "{@cell}"}
        per: task
    """

  @Test(arguments: recognition + titles + outside + columns + rows + cells)
  func reads(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static let recognition = [
    case_(
      "without headers, the columns that the tables need", marks,
      ["printed by someone", "No.,Task,Result", "01,A,3"], facts: ["01 A 3"]),
    case_(
      "a column that the tables need is not there", marks, ["No.,Work,Result", "01,A,3"],
      facts: [], findings: ["error missing-value x.csv Task"]),
    case_(
      "headers in any case and order", "headers: [result, NO., task]\n" + marks,
      ["Result,Task,No.", "3,A,01"], facts: ["01 A 3"]),
    case_(
      "headers that are not there", "headers: [No., Teacher]\n" + marks,
      ["No.,Task,Result", "01,A,3"], facts: [],
      findings: ["error missing-value x.csv Teacher"]),
    case_(
      "without a header that must not be", "headers: [No.]\nwithout: [Draft]\n" + marks,
      ["No.,Task,Result,Draft", "01,A,3,yes"], facts: [],
      findings: ["error unreadable-file x.csv"]),
    case_(
      "the first and the last header", "headers: [Task]\nfirst: No.\nlast: Result\n" + marks,
      ["No.,Task,Result,", "01,A,3,"], facts: ["01 A 3"]),
    case_(
      "another first header", "headers: [Task]\nfirst: Task\n" + marks,
      ["No.,Task,Result", "01,A,3"], facts: [], findings: ["error unreadable-file x.csv"]),
    case_(
      "another last header", "headers: [Task]\nlast: Task\n" + marks,
      ["No.,Task,Result", "01,A,3"], facts: [], findings: ["error unreadable-file x.csv"]),
  ]

  private static let titles = [
    case_(
      "one of several headers, and titles as a database spells them",
      """
      headers: ["Test Date|Day", "No."]
      item-columns: {task: "{title}: Raw Score ({part:first|second})"}
      tables:
        - marks: {student_id: "{No.}", item_id: "{title} {part}", score: "{@cell}", assessed: "{Day|Test Date}"}
          per: task
      """, ["no,test_date,essay_raw_score_second,essay_raw_score_third", "01,2026-09-18,3,4"],
      facts: ["01 Essay second 3 2026-09-18"]),
    case_(
      "the first that is filled of columns that begin alike, and a text of files with a column",
      """
      headers: [Task]
      tables:
        - marks:
            student_id: "{Student ID*}"
            item_id: [{from: "Art: {Task}", with: [Brush]}, {from: "Math: {Task}", with: [Angle]}]
            score: "{Result}"
      """, ["Student ID (State),Student ID (District),Task,Result,Angle", ",01,A,3,30"],
      facts: ["01 Math: A 3"]),
    case_(
      "the hole that is the content",
      """
      headers: [Task]
      tables:
        - marks:
            student_id: {from: "{No.}", pattern: "{school:digits}-{value}"}
            item_id: "{Task}"
            score: "{Result}"
      """, ["No.,Task,Result", "7-01,A,3"], facts: ["01 A 3"]),
  ]

  private static let outside = [
    case_(
      "what the file's name says",
      """
      name: "Science {class} {day}"
      tables:
        - marks: {student_id: "{No.}", item_id: "{class}: {Task}", score: "{Result}", assessed: "{day}"}
      """, file: "Science 7B 2026-09-18.csv", ["No.,Task,Result", "01,A,3"],
      facts: ["01 7B: A 3 2026-09-18"]),
    case_(
      "a name that is made otherwise",
      """
      name: "Science {class}"
      tables:
        - marks: {student_id: "{No.}", item_id: "{class|@file}: {Task}", score: "{Result}"}
      """, file: "History.csv", ["No.,Task,Result", "01,A,3"], facts: ["01 History: A 3"]),
    case_(
      "the folder and the number of the row",
      """
      tables:
        - marks: {student_id: "{No.}", item_id: "{@folder}/{@row}", score: "{Result}"}
      """, file: "8A/x.csv", ["No.,Result", "01,3", "02,4"], facts: ["01 8A/1 3", "02 8A/2 4"]),
    case_(
      "labels above the header",
      """
      headers: [No., Result]
      tables:
        - marks: {student_id: "{No.}", item_id: "{Task:}", score: "{Result}"}
      """, ["Task:,Essay", "No.,Result", "01,3"], facts: ["01 Essay 3"]),
    case_(
      "bands above the header and below",
      """
      headers: [No.]
      bands: {points: [Points, Out of], day: Date}
      item-columns: {task: {headers: "{title}", after: No.}}
      tables:
        - marks: {student_id: "{No.}", item_id: "{title}", score: "{@cell}", points_possible: "{points}", assessed: "{day}"}
          per: task
          unless: {"{No.}": Out of}
      """, ["Date,2026-09-18,2026-09-25", "No.,A,B", "Out of,5,10", "01,3,4"],
      facts: ["01 A 3/5 2026-09-18", "01 B 4/10 2026-09-25"]),
    case_(
      "rows that are longer than the header",
      "ragged: yes\n" + marks, ["No.,Task,Result", "01,A,3,x,y", "02,B,4,z"],
      facts: ["01 A 3", "02 B 4"]),
  ]

  private static let columns = [
    case_(
      "columns of items by the pattern of their headers",
      "headers: [No.]\nitem-columns: {task: \"{title} ({id:digits})\"}\n" + perColumn,
      ["No.,A (1),Note,B (2),B (x)", "01,3,late,4,5"], facts: ["01 A 3", "01 B 4"]),
    case_(
      "several patterns, and what is no item",
      "headers: [No.]\n"
        + "item-columns: {task: {headers: [\"T: {title}\", \"{title} /{max:number}\"], "
        + "except: [\"{of} total{rest}\", \"T: Sum\"]}}\n" + perColumn,
      ["No.,T: A,B /5,Grand total /9,T: Sum", "01,3,4,7,7"], facts: ["01 A 3", "01 B 4"]),
    case_(
      "columns behind one",
      "headers: [No.]\nitem-columns: {task: {headers: \"{title}\", after: Group}}\n"
        + perColumn, ["Name,No.,Group,A,B", "Kofi,01,g,3,4"], facts: ["01 A 3", "01 B 4"]),
    case_(
      "an item in several shapes once",
      "headers: [No.]\n"
        + "item-columns: {task: {headers: [\"{title} %\", \"{title} points\"], once: title}}\n"
        + perColumn, ["No.,A points,A %,B points", "01,3,60%,4"], facts: ["01 A 60/100", "01 B 4"]),
    case_(
      "columns that may be absent",
      """
      headers: [No., Task, Result]
      item-columns: {extra: {headers: "Extra {title}", optional: yes}}
      tables:
        - marks: {student_id: "{No.}", item_id: "{Task}", score: "{Result}"}
        - marks: {student_id: "{No.}", item_id: "{title}", score: "{@cell}"}
          per: extra
      """, ["No.,Task,Result", "01,A,3"], facts: ["01 A 3"]),
    case_(
      "columns without which a file is another",
      "headers: [No.]\nitem-columns: {task: \"T: {title}\"}\n"
        + perColumn, ["No.,A,B", "01,3,4"], facts: [], findings: ["error unreadable-file x.csv"]),
    case_(
      "the number and the title of a column",
      """
      headers: [No.]
      item-columns: {task: "T{title}"}
      tables:
        - marks: {student_id: "{No.}", item_id: "{@column} {@header}", score: "{@cell}"}
          per: task
      """, ["No.,Ta,x,Tb", "01,3,,4"], facts: ["01 1 Ta 3", "01 2 Tb 4"]),
  ]

  private static let rows = [
    case_(
      "only rows with a word, and none with another",
      marks + """

            when: {"{State}": [done, DUE]}
            unless: {"{Draft}": "*"}
        """, ["No.,Task,Result,State,Draft", "01,A,3,Done,", "02,A,4,open,", "03,A,5,due,x"],
      facts: ["01 A 3"]),
    case_(
      "a row for each part of a cell", marks + "\n    each: {student_id: \";,\"}",
      ["No.,Task,Result", "01; 02,A,3", "03,B,4", ",C,5"],
      facts: ["01 A 3", "02 A 3", "03 B 4"]),
    case_(
      "several tables",
      marks + """

          - marks: {student_id: "{No.}", item_id: "{Task} again", score: "{Retake}"}
            when: {"{Retake}": "*"}
        """, ["No.,Task,Result,Retake", "01,A,3,4", "02,A,5,"],
      facts: ["01 A 3", "01 A again 4", "02 A 5"]),
  ]

  private static func cell(
    _ name: String, _ cell: String, _ values: [String], _ scores: [String],
    findings: [String] = []
  ) -> Mess {
    case_(
      name, "tables:\n  - marks: {student_id: \"{No.}\", item_id: A, score: \(cell)}",
      ["No.,Result,Other"] + values.enumerated().map { "\($0),\($1)" },
      facts: scores.enumerated().map { "\($0) A \($1)" }, findings: findings)
  }

  private static let cells = [
    cell(
      "words that are replaced", "{from: \"{Result}\", words: {Merit: \"3\", none: \"\"}}",
      ["merit,", "NONE,", "4,"], ["3", "-", "4"]),
    cell(
      "the only words", "{from: \"{Result}\", only: {Merit: \"3\"}}",
      ["Merit,", "4,"], ["3", "-"]),
    cell(
      "any other word", "{from: \"{Result}\", words: {Merit: \"3\", \"*\": \"1\"}}",
      ["Merit,", "x,", ","], ["3", "1", "-"]),
    cell(
      "what is content of a wrapping", "{from: \"{Result}\", pattern: \"<{score}>\"}",
      ["<3>,", "4,"], ["3", "4"]),
    cell("the first column that is not blank", "\"{Other|Result}\"", ["3,", "3,4"], ["3", "4"]),
    cell(
      "the first cell that is not blank", "[\"{Other}\", {from: \"{Result}\", words: {x: \"9\"}}]",
      ["x,", "x,4"], ["9", "4"]),
    cell("text around holes", "\"{Result}/{Other}\"", ["3,5", "3,"], ["3/5", "3"]),
    case_(
      "values that several cells use",
      """
      values:
        who: "{No.|Name}"
        what: "{Unit}: {who}"
      tables:
        - marks: {student_id: "{who}", item_id: "{what}", score: "{Result}"}
      """, ["No.,Name,Unit,Result", "01,Kofi,U1,3", ",Luis,U1,4"],
      facts: ["01 U1: 01 3", "Luis U1: Luis 4"]),
    case_(
      "a hole in a hole",
      """
      headers: [No.]
      item-columns: {task: "Score ({n:digits})"}
      tables:
        - marks: {student_id: "{No.}", item_id: "{Task ({n})}", score: "{@cell}"}
          per: task
      """, ["No.,Task (1),Score (1),Task (2),Score (2)", "01,A,3,B,4"],
      facts: ["01 A 3", "01 B 4"]),
    case_(
      "how days are written",
      "days: dmy\n" + """
        tables:
          - marks: {student_id: "{No.}", item_id: A, score: "{Result}", assessed: "{Day}"}
        """, ["No.,Result,Day", "01,3,4/9/2026"], facts: ["01 A 3 2026-09-04"]),
  ]

  /// What is wrong in the fourth line of a description, and the sentence that says so.
  @Test(arguments: [
    ("headings: [No.]", "nothing in a source is called 'headings'"),
    ("headers: [{a: b}]", "expected a text"),
    ("first: [a]", "expected a text"),
    ("name: \"{class\"", "a brace is not closed or holds nothing"),
    ("bands: [Points]", "expected names and values"),
    ("item-columns: {item: \"{a:words}\"}", "a kind is neither digits nor number"),
    ("item-columns: {item: {header: \"{a}\"}}", "nothing in item columns is called 'header'"),
    ("item-columns: {item: {headers: \"{a}\", optional: true}}", "expected one of yes, no"),
    ("item-columns: {item: {headers: \"{a}\", once: b}}", "no header has the hole {b}"),
    ("values: [a]", "expected names and values"),
    ("values: {a: \"{b\"}", "a brace is not closed, or empty"),
    ("ragged: true", "expected one of yes, no"),
    ("days: us", "expected one of ymd, mdy, dmy"),
    ("pathways: \"{title}\"", "a pattern of pathways needs the hole {pathway}"),
    ("tables: {}", "expected a list of tables"),
    ("tables: [{mark: {}}]", "a table needs one of"),
    ("tables: [{schools: {school_id: a}, teachers: {teacher_id: b}}]", "a table is of one kind"),
    (
      "tables: [{marks: {student_id: a, item_id: b, student: x}}]",
      "nothing in marks.csv is called 'student'"
    ),
    ("tables: [{marks: {student_id: a}}]", "rows of marks need item_id"),
    ("tables: [{students: {student_id: \"{Pupil\"}}]", "a brace is not closed"),
    (
      "tables: [{students: {student_id: \"{@fil}\"}}]",
      "nothing is called {@fil} (did you mean '@file'?)"
    ),
    ("tables: [{students: {student_id: \"{@cell}\"}}]", "the table lacks 'per'"),
    ("tables: [{students: {student_id: a}, per: task}]", "expected one of"),
    (
      "tables: [{students: {student_id: a}, each: {student: \";\"}}]",
      "the table has no column 'student'"
    ),
    ("tables: [{students: {student_id: a}, details: true}]", "expected one of yes, no"),
    ("tables: [{students: {student_id: a}, when: [b]}]", "expected names and values"),
    ("tables: [{students: {student_id: a}, unless: {\"{b\": c}}]", "a brace is not closed"),
    ("tables: [{students: {student_id: {words: {A: b}}}}]", "a cell needs 'from'"),
    (
      "tables: [{students: {student_id: {from: a, words: {b: c}, only: {d: e}}}}]",
      "a cell has either 'words' or 'only'"
    ),
    ("tables: [{students: {student_id: {from: a, pattern: b}}}]", "a pattern needs a hole"),
    (
      "tables: [{students: {student_id: {form: a}}}]",
      "nothing in a cell is called 'form' (did you mean 'from'?)"
    ),
  ])
  func saysWhatIsWrong(line: String, sentence: String) {
    let project = ProjectFile(yaml: "title: T\nsources:\n  - files: \"x*.csv\"\n    \(line)\n")
    #expect(
      project.findings.contains { $0.location.file == "walkbook.yaml" && $0.location.line == 4 })
    #expect(
      project.findings.contains { $0.problem.sentence.contains(sentence) },
      "\(project.findings)")
    #expect(project.findings.allSatisfy { $0.severity == .error })
  }

  @Test func takesWhatATableNeedsFromTheRestOfTheSource() {
    let project = ProjectFile(
      yaml: """
        sources:
          - files: "x*.csv"
            constants: {item_id: A}
            tables: [{marks: {student_id: "{No.}", score: "{Result}"}}]
        """)
    #expect(project.findings == [])
  }

  @Test func readsTheDayOfAnExportFromItsNameOrItsFirstRow() async throws {
    let settings = { (day: String) in
      """
      sources:
        - files: "*.csv"
          name: "marks {stamp}"
          export-day: "\(day)"
          tables: [{marks: {student_id: "{No.}", item_id: A, score: "{Result}"}}]
      """
    }
    let rows = "No.,Result,Printed\n01,3,1789200000\n02,4,1789300000\n"
    for (hole, day) in [("{stamp}", "2026-09-20"), ("{Printed}", "2026-09-12")] {
      let intake = try await read([
        "walkbook.yaml": settings(hole), "marks 2026-09-20-10-11-12.csv": rows,
      ])
      #expect(intake.district.exportDay == Day(day))
    }
  }

  @Test func letsADetailOnlyTellMoreOfWhatIsKnown() async throws {
    let intake = try await read([
      "walkbook.yaml": """
      sources:
        - files: "*.csv"
          tables:
            - students: {student_id: "{No.}", name: "{Name}"}
              details: yes
            - marks: {student_id: "{No.}", item_id: A, score: "{Result}"}
              when: {"{Result}": "*"}
      """,
      "x.csv": "No.,Name,Result\n01,Kofi,3\n02,Luis,\n",
    ])
    let students = intake.district.roster.students
    #expect(students.references.map { students[$0].name } == ["Kofi"])
  }
}
