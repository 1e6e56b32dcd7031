import Analytics
import ArgumentParser
import Coaching
import Exporters
import Importers
import Tables
import Walkbook

/// `walkbook measure`: one measure's table, or the list of them.
struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Shows one measure of a folder, lists the measures, or explains them.",
    discussion: """
      walkbook measure next_moves --data Examples/district -f csv
      walkbook measure next_moves --explain
      walkbook measure --all --data Examples/district -o measures
      """)

  @Argument(help: "The name of a measure; without it the list.")
  var name: String?

  @Flag(help: "What the measure means, its formula and an example, in Markdown; or all of them.")
  var explain = false

  @Flag(
    help:
      "Every measure as a CSV in the folder of --output, numbers.csv, all numbers in one, and about.csv: for whom they are."
  )
  var all = false

  @OptionGroup var input: DataOptions
  @OptionGroup var output: TableOptions

  func validate() throws {
    guard all else { return }
    if name != nil || explain { throw ValidationError("--all: stands alone") }
    guard output.output != nil, output.output != "-" else {
      throw ValidationError("--all: expected -o with a folder to write to")
    }
    if let format = output.format, format != .csv {
      throw ValidationError("-f \(format.rawValue): --all writes CSV")
    }
  }

  func run() async throws {
    try await Terminal.run {
      if all { return try await MeasureFolder(input: input, output: output).write() }
      guard let name else {
        guard explain else { return try await output.write(list, title: "Measures") }
        return try Terminal.put(MeasurePage.all.map(\.text).joined(separator: "\n"))
      }
      guard let page = MeasurePage.all.first(where: { $0.name == name }) else {
        let hint = Nearest.hint(Nearest.word(to: name, among: MeasurePage.all.map(\.name)))
        throw Failure(.usage, "no measure is called '\(name)'\(hint)")
      }
      if explain { return try Terminal.put(page.text) }
      var folder = try input.folder()
      folder.digestsFiles = name == "sources"
      let workspace = try await Workspace(folder)
      try await output.write(
        try table(name, workspace), title: name, reading: folder.inputs,
        through: OutputGate(
          workspace, in: folder.path, areMeasures: Measure.named(name) != nil))
      try workspace.end()
    }
  }

  private func table(_ name: String, _ workspace: Workspace) throws -> Table {
    // What is known of the run, as the audience may see it.
    if name == "findings" || name == "sources" { return try workspace.table(name) }
    guard let measure = Measure.named(name) else {
      preconditionFailure("the names of measures are checked before")
    }
    let table = workspace.view.table(measure)
    Terminal.say(measure.rule(in: workspace.study))
    workspace.sayAudience()
    if let reason = workspace.view.reason(measure) { Terminal.say("\(name) is empty. \(reason)") }
    let missing = measure.missingFiles(in: workspace.study).map { "\($0.rawValue).csv" }
    if table.isEmpty, !missing.isEmpty {
      Terminal.say("\(name) is empty: it needs \(missing.joined(separator: " and "))")
    }
    return table
  }

  private var list: Table {
    Table(
      columns: [.identifier("measure"), .label("says")],
      rows: MeasurePage.all.map { [.text($0.name), .text($0.title)] })
  }
}
