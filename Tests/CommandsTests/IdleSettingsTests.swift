import TestSupport
import Testing

/// Settings and parameters that are about nothing are said, and the status is 1.
@Suite struct IdleSettingsTests {
  private static func folder(_ yaml: String) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("school_id,Name of school\nS01,One\n", to: "schools.csv")
    try folder.write("Who,Where\nT1,S01\n", to: "staff.csv")
    try folder.write(yaml, to: "walkbook.yaml")
    return folder
  }

  @Test(arguments: [
    (
      "sources:\n  - files: \"gradebook-*.csv\"\n    profile: canvas.gradebook\n",
      "walkbook.yaml:2:12: no file is called 'gradebook-*.csv'"
    ),
    (
      "sources:\n  - files: school.csv\n",
      "walkbook.yaml:2:12: no file is called 'school.csv' (did you mean 'schools.csv'?)"
    ),
    (
      "sources:\n  - files: \"s*.csv\"\n  - files: schools.csv\n",
      "walkbook.yaml:3:12: an entry above takes every file that 'schools.csv' fits"
    ),
    (
      "sources:\n  - files: schools.csv\n    columns: {Nme: name}\n",
      "walkbook.yaml:3:15: schools.csv has no column 'Nme'"
    ),
    (
      "sources:\n  - files: \"s*.csv\"\n    columns:\n      Whom: teacher_id\n",
      "walkbook.yaml:4:7: no file that 's*.csv' fits has a column 'Whom'"
    ),
    (
      "sources:\n  - files: schools.csv\n    days: {Begun: mdy}\n",
      "walkbook.yaml:3:12: schools.csv has no column 'Begun'"
    ),
    (
      "mastery: {targets: {RP-1: 3}}\n",
      "walkbook.yaml:1:21: no item of pathways.csv has the target 'RP-1'"
    ),
    (
      "audience: team\nschool: S1\n",
      "walkbook.yaml:2:9: no school has this id (did you mean 'S01'?)"
    ),
  ])
  func saysWhatFitsNothing(yaml: String, says: String) throws {
    let folder = try Self.folder(yaml)
    let check = try Program.run(["check"], in: folder.path)
    #expect(check.status == 1)
    #expect(check.output.contains("warning: \(says)"), "\(check.output)")
    let query = try Program.run(["query", "select 1 as a", "-f", "csv"], in: folder.path)
    #expect(query.status == 1)
    #expect(query.output == "a\n1\n", "the answer is shown")
    #expect(query.messages.contains("warning: setting: "))
  }

  /// What a column is said to be is a word of a closed list: a wrong one is a fault, not idle.
  @Test(arguments: [
    (
      "sources:\n  - files: schools.csv\n    columns: {Name of school: nam}\n",
      "walkbook.yaml:3:15: no table has a column 'nam' (did you mean 'name'?)"
    ),
    (
      "sources:\n  - files: schools.csv\n    constants: {shcool_id: S01}\n",
      "walkbook.yaml:3:17: no table has a column 'shcool_id' (did you mean 'school_id'?)"
    ),
    (
      "sources:\n  - files: \"later-*.csv\"\n    constants: {color: red}\n",
      "walkbook.yaml:3:17: no table has a column 'color'"
    ),
  ])
  func refusesAColumnOfNoTable(yaml: String, says: String) throws {
    let folder = try Self.folder(yaml)
    for data in [".", "schools.csv"] {
      let query = try Program.run(["query", "select 1 as a", "--data", data], in: folder.path)
      #expect(query.status == 65)
      #expect(query.output == "")
      #expect(query.messages.contains(says), "\(query.messages)")
    }
    let check = try Program.run(["check"], in: folder.path)
    #expect(check.status == 1)
    #expect(check.output.contains("error: \(says)"), "\(check.output)")
  }

  @Test(arguments: [
    "sources:\n  - files: schools.csv\n    columns: {\"name OF school\": name}\n",
    "sources:\n  - files: staff.csv\n    profile: walkbook.teachers\n"
      + "    columns: {Who: teacher_id, Where: school_id}\n    constants: {declared_model: flex}\n",
  ])
  func saysNothingOfWhatFits(yaml: String) throws {
    let folder = try Self.folder(yaml)
    let query = try Program.run(["query", "select 1 as a"], in: folder.path)
    #expect(query.status == 0, "\(query.messages)")
    #expect(!query.messages.contains("setting"))
  }

  @Test func findsAnItemThatNoGradebookHas() throws {
    let folder = try Self.folder(
      """
      sources:
        - files: grades.csv
          items: {"Chek 1": A1, "Check 2": A2}
      """)
    try folder.write(
      "Student,ID,SIS User ID,SIS Login ID,Section,Check 1 (11),Check 2 (12)\n"
        + "    Points Possible,,,,,4,4\nOne,1,001,a,Sec,3,4\n", to: "grades.csv")
    let check = try Program.run(["check"], in: folder.path)
    #expect(
      check.output.contains("no gradebook has an item 'Chek 1' (did you mean 'Check 1'?)"),
      "\(check.output)")
    #expect(!check.output.contains("'Check 2'"))
  }

  @Test(
    arguments: [
      (["query", "select :a as a", "-P", "a=1"], 0, ""),
      (["query", "select 1 as a", "-P", "typo=1"], 1, "-P typo: nothing asks for :typo"),
      (
        ["query", "select :school as a", "-P", "school=1", "-P", "shcool=1"], 1,
        "-P shcool: nothing asks for :shcool (did you mean 'school'?)"
      ),
      (["tangle", "pd-planning", "-P", "nobody=1"], 1, "-P nobody: nothing asks for :nobody"),
    ] as [([String], Int32, String)])
  func saysWhichParameterIsNotAskedFor(command: [String], status: Int32, says: String) throws {
    let folder = try ScratchFolder()
    try folder.write("school_id\nS01\n", to: "schools.csv")
    let run = try Program.run(command, in: folder.path)
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.contains(says), "\(run.messages)")
    #expect(!run.output.isEmpty)
  }
}
