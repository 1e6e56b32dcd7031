import Coaching
import Foundation
import Importers
import Tables
import Testing

/// One way in which real files are a mess, and what Walkbook makes of it.
struct Mess: Sendable, CustomTestStringConvertible {
  /// The mess, as the catalogue of messes names it.
  var name: String
  var files: [String: Data]
  /// What is read, one line for each fact; see ``Intake/facts``.
  var facts: [String]
  /// What is found: severity, rule, file, line and column.
  var findings: [String]

  init(_ name: String, _ files: [String: String], facts: [String], findings: [String] = []) {
    self.init(name, files.mapValues { Data($0.utf8) }, facts: facts, findings: findings)
  }

  init(bytes name: String, _ files: [String: Data], facts: [String], findings: [String] = []) {
    self.init(name, files, facts: facts, findings: findings)
  }

  private init(_ name: String, _ files: [String: Data], facts: [String], findings: [String]) {
    self.name = name
    self.files = files
    self.facts = facts
    self.findings = findings
  }

  /// Marks of one file, in which the lines behind the header are the mess.
  init(
    marks name: String, columns: String = "student_id,item_id,score", _ rows: [String],
    yaml: String? = nil, facts: [String], findings: [String] = []
  ) {
    var files = ["marks.csv": ([columns] + rows).joined(separator: "\n") + "\n"]
    files["walkbook.yaml"] = yaml
    self.init(name, files, facts: facts, findings: findings)
  }

  var testDescription: String { name }

  ///
  /// - Parameter sharesSettings: whether the settings are those of several cases, so that they may
  ///   name columns that this one has not.
  func expectAsWanted(
    sharesSettings: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let intake = try await DataFiles(files).read()
    let found = intake.found.filter { finding in
      !sharesSettings || !finding.hasPrefix("warning setting walkbook.yaml:")
    }
    #expect(intake.facts == facts, "\(name): facts", sourceLocation: sourceLocation)
    #expect(found == findings, "\(name): findings", sourceLocation: sourceLocation)
  }
}

extension Intake {
  /// `warning bad-number marks.csv:3 score`, in the order of the table of findings.
  var found: [String] {
    Finding.table(of: findings).rows.map(Array.init).map { row in
      let (file, line) = (row[2].plain, row[3].plain)
      return [row[0].plain, row[1].plain, line.isEmpty ? file : "\(file):\(line)", row[4].plain]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// Every fact in one line: marks as `001 A 8.5/10 late 2026-09-30`, walk-throughs as
  /// `W1 T1 2026-09-30 1+ 3-`, conferences as `001 T1 2026-09-30 held`.
  var facts: [String] { marks + walks + conferences }

  private var marks: [String] {
    let district = self.district
    var lines: [String] = []
    district.marks.forEach { mark in
      var line = [district.roster.students[mark.student].id]
      line.append(district.curriculum.items[mark.item].id)
      let possible = mark.pointsPossible.map { "/" + number($0) } ?? ""
      line.append(mark.score.map { number($0) + possible } ?? "-" + possible)
      if mark.status != .none { line.append(mark.status.word) }
      if let date = mark.date { line.append(date.description) }
      lines.append(line.joined(separator: " "))
    }
    return lines
  }

  private var walks: [String] {
    district.walkthroughs.map { walk in
      let signs: [StepStatus: String] = [
        .inPlace: "+", .emerging: "~", .notYet: "-", .notObservable: "?", .notApplicable: "/",
      ]
      let ratings = walk.statuses.enumerated().compactMap { step, status in
        signs[status].map { "\(step + 1)\($0)" }
      }
      let teacher = district.roster.teachers[walk.teacher].id
      return ([walk.id, teacher, walk.date.description] + ratings).joined(separator: " ")
    }
  }

  private var conferences: [String] {
    district.conferences.map { it in
      [
        district.roster.students[it.student].id, it.teacher.map { district.roster.teachers[$0].id },
        it.date.description, it.outcome?.rawValue,
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  private func number(_ value: Double) -> String { Value.number(value).plain }
}
