import Analytics
import ArgumentParser
import Coaching
import Importers
import Tables

/// `walkbook measure`: one measure's table, or the list of them.
struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Shows one measure of a folder, or lists the measures.",
    discussion: "walkbook measure next_moves --data Examples/district -f csv")

  @Argument(help: "The name of a measure; without it the list.")
  var name: String?

  @OptionGroup var input: DataOptions
  @OptionGroup var output: TableOptions

  func run() async throws {
    try await Terminal.run {
      guard let name else { return try await output.write(list, title: "Measures") }
      let names = Measure.all.map(\.name) + Self.ofInput.map(\.name)
      guard names.contains(name) else {
        let hint = Nearest.hint(Nearest.word(to: name, among: names))
        throw Failure(.usage, "no measure is called '\(name)'\(hint)")
      }
      let workspace = try await Workspace(input.folder())
      try await output.write(table(name, workspace), title: name)
    }
  }

  /// Two tables that say how the input was read; they stand beside the measures.
  private static let ofInput = [
    (name: "findings", title: "What a person should look at in the input"),
    (name: "sources", title: "The input files and what was read of them"),
  ]

  private func table(_ name: String, _ workspace: Workspace) -> Table {
    switch name {
    case "findings": return Finding.table(of: workspace.intake.findings)
    case "sources": return Table(workspace.intake.sources)
    default: break
    }
    guard let measure = Measure.named(name) else {
      preconditionFailure("the names of measures are checked before")
    }
    let table = measure.table(workspace.study)
    Terminal.say(measure.rule(in: workspace.study))
    let missing = measure.missingFiles(in: workspace.study).map { "\($0.rawValue).csv" }
    if table.isEmpty, !missing.isEmpty {
      Terminal.say("\(name) is empty: it needs \(missing.joined(separator: " and "))")
    }
    return table
  }

  private var list: Table {
    Table(
      columns: [.identifier("measure"), .label("says")],
      rows: Measure.all.map { [.text($0.name), .text($0.title)] }
        + Self.ofInput.map { [.text($0.name), .text($0.title)] })
  }
}
