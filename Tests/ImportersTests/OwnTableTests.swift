import Coaching
import Importers
import Tables
import TestSupport
import Testing

/// Copies of what Walkbook wrote that lie in a data folder, without the mark of their file.
@Suite struct OwnTableTests {
  private static let said = "an answer or a report that Walkbook wrote"

  /// Tables whose columns look like those of data, each with a row.
  @Test(arguments: [
    (
      "pd_cohorts.csv",
      "window_id,cluster,teacher_id,school_id,coach_id,model,phase,step,last_date,can_host",
      "F,flex.foundation.03,T9,S1,C1,flex,foundation,3,2026-10-01,no"
    ),
    (
      "walks.csv",
      "window_id,model,teacher_id,school_id,phase,step,status,position,beyond,started_at,source,"
        + "walkthrough_id,date,split",
      "F,flex,T9,S1,foundation,3,paused,3,0,foundation,observer,W1,2026-10-01,no"
    ),
    (
      "copy of commitments.tsv", "commitment_id\tschool_id\towner\tdue\tstatus\tdays_late",
      "C1\tS1\tAnn\t2026-10-01\tlate\t3"
    ),
  ])
  func areNoData(name: String, header: String, row: String) async throws {
    let intake = try await read([
      name: header + "\n" + row + "\n", "teachers.csv": "teacher_id,school_id\nT1,S1\n",
    ])
    let notes = intake.findings.filter { $0.location.file == name }
    #expect(notes.map(\.problem.sentence) == [Self.said])
    #expect(notes.map(\.severity) == [.note])
    #expect(intake.district.roster.teachers.count == 1)
    #expect(intake.district.walkthroughs.isEmpty && intake.district.commitments.isEmpty)
    #expect(intake.sources.map(\.file) == ["teachers.csv"])
  }

  /// A file of one's own that has some of the columns is read, and so is one that is named itself.
  @Test func leaveOtherTablesAlone() async throws {
    let header = "teacher_id,school_id,coach_id"
    let intake = try await read(["pd_cohorts.csv": header + "\nT9,S1,C1\n"])
    #expect(intake.district.roster.teachers.count == 1)
  }

  /// What a program keeps of earlier files, or has not finished, is named and not read.
  @Test(arguments: [
    "teachers.csv.bak", "teachers.csv~", "teachers.CSV.old", "teachers.csv.1", "teachers.xlsx.part",
    "teachers.csv.crdownload", "fall/teachers.csv.orig",
  ])
  func backupsAreNamed(name: String) async throws {
    let intake = try await read([
      name: "teacher_id,school_id\nT9,S1\n", "teachers.csv": "teacher_id,school_id\nT1,S1\n",
      "fall/gradebook.csv": "First Name,Last Name,Unique User ID,Quiz (Max Points: 5)\nA,B,1,5\n",
    ])
    #expect(intake.findings.filter { $0.location.file == name }.map(\.severity) == [.note])
    #expect(intake.district.roster.teachers.count == 1)
  }
}
