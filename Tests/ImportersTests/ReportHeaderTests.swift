import Foundation
import Tables
import Testing

@testable import Importers

/// The headers that vendors' reports have had, and what each is recognised as.
///
/// The headers stand beside the project, in `../shared/headers`, one text for each report; where that
/// folder is absent, the generated files of ``ReportFactTests`` remain.
@Suite struct ReportHeaderTests {
  /// A report, the format that each of its headers must be taken for, and the name of the file where
  /// titles alone cannot tell.
  struct Report: Sendable, CustomTestStringConvertible {
    var name: String
    var formats: [String]
    var file = "export.csv"

    var testDescription: String { name }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/headers").standardized

  private static let isBeside = FileManager.default.fileExists(atPath: folder.path)

  /// The table of all reports: how many headers each has had, and how many are recognised.
  @Test(.enabled(if: isBeside, "the headers of vendors' reports are not beside the project"))
  func recognisesEveryHeader() throws {
    var lines = ["report\tvariants\trecognised"]
    var variants = 0
    for report in Self.reports {
      let headers = try Self.headers(of: report.name)
      var known = 0
      for (number, titles) in headers.enumerated() {
        let id = Self.format(of: titles, in: report)
        #expect(report.formats.contains(id), "header \(number + 1) of \(report.name) is \(id)")
        known += report.formats.contains(id) ? 1 : 0
      }
      lines.append("\(report.name)\t\(headers.count)\t\(known)")
      variants += headers.count
    }
    print(lines.joined(separator: "\n"))
    #expect(variants > 200)
  }

  private static func format(of titles: [String], in report: Report) -> String {
    let found = Recognition.recognise([titles], file: report.file, source: nil, frameworks: [])
    if let found { return found.profile.id }
    let claims = Recognition.claims([titles], file: report.file, source: nil)
    return "none of \(claims?.mappings.map(\.id) ?? [])"
  }

  /// The headers of a report's text, apart from second header records.
  static func headers(of report: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appending(path: report + ".txt"), encoding: .utf8)
    let start = text.range(of: "## Header variants")?.upperBound ?? text.startIndex
    return text[start...].split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("= "), !line.hasSuffix("(second header record)"), line.contains("\t")
      else { return nil }
      return line.components(separatedBy: "\t").map { $0 == "blank" ? "" : $0 }
    }
  }

  static let reports =
    one("acadience-math", "acadience.year", "acadience.period")
    + one("acadience-reading", "acadience.year", "acadience.period", "dibels.year")
    + one("accelerated-reader", "acceleratedReader") + one("aimswebplus", "aimswebplus")
    + one("blackboard-extract", "blackboard.long")
    + one("canvas-new-analytics", "canvas.newAnalytics") + one("canvas-people", "canvas.people")
    + ["enrollments", "schools", "sections", "students", "teachers"].map {
      Report(name: "clever-sftp-\($0)", formats: ["clever.\($0)"], file: "\($0).csv")
    }
    + one("dibels-uo", "dibels.year", "dibels.progress", "dibels.scores", "dibels.seasons")
    + one("dreambox", "dreambox.lessons") + one("dreambox-proficiency", "dreambox.standards")
    + one("eduphoria-performance", "eduphoria.performance")
    + one("eduphoria-staar", "eduphoria.staar")
    + [
      "amath", "areading", "autoreading", "cbmmath", "cbmreading", "comprehension",
      "developmental-milestones", "earlymath", "saebrs",
    ].flatMap { one("fastbridge-\($0)", "fastbridge") }
    + one("fastbridge-progress-monitoring", "fastbridge.progress")
    + one("fountas-pinnell", "fountasPinnell.online") + one("gold", "gold")
    + one("gradescope-by-question", "gradescope.question")
    + one("gradescope-scores", "gradescope.scores")
    + one("imagine", "imagine.assignments.scores", "imagine.assignments.items")
    + one("instructure-benchmark", "instructure.benchmark")
    + one("iready-diagnostic-and-instruction", "iready.diagnosticYTD")
    + one("iready-diagnostic", "iready.diagnostic") + one("iready-dyslexia", "iready.dyslexia")
    + one("iready-instruction-totals", "iready.instruction")
    + one("iready-lessons", "iready.lesson") + one("iready-literacy-tasks", "iready.literacyTasks")
    + one("iready-spanish", "iready.spanish") + one("istation", "istation")
    + one("ixl-diagnostic-levels", "ixl.diagnostic") + one("ixl-levelup", "ixl.levelUp")
    + one("ixl-progress", "ixl.progress", "ixl.diagnostic")
    + one("lexia", "lexia.activities") + one("map-fluency", "map.fluency")
    + one("map-growth", "map.growth")
    + one("masteryconnect", "masteryconnect.questions", "masteryconnect.standards")
    + ["mclass-benchmark", "mclass-dibels-next", "mclass-lectura"].flatMap {
      one($0, "mclass.benchmark", "mclass.benchmark.names")
    }
    + one("mclass-progress-monitoring", "mclass.progress.measures", "mclass.progress.reading")
    + one("mclass-trc", "mclass.trc") + one("moodle-grades", "moodle.grades.plain")
    + one("moodle-worksheet-french", "moodle.worksheet.french")
    + one("oea-studentsectionmark", "oea.sectionMark")
    + [
      Report(
        name: "powerschool-tables",
        formats: [
          "students", "schools", "enrollments", "sections", "courses", "terms", "termBins", "staff",
          "users", "storedGrades", "programs",
        ].map { "powerschool.tables.\($0)" })
    ]
    + [
      Report(
        name: "sds-v1-school", formats: ["sds.v1.school", "sds.v1.schoolMinimum"],
        file: "School.csv"),
      Report(name: "sds-v1-section", formats: ["sds.v1.section"], file: "Section.csv"),
      Report(
        name: "sds-v1-student", formats: ["sds.v1.student", "sds.v1.studentMinimum"],
        file: "Student.csv"),
      Report(
        name: "sds-v1-teacher", formats: ["sds.v1.teacher", "sds.v1.teacherMinimum"],
        file: "Teacher.csv"),
      Report(
        name: "sds-v1-studentenrollment", formats: ["sds.v1.studentEnrollment"],
        file: "StudentEnrollment.csv"),
      Report(
        name: "sds-v1-teacherroster", formats: ["sds.v1.teacherRoster"], file: "TeacherRoster.csv"),
    ]
    + one("star-cbm", "star.cbm") + one("star-florida-fast", "star.floridaFAST")
    + one("star-other", "star.results") + one("star-phonics", "star.phonics")
    + one("star-results", "star.results") + one("star-standards", "star.standards")
    + one("zipgrade", "zipgrade")

  private static func one(_ name: String, _ formats: String...) -> [Report] {
    [Report(name: name, formats: formats)]
  }
}
