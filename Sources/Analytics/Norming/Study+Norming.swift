import Coaching

/// What measures of how observers agree share.
extension Study {
  /// What observers of the same visit can be compared on (B5, R44).
  package var normingUnits: [NormingUnit] { once(\.normingUnits, Study.makeNormingUnits) }

  /// How far they agree, for `norming` and for the noise in movement (R40).
  package var norming: [NormingRow] { once(\.norming, Study.makeNorming) }
}
