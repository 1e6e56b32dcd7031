import Coaching

/// The vendors' formats by the title that tells most of each, so that a header is compared with the
/// few that it may be and not with all.
struct MappingIndex: Sendable {
  static let shipped = MappingIndex(ShippedMapping.all)

  private let mappings: [ShippedMapping]
  /// The places of the mappings that ask for a title, by its folded spelling and by its letters.
  private var folded: [String: [Int]] = [:]
  private var letters: [String: [Int]] = [:]
  /// Those that ask for none.
  private var others: [Int] = []
  /// The letters of the telling titles as numbers, by which most records are out at once.
  private var telling: Set<UInt64> = []

  init(_ mappings: [ShippedMapping]) {
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
        telling.insert(MappingIndex.letters(of: name.letters))
      }
    }
  }

  /// Whether a record may be the header of any: some cell has the letters of a telling title.
  ///
  /// Of cells beyond ASCII, and of titles after the name of a table, that is not known so soon.
  func mayKnow(_ record: [String?]) -> Bool {
    if !others.isEmpty
      || record.lazy.compactMap(\.self).first(where: { !$0.isEmpty })?.utf8.contains(0x2E) == true
    {
      return true
    }
    return record.contains { cell in
      guard let cell else { return false }
      return telling.contains(MappingIndex.letters(of: cell))
        || cell.utf8.contains { $0 >= 0x80 }
    }
  }

  /// Letters and digits in any case as one number, by FNV-1a.
  private static func letters(of text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01b3
      default: break
      }
    }
    return hash
  }

  /// The mappings of which a header has all titles, in their order.
  func mappings(for names: TitleNames) -> [Mapping] {
    var places = Set(others)
    for title in names.foldedTitles { places.formUnion(folded[title] ?? []) }
    for title in names.databaseTitles { places.formUnion(letters[title] ?? []) }
    return places.sorted().filter { mappings[$0].hasHeaders(in: names) }
      .map { mappings[$0].mapping }
  }
}
