import Foundation
import TestSupport
import Testing

/// What `walkbook start` does with settings that a person wrote, and what it says of what is left.
@Suite struct StartFolderTests {
  private static let gradebook = """
    Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (501)
        Points Possible,,,,,10
    "Baker, Bella",70100,S1,bella0,Math 7,8
    "Perez, Leo",70101,S2,leo0,Math 7,4

    """
  private static let walks = """
    Timestamp,Date of Visit,Campus,Teacher Name,Which model did you see?,\
    Flex Foundation [1. daily time],Flex Foundation [2. own pace]
    9/21/2026 10:39:19,9/21/2026,Marsh,Maria Garcia,Flex,Yes,Somewhat
    9/22/2026 11:11:41,9/22/2026,Marsh,Tina Nguyen,Flex,Yes,Yes
    9/23/2026 11:11:41,9/23/2026,Marsh,Rae Lee,Flex,Yes,Yes

    """

  private func folder(_ files: [String: String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  private func accept(_ folder: ScratchFolder, _ arguments: String...) throws -> Command {
    try Program.run(["start", ".", "--accept"] + arguments, in: folder.path)
  }

  private func count(_ statement: String, _ folder: ScratchFolder) throws -> String {
    try Program.run(["query", statement, "-f", "csv"], in: folder.path).output
      .replacing("\r", with: "")
  }

  @Test(
    "what a person decided of a word stands, wherever it is written",
    arguments: [
      "statuses: {Somewhat: notYet}\n", "words: {status: {SOMEWHAT: notYet}}\n",
      "Words:\n  Status:\n    somewhat: notYet   # in August\n",
    ])
  func keepsTheMeaningOfAWord(own: String) throws {
    let folder = try folder(["Walk (Responses).csv": Self.walks, "walkbook.yaml": own])
    let run = try accept(folder)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try !folder.text(of: "walkbook.yaml").contains("emerging"))
  }

  @Test func addsToSettingsOfAnotherName() throws {
    let own = "# ours\nsources:\n- files: none.csv\n"
    let folder = try folder(["Walk (Responses).csv": Self.walks, "walkbook.yml": own])
    #expect(try accept(folder).status == 0)
    #expect(try !folder.names.contains("walkbook.yaml"))
    #expect(try folder.text(of: "walkbook.yml").hasPrefix(own + "- files: \"Walk"))
  }

  @Test func saysBeforeAnyQuestionWhereNothingCanBeAdded() throws {
    let own = "statuses: &mine {}\nwords: *mine\n"
    let folder = try folder(["Walk (Responses).csv": Self.walks, "walkbook.yaml": own])
    let run = try Program.run(["start", "."], in: folder.path)
    #expect(run.status == 65)
    #expect(run.messages.contains("nothing can be added to words"), "\(run.messages)")
    #expect(run.messages.contains("\nwords:\n  status:\n    \"Somewhat\": emerging\n"))
    #expect(try folder.text(of: "walkbook.yaml") == own)
  }

  @Test func asksWhoseClassAGradebookIsThatNamesNobody() throws {
    let folder = try folder(["Math 7 P1.csv": Self.gradebook, "Walk (Responses).csv": Self.walks])
    let open = try accept(folder)
    #expect(open.messages.contains("open: Math 7 P1.csv: whose class is it?"), "\(open.messages)")
    let taken = try accept(folder, "--answer", "teacher:Math 7 P1.csv=Tina Nguyen")
    #expect(taken.status == 0, "\(taken.messages)")
    #expect(
      try count("select teacher_id from sections", folder) == "teacher_id\nTina Nguyen\n")
  }

