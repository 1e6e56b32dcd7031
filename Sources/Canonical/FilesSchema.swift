import Coaching
import Tables

/// The canonical files for other programs, made of their declarations:
/// `Documentation/files.schema.json`, a Frictionless Data Package with a Table Schema for each file.
///
/// https://specs.frictionlessdata.io/table-schema/
package enum FilesSchema {
  package static let text = package.file

  private static let package = SchemaJSON.object([
    ("profile", .text("tabular-data-package")),
    ("name", .text("walkbook")),
    ("resources", .list(CanonicalFile.all.map(resource))),
  ])

  private static func resource(_ file: CanonicalFile) -> SchemaJSON {
    var schema: [(String, SchemaJSON)] = [("fields", .list(file.declared.map(field)))]
    // A primary key of the standard may not be blank in any of its parts.
    if file.key.allSatisfy(file.required.contains) {
      schema.append(("primaryKey", .texts(file.key)))
    }
    let references = file.declared.filter { $0.content == .id && $0.references != nil }
    if !references.isEmpty { schema.append(("foreignKeys", .list(references.map(foreignKey)))) }
    schema.append(("missingValues", .texts([""])))
    let folder = file.kind == .frameworks ? "frameworks/" : ""
    return .object([
      ("profile", .text("tabular-data-resource")),
      ("name", .text(file.kind.rawValue)),
      ("path", .text("\(folder)\(file.kind.rawValue).csv")),
      ("description", .text(file.holds)),
      ("walkbook:people", .texts(file.people.map(\.rawValue))),
      ("schema", .object(schema)),
    ])
  }

  private static func foreignKey(_ column: ColumnFacts) -> SchemaJSON {
    let target = column.references.map(CanonicalFile.of)
    return .object([
      ("fields", .text(column.name)),
      (
        "reference",
        .object([
          ("resource", .text(target?.kind.rawValue ?? "")), ("fields", .text(target?.key[0] ?? "")),
        ])
      ),
    ])
  }

  private static func field(_ column: ColumnFacts) -> SchemaJSON {
    let type =
      switch column.content {
      case .id, .ids, .code, .codes, .text, .word: "string"
      case .day: "date"
      case .yesNo: "boolean"
      case .number: "number"
      case .whole: "integer"
      }
    var field: [(String, SchemaJSON)] = [("name", .text(column.name)), ("type", .text(type))]
    if column.content == .yesNo {
      field.append(("trueValues", .texts(["yes"])))
      field.append(("falseValues", .texts(["no"])))
    }
    field.append(("description", .text(column.meaning)))
    if let unit = column.unit { field.append(("walkbook:unit", .text(unit))) }
    if let people = column.people {
      field.append(("walkbook:people", .texts(people.map(\.rawValue))))
    }
    if [.ids, .codes].contains(column.content) { field.append(("walkbook:separator", .text(";"))) }
    var constraints: [(String, SchemaJSON)] = []
    if column.isRequired { constraints.append(("required", .flag(true))) }
    if !column.words.isEmpty { constraints.append(("enum", .texts(column.words))) }
    if !constraints.isEmpty { field.append(("constraints", .object(constraints))) }
    return .object(field)
  }
}
