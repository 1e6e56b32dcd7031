import CSV

/// What short cells of a file were read as, so that the same bytes need not be read twice.
///
/// Columns of millions of rows hold few different days, scores and words. A cell that was read
/// without a finding is the same wherever it stands in its column; every other cell is read anew.
/// Each key has one of two places: the cell read last keeps the first, and moves the one before to the
/// other.
struct CellMemo<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    var key: CellKey
    var column: Int32
    var value: Value
  }

  private var slots: ContiguousArray<Slot?> = []
  private let bits: Int

  /// Room for two to the power of `bits` cells, taken when the first comes.
  init(bits: Int) { self.bits = bits }

  /// What a cell of a column was read as; `nil` where that is not known.
  @inline(__always)
  func find(_ key: CellKey, in column: Int = 0) -> Value? {
    guard !slots.isEmpty else { return nil }
    let place = place(of: key, column)
    if let slot = slots[place], slot.key == key, slot.column == column { return slot.value }
    if let slot = slots[place ^ 1], slot.key == key, slot.column == column { return slot.value }
    return nil
  }

  mutating func keep(_ value: Value, for key: CellKey, in column: Int = 0) {
    if slots.isEmpty { slots = ContiguousArray(repeating: nil, count: 1 << bits) }
    let place = place(of: key, column)
    let column = Int32(truncatingIfNeeded: column)
    if let slot = slots[place], slot.key != key || slot.column != column { slots[place ^ 1] = slot }
    slots[place] = Slot(key: key, column: column, value: value)
  }

  @inline(__always)
  private func place(of key: CellKey, _ column: Int) -> Int {
    let mixed = key.bits &+ UInt64(truncatingIfNeeded: column) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - bits))
  }
}

/// What the cells of a file were read as, by what they are.
struct DecodedCells: Sendable {
  var stamps = CellMemo<Stamp>(bits: 10)
  var numbers = CellMemo<Double>(bits: 8)
  var scores = CellMemo<ScoreCell>(bits: 8)
}
