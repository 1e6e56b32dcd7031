import Analytics
import Exporters
import Foundation
import Importers
import Tables
import Walkbook

/// `walkbook measure --all`: a folder with every measure that has rows, one long table, and for whom
/// they are.
struct MeasureFolder {
  let input: DataOptions
  let output: TableOptions

  func write() async throws {
    guard let folder = output.output else { return }
    let data = try input.folder()
    let workspace = try await Workspace(data)
    workspace.sayAudience()
    let measures = Measure.all.map { (measure: $0, table: workspace.view.table($0)) }
      .filter { !$0.table.isEmpty }
    let path = { (name: String) in "\(folder)/\(name).csv" }
    let names = measures.map(\.measure.name) + (measures.isEmpty ? [] : ["numbers", "about"])
    let paths = names.map(path)
    try await output.writing.apply(
      reading: data.inputs, through: OutputGate(workspace, in: data.path, areMeasures: true)
    ) { rules in
      do {
        try rules.check(paths)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (measure, table) in measures {
          _ = try await TableFormat.writeCSV(
            CollectionOfOne(table), to: path(measure.name), forExcel: output.forExcel)
        }
        let numbers = measures.lazy.flatMap { AudienceView.numbers(of: $0.measure, in: $0.table) }
        _ = try await TableFormat.writeCSV(numbers, to: path("numbers"), forExcel: output.forExcel)
        _ = try await TableFormat.writeCSV(
          CollectionOfOne(workspace.view.about(saying: workspace.view.sentence)), to: path("about"),
          forExcel: output.forExcel)
      } catch let error as ExportError {
        throw Failure(.output, "\(error)")
      } catch is CocoaError {
        throw Failure(folder: folder)
      }
    }
    for path in paths { try Terminal.put(path + "\n") }
    try workspace.end()
  }
}
