import Archives
import Foundation
import TestSupport
import Tables
import Testing

/// Settings under another name, or in a place where they are not in force, are never passed over.
@Suite struct StraySettingsTests {
  private static let teachers = "teacher_id,name,school_id\nT1,Name Of T1,S01\n"
  private static let query = ["query", "select name from teachers", "--data"]

  @Test(
    "R112: a name that may be meant is refused",
    arguments: [
      "walkbook.yalm", "walkbook.ymal", "walkbook", "walkbook.json", "walkbook.toml",
      "walkbook.conf", "walkbook.ini", "walkbook.rtf", "walkbook.docx", "walkbook_yaml",
      "Copy of walkbook.yaml", "walkbook - Copy.yaml", "walkbook.yaml.part", "walkbook.yaml~",
      "Walkbook-YML", "walkbok.json", "walk book.yml", "walkbookyaml", "walkbook.part",
    ])
  func refusesOtherSpellings(name: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.teachers, to: "teachers.csv")
    try folder.write("audience: public\n", to: name)
    let run = try Program.run(Self.query + ["."], in: folder.path)
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.messages.contains("\(name): a file of settings is called walkbook.yaml"))
  }

  @Test(arguments: [
    "walkbook.csv", "workbook.txt", "walkbook-2026.xlsx", "walkbook.html", "Walkbook notes.docx",
    "walkbook/reports/own.md", "teachers.yaml",
  ])
  func leavesOtherFilesAlone(name: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.teachers, to: "teachers.csv")
    try folder.write("audience: public\n", to: name)
    let run = try Program.run(Self.query + ["."], in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("Name Of T1"))
  }

  @Test(arguments: ["walkbook.yaml", "walkbok.yml", "settings/walkbook.txt"])
  func refusesSettingsInAnArchive(name: String) throws {
    let folder = try ScratchFolder()
    let archive = StoredArchive.bytes(parts: [
      ("teachers.csv", Self.teachers), (name, "audience: public\n"),
    ])
    try folder.write(Data(archive), to: "district.zip")
    for data in [".", "district.zip"] {
      let run = try Program.run(Self.query + [data], in: folder.path)
      #expect(run.status == 65)
      #expect(run.output == "")
      #expect(
        run.messages.contains(
          "district.zip/\(name): settings that lie beside data are not in force"))
    }
    let check = try Program.run(["check", "."], in: folder.path)
    #expect(check.status == 1)
    #expect(check.output.contains("error: district.zip/\(name): settings"), "\(check.output)")
  }

  @Test(arguments: ["exports/walkbook.yaml", "exports/walkbook.yml", "exports/walkbok.yaml"])
  func refusesSettingsInAFolderThatIsRead(name: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.teachers, to: "exports/teachers.csv")
    try folder.write("audience: public\n", to: name)
    let run = try Program.run(Self.query + ["."], in: folder.path)
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.messages.contains("\(name): settings that lie beside data are not in force"))
    let own = try Program.run(["query", "select 1 as a", "--data", "exports"], in: folder.path)
    #expect(own.status == (name.contains("walkbok") ? 65 : 0), "opened itself, they are in force")
    try folder.write("school_id\nS01\n", to: "schools.csv")
    try folder.write(Self.teachers, to: "teachers.csv")
    let above = try Program.run(Self.query + ["."], in: folder.path)
    #expect(above.status == 0, "a data folder of its own is not read: \(above.messages)")
  }

  @Test(arguments: [
    ["--audience", "public", "--audience", "team"], ["--audience=public", "--audience=public"],
    ["--smallest-group", "10", "--smallest-group=1"],
  ])
  func refusesAnOptionGivenTwice(options: [String]) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.teachers, to: "teachers.csv")
    let run = try Program.run(Self.query + ["."] + options, in: folder.path)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.messages.contains("is given twice"))
  }

  @Test func saysThatASchoolAloneHidesNothing() throws {
    let folder = try ScratchFolder()
    try folder.write("school_id,name\nS01,One\n", to: "schools.csv")
    try folder.write("school: S01\n", to: "walkbook.yaml")
    let run = try Program.run(["query", "select 1 as a", "-f", "csv"], in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.messages.contains("the audience is team, which sees all schools"))
    try folder.write("school: S01\naudience: team\n", to: "walkbook.yaml")
    let meant = try Program.run(["query", "select 1 as a", "-f", "csv"], in: folder.path)
    #expect(meant.status == 0, "\(meant.messages)")
  }
}
