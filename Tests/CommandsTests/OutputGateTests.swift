import Foundation
import TestSupport
import Tables
import Testing

/// What is written for an audience is judged before it gets its name.
@Suite struct OutputGateTests {
  private static let ids = (10..<40).map { "X\($0)" }
  private static let files = [
    "schools.csv": "school_id,name\nS1,Elm\n",
    "teachers.csv": "teacher_id,name,school_id\nT-071,Rosa Delgado,S1\n",
    "sections.csv": "section_id,school_id,teacher_id\nC1,S1,T-071\n",
    "enrollments.csv": "student_id,section_id\n" + ids.map { "\($0),C1\n" }.joined(),
    "pathways.csv": "pathway_id,position,item_id,item_kind,target_id,points_possible\n"
      + "P,1,I1,check,X,4\n",
    "marks.csv": "student_id,section_id,item_id,score,submitted\n"
      + ids.prefix(25).map { "\($0),C1,I1,4,2026-09-15\n" }.joined(),
  ]

  private func folder(_ report: String = "") throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (name, text) in Self.files { try folder.write(text, to: "data/" + name) }
    try folder.write("---\ntitle: Own\n---\n\n\(report)\n", to: "own.md")
    return folder
  }

  /// Numbers beside a hidden one that tell it.
  private static let telling =
    "select target_id, 30 as enrolled, 25 as with_evidence, no_evidence from mastery_totals"

  @Test(arguments: [
    ("It went well for Rosa Delgado.", "html"), ("It went well for Rosa Delgado.", "md"),
    ("It went well for T-071.", "xlsx"), ("```{sql}\n\(telling)\n```", "html"),
    ("```{sql}\n\(telling)\n```", "xlsx"),
  ])
  func refusesAReportThatTells(report: String, format: String) throws {
    let folder = try folder(report)
    let words = [
      "weave", folder.path(of: "own.md"), "--data", folder.path(of: "data"), "--to", format, "-o",
      folder.path(of: "out"), "--audience", "district",
    ]
    let refused = try Program.run(words)
    #expect(refused.status == 65)
    #expect(refused.messages.contains("not written"))
    #expect(!refused.messages.contains("Delgado"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out")) == [])
    #expect(try Program.run(words + ["--no-audit"]).status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path(of: "out/own.\(format)")))
  }

  @Test(arguments: ["pptx", "odt"])
  func refusesWhatNobodyCanJudge(format: String) throws {
    let folder = try folder("All is well.")
    let words = [
      "weave", folder.path(of: "own.md"), "--data", folder.path(of: "data"), "--to", format, "-o",
      folder.path(of: "out"),
    ]
    guard Command.works("pandoc", "--version") else { return }
    let refused = try Program.run(words + ["--audience", "public"])
    #expect(refused.status == 65)
    #expect(refused.messages.contains("the auditor does not read this format"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out")) == [])
    #expect(try Program.run(words).status == 0, "the team sees all")
  }

  /// What is read of the copies is for nobody else than what they were read from.
  @Test func importsTheAudienceToo() throws {
    let folder = try folder()
    let settings = "audience: district\nsuppression: {smallest-group: 15}\n"
    try folder.write(settings, to: "data/walkbook.yaml")
    let words = ["import", folder.path(of: "data"), "-o", folder.path(of: "copy")]
    let run = try Program.run(words)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("walkbook.yaml: audience, suppression, which no row tells"))
    #expect(try folder.text(of: "copy/walkbook.yaml") == settings)
    let asked = try Program.run([
      "query", "select name from teachers", "--data", folder.path(of: "copy"),
    ])
    #expect(!asked.output.contains("Delgado"))
    #expect(try Program.run(words).status == 0, "our own copy is replaced")
    try folder.write("audience: team\n", to: "copy/walkbook.yaml")
    #expect(try Program.run(words).status == 73)
    #expect(try folder.text(of: "copy/walkbook.yaml") == "audience: team\n")
  }

  @Test(arguments: ["csv", "tsv", "json", "jsonl", "md", "xlsx"])
  func refusesAnAnswerThatTells(format: String) throws {
    let folder = try folder()
    let output = folder.path(of: "a.\(format)")
    func ask(_ statement: String) throws -> Command {
      try Program.run([
        "query", statement, "--data", folder.path(of: "data"), "--audience", "district", "-o",
        output,
      ])
    }
    #expect(try ask("select target_id, enrolled from mastery_totals").status == 0)
    let before = try folder.bytes(of: "a.\(format)")
    for statement in [Self.telling, "select 'Rosa Delgado' as who, 3 as n"] {
      let refused = try ask(statement)
      #expect(refused.status == 65, "\(refused.messages)")
      #expect(try folder.bytes(of: "a.\(format)") == before, "the old answer stays")
    }
  }

  /// What is written is as its definitions say; where it is not, no equation may be left out in silence.
  @Test func refusesNumbersThatDoNotAgree() throws {
    let folder = try folder(
      "```{sql}\nselect target_id, 30 as enrolled, 20 as with_evidence, 11 as no_evidence "
        + "from mastery_totals\n```")
    let words = [
      "weave", folder.path(of: "own.md"), "--data", folder.path(of: "data"), "--to", "html", "-o",
      folder.path(of: "out"), "--audience", "district",
    ]
    let refused = try Program.run(words)
    #expect(refused.status == 65)
    #expect(refused.messages.contains("its numbers do not agree"), "\(refused.messages)")
    #expect(refused.messages.contains("enrolled"), "\(refused.messages)")
    #expect(try Program.run(words + ["--no-audit"]).status == 0)
    let audit = try Program.run([
      "audit", folder.path(of: "out/own.html"), "--audience", "district",
    ])
    #expect(audit.status == 1, "what was not judged is no success")
  }

  /// How many rows of people there are is not told, and nobody is told that there are none.
  @Test(arguments: [
    "select count(*) from students", "select total(1) from enrollments",
    "select exists(select 1 from mastery)",
    "with m as (select * from marks) select count(*) from m",
    "select target_id, (select count(*) from mastery m where m.target_id = t.target_id) "
      + "from mastery_totals t",
    "select count(m.student_id) from sections s left join marks m using (section_id)",
  ])
  func refusesWhatIsWithheld(statement: String) throws {
    let folder = try folder()
    func ask(_ audience: String) throws -> Command {
      try Program.run([
        "query", statement, "--data", folder.path(of: "data"), "--audience", audience,
      ])
    }
    for audience in ["district", "public"] {
      let refused = try ask(audience)
      #expect(refused.status == 65 && refused.output.isEmpty, "\(refused.output)")
      #expect(refused.messages.contains("is not for this audience"), "\(refused.messages)")
    }
    #expect(try ask("team").status == 0)
  }

  /// What lists the rows of people has none, and what is made of them has a code.
  @Test(arguments: [
    ("select student_id from marks", ["student_id", "----------"]),
    ("select sum(1) as n from enrollments", ["n", "-----", "comp."]),
  ])
  func listsNothingOfWhatIsWithheld(statement: String, lines: [String]) throws {
    let folder = try folder()
    let run = try Program.run([
      "query", statement, "--data", folder.path(of: "data"), "--audience", "public",
    ])
    #expect(run.status == 0, "\(run.messages)")
    let said = run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(said == lines, "\(run.output)")
  }

  /// A report is written for all audiences: what it counts of people is hidden where they are.
  @Test func hidesCountsOfWhatIsWithheld() throws {
    let folder = try folder(
      "```{sql}\nselect title, (select count(*) from marks) as marks from "
        + "(select 'All' as title)\n```")
    for (audience, shown) in [("district", "comp."), ("team", "25")] {
      let run = try Program.run([
        "weave", folder.path(of: "own.md"), "--data", folder.path(of: "data"), "--to", "md", "-o",
        folder.path(of: audience), "--audience", audience,
      ])
      #expect(run.status == 0, "\(run.messages)")
      let text = try folder.text(of: "\(audience)/own.md")
      #expect(text.contains(shown) || audience != "team", "\(text)")
      #expect(!text.contains("| 0 |") && !text.contains(" 0 |"), "\(text)")
    }
  }

  /// A constant is no small group, where it stands below what is one.
  @Test(arguments: [1, 5, 9, 10])
  func showsConstantsBesideColumns(number: Int) throws {
    let folder = try folder()
    let run = try Program.run([
      "query", "select enrolled from mastery_totals union select \(number)", "--data",
      folder.path(of: "data"), "--audience", "district", "-f", "csv",
    ])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.split(separator: "\n").contains("\(number)"))
  }

  /// Measures say for whom they are: a school's own rows are no leak.
  @Test func readsForWhomMeasuresAre() throws {
    let folder = try folder()
    let data = folder.path(of: "data")
    try folder.write("school_id,name\nS1,Elm\nS2,Oak\n", to: "data/schools.csv")
    for (name, options) in [
      ("school", ["--audience", "school", "--school", "S1"]), ("team", ["--audience", "team"]),
    ] {
      let out = folder.path(of: name)
      let run = try Program.run(["measure", "--all", "--data", data, "-o", out] + options)
      #expect(run.status == 0, "\(run.messages)")
      #expect(try folder.text(of: "\(name)/about.csv").contains(",\(name),"))
      let audit = try Program.run(["audit", out, "--data", data])
      #expect(audit.status == 0, "\(audit.output) \(audit.messages)")
      #expect(!audit.messages.contains("for whom is not said"))
    }
    _ = try Program.run([
      "measure", "mastery_rates", "--data", data, "-o", folder.path(of: "one.csv"),
    ])
    let audit = try Program.run(["audit", folder.path(of: "one.csv")])
    #expect(audit.messages.contains("for whom is not said"), "\(audit.messages)")
  }

  /// A file may be called after a student, also one whose name has numbers.
  @Test(
    arguments: ["team", "district", "public"], ["Nia Abara", "Pupil 0008 Abara", "Pupil 0008"])
  func saysFilesOfStudentsByNumber(audience: String, name: String) throws {
    let folder = try folder()
    try folder.write("student_id,name\nX10,\(name)\n", to: "data/students.csv")
    try folder.write(
      "conference_id,date,student_id,section_id\nK1,soon,X10,C1\nK2,2026-09-15,X11,C1\n",
      to: "data/Conferences \(name).csv")
    try folder.write("audience: \(audience)\n", to: "data/walkbook.yaml")
    let run = try Program.run(["build", "data", "-o", "out", "--to", "md"], in: folder.path)
    #expect(!run.messages.contains(name), "\(run.messages)")
    #expect(run.messages.contains("file 1"), "\(run.messages)")
    #expect(run.messages.contains("bad-date"))
  }

  /// A file may be called after a teacher: who makes outputs for strangers hands on what was said, too.
  @Test(arguments: [("district", false), ("public", false), ("team", true)])
  func saysFilesOfPeopleByNumber(audience: String, isNamed: Bool) throws {
    let folder = try folder()
    try folder.write(
      "conference_id,date,student_id,section_id\nK1,soon,X10,C1\nK2,2026-09-15,X11,C1\n",
      to: "data/Conferences Rosa Delgado.csv")
    try folder.write("Some,Thing\n1,2\n", to: "data/Notes of Ms Delgado.csv")
    try folder.write("audience: \(audience)\n", to: "data/walkbook.yaml")
    for command in [
      ["build", "data", "-o", "out", "--to", "md"], ["import", "data", "-o", "canonical"],
    ] {
      let run = try Program.run(command, in: folder.path)
      #expect(run.messages.contains("Delgado") == isNamed, "\(run.messages)")
      #expect(isNamed || run.messages.contains("file 1"), "\(run.messages)")
      #expect(run.messages.contains("bad-date"))
    }
  }

  @Test func letsThroughWhatTellsNothing() throws {
    let folder = try folder("Words, and 25 of them.")
    let data = folder.path(of: "data")
    for audience in [["district"], ["public"], ["school", "--school", "S1"]] {
      let measure = try Program.run(
        ["measure", "mastery_rates", "--data", data, "-o", folder.path(of: "m.csv"), "--audience"]
          + audience)
      #expect(measure.status == 0, "\(measure.messages)")
      let weave = try Program.run(
        ["weave", folder.path(of: "own.md"), "--data", data, "-o", folder.path(of: "out")]
          + ["--audience"] + audience)
      #expect(weave.status == 0, "\(weave.messages)")
    }
    // Those who see everybody have nothing hidden from them.
    let team = try Program.run([
      "query", "select 'Rosa Delgado' as who", "--data", data, "-o", folder.path(of: "t.csv"),
    ])
    #expect(team.status == 0, "\(team.messages)")
  }

  /// Two reports of which neither tells alone what both tell together.
  private static let halves = [
    "whole.md": "select target_id, 30 as enrolled from mastery_totals",
    "parts.md": "select target_id, 25 as with_evidence, no_evidence from mastery_totals",
  ]

  private func folderOfHalves() throws -> ScratchFolder {
    let folder = try folder()
    for (name, sql) in Self.halves {
      try folder.write("---\ntitle: \(name)\n---\n\n```{sql}\n\(sql)\n```\n", to: name)
    }
    return folder
  }

  @Test(arguments: ["html", "md", "xlsx"])
  func judgesWhatOneRunWritesTogether(format: String) throws {
    let folder = try folderOfHalves()
    func weave(_ names: [String]) throws -> Command {
      try Program.run(
        ["weave"] + names.map { folder.path(of: $0) }
          + ["--data", folder.path(of: "data"), "--to", format, "-o", folder.path(of: "out")]
          + ["--audience", "district"])
    }
    let refused = try weave(["whole.md", "parts.md"])
    #expect(refused.status == 65, "\(refused.messages)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out")) == [])
    #expect(try weave(["whole.md"]).status == 0)
    #expect(try weave(["parts.md"]).status == 0)
  }

  /// What was handed out before stands in the folder's `Released`; answers and measures keep to it.
  @Test(arguments: [
    ["query", "select target_id, no_evidence from mastery_totals", "-o", "a.csv"],
    ["query", "select target_id, no_evidence from mastery_totals"],
    ["measure", "--all", "-o", "measures"], ["weave", "numbers.md", "--to", "md", "-o", "out"],
  ])
  func keepsToWhatWasReleased(words: [String]) throws {
    let folder = try folder()
    try folder.write(
      "---\ntitle: Own\n---\n\n```{sql}\nselect target_id, with_evidence, no_evidence from mastery_totals\n```\n",
      to: "numbers.md")
    let outputs = ["a.csv", "measures", "out"]
    let words =
      words.map { outputs.contains($0) || $0.hasSuffix(".md") ? folder.path(of: $0) : $0 }
      + ["--data", folder.path(of: "data"), "--audience", "district"]
    #expect(try Program.run(words).status == 0)
    func release(_ enrolled: String) throws {
      try folder.write(
        "target_id,enrolled,with_evidence\nX,\(enrolled),25\n", to: "data/Released/old.csv")
      try folder.write(
        "section_id,target_id,enrolled\nS1-all,X,\(enrolled)\n", to: "data/Released/classes.csv")
    }
    try release("comp.")
    let kept = try Program.run(words + ["--force"])
    #expect(kept.status == 0, "\(kept.messages)")
    try release("30")
    let refused = try Program.run(words + ["--force"])
    #expect(refused.status == 65, "\(refused.messages)")
    #expect(refused.output.isEmpty && refused.messages.contains("what was released before"))
  }

  /// A table that was handed out is no data of the folder, whatever it is called.
  @Test func readsNoDataOfWhatWasReleased() throws {
    let folder = try folder()
    try folder.write("school_id,name\nS9,Ash\n", to: "data/Released/schools.csv")
    let schools = try Program.run([
      "query", "select school_id from schools", "--data", folder.path(of: "data"), "-f", "csv",
    ])
    #expect(schools.output == "school_id\nS1\n")
    let check = try Program.run(["check", folder.path(of: "data")])
    #expect(!check.messages.contains("Released"), "\(check.messages)")
  }

  /// What is printed is judged as what is written is.
  @Test(arguments: ["table", "csv", "json"])
  func printsNothingThatTells(format: String) throws {
    let folder = try folder()
    for statement in [Self.telling, "select 'Rosa Delgado' as who, 3 as n"] {
      let words = [
        "query", statement, "--data", folder.path(of: "data"), "--audience", "district", "-f",
        format,
      ]
      let refused = try Program.run(words)
      #expect(refused.status == 65, "\(refused.messages)")
      #expect(refused.output.isEmpty && !refused.messages.contains("Delgado"))
      #expect(try Program.run(words + ["--no-audit"]).status == 0)
    }
  }
}
