import Summaries
import Tables

/// The settled facts of many shards: each adds its own, and which merges first makes no difference.
///
/// What may not stand together is found when it is finished.
package struct SettledFacts: Summary {
  private var partial = Partial()

  package init() {}

  package mutating func add(_ partial: Partial) { self.partial.merge(partial) }

  package mutating func merge(_ later: Self) { partial.merge(later.partial) }

  /// All of it as one partial, if it may be.
  package func finish() -> Result<Partial, PartialError> {
    do throws(PartialError) {
      try check()
      return .success(partial)
    } catch {
      return .failure(error)
    }
  }

  private func check() throws(PartialError) {
    guard let first = partial.shards.first else {
      throw PartialError(.empty, at: Location(file: ""))
    }
    for (earlier, later) in zip(partial.shards, partial.shards.dropFirst())
    where earlier.shard == later.shard {
      throw PartialError(
        .overlapping(earlier.place, "shard '\(later.shard.name)' is in both"),
        at: Location(file: later.place))
    }
    for other in partial.shards.dropFirst() where other.shard.settings != first.shard.settings {
      let keys = SettingsText.differing(first.shard.settings, other.shard.settings)
      // Only written in another way.
      if keys.isEmpty { continue }
      throw PartialError(
        .otherSettings(than: first.place, keys), at: Location(file: other.place))
    }
  }
}
