import Foundation
import TestSupport
import Testing

/// Outputs that somebody has copied into another folder, where the marks of the files are gone.
@Suite struct CopiedOutputTests {
  private static let data = [
    "teachers.csv": "teacher_id,school_id\nT1,S1\nT2,S1\n",
    "walkthroughs.csv": "walkthrough_id,date,teacher_id,model,phase,step,status\n"
      + "W1,2026-09-15,T1,flex,foundation,1,no\nW2,2026-09-15,T2,flex,foundation,1,yes\n",
  ]

  @Test func areNamedAndNotRead() throws {
    let folder = try ScratchFolder()
    for (name, text) in Self.data { try folder.write(text, to: "data/" + name) }
    let (data, out) = (folder.path(of: "data"), folder.path(of: "out"))
    func run(_ words: String...) throws {
      let made = try Program.run(words + ["--data", data])
      #expect(made.status == 0, "\(made.messages)")
    }
    #expect(try Program.run(["build", data, "-o", out]).status == 0)
    try run("query", "select * from placements", "-o", out + "/q.xlsx")
    try run("query", "select * from placements", "-o", out + "/q.csv")
    try run("measure", "pd_cohorts", "-o", out + "/m.tsv")
    try run("measure", "commitment_status", "-o", out + "/Commitments.csv")
    for (name, text) in Self.data { try folder.write(text, to: "other/" + name) }
    var copied: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: out).sorted() {
      let ending = name.split(separator: ".").last ?? ""
      guard ["xlsx", "csv", "tsv"].contains(ending) else { continue }
      let bytes = try Data(contentsOf: URL(filePath: out + "/" + name))
      try folder.write(bytes, to: "other/Copy of " + name)
      copied.append("Copy of " + name)
    }
    #expect(copied.count == 5)
    let checked = try Program.run(["check", folder.path(of: "other"), "-f", "csv"])
    #expect(checked.status == 0)
    for name in copied {
      let lines = checked.output.split(separator: "\n").filter { $0.contains(name) }
      #expect(lines.count == 1 && lines[0].contains("an answer or a report that Walkbook wrote"))
    }
    let answer = try Program.run([
      "query", "select count(*) as n from walkthroughs", "--data", folder.path(of: "other"), "-f",
      "csv",
    ])
    #expect(answer.output == "n\n2\n")
  }

  /// A copied folder of which no byte is another is built into again; what somebody changed in it is not
  /// replaced.
  @Test func areBuiltIntoAgain() throws {
    let folder = try ScratchFolder()
    for (name, text) in Self.data { try folder.write(text, to: "data/" + name) }
    let data = folder.path(of: "data")
    #expect(try Program.run(["build", data, "-o", folder.path(of: "out")]).status == 0)
    let names = try folder.allNames.filter { $0.hasPrefix("out/") }
    #expect(names.contains("out/.outputs") && names.contains { $0.hasPrefix("out/agendas/") })
    for name in names {
      try folder.write(try folder.bytes(of: name), to: "copy" + name.dropFirst(3))
    }
    let again = try Program.run(["build", data, "-o", folder.path(of: "copy")])
    #expect(again.status == 0, "\(again.messages)")
    #expect(!again.messages.contains("kept"), "\(again.messages)")
    let changed = try #require(names.first { $0.hasSuffix(".html") })
    let other = try folder.bytes(of: changed) + [10]
    for name in names {
      try folder.write(try folder.bytes(of: name), to: "other" + name.dropFirst(3))
    }
    try folder.write(other, to: "other" + changed.dropFirst(3))
    let refused = try Program.run(["build", data, "-o", folder.path(of: "other")])
    #expect(refused.status == 73 && refused.messages.contains(String(changed.dropFirst(4))))
    #expect(try folder.bytes(of: "other" + changed.dropFirst(3)) == other)
  }
}
