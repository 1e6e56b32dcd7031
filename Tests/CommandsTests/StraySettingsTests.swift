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
      "settings.yaml", "config.yml",
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

  /// What an editor keeps of settings, and a file that says nothing: above the folder, and beside its own.
  @Test(arguments: [
    ("walkbook.yaml.bak", "audience: public\n"), ("walkbook.yaml~", "audience: public\n"),
    ("walkbook.yml.orig", "audience: public\n"), ("walkbook.txt", ""), ("walkbok.yaml", ""),
    ("config.yaml", "port: 80\n"),
  ])
  func passesOverWhatNobodyWrote(other: String, text: String) throws {
    for place in [other, "a/\(other)"] {
      let folder = try ScratchFolder()
      try folder.write(Self.teachers, to: "a/teachers.csv")
      try folder.write("title: Oak\n", to: "a/walkbook.yaml")
      try folder.write(text, to: place)
      let run = try Program.run(Self.query + ["a"], in: folder.path)
      #expect(run.status == 0, "\(place): \(run.messages)")
      guard place == other else { continue }
      try FileManager.default.removeItem(atPath: folder.path(of: "a/walkbook.yaml"))
      let bare = try Program.run(Self.query + ["a"], in: folder.path)
      #expect(bare.status == 0, "\(place): \(bare.messages)")
    }
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

  /// Settings above the opened folder, by the way that was taken or by where a link leads.
  @Test(arguments: [
    ("walkbook.yaml", "a", "../walkbook.yaml"),
    ("walkbook.yaml", "a/b/c", "../../../walkbook.yaml"),
    ("a/walkbok.yml", "a/b", "../walkbok.yml"), ("a/walkbook.txt", "a/b", "../walkbook.txt"),
    ("a/walkbook.yaml", "link", "../walkbook.yaml"), ("walkbook.yaml", "a/teachers.csv", "../walk"),
  ])
  func refusesSettingsAbove(settings: String, opened: String, says: String) throws {
    let folder = try ScratchFolder()
    let home = opened == "link" ? "a/b" : opened.replacing("/teachers.csv", with: "")
    try folder.write(Self.teachers, to: "\(home)/teachers.csv")
    try folder.write("audience: public\n", to: settings)
    if opened == "link" {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/link", withDestinationPath: "\(folder.path)/a/b")
    }
    let run = try Program.run(Self.query + [opened], in: folder.path)
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.messages.contains("\(says)"), "\(run.messages)")
    #expect(run.messages.contains("settings of a folder above are not in force; open that folder"))
    let check = try Program.run(["check", opened], in: folder.path)
    #expect(check.status == 1)
    #expect(check.output.contains("error: \(says)"), "\(check.output)")
    let describe = try Program.run(["describe", opened], in: folder.path)
    #expect(describe.status == 1)
    #expect(describe.output.contains("walkbook.teachers"))
    // Settings of its own say that it is a data folder by itself.
    try folder.write("", to: "\(home)/walkbook.yaml")
    let own = try Program.run(Self.query + [opened], in: folder.path)
    #expect(own.status == 0, "\(own.messages)")
  }

  /// Notes that speak of settings are none where no line is one.
  @Test(arguments: [
    ("notes on walkbook.yaml.docx", "PK\u{3}\u{4}", 0), ("old walkbook yaml", "See the wiki\n", 0),
    ("old walkbook yaml", "audience: public\n", 65),
  ])
  func tellsNotesFromSettings(name: String, text: String, status: Int32) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.teachers, to: "a/teachers.csv")
    try folder.write(text, to: name)
    let run = try Program.run(Self.query + ["a"], in: folder.path)
    #expect(run.status == status, "\(run.messages)")
  }

  /// What lies higher than a folder is read down, and what only bears the name.
  @Test(arguments: [
    ("walkbook.yaml", "a/b/c/d/e"), ("walkbook/notes.txt", "a"), ("walkbook.csv", "a"),
    ("b/walkbook.yaml", "a"), ("walkbook", "a"), ("Walkbook YAML course/notes.txt", "a"),
  ])
  func opensWhatHasNoneAbove(other: String, opened: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.teachers, to: "\(opened)/teachers.csv")
    try folder.write("#!/bin/sh\naudience: public\n", to: other)
    let run = try Program.run(Self.query + [opened], in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("Name Of T1"))
  }

  /// Settings between the opened folder and the tables, and such beside no table.
  @Test(
    arguments: [
      (["exports/walkbook.yaml", "exports/staff/teachers.csv"], 65),
      (["exports/walkbook.yaml", "exports/a/b/teachers.csv"], 65),
      (["settings/walkbook.yaml", "teachers.csv"], 65),
      (["Reports/walkbook.yml", "teachers.csv", "schools.csv"], 65),
      (["settings/walkbook.yaml", "walkbook.yaml", "teachers.csv"], 0),
      (["2025/walkbook.yaml", "2025/data/teachers.csv", "teachers.csv"], 0),
      (["released/walkbook.yaml", "teachers.csv"], 0),
    ] as [([String], Int32)])
  func judgesSettingsBelow(files: [String], status: Int32) throws {
    let folder = try ScratchFolder()
    for file in files {
      let isSettings = file.contains("walkbook")
      try folder.write(
        !isSettings ? Self.teachers : file.contains("/") ? "audience: public\n" : "title: R\n",
        to: file)
    }
    let run = try Program.run(Self.query + ["."], in: folder.path)
    #expect(run.status == status, "\(run.messages)")
    #expect(run.output.contains("Name Of T1") == (status == 0))
    #expect(
      run.messages.contains("\(files[0]): settings that lie beside data are not in force")
        == (status == 65))
    #expect(try Program.run(["check", "."], in: folder.path).status == (status == 65 ? 1 : 0))
  }

  @Test func asksForWhomASchoolIsGiven() throws {
    let folder = try ScratchFolder()
    try folder.write("school_id,name\nS01,One\n", to: "schools.csv")
    try folder.write("school: S01\n", to: "walkbook.yaml")
    let query = ["query", "select 1 as a", "-f", "csv"]
    let run = try Program.run(query, in: folder.path)
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(
      run.messages.contains(
        "walkbook.yaml:1:9: a school needs an audience; write audience: school"))
    let check = try Program.run(["check"], in: folder.path)
    #expect(check.status == 1)
    #expect(check.output.contains("error: walkbook.yaml:1:9: a school needs an audience"))
    for audience in ["team", "school", "public"] {
      let meant = try Program.run(query + ["--audience", audience], in: folder.path)
      #expect(meant.status == 0, "\(meant.messages)")
    }
    try folder.write("school: S01\naudience: team\n", to: "walkbook.yaml")
    let meant = try Program.run(query, in: folder.path)
    #expect(meant.status == 0, "\(meant.messages)")
    try folder.write("title: R\n", to: "walkbook.yaml")
    let option = try Program.run(query + ["--school", "S01"], in: folder.path)
    #expect(option.status == 64)
    #expect(option.output == "")
  }
}
