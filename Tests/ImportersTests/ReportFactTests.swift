import Coaching
import Foundation
import Tables
import Testing

@testable import Importers

/// Each format against its own facts: files generated over the columns that a report may have, in any
/// order and with each of their titles.
@Suite struct ReportFactTests {
  private static let variants = 4

  @Test(arguments: ReportFacts.all)
  func readsEveryVariant(of report: ReportFacts) async throws {
    for number in 0..<Self.variants {
      let file = report.file(variant: number)
      let header = file.rows[0]
      let claims = Recognition.claims([header], file: report.name, source: nil)?.mappings ?? []
      #expect(claims.map(\.id) == [report.format], "\(header)")
      let intake = try await read([report.name: file.text])
      #expect(intake.truths.sorted() == report.marks.sorted(), "\(header)")
      #expect(intake.sources.first?.profile == report.format)
      if !report.people.isEmpty {
        #expect(intake.studentNames.sorted() == report.people.sorted(), "\(header)")
      }
      if !report.classes.isEmpty {
        #expect(intake.classes.sorted() == report.classes.sorted(), "\(header)")
      }
      #expect(intake.findings.allSatisfy { $0.severity != .error }, "\(intake.findings)")
    }
  }

  /// Google Classroom writes its columns in one order, the labels of work below the family names.
  @Test(arguments: [
    ("portuguese", "Sobrenome,Nome,Endereço de e-mail", "Data", "Pontos"),
    ("french", "Nom de famille,Prénom,Adresse e-mail", "Date", "Points"),
    ("spanish", "Apellidos,Nombre,Correo electrónico", "Fecha límite", "Puntos"),
  ])
  func readsClassroomInItsLanguages(
    language: String, people: String, due: String, points: String
  ) async throws {
    let text = """
      \(people),Test 1
      \(due),,,2024-10-05
      \(points),,,30
      Alder,Ada,ada@pine.example,28
      Birch,Ben,ben@pine.example,21

      """
    let intake = try await read(["Class A.csv": text])
    #expect(intake.sources.first?.profile == "classroom.grades.\(language)")
    #expect(intake.truths.sorted() == ["ada@pine.example 28/30", "ben@pine.example 21/30"])
    #expect(intake.studentNames.count == 2)
    #expect(intake.findings.allSatisfy { $0.severity != .error }, "\(intake.findings)")
  }

  @Test func knowsFactsOfReports() { #expect(ReportFacts.all.count >= 30) }
}

/// What is known of a report: its columns with the titles they have had, what they hold, and what is
/// to be read of it.
struct ReportFacts: Sendable, CustomTestStringConvertible {
  var format: String
  /// The name of the file.
  var name: String
  /// `Title / Other title = value | value`, a line for each column; one that a file may lack begins
  /// with `?`.
  var columns: String
  /// A student, a score, what it is out of and a day.
  var marks: [String]
  /// A student and a name.
  var people: [String] = []
  /// A class and its teacher, as people call them.
  var classes: [String] = []

  init(
    _ format: String, name: String = "export.csv", _ columns: String, marks: [String],
    people: [String] = [], classes: [String] = []
  ) {
    self.format = format
    self.name = name
    self.columns = columns
    self.marks = marks
    self.people = people
    self.classes = classes
  }

  var testDescription: String { format }

  /// One of the files that the report may be: the first has every column under its first title.
  func file(variant: Int) -> (rows: [[String]], text: String) {
    var random = Steps(state: UInt64(variant))
    var chosen: [[String]] = []
    for line in columns.split(separator: "\n") {
      let isOptional = line.hasPrefix("? ")
      let halves = line.dropFirst(isOptional ? 2 : 0).components(separatedBy: " = ")
      let titles = halves[0].components(separatedBy: " / ")
      let values = halves[1].components(separatedBy: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      if isOptional, variant > 0, random.next(below: 2) == 0 { continue }
      let title = titles[variant == 0 ? 0 : random.next(below: titles.count)]
      chosen.append([title.replacing("\\n", with: "\n")] + values)
    }
    if variant > 1 {
      for place in chosen.indices.dropFirst() {
        chosen.swapAt(place, random.next(below: place + 1))
      }
    }
    let rows = chosen[0].indices.map { row in chosen.map { $0[row] } }
    let text = rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
    }.joined()
    return (rows, text)
  }
}

extension Intake {
  /// `501 455/500 2022-09-07` for each mark with a score.
  fileprivate var truths: [String] {
    var lines: [String] = []
    district.marks.forEach { mark in
      guard let score = mark.score else { return }
      let possible = mark.pointsPossible.map { "/\($0.formatted(.number.grouping(.never)))" } ?? ""
      let day = mark.date.map { " \($0)" } ?? ""
      let student = district.roster.students[mark.student].id
      lines.append("\(student) \(score.formatted(.number.grouping(.never)))\(possible)\(day)")
    }
    return lines
  }

  fileprivate var studentNames: [String] {
    district.roster.students.references.map {
      let student = district.roster.students[$0]
      return "\(student.id) \(student.name ?? "?")"
    }
  }

  fileprivate var classes: [String] {
    let roster = district.roster
    return roster.sections.references.map { reference in
      let section = roster.sections[reference]
      let teacher = section.teacher.map { roster.teachers[$0].name ?? roster.teachers[$0].id }
      return "\(section.title ?? section.id): \(teacher ?? "?")"
    }
  }
}