  @Test func asksOnceForManyGradebooks() throws {
    let folder = try folder([
      "Math 7 Garcia.csv": Self.gradebook,
      "ELA 7 Nguyen.csv": Self.gradebook.replacing("Math 7", with: "ELA 7"),
      "Walk (Responses).csv": Self.walks,
    ])
    let tried = try Program.run(["start", ".", "--dry-run"], in: folder.path)
    #expect(tried.messages.contains("\nteachers: 2 gradebooks"), "\(tried.messages)")
    #expect(!tried.messages.contains("\nteacher:"), "\(tried.messages)")
    let refused = try accept(folder, "--answer", "teachers=no")
    #expect(refused.status == 0)
    let settings = try folder.text(of: "walkbook.yaml")
    #expect(settings.contains("(teacher:Math 7 Garcia.csv)"), "\(settings)")
    #expect(!settings.contains("constants"), "\(settings)")
    #expect(try !accept(folder).messages.contains("written"))
    _ = try accept(folder, "--answer", "teacher:Math 7 Garcia.csv=yes")
    let taken = try folder.text(of: "walkbook.yaml")
    #expect(taken.contains("teacher_id: \"Maria Garcia\""), "\(taken)")
    #expect(!taken.contains("(teacher:Math 7 Garcia.csv)"), "\(taken)")
  }

  /// A copy in a folder below is fit by the same entry.
  @Test func writesOneEntryForCopiesOfAFile() throws {
    let folder = try folder([
      "Walk (Responses).csv": Self.walks, "old/Walk (Responses).csv": Self.walks,
    ])
    #expect(try accept(folder).status == 0)
    let settings = try folder.text(of: "walkbook.yaml")
    #expect(settings.components(separatedBy: "- files:").count == 2, "\(settings)")
    let check = try Program.run(["check", "."], in: folder.path)
    #expect(!check.output.contains("an entry above takes"), "\(check.output)")
  }

  @Test func walksThatLieUnreadAreNotFine() throws {
    let folder = try folder(["Grades.csv": Self.gradebook, "Walk (Responses).csv": Self.walks])
    for command in [["check", "."], ["build", ".", "-o", "out"]] {
      let run = try Program.run(command, in: folder.path)
      #expect(run.status == 1, "\(run.messages)")
      let said = run.output + run.messages
      #expect(said.contains("not read yet: walk-throughs; next: walkbook start ."), "\(said)")
    }
  }

  @Test func namesANextCommandWhereNothingCanBeProposed() throws {
    let folder = try folder(["bus routes.csv": "bus,stop\n1,Main\n2,High\n", "walks.pdf": "%PDF"])
    let run = try accept(folder)
    #expect(run.status == 1)
    #expect(run.messages.contains("walks.pdf  not read: a PDF"), "\(run.messages)")
    #expect(run.messages.contains("next: walkbook describe './bus routes.csv'"), "\(run.messages)")
    let build = try Program.run(["build", "."], in: folder.path)
    #expect(build.messages.contains("next: walkbook describe './bus routes.csv'"))
  }

  @Test func wantsAFolder() throws {
    let folder = try folder(["menu.csv": "a,b\n1,2\n"])
    let run = try Program.run(["start", "menu.csv"], in: folder.path)
    #expect(run.status == 64)
    #expect(run.messages.contains("menu.csv: expected a folder, found a file"), "\(run.messages)")
  }

  /// A visit with another model is one with that model, though only actions of Flex were asked for; one of
  /// which nobody was sure is one with the model whose actions were rated.
  @Test func takesNoModelFromTheActionsAskedFor() throws {
    let walks = Self.walks.replacing("Rae Lee,Flex", with: "Rae Lee,Station Rotation")
      .replacing("Tina Nguyen,Flex", with: "Tina Nguyen,Not sure")
    let folder = try folder(["Walk (Responses).csv": walks])
    let run = try accept(folder)
    #expect(!run.messages.contains("open:"), "\(run.messages)")
    #expect(!(try folder.text(of: "walkbook.yaml")).contains("Rotation"))
    #expect(
      try count("select model || ' ' || count(*) as n from placements group by model", folder)
        == "n\nflex 2\nsr 1\n")
  }
}
