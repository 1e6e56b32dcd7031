import Tables

/// The front matter of a report for editors: `Documentation/report.schema.json`, made of the keys that
/// the reader of reports knows.
package enum FrontMatterSchema {
  package static let text = SchemaJSON.keys(FrontMatter.keys, shape).schema(
    title: "Front matter of a Walkbook report"
  ).file

  private static func shape(of key: String) -> SchemaJSON {
    switch key {
    case "lang": .pattern("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
    case "document": .object([("enum", .list([.whole(1), .text("1")]))])
    case "params":
      .names(
        of: .either(.scalar, .list(of: .scalar), .keys(Parameter.options, parameter)).orNothing)
    case "for-each": .keys(Report.ForEach.options, required: ["sql"]) { _ in .scalar }
    case "output":
      .keys(OutputFormat.allCases.map(\.rawValue)) { name in
        let format = OutputFormat(rawValue: name) ?? .html
        return SchemaJSON.keys(Report.Output.options(of: format)) { output($0, format) }.orNothing
      }
    case "defaults":
      .keys(Report.Defaults.options) { name in
        name == "echo"
          ? .yesNo
          : .keys(Report.Defaults.suppressOptions, required: ["below"]) { _ in
            .either(.whole(from: 1), .pattern("^:?[A-Za-z_][A-Za-z0-9_]*$"))
          }
      }
    case "audience": .words(Report.Audience.allCases.map(\.rawValue))
    case "include", "append": .some(file("md"))
    case "columns": .names(of: .keys(ColumnOptions.names, column))
    default: .scalar
    }
  }

  private static func parameter(_ option: String) -> SchemaJSON {
    switch option {
    case "type": .words(Parameter.Kind.allCases.map(\.rawValue))
    case "default": .some(.scalar)
    case "choices":
      .either(
        .scalar, .list(of: .scalar),
        .keys(Parameter.Choices.options, required: Parameter.Choices.options) { _ in .scalar })
    case "required", "list": .yesNo
    default: .scalar
    }
  }

  private static func output(_ option: String, _ format: OutputFormat) -> SchemaJSON {
    switch option {
    case "toc": .yesNo
    case "only": .some(.scalar)
    case "reference": file(format.rawValue)
    case "layout": .words(Document.Layout.allCases.map(\.rawValue))
    default: .scalar
    }
  }

  static func column(_ option: String) -> SchemaJSON {
    let colors = SchemaJSON.words(ThemeColor.allCases.map(\.rawValue))
    return switch option {
    case "width": .number(from: 1, to: 255)
    case "total": .words(ReportColumn.Total.allCases.map(\.rawValue))
    case "scale": .list(of: colors, least: 2, most: 3)
    case "bar": colors
    case "align": .words(ReportColumn.Alignment.allCases.map(\.rawValue))
    case "hidden", "wrap": .yesNo
    default: .scalar
    }
  }

  /// A file beside the report or below its folder.
  private static func file(_ ending: String) -> SchemaJSON {
    .pattern("^(?!.*(^|/)[.][.]?(/|$))[^/].*[.]\(ending)$")
  }
}
