/// What the marks of an item are out of, where the item itself does not say (R106).
package enum MarkedPoints: Sendable {
  /// No mark with a score says it.
  case none
  /// All that say it beside a score agree.
  case points(Double)
  /// They do not, and this is the first that differs.
  case differ(Mark)

  fileprivate mutating func add(_ mark: Mark) {
    switch (self, mark.pointsPossible) {
    case (.differ, _), (_, nil): break
    case (.none, let possible?): self = .points(possible)
    case (.points(let known), let possible?) where known == possible: break
    case (.points, _): self = .differ(mark)
    }
  }
}

extension District {
  /// Items of which some mark has a score.
  package var scoredItems: Set<Reference<Item>> {
    var isScored = Array(repeating: false, count: curriculum.items.count)
    marks.forEach { if $0.score != nil { isScored[Int($0.item.index)] = true } }
    return Set(isScored.indices.filter { isScored[$0] }.map(Reference.init))
  }

  /// What the marks say of each item that pathways list without points, by its index.
  package var markedPoints: [Int: MarkedPoints] {
    var found: [Int: MarkedPoints] = [:]
    for pathway in curriculum.pathways.references {
      for row in curriculum.pathways[pathway].items where row.pointsPossible == nil {
        found[Int(row.item.index)] = MarkedPoints.none
      }
    }
    guard !found.isEmpty else { return [:] }
    marks.forEach { mark in
      let item = Int(mark.item.index)
      guard mark.score != nil, let known = found[item] else { return }
      var points = known
      points.add(mark)
      found[item] = points
    }
    return found
  }

  /// Gives items without points possible those on which their marks agree.
  package mutating func takePointsFromMarks() {
    let marked = markedPoints
    guard !marked.isEmpty else { return }
    for pathway in curriculum.pathways.references {
      for place in curriculum.pathways[pathway].items.indices {
        let row = curriculum.pathways[pathway].items[place]
        guard row.pointsPossible == nil, case .points(let points)? = marked[Int(row.item.index)]
        else { continue }
        curriculum.pathways[pathway].items[place].pointsPossible = points
      }
    }
  }
}
