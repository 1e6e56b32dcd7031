public import Tables

/// A drawing of the columns of a table of the same document; captioned "Figure n".
public struct Chart: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case bar, column, line, area, scatter, pie
  }

  /// A small chart among others of the same kind, scale and categories.
  public struct Panel: Hashable, Sendable {
    public var title: String
    /// Its rows of the data.
    public var rows: Range<Int>

    public init(title: String, rows: Range<Int>) {
      self.title = title
      self.rows = rows
    }
  }

  public var label: String?
  /// Its number among the charts of the document, counted from 1; shown as "Figure 2".
  public var number: Int?
  public var title: String?
  public var kind: Kind
  public var isStacked: Bool
  /// Whether stacked values are shown as parts of 100 %.
  public var isPercentStacked: Bool
  /// The label of the table that holds the data.
  public var tableLabel: String
  /// The data itself, already cut to the rows shown; the same rows stand in the table.
  public var data: Table
  /// The indexes of the columns for the categories and the series.
  public var x: Int
  public var series: [Int]
  /// The titles of the series, as their columns are titled.
  public var seriesTitles: [String]
  /// The column whose values are a small chart each; `nil` for a single chart.
  public var panelColumn: Int?
  /// The small charts, whose rows stand together and in the same order in each.
  public var panels: [Panel] = []
  public var colors: [ThemeColor]
  public var format: ValueFormat
  /// The format of the horizontal axis of a scatter chart.
  public var xFormat = ValueFormat.general
  public var xTitle: String?
  public var yTitle: String?
  /// What a reader who cannot see it is told.
  public var alternative: String
  /// What outputs say around it.
  package var words = Language.english

  public init(
    kind: Kind, tableLabel: String, data: Table, x: Int, series: [Int], seriesTitles: [String],
    alternative: String
  ) {
    self.kind = kind
    self.tableLabel = tableLabel
    self.data = data
    self.x = x
    self.series = series
    self.seriesTitles = seriesTitles
    self.alternative = alternative
    isStacked = false
    isPercentStacked = false
    colors = []
    format = .general
  }

  /// The color of a series: the one asked for, else the next of the theme.
  public func color(ofSeries index: Int) -> ThemeColor {
    index < colors.count
      ? colors[index] : ThemeColor.series[index % ThemeColor.series.count]
  }
}
