import ArgumentParser
import Audit
import Importers
import Preview
import Walkbook

/// `walkbook preview`: a report in the browser, woven again while it is being written.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows a report in the browser and weaves it again whenever a file changes.",
    discussion: """
      walkbook preview my-report.md --data Examples/district
      Says an address of this machine that no other can reach; Ctrl-C ends it. Nothing is written.
      """)

  @Argument(help: "A report of your own, or the name of a shipped one.")
  var report: String

  @OptionGroup var input: DataOptions

  @Option(name: [.customShort("P"), .long], help: "A value for a parameter, as key=value.")
  var parameter: [String] = []

  @Option(name: .long, help: "The edition with this key; the first unless given.")
  var only: String?

  @Option(name: .long, help: "The port to listen on; any that is free unless given.")
  var port: UInt16 = 0

  func run() async throws {
    try await Terminal.run {
      _ = try ReportSource(report)
      let folder = try input.folder()
      var wish = PreviewPage.Wish(report)
      wish.parameters = try ParameterOption.values(parameter)
      wish.edition = only
      let (input, path) = (input, folder.path)
      let session = PreviewSession(
        wish, in: path, opening: { try await Workspace(try input.folder()) },
        refusal: { workspace, page in
          let file = WrittenFile(name: "\(report).html", bytes: Array(page.utf8))
          return try OutputGate(workspace, in: path)?.refusal(of: [file])?.reason
        })
      await session.start()
      try await serve(session)
    }
  }

  private func serve(_ session: PreviewSession) async throws {
    do {
      try await PreviewServer(session, port: port).run { address in
        Terminal.say("Open this address in a browser on this machine; Ctrl-C ends the preview.")
        try? Terminal.put(address + "\n")
      }
    } catch {
      throw Failure(.output, "port \(port) of this machine cannot be listened on; --port 0 is free")
    }
  }
}
