import Foundation
import TestSupport
import Testing

@testable import Commands

/// `split`, `partial` and `merge` as their users run them, and what they refuse.
@Suite struct PartialCommandTests {
  private static let head = "walkthrough_id,date,teacher_id,model,phase,step,status\n"

  /// A folder with one teacher who was walked.
  private func write(
    _ folder: ScratchFolder, _ name: String, teacher: String = "T1", settings: String = "",
    more: [String: String] = [:]
  ) throws {
    try folder.write(
      Self.head + "W-\(name),2026-09-10,\(teacher),flex,foundation,1,no\n",
      to: "\(name)/walkthroughs.csv")
    try folder.write(settings, to: "\(name)/walkbook.yaml")
    for (file, text) in more { try folder.write(text, to: "\(name)/\(file)") }
  }

  private func partial(_ folder: ScratchFolder, _ name: String) throws {
    let run = try Program.run(["partial", name, "-o", "\(name).partial"], in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
  }

  private func merge(_ folder: ScratchFolder, _ files: String...) throws -> Command {
    try Program.run(["merge"] + files + ["-o", "merged"], in: folder.path)
  }

  @Test func writeFilesThatNobodyElseReads() throws {
    let folder = try ScratchFolder()
    try write(folder, "a")
    try partial(folder, "a")
    #expect(try merge(folder, "a.partial").status == 0)
    for name in ["a.partial", "merged/walkthroughs.csv", "merged/walkbook.yaml"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(of: name))
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
    }
    #expect(try folder.names.allSatisfy { !$0.hasPrefix(".walkbook-") })
  }

