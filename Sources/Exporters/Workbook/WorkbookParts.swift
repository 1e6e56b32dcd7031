import Documents

/// A table of Excel: its header row, its rows, its name.
struct NativeTable {
  var range: CellRange
  var name: String
  /// One title for each column, no two alike.
  var titles: [String]
  var headerStyles: [StyleID]
  var hasFilter: Bool
}

/// A chart of Excel over cells of the workbook.
struct NativeChart {
  struct Series {
    var title: String
    var categories: SheetRange
    var values: SheetRange
    var rgb: Int
  }

  var kind: Chart.Kind
  var isStacked = false
  var isPercentStacked = false
  var title: String
  var series: [Series]
  /// The colors of the slices of a pie.
  var slices: [Int] = []
  var xTitle: String?
  var yTitle: String?
  /// Where the value axis begins and ends, where that is not for the reader's program to choose.
  var lowest: Double?
  var highest: Double?
  /// The number format of the value axis.
  var code: String
  /// The number format of the category axis, where the categories are numbers.
  var xCode: String?
  /// Every how many categories one is named; `nil` where the reader's program decides.
  var namesEvery: Int?
  /// Whether the names of the categories are turned to find room.
  var turnsCategories = false
  var alternative: String
  var width: Double
  var height: Double
  /// Whose colors and font it has.
  var theme = Theme.standard
}

/// A range and the sheet it is on.
struct SheetRange: Hashable {
  var sheet: String
  var range: CellRange
}

/// How a sheet behaves on screen and paper.
struct SheetSetup {
  /// The first cell that scrolls.
  var frozen: Cell?
  /// The header rows that every printed page repeats.
  var repeatedRows: ClosedRange<Int>?
  /// Whether it prints upright; across otherwise.
  var isUpright: Bool
  /// The last cell printed, where blank cells are printed too.
  var printed: Cell?
  /// The first columns, which every page repeats where a sheet goes on beside; `nil` where it is one
  /// page wide.
  var repeatedColumns: Int?
  /// Whether it prints on one page; on as many as it needs otherwise.
  var isOnePage: Bool
  /// The rows before which a printed page ends.
  var breaks: [Int]
  var tabColor: Int?
  /// The usual height of a row, in points.
  var rowHeight: Double
  /// What stands in the middle of the foot of every printed page.
  var brand: String?
  /// Its right: which page of how many.
  var pages: String

  var footer: String {
    // A blank ends the size: a name may begin with a digit.
    let middle = brand.map { "&C&9 " + $0.replacing("&", with: "&&") } ?? ""
    return "&L&9&A\(middle)&R&9\(pages)"
  }
}
