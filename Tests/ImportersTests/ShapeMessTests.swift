import Coaching
import Foundation
import Importers
import Tables
import Testing

/// Every mess of shape that real files have: where the header stands, which rows are no rows, and
/// which columns are none.
@Suite struct ShapeMessTests {
  @Test(arguments: headers + rows + columns + wholes)
  func readsWhatIsThere(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static let facts = ["001 A 7", "002 A 8"]
  private static let body = "student_id,item_id,score\n001,A,7\n002,A,8\n"

  private static func mess(
    _ name: String, _ text: String, facts: [String] = facts, findings: [String] = []
  ) -> Mess {
    Mess(name, ["marks.csv": text], facts: facts, findings: findings)
  }

  private static let headers = [
    mess(
      "blank rows in quotes",
      "\"student_id\",\"item_id\",\"score\"\n\"001\",\"A\",\"7\"\n\"\",\"\",\"\"\n\" \",\"\",\"\"\n\"002\",\"A\",\"8\"\n"
        + "\"\",\"\",\"\"\n"),
    mess(
      "the header on the 8th line",
      "Teacher Name:,Dana Whitfield,\nClass:,Math 9,\nAssignment Name:,Check,\nDue Date:,"
        + "2026-08-25,\n"
        + "Points Possible:,7.0,\nExtra Points:,0.0,\nScore Type:,POINTS,\n" + body),
    mess(
      "the header on the 11th line",
      (1...10).map { "Type \($0),,5\n" }.joined() + body),
    mess("the header on the 3rd line", "Fall export\nSchool Year 2026\n" + body),
    Mess(
      "three header records: ids, questions and a machine's own",
      [
        "log.csv": """
        Q1,Q2
        Day,Student
        "{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"
        2026-09-30,001

        """,
        "walkbook.yaml": """
        sources:
          - files: log.csv
            profile: walkbook.conferences
            columns: {Q1: date, Q2: student_id}
        """,
      ], facts: ["001 2026-09-30"]),
    Mess(
      "two header records: questions and what is to be answered",
      [
        "log.csv": "Respondent,Day,Student\n,Response,Response\n31,2026-09-30,001\n",
        "walkbook.yaml": """
        sources:
          - files: log.csv
            profile: walkbook.conferences
            columns: {Day Response: date, Student Response: student_id}
        """,
      ], facts: ["001 2026-09-30"]),
    mess(
      "merged group titles and a blank record above the header", "Fall,,\n,,\n" + body),
    mess("a header with a trailing comma", "student_id,item_id,score,\n001,A,7,\n002,A,8,\n"),
    mess(
      "a trailing comma on every line but the header",
      "student_id,item_id,score\n001,A,7,\n002,A,8,\n"),
    mess(
      "no header at all", "001,A,7\n002,A,8\n", facts: [],
      findings: ["note unreadable-file marks.csv"]),
    mess(
      "a column without which rows mean nothing", "student_id,score\n001,7\n", facts: [],
      findings: ["error missing-value marks.csv item_id"]),
  ]

  private static let ann = "\"Ash, Ann\",1,001,M7,7"
  private static let bo = "\"Birch, Bo\",2,002,M7,8"
  private static let points = "    Points Possible,,,,10"

  private static func gradebook(_ name: String, _ rows: [String]) -> Mess {
    let header = "Student,ID,SIS User ID,Section,Lab (11)"
    return Mess(
      name, ["grades.csv": ([header] + rows).joined(separator: "\n") + "\n"],
      facts: ["001 11 7/10", "002 11 8/10"])
  }

  private static let rows = [
    mess(
      "the header again inside the data",
      "student_id,item_id,score\n001,A,7\nstudent_id,item_id,score\n002,A,8\n",
      findings: ["note shape marks.csv:3"]),
    mess(
      "a totals row at the end", "student_id,item_id,score\n001,A,7\n002,A,8\n,,15\n",
      findings: ["error missing-value marks.csv:4 item_id"]),
    mess(
      "a row of averages among the rows",
      "student_id,item_id,score\n001,A,7\nAverage,,7.5\n002,A,8\n",
      findings: ["error missing-value marks.csv:3 item_id"]),
    gradebook("points possible above the students", [points, ann, bo]),
    gradebook("points possible between the students", [ann, points, bo]),
    gradebook("points possible below the students", [ann, bo, points]),
    mess(
      "ragged rows", "student_id,item_id,score,status\n001,A,7\n002,A,8,late\n",
      facts: ["002 A 8 late"], findings: ["error field-count marks.csv:2"]),
    mess(
      "more cells than headers", "student_id,item_id,score\n001,A,7,9\n002,A,8\n",
      facts: ["002 A 8"], findings: ["error field-count marks.csv:2"]),
    mess(
      "a row that ends before its starred cells", "item_id,score,student_id\nA,7,001\nB,5\n",
      facts: ["001 A 7"],
      findings: ["error field-count marks.csv:3"]),
  ]

  private static let columns = [
    mess("an index column with an empty name", ",student_id,item_id,score\n0,001,A,7\n1,002,A,8\n"),
    mess(
      "an index column of pandas", "Unnamed: 0,student_id,item_id,score\n0,001,A,7\n1,002,A,8\n"),
    mess(
      "blank header names between others", "student_id,,item_id,,score\n001,x,A,y,7\n002,,A,,8\n"),
    mess("trailing blank columns", "student_id,item_id,score,,,\n001,A,7,,,\n002,A,8,,,\n"),
    mess("columns in another order", "score,Item ID,note,STUDENT-ID\n7,A,,001\n8,A,x,002\n"),
    mess(
      "one header name twice", "student_id,item_id,score,score\n001,A,7,1\n002,A,8,1\n",
      findings: ["warning unknown-column marks.csv score"]),
    Mess(
      "one question in two columns, for early and late answers",
      [
        "log.csv": """
        Student,Day,Student (new),Day (new)
        001,9/30/2026,,
        ,,002,30/9/2026

        """,
        "walkbook.yaml": """
        sources:
          - files: log.csv
            profile: walkbook.conferences
            columns: {Student: student_id, Student (new): student_id, Day: date, Day (new): date}
        """,
      ], facts: ["001 2026-09-30", "002 2026-09-30"]),
    Mess(
      "columns grouped by path, by suffix and by month",
      [
        "scores.csv": """
        Class/Student/Number,Class/Student/Name,Sep Item,Score (1),Score (Most Recent)
        001,Ann Ash,A,3,7
        002,Bo Birch,A,4,8

        """,
        "walkbook.yaml": """
        sources:
          - files: scores.csv
            profile: walkbook.marks
            columns:
              Class/Student/Number: student_id
              Sep Item: item_id
              Score (Most Recent): score
        """,
      ], facts: facts),
    mess(
      "hundreds of other columns, most with the name of another",
      "student_id,item_id,score," + (1...300).map { "Extra \($0 % 51)" }.joined(separator: ",")
        + "\n001,A,7\n002,A,8" + String(repeating: ",", count: 300) + "\n",
      facts: ["001 A -", "002 A 8"],
      findings: ["warning field-count marks.csv:2"]),
  ]

  private static let wholes = [
    mess("one header and no rows", "student_id,item_id,score\n", facts: []),
    mess("an empty file", "", facts: [], findings: ["note unreadable-file marks.csv"]),
    mess(
      "a file of blank lines", "\n\n\n", facts: [], findings: ["note unreadable-file marks.csv"]),
    mess(
      "records of three lines", "4,\n12,13,14,15,\n1,0,0,1,\n3,\n12,12,13,\n1,1,0,\n", facts: [],
      findings: ["note unreadable-file marks.csv"]),
    Mess(
      "one kind in several files, in the order of names",
      [
        "marks-2.csv": "student_id,item_id,score\n002,A,8\n",
        "marks-1.csv": "student_id,item_id,score\n001,A,7\n",
      ], facts: facts),
    Mess(
      "a note that a spreadsheet leaves beside the file",
      ["marks.csv": body, "~$marks.csv": "x", ".marks.csv": body], facts: facts),
    Mess(
      "a table of something else",
      ["marks.csv": body, "lunch.csv": "day of week,dish\nMonday,soup\n"], facts: facts,
      findings: ["note unreadable-file lunch.csv"]),
  ]

  /// What an import report counts, beside the findings of each row.
  @Test func countsRowsReadKeptAndSkipped() async throws {
    let intake = try await read([
      "marks.csv": """
      student_id;item_id;score;points_possible;Remark;Seat
      001;A;7;10;;
      ;A;8;10;;
      003;;9;10;;
      004;A;x;10;;
      005;B;7;;;
      student_id;item_id;score;points_possible;Remark;Seat

      """,
      "walkthroughs.csv": """
      walkthrough_id,date,teacher_id,model,landed_phase,landed_step,state
      W1,2026-09-30,T1,flex,foundation,2,published
      W2,2026-09-30,T1,flex,foundation,2,draft
      W3,2026-09-30,T1,flex,foundation,2,Archived
      W4,2026-09-30,T1,flex,foundation,2,

      """,
    ])
    let rows = intake.sources.map { ($0.file, $0.read, $0.kept) }
    #expect(rows.map(\.0) == ["marks.csv", "walkthroughs.csv"])
    #expect(rows.map(\.1) == [6, 4])
    #expect(rows.map(\.2) == [3, 2])
    #expect(
      intake.sources.map(\.reasons) == [
        "2 missing-value, 1 without data", "1 archived, 1 draft",
      ])
    #expect(intake.sources.map(\.columnsNotRead) == [["Remark", "Seat"], []])
    #expect(intake.sources.map(\.itemsWithoutPoints) == [1, 0])
    #expect(intake.sources.map(\.delimiter) == ["semicolon", "comma"])
    #expect(intake.sources.map(\.encoding) == ["UTF-8", "UTF-8"])
    #expect(intake.sources.allSatisfy { $0.digest?.count == 16 })
    #expect(
      intake.found == [
        "error missing-value marks.csv:3 student_id", "error missing-value marks.csv:4 item_id",
        "warning bad-number marks.csv:5 score", "note archived walkthroughs.csv:4 state",
        "note draft walkthroughs.csv:3 state", "note shape marks.csv:7",
      ])
  }
}
