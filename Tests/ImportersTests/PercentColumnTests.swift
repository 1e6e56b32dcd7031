import Coaching
import Importers
import Tables
import TestSupport
import Testing

/// Percents that a spreadsheet has saved without their sign.
@Suite struct PercentColumnTests {
  private static let english =
    "First name,Last name,ID number,Quiz: A (Percentage),Last downloaded from this course\n"
  private static let german =
    "Vorname,Nachname,ID-Nummer,Quiz: A (Prozentsatz),Zuletzt aus diesem Kurs geladen\n"
  private static let french =
    "Prénom,Nom,Numéro d'identification,Quiz: A (Pourcentage),Dernier téléchargement de ce cours\n"

  /// Scores and what they are out of, for two students.
  @Test(
    arguments: [
      (english, ["5.00", "90.00"], [5, 90], 100), (english, ["50.00 %", "90"], [50, 90], 100),
      (english, ["0.05", "0.9"], [5, 90], 100), (english, ["1", "0.5"], [100, 50], 100),
      (english, ["1", "0"], [1, 0], 100), (english, ["0.5 %", "1"], [0.5, 1], 100),
      (german, ["\"7,5\"", "90"], [7.5, 90], 100),
      (french, ["\"0,25\"", "\"0,9\""], [25, 90], 100),
    ] as [(String, [String], [Double], Double)])
  func areOutOfHundred(
    header: String, cells: [String], scores: [Double], possible: Double
  ) async throws {
    let rows = zip(["A,N,0012", "B,L,0013"], cells).map { "\($0),\($1),1790000000\n" }
    let intake = try await read(["Math Grades.csv": header + rows.joined()])
    var found: [Double?] = []
    intake.district.marks.forEach { mark in
      found.append(mark.score)
      #expect(mark.pointsPossible == possible)
    }
    #expect(zip(found, scores).allSatisfy { abs(($0 ?? -1) - $1) < 1e-9 }, "\(found)")
    #expect(intake.findings.filter { $0.severity != .note } == [])
  }

  /// Where the district says what an item is out of, a percent is of that.
  @Test func areOfTheItemsPoints() async throws {
    let intake = try await read([
      "Math Grades.csv": Self.english + "A,N,0012,45.00,1790000000\nB,L,0013,90.00,1790000000\n",
      "pathways.csv": """
      pathway_id,position,item_id,points_possible
      P,1,Math Grades: Quiz: A,20

      """,
    ])
    var found: [Double?] = []
    intake.district.marks.forEach { found.append($0.score) }
    #expect(found == [9, 18])
  }

  /// A district says of a product of its own which columns are percents.
  @Test func areWhatTheSettingsSay() async throws {
    let intake = try await read([
      "scores.csv": "Pupil,Fractions pct,Ratios pct\n0012,45,0.5\n0013,90,0.25\n",
      "walkbook.yaml": """
      sources:
        - files: scores.csv
          headers: [Pupil]
          item-columns:
            unit: {headers: "{unit} pct", percents: "{unit} pct"}
          tables:
            - marks: {student_id: "{Pupil}", item_id: "{unit}", score: "{@cell}"}
              per: unit

      """,
    ])
    var found: [Double?] = []
    intake.district.marks.forEach { found.append($0.score) }
    #expect(found == [45, 50, 90, 25])
  }
}
