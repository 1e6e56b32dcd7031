import Foundation
import TestSupport
import Tables
import Testing

/// `walkbook start` on a terminal: questions, answers, refusals, and leaving in the middle.
@Suite(.enabled(if: TerminalSession.isPossible, "python3 cannot make a terminal here"))
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
  private static let shared = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/folders").standardizedFileURL.path
  private static let areThere = FileManager.default.fileExists(atPath: shared)

  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (name, text) in Self.files { try folder.write(text + "\n", to: name) }
    return folder
  }

  private func play(_ folder: ScratchFolder, _ answers: [String]) throws -> TerminalSession {
    try TerminalSession([Program.url.path, "start", folder.path], answers: answers)
  }

  /// Every file of a folder, by name.
  private func content(_ folder: ScratchFolder) throws -> [String: Data] {
    var content: [String: Data] = [:]
    for name in try folder.names { content[name] = Data(try folder.bytes(of: name)) }
    return content
  }

  @Test func takesTheProposalsByEnterAndAsksNothingAgain() throws {
    let (asked, accepted) = (try folder(), try folder())
    let session = try play(asked, ["..."])
    #expect(session.status == 0, "\(session.transcript)")
    #expect(session.questions.count > 3, "\(session.transcript)")
    _ = try Program.run(["start", accepted.path, "--accept"])
    let settings = { (folder: ScratchFolder) in
      try folder.text(of: "walkbook.yaml").split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
    #expect(try settings(asked) == settings(accepted))
    let before = try content(asked)
    let again = try play(asked, [])
    #expect(again.status == 0)
    #expect(again.questions.isEmpty, "\(again.transcript)")
    #expect(try content(asked) == before)
  }

  @Test func asksAgainWhereAnAnswerIsNotUnderstood() throws {
    let folder = try folder()
    let session = try play(folder, ["perhaps", "yess", " YES ", "..."])
    #expect(session.status == 0, "\(session.transcript)")
    #expect(session.transcript.components(separatedBy: "Not understood").count == 3)
    #expect(session.transcript.contains("did you mean 'yes'?"))
    #expect(try folder.text(of: "walkbook.yaml").contains("Conference log.csv"))
  }

  /// A refused map is read neither now nor by the next run, which asks neither for it nor for its
  /// words; a person takes the no back by its line.
  @Test func keepsToARefusal() throws {
    let folder = try folder()
    let session = try play(folder, ["n", "..."])
    #expect(session.transcript.contains("its map was refused"), "\(session.transcript)")
    #expect(!session.transcript.contains("'Mentor'"), "\(session.transcript)")
    let settings = try folder.text(of: "walkbook.yaml")
    #expect(!settings.contains("files: \"Conference log.csv\""), "\(settings)")
    #expect(settings.contains("(map:Conference log.csv)"), "\(settings)")
    let before = try content(folder)
    let again = try play(folder, [])
    #expect(again.status == 0)
    #expect(again.questions.isEmpty, "\(again.transcript)")
    #expect(try content(folder) == before)
    try folder.write(settings.replacing("(map:", with: "(was "), to: "walkbook.yaml")
    #expect(try play(folder, ["q"]).questions.count == 1)
  }

  /// What --accept left open is asked on a terminal, and kept while nobody answers.
  @Test func asksWhatWasLeftOpen() throws {
    let folder = try folder()
    let accepted = try Program.run(["start", folder.path, "--accept"])
    #expect(accepted.messages.contains("open: 'pep talk' as kind of conference"))
    let settings = try folder.text(of: "walkbook.yaml")
    #expect(settings.contains("#   'pep talk'"), "\(settings)")
    _ = try Program.run(["start", folder.path, "--accept"])
    #expect(try folder.text(of: "walkbook.yaml") == settings)
    let session = try play(folder, ["Project check in"])
    #expect(session.questions.count == 1, "\(session.transcript)")
    let answered = try folder.text(of: "walkbook.yaml")
    #expect(answered.contains("\"pep talk\": projectCheckIn"), "\(answered)")
    #expect(!answered.contains("Open questions"), "\(answered)")
  }

  @Test(arguments: ["q", "quit", "^D"])
  func leavesWhereAPersonWantsTo(answer: String) throws {
    let folder = try folder()
    let before = try content(folder)
    let session = try play(folder, [answer])
    #expect(session.status == 64, "\(session.transcript)")
    #expect(session.transcript.contains("nothing was written"))
    #expect(try content(folder) == before)
  }

  @Test func leavesNothingHalfWrittenByAnInterruptAtAnyQuestion() throws {
    let all = try play(folder(), ["..."]).questions.count
    #expect(all > 3)
    for answered in 0..<all {
      let folder = try folder()
      let before = try content(folder)
      let answers = Array(repeating: "", count: answered) + ["^C"]
      let session = try play(folder, answers)
      #expect(session.status == 130, "\(session.transcript)")
      #expect(session.questions.count == answered + 1)
      #expect(try content(folder) == before, "after \(answered) answers")
    }
  }

  /// What a district's folder is asked, and what comes of it with Enter at each question.
  @Test(
    .enabled(if: areThere, "the folders of districts are not beside the project"),
    arguments: [
      ("grid-form", "10 teachers, 10 of them walked in 2 windows; 58 students", "220 conferences"),
      ("form-only", "10 teachers, 10 of them walked in 2 windows; 0 students", "0 conferences"),
      (
        "check-all-form",
        "10 teachers, 10 of them walked in 2 windows; 61 students", ""
      ),
    ])
  func asksAboutAFolderOfADistrict(name: String, outcome: String, logged: String) throws {
    let folder = try ScratchFolder()
    let source = Self.shared + "/" + name
    for file in try FileManager.default.contentsOfDirectory(atPath: source) {
      try FileManager.default.copyItem(
        atPath: source + "/" + file, toPath: folder.path(of: file))
    }
    let session = try play(folder, ["..."])
    #expect(session.status == 0)
    #expect(session.transcript.contains(outcome), "\(session.transcript)")
    #expect(logged.isEmpty || session.transcript.contains(logged))
    try expectGolden(
      session.transcript.replacing(folder.path, with: "FOLDER"), "start/\(name).txt")
    #expect(try play(folder, []).questions.isEmpty)
  }
}
