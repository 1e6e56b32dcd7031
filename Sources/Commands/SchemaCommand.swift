import ArgumentParser
import Canonical
import Documents
import Importers
import Walkbook

/// `walkbook schema`: what may stand in a file, for editors and other programs.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints a schema for editors: of walkbook.yaml, of a report, of the canonical files.",
    discussion: """
      walkbook schema settings > settings.schema.json
      An editor that knows YAML takes it by a first line in walkbook.yaml:
      # yaml-language-server: $schema=settings.schema.json
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case settings, report, blocks, files

    var text: String {
      switch self {
      case .settings: SettingsSchema.text
      case .report: FrontMatterSchema.text
      case .blocks: BlockSchema.text
      case .files: FilesSchema.text
      }
    }
  }

  @Argument(
    help: """
      settings: walkbook.yaml; report: the front matter of a report; blocks: the options of its \
      blocks (JSON Schema); files: the \
      canonical files (Frictionless Table Schema).
      """)
  var subject: Subject

  func run() async throws {
    try await Terminal.run { try Terminal.put(subject.text) }
  }
}
