import Documents

/// What a block has become once it ran; its words may still have insets.
indirect enum Piece {
  case prose(Prose, Scope)
  case figure(Figure, FigureWords, Outcome, Scope)
  case chart(ChartChunk, number: Int, Scope)
  case check(CheckResult, Wording, Scope)
  case container(Container, [Piece], Scope)
  /// What failed, where weaving goes on.
  case failure(WeaveError)
}

/// The words around a table.
struct FigureWords {
  var caption: Wording?
  var note: Wording?
  var empty: Wording?
  var sheet: Wording?
  /// The rules of the measures that the rows come from.
  var rules: [String] = []
  /// A sentence of the program behind the note.
  var remark: String?
}
