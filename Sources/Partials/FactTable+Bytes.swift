import Canonical
import Coaching

extension FactTable {
  /// One column after the other.
  var bytes: [UInt8] { cells.flatMap(\.bytes) }

  /// `nil` where the bytes are not those of the table that is listed.
  init?(_ entry: Manifest.Table, _ bytes: [UInt8]) {
    guard let kind = FileKind(rawValue: entry.kind), !entry.columns.isEmpty, entry.rows > 0 else {
      return nil
    }
    let known = Set(CanonicalFile.of(kind).names)
    guard entry.columns.allSatisfy(known.contains),
      Set(entry.columns).count == entry.columns.count
    else { return nil }
    var reader = NumberReader(bytes)
    var cells: [TextColumn] = []
    for _ in entry.columns {
      guard let column = TextColumn(&reader, rows: entry.rows) else { return nil }
      cells.append(column)
    }
    guard reader.left == 0 else { return nil }
    self.init(kind: kind, part: entry.part, columns: entry.columns, cells: cells)
  }
}
