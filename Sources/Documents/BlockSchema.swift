import Tables

/// The options of the blocks of a report for editors: `Documentation/blocks.schema.json`, a property
/// for each kind of block, made of the options that the reader of reports knows.
package enum BlockSchema {
  package static let text = SchemaJSON.keys(ReportLines.kinds, block).schema(
    title: "Options of the blocks of a Walkbook report"
  ).file

  private static func block(of kind: String) -> SchemaJSON {
    switch kind {
    case "sql": .keys(SQLBlock.options, sql).orNothing
    case "chart":
      .keys(
        ChartBlock.own + ChartBlock.options, required: ["data"] + neededByCharts, chart)
    case "check": .keys(CheckBlock.options, required: ["message"], check)
    default: .keys(EntryBlock.options, required: ["rows", "columns"], entry)
    }
  }

  private static let neededByCharts = ["type", "y", "alt"]

  private static func sql(_ option: String) -> SchemaJSON {
    switch option {
    case "columns": .names(of: .keys(ColumnOptions.names, FrontMatterSchema.column))
    case "filter", "output", "echo": .yesNo
    case "freeze": .keys(DisplayOptions.freezeOptions) { .whole(from: $0 == "rows" ? 1 : 0) }
    case "highlight": .some(.keys(Highlight.options, required: Highlight.options, highlight))
    case "suppress": .keys(Suppression.options, required: ["n"], suppress)
    case "limit":
      .either(.whole(from: 1), .pattern("^[1-9][0-9]*$|[ (:+*/]"))
    case "measure": .some(.scalar)
    case "across":
      .keys(DisplayOptions.Across.options, required: DisplayOptions.Across.options) { _ in .scalar }
    case "chart": .keys(ChartBlock.options, required: neededByCharts, chart)
    default: .scalar
    }
  }

  private static func highlight(_ option: String) -> SchemaJSON {
    option == "style" ? .words(RowStyle.allCases.map(\.rawValue)) : .scalar
  }

  private static func suppress(_ option: String) -> SchemaJSON {
    switch option {
    case "below": .either(.whole(from: 1), .pattern("^:?[A-Za-z_][A-Za-z0-9_]*$"))
    case "complementary": .yesNo
    case "top-bottom": .number(from: 1, to: 49)
    default: .scalar
    }
  }

  private static func chart(_ option: String) -> SchemaJSON {
    switch option {
    case "type": .words(Chart.Kind.allCases.map(\.rawValue))
    case "y": .some(.scalar)
    case "stacked", "percent": .yesNo
    case "limit": .whole(from: 1)
    case "colors": .some(.words(ThemeColor.allCases.map(\.rawValue)))
    default: .scalar
    }
  }

  private static func check(_ option: String) -> SchemaJSON {
    switch option {
    case "severity": .words(CheckBlock.Severity.allCases.map(\.rawValue))
    case "error-if": .pattern("^(>|>=|<|<=|=|!=) *[0-9]+$")
    default: .scalar
    }
  }

  private static func entry(_ option: String) -> SchemaJSON {
    switch option {
    case "rows":
      .either(
        .number(from: 1, to: 10_000),
        .keys(EntryBlock.Rows.options, required: ["from"]) { option in
          option == "keys" ? .some(.scalar) : option == "limit" ? .whole(from: 1) : .scalar
        })
    case "columns": .names(of: .keys(EntryColumn.options, column).orNothing)
    case "locked": .some(.scalar)
    default: .scalar
    }
  }

  private static func column(_ option: String) -> SchemaJSON {
    switch option {
    case "type": .words(Parameter.Kind.allCases.map(\.rawValue))
    case "list": .some(.scalar)
    case "locked": .yesNo
    case "width": .number(from: 1, to: 255)
    case "total": .words(ReportColumn.Total.allCases.map(\.rawValue))
    default: .scalar
    }
  }
}
