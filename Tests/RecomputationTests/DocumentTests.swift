import Analytics
import Documents
import Exporters
import Foundation
import Importers
import Queries
import Tables
import Testing
import Walkbook
import Weaving

@testable import Commands

/// What shipped documents say, against statements written from the definitions.
@Suite struct DocumentTests {
  private static let district = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Examples/district")

  @Test(arguments: [(11, 0), (12, 0.05), (13, 0.3)] as [(UInt64, Double)])
  func sayWhatTheDefinitionsSay(seed: UInt64, rate: Double) async throws {
    let folder = try ShakenFolder(of: Self.district, seed: seed, rate: rate)
    let workspace = try await Workspace(DataFolder(path: folder.path))
    let recomputation = try Recomputation(workspace.intake)
    var counts = (tables: 0, sentences: 0)
    for name in Set(DocumentStatement.all.map(\.report)).sorted() {
      let report = try ReportRun.report(name)
      let editions = try report.editions(in: workspace.catalog, given: [:])
      // Of a paper for every teacher and class every seventh tells enough.
      let step = editions.count > 30 ? 7 : 1
      for edition in stride(from: 0, to: editions.count, by: step).map({ editions[$0] }) {
        let document = try Weaver(
          report: report, catalog: workspace.catalog, edition: edition, format: .markdown,
          day: workspace.study.asOf
        ).weave().document
        for statement in DocumentStatement.all where statement.report == name {
          let truth = try recomputation.answer(statement.sql, school: edition.key)
          let place =
            "\(statement.label ?? statement.sql.prefix(60).description) \(edition.key ?? "")"
          if let label = statement.label {
            let table = document.tables.first { $0.label == label }
            let differences =
              statement.across.map { Self.differences(table?.data, from: truth, across: $0) }
              ?? Self.differences(table?.data, from: truth)
            #expect(differences == [], "\(place)")
            counts.tables += 1
          } else if truth.count > 0, case .text(let sentence) = truth[0, 0] {
            let text = Self.words(MarkdownExporter().text(of: document))
            #expect(text.contains(sentence), "\(place): \(sentence)")
            counts.sentences += 1
          }
        }
      }
    }
    #expect(counts.tables > 8 && counts.sentences > 4)
  }

  /// The text with one blank between words and without marks of emphasis.
  private static func words(_ text: String) -> String {
    text.replacing("*", with: "").replacing("_", with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Each row of the truth must stand in the table, in the row that begins with its first cell and the
  /// column that is titled by the cell of `across`; nothing else but zeros and blanks may.
  private static func differences(
    _ table: Table?, from truth: Table, across: String
  ) -> [String] {
    guard let table else { return truth.count == 0 ? [] : ["the table is not there"] }
    let value = truth.columns.last?.name ?? ""
    var seen: Set<[Int]> = []
    var differences: [String] = []
    for row in 0..<truth.count {
      let (key, title) = (truth[row, 0], truth[row, across]?.plain ?? "")
      let place = (0..<table.count).first { table[$0, 0] == key }
      guard let place, let column = table.index(of: title) else {
        differences.append("\(key.plain), \(title) is not there")
        continue
      }
      seen.insert([place, column])
      let (said, right) = (table[place, column], truth[row, value] ?? .missing)
      if said.double != right.double {
        differences.append("\(key.plain), \(title): \(said.plain), not \(right.plain)")
      }
    }
    for row in 0..<table.count {
      for column in 1..<table.columns.count where !seen.contains([row, column]) {
        if let said = table[row, column].double, said != 0 {
          differences.append("\(table[row, 0].plain), \(table.columns[column].name): \(said)")
        }
      }
    }
    return differences
  }

  /// Rows of the truth must be the rows of the table, in its order, or by their `measure` where they
  /// have one; columns go by their names.
  private static func differences(_ table: Table?, from truth: Table) -> [String] {
    guard let table else { return truth.count == 0 ? [] : ["the table is not there"] }
    let isKeyed = truth.index(of: "measure") != nil
    var differences =
      isKeyed || table.count == truth.count ? [] : ["\(table.count) rows, not \(truth.count)"]
    for row in 0..<truth.count {
      let place =
        isKeyed
        ? (0..<table.count).first { table[$0, "measure"] == truth[row, "measure"] }
        : row < table.count ? row : nil
      guard let place else {
        differences.append("row \(row + 1) is not there")
        continue
      }
      for column in truth.columns {
        let (said, right) = (
          table[place, column.name] ?? .missing, truth[row, column.name] ?? .missing
        )
        let isAlike =
          said.double.flatMap { one in right.double.map { abs(one - $0) <= 1e-9 } }
          ?? (said.plain == right.plain)
        if !isAlike {
          differences.append("row \(row + 1) \(column.name): \(said.plain), not \(right.plain)")
        }
      }
    }
    return differences
  }
}
