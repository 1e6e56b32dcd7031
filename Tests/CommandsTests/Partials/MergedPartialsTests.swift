import Analytics
import Coaching
import Exporters
import Foundation
import Importers
import Partials
import Provenance
import Tables
import TestSupport
import Testing
import Walkbook

@testable import Commands

/// Shards give the tables of the one folder, however many there are and in whatever order they merge.
@Suite struct MergedPartialsTests {
  private static func partial(_ path: String, _ name: String) async throws -> Partial {
    let data = try DataFolder(path: path)
    let partial = Partial(await data.read(), of: data, name: name)
    return try Partial(try partial.bytes(for: name), from: name)
  }

  private static func parts(
    schools: Int, by unit: String = "school", in folder: ScratchFolder
  ) async throws -> (path: String, whole: Partial, shards: [Partial]) {
    try ShardedDistrict.write(schools: schools, students: schools > 20 ? 2 : 6, to: folder)
    let split = try Program.run(
      ["split", "district", "--by", unit, "-o", "shards"], in: folder.path)
    #expect(split.status == 0, "\(split.messages)")
    let path = folder.path(of: "district")
    var shards: [Partial] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "shards"))
      .sorted()
    {
      shards.append(try await partial(folder.path(of: "shards/\(name)"), name))
    }
    return (path, try await partial(path, "whole"), shards)
  }

  private static func merged(_ partials: [Partial]) throws -> Partial {
    var facts = SettledFacts()
    for partial in partials { facts.add(partial) }
    let merged = try facts.finish().get()
    return try Partial(try merged.bytes(for: "merged"), from: "merged")
  }

  /// Every file of the merged folder, by name, but for the line that says of which folder parts were.
  private static func files(_ partial: Partial) async throws -> [String: Data] {
    let folder = try ScratchFolder()
    try await write(partial, to: folder.path(of: "merged"))
    var files = Dictionary(
      uniqueKeysWithValues: try folder.allNames.map { ($0, try folder.bytes(of: $0)) })
    for (name, bytes) in files where name.hasSuffix("walkbook.yaml") {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let kept = lines.filter { !$0.hasPrefix("# A part of folder ") }
      files[name] = Data(kept.joined(separator: "\n").utf8)
    }
    return files
  }

  private static func write(_ partial: Partial, to path: String) async throws {
    // As the command writes it: files for reading again.
    try await OutputRules(kind: .data).apply {
      try await CanonicalFolder(try MergedDistrict(partial)).write(to: path, quietly: true)
    }
  }

  private static func tables(_ path: String) async throws -> [String: Table] {
    let workspace = try await Workspace(DataOptions.folder(path))
    return Dictionary(
      uniqueKeysWithValues: Measure.all.map { ($0.name, workspace.view.table($0)) }
        + Totals.all.map { ($0.name, workspace.view.table($0)) })
  }

  private static func expectSameTables(
    _ partial: Partial, as path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let folder = try ScratchFolder()
    try await write(partial, to: folder.path(of: "merged"))
    let (own, merged) = (try await tables(path), try await tables(folder.path(of: "merged")))
    for name in own.keys.sorted() {
      #expect(
        own[name].map { TableFormat.csv.bytes(of: $0) }
          == merged[name].map { TableFormat.csv.bytes(of: $0) }, "\(name)",
        sourceLocation: sourceLocation)
    }
    #expect(own.values.count { !$0.isEmpty } > 25, sourceLocation: sourceLocation)
  }

  @Test func giveTheTablesOfTheOneFolder() async throws {
    let folder = try ScratchFolder()
    let (path, whole, shards) = try await Self.parts(schools: 7, in: folder)
    #expect(shards.count == 7)
    let merged = try Self.merged(shards)
    try await Self.expectSameTables(merged, as: path)
    // One, two and seven shards, in several orders and groupings: the same folder.
    let files = try await Self.files(merged)
    #expect(try await Self.files(whole) == files)
    let halves = [try Self.merged(Array(shards[..<3])), try Self.merged(Array(shards[3...]))]
    #expect(try await Self.files(Self.merged(halves.reversed())) == files)
  }

  /// The laws of ``Summary`` on what is written and read again; any order gives the same bytes.
  @Test func mergeInAnyOrderAndGrouping() async throws {
    let folder = try ScratchFolder()
    let (_, _, shards) = try await Self.parts(schools: 4, in: folder)
    let bytes = { (result: Result<Partial, PartialError>) in
      (try? result.get()).flatMap { try? $0.bytes(for: "") } ?? []
    }
    expectSummaryLaws(SettledFacts(), shards) { bytes($0) == bytes($1) }
    let merged = try Self.merged(shards)
    for order in [[3, 2, 1, 0], [1, 3, 0, 2]] {
      #expect(try Self.merged(order.map { shards[$0] }) == merged)
    }
    let pairs = [
      try Self.merged([shards[2], shards[0]]), try Self.merged([shards[3], shards[1]]),
    ]
    #expect(try Self.merged(pairs) == merged)
    // A merged folder is a folder: its own partial gives it again.
    try await Self.write(merged, to: folder.path(of: "merged"))
    let again = try await Self.partial(folder.path(of: "merged"), "again")
    #expect(try await Self.files(again) == Self.files(merged))
  }

  @Test func giveTheSameInManyShards() async throws {
    let folder = try ScratchFolder()
    let (path, _, shards) = try await Self.parts(schools: 230, in: folder)
    #expect(shards.count == 230)
    try await Self.expectSameTables(try Self.merged(shards.reversed()), as: path)
  }

  /// A name that two students of the folder bear is neither's in any part of it (R100).
  @Test(arguments: [
    ("2026-09-18,Kid One,,goal\n", "students.csv"),
    ("2026-09-18,2;Kid One,,goal\n", "students.csv"),
  ])
  func keepNamesOfTwoApart(row: String, list: String) async throws {
    let folder = try ScratchFolder()
    for (name, text) in [
      "schools.csv": "school_id,name\nS1,North\nS2,South\n",
      "teachers.csv": "teacher_id,name,school_id\nT1,Ann Alder,S1\nT2,Bob Birch,S2\n",
      "sections.csv": "section_id,title,school_id,teacher_id\nC1,A,S1,T1\nC2,B,S2,T2\n",
      "students.csv": "student_id,name,school_id\n1,Kid One,S1\n2,Kid One,S2\n",
      "enrollments.csv": "student_id,section_id,begin,end\n1,C1,2026-08-31,\n2,C2,2026-08-31,\n",
      "conferences.csv": "date,student_id,section_id,type\n2026-09-10,Kid One,C1,goal\n"
        + "2026-09-17,Kid One,C2,goal\n\(row)",
    ] { try folder.write(text, to: "district/\(name)") }
    let split = try Program.run(
      ["split", "district", "--by", "school", "-o", "shards"], in: folder.path)
    #expect(split.status == 0 && split.messages.contains("read first"), "\(split.messages)")
    var shards: [Partial] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "shards")) {
      shards.append(try await Self.partial(folder.path(of: "shards/\(name)"), name))
    }
    try await Self.write(try Self.merged(shards), to: folder.path(of: "merged"))
    let own = try await Self.tables(folder.path(of: "district"))
    let merged = try await Self.tables(folder.path(of: "merged"))
    for name in ["conference_status", "conference_coverage"] {
      #expect(
        own[name].map { TableFormat.csv.bytes(of: $0) }
          == merged[name].map { TableFormat.csv.bytes(of: $0) }, "\(name)")
    }
    #expect(own["conference_status"]?.count == 2)
  }

  /// Walk-throughs without ids are the numbers of their rows in the whole file, in each part of it.
  @Test func giveTheTablesWhereRowsHaveNoIDs() async throws {
    let folder = try ScratchFolder()
    try ShardedDistrict.write(schools: 3, to: folder)
    let rows = (1...3).flatMap { school in
      [9, 10].map {
        "2026-\($0 == 9 ? "09" : "10")-1\(school),T0\(school)1,O1,flex,foundation,\(school)\n"
      }
    }
    try folder.write(
      "date,teacher_id,observer_id,model,landed_phase,landed_step\n" + rows.joined(),
      to: "district/walkthroughs.csv")
    let split = try Program.run(
      ["split", "district", "--by", "school", "-o", "shards"], in: folder.path)
    #expect(split.status == 0 && !split.messages.contains("read first"), "\(split.messages)")
    var shards: [Partial] = []
    for name in ["S01", "S02", "S03"] {
      shards.append(try await Self.partial(folder.path(of: "shards/\(name)"), name))
    }
    let merged = try Self.merged(shards.reversed())
    try await Self.expectSameTables(merged, as: folder.path(of: "district"))
    try await Self.write(merged, to: folder.path(of: "merged"))
    let ids = "select distinct walkthrough_id, teacher_id from walkthroughs order by 1"
    let own = try Program.run(["query", ids, "--data", "district"], in: folder.path)
    let of = try Program.run(["query", ids, "--data", "merged"], in: folder.path)
    #expect(own.output.contains("walkthroughs-7") && own.output == of.output)
  }

  /// Who is first seen after the day of the study is not there yet, in the merged folder either (R109).
  @Test func leaveWhoIsSeenLaterOut() async throws {
    let folder = try ScratchFolder()
    try folder.write("school_id,name\nS1,North\nS2,South\n", to: "district/schools.csv")
    try folder.write("teacher_id,school_id\nT1,S1\nT2,S2\n", to: "district/teachers.csv")
    try folder.write("as-of: 2026-09-20\n", to: "district/walkbook.yaml")
    try folder.write(
      """
      walkthrough_id,date,school_id,teacher_id,model,landed_phase,landed_step
      W1,2026-09-10,S1,T1,flex,foundation,4
      W2,2026-10-10,S1,TX,flex,foundation,5
      W3,2026-09-11,S2,T2,flex,foundation,5

      """, to: "district/walkthroughs.csv")
    for arguments in [
      ["split", "district", "--by", "school", "-o", "shards"],
      ["partial", "shards/S1", "-o", "S1.partial"], ["partial", "shards/S2", "-o", "S2.partial"],
      ["merge", "S1.partial", "S2.partial", "-o", "merged"], ["import", "district", "-o", "copy"],
    ] {
      let run = try Program.run(arguments, in: folder.path)
      #expect(run.status == 0, "\(run.messages)")
    }
    let eligible = try ["district", "merged", "copy"].map { name in
      try Program.run(
        [
          "query", "select school_id, eligible from walk_coverage order by 1", "--data", name, "-f",
          "csv",
        ],
        in: folder.path
      ).output
    }
    #expect(eligible[0].contains("S1,1\nS2,1\n"))
    #expect(Set(eligible).count == 1)
    #expect(try folder.text(of: "merged/walkthroughs-landed.csv").contains("W2,"))
  }

  @Test func giveTheTablesOfTheExampleDistrict() async throws {
    let folder = try ScratchFolder()
    let path = InvarianceTests.district.path
    let split = try Program.run(
      ["split", path, "--by", "school", "-o", "shards"], in: folder.path)
    #expect(split.status == 0, "\(split.messages)")
    var shards: [Partial] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "shards")) {
      shards.append(try await Self.partial(folder.path(of: "shards/\(name)"), name))
    }
    #expect(shards.count > 3)
    let merged = try Self.merged(shards)
    try await Self.expectSameTables(merged, as: path)
    let whole = try await Self.partial(path, "whole")
    #expect(try await Self.files(whole) == Self.files(merged))
  }

  /// What repeats, and what no measure reads, costs nothing; the rest a tenth of the rows.
  @Test func areSmall() async throws {
    let folder = try ScratchFolder()
    try ShardedDistrict.write(schools: 3, students: 60, to: folder)
    let marks = try folder.text(of: "district/marks.csv")
    let path = folder.path(of: "district")
    let before = try await Self.partial(path, "shard").bytes(for: "").count
    let input = try folder.allNames.reduce(0) { try $0 + folder.bytes(of: $1).count }
    #expect(before * 10 < input, "\(before) of \(input)")
    let lines = marks.split(separator: "\n").dropFirst()
    try folder.write(marks + lines.map { $0 + "\n" }.joined(), to: "district/marks.csv")
    #expect(try await Self.partial(path, "shard").bytes(for: "").count == before)
    let extra = (1...5_000).map { "N0101,C012,Y\($0),5,10,,2026-10-0\(1 + $0 % 9),,\n" }
    try folder.write(marks + extra.joined(), to: "district/marks.csv")
    #expect(try await Self.partial(path, "shard").bytes(for: "").count < before + 100)
  }
}
