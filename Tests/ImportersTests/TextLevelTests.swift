import Coaching
import Foundation
import Tables
import Testing

@testable import Importers

/// Levels in words: kept beside the score as the file has them, never a number or a status, and worth
/// what a scale says where there is one.
@Suite struct TextLevelTests {
  private static let placements = """
    Last Name,First Name,Student ID,School,Completion Date,Overall Scale Score,Overall Placement,Overall Relative Placement,Phonics Scale Score,Phonics Placement
    Alder,Ada,501,Pine,09/07/2025,455,Mid 5,Mid or Above Grade Level,,Tested Out

    """

  private static let letters = """
    Student_ID,Last_Name,First_Name,Admin_Date,Instructional_Reading_Level_score,Accuracy_score
    501,Alder,Ada,9/17/2025,M,97
    502,Birch,Ben,9/17/2025,I,95

    """

  @Test func placementsStandBesideScores() async throws {
    #expect(
      try await levels(["diagnostic.csv": Self.placements]) == [
        "501 Overall, Fall 455: Mid or Above Grade Level", "501 Phonics, Fall: Tested Out",
      ])
  }

  @Test func lettersOfBooksAreNoStatus() async throws {
    let read = try await read(["reading.csv": Self.letters])
    #expect(
      lines(read) == [
        "501 Accuracy 97", "501 reading level: M", "502 Accuracy 95", "502 reading level: I",
      ])
    read.district.marks.forEach { #expect($0.status == .none) }
    #expect(!read.findings.contains { $0.severity == .error }, "\(read.findings)")
  }

  @Test func aScaleGivesLevelsTheirWorth() async throws {
    let settings = """
      scales: {books: {levels: {I: 9, M: 13}}}
      sources:
        - {files: reading.csv, scale: books}

      """
    let lines = try await levels(["reading.csv": Self.letters, "walkbook.yaml": settings])
    #expect(lines.contains("501 reading level 13: M"), "\(lines)")
    #expect(lines.contains("502 reading level 9: I"))
  }

  @Test func aColumnOfMarksKeepsThem() async throws {
    let marks = """
      student_id,item_id,score,text_level
      501,A,7,On Watch
      501,B,B+,
      501,C,8,N/A

      """
    #expect(
      try await levels(["marks.csv": marks]) == ["501 A 7: On Watch", "501 B: B+", "501 C 8"])
  }

  private func levels(_ files: [String: String]) async throws -> [String] {
    lines(try await read(files))
  }

  /// `501 Overall, Fall 455: Mid 5` for each mark.
  private func lines(_ intake: Intake) -> [String] {
    var lines: [String] = []
    let district = intake.district
    district.marks.forEach { mark in
      let item = district.curriculum.items[mark.item].id
      let name = item.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? item
      let plain = name.hasSuffix(", ") ? String(name.dropLast(2)) : name
      let score = mark.score.map { " \($0.formatted(.number.grouping(.never)))" } ?? ""
      let level = district.marks.levels[mark].map { ": \($0)" } ?? ""
      lines.append("\(district.roster.students[mark.student].id) \(plain)\(score)\(level)")
    }
    return lines.sorted()
  }
}

/// Several people in one cell, and which of them teaches which class.
@Suite struct ListedPeopleTests {
  @Test(arguments: [
    ("Rae Stone, Max Brook", ["Rae Stone", "Max Brook"]), ("Stone, Rae", ["Stone, Rae"]),
    ("Stone, Rae; Brook, Max", ["Stone, Rae", "Brook, Max"]),
    ("Rae Stone|Max Brook", ["Rae Stone", "Max Brook"]), ("Cher", ["Cher"]),
    ("Brook, Max,Hill, Ivy", ["Brook, Max", "Hill, Ivy"]),
    ("Brook, Max, Hill, Ivy", ["Brook, Max", "Hill, Ivy"]),
    ("Van Dyke, Max,Hill, Ivy Ann", ["Van Dyke, Max", "Hill, Ivy Ann"]),
    ("Rae Stone, Max Brook, Ivy Hill, Al Wu", ["Rae Stone", "Max Brook", "Ivy Hill", "Al Wu"]),
    ("Stone, Rae, Cher", ["Stone, Rae, Cher"]),
  ])
  func partsNames(cell: String, names: [String]) {
    #expect(ListCell.names.parts(of: cell).texts == names)
  }

  @Test func pairsByFamilyNames() {
    #expect(
      ListedTeachers.teachers(
        ["Davis, Julie", "Miller, Karen"], of: ["Geometry - Miller", "Arts - Davis"])
        == ["Miller, Karen", "Davis, Julie"])
    #expect(
      ListedTeachers.teachers(["Davis, Julie", "Miller, Karen"], of: ["5A", "5B"]) == ["", ""])
    #expect(
      ListedTeachers.teachers(["Davis, Julie", "Miller, Karen"], of: ["5A", "Math - Davis"])
        == ["Miller, Karen", "Davis, Julie"])
  }
}

/// Files that have the columns of a product and more are not its own.
@Suite struct ForeignTitleTests {
  @Test(arguments: [
    ("School_id,Section_id,Student_id,Nurse_visit_date", "enrollments.csv"),
    ("School ID,Teacher ID,First Name,Last Name,Sick days", "teachers.csv"),
    ("Student ID,Last Name,First Name,School ID,Date,Attendance Code", "attendance.csv"),
    ("Student,ID,Total Correct,Percent Correct", "quiz.csv"),
    ("Student Name,Student ID,Teacher,Fractions result", "benchmark.csv"),
    (
      "Student ID,Last Name,First Name,Classroom,Overall Reading,Letter Knowledge Level,Date",
      "a.csv"
    ),
  ])
  func areNotRecognized(header: String, file: String) {
    let titles = header.split(separator: ",").map(String.init)
    #expect(Recognition.claims([titles], file: file, source: nil) == nil)
  }

  @Test func namesOfFilesDecideAsWords() async throws {
    let scores = "student_id,Quiz 1,Unit Test\n1001,8,44\n"
    let intake = try await read(["Student Scores.csv": scores])
    #expect(intake.district.roster.students.isEmpty)
  }
}
