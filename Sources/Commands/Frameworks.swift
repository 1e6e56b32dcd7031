import ArgumentParser
import Coaching
import Documents
import Exporters
import Importers
import Tables
import Walkbook

/// `walkbook frameworks`: the registry, or one framework with its actions and moves.
struct Frameworks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the frameworks, or shows one with its actions and next moves.",
    discussion: "walkbook frameworks flex -f md")

  @Argument(help: "The id of a framework; without it the list.")
  var id: String?

  @Option(name: .long, help: "A data folder whose own frameworks count too.")
  var data: String?

  @OptionGroup var output: TableOptions

  func run() async throws {
    try await Terminal.run {
      let folder = try data.map { try DataOptions.folder($0) }
      let frameworks = folder?.frameworks ?? FrameworkReader.shipped
      let inputs = folder?.inputs ?? []
      guard let id else {
        return try await output.write(list(frameworks), title: "Frameworks", reading: inputs)
      }
      guard let framework = frameworks.first(where: { $0.facts.id == id }) else {
        let hint = Nearest.hint(Nearest.word(to: id, among: frameworks.map(\.facts.id)))
        throw Failure(.usage, "no framework is called '\(id)'\(hint)")
      }
      if try output.chosenFormat() == .md {
        return try await output.writing.apply(reading: inputs) { _ in
          try await write(framework.page)
        }
      }
      if !framework.facts.source.isEmpty { Terminal.say(framework.facts.source) }
      try await output.write(steps(framework), title: framework.facts.title, reading: inputs)
    }
  }

  private func list(_ frameworks: [Framework]) -> Table {
    Table(
      columns: [
        .identifier("framework"), .label("title"), .label("ordering"), .label("phases"),
        .count("steps"), .count("labels"), .count("look_fors"), .count("moves"),
        .label("wording"), .flag("walkable"),
      ],
      rows: frameworks.map { framework in
        let walkable =
          if case .progression(let progression) = framework { progression.isWalkable } else {
            false
          }
        let texts = framework.texts
        return [
          .text(framework.facts.id), .text(framework.facts.title),
          .text(framework.facts.ordering.rawValue),
          .text(framework.phases.map(\.id).joined(separator: ", ")),
          .integer(framework.steps.count),
          .integer(texts.labels), .integer(texts.lookFors), .integer(texts.moves),
          .text(framework.textStatus), .boolean(walkable),
        ]
      })
  }

  /// A page to read, in place of a table.
  private func write(_ page: Document) async throws {
    guard let path = output.output else {
      return try Terminal.put(MarkdownExporter().text(of: page))
    }
    do {
      try await MarkdownExporter().write(page, to: path)
    } catch {
      throw Failure(.output, "\(error)")
    }
  }

  private func steps(_ framework: Framework) -> Table {
    Table(
      columns: [
        .identifier("phase"), .label("section"), .identifier("column"), .count("number"),
        .label("label"), .label("move"), .label("look_for"), .label("text_status"),
      ],
      rows: framework.phases.flatMap { phase in
        framework.steps[phase.steps].map { step in
          [
            .text(phase.id), .text(step.section), Value(step.column.map(String.init)),
            .integer(step.number), .text(step.label), .text(step.move), .text(step.lookFor),
            .text(step.textStatus.rawValue),
          ]
        }
      })
  }
}
