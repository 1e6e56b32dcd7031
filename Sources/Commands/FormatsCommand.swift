import ArgumentParser
import Importers
import Tables
import Walkbook

/// `walkbook formats`: which vendors' files are known.
struct FormatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Lists the vendors' formats that are known, or says how one is recognized and read.",
    discussion: """
      walkbook formats
      walkbook formats iready.diagnostic
      A file of a format needs no entry in walkbook.yaml; 'profile: NAME' there asks for one.
      """)

  @Argument(help: "The name of a format; without it the list.")
  var name: String?

  @OptionGroup var output: TableOptions

  func run() async throws {
    try await Terminal.run {
      guard let name else { return try await output.write(KnownFormats.list, title: "Formats") }
      guard let page = KnownFormats.page(of: name) else {
        let near = KnownFormats.names(like: name)
        let hint =
          near.isEmpty
          ? Nearest.hint(Nearest.word(to: name, among: KnownFormats.names))
          : "; near it: \(near.prefix(12).joined(separator: ", "))"
        throw Failure(.usage, "no format is called '\(name)'\(hint)")
      }
      try await output.write(page, title: name)
    }
  }
}
