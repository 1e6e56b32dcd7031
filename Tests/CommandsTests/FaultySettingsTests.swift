import Foundation
import TestSupport
import Tables
import Testing

/// While something is wrong with the settings, nothing is shown or written: who may see the data
/// is not known.
@Suite struct FaultySettingsTests {
  private static let teachers = "teacher_id,name,school_id\nT1,Name Of T1,S01\n"

  private static func folder(_ files: [String: String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(teachers, to: "teachers.csv")
    try folder.write("school_id,name\nS01,One\n", to: "schools.csv")
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  /// Files of settings with a fault, and what is said of it.
  private static let faults: [(files: [String: String], says: String)] = [
    (
      ["walkbook.yaml": "title: R\naudience: puplic\n"],
      "walkbook.yaml:2:11: expected one of class, team, school, district, public "
        + "(did you mean 'public'?)"
    ),
    (
      ["walkbook.yaml": "audiance: public\n"],
      "walkbook.yaml:1:1: nothing in the file is called 'audiance' (did you mean 'audience'?)"
    ),
    (
      ["walkbook.yaml": "audience: public\nwalks:\n\tcluster-size: 6\n"],
      "walkbook.yaml:3:1: not readable as YAML: a tab stands where blanks should"
    ),
    (
      ["walkbook.yaml": "title: R\naudience: public\nschool: S01\naudience: team\n"],
      "walkbook.yaml:4:1: 'audience' is given twice"
    ),
    (
      ["walkbook.yaml": "audience: public\nAudience: team\n"],
      "walkbook.yaml:2:1: 'audience' is given twice"
    ),
    (["walkbook.yaml": "audience:\n"], "walkbook.yaml:1:10: expected one of class, team"),
    (["walkbook.yaml": "audience: [public]\n"], "walkbook.yaml:1:11: expected one of class"),
    (["walkbook.yaml": "school: \"\"\n"], "walkbook.yaml:1:9: expected the id of a school"),
    (
      ["walkbook.yaml": "suppression: {smallest-grp: 20}\n"],
      "walkbook.yaml:1:15: nothing in suppression is called 'smallest-grp' "
        + "(did you mean 'smallest-group'?)"
    ),
    (
      ["walkbook.yaml": "suppression: {smallest-group: ten}\n"],
      "walkbook.yaml:1:31: expected a whole number, at least 1"
    ),
    (
      ["walkbook.yaml": "audience: public\nsuppression: {smallest-group: 3}\n"],
      "walkbook.yaml:2:31: the public sees no groups of fewer than 5"
    ),
    (
      ["walkbook.yaml": "sources:\n  - file: a.csv\n"],
      "walkbook.yaml:2:5: nothing in a source is called 'file' (did you mean 'files'?)"
    ),
    (["walkbook.yaml": "audience: \"pub"], "walkbook.yaml:1:"),
    (
      ["walkbook.yaml": "title: \"Oak\naudience: public\"\n"],
      "walkbook.yaml:2:1: 'audience' stands inside a text"
    ),
    (
      ["walkbook.yaml": "title: 'Oak\n\nschool: S01\naudience : public'\nlanguage: es\n"],
      "walkbook.yaml:3:1: 'school' stands inside a text"
    ),
    (
      ["walkbook.yaml": "title: |\n  Oak\n  audience: public\n"],
      "walkbook.yaml:3:1: 'audience' stands inside a text"
    ),
    (["walkbook.yaml": "public\n"], "walkbook.yaml:1:1: expected names and values"),
    (
      ["walkbok.yaml": "audience: public\n"],
      "walkbok.yaml: a file of settings is called walkbook.yaml"
    ),
    (
      ["walkbook (1).yaml": "audience: public\n"],
      "walkbook (1).yaml: a file of settings is called walkbook.yaml"
    ),
    (
      ["walkbook.txt": "audience: public\n"],
      "walkbook.txt: a file of settings is called walkbook.yaml"
    ),
    (
      ["walkbook.yaml": "audience: public\n", "walkbook.yml": "audience: team\n"],
      "walkbook.yaml: expected one file of settings, found walkbook.yaml and walkbook.yml"
    ),
    (["walkbook.yaml/a": ""], "walkbook.yaml: cannot be read"),
    (
      ["walkbook.yaml": "statuses: {solid: }\n"],
      "walkbook.yaml:1:12: expected what 'solid' means"
    ),
    (
      ["walkbook.yaml": "statuses: {solid: inPlace, Solid: notYet}\n"],
      "walkbook.yaml:1:28: 'Solid' is given twice"
    ),
    (
      ["walkbook.yaml": "sources: [{files: t*.csv, columns: {x: null}}]\n"],
      "walkbook.yaml:1:37: expected what 'x' means"
    ),
    (
      ["walkbook.yaml": "words: {model: {a: flexx}}\n"],
      "walkbook.yaml:1:17: 'flexx' is no model (did you mean 'flex'?)"
    ),
    (
      ["walkbook.yaml": "as-of: 2027-01-22T10:00\n"],
      "walkbook.yaml:1:8: expected a day such as 2026-09-30"
    ),
  ]

  private static let commands = [
    ["query", "select name from teachers", "--data", "."], ["measure", "model_mix"],
    ["build", ".", "-o", "out"], ["weave", "pd-planning", "-o", "out"],
    ["import", ".", "-o", "out"], ["import", "teachers.csv", "-o", "out"],
    ["import", "--raw", "teachers.csv"], ["import", "--raw", "teachers.csv", "-o", "out.csv"],
    ["describe", "teachers.csv", "--show-values"], ["query", "select 1", "--audience", "team"],
    ["query", "select name from teachers", "--data", "teachers.csv"],
  ]

  @Test("R112: a setting that cannot be understood shows and writes nothing", arguments: faults)
  func showsNothing(files: [String: String], says: String) throws {
    let folder = try Self.folder(files)
    for command in [Self.commands[0], Self.commands[2]] {
      let run = try Program.run(command, in: folder.path)
      #expect(run.status == 65, "\(command): \(run.messages)")
      #expect(run.output == "")
      #expect(run.messages.contains(says), "\(run.messages)")
      #expect(!run.messages.contains("Name Of"))
    }
    #expect(try !folder.names.contains("out"))
    let check = try Program.run(["check", "."], in: folder.path)
    #expect(check.status == 1)
    #expect(check.output.contains(says), "\(check.output)")
    #expect(check.messages.contains("teachers.csv: walkbook.teachers"), "it goes on")
  }

  @Test(arguments: commands)
  func stopsEveryCommandThatShowsOrWritesData(command: [String]) throws {
    let folder = try Self.folder(["walkbook.yaml": "audience: puplic\n"])
    let before = try folder.allNames
    let run = try Program.run(command, in: folder.path)
    #expect(run.status == 65, "\(run.messages)")
    #expect(run.output == "")
    #expect(run.messages.contains("walkbook.yaml:1:11: "))
    #expect(try folder.allNames == before)
  }

  @Test func refusesTextThatIsNotUTF8() throws {
    let folder = try Self.folder([:])
    try folder.write(
      Data("title: R\naudience: public # \u{FF}".utf16.map { UInt8($0 & 0xFF) }),
      to: "walkbook.yaml")
    let run = try Program.run(["query", "select name from teachers"], in: folder.path)
    #expect(run.status == 65)
    #expect(run.messages.contains("walkbook.yaml:2: expected UTF-8 text"))
  }

  @Test(arguments: [["teachers.csv"], ["."]])
  func describesAllTheSame(paths: [String]) throws {
    let folder = try Self.folder(["walkbook.yaml": "audience: puplic\n"])
    let run = try Program.run(["describe"] + paths, in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("walkbook.teachers"))
    #expect(run.messages.contains("walkbook.yaml:1:11: "))
  }

  /// The file, however its name is spelled, and words in whatever letters.
  @Test(arguments: [
    ("walkbook.yml", "audience: public"), ("Walkbook.YAML", "audience: public"),
    ("walkbook.yaml.txt", "audience: public"), ("walkbook.yaml", "Audience: \" PUBLIC \""),
    ("walkbook.yaml", "audience: Public\u{A0}"), ("walkbook.yaml", "\u{FEFF}audience: public\r\n"),
  ])
  func understandsWhatIsMeant(name: String, text: String) throws {
    let folder = try Self.folder([name: text])
    for data in [".", "teachers.csv"] {
      let run = try Program.run(
        ["query", "select name from teachers", "--data", data, "-f", "csv"], in: folder.path)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output == "name\n")
      #expect(run.messages.contains("audience public"))
    }
  }

  @Test(
    arguments: [("Public", 0), (" district ", 0), ("publick", 64), ("", 64)] as [(String, Int32)])
  func readsTheOptionAlike(word: String, status: Int32) throws {
    let folder = try Self.folder([:])
    let run = try Program.run(
      ["query", "select name from teachers", "--audience", word, "-f", "csv"], in: folder.path)
    #expect(run.status == status, "\(run.messages)")
    #expect(!run.output.contains("Name Of"))
  }

  @Test(
    arguments: [
      ("audience: school\nschool: s01\n", 0, "audience school"),
      ("audience: school\nschool: S0l\n", 65, "walkbook.yaml:2:9: no school has this id (did you"),
      ("audience: school\n", 65, "walkbook.yaml:1:11: audience 'school' needs a school"),
    ] as [(String, Int32, String)])
  func findsTheSchool(yaml: String, status: Int32, says: String) throws {
    let folder = try Self.folder(["walkbook.yaml": yaml])
    let run = try Program.run(["query", "select 1"], in: folder.path)
    #expect(run.status == status)
    #expect(run.messages.contains(says), "\(run.messages)")
    let check = try Program.run(["check"], in: folder.path)
    #expect(check.status == (status == 0 ? 0 : 1))
    if status != 0 { #expect(check.output.contains(says), "\(check.output)") }
  }

  /// Settings of two folders: neither may be passed over.
  @Test func refusesFilesOfFoldersWithDifferentSettings() throws {
    let folder = try ScratchFolder()
    for name in ["a", "b"] {
      try folder.write(Self.teachers, to: "\(name)/teachers.csv")
    }
    try folder.write("audience: puplic\n", to: "b/walkbook.yaml")
    let import1 = ["import", "a/teachers.csv", "b/teachers.csv", "-o", "out"]
    #expect(try Program.run(import1, in: folder.path).status == 65)
    try folder.write("audience: public\n", to: "b/walkbook.yaml")
    try folder.write("audience: team\n", to: "a/walkbook.yaml")
    let run = try Program.run(import1, in: folder.path)
    #expect(run.status == 65)
    #expect(run.messages.contains("expected one file of settings"))
  }

  @Test(arguments: [("Staff", false), ("stuff", true)])
  func readsForWhomAReportIs(word: String, isFault: Bool) throws {
    let folder = try Self.folder([
      "own.md": "---\naudience: \(word)\noutput: {md: {}}\n---\n\n# A\n"
    ])
    let run = try Program.run(
      ["weave", "own.md", "--audience", "public", "-o", "out"], in: folder.path)
    #expect(run.status == 65)
    #expect(run.messages.contains(isFault ? "did you mean 'staff'" : "not for audience"))
  }
}
