import Foundation
import TestSupport
import Testing

@testable import Commands

/// Input that nobody means well with: it is said, and nothing hangs, crashes or gets out.
@Suite struct MischiefTests {
  private static let header =
    "walkthrough_id,date,school_id,teacher_id,observer_id,model,phase,step,status,evidence\n"
  private static let walks = ExampleTests.folder.appending(path: "only-walks").path

  @Test func readsACellOfSomeMegabytes() throws {
    let folder = try ScratchFolder()
    let long = String(repeating: "t", count: 3_000_000)
    try folder.write(
      Self.header + "W1,2026-09-30,S1,T1,O1,flex,foundation,1,not yet,\(long)\n"
        + "W2,2026-09-30,S1,\(long),O1,flex,foundation,1,not yet,e\n", to: "walkthroughs.csv")
    let outcome = try Program.run(
      ["query", "select max(length(teacher_id)) as n from walkthroughs", "--data", folder.path]
        + ["-f", "csv"], under: ["prlimit", "--data=4000000000"])
    #expect(outcome.output == "n\n3000000\n", "\(outcome.messages)")
  }

  @Test func readsThousandsOfColumns() throws {
    let folder = try ScratchFolder()
    let names = (0..<5000).map { ",c\($0)" }.joined()
    let blanks = String(repeating: ",", count: 5000)
    try folder.write(
      Self.header.dropLast() + names + "\n"
        + "W1,2026-09-30,S1,T1,O1,flex,foundation,1,not yet,e" + blanks + "\n",
      to: "walkthroughs.csv")
    let outcome = try Program.run(["check", folder.path])
    #expect(outcome.status == 0)
  }

  @Test func doesNotWaitForAPipe() throws {
    let folder = try ScratchFolder()
    let pipe = folder.path(of: "marks.csv")
    let outcome = try Program.run(
      ["check", folder.path],
      under: ["sh", "-c", "mkfifo '\(pipe)' && exec timeout 30 \"$@\"", "sh"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("it is a pipe or a device"))
  }

  @Test func keepsSignsForTheTerminalOutOfMessages() throws {
    let folder = try ScratchFolder()
    try folder.write("a,b\n1,2\n", to: "red\u{1B}[31m.csv")
    let outcome = try Program.run(["build", folder.path, "-o", folder.path(of: "out")])
    #expect(!outcome.messages.utf8.contains(0x1B))
    #expect(outcome.messages.contains("red?[31m.csv"))
  }

  @Test(arguments: [
    String(repeating: ">", count: 20_000) + " x",
    (0..<400).map { String(repeating: "  ", count: $0) + "- x\n" }.joined(),
  ])
  func refusesTextThatIsNestedWithoutEnd(text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text, to: "deep.md")
    let outcome = try Program.run(["weave", folder.path(of: "deep.md"), "--data", Self.walks])
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("expected at most 50 levels"))
  }

  @Test(arguments: [
    ["-P", "school=x' or 1=1 --"], ["-P", "school=../../etc"], ["--only", "S99"],
  ])
  func saysThatNoEditionIsMeant(options: [String]) throws {
    let folder = try ScratchFolder()
    let outcome = try Program.run(
      ["weave", "debrief-agenda", "--data", Self.walks, "-o", folder.path(of: "out")] + options)
    #expect(outcome.status == 64)
    #expect(try folder.names == [])
  }

  @Test func keepsNamesOfSchoolsInsideTheFolder() throws {
    let folder = try ScratchFolder()
    var rows = ""
    for (index, id) in ["../up", "/abs", "..", "a\nb", "<script>", "=1+1"].enumerated() {
      for teacher in 1...2 {
        for (step, status) in [(1, "in place"), (2, "not yet")] {
          rows +=
            "W\(index)\(teacher),2026-09-30,\"\(id)\",T\(index)\(teacher),O1,flex,foundation,"
            + "\(step),\(status),\n"
        }
      }
    }
    try folder.write(Self.header + rows, to: "data.csv")
    let outcome = try Program.run(
      ["build", folder.path, "-o", folder.path(of: "out"), "--to", "html,md"])
    #expect([0, 1].contains(outcome.status), "\(outcome.messages)")
    #expect(try folder.names == ["data.csv", "out"])
    let agendas = try folder.allNames.filter { $0.hasPrefix("out/agendas/") }
    #expect(agendas.count == 24)
    for page in agendas where page.hasSuffix(".html") {
      #expect(try !folder.text(of: page).contains("<script"))
    }
  }

  @Test(arguments: ["[[[[[", "a: &a [*a]", "title: \"x", "- a", "walks: {cadence: -1}"])
  func saysWhatIsWrongWithSettings(yaml: String) throws {
    let folder = try ScratchFolder()
    try folder.write(yaml, to: "walkbook.yaml")
    let outcome = try Program.run(["check", folder.path])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("walkbook.yaml:"))
  }

  @Test func saysThatTheOutputIsFull() throws {
    let outcome = try Program.run(
      [
        "-c",
        "'\(Program.url.path)' query 'select 1 as a' --data '\(Self.walks)' -f csv >/dev/full",
      ], under: ["bash", "-c", "shift; exec bash \"$@\"", "bash"])
    #expect(outcome.status == 73)
    #expect(outcome.messages.contains("standard output cannot be written"))
  }

  @Test func takesADashForItsOutput() throws {
    let folder = try ScratchFolder()
    let outcome = try Program.run(
      ["query", "select 1 as a", "--data", Self.walks, "-f", "csv", "-o", "-"], in: folder.path)
    #expect(outcome.output == "a\n1\n")
    #expect(try folder.names == [])
  }
}
