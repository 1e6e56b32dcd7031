import Foundation
import TestSupport
import Tables
import Testing

/// The papers for a teacher, a class and the district team.
@Suite struct PaperTests {
  private static let district = ExampleTests.folder.appending(path: "district").path

  private func weave(_ report: String, _ options: [String], in folder: ScratchFolder) throws
    -> [String]
  {
    let run = try Program.run(
      ["weave", report, "--data", Self.district, "-o", folder.path] + options)
    #expect(run.status == 0, "\(run.messages)")
    return run.output.split(separator: "\n").map {
      String($0.dropFirst(folder.path.count + 1))
    }
  }

  @Test func talksAreChosenByTeacherSchoolAndCoach() throws {
    let folder = try ScratchFolder()
    let one = try weave("coach-conversation", ["--to", "md", "-P", "teacher=T001"], in: folder)
    #expect(one == ["conversations/talk-T001.md"])
    let text = try folder.text(of: "conversations/talk-T001.md")
    for words in ["Differentiated 4", "The suggested move first", "Grade 3 - Room 1"] {
      #expect(text.contains(words), "\(words)")
    }
    let minutes = text.matches(of: /\n## \d\. .*\((\d+) minutes?\)/).compactMap { Int($0.1) }
    #expect(minutes.reduce(0, +) == 20 && minutes.count == 6)
    let school = try weave("coach-conversation", ["--to", "md", "-P", "school=S01"], in: folder)
    let coach = try weave("coach-conversation", ["--to", "md", "-P", "coach=C1"], in: folder)
    #expect(school.count == 10 && school.contains("conversations/talk-T001.md"), "\(school)")
    #expect(coach.count > 5 && coach.contains("conversations/talk-T001.md"), "\(coach)")
  }

  @Test func theReadingTakesThirtyMinutes() throws {
    let folder = try ScratchFolder()
    #expect(
      try weave("district-reading", ["--to", "md"], in: folder) == ["district-reading.md"])
    let text = try folder.text(of: "district-reading.md")
    let minutes = text.matches(of: /\n## \d\. .*\((\d+) minutes?\)/).compactMap { Int($0.1) }
    #expect(minutes == [5, 7, 8, 7, 3])
  }

  /// Who is due is for the teacher of the class; others get numbers.
  @Test(arguments: [("class", true), ("team", false)])
  func whoIsDueIsForTheClassAlone(audience: String, isNamed: Bool) throws {
    let folder = try ScratchFolder()
    let paths = try weave(
      "classroom-progress",
      ["--to", "md", "-P", "section=SEC-001", "--audience", audience], in: folder)
    #expect(paths == ["classes/classroom-progress-SEC-001.md"])
    let text = try folder.text(of: "classes/classroom-progress-SEC-001.md")
    #expect(text.contains("Whom to meet first") == isNamed)
    #expect((text.firstMatch(of: /Student \d{4}/) != nil) == isNamed)
    #expect(text.firstMatch(of: /00\d{5}/) == nil)
    #expect(text.contains("Fractions as Numbers"))
  }

  /// A folder with walks alone, or with nothing, gives papers or none, and no fault.
  @Test(arguments: ["coach-conversation", "district-reading", "classroom-progress"])
  func standsLittleData(report: String) throws {
    for name in ["only-walks", "only-gradebook", "only-conferences"] {
      let folder = try ScratchFolder()
      let run = try Program.run([
        "weave", report, "--to", "md", "-o", folder.path,
        "--data", ExampleTests.folder.appending(path: name).path,
      ])
      #expect(run.status == 0, "\(name): \(run.messages)")
    }
  }
}
