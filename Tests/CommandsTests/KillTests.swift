import Foundation
import TestSupport
import Tables
import Testing

/// Whenever the program is ended, no data are left under another name, and old outputs are whole.
///
/// `KILLS=300` for more than the few of every run; `make kills` does.
@Suite struct KillTests {
  private static let district = ExampleTests.folder.appending(path: "district").path
  private static let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 14

  /// Every command that writes; `build` and `weave` take the longest.
  private static let commands = [
    ["build", district, "-o", "out", "--to", "xlsx,html"],
    ["weave", "pd-planning", "--data", district, "-o", "out", "--to", "xlsx,md"],
    ["import", district, "-o", "out"],
    ["query", "select * from walkthroughs", "--data", district, "-o", "out/a.xlsx"],
    ["measure", "placements", "--data", district, "-o", "out/a.csv"],
    ["import", "--raw", "-", "-o", "out/a.csv"],
    ["new", "project", "-o", "out"],
  ]

  @Test(arguments: 0..<kills)
  func leavesNothingBehind(round: Int) throws {
    var random = SeededRandom(seed: UInt64(round))
    let command = Self.commands[round % Self.commands.count]
    let signal = ["KILL", "TERM", "INT", "HUP"][(round / Self.commands.count) % 4]
    let folder = try ScratchFolder()
    try folder.write(
      String(repeating: "1,Name Of Somebody\n", count: 200_000), to: "input.csv")
    for name in ["out/keep", "tmp/keep"] { try folder.write("kept", to: name) }
    try folder.write("school_id,name\nS01,School\n", to: "data/schools.csv")
    let seconds = Double.random(in: 0.01...1.2, using: &random)
    let words = ([Program.url.path] + command).map { "'\($0)'" }.joined(separator: " ")
    let run = try Command(
      ["bash", "-c", "umask 0; timeout -s \(signal) \(seconds) \(words) < input.csv > list; true"],
      environment: ["TMPDIR": folder.path(of: "tmp")], in: folder.path)
    #expect(run.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out"))
    let left = names.filter { $0.hasPrefix(".") }
    if signal != "KILL" { #expect(left == [], "\(signal) after \(seconds) s: \(command)") }
    #expect(left.allSatisfy { $0.hasPrefix(".walkbook-") })
    for name in left {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.path(of: "out/\(name)"))
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
      for file in try FileManager.default.subpathsOfDirectory(
        atPath: folder.path(of: "out/\(name)"))
      {
        let mode = try FileManager.default.attributesOfItem(
          atPath: folder.path(of: "out/\(name)/\(file)"))[.posixPermissions]
        #expect(((mode as? NSNumber)?.intValue ?? 0) & 0o077 == 0, "\(command): a file for all")
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "tmp")) == ["keep"])
    // The next run takes away what a kill left, and replaces what the killed one had finished.
    let next = try Program.run(
      ["query", "select 1 as a", "--data", folder.path(of: "data"), "-o", "out/z.csv"],
      in: folder.path)
    #expect(next.status == 0, "\(next.messages)")
    let after = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out"))
    #expect(!after.contains { $0.hasPrefix(".") })
    #expect(try folder.text(of: "out/keep") == "kept")
  }

  /// A folder of merged facts is whole or not there: half of them would be read like all.
  @Test func mergesAllOrNothing() throws {
    let folder = try ScratchFolder()
    let partial = try Program.run(["partial", Self.district, "-o", "a.partial"], in: folder.path)
    #expect(partial.status <= 1, "\(partial.messages)")
    #expect(try Program.run(["merge", "a.partial", "-o", "whole"], in: folder.path).status == 0)
    let whole = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "whole"))
    var random = SeededRandom(seed: 7)
    for round in 0..<max(10, Self.kills / 4) {
      let signal = ["KILL", "TERM", "INT"][round % 3]
      let seconds = Double.random(in: 0.05...2.5, using: &random)
      _ = try Command(
        [
          "bash", "-c",
          "timeout -s \(signal) \(seconds) '\(Program.url.path)' merge a.partial -o new; true",
        ], in: folder.path)
      let new = try? FileManager.default.contentsOfDirectory(atPath: folder.path(of: "new"))
      #expect(new.map(Set.init) == nil || new.map(Set.init) == Set(whole), "\(signal) \(seconds)")
      try? FileManager.default.removeItem(atPath: folder.path(of: "new"))
    }
  }

  /// A name like that of our private folders makes none ours.
  @Test(arguments: [("mine.txt", true), (".made-by-walkbook", false)])
  func leavesFoldersOfOthers(file: String, stays: Bool) throws {
    let folder = try ScratchFolder()
    try folder.write("school_id,name\nS01,School\n", to: "data/schools.csv")
    try folder.write("kept", to: "out/.walkbook-aaaaaaaaaaaaa/\(file)")
    let run = try Program.run(
      ["query", "select 1 as a", "--data", "data", "-o", "out/z.csv"], in: folder.path)
    #expect(run.status == 0, "\(run.messages)")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out"))
    #expect(Set(left) == (stays ? [".walkbook-aaaaaaaaaaaaa", "z.csv"] : ["z.csv"]))
  }

  /// Whatever the umask allows others.
  @Test func makesFoldersForItsOwnerAlone() throws {
    let folder = try ScratchFolder()
    let words = "'\(Program.url.path)' import '\(Self.district)' -o deep/out"
    let run = try Command(
      ["bash", "-c", "umask 0; \(words); stat -c %a deep/out deep/out/teachers.csv"],
      in: folder.path)
    #expect(run.output.hasSuffix("700\n600\n"), "\(run.output)")
  }

  /// A program that waits for input that does not come ends at once, with the status of the signal.
  @Test(arguments: [("INT", "130"), ("TERM", "143"), ("HUP", "129")])
  func endsAtASignal(signal: String, status: String) throws {
    let folder = try ScratchFolder()
    let run = try Command(
      [
        "bash", "-c",
        "mkfifo p; exec 3<>p; timeout --preserve-status -s \(signal) -k 20 2 "
          + "'\(Program.url.path)' import --raw - < p; echo $?",
      ], in: folder.path)
    #expect(run.output == "\(status)\n")
  }

  /// The reader goes away, or the disk is full, while standard input is read.
  @Test(arguments: ["| head -n 1", "> /dev/full"])
  func keepsNothingOfItsInput(end: String) throws {
    let folder = try ScratchFolder()
    try folder.write(String(repeating: "1,Name\n", count: 300_000), to: "input.csv")
    try folder.write("kept", to: "tmp/keep")
    for command in ["import --raw -", "describe - --show-values"] {
      _ = try Command(
        ["bash", "-c", "cat input.csv | '\(Program.url.path)' \(command) \(end)"],
        environment: ["TMPDIR": folder.path(of: "tmp")], in: folder.path)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "tmp")) == ["keep"])
    }
  }
}
