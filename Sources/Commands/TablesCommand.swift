import ArgumentParser
import Coaching
import Importers
import Tables
import Walkbook

/// `walkbook tables`: what a statement can name.
struct TablesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Lists the tables of a folder, or the columns of one with what they mean.",
    discussion: """
      walkbook tables --data Examples/district
      walkbook tables next_moves
      SQL has the same as the tables 'tables' and 'columns'.
      """)

  @Argument(help: "The name of a table; without it the list.")
  var name: String?

  @OptionGroup var input: DataOptions
  @OptionGroup var output: TableOptions

  func run() async throws {
    try await Terminal.run {
      let folder = try input.folder()
      let workspace = try await Workspace(folder)
      guard let name else {
        try await output.write(list(workspace), title: "Tables", reading: folder.inputs)
        return try workspace.end()
      }
      guard workspace.tableNames.contains(name) else {
        let hint = Nearest.hint(Nearest.word(to: name, among: workspace.tableNames))
        throw Failure(.usage, "no table is called '\(name)'\(hint)")
      }
      let columns = try workspace.query(
        "select name, holds, meaning from columns where table_name = :name order by position",
        parameters: ["name": .text(name)])
      try await output.write(columns, title: name, reading: folder.inputs)
      try workspace.end()
    }
  }

  /// Every table with how many rows it has for the audience.
  private func list(_ workspace: Workspace) throws -> Table {
    var list = Table(columns: [.identifier("name"), .count("rows"), .label("says")])
    let titles = workspace.tableTitles
    for name in workspace.tableNames {
      let count = try workspace.table(name).count
      list.append([.text(name), .integer(count), Value(titles[name])])
    }
    return list
  }
}
