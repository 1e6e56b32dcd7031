import Tables
import Documents

/// What a block has become once it ran; its words may still have inline expressions.
indirect enum EvaluatedBlock {
  case prose(Prose, Scope)
  case table(ReportTable, TableWords, BlockResult, Scope)
  case chart(ChartBlock, number: Int, Scope)
  case check(CheckResult, Wording, Scope)
  case container(Container, [EvaluatedBlock], Scope)
  /// What failed, where weaving goes on.
  case failure(WeaveError)
}

/// The words around a table.
struct TableWords {
  var caption: Wording?
  var note: Wording?
  var empty: Wording?
  var sheet: Wording?
  /// The rules of the measures that the rows come from.
  var rules: [String] = []
  /// Where its columns are written, by name, and the block.
  var places: [String: Location] = [:]
  var location: Location?
  /// A sentence of the program after the note.
  var remark: String?
}
