/// Cells of a workbook that hold less than all of their text, since a spreadsheet takes no more.
final class CutCells {
  private(set) var places: Set<String> = []

  /// `Marks!B7`: a sheet and a cell as people write them.
  func note(_ cell: Cell, on sheet: String) { places.insert("\(sheet)!\(cell.name)") }
}
