import Coaching
import Summaries
import Tables
import TestSupport
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
    try expectInGuide(
      from: "  private var counts: [String: Int] = [:]",
      to: "ObserverWalks().summarizing(study.observedWalks)", moreLinesThan: 20,
      hiding: [("fileprivate ", ""), ("private struct", "struct")])
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