  /// Two districts call their log alike, and neither gives ids; a copy of one is not merged with it.
  @Test func tellRowsWithoutIDsApart() throws {
    let folder = try ScratchFolder()
    let head = "date,teacher_id,model,landed_phase,landed_step\n"
    for (name, teacher) in [("a", "T1"), ("b", "T2"), ("copy", "T1")] {
      try folder.write(head + "2026-09-10,\(teacher),flex,foundation,2\n", to: "\(name)/walks.csv")
      try partial(folder, name)
    }
    let merged = try merge(folder, "a.partial", "b.partial")
    #expect(merged.status == 0, "\(merged.messages)")
    let sql = "select count(distinct walkthrough_id) as walks from walkthroughs"
    let count = try Program.run(
      ["query", sql, "--data", "merged", "--format", "csv"], in: folder.path)
    #expect(count.output == "walks\n2\n")
    let copied = try Program.run(
      ["merge", "a.partial", "copy.partial", "-o", "twice"], in: folder.path)
    #expect(copied.status == 65)
    #expect(
      copied.messages.contains("copy.partial: walkthroughs-landed: row 1: overlaps with a.partial"))
  }

  @Test(
    arguments: [
      (
        "mastery: {method: mean}\n", [:],
        "b.partial: was made under other settings than a.partial: 'mastery'"
      ),
      (
        "", ["windows.csv": "window_id,start,end\nw1,2026-09-01,2026-09-30\n"],
        "b.partial: windows: other shards have none"
      ),
      (
        "",
        [
          "schools.csv": "school_id,name\nS1,Elm\n",
          "teachers.csv": "teacher_id,school_id\nT1,S1\n",
        ],
        nil
      ),
      (
        "", ["walkthroughs.csv": head + "W-a,2026-09-10,T9,flex,foundation,1,no\n"],
        "b.partial: walkthroughs: row 1: overlaps with a.partial, whose row 1 is the same thing"
      ),
    ] as [(String, [String: String], String?)])
  func mergeOrRefuse(settings: String, more: [String: String], refusal: String?) throws {
    let folder = try ScratchFolder()
    try write(folder, "a")
    try write(folder, "b", teacher: "T2", settings: settings, more: more)
    try partial(folder, "a")
    try partial(folder, "b")
    for files in [["a.partial", "b.partial"], ["b.partial", "a.partial"]] {
      let run = try Program.run(["merge"] + files + ["-o", "merged", "--force"], in: folder.path)
      #expect(run.status == (refusal == nil ? 0 : 65), "\(run.messages)")
      if let refusal { #expect(run.messages.contains(refusal), "\(run.messages)") }
    }
  }

  @Test(
    arguments: [
      (
        "teachers.csv", "teacher_id,name,school_id\nT1,Elm,S1\n",
        "teacher_id,name,school_id\nT1,Oak,S1\n", "row 1: column 'name'"
      ),
      (
        "students.csv", "student_id,name\n7,Ada\n", "student_id,name\n7,Bo\n",
        "row 1: column 'name'"
      ),
      ("students.csv", "student_id,name\n7,Ada\n", "student_id,grade\n7,5\n", nil),
      (
        "pathways.csv", "pathway_id,position,item_id\nP,1,i1\n",
        "pathway_id,position,item_id\nP,1,i2\n",
        "row 1: the pathway has other items"
      ),
      (
        "marks.csv", "student_id,item_id,score\n7,i1,5\n", "student_id,item_id,score\n7,i1,6\n",
        "row 1: overlaps"
      ),
      (
        "marks.csv", "student_id,section_id,item_id,score\n7,A,i1,5\n",
        "student_id,section_id,item_id,score\n7,B,i1,6\n", nil
      ),
    ] as [(String, String, String, String?)])
  func knowOneFromTwo(file: String, first: String, second: String, refusal: String?) throws {
    let folder = try ScratchFolder()
    try write(folder, "a", more: [file: first])
    try write(folder, "b", teacher: "T2", more: [file: second])
    try partial(folder, "a")
    try partial(folder, "b")
    let run = try merge(folder, "b.partial", "a.partial")
    #expect(run.status == (refusal == nil ? 0 : 65), "\(run.messages)")
    if let refusal { #expect(run.messages.contains(refusal), "\(run.messages)") }
    #expect(!run.messages.contains("Oak") && !run.messages.contains("Bo"))
  }

  @Test func refuseTheSameShardTwice() throws {
    let folder = try ScratchFolder()
    try write(folder, "a")
    try partial(folder, "a")
    try FileManager.default.copyItem(
      atPath: folder.path(of: "a.partial"), toPath: folder.path(of: "copy.partial"))
    let twice = try merge(folder, "a.partial", "copy.partial")
    #expect(twice.status == 65)
    #expect(twice.messages.contains("overlaps with a.partial: shard 'a' is in both"))
    #expect(try merge(folder, "a.partial", "./a.partial").status == 64)
  }

  @Test func refuseWhatIsNoPartial() throws {
    let folder = try ScratchFolder()
    try write(folder, "a")
    try partial(folder, "a")
    let bytes = try folder.bytes(of: "a.partial")
    try folder.write(bytes.prefix(bytes.count / 2), to: "cut.partial")
    var flipped = bytes
    flipped[bytes.count / 3] ^= 0x55
    try folder.write(flipped, to: "flipped.partial")
    try folder.write("student_id\n7\n", to: "students.csv")
    try folder.write("", to: "empty.partial")
    for (name, sentence) in [
      ("cut.partial", "damaged"), ("flipped.partial", "damaged"),
      ("students.csv", "walkbook partial"),
      ("empty.partial", "walkbook partial"), ("a", "found a folder"),
    ] {
      let run = try merge(folder, name)
      #expect(run.status == 65 && run.messages.contains("\(name): "), "\(name): \(run.messages)")
      #expect(run.messages.contains(sentence), "\(run.messages)")
    }
    #expect(try merge(folder, "none.partial").status == 66)
  }

  @Test func refuseAKindOfFileThatNobodyKnows() throws {
    let folder = try ScratchFolder()
    try write(folder, "a")
    try partial(folder, "a")
    // The same length, so that the list of members stays right; what is unpacked is checked by its digest.
    let unzip = try Command(
      ["python3", "-c", Self.renaming, "a.partial", "b.partial"], in: folder.path)
    #expect(unzip.status == 0, "\(unzip.messages)")
    let run = try merge(folder, "b.partial")
    #expect(run.status == 65)
    #expect(
      run.messages.contains("b.partial: holds 'walkthrough', which is no kind of file"),
      "\(run.messages)")
  }

  private static let renaming = """
    import sys, zipfile
    old, new = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], "w")
    for name in old.namelist():
        content = old.read(name)
        if name == "manifest.json":
            content = content.replace(b'"walkthroughs"', b'"walkthrough"')
        new.writestr(name, content)
    """

  /// R101: a log counts up to its last entry, and parts of one folder have one log, however they are
  /// merged.
  @Test func knowTheirLogsByWayOfFoldersToo() throws {
    let folder = try ScratchFolder()
    for (file, rows) in [
      ("schools", ["school_id,name", "A,A", "B,B", "C,C"]),
      ("teachers", ["teacher_id,name,school_id", "T1,Ann,A", "T2,Bo,B", "T3,Cy,C"]),
      ("sections", ["section_id,school_id,teacher_id", "QA,A,T1", "QB,B,T2", "QC,C,T3"]),
      ("students", ["student_id,school_id", "901,A", "902,B", "903,C"]),
      (
        "enrollments",
        ["student_id,section_id,begin"]
          + ["901,QA", "902,QB", "903,QC"].map { $0 + ",2026-08-31" }
      ),
      (
        "conferences",
        [
          "conference_id,date,student_id,section_id", "K1,2026-09-25,901,QA",
          "K2,2026-09-24,902,QB", "K3,2026-09-04,903,QC",
        ]
      ),
    ] {
      try folder.write(rows.joined(separator: "\n") + "\n", to: "whole/\(file).csv")
    }
    let lines = """
      walkbook split whole --by school -o shards
      for s in A B C; do walkbook partial shards/$s -o $s.partial; done
      walkbook merge A.partial B.partial -o ab
      walkbook partial ab -o ab.partial
      walkbook merge ab.partial C.partial -o merged
      diff whole/conferences.csv merged/conferences.csv >&2 || true
      for d in whole merged; do
        walkbook measure conference_summary --data $d -f csv
      done
      """
    let home = Program.url.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    let run = try Command(
      ["sh", "-ec", lines], environment: ["PATH": "\(home):\(path)"], in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    let tables = run.output.split(separator: "\n")
    #expect(tables.count % 2 == 0 && tables.count > 4)
    #expect(tables.prefix(tables.count / 2) == tables.suffix(tables.count / 2), "\(run.output)")
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "merged/conferences-2.csv")))
  }

  /// The two lines of the documentation, with as many at once as there are processors.
  @Test func runWithoutAnEngine() throws {
    let folder = try ScratchFolder()
    try ShardedDistrict.write(schools: 3, to: folder)
    let page = try String(
      contentsOf: ExampleTests.folder.appending(path: "../Documentation/Partials.md"),
      encoding: .utf8)
    let lines = page.split(separator: "\n").filter {
      $0.hasPrefix("    walkbook ") || $0.hasPrefix("    ls ")
    }
    #expect(lines.count >= 3)
    let script = lines.map { $0.drop { $0 == " " } }.joined(separator: "\n")
    let home = Program.url.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    let run = try Command(
      ["sh", "-ec", script], environment: ["PATH": "\(home):\(path)"], in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(FileManager.default.fileExists(atPath: folder.path(of: "merged/marks.csv")))
  }

  @Test func splitByDistrict() throws {
    let folder = try ScratchFolder()
    try ShardedDistrict.write(schools: 7, to: folder)
    let run = try Program.run(
      ["split", "district", "--by", "district", "-o", "shards"], in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "shards")).sorted()
        == ["D0", "D1", "D2"])
    let again = try Program.run(
      ["split", "district", "--by", "district", "-o", "shards"], in: folder.path)
    #expect(again.status == 73)
    try folder.write("school_id,name\nS01,Elm\n", to: "district/schools.csv")
    let none = try Program.run(
      ["split", "district", "--by", "district", "-o", "more"], in: folder.path)
    #expect(none.status == 65 && none.messages.contains("district_id"), "\(none.messages)")
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "more")))
  }

  /// Days whose order only the whole column tells are read before they are cut.
  @Test func splitReadsWhatAColumnTells() throws {
    let folder = try ScratchFolder()
    let walks = "walkthrough_id,date,school_id,teacher_id,model,phase,step,status\n"
    try folder.write(
      walks
        + "W1,03/04/2026,S1,T1,flex,foundation,1,no\nW2,13/04/2026,S2,T2,flex,foundation,1,no\n",
      to: "district/walkthroughs.csv")
    let run = try Program.run(
      ["split", "district", "--by", "school", "-o", "shards"], in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try folder.text(of: "shards/S1/walkthroughs.csv").contains("2026-04-03"))
  }
}
