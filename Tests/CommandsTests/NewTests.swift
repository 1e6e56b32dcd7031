import ArgumentParser
import Canonical
import Coaching
import Foundation
import Importers
import Tables
import TestSupport
import Testing
import Walkbook

@testable import Commands

/// What `walkbook new` hands out can be read as it is.
struct NewTests {
  private func new(_ arguments: String...) async throws {
    try await New.parse(arguments).run()
  }

  @Test(arguments: [
    ("conference-log", ["conference-log.csv", "conference-log.xlsx"]),
    ("gradebook", ["gradebook.csv", "gradebook.xlsx"]),
    ("pathway", ["pathway.csv", "pathway.xlsx"]),
    (
      "roster", ["enrollments.csv", "schools.csv", "sections.csv", "students.csv", "teachers.csv"]
    ),
    ("framework", ["framework.csv"]), ("report", ["pd-planning.md"]),
  ])
  func writes(kind: String, names: [String]) async throws {
    let folder = try ScratchFolder()
    try await new(kind, "-o", folder.path)
    #expect(try folder.names == names)
  }

  @Test func writesOneFormatWhereAFileIsNamed() async throws {
    let folder = try ScratchFolder()
    try await new("walk-form", "--model", "flex", "-o", folder.path(of: "visit.xlsx"))
    #expect(try folder.names == ["visit.xlsx"])
  }

  @Test func refusesToReplaceAFileUnlessForced() async throws {
    let folder = try ScratchFolder()
    try folder.write("mine", to: "pathway.csv")
    await #expect(throws: ExitCode(Failure.Status.output.rawValue)) {
      try await new("pathway", "-o", folder.path)
    }
    #expect(try folder.names == ["pathway.csv"], "nothing was written beside it")
    #expect(try folder.text(of: "pathway.csv") == "mine")
    try await new("pathway", "-o", folder.path, "--force")
    #expect(try folder.text(of: "pathway.csv").hasPrefix("pathway_id,"))
  }

  @Test(arguments: [
    ["walk-form"], ["walk-form", "--model", "flx"],
    ["walk-form", "--model", "flex", "--phase", "middle"], ["report", "--from", "nothing"],
    ["pathway", "-o", "pathway.docx"],
  ])
  func refuses(arguments: [String]) async throws {
    await #expect(throws: ExitCode(Failure.Status.usage.rawValue)) {
      try await New.parse(arguments).run()
    }
  }

  @Test func refusesOptionsOfOtherKinds() {
    #expect(throws: (any Error).self) { try New.parse(["pathway", "--model", "flex"]) }
    #expect(throws: (any Error).self) { try New.parse(["pathway", "--from", "pd-planning"]) }
  }

  @Test func handsOutAProjectWithoutFindings() async throws {
    let folder = try ScratchFolder()
    try await new("project", "-o", folder.path)
    let intake = try await folder.read()
    #expect(intake.findings == [])
    #expect(intake.district.given.isEmpty, "a blank file says nothing")
    #expect(intake.district.rules == Rules())
    #expect(intake.sources.map(\.profile).allSatisfy { $0 != nil })
  }

  /// What every setting of the file says when its sign is taken away.
  @Test func documentsSettingsThatAreUnderstood() {
    let lines = BlankProject.settings.split(separator: "\n", omittingEmptySubsequences: false)
    let yaml = lines.map { line in
      // Remarks stand one blank behind the sign, continued settings two or more.
      let isSetting =
        line.hasPrefix("#") && (!line.hasPrefix("# ") || line.hasPrefix("#  "))
      return isSetting ? line.dropFirst() : line
    }.joined(separator: "\n")
    let project = ProjectFile(yaml: yaml)
    #expect(project.findings == [])
    #expect(project.title == "Riverbend School District")
    #expect(project.sources.count == 2)
    #expect(project.rules.cadence == Rules().cadence)
    #expect(project.rules.mastery == Rules().mastery)
  }

  @Test func handsOutAFrameworkThatKeepsTheRules() async throws {
    let folder = try ScratchFolder()
    try await new("framework", "-o", folder.path(of: "frameworks/own.csv"))
    let data = try DataFolder(path: folder.path)
    let intake = await data.read()
    #expect(intake.findings == [])
    #expect(data.frameworks.last?.facts.id == "own")
    #expect(intake.district.progression("own")?.isWalkable == true)
    try await new("walk-form", "--model", "own", "--data", folder.path, "-o", folder.path)
    #expect(try folder.names.contains("walk-form-own.csv"))
  }

  @Test(arguments: BlankFile.district)
  func headsFilesAsTheReaderKnowsThem(file: BlankFile) {
    #expect(file.columns.map(\.name) == CanonicalFile.of(file.kind).columns)
  }

  @Test func offersTheWordsOfAConferenceLog() async throws {
    let file = BlankFile(.conferences)
    let offered = file.columns.filter { !file.choices(of: $0).isEmpty }.map(\.name)
    #expect(
      offered == ["type", "format", "led_by", "goal_set", "goal_met", "planned", "outcome"])
    let folder = try ScratchFolder()
    let rows = file.columns.flatMap { column in
      file.choices(of: column).map { word in
        file.columns.map { other in
          switch other.name {
          case "date": "2026-09-30"
          case "student_id": "0010001"
          case column.name: word
          default: ""
          }
        }.joined(separator: ",") + "\n"
      }
    }
    let header = file.columns.map(\.name).joined(separator: ",") + "\n"
    try folder.write(header + rows.joined(), to: "conference-log.csv")
    let intake = try await folder.read()
    #expect(intake.findings == [])
    #expect(intake.district.conferences.count == rows.count)
  }
}
