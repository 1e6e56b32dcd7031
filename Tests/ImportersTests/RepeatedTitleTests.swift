import Canonical
import Coaching
import Importers
import Tables
import TestSupport
import Testing

/// Two assignments of a gradebook that have one title.
@Suite struct RepeatedTitleTests {
  @Test(arguments: [
    (
      "g.csv",
      "Unique User ID,First Name,Last Name,Quiz (Max Points: 10.00),Quiz (Max Points: 10.00)\n"
        + "S1,A,B,5,9\nS2,C,D,6,\n",
      [5.0, 9, 6]
    ),
    (
      "g.csv",
      "Last Name,First Name,Email Address,Quiz,Quiz\nPoints,,,10,20\nA,B,a@x.org,5,15\n"
        + "C,D,b@x.org,6,16\n",
      [5.0, 15, 6, 16]
    ),
    (
      "gc_x_fullgc_2026-10-02-10-00-00.csv",
      "Last Name,First Name,Username,Student ID,Quiz [Total Pts: 10 Score],"
        + "Quiz [Total Pts: 10 Score],Quiz (2) [Total Pts: 10 Score]\nA,B,u1,S1,5,6,7\n",
      [5.0, 6, 7]
    ),
  ])
  func areTwoItems(file: String, text: String, scores: [Double]) async throws {
    let folder = try ScratchFolder()
    try folder.write(text, to: file)
    let intake = try await DataFolder(path: folder.path).read()
    var found: [Double] = []
    var items: Set<String> = []
    var tries: Set<String> = []
    intake.district.marks.forEach { mark in
      if let score = mark.score { found.append(score) }
      items.insert(intake.district.curriculum.items[mark.item].id)
      tries.insert("\(mark.student.index) \(mark.item.index)")
    }
    #expect(found == scores)
    #expect(tries.count >= scores.count)
    let header = text.split(separator: "\n")[0]
    #expect(items.count == header.split(separator: ",").count { $0.hasPrefix("Quiz") })
    #expect(intake.findings.filter { $0.severity != .note }.isEmpty)
  }
}
