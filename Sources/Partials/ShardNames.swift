import Coaching

/// The shards of a split by number, and the folders in which they are written.
struct ShardNames: Sendable {
  private(set) var ids: [String] = []
  private var numbers: [String: Int32] = [:]

  /// For rows that tell no school.
  static let others = "_others"

  mutating func number(of id: String) -> Int32 {
    if let number = numbers[id] { return number }
    numbers[id] = Int32(ids.count)
    ids.append(id)
    return Int32(ids.count - 1)
  }

  /// The folder of a shard: its id, with what is no letter, digit, dot or hyphen by its bytes.
  func folder(of number: Int32) -> String {
    let id = ids[Int(number)]
    if id == ShardNames.others { return id }
    let name = id.utf8.enumerated().map { place, byte -> String in
      let isPlain =
        byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || (0x30...0x39).contains(byte))
        || byte == 0x2D || byte == 0x5F && place > 0 || byte == 0x2E && place > 0
      if isPlain { return String(Unicode.Scalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return name.joined()
  }
}

/// In which shard people and classes are, by their ids.
struct Homes: Sendable {
  private var ids = Identifiers()
  private var shards: ContiguousArray<Int32> = []
  private var listed: Set<Int> = []

  /// `nil` for one that nothing tells of.
  func shard(of id: Span<UInt8>) -> Int32? {
    ids.find(id).flatMap { shards[$0] < 0 ? nil : shards[$0] }
  }

  func number(of id: Span<UInt8>) -> Int? { ids.find(id) }

  /// A later row stands (R33).
  ///
  /// - Parameter isListed: whether the row is one of the list of such people or classes.
  mutating func settle(_ id: Span<UInt8>, in shard: Int32?, isListed: Bool = false) {
    let place = ids.intern(id)
    if place == shards.count { shards.append(-1) }
    if let shard { shards[place] = shard }
    if isListed { listed.insert(place) }
  }

  /// Whether some of the ids of a cell, with `;` between, is a name of whom no list tells by it: who is
  /// meant depends on who else is there (R100).
  func holdsName(_ cell: Span<UInt8>) -> Bool {
    var start = 0
    for end in 0...cell.count where end == cell.count || cell[end] == UInt8(ascii: ";") {
      let id = cell.extracting(start..<end)
      start = end + 1
      let isNumbered = id.indices.contains { (48...57).contains(id[$0]) }
      if !id.isEmpty, !isNumbered, ids.find(id).map({ !listed.contains($0) }) ?? true {
        return true
      }
    }
    return false
  }
}
