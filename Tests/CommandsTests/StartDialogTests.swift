import Foundation
import TestSupport
import Testing

/// `walkbook start` on a terminal: questions, answers, refusals, and leaving in the middle.
@Suite(.enabled(if: Command.works("script", "--version"), "script is not installed"))
struct StartDialogTests {
  private static let files = [
    "2026-11-06T0915_Grades-Math_7_Garcia.csv": """
    Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (501),Quiz 2 (502)
        Points Possible,,,,,10,10
    "Baker, Bella",70100,S1,bella0,Math 7,8,9
    "Perez, Leo",70101,S2,leo0,Math 7,4,
    """,
    "Conference log.csv": """
    When,Who taught,Kid,Kind of conference,Length
    9/14/26,Ms. Garcia,Bella Baker,goal setting,5 min
    9/15/26,maria garcia,Leo,Mentor,10
    9/16/26,"Garcia, Maria",Leo Perez,pep talk,8
    """,
  ]

  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (name, text) in Self.files { try folder.write(text + "\n", to: name) }
    return folder
  }

  private func session(_ folder: ScratchFolder) throws -> TerminalSession {
    try TerminalSession([Program.url.path, "start", folder.path], prompt: "\n  [")
  }

  @Test func takesTheProposalsByEnterAndAsksNothingAgain() throws {
    let (asked, accepted) = (try folder(), try folder())
    let dialog = try session(asked)
    var questions = 0
    while dialog.waitsForAnswer() {
      questions += 1
      try dialog.type("\n")
    }
    #expect(dialog.end() == 0, "\(dialog.text)")
    #expect(questions > 3, "\(dialog.text)")
    _ = try Program.run(["start", accepted.path, "--accept"])
    let settings = { (folder: ScratchFolder) in
      try folder.text(of: "walkbook.yaml").prefix { $0 != "#" }
    }
    #expect(try settings(asked) == settings(accepted))
    let written = try asked.text(of: "walkbook.yaml")
    let again = try session(asked)
    #expect(again.end() == 0)
    #expect(!again.text.contains("\n  ["), "\(again.text)")
    #expect(try asked.text(of: "walkbook.yaml") == written)
  }

  @Test func asksAgainWhereAnAnswerIsNotUnderstood() throws {
    let folder = try folder()
    let dialog = try session(folder)
    for answer in ["perhaps\n", " YES \n"] {
      #expect(dialog.waitsForAnswer())
      try dialog.type(answer)
    }
    #expect(dialog.waitsForAnswer())
    #expect(dialog.text.components(separatedBy: "Not understood").count == 2, "\(dialog.text)")
    try dialog.type("n\n")
    while dialog.waitsForAnswer() { try dialog.type("\n") }
    #expect(dialog.end() == 0)
    #expect(try folder.text(of: "walkbook.yaml").contains("Conference log.csv"))
  }

  @Test(arguments: ["q\n", "quit\n", "\u{4}"])
  func leavesWhereAPersonWantsTo(answer: String) throws {
    let folder = try folder()
    let dialog = try session(folder)
    #expect(dialog.waitsForAnswer())
    try dialog.type(answer)
    #expect(dialog.end() == 64, "\(dialog.text)")
    #expect(dialog.text.contains("nothing was written"))
    #expect(try folder.names == Self.files.keys.sorted())
  }

  @Test func leavesNothingHalfWrittenByAnInterrupt() throws {
    var question = 0
    while true {
      let folder = try folder()
      let dialog = try session(folder)
      var answered = 0
      while answered < question, dialog.waitsForAnswer() {
        try dialog.type("\n")
        answered += 1
      }
      guard answered == question, dialog.waitsForAnswer() else { break }
      try dialog.type("\u{3}")
      #expect(dialog.end() == 130, "\(dialog.text)")
      #expect(try folder.names == Self.files.keys.sorted(), "after \(question) answers")
      question += 1
    }
    #expect(question > 3)
  }
}
