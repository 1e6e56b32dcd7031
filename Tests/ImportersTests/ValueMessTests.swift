import Tables
import Testing

/// Every mess of values that real gradebooks, logs and forms have: each is read as what it is, or
/// is a finding at its place, and never a wrong number.
@Suite struct ValueMessTests {
  @Test(arguments: days + countedDays + destroyedDays)
  func readsDays(mess: Mess) async throws { try await mess.expectAsWanted() }

  @Test(arguments: numbers + styles)
  func readsNumbers(mess: Mess) async throws { try await mess.expectAsWanted() }

  @Test(arguments: codes + levels)
  func readsCodesAndLevels(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static func log(
    _ name: String, _ days: [String], yaml: String? = nil, read: [String], findings: [String] = []
  ) -> Mess {
    var files = [
      "conferences.csv": "date,student_id\n"
        + days.map { ($0.contains(",") ? "\"\($0)\"" : $0) + ",001\n" }.joined()
    ]
    files["walkbook.yaml"] = yaml
    return Mess(name, files, facts: read.map { "001 " + $0 }, findings: findings)
  }

  private static let days = [
    log("M/D/YYYY", ["9/3/2026", "9/30/2026"], read: ["2026-09-03", "2026-09-30"]),
    log("MM/DD/YYYY", ["09/03/2026", "09/30/2026"], read: ["2026-09-03", "2026-09-30"]),
    log("M/D/YY H:MM", ["4/10/13 12:10", "4/28/13 9:05"], read: ["2013-04-10", "2013-04-28"]),
    log(
      "D/M/YY, HH:MM", ["17/10/21, 12:39", "1/11/21, 08:00"], read: ["2021-10-17", "2021-11-01"]),
    log("YYYY.MM.DD H:MM", ["2026.09.03 8:15"], read: ["2026-09-03"]),
    log("D.M.YYYY", ["30.9.2026", "1.10.2026"], read: ["2026-09-30", "2026-10-01"]),
    log(
      "ISO with and without zone",
      ["2026-09-03", "2026-09-04T18:25:43.511Z", "2026-09-05T08:00:00-05:00", "2026-09-06 07:00"],
      read: ["2026-09-03", "2026-09-04", "2026-09-05", "2026-09-06"],
      findings: ["note ambiguous-date conferences.csv:3 date"]),
    log(
      "a 12-hour time behind M/D/YYYY", ["8/13/2020 10:09:43 AM", "8/4/2020 1:00:00 PM"],
      read: ["2020-08-13", "2020-08-04"]),
    log(
      "Google Forms stamps with zones",
      ["2024/04/07 8:54:18 PM GMT+5:30", "2018/04/09 2:30:02 PM MDT"],
      read: ["2024-04-07", "2018-04-09"]),
    log(
      "Sheets stamps", ["9/6/2018 0:06:16", "2/26/2026 18:45:41"],
      read: ["2018-09-06", "2026-02-26"]),
    log(
      "months by name", ["30-Sep-26", "1-Oct-2026", "2 October 2026"],
      read: ["2026-09-30", "2026-10-01", "2026-10-02"]),
    log(
      "long days in English",
      ["Wednesday, September 30, 2026", "Thursday, October 1, 2026, 9:00 AM"],
      read: ["2026-09-30", "2026-10-01"]),
    log(
      "a long day in French", ["mercredi 30 septembre 2026", "1 févr. 2027"],
      read: ["2026-09-30", "2027-02-01"]),
    log(
      "long days in Spanish and German",
      [
        "miércoles, 30 de septiembre de 2026", "Donnerstag, 1. Oktober 2026, 10:00",
        "2 de octubre de 2026",
      ], read: ["2026-09-30", "2026-10-01", "2026-10-02"]),
    log(
      "a long day in another language", ["onsdag 30. september 2026", "2026-10-01"],
      read: ["2026-10-01"], findings: ["error bad-date conferences.csv:2 date"]),
    log(
      "a year of two digits before slashes", ["26/09/30", "26/10/01"],
      read: ["2026-09-30", "2026-10-01"]),
    log(
      "points and dashes among slashes, in the other order perhaps",
      ["09/14/2026", "09/21/2026", "07.10.2026", "10-09-2026", "09/28/26"],
      read: ["2026-09-14", "2026-09-21", "2026-09-28"],
      findings: ["error bad-date conferences.csv:4 date", "error bad-date conferences.csv:5 date"]),
    log(
      "slashes among points", ["14.9.2026", "21.9.2026", "10/9/2026", "9/9/2026"],
      read: ["2026-09-14", "2026-09-21", "2026-09-09"],
      findings: ["error bad-date conferences.csv:4 date"]),
    log(
      "dashes and slashes of one order, which days with both prove",
      ["09/14/2026", "09-21-2026", "10-09-2026"],
      read: ["2026-09-14", "2026-09-21", "2026-10-09"]),
    log(
      "day and month can be exchanged in the whole column", ["9/3/2026", "4/5/2026"], read: [],
      findings: ["error ambiguous-date conferences.csv:2 date"]),
    log(
      "the same with the locale declared", ["9/3/2026", "4/5/2026"],
      yaml: "sources: [{files: conferences.csv, days: dmy}]", read: ["2026-03-09", "2026-05-04"]),
    log(
      "days with points under a locale that puts months first", ["08.09.2026", "09.09.2026"],
      yaml: "sources: [{files: conferences.csv, days: mdy}]", read: ["2026-08-09", "2026-09-09"],
      findings: ["warning ambiguous-date conferences.csv:2 date"]),
    log(
      "months first between points, which a day proves", ["9.8.26", "9.14.26"],
      yaml: "sources: [{files: conferences.csv, days: mdy}]", read: ["2026-09-08", "2026-09-14"]),
    log(
      "the locale declared for one column", ["9/3/2026"],
      yaml: "sources: [{files: conferences.csv, days: {date: mdy}}]", read: ["2026-09-03"]),
    log(
      "one slip in a column does not turn the others around",
      ["9/3/2026", "9/30/2026", "30/9/2026", "9/29/2026"],
      read: ["2026-09-03", "2026-09-30", "2026-09-29"],
      findings: ["error bad-date conferences.csv:4 date"]),
    log(
      "days of both orders in one column", ["9/3/2026", "9/30/2026", "30/9/2026"], read: [],
      findings: ["error ambiguous-date conferences.csv:2 date"]),
    log(
      "two days in a cell, a year that is none, and a time behind a dash",
      ["2026-09-13 - 2026-09-15", "0026-09-13", "2026-09-28 - 10:00 AM"], read: ["2026-09-28"],
      findings: ["error bad-date conferences.csv:2 date", "error bad-date conferences.csv:3 date"]),
    log(
      "no such day", ["2026-02-30", "2026-13-01", "2026-02-28"], read: ["2026-02-28"],
      findings: ["error bad-date conferences.csv:2 date", "error bad-date conferences.csv:3 date"]),
    Mess(
      marks: "columns with a pattern of their own",
      columns: "student_id,item_id,score,submitted,assessed",
      ["001,A,7,9/30/2026,30/9/2026", "002,A,8,9/3/2026,"],
      facts: ["001 A 7 2026-09-30", "002 A 8 2026-09-03"]),
    Mess(
      marks: "a column that could be either follows the one beside it",
      columns: "student_id,item_id,score,submitted,assessed",
      ["001,A,7,,9/3/2026", "002,A,8,9/30/2026,9/4/2026"],
      facts: ["001 A 7 2026-09-03", "002 A 8 2026-09-30"]),
    Mess(
      marks: "days with points beside a column that puts months first",
      columns: "student_id,item_id,score,submitted,assessed",
      ["001,A,7,,9.3.2026", "002,A,8,9/30/2026,9.4.2026"],
      facts: ["001 A 7", "002 A 8 2026-09-30"],
      findings: ["warning ambiguous-date marks.csv:2 assessed"]),
    Mess(
      marks: "an ambiguous day in a column that may be blank",
      columns: "student_id,item_id,score,submitted", ["001,A,7,9/3/2026"],
      facts: ["001 A 7"], findings: ["warning ambiguous-date marks.csv:2 submitted"]),
  ]

  private static let countedDays = [
    log(
      "Excel serials, 1900 base", ["46295", "46296.75"], read: ["2026-09-30", "2026-10-01"],
      findings: ["note ambiguous-date conferences.csv:2 date"]),
    log(
      "Excel serials, 1904 base", ["44833"],
      yaml: "sources: [{files: conferences.csv, days: excel1904}]", read: ["2026-09-30"]),
    log(
      "Excel serials, declared", ["43485"],
      yaml: "sources: [{files: conferences.csv, days: excel1900}]", read: ["2019-01-20"]),
    log(
      "a number too small for a serial, declared", ["60", "61"],
      yaml: "sources: [{files: conferences.csv, days: excel1900}]", read: ["1900-03-01"],
      findings: ["error bad-date conferences.csv:2 date"]),
    log(
      "a number among other things is no serial", ["46295", "soon"], read: [],
      findings: ["error bad-date conferences.csv:2 date", "error bad-date conferences.csv:3 date"]),
    log(
      "numbers too small for serials", ["12", "14"], read: [],
      findings: ["error bad-date conferences.csv:2 date", "error bad-date conferences.csv:3 date"]),
    log(
      "Unix seconds", ["1790726400", "1790812799"], read: ["2026-09-30", "2026-09-30"],
      findings: [
        "note ambiguous-date conferences.csv:2 date", "note ambiguous-date conferences.csv:2 date",
      ]),
    log(
      "Unix milliseconds", ["1790726400000"],
      yaml: "sources: [{files: conferences.csv, days: unix}]", read: ["2026-09-30"],
      findings: ["note ambiguous-date conferences.csv:2 date"]),
    log(
      "days relative to the start of a course", ["-12", "0", "27"], read: [],
      findings: [
        "error bad-date conferences.csv:2 date", "error bad-date conferences.csv:3 date",
        "error bad-date conferences.csv:4 date",
      ]),
  ]

  private static let destroyedDays = [
    log(
      "times destroyed by a spreadsheet", ["33:50.5", "12:04.0", "59:59.9"], read: [],
      findings: ["error bad-date conferences.csv:2 date"]),
    log(
      "a destroyed time among days", ["2026-09-30", "33:50.5"], read: ["2026-09-30"],
      findings: ["error bad-date conferences.csv:3 date"]),
    Mess(
      marks: "a column of destroyed times that may be blank",
      columns: "student_id,item_id,score,submitted", ["001,A,7,33:50.5", "002,A,8,02:11.0"],
      facts: ["001 A 7", "002 A 8"], findings: ["warning bad-date marks.csv:2 submitted"]),
  ]

  private static let numbers = [
    Mess(
      marks: "85% without points possible", ["001,A,85%", "002,A,7.5 %"],
      facts: ["001 A 85/100", "002 A 7.5/100"]),
    Mess(
      marks: "85% of the points possible", columns: "student_id,item_id,score,points_possible",
      ["001,A,85%,20"], facts: ["001 A 17/20"]),
    Mess(
      marks: "7/10 and 8.00 / 10", ["001,A,7/10", "002,A,8.00 / 10"],
      facts: ["001 A 7/10", "002 A 8/10"]),
    Mess(
      marks: "7/10 where the row says 20", columns: "student_id,item_id,score,points_possible",
      ["001,A,7/10,20"], facts: ["001 A 7/10"],
      findings: ["warning scale-mismatch marks.csv:2 score"]),
    Mess(
      marks: "7/10 turned into 7-Oct", ["001,A,7-Oct", "002,A,8"], facts: ["001 A -", "002 A 8"],
      findings: ["warning bad-number marks.csv:2 score"]),
    Mess(
      marks: "100* and <1", ["001,A,100*", "002,A,<1"], facts: ["001 A -", "002 A -"],
      findings: [
        "warning bad-number marks.csv:2 score", "warning bad-number marks.csv:3 score",
      ]),
    Mess(
      marks: "-1 in place of nothing", ["001,A,-1", "002,A,-5%"], facts: ["001 A -", "002 A -"],
      findings: [
        "warning bad-number marks.csv:2 score", "warning bad-number marks.csv:3 score",
      ]),
    Mess(
      marks: "above possible", columns: "student_id,item_id,score,points_possible",
      ["001,A,12,10", "002,A,10,10"], facts: ["001 A 12/10", "002 A 10/10"],
      findings: ["note score-above-possible marks.csv:2 score"]),
    Mess(
      marks: "0 is a score, blank is none", ["001,A,0", "002,A,", "003,A,0.0"],
      facts: ["001 A 0", "002 A -", "003 A 0"]),
    Mess(
      marks: "more decimals than a number keeps", ["001,A,9.500000000000000000", "002,A,-0.0"],
      facts: ["001 A 9.5", "002 A 0"]),
    Mess(
      marks: "more digits than a score has", ["001,A,1234567890123456", "002,A,1.20E+11"],
      facts: ["001 A -", "002 A -"],
      findings: [
        "warning bad-number marks.csv:2 score", "warning bad-number marks.csv:3 score",
      ]),
  ]

  private static let styles = [
    Mess(
      marks: "decimal comma", ["001,A,\"9,50\"", "002,A,\"8,125\""],
      facts: ["001 A 9.5", "002 A 8.125"]),
    Mess(
      "decimal comma without a leading zero, between semicolons",
      ["marks.csv": "student_id;item_id;score\n001;A;,898925\n002;A;,5\n"],
      facts: ["001 A 0.898925", "002 A 0.5"]),
    Mess(
      "the same behind a byte order mark",
      ["marks.csv": "\u{FEFF}student_id;item_id;score\n001;A;,898925\n002;A;,5\n"],
      facts: ["001 A 0.898925", "002 A 0.5"]),
    Mess(
      marks: "thousands beside decimals with a point", ["001,A,\"1,234\"", "002,A,8.5"],
      facts: ["001 A 1234", "002 A 8.5"]),
    Mess(
      "thousands beside decimals with a comma",
      ["marks.csv": "student_id;item_id;score\n001;A;1.234,5\n002;A;8,5\n"],
      facts: ["001 A 1234.5", "002 A 8.5"]),
    Mess(
      marks: "1,234 in a file that does not tell", ["001,A,\"1,234\"", "002,A,8"],
      facts: ["001 A -", "002 A 8"], findings: ["warning bad-number marks.csv:2 score"]),
    Mess(
      marks: "a decimal comma in a column of decimal points",
      ["001,A,8.5", "002,A,7.25", "003,A,\"9,50\""], facts: ["001 A 8.5", "002 A 7.25", "003 A -"],
      findings: ["warning bad-number marks.csv:4 score"]),
    Mess(
      marks: "columns with a mark of their own",
      columns: "student_id,item_id,score,points_possible",
      ["001,A,8.5,\"10,50\"", "002,A,9.25,\"10,50\""],
      facts: ["001 A 8.5/10.5", "002 A 9.25/10.5"]),
  ]

  private static let codes = [
    Mess(
      marks: "blanks of every kind",
      [
        "001,A,-", "002,A,--", "003,A,NULL", "004,A,null", "005,A,None", "006,A,.", "007,A, ",
        "008,A,Not Assessed", "009,A,Not selected", "010,A,Response",
      ],
      facts: (1...9).map { "00\($0) A -" } + ["010 A -"]),
    Mess(
      marks: "codes in place of scores",
      [
        "001,A,EX", "002,A,Excused", "003,A,exempt", "004,A,N/A", "005,A,NA", "006,A,MIS",
        "007,A,Missing", "008,A,M", "009,A,INC", "010,A,I", "011,A,Incomplete", "012,A,ABS",
        "013,A,Late", "014,A,In Progress", "015,A,Needs Grading",
      ],
      facts: [
        "001 A - excused", "002 A - excused", "003 A - excused", "004 A - notAssigned",
        "005 A - notAssigned", "006 A - missing", "007 A - missing", "008 A - missing",
        "009 A - incomplete", "010 A - incomplete", "011 A - incomplete", "012 A - absent",
        "013 A - late", "014 A - inProgress", "015 A - needsGrading",
      ]),
    Mess(
      marks: "Infinite Campus flags, named",
      columns: "student_id,item_id,score,status",
      ["001,A,8,T", "002,A,,M", "003,A,7,L", "004,A,,I", "005,A,9,Ch", "006,A,,X", "007,A,3,Dr"],
      yaml: "sources: [{files: marks.csv, codes: infinite-campus}]",
      facts: [
        "001 A 8 collected", "002 A - missing", "003 A 7 late", "004 A - incomplete",
        "005 A 9 cheated", "006 A - excused", "007 A 3 dropped",
      ]),
    Mess(
      marks: "PowerTeacher codes and one of the district's own",
      ["001,A,ABS", "002,A,INC", "003,A,MIS", "004,A,NHI"],
      yaml: "sources: [{files: marks.csv, codes: {NHI: missing}}]",
      facts: ["001 A - absent", "002 A - incomplete", "003 A - missing", "004 A - missing"]),
    Mess(
      marks: "a word that nobody declared", columns: "student_id,item_id,score,status",
      ["001,A,8,splendid", "002,A,splendid,"], facts: ["001 A 8", "002 A -"],
      findings: [
        "warning bad-number marks.csv:3 score", "warning unknown-value marks.csv:2 status",
      ]),
    Mess(
      marks: "NA in a column of days", columns: "student_id,item_id,score,submitted",
      ["001,A,7,NA", "002,A,8,2026-09-30"], facts: ["001 A 7", "002 A 8 2026-09-30"]),
    Mess(
      "NA as an id, and None as a name",
      [
        "students.csv": "student_id,name,grade\nNA,None,N/A\n",
        "marks.csv": "student_id,item_id,score\nNA,NA,5\n",
      ], facts: ["NA NA 5"]),
  ]

  private static let letters = """
    sources: [{files: marks.csv, scale: letters}]
    scales:
      letters: {levels: {A+: 4.3, A: 4, A-: 3.7, B: 3, C: 2, D: 1, F: 0}, mastery: B, possible: 4}
    """

  private static let levels = [
    Mess(
      marks: "letters with + and − on a scale",
      ["001,A,A+", "002,A,a", "003,A,A-", "004,A,A\u{2212}", "005,A,F", "006,A,3.5", "007,A,EX"],
      yaml: letters,
      facts: [
        "001 A 4.3/4", "002 A 4/4", "003 A 3.7/4", "004 A 3.7/4", "005 A 0/4", "006 A 3.5",
        "007 A - excused",
      ], findings: ["note score-above-possible marks.csv:2 score"]),
    Mess(
      marks: "letters are a share of the points possible",
      columns: "student_id,item_id,score,points_possible", ["001,A,B,20"], yaml: letters,
      facts: ["001 A 15/20"]),
    Mess(
      marks: "a letter without a scale", ["001,A,B", "002,A,C-", "003,A,9", "004,A,F"],
      facts: ["001 A -", "002 A -", "003 A 9", "004 A -"],
      findings: ["warning bad-number marks.csv:2 score"]),
    Mess(
      marks: "M/P/SC/IP as a scale", ["001,A,M", "002,A,P", "003,A,SC", "004,A,IP", "005,A,"],
      yaml: """
        sources: [{files: marks.csv, scale: steps}]
        scales: {steps: {levels: {M: 4, P: 3, SC: 2, IP: 1}, mastery: P}}
        """,
      facts: ["001 A 4/4", "002 A 3/4", "003 A 2/4", "004 A 1/4", "005 A -"]),
    Mess(
      marks: "standards words on a scale, in any case",
      ["001,A,Exceeds", "002,A,MEETS", "003,A,not  yet", "004,A,Approaching"],
      yaml: """
        sources: [{files: marks.csv, scale: standards}]
        scales: {standards: {levels: [Not Yet, Approaching, Meets, Exceeds], mastery: Meets}}
        """,
      facts: ["001 A 4/4", "002 A 3/4", "003 A 1/4", "004 A 2/4"]),
    Mess(
      marks: "a level that the scale lacks", ["001,A,Meets", "002,A,Proficient", "003,A,sublime"],
      yaml: """
        sources: [{files: marks.csv, scale: standards}]
        scales: {standards: {levels: [Approaching, Meets], mastery: Meets}}
        """,
      facts: ["001 A 2/2", "002 A -", "003 A -"],
      findings: [
        "warning bad-number marks.csv:3 score", "warning bad-number marks.csv:4 score",
      ]),
    Mess(
      marks: "Developing, Proficient and Max Score on a scale",
      ["001,A,Developing", "002,A,proficient", "003,A,Max Score"],
      yaml: """
        sources: [{files: marks.csv, scale: standards}]
        scales: {standards: {levels: [Developing, Proficient, Max Score], mastery: Proficient}}
        """,
      facts: ["001 A 1/3", "002 A 2/3", "003 A 3/3"]),
    Mess(
      marks: "levels of competency by number",
      ["001,A,CBE 3", "002,A,Level 4", "003,A,cbe 1"],
      yaml: """
        sources: [{files: marks.csv, scale: levels}]
        scales: {levels: {levels: {CBE 1: 1, CBE 3: 3, Level 4: 4}, mastery: CBE 3}}
        """,
      facts: ["001 A 3/4", "002 A 4/4", "003 A 1/4"]),
    Mess(
      marks: "words of standards without a scale",
      ["001,A,Exceeds", "002,A,Proficient", "003,A,Max Score", "004,A,P", "005,A,SC"],
      facts: (1...5).map { "00\($0) A -" },
      findings: ["warning bad-number marks.csv:2 score"]),
    Mess(
      marks: "pass words on a scale", ["001,A,Pass", "002,A,Fail"],
      yaml: """
        sources: [{files: marks.csv, scale: passing}]
        scales: {passing: {levels: {Pass: 1, Fail: 0}, mastery: Pass}}
        """,
      facts: ["001 A 1/1", "002 A 0/1"]),
  ]
}
