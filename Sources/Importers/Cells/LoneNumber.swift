/// A number that no others of a column stand beside, as a person types it into a cell of a document.
package enum LoneNumber {
  /// Its value: the sign that can be nothing else is the decimal mark, so that `1,5` is one and a half and
  /// `1.250,50` some twelve hundred; of `1,250` and `1.250`, which may be either, the point is the mark.
  ///
  /// - Returns: `nil` for what is no number.
  package static func value(of text: String) -> Double? {
    Decimal.value(text.utf8.span, .unknown) ?? Decimal.value(text.utf8.span, .point)
  }
}
