import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import Commands

/// Every command says what it does, in the program and in the README.
@Suite struct HelpTests {
  private static let commands = WalkbookCommand.configuration.subcommands.map { command in
    command.configuration.commandName ?? command._commandName
  }

  @Test(arguments: commands)
  func explains(command: String) throws {
    let outcome = try Program.run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.messages == "")
    #expect(outcome.output.contains("USAGE: walkbook \(command)"))
    try expectGolden(outcome.output, "help/\(command).txt")
  }

  @Test func standsInTheReadMe() throws {
    let text = try String(
      contentsOf: ExampleTests.folder.appending(path: "../README.md"), encoding: .utf8)
    for command in Self.commands { #expect(text.contains("`walkbook \(command)")) }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completes(shell: String) throws {
    let outcome = try Program.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    for command in Self.commands { #expect(outcome.output.contains(command)) }
  }
}
