import Documents
import Foundation
import Importers
import TestSupport
import Tables
import Testing

/// The schemas that editors use say what the readers of our files say.
@Suite struct SchemaTests {
  @Test func areThePagesOfTheDocumentation() throws {
    let documentation = "../../../../Documentation"
    try expectGolden(SettingsSchema.text, "\(documentation)/settings.schema.json")
    try expectGolden(FrontMatterSchema.text, "\(documentation)/report.schema.json")
    try expectGolden(BlockSchema.text, "\(documentation)/blocks.schema.json")
  }

  @Test(arguments: ["settings", "report", "blocks", "files"])
  func arePrinted(subject: String) throws {
    let run = try Program.run(["schema", subject])
    let text = try String(
      contentsOf: GuidePage.folder.appending(path: "../Documentation/\(subject).schema.json"),
      encoding: .utf8)
    #expect(run.output == text)
    #expect(run.status == 0)
  }

  // MARK: Settings

  @Test func acceptsEverySettingsFile() throws {
    let check = try SchemaCheck(SettingsSchema.text)
    var files: [(name: String, yaml: String)] = []
    for example in try GuidePage("settings.md").listings("yaml") {
      files.append(("settings.md:\(example.line)", example.text))
    }
    let home = GuidePage.folder.appending(path: "..").standardizedFileURL
    for folder in ["Examples", "Tests"] {
      let names = FileManager.default.enumerator(atPath: home.appending(path: folder).path)
      while let name = names?.nextObject() as? String {
        guard name.hasSuffix("/walkbook.yaml") else { continue }
        let url = home.appending(path: "\(folder)/\(name)")
        files.append((name, try String(contentsOf: url, encoding: .utf8)))
      }
    }
    #expect(files.count > 46)
    for file in files { #expect(try check.faults(file.yaml) == [], "\(file.name)") }
  }

  /// What the reader refuses because of what other lines, the data or the world say.
  private static let beyondASchema = [
    "time-zone: Denver", "mastery: B", "3 of 2", "details", "tables:", "pathways: [\"{title}\"]",
    "letters", "school: \"\"", "statuses: {solid: fine}", "encoding: ours", "delimiter: dots",
    "quote: both",
  ]

  @Test func refusesWrongSettings() throws {
    let check = try SchemaCheck(SettingsSchema.text)
    let text = try GuidePage("settings.md").text
    let wrong = text.split(separator: "\nWrong: `").dropFirst().compactMap {
      $0.split(separator: "` says *").first.map { String($0) + "\n" }
    }
    #expect(wrong.count > 35)
    var accepted: [String] = []
    for yaml in wrong where try check.faults(yaml).isEmpty { accepted.append(yaml) }
    let surprising = accepted.filter { yaml in !Self.beyondASchema.contains(where: yaml.contains) }
    #expect(surprising == [])
    #expect(accepted.count < 12)
  }

  // MARK: Front matter

  private func frontMatter(of report: String) -> String? {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      return nil
    }
    return lines[1..<end].joined(separator: "\n")
  }

