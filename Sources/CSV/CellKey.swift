/// The bytes of a short cell, at most 15, as two numbers: two cells are the same where their keys are.
@usableFromInline
package struct CellKey: Hashable, Sendable {
  @usableFromInline let low, high: UInt64

  /// The key of a cell that is missing, which no cell has.
  @inlinable package static var missing: CellKey { CellKey(low: 0, high: 0xFF << 56) }

  @inlinable
  init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

  /// The longest cell that has a key.
  @usableFromInline static let longest = 15

  /// - Parameter count: how many of the 16 bytes belong to the cell.
  @inlinable @inline(__always)
  init(_ low: UInt64, _ high: UInt64, count: Int) {
    let kept = UInt64.max >> UInt64(64 - 8 * (count & 7))
    self.low = count >= 8 ? low : low & (count == 0 ? 0 : kept)
    let tail = count > 8 ? high & kept : 0
    self.high = tail | UInt64(count) << 56
  }

  @inlinable @inline(__always)
  package static func == (left: Self, right: Self) -> Bool {
    left.low == right.low && left.high == right.high
  }

  /// Bits that are as good as random.
  @inlinable
  package var bits: UInt64 {
    let mixed = (low ^ (high &* 0x9e37_79b9_7f4a_7c15)) &* 0xbf58_476d_1ce4_e5b9
    return mixed ^ (mixed >> 32)
  }
}
