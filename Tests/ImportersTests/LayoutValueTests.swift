import Coaching
import Foundation
import Tables
import Testing

@testable import Importers

/// What cells of vendors' reports mean where a reading by their looks alone goes wrong.
@Suite struct LayoutValueTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file = "export.csv"
    var text: String
    /// `student item score/possible: level`, in the order of the file.
    var marks: [String]
    var findings: [String] = []

    var testDescription: String { name }
  }

  @Test(arguments: cases) func reads(sample: Case) async throws {
    let intake = try await read([sample.file: sample.text])
    #expect(intake.lines == sample.marks)
    #expect(intake.findings.map(\.problem.rule.rawValue) == sample.findings)
  }

  /// Classes of which there are several ids stand in one cell; whose each is nobody knows.
  @Test func tellsSeveralClassesByTheirIDs() async throws {
    let header =
      "School Year,School Name,School SIS ID,Class Name,Class SIS ID,Teacher SIS ID,"
      + "Teacher Last Name,Teacher First Name,Student SIS ID,Student Last Name,Student First Name,"
      + "Student Grade Level,Benchmark Period,Composite Date,Composite Score\n"
    let intake = try await read([
      "export.csv": header
        + "2024-2025,Pine,311,\"7 Math - Stone - 14(A-D),7 Arts - Brook - 28(A-D)\",\"41,42\","
        + "\"77,78\",\"Stone,Brook\",\"Rae,Max\",501,Alder,Ada,7,Middle,2025-01-17,310\n"
        + "2024-2025,Pine,311,\"Stone, Grade 3\",43,77,Stone,Rae,502,Birch,Ben,3,Middle,"
        + "2025-01-17,305\n"
    ])
    let roster = intake.district.roster
    let sections = roster.sections.references.map { reference in
      let section = roster.sections[reference]
      return "\(section.id): \(section.teacher.map { roster.teachers[$0].id } ?? "?")"
    }
    #expect(
      Set(sections) == [
        "7 Math - Stone - 14(A-D): ?", "7 Arts - Brook - 28(A-D): ?", "Stone, Grade 3: 77",
      ])
    #expect(roster.enrollments.count == 3)
    #expect(intake.lines == ["501 Composite, Middle 310", "502 Composite, Middle 305"])
  }

  /// A teacher's name with the sign of the product between its parts.
  @Test(arguments: [("Stone_Rae", "Stone, Rae"), ("rstone", "rstone")])
  func readsATeacherOfActivities(staff: String, name: String) async throws {
    let intake = try await read([
      "export.csv": "school_id,school_name,class_names,staff,Lexia_ID,username,fname,lname,"
        + "activity_id,activity_name,reading_focus,accuracy\n"
        + "311,Pine,Rm 4,\(staff),9901,ada,Ada,Alder,301,Blending 2,Phonics,83\n"
    ])
    let roster = intake.district.roster
    let teachers = roster.sections.references.compactMap { roster.sections[$0].teacher }
      .map { roster.teachers[$0].name ?? roster.teachers[$0].id }
    #expect(teachers == [name])
  }

  private static let ytd = "Student ID,Last Name,First Name,Subject,Academic Year,"
  private static let cases = [
    Case(
      name: "the latest diagnostic repeats one of the others",
      text: "\(ytd)Diagnostic: Completion Date (Most Recent),"
        + "Diagnostic: Overall Scale Score (Most Recent),Diagnostic: Quantile Measure (Most Recent),"
        + "Diagnostic: Completion Date (1),Diagnostic: Overall Scale Score (1),"
        + "Diagnostic: Geometry Scale Score (1),Diagnostic: Geometry Placement (1)\n"
        + "501,Alder,Ada,Math,2023-2024,09/07/2023,461,300Q,09/07/2023,461,,Tested Out\n",
      marks: [
        "501 Overall 461", "501 Geometry -: Tested Out", "501 Quantile -: 300Q",
      ]),
    Case(
      name: "titles in capitals name the same items",
      text: "STUDENT ID,LAST NAME,FIRST NAME,COMPLETION DATE,OVERALL SCALE SCORE,"
        + "OVERALL PLACEMENT,NUMBER AND OPERATIONS SCALE SCORE,GEOMETRY SCALE SCORE\n"
        + "501,Alder,Ada,09/07/2023,455,Early 5,440,\n",
      marks: [
        "501 Overall, Fall 455: Early 5", "501 Number and Operations, Fall 440",
      ]),
    Case(
      name: "a share and a percent of accuracy",
      text: "Student_ID,Last,First,ORF-Accuracy_1st_Beginning,ORF-Accuracy_2nd_Beginning\n"
        + "501,Alder,Ada,0.46,\n502,Birch,Ben,,97\n",
      marks: [
        "501 ORF-Accuracy, grade 1st, Beginning 0.46/1",
        "502 ORF-Accuracy, grade 2nd, Beginning 97/100",
      ]),
    Case(
      name: "a test without a result is no mark, and has no status of a gradebook",
      text: "StudentIdentifier,AssessmentType,CompletedDate,ScaledScore,PercentileRank,"
        + "ScreeningPeriodWindowName,Quantile\n"
        + "501,Star Math,09/07/2023,N/A,,Fall,\n502,Star Math,09/07/2023,512,50,Fall,300Q\n",
      marks: ["502 Fall 512"]),
    Case(
      name: "one assignment of a course, named by its file", file: "Grades-ALG1-Poster-4711.csv",
      text: "Identifier,Full name,ID number,Status,Group,Grade,Maximum Grade\n"
        + "Participant 1,Ada Alder,501,Submitted,A,17,20\n",
      marks: ["501 Poster 17/20"]),
    Case(
      name: "classes, schools and years with a column for each grade",
      text: "district_name,school_name_gK,class_name_gK,student_id,last_name,first_name,"
        + "student_key,year_gradeK,fsf_K_beg,lnf_K_beg\nElk,Pine,Rae Stone,501,Alder,Ada,7,2021,37,48\n",
      marks: ["501 fsf, grade K, beg 37", "501 lnf, grade K, beg 48"]),
    Case(
      name: "one row for each window",
      text: "SCHOOL_NAME,TEACHER_NAME,STUDENT_ID,STUDENT_LNAME,STUDENT_FNAME,GRADE,SCHOOL_YEAR,"
        + "ASSESSMENT_DATE,ASSESS_WINDOW,LNF,ORF_WORDS_CORRECT,ORF_WORDS_INCORRECT,MAZE_CORRECT\n"
        + "Pine,Rae Stone,501,Alder,Ada,5,2022,09/07/2022,BOY,,88,2,25\n",
      marks: ["501 ORF_WORDS_CORRECT, BOY 88", "501 MAZE_CORRECT, BOY 25"]),
    Case(
      name: "words for no score",
      text: "Student Primary ID,Student Last Name,Student First Name,Benchmark Period,"
        + "Assessment Edition,Composite Score,Word Reading (WRF) - Score,Client Date\n"
        + "501,Alder,Ada,BOY,8th,265,Discontinue,2023-08-21\n",
      marks: ["501 Composite, BOY 265"]),
    Case(
      name: "midnight is no time: two tests of a day are two tries",
      text: "\(star),StateBenchmarkCategory\n"
        + "501,Star Math,9/8/2025 12:00:00 AM,512,50,Fall,300Q,At/Above Benchmark\n"
        + "501,Star Math,9/8/2025 12:00:00 AM,498,44,Fall,280Q,On Watch\n",
      marks: ["501 Fall 512: At/Above Benchmark", "501 Fall 498: On Watch"]),
    Case(
      name: "a level without a score",
      text: "\(star),BenchmarkCategory\n501,Star Math,09/08/2025,,,Fall,,On Watch\n",
      marks: ["501 Fall -: On Watch"]),
    Case(
      name: "a domain that all have surpassed is an item",
      text:
        "Student ID,Last Name,First Name,Academic Year,Subject,Completion Date,Overall Scale Score,"
        + "Overall Placement,Phonics Scale Score,Phonics Placement,Vocabulary Scale Score,"
        + "Vocabulary Placement\n"
        + "501,Alder,Ada,2025-2026,Reading,09/08/2025,580,Early 6,,Surpassed Level,575,Early 6\n"
        + "502,Birch,Ben,2025-2026,Reading,09/09/2025,560,Grade 5,,Max Score,,Not Assessed\n",
      marks: [
        "501 Overall, Fall 580: Early 6", "501 Vocabulary, Fall 575: Early 6",
        "501 Phonics, Fall -: Surpassed Level", "502 Overall, Fall 560: Grade 5",
        "502 Phonics, Fall -: Max Score",
      ]),
    Case(
      name: "the district's id before those of the program",
      text: "Lexia_ID,sis_id,studentrefid,fname,lname,activity_id,activity_name,reading_focus,"
        + "accuracy\n9901,501,7701,Ada,Alder,301,Blending 2,Phonics,83\n"
        + "9902,,7702,Ben,Birch,301,Blending 2,Phonics,80\n",
      marks: ["501 Blending 2 83/100", "7702 Blending 2 80/100"]),
    Case(
      name: "a tier beside the score of a measure",
      text:
        "School Year,School Name,Classroom Name,Student's First Name,Student's Last Name,Student Id,"
        + "Early Numeracy/Oral Counting/Fall Screening/Score,"
        + "Early Numeracy/Oral Counting/Fall Screening/Tier\n"
        + "2025-2026,Pine,Rm 4,Ada,Alder,501,12,Tier I\n",
      marks: ["501 Oral Counting, Fall Screening 12: Tier I"]),
    Case(
      name: "accuracy beside the score of a season, and a grade in words",
      text: "School Year,School Name,Teacher Name,Student SASID,Student Last Name,"
        + "Student First Name,Grade,Assessment Edition,Assessment Grade,ORF - Fall Score,"
        + "ORF - Fall Benchmark,ORF - Fall Errors,ORF - Fall Accuracy\n"
        + "2021-2022,Pine,Stone,501,Alder,Ada,Grade 3,DIBELS 8th Edition,Grade 3,88,"
        + "At Benchmark,2,98\n",
      marks: ["501 ORF, Fall 88: At Benchmark", "501 ORF accuracy, Fall 98"]),
    Case(
      name: "an assignment that begins with the word for a total",
      text: "First Name,Last Name,SID,Email,Sections,Total Eclipse Lab,"
        + "Total Eclipse Lab - Max Points,Total Eclipse Lab - Submission Time,"
        + "Total Eclipse Lab - Lateness (H:M:S),Total Lateness (H:M:S)\n"
        + "Ada,Alder,501,ada@pine.example,P1,9,10,2026-10-02 09:12:00 -0600,00:00:00,00:00:00\n",
      marks: ["501 Total Eclipse Lab 9/10"]),
    Case(
      name: "a month, and scores of parts with their points",
      text: "ACT ID,Last Name,First Name,State ID,Local ID,Test Date,School Name,Grade,"
        + "ACT composite superscore,ACT composite score,National rank of composite score,"
        + "ACT math score,ACT College Readiness math benchmark,Algebra Points Earned,"
        + "Algebra Points Possible,Algebra Percent Correct,ACT writing score\n"
        + "214,Alder,Ada,9501,501,Feb-24,Pine,12th,30,27,87,21,Not Met,5,8,63,--\n",
      marks: [
        "501 ACT Feb-24, composite 27", "501 ACT Feb-24, math 21", "501 ACT Feb-24, Algebra 5/8",
      ],
      // A superscore is made of several tests, and looks like a score of one.
      findings: ["missing-value"]),
  ]
  private static let star =
    "StudentIdentifier,AssessmentType,CompletedDate,ScaledScore,PercentileRank,"
    + "ScreeningPeriodWindowName,Quantile"
}

extension Intake {
  fileprivate var lines: [String] {
    var lines: [String] = []
    district.marks.forEach { mark in
      let score = mark.score.map { $0.formatted(.number.grouping(.never)) } ?? "-"
      let possible = mark.pointsPossible.map { "/\($0.formatted(.number.grouping(.never)))" } ?? ""
      let level = district.marks.levels[mark].map { ": \($0)" } ?? ""
      let item = district.curriculum.items[mark.item]
      lines.append(
        "\(district.roster.students[mark.student].id) \(item.title ?? item.id) "
          + "\(score)\(possible)\(level)")
    }
    return lines
  }
}
