/// Words that authors bring along from Quarto, knitr, Evidence, pandas and spreadsheets, each with those
/// that say the same in a report.
enum ForeignWord {
  private static let meanings: [String: [String]] = [
    "author": ["subtitle"], "avg": ["average"], "bool": ["boolean"], "cap": ["caption"],
    "centre": ["center"], "currency": ["score"], "date": ["subtitle"], "datetime": ["date"],
    "decimal": ["number"], "donut": ["pie"], "double": ["number"], "doughnut": ["pie"],
    "execute": ["defaults"], "fig-alt": ["alt"], "fig-cap": ["title", "caption"],
    "file-name": ["file"], "filename": ["file"], "float": ["number"], "format": ["output"],
    "grey": ["gray"], "histogram": ["column"], "include": ["output"], "int": ["integer"],
    "language": ["lang"], "mean": ["average"], "middle": ["center"], "name": ["label"],
    "options": ["choices"], "parameters": ["params"], "percent": ["pct"], "percentage": ["pct"],
    "string": ["text"], "str": ["text"], "tbl-cap": ["caption"], "template": ["reference"],
    "value": ["default"], "values": ["choices"], "warn": ["warning"], "warning": ["warn"],
    "xlab": ["x-title"], "ylab": ["y-title"],
  ]

  /// The known word that says what a foreign one does.
  static func meaning(of word: String, among known: some Sequence<String>) -> String? {
    let wanted = meanings[word.lowercased()] ?? []
    return wanted.first { known.contains($0) }
  }
}
