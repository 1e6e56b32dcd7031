/// A column of cells: each distinct text once, in the order of bytes, and for each row its place.
///
/// A missing cell is not an empty text; where there is one it stands first.
package struct TextColumn: Hashable, Sendable {
  package private(set) var texts: [String?]
  package private(set) var places: ContiguousArray<UInt32>

  package init(_ cells: some Sequence<String?>) {
    var known: [String?: UInt32] = [:]
    var seen: [String?] = []
    var places: ContiguousArray<UInt32> = []
    for cell in cells {
      if let place = known[cell] {
        places.append(place)
      } else {
        known[cell] = UInt32(seen.count)
        places.append(UInt32(seen.count))
        seen.append(cell)
      }
    }
    self.init(seen, places)
  }

  /// - Parameters:
  ///   - texts: each once, in any order.
  ///   - places: of the text of each row.
  package init(_ texts: [String?], _ places: ContiguousArray<UInt32>) {
    let order = texts.indices.sorted { TextColumn.precedes(texts[$0], texts[$1]) }
    self.texts = order.map { texts[$0] }
    var ranks = ContiguousArray<UInt32>(repeating: 0, count: texts.count)
    for (rank, place) in order.enumerated() { ranks[place] = UInt32(rank) }
    self.places = places
    for row in places.indices { self.places[row] = ranks[Int(places[row])] }
  }

  /// What was read from a file, and is in order.
  init?(sorted texts: [String?], _ places: ContiguousArray<UInt32>) {
    guard zip(texts, texts.dropFirst()).allSatisfy({ TextColumn.precedes($0, $1) }),
      places.allSatisfy({ Int($0) < texts.count })
    else { return nil }
    (self.texts, self.places) = (texts, places)
  }

  package var count: Int { places.count }

  package subscript(row: Int) -> String? { texts[Int(places[row])] }

  /// Missing first, then by bytes.
  static func precedes(_ left: String?, _ right: String?) -> Bool {
    guard let right else { return false }
    return left.map { $0.utf8.lexicographicallyPrecedes(right.utf8) } ?? true
  }

  /// With other texts in all cells.
  func mapping(_ text: (String) -> String) -> TextColumn {
    TextColumn(texts.map { $0.map(text) }, places)
  }

  /// The same rows in another order.
  func picking(_ rows: some Sequence<Int>) -> TextColumn {
    var picked = self
    picked.places = ContiguousArray(rows.lazy.map { places[$0] })
    return picked.withoutUnused
  }

  private var withoutUnused: TextColumn {
    var isUsed = Array(repeating: false, count: texts.count)
    for place in places { isUsed[Int(place)] = true }
    guard isUsed.contains(false) else { return self }
    var ranks = ContiguousArray<UInt32>(repeating: 0, count: texts.count)
    var kept: [String?] = []
    for place in texts.indices where isUsed[place] {
      ranks[place] = UInt32(kept.count)
      kept.append(texts[place])
    }
    var column = self
    column.texts = kept
    for row in places.indices { column.places[row] = ranks[Int(places[row])] }
    return column
  }

  /// Several columns, one below the other.
  static func joined(_ parts: [TextColumn]) -> TextColumn {
    var known: [String?: UInt32] = [:]
    var texts: [String?] = []
    var places: ContiguousArray<UInt32> = []
    places.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts {
      let own = part.texts.map { text -> UInt32 in
        if let place = known[text] { return place }
        known[text] = UInt32(texts.count)
        texts.append(text)
        return UInt32(texts.count - 1)
      }
      places.append(contentsOf: part.places.lazy.map { own[Int($0)] })
    }
    return TextColumn(texts, places)
  }
}
