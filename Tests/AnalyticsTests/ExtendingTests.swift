import Coaching
import Foundation
import Summaries
import Tables
import Testing

@testable import Analytics

/// The example of `Documentation/Extending.md`, word for word.

/// How often each observer walked (an example).
private struct ObserverWalks: Summary {
  private var counts: [String: Int] = [:]

  mutating func add(_ walk: ObservedWalk) {
    counts[walk.walkthrough.observer ?? "unknown", default: 0] += 1
  }

  mutating func merge(_ later: ObserverWalks) { counts.merge(later.counts, uniquingKeysWith: +) }

  func finish() -> [ObserverWalksRow] {
    counts.sorted { $0.key < $1.key }.map { ObserverWalksRow(observer: $0.key, walks: $0.value) }
  }
}

/// One row of `observer_walks`.
private struct ObserverWalksRow: MeasureRow, Hashable {
  let observer: String
  let walks: Int

  static let scope = RowScope.persons(.teachers)

  static let fields: [Field<Self>] = [
    .key("observer_id", .observer, \.observer), .count("walks", \.walks, .person),
  ]
}

extension Measure {
  fileprivate static let observerWalks = Measure(
    "observer_walks", "How often each observer walked", needs: [.walkthroughs]
  ) { study in
    ObserverWalks().summarizing(study.observedWalks)
  }
}

@Suite struct ExtendingTests {
  /// The guide shows what is compiled here.
  @Test func isTheExampleOfTheGuide() throws {
    let here = URL(filePath: #filePath)
    let guide = try String(
      contentsOf: here.deletingLastPathComponent().appending(
        path: "../../Documentation/Extending.md"
      ).standardizedFileURL, encoding: .utf8)
    let code = try String(contentsOf: here, encoding: .utf8)
    let start = try #require(code.range(of: "  private var counts: [String: Int] = [:]"))
    let end = try #require(code.range(of: "ObserverWalks().summarizing(study.observedWalks)"))
    let lines = code[start.lowerBound..<end.upperBound].split(separator: "\n")
    #expect(lines.count > 20)
    for line in lines {
      let shown = line.replacing("fileprivate ", with: "").replacing(
        "private struct", with: "struct")
      #expect(guide.contains(line) || guide.contains(shown), "\(line)")
    }
  }

  @Test func countsWalks() {
    var builder = DistrictBuilder()
    builder.walk("A", on: "2026-09-07", "N", observer: "O2")
    builder.walk("A", on: "2026-09-08", "N", observer: "O1")
    builder.walk("B", on: "2026-09-09", "N", observer: "O1")
    let table = Measure.observerWalks.table(builder.study)
    #expect(lines(table, "observer_id", "walks") == ["O1,2", "O2,1"])
  }
}
