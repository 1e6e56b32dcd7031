import Foundation
import TestSupport
import Testing

/// Exports of products that nobody knows: the map that is suggested reads every score as it stands.
///
/// The files were written before the reader that proposes the maps.
@Suite struct UnknownProductTests {
  private static func expectTruth(_ product: UnknownProduct, in path: String) throws {
    let marks = try PastedMap.answer(
      "select student_id, item_id, score, assessed, submitted from marks", path)
    var left = product.scores
    for mark in marks where !mark[2].isEmpty {
      let place = left.firstIndex { truth in
        truth.student == mark[0] && mark[1].contains(truth.item)
          && Double(truth.score) == Double(mark[2])
          && (truth.day.isEmpty || [mark[3], mark[4]].contains { $0.hasPrefix(truth.day) })
      }
      if let place { left.remove(at: place) } else { Issue.record("no such score: \(mark)") }
    }
    #expect(left.isEmpty, "scores that are not read")
    let counts = try PastedMap.answer(
      """
      select (select count(*) from students), (select count(*) from teachers),
        (select count(*) from conferences), (select count(*) from walkthroughs)
      """, path)
    let students = Set(product.scores.map(\.student)).count
    #expect(counts == [["\(students)", "\(product.teachers)", "0", "0"]])
    if !product.sections.isEmpty {
      let sections = try PastedMap.answer("select section_id from sections order by 1", path)
      #expect(sections.map(\.[0]) == product.sections)
    }
  }

  @Test(arguments: UnknownProduct.all)
  func readsEveryScoreByWhatIsSuggested(product: UnknownProduct) throws {
    let folder = try ScratchFolder()
    try folder.write(product.text + "\n", to: product.file)
    let entry = try #require(try PastedMap.suggestion(folder, product.file), "nothing is suggested")
    try folder.write(entry, to: "walkbook.yaml")
    try Self.expectTruth(product, in: folder.path)
  }

  @Test(arguments: UnknownProduct.all)
  func readsEveryScoreByWhatStartWrites(product: UnknownProduct) throws {
    let folder = try ScratchFolder()
    try folder.write(product.text + "\n", to: product.file)
    let run = try Program.run(["start", folder.path, "--accept"] + product.answers)
    #expect(run.status == 0, "\(run.messages)")
    try Self.expectTruth(product, in: folder.path)
  }

  @Test(arguments: UnknownProduct.unscored + UnknownProduct.lists)
  func proposesNothingForWhatHasNoScores(text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text + "\n", to: "list.csv")
    #expect(try PastedMap.suggestion(folder, "list.csv") == nil)
  }

  /// Who has a teacher is none: `start` lists nobody of a sheet of averages as a teacher.
  @Test(arguments: [
    "ID,First name,Last name,Teacher(s),Grade,School,Overall",
    "Number,Last Name,First Name,Homeroom Teacher,Gr,Campus,Average",
  ])
  func takesNoStudentsForTeachers(header: String) throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      \(header)
      501,Ada,Alder,Rae Stone,3,Pine,88.2
      502,Ben,Birch,Rae Stone,3,Pine,91.5
      503,Cleo,Cedar,Max Brook,3,Pine,79.4
      504,Dan,Dale,Max Brook,3,Pine,84.1

      """, to: "Averages.csv")
    _ = try Program.run(["start", folder.path, "--accept"])
    let count = try PastedMap.answer("select count(*) from teachers", folder.path)
    #expect(count.isEmpty || count == [["0"]] || count == [["2"]])
    let names = try PastedMap.answer("select name from teachers", folder.path)
    #expect(names.allSatisfy { ["Rae Stone", "Max Brook"].contains($0[0]) }, "\(names)")
  }

  @Test func callsAStateTestByItsShortNames() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      SSID,LastName,FirstName,TestedGrade,ELA_SS,ELA_PL,MATH_SS,MATH_PL,Accommodations
      10501,Alder,Ada,5,2512,3,2498,2,N
      10502,Birch,Ben,5,2477,2,2530,3,Y

      """, to: "results.csv")
    let output = try Program.run(["describe", folder.path(of: "results.csv")]).output
    #expect(output.contains("results of a state test"))
  }
}
