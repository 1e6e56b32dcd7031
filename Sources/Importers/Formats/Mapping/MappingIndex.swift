import Coaching

/// The vendors' formats by the title that tells most of each, so that a header is compared with the
/// few that it may be and not with all.
struct MappingIndex: Sendable {
  static let shipped = MappingIndex(Mapping.shipped)

  private let mappings: [Mapping]
  /// The places of the mappings that ask for a title, by its folded spelling and by its letters.
  private var folded: [String: [Int]] = [:]
  private var letters: [String: [Int]] = [:]
  /// Those that ask for none.
  private var others: [Int] = []

  init(_ mappings: [Mapping]) {
    self.mappings = mappings
    var uses: [TitleNames.Name: Int] = [:]
    for name in mappings.flatMap(\.headerNames).flatMap(\.self) { uses[name, default: 0] += 1 }
    for (place, mapping) in mappings.enumerated() {
      let rarest = mapping.headerNames.min { first, second in
        first.reduce(0) { $0 + uses[$1, default: 0] }
          < second.reduce(0) { $0 + uses[$1, default: 0] }
      }
      guard let rarest else {
        others.append(place)
        continue
      }
      for name in rarest {
        folded[name.folded, default: []].append(place)
        letters[name.letters, default: []].append(place)
      }
    }
  }

  /// The mappings of which a header has the telling title, in their order.
  func mappings(for names: TitleNames) -> [Mapping] {
    var places = Set(others)
    for title in names.foldedTitles { places.formUnion(folded[title] ?? []) }
    for title in names.databaseTitles { places.formUnion(letters[title] ?? []) }
    return places.sorted().map { mappings[$0] }
  }
}
