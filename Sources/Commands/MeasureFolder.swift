import Analytics
import Exporters
import Foundation
import Importers
import Tables
import Walkbook

/// `walkbook measure --all`: a folder with every measure that has rows, and one long table.
struct MeasureFolder {
  let input: DataOptions
  let output: TableOptions

  func write() async throws {
    guard let folder = output.output else { return }
    let data = try input.folder()
    let workspace = try await Workspace(data)
    workspace.sayAudience()
    let names = Measure.all.map(\.name) + ["numbers"]
    var tables: [(path: String, table: Table)] = []
    for name in names {
      let table = try workspace.table(name)
      if !table.isEmpty { tables.append(("\(folder)/\(name).csv", table)) }
    }
    try await output.writing.apply(
      reading: data.inputs, through: OutputGate(workspace, in: data.path, areMeasures: true)
    ) { rules in
      do {
        try rules.check(tables.map(\.path))
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (path, table) in tables {
          let bytes =
            output.forExcel ? TableFormat.csvForExcel(table) : TableFormat.csv.bytes(of: table)
          try await TableFormat.write(bytes, to: path)
        }
      } catch let error as ExportError {
        throw Failure(.output, "\(error)")
      } catch is CocoaError {
        throw Failure(.output, "\(folder): cannot be made; check its permissions")
      }
    }
    for (path, _) in tables { try Terminal.put(path + "\n") }
    try workspace.end()
  }
}
