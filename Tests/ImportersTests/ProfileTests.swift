import Canonical
import Coaching
import Foundation
import Tables
import TestSupport
import Testing

@testable import Importers

/// Each folder of `Profiles` holds files as a vendor writes them, and is named for their profile.
@Suite struct ProfileTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Profiles")

  static let examples =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test(arguments: examples)
  func readsAnExampleOfTheFormat(example: String) async throws {
    let intake = try await DataFolder(path: Self.folder.path + "/" + example).read()
    var text = ""
    for source in intake.sources {
      text += "# \(source.file): \(source.profile ?? "not recognized"), "
      text += "\(source.read) rows read, \(source.kept) kept\n"
    }
    text += "\n"
    for kind in FileKind.allCases where kind != .frameworks {
      let table = intake.district.table(kind)
      guard !table.isEmpty else { continue }
      text += "## \(kind.rawValue)\n"
      // Columns without a value say nothing here.
      let columns = table.columns.indices.filter { column in
        table.rows.contains { Array($0)[column] != .missing }
      }
      text += columns.map { table.columns[$0].name }.joined(separator: " | ") + "\n"
      for row in table.rows.map(Array.init) {
        text += columns.map { row[$0].plain }.joined(separator: " | ") + "\n"
      }
      text += "\n"
    }
    text += "## findings\n" + intake.findings.map { "\($0)\n" }.joined()
    try expectGolden(text, "Profiles/\(example).txt")
  }

  @Test func hasAnExampleOfEveryShippedFormat() {
    // What databases and exports spell in many ways is shown by generated files.
    let generated = Set(ReportFacts.all.map(\.format))
    let read = Set(ReportHeaderTests.reports.flatMap(\.formats))
    let shown = Set(Self.examples).union(generated).union(read)
      // Two header records, and rows that are none of students: in VendorLayoutTests.
      .union(["eduphoria.standards", "classroom.grades"])
    for mapping in Mapping.shipped {
      let isShown = shown.contains { mapping.id == $0 || mapping.id.hasPrefix($0 + ".") }
      #expect(isShown, "an example in Profiles/\(mapping.id)")
    }
  }

  @Test func makesOnlyRowsThatCanStand() {
    for mapping in Mapping.shipped {
      for table in mapping.tables where !table.isDetail {
        let names = Set(table.columns.map(\.name))
        let needed = CanonicalFile.of(table.kind).required
        // What a roster tells in parts is completed by another file of it.
        let isPart = table.kind.isRegistry || table.kind == .walkthroughs
        #expect(
          isPart || needed.isSubset(of: names),
          "\(mapping.id): \(table.kind.rawValue) lacks \(needed.subtracting(names).sorted())")
      }
      let groups = Set(mapping.items.map(\.name))
      for per in mapping.tables.compactMap(\.per) { #expect(groups.contains(per)) }
    }
  }

  /// A mark refers to an item, so whatever makes a mark lists its item; a blank score of an item column
  /// makes none.
  @Test func listsTheItemOfEveryMark() {
    for mapping in Mapping.shipped {
      let lists = mapping.tables.filter { $0.kind == .pathways }
      for marks in mapping.tables where marks.kind == .marks {
        guard let item = marks.source(of: "item_id"), !Self.listedElsewhere.contains(mapping.id)
        else { continue }
        let isListed = lists.contains { list in
          list.source(of: "item_id") == item && list.per == marks.per
            && list.unless.allSatisfy(marks.unless.contains)
            && list.when.allSatisfy { marks.when.contains($0) || marks.isNothing(without: $0) }
        }
        #expect(isListed, "\(mapping.id): \(item.holes)")
      }
    }
  }

  /// Formats whose items stand in another file of theirs.
  private static let listedElsewhere = ["oneroster.results", "powerschool.extracts.scores"]
}

extension MappedTable {
  fileprivate func source(of column: String) -> CellSource? {
    columns.first { $0.name == column }?.source
  }

  /// Whether its rows say nothing where a condition of an item column does not hold.
  fileprivate func isNothing(without condition: Condition) -> Bool {
    per != nil && condition.words == ["*"] && condition.source.holes == ["@cell"]
      && source(of: "text_level") == nil && source(of: "status") == nil
  }
}
