import Archives
import Tables
import Documents
import Foundation
import TestSupport
import Testing
import Walkbook

@testable import Commands

/// Names of people in the names of things reach nobody who must not see them, in any table or
/// output.
@Suite struct NameCodingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var files: [String: String]
    /// What must stand nowhere.
    var hidden: [String]
    var audiences = ["district", "public"]
    var testDescription: String { name }
  }

  private static let moodle =
    "First name,Surname,ID number,Email address,Quiz: Ratios (Real)\nNia,Abara,0012,n@x.example,8\n"
  private static let teachers =
    "teacher_id,name,school_id\nT-071,Rosa Delgado,S1\nT-072,Bo Lim,S2\n"
  private static let schools = "school_id,name\nS1,Elm\nS2,Fern\n"
  private static let enrollments =
    "student_id,section_id\n" + (10...40).map { "X\($0),C1\n" }.joined()
  private static let marks =
    "student_id,section_id,item_id,score,submitted\n"
    + (10...40).map { "X\($0),C1,I1,3,2026-10-01\n" }.joined()

  static let cases: [Case] = [
    Case(
      name: "a file's name, and what is named after it",
      files: ["Ms Rosa Delgado P1 Grades.csv": moodle], hidden: ["Delgado", "Rosa"],
      audiences: ["school", "district", "public"]),
    Case(
      name: "a file's name without a title", files: ["delgado_period1.csv": moodle],
      hidden: ["delgado", "period1"]),
    Case(
      name: "a file that cannot be read",
      files: ["Rosa Delgado walks.csv": "a,b\n1,2\n", "marks.csv": marks],
      hidden: ["Delgado", "Rosa"]),
    Case(
      name: "titles of classes, playlists, items and targets",
      files: [
        "teachers.csv": teachers, "schools.csv": schools, "enrollments.csv": enrollments,
        "marks.csv": marks,
        "sections.csv": "section_id,title,school_id,teacher_id\nC1,Delgado period 1,S1,T-071\n",
        "pathways.csv": """
        pathway_id,title,position,item_id,item_title,target_id,points_possible
        P-Delgado,Delgado's fractions,1,I1,Quiz of Rosa Delgado,RDelgado.1,4
        P-2,Work for Mr. Stranger,1,I2,Second,T2,4
        """,
      ], hidden: ["Delgado", "Stranger"]),
    Case(
      name: "another school's, for a school",
      files: [
        "teachers.csv": teachers, "schools.csv": schools, "enrollments.csv": enrollments,
        "marks.csv": marks, "sections.csv": "section_id,school_id,teacher_id\nC1,S2,T-072\n",
        "pathways.csv": """
        pathway_id,title,position,item_id,target_id,points_possible
        P1,Lim's fractions,1,I1,Lim.1,4
        """,
      ], hidden: ["Lim"], audiences: ["school", "district", "public"]),
    Case(
      name: "the title of the folder and of a window",
      files: [
        "walkbook.yaml": "title: Classes of Rosa Delgado\n", "teachers.csv": teachers,
        "schools.csv": schools,
        "windows.csv": "window_id,title,start,end\n"
          + "rosa-delgado,Week of Ms Delgado,2026-10-01,2026-10-09\n",
        "walkthroughs.csv": "date,teacher_id,phase,step,status,model\n"
          + "2026-10-02,T-071,foundation,1,in place,flex\n",
      ], hidden: ["Delgado", "delgado"]),
    Case(
      name: "windows, days and strands by a family name, and hyphenated in either order",
      files: [
        "teachers.csv": "teacher_id,name,school_id\nT1,\"Muñoz-Peña, Ana\",S1\nT2,Wei Nguyen,S2\n",
        "schools.csv": "school_id,name\nS1,Wei Nguyen Elementary\nS2,Fern\n",
        "windows.csv": "window_id,title,start,end\nPeña,Week of Munoz,2026-10-01,2026-10-09\n",
        "calendar.csv": "day,instructional,note\n2026-10-05,no,Funeral of Ana Munoz-Pena\n",
        "walkthroughs.csv": "date,teacher_id,phase,step,status,model\n"
          + "2026-10-02,T1,foundation,1,in place,flex\n",
        "actions.csv": "teacher_id,framework,strand,column,action,assigned\n"
          + (0..<12).map {
            "U\($0),driver-model,ANA MUÑOZ-PEÑA,teacher-driven > learner-centered,x,2026-10-02\n"
          }.joined(),
      ], hidden: ["Muñoz", "Munoz", "MUÑOZ", "Peña"]),
    Case(
      name: "a student, whom the team does not see either",
      files: [
        "students.csv": "student_id,name\nX10,Nia Abara\n", "enrollments.csv": enrollments,
        "marks.csv": marks, "Nia Abara makeup.csv": "a,b\n1,2\n",
        "pathways.csv": """
        pathway_id,title,position,item_id,item_title,target_id,points_possible
        P1,Plan for Nia Abara,1,I1,Abara Nia retake,T1,4
        """,
      ], hidden: ["Abara"], audiences: ["team", "school", "district", "public"]),
    Case(
      name: "a person in place of a school, as in a shifted row",
      files: [
        "teachers.csv": teachers + "T-073,Cy Elm,Ms Rosa Delgado\nT-074,Di Oak,Maria Santiago\n",
        "schools.csv": schools,
      ], hidden: ["Delgado", "Santiago"]),
  ]

  @Test("F16: no name reaches a table or an output", arguments: cases)
  func namesNobody(_ example: Case) async throws {
    let folder = try ScratchFolder()
    for (name, text) in example.files { try folder.write(text, to: name) }
    if example.files["schools.csv"] == nil { try folder.write(Self.schools, to: "schools.csv") }
    for audience in example.audiences {
      let workspace = try await Workspace(
        folder: folder.path, audience: audience, school: audience == "school" ? "S1" : nil)
      for table in workspace.tableNames {
        let texts = try workspace.table(table).values.map(\.plain).joined(separator: "\n")
        for name in example.hidden {
          #expect(!texts.contains(name), "\(table) for \(audience) has \(name)")
        }
      }
      let output = try ScratchFolder()
      var run = ReportRun(workspace, output: output.path)
      run.formats = [.xlsx, .html, .markdown]
      run.leavesOutRefused = true
      for path in try await run.run([ReportRun.report("pd-planning")]).paths {
        let text = try Self.text(of: path)
        for name in example.hidden {
          #expect(!text.contains(name), "\(path) for \(audience) has \(name)")
        }
      }
    }
  }

  /// All of a text file, or of every part of a workbook.
  private static func text(of path: String) throws -> String {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    guard path.hasSuffix(".xlsx") else { return String(decoding: bytes, as: UTF8.self) }
    let archive = try Archive(bytes)
    return try archive.parts.map { String(decoding: try archive.bytes(of: $0), as: UTF8.self) }
      .joined()
  }

  @Test func codesTheTitleOfAReport() async throws {
    let folder = try ScratchFolder()
    try folder.write(Self.teachers, to: "teachers.csv")
    let report = folder.path(of: "own.md")
    try folder.write("---\ntitle: Room of Rosa Delgado\n---\n\nWords.\n", to: "own.md")
    for (audience, isNamed) in [("team", true), ("district", false), ("public", false)] {
      let workspace = try await Workspace(folder: folder.path, audience: audience)
      var run = ReportRun(workspace, output: folder.path(of: audience))
      run.formats = [.html]
      let path = try #require(try await run.run([ReportRun.report(report)]).paths.first)
      #expect(try Self.text(of: path).contains("Delgado") == isNamed)
    }
  }

  /// Rules of a target follow it to its code, and what names nobody keeps its name.
  @Test func keepsWhatNamesNobody() async throws {
    let folder = try ScratchFolder()
    let example = Self.cases[3]
    for (name, text) in example.files { try folder.write(text, to: name) }
    try folder.write(
      "mastery: {targets: {RDelgado.1: {points: 4}}}\n", to: "walkbook.yaml")
    let workspace = try await Workspace(folder: folder.path, audience: "district")
    let items = try workspace.query(
      "select pathway_id, title, item_title, target_id from pathways order by position, pathway_id")
    #expect(
      items.rows.map { $0.map(\.plain) } == [
        ["P-2", "playlist 2", "Second", "T2"], ["playlist 1", "playlist 1", "item 1", "target 1"],
      ])
    let rates = try workspace.query("select target_id, mastered from mastery_totals")
    #expect(rates.rows.map { $0.map(\.plain) } == [["target 1", "0"]])
    let sources = try workspace.query("select file from sources order by file")
    #expect(sources.rows.contains { $0.map(\.plain) == ["marks.csv"] })
  }

  @Test func namesStudentsAmongPeopleForTheirClassAlone() async throws {
    let folder = try ScratchFolder()
    try folder.write("student_id,name\nX10,Nia Abara\n", to: "students.csv")
    try folder.write(Self.teachers, to: "teachers.csv")
    try folder.write("date,student_id\n2026-10-02,Nia Abara\n", to: "conferences.csv")
    for (audience, roles) in [("class", ["student", "teacher"]), ("team", ["teacher"])] {
      let workspace = try await Workspace(folder: folder.path, audience: audience)
      let people = try workspace.query("select distinct role from people order by role")
      #expect(people.rows.map { $0.map(\.plain).joined() } == roles)
    }
  }
}
