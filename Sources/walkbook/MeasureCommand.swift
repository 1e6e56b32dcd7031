import Analytics
import ArgumentParser
import Coaching
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
      guard let measure = Measure.named(name) else {
        let hint = Nearest.hint(Nearest.word(to: name, among: Measure.all.map(\.name)))
        throw Failure(.usage, "no measure is called '\(name)'\(hint)")
      }
      let workspace = try await Workspace(input.folder())
      let table = measure.table(workspace.study)
      let missing = measure.missingFiles(in: workspace.study)
      if table.isEmpty, !missing.isEmpty {
        Terminal.say(
          "\(name) is empty: it needs \(missing.map { "\($0.rawValue).csv" }.joined(separator: " and "))"
        )
      }
      try await output.write(table, title: name)
    }
  }

  private var list: Table {
    Table(
      columns: [.identifier("measure"), .label("says")],
      rows: Measure.all.map { [.text($0.name), .text($0.title)] })
  }
}