  @Test func acceptsEveryFrontMatter() throws {
    let check = try SchemaCheck(FrontMatterSchema.text)
    var reports: [(name: String, text: String)] = []
    for page in ["report-format.md", "your-first-report.md", "cookbook.md"] {
      for example in try GuidePage(page).listings("markdown") {
        reports.append(("\(page):\(example.line)", example.text))
      }
    }
    let folder = GuidePage.folder.appending(path: "../Reports").standardizedFileURL
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".md") {
      reports.append(
        (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8)))
    }
    var count = 0
    for report in reports {
      guard let yaml = frontMatter(of: report.text) else { continue }
      count += 1
      #expect(try check.faults(yaml) == [], "\(report.name)")
    }
    #expect(count > 12)
  }

  // MARK: Blocks

  /// The blocks of a report that run: their kinds, and their options as YAML.
  private func blocks(of report: String) -> [(kind: String, options: String)] {
    report.split(separator: "\n```{").dropFirst().map { part in
      let kind = String(part.prefix(while: \.isLetter))
      let body = (part.split(separator: "\n```").first ?? "").split(separator: "\n").dropFirst()
      let isSQL = ["sql", "check"].contains(kind)
      let options =
        isSQL ? body.prefix { $0.hasPrefix("--|") }.map { $0.dropFirst(4) } : Array(body)
      return (kind, "\(kind):\n" + options.map { "  \($0)\n" }.joined())
    }
  }

  @Test func acceptsTheOptionsOfEveryBlock() throws {
    let check = try SchemaCheck(BlockSchema.text)
    var reports: [(name: String, text: String)] = []
    for page in ["report-format.md", "your-first-report.md", "cookbook.md"] {
      for example in try GuidePage(page).listings("markdown") {
        reports.append(("\(page):\(example.line)", "\n" + example.text))
      }
    }
    let folder = GuidePage.folder.appending(path: "../Reports").standardizedFileURL
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".md") && name != "README.md" {
      reports.append(
        (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8)))
    }
    var count = 0
    for report in reports {
      for block in blocks(of: report.text) {
        count += 1
        #expect(try check.faults(block.options) == [], "\(report.name)\n\(block.options)")
      }
    }
    #expect(count > 150)
  }

  @Test(arguments: [
    "sql: {zzz: 1}", "sql: {filter: zzz}", "sql: {limit: many}", "sql: {limit: 0}",
    "sql: {freeze: {zzz: 1}}", "sql: {across: {column: a}}", "sql: {highlight: {when: a}}",
    "sql: {highlight: {when: a, style: zzz}}", "sql: {suppress: {below: 3}}",
    "sql: {suppress: {n: a, top-bottom: 60}}", "sql: {columns: {a: {total: zzz}}}",
    "sql: {label: tbl-a, chart: {type: bar, y: a}}", "chart: {zzz: 1}",
    "chart: {data: a, type: zzz, y: a, alt: a}", "chart: {type: bar, y: a, alt: a}",
    "chart: {data: a, type: bar, alt: a}", "chart: {data: a, type: bar, y: a}",
    "chart: {data: a, type: bar, y: a, alt: a, colors: [zzz]}", "check: {label: a}",
    "check: {message: a, severity: zzz}", "check: {message: a, error-if: few}",
    "entry: {rows: 1}", "entry: {columns: {a: {}}}", "entry: {rows: 0, columns: {a: {}}}",
    "entry: {rows: {limit: 2}, columns: {a: {}}}", "entry: {rows: 1, columns: {a: {type: zzz}}}",
  ])
  func refusesWrongOptions(yaml: String) throws {
    let kind = yaml.prefix(while: \.isLetter)
    let options = yaml.dropFirst(kind.count + 2)
    let isSQL = ["sql", "check"].contains(kind)
    let report =
      "```{\(kind)}\n\(isSQL ? "--| " : "")\(options)\n\(isSQL ? "select 1 as a\n" : "")```\n"
    #expect(!Report.reading(report, file: "r.md").errors.isEmpty)
    #expect(try !SchemaCheck(BlockSchema.text).faults(yaml).isEmpty)
  }

  /// Of one wrong word in each place the schema says as much as the reader.
  @Test(arguments: [
    "zzz: 1", "params: {a: {zzz: 1}}", "params: {a: {type: zzz}}",
    "params: {a: {choices: {zzz: 1}}}", "params: {a: {required: zzz}}", "for-each: {zzz: 1}",
    "for-each: {sort-into: a}", "output: {zzz: {}}", "output: {html: {zzz: 1}}",
    "output: {html: {reference: a.html}}", "output: {xlsx: {layout: zzz}}",
    "theme: [slate]", "output: {docx: {reference: a.md}}", "output: {docx: {reference: ../a.docx}}",
    "output: {html: {toc: zzz}}", "defaults: {zzz: 1}", "defaults: {suppress: {zzz: 1}}",
    "defaults: {suppress: {below: 0}}", "audience: zzz", "document: 2", "lang: e",
    "include: [a.sql]", "include: [../a.md]", "include: /a.md", "columns: {a: {zzz: 1}}",
    "columns: {a: {total: zzz}}", "columns: {a: {bar: zzz}}", "columns: {a: {scale: [red]}}",
    "columns: {a: {width: 0}}", "columns: {a: {align: zzz}}", "columns: {a: {wrap: zzz}}",
  ])
  func refusesWrongFrontMatter(yaml: String) throws {
    let report = "---\n\(yaml)\n---\n"
    #expect(!Report.reading(report, file: "r.md").errors.isEmpty)
    #expect(try !SchemaCheck(FrontMatterSchema.text).faults(yaml).isEmpty)
  }
}
