/// A small integer that stands for an identifier of one kind: a teacher, a section, a student.
///
/// References are made by a ``Registry`` in the order in which identifiers are first seen. They
/// compare by that order, which is not the order of their texts.
package struct Reference<Kind>: Hashable, Comparable, Sendable {
  package let index: Int32

  @inlinable
  package init(_ index: Int) { self.index = Int32(index) }

  @inlinable
  package static func == (left: Self, right: Self) -> Bool { left.index == right.index }

  @inlinable
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }

  @inlinable
  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// Texts as small integers, found by their bytes without making a `String`.
///
/// Open addressing over a power of two; the texts are kept once, in the order first seen.
package struct Identifiers: Sendable {
  package private(set) var texts: ContiguousArray<String> = []
  private var slots: ContiguousArray<Int32> = ContiguousArray(repeating: -1, count: 16)

  package init() {}

  package var count: Int { texts.count }

  /// The index of a text already seen.
  package func find(_ bytes: Span<UInt8>) -> Int? {
    let slot = slots[self.slot(for: bytes)]
    return slot < 0 ? nil : Int(slot)
  }

  /// The index of a text, new or already seen.
  package mutating func intern(_ bytes: Span<UInt8>) -> Int {
    let slot = slot(for: bytes)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(texts.count)
    texts.append(Identifiers.text(of: bytes))
    if texts.count * 2 > slots.count { grow() }
    return texts.count - 1
  }

  private func slot(for bytes: Span<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Identifiers.hash(bytes) & mask
    while slots[slot] >= 0, !Identifiers.same(texts[Int(slots[slot])], bytes) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    var wider = ContiguousArray(repeating: Int32(-1), count: mask + 1)
    for (index, text) in texts.enumerated() {
      var slot = Identifiers.hash(text.utf8.span) & mask
      while wider[slot] >= 0 { slot = (slot + 1) & mask }
      wider[slot] = Int32(index)
    }
    slots = wider
  }

  private static func same(_ text: String, _ bytes: Span<UInt8>) -> Bool {
    let span = text.utf8.span
    guard span.count == bytes.count else { return false }
    for index in span.indices where span[index] != bytes[index] { return false }
    return true
  }

  private static func text(of bytes: Span<UInt8>) -> String {
    if let valid = try? UTF8Span(validating: bytes) { return String(copying: valid) }
    // The reader hands out valid UTF-8; repairing keeps the promise for every other caller.
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    return String(decoding: copy, as: UTF8.self)
  }

  /// FNV-1a of 64 bits, folded.
  ///
  /// http://www.isthe.com/chongo/tech/comp/fnv/
  private static func hash(_ bytes: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7fff_ffff_ffff_ffff)
  }
}

/// A thing that schools know by an identifier.
package protocol Identified: Sendable {
  /// An entry of which nothing but its identifier is known, as when only facts name it.
  init(id: String)
  var id: String { get }
}

/// All things of one kind, by reference and by identifier.
package struct Registry<Kind: Identified>: Sendable {
  private var identifiers = Identifiers()
  private var entries: ContiguousArray<Kind> = []
  /// Entries up to here come from their own file; later ones were seen in facts only.
  package private(set) var listed = 0
  /// Entries that nobody has heard of yet on the day in question (R109).
  private var withdrawn: Set<Reference<Kind>> = []

  package init() {}

  package var count: Int { entries.count }
  package var isEmpty: Bool { entries.isEmpty }

  package subscript(reference: Reference<Kind>) -> Kind {
    get { entries[Int(reference.index)] }
    set { entries[Int(reference.index)] = newValue }
  }

  /// Every reference, in the order first seen.
  package var references: [Reference<Kind>] { (0..<count).map(Reference.init) }

  /// Takes entries out of ``sorted``; references to them stay good.
  package mutating func withdraw(_ references: Set<Reference<Kind>>) {
    withdrawn.formUnion(references)
  }

  /// Whether nobody has heard of this one yet on the day in question (R109).
  package func isWithdrawn(_ id: String) -> Bool { find(id).map(withdrawn.contains) ?? false }

  /// Every reference, in the order of the identifiers' bytes: the order of all output.
  package var sorted: [Reference<Kind>] {
    if isInOrder { return references }
    return references.filter { !withdrawn.contains($0) }.map {
      (start: self[$0].id.start, place: $0)
    }
    .sorted { left, right in
      left.start == right.start
        ? self[left.place].id.utf8.lexicographicallyPrecedes(self[right.place].id.utf8)
        : left.start < right.start
    }.map(\.place)
  }

  /// Whether all entries were first seen in the order of their identifiers, as in most lists of people.
  private var isInOrder: Bool {
    guard withdrawn.isEmpty, !entries.isEmpty else { return false }
    var before = entries[0].id
    for place in 1..<entries.count {
      let id = entries[place].id
      guard before.utf8.lexicographicallyPrecedes(id.utf8) else { return false }
      before = id
    }
    return true
  }

  /// The place of each reference in ``sorted``, by its index.
  package var ranks: [Int] {
    var ranks = Array(repeating: 0, count: count)
    for (rank, reference) in sorted.enumerated() { ranks[Int(reference.index)] = rank }
    return ranks
  }

  package func find(_ id: Span<UInt8>) -> Reference<Kind>? {
    identifiers.find(id).map(Reference.init)
  }

  package func find(_ id: String) -> Reference<Kind>? { find(id.utf8.span) }

  /// The reference of an identifier, with an entry that holds nothing else where it is new.
  package mutating func intern(_ id: Span<UInt8>) -> Reference<Kind> {
    let index = identifiers.intern(id)
    if index == entries.count { entries.append(Kind(id: identifiers.texts[index])) }
    return Reference(index)
  }

  package mutating func intern(_ id: String) -> Reference<Kind> { intern(id.utf8.span) }

  /// Adds an entry from the kind's own file; a later one takes the place of an earlier one.
  ///
  /// - Returns: whether the identifier was listed before (R33).
  @discardableResult
  package mutating func list(_ entry: Kind) -> Bool { enter(entry).isKnown }

  /// The same, with the reference of the entry.
  package mutating func enter(_ entry: Kind) -> (reference: Reference<Kind>, isKnown: Bool) {
    let before = count
    let reference = intern(entry.id)
    self[reference] = entry
    let isKnown = count == before
    listed = count
    return (reference, isKnown)
  }

  /// Whether the entry comes from its own file rather than from facts alone.
  package func isListed(_ reference: Reference<Kind>) -> Bool { Int(reference.index) < listed }
}

extension String {
  /// The first eight bytes as one number, which sorts as the bytes do: most identifiers differ in it,
  /// so that it is compared first.
  fileprivate var start: UInt64 {
    var start: UInt64 = 0
    for byte in utf8.prefix(8) { start = start << 8 | UInt64(byte) }
    return start << (8 * UInt64(8 - min(8, utf8.count)))
  }
}
