import Foundation
import TestSupport
import Testing

/// Files that are no table at all: each gets a sentence and an exit status.
@Suite struct OddFileTests {
  private static let commands = [["describe"], ["import", "--raw"]]

  @Test(arguments: commands)
  func saysThatAFileIsNotThere(command: [String]) throws {
    let run = try Program.run(command + ["/nowhere/x.csv"])
    #expect(run.status == 66)
    #expect(run.messages.contains("x.csv: no such file"))
  }

  @Test(arguments: commands)
  func saysThatAFileIsEmpty(command: [String]) throws {
    let run = try Program.run(command + ["-"], input: "")
    #expect(run.status == 0)
    #expect((run.output + run.messages).lowercased().contains("the file is empty"))
  }

  @Test(arguments: commands)
  func saysWhatABinaryFileIs(command: [String]) throws {
    let folder = try ScratchFolder()
    try folder.write("%PDF-1.7\n", to: "report.csv")
    let run = try Program.run(command + [folder.path(of: "report.csv")])
    #expect(run.status == 65)
    #expect(run.messages.contains("report.csv: expected text, found a PDF"))
    #expect(run.messages.contains("save it as CSV"))
    #expect(run.output == "")
  }

  @Test(arguments: commands)
  func saysThatALineDoesNotEnd(command: [String]) throws {
    let folder = try ScratchFolder()
    let path = folder.path(of: "endless.csv")
    try Data(repeating: UInt8(ascii: "x"), count: 40 << 20).write(to: URL(filePath: path))
    let run = try Program.run(command + [path])
    #expect(run.status == 65)
    #expect(run.messages.contains("expected lines of at most 16 MB"))
    let endless = ["sh", "-c", "yes | tr -d '\\n' | \"$0\" \"$@\""]
    let piped = try Program.run(command + ["-"], under: endless)
    #expect(piped.status == 65)
    #expect(piped.messages.contains("standard input: expected lines of at most 16 MB"))
  }

  @Test(.enabled(if: getuid() != 0, "permissions do not bind the superuser"))
  func saysThatPermissionLacks() throws {
    let folder = try ScratchFolder()
    try folder.write("a,b\n1,2\n", to: "locked.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path(of: "locked.csv"))
    let run = try Program.run(["describe", folder.path(of: "locked.csv")])
    #expect(run.status == 66)
    #expect(run.messages.contains("no permission to read"))
  }

  @Test(.enabled(if: getuid() == 0, "only the superuser can become nobody"))
  func saysThatPermissionLacksToNobody() throws {
    let folder = try ScratchFolder()
    try folder.write("a,b\n1,2\n", to: "locked.csv")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: folder.path)
    let words = ["setpriv", "--reuid=65534", "--clear-groups"]
    let version = try Program.run(["--version"], under: words)
    guard version.status == 0 else { return }  // the program's own folder is locked
    for path in [folder.path, folder.path(of: "locked.csv")] {
      let run = try Program.run(["describe", path], under: words)
      #expect(run.status == 66)
      #expect(run.messages.contains("permission") || run.messages.contains("no such"))
    }
  }

  @Test func leavesNothingBehindWhereTheInputFails() throws {
    let folder = try ScratchFolder()
    try folder.write("old\n", to: "out.csv")
    let run = try Program.run(
      ["import", "--raw", "--strict", "-", "-o", folder.path(of: "out.csv")],
      input: "a,b\n1,\"x\"y\n")
    #expect(run.status == 65)
    #expect(try folder.text(of: "out.csv") == "old\n")
    #expect(try folder.names == ["out.csv"])
  }
}
