import Foundation
import TestSupport
import Testing

/// Generated exports of products that nobody knows: every result stands in an item of its own, and
/// nothing else is one.
@Suite struct GeneratedExportTests {
  private static func expectTruth(_ export: GeneratedExport, in path: String) throws {
    let marks = try PastedMap.answer(
      """
      select m.student_id, m.item_id, m.score, coalesce(m.assessed, m.submitted, ''),
        coalesce(m.points_possible, p.points_possible, '')
      from marks m left join pathways p on p.item_id = m.item_id
      """, path)
    let truth = export.scores
    #expect(marks.count == truth.count, "marks")
    // Each number stands once in the export.
    let byNumber = Dictionary(grouping: truth, by: \.score)
    var items: [String: Set<String>] = [:]
    for mark in marks {
      guard let score = Int(mark[2]),
        let found = byNumber[score]?.first(where: { $0.student == mark[0] })
      else {
        Issue.record("no result: \(mark)")
        continue
      }
      #expect(found.day.isEmpty || mark[3].hasPrefix(found.day), "\(mark)")
      items["\(found.column) \(found.row)", default: []].insert(mark[1])
      if let possible = export.possible { #expect(mark[4] == possible, "\(mark)") }
    }
    #expect(items.values.allSatisfy { $0.count == 1 }, "one item for all students")
    #expect(Set(items.values.flatMap(\.self)).count == items.count, "an item for each result")
    let counts = try PastedMap.answer(
      """
      select (select count(*) from students), (select count(*) from teachers),
        (select count(*) from conferences), (select count(*) from walkthroughs)
      """, path)
    #expect(counts == [["\(GeneratedExport.studentCount)", "\(export.teachers)", "0", "0"]])
    guard export.classes > 0 else { return }
    #expect(try PastedMap.answer("select section_id from sections", path).count == export.classes)
  }

  @Test(arguments: GeneratedExport.all)
  func readsEveryResultByWhatIsSuggested(export: GeneratedExport) throws {
    let folder = try ScratchFolder()
    try folder.write(export.text, to: export.file)
    let entry = try #require(try PastedMap.suggestion(folder, export.file), "nothing is suggested")
    try folder.write(entry, to: "walkbook.yaml")
    try Self.expectTruth(export, in: folder.path)
  }

  @Test(arguments: GeneratedExport.all)
  func readsEveryResultByWhatStartWrites(export: GeneratedExport) throws {
    let folder = try ScratchFolder()
    try folder.write(export.text, to: export.file)
    let answers = export.answers.flatMap { ["--answer", $0] }
    let run = try Program.run(["start", folder.path, "--accept"] + answers)
    #expect(run.status == 0, "\(run.messages)")
    try Self.expectTruth(export, in: folder.path)
  }

  @Test(arguments: GeneratedExport.unscored)
  func findsNoResultsInLists(export: GeneratedExport) throws {
    let folder = try ScratchFolder()
    try folder.write(export.text, to: export.file)
    #expect(try PastedMap.suggestion(folder, export.file)?.contains("- marks:") != true)
  }

  /// Whatever the column is called that tells a student's two rows apart, they are two items.
  @Test(arguments: [
    ("Language", "English", "Spanish"), ("Form", "A", "B"), ("Question Number", "1", "2"),
    ("Genre", "Fiction", "Nonfiction"), ("Course", "Math 5", "ELA 5"), ("Claim", "1", "2"),
    ("Respondent", "Parent", "Teacher"), ("Instrument", "Alpha", "Beta"),
    ("Type", "Quiz", "Exam"), ("Content Area", "Math", "Science"),
  ])
  func tellsRowsOfAStudentApart(title: String, first: String, second: String) throws {
    let export = GeneratedExport(
      file: "results.csv",
      columns: [
        ("Student ID", .id), ("Student", .name), (title, .rows([first, second])),
        ("Score", .scores(from: 10)),
      ])
    let folder = try ScratchFolder()
    try folder.write(export.text, to: export.file)
    let run = try Program.run(["start", folder.path, "--accept"])
    #expect(run.status == 0, "\(run.messages)")
    try Self.expectTruth(export, in: folder.path)
  }

  /// Numbers beside work that are none: of people, of places, of how much was done.
  @Test func takesNothingBesideWorkForWork() throws {
    let titles = [
      "PIN", "Student PIN", "Combo", "Household Size", "Siblings", "Birth Month", "Shoe Size",
      "Distance to School", "Years in US", "Years EL", "Motivation", "Effort", "Citizenship",
      "SEL Score", "Behavior Points", "Zeros", "Late Work", "Missing Assignments", "Tests Taken",
      "Pages Read", "Usage", "Weeks Active", "Stars", "Pace", "% Complete", "Points Gained",
      "Reading Quintile", "Reading Decile", "Reading SE", "Reading Omits", "Grouping", "Cluster",
      "Form", "Booklet", "Version", "Copies", "Sort Order", "Record", "N", "COVID Test",
      "Hearing Test Left (dB)", "Missing Homework", "Test Tickets Printed", "Math Section",
    ]
    let export = GeneratedExport(
      file: "class.csv",
      columns: [
        ("Student ID", .id), ("Student", .name), ("Unit 1 Test", .scores(from: 110)),
        ("Unit 2 Test", .scores(from: 140)),
      ] + titles.enumerated().map { ($1, .numbers(from: 90 + $0)) })
    let folder = try ScratchFolder()
    try folder.write(export.text, to: export.file)
    let run = try Program.run(["start", folder.path, "--accept"])
    #expect(run.status == 0, "\(run.messages)")
    try Self.expectTruth(export, in: folder.path)
  }

  @Test func asksBeforeScriptsTakeTopicsForWork() throws {
    let export = try #require(GeneratedExport.all.first { $0.file == "Science 7 topics.csv" })
    let folder = try ScratchFolder()
    try folder.write(export.text, to: export.file)
    let path = folder.path(of: export.file)
    let script = try Program.run(["describe", "-f", "json", path]).output
    #expect(script.contains("\"entry\": null"))
    #expect(!script.contains("\"entry_if_asked\": null"))
    #expect(try Program.run(["describe", path]).output.contains("look at them first"))
  }
}
