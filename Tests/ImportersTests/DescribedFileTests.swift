import Coaching
import Foundation
import Tables
import Testing

@testable import Importers

/// Every profile against files made of its own declaration: it is known, and no other profile takes
/// it; every score, student, name and class is read.
@Suite struct DescribedFileTests {
  private static let variants = 4
  /// A file may lack one half of a name.
  private static let teachers = ["Stone, Rae", "Brook, Max", "Stone", "Brook", "Rae", "Max"]

  /// Profiles of which rows become marks.
  static let readable = Mapping.shipped.filter { mapping in
    mapping.tables.contains { $0.kind == .marks } && !beyond.keys.contains(mapping.id)
  }

  /// What the generator does not know how to write, by profile.
  static let beyond = [
    "classroom.grades": "days and points stand in rows below the header; see VendorLayoutTests",
    "classroom.grades.spanish": "the same; see BesideTitleTests",
  ]

  @Test(arguments: Mapping.shipped.map(\.id))
  func isTakenForNoOther(id: String) throws {
    let mapping = try #require(Mapping.shipped.first { $0.id == id })
    for variant in 0..<Self.variants {
      let file = DescribedFile(mapping, variant: variant)
      let claims = Recognition.claims([file.rows[0]], file: file.name, source: nil)?.mappings ?? []
      #expect(claims.map(\.id) == [id], "variant \(variant): \(file.rows[0])")
    }
  }

  /// However many profiles there are, a header is compared with those few of which it has the telling
  /// title.
  @Test func aHeaderIsComparedWithFew() {
    let counts = Mapping.shipped.map { mapping in
      let titles = DescribedFile(mapping, variant: 0).rows[0]
      return MappingIndex.shipped.mappings(for: TitleNames(titles)).count
    }
    #expect(counts.reduce(0, +) <= 8 * counts.count, "\(counts)")
    #expect(MappingIndex.shipped.mappings(for: TitleNames(["Item", "Colour"])).count <= 3)
  }

  @Test(arguments: readable.map(\.id))
  func readsWhatItsProfileSays(id: String) async throws {
    let mapping = try #require(Mapping.shipped.first { $0.id == id })
    for variant in 0..<Self.variants {
      let file = DescribedFile(mapping, variant: variant)
      let intake = try await read([file.name: file.text])
      let marks = Set(intake.scores)
      let missing = Set(file.marks).subtracting(marks)
      #expect(missing.isEmpty, "variant \(variant): \(file.text)")
      #expect(
        marks.count <= file.marks.count, "variant \(variant): \(marks.sorted()), \(file.text)")
      #expect(Set(intake.studentIDs) == Set(file.students), "variant \(variant): \(file.text)")
      for teacher in intake.teachers { #expect(Self.teachers.contains(teacher)) }
      for person in file.people {
        let found = intake.person(person.id)
        let pairs = [
          (person.name, found?.name), (person.grade, found?.grade),
          (person.school, found?.school), (person.section, found?.section),
        ]
        for case (let told?, let read) in pairs {
          #expect(read == told, "variant \(variant): \(file.text)")
        }
      }
    }
  }
}

extension Intake {
  /// `501 455 2023-09-14` for each mark with a score.
  fileprivate var scores: [String] {
    var lines: [String] = []
    district.marks.forEach { mark in
      guard let score = mark.score else { return }
      let day = mark.date.map { " \($0)" } ?? ""
      lines.append(
        "\(district.roster.students[mark.student].id) \(score.formatted(.number.grouping(.never)))"
          + day)
    }
    return lines
  }

  /// A student as the file told of it; a class by its title, a school by its name or id.
  fileprivate func person(_ id: String) -> DescribedFile.Person? {
    let roster = district.roster
    let found = roster.students.references.first { roster.students[$0].id == id }
    return found.map { reference in
      let student = roster.students[reference]
      let school = student.school.map { roster.schools[$0].name ?? roster.schools[$0].id }
      let sections = roster.enrollments.filter { $0.student == reference }.map(\.section)
      let section = sections.first.map { roster.sections[$0].title ?? roster.sections[$0].id }
      return DescribedFile.Person(
        id: id, name: student.name, grade: student.grade, school: school, section: section)
    }
  }

  fileprivate var studentIDs: [String] {
    district.roster.students.references.map { district.roster.students[$0].id }
  }

  fileprivate var teachers: [String] {
    let roster = district.roster
    return roster.sections.references.compactMap { roster.sections[$0].teacher }.map {
      roster.teachers[$0].name ?? roster.teachers[$0].id
    }
  }
}
