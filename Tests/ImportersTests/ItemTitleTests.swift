import Coaching
import Importers
import Tables
import Testing

/// Playlists that stand in the titles of items, and values that stand in the names of files.
@Suite struct ItemTitleTests {
  private static let patterns = """
    sources:
      - files: "*Grades*"
        pathways: ["{pathway}: {title} ({target})", "{pathway}: {title}"]
        name: "{stamp}_Grades-{section_id} {school_id}"

    """

  private func pathways(_ intake: Intake) -> [String] {
    let curriculum = intake.district.curriculum
    return curriculum.pathways.sorted.map { reference in
      let pathway = curriculum.pathways[reference]
      let items = pathway.items.map { row in
        "\(curriculum.items[row.item].title ?? "")"
          + (row.target.map { " > \(curriculum.targets[$0].id)" } ?? "")
      }
      return "\(pathway.id): \(items.joined(separator: "; "))"
    }
  }

  @Test func splitsACanvasGradebookIntoThePlaylistsOfItsTitles() async throws {
    let intake = try await read([
      "walkbook.yaml": Self.patterns,
      "2026-09-18T1148_Grades-SEC-1 S01.csv": """
      Student,ID,SIS User ID,SIS Login ID,Section,Ratios: Check 1 (RP-1) (901),Ratios: Lab (902),\
      Attendance (903)
          Points Possible,,,,,10,4,5
      "Fernhill, Isa",51,0012,if,Math 7,8,3,5

      """,
    ])
    #expect(intake.findings == [])
    #expect(
      pathways(intake) == [
        "Ratios: Check 1 > RP-1; Lab > SEC-1 S01: Ratios: Lab",
        "SEC-1 S01: Attendance > SEC-1 S01: Attendance",
      ])
    let section = try #require(intake.district.roster.sections.find("SEC-1"))
    let school = intake.district.roster.sections[section].school
    #expect(school.map { intake.district.roster.schools[$0].id } == "S01")
  }

  @Test func splitsAMappedGradebookIntoThePlaylistsOfItsTitles() async throws {
    let intake = try await read([
      "walkbook.yaml": Self.patterns,
      "Grades.csv": """
      First name,Surname,Email address,Quiz: Unit 1 (Real),Survey (Real)
      Isa,Fernhill,isa@district.example,8,1

      """,
    ])
    #expect(intake.findings == [])
    #expect(
      pathways(intake) == [
        "Grades: Survey > Grades: Survey", "Quiz: Unit 1 > Grades: Quiz: Unit 1",
      ])
  }

  @Test func takesWhatEveryRowHasFromTheNameOfAFile() async throws {
    let intake = try await read([
      "walkbook.yaml": """
      sources:
        - files: "marks*"
          name: "marks {section_id} {term}"
      """,
      "marks SEC-7 autumn.csv": "student_id,item_id,score\n0012,A,3\n",
    ])
    var sections: [String?] = []
    intake.district.marks.forEach { mark in
      sections.append(mark.section.map { intake.district.roster.sections[$0].id })
    }
    #expect(sections == ["SEC-7"])
  }

  @Test func refusesAPatternWithoutAPlaylist() async throws {
    let intake = try await read([
      "walkbook.yaml": "sources:\n  - files: x\n    pathways: [\"{title}\"]\n"
    ])
    #expect(
      intake.findings.map(\.problem.sentence)
        == ["a pattern of pathways needs the hole {pathway}", "no file is called 'x'"])
  }
}
