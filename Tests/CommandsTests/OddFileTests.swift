import Foundation
import TestSupport
import Tables
import Testing

/// Files that are no table at all: each command says a sentence and ends with a status.
@Suite struct OddFileTests {
  /// A command, and how its arguments follow from the path of a file and its folder.
  enum Reader: String, CaseIterable, CustomTestStringConvertible {
    case describe, canonical, raw, check, build

    func arguments(_ name: String, in folder: String) -> [String] {
      let path = "\(folder)/\(name)"
      let out = FileManager.default.temporaryDirectory
        .appending(path: "walkbook-\(UUID().uuidString)").path
      return switch self {
      case .describe: ["describe", path]
      case .canonical: ["import", path, "-o", "\(folder)/out"]
      case .raw: ["import", "--raw", path]
      case .check: ["check", path]
      case .build: ["build", folder, "-o", out, "--to", "md"]
      }
    }

    var testDescription: String { rawValue }
  }

  private func run(
    _ reader: Reader, _ name: String, in folder: ScratchFolder, under words: [String] = []
  ) throws -> (status: Int32, text: String) {
    let arguments = reader.arguments(name, in: folder.path)
    let run = try Program.run(arguments, under: words)
    if reader == .build { try? FileManager.default.removeItem(atPath: arguments[3]) }
    #expect(run.status == 0 || !run.output.contains("wrote"))
    return (run.status, (run.output + run.messages).lowercased())
  }

  @Test(arguments: Reader.allCases)
  func saysThatAFileIsNotThere(reader: Reader) throws {
    let folder = try ScratchFolder()
    if reader == .build { try FileManager.default.removeItem(atPath: folder.path) }
    let run = try run(reader, "x.csv", in: folder)
    #expect(run.status == 66)
    #expect(run.text.contains(reader == .build ? "no such folder" : "x.csv: no such file"))
  }

  @Test(arguments: Reader.allCases)
  func saysThatAFileIsEmpty(reader: Reader) throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "empty.csv")
    let run = try run(reader, "empty.csv", in: folder)
    #expect(run.status == (reader == .build ? 1 : 0))
    let sentence = reader == .build ? "none of its files can be used" : "the file is empty"
    #expect(run.text.contains(sentence))
  }

  @Test(
    "a folder without a file that can be used is not fine, and nothing is made of it",
    arguments: [
      ("notes.docx", "no tables, workbooks or archives in it"),
      ("shopping.csv", "none of its files can be used"),
      (".hidden.csv", "no tables, workbooks or archives in it"),
      ("marks.csv/marks.txt", "none of its files can be used"),
    ], ["check", "build"])
  func saysThatNothingCanBeRead(file: (name: String, sentence: String), command: String) throws {
    let folder = try ScratchFolder()
    try folder.write("thing,price\npens,3\n", to: file.name)
    let options = command == "build" ? ["-o", folder.path(of: "out")] : []
    let run = try Program.run([command, folder.path] + options)
    #expect(run.status == 1)
    #expect((run.output + run.messages).contains(file.sentence))
    #expect(!(run.output + run.messages).contains("nothing to correct"))
    #expect(try !folder.names.contains("out"))
  }

  @Test(arguments: Reader.allCases)
  func saysWhatABinaryFileIs(reader: Reader) throws {
    var random = SeededRandom(seed: 7)
    for (bytes, what) in [
      (Data("%PDF-1.7\n".utf8), "a pdf"),
      (Data((0..<5_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }), "a binary"),
    ] {
      let folder = try ScratchFolder()
      try folder.write(bytes, to: "report.csv")
      let run = try run(reader, "report.csv", in: folder)
      #expect(run.status == (reader == .build ? 1 : 65))
      #expect(run.text.contains("report.csv: expected a table as text, found \(what)"))
      #expect(reader == .build || run.text.contains("csv or xlsx"))
    }
  }

  @Test(arguments: Reader.allCases)
  func saysThatALineDoesNotEnd(reader: Reader) throws {
    let folder = try ScratchFolder()
    try folder.write(Data(repeating: UInt8(ascii: "x"), count: 40 << 20), to: "endless.csv")
    let run = try run(reader, "endless.csv", in: folder)
    #expect(run.status == (reader == .build ? 1 : 65))
    #expect(run.text.contains("endless.csv:1: expected lines of at most 16 mb"))
  }

  @Test(arguments: [["describe"], ["import", "--raw"]])
  func saysThatALineOfAPipeDoesNotEnd(command: [String]) throws {
    let endless = ["sh", "-c", "yes | tr -d '\\n' | \"$0\" \"$@\""]
    let run = try Program.run(command + ["-"], under: endless)
    #expect(run.status == 65)
    #expect(run.messages.contains("standard input: expected lines of at most 16 MB"))
  }

  @Test(arguments: Reader.allCases)
  func saysThatALinkLeadsNowhere(reader: Reader) throws {
    let folder = try ScratchFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "gone.csv"), withDestinationPath: "/nowhere/x.csv")
    let run = try run(reader, "gone.csv", in: folder)
    #expect(run.status == (reader == .build ? 1 : 66))
    #expect(run.text.contains("gone.csv: cannot be read: it is a link to a file that is not there"))
  }

  @Test(arguments: Reader.allCases)
  func saysThatAFileIsAFolder(reader: Reader) throws {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "marks.csv"), withIntermediateDirectories: true)
    let run = try run(reader, "marks.csv", in: folder)
    switch reader {
    case .describe, .canonical, .check:
      #expect(run.status == (reader == .check ? 1 : 0))
      #expect(run.text.contains("marks.csv: no tables, workbooks or archives in it"))
    case .raw, .build:
      #expect(run.status == (reader == .build ? 1 : 66))
      #expect(run.text.contains("marks.csv: expected a file, found a folder"))
    }
  }

  @Test(arguments: Reader.allCases)
  func readsAPipeOrSaysThatItIsOne(reader: Reader) throws {
    let folder = try ScratchFolder()
    try Command.succeed(["mkfifo", folder.path(of: "pipe.csv")])
    let feed =
      "printf 'a,b\\n1,2\\n' > \(folder.path)/pipe.csv & \"$0\" \"$@\"; s=$?; kill -9 $!; exit $s"
    let run = try run(reader, "pipe.csv", in: folder, under: ["sh", "-c", feed])
    switch reader {
    case .describe, .raw:
      #expect(run.status == 0)
      #expect(run.text.contains(reader == .raw ? "a,b\n1,2\n" : "1 row of 2 columns"))
    case .canonical, .check, .build:
      #expect(run.status == (reader == .build ? 1 : 66))
      #expect(run.text.contains("it is a pipe or a device"))
    }
  }

  @Test(arguments: Reader.allCases)
  func saysThatAFileChangesUnderIt(reader: Reader) throws {
    let folder = try ScratchFolder()
    let marks = (0..<100_000).map { "S\($0),SEC,I\($0 % 9),\($0 % 11),10,scored\n" }.joined()
    let header = "student_id,section_id,item_id,score,points_possible,status\n"
    try folder.write(header + marks, to: "marks.csv")
    let feed = """
      while echo S1,SEC,I1,1,10,scored >> \(folder.path)/marks.csv; do sleep 0.01; done & \
      "$0" "$@"; s=$?; kill -9 $!; exit $s
      """
    let run = try run(reader, "marks.csv", in: folder, under: ["sh", "-c", feed])
    #expect(run.text.contains("changed while being read"))
    #expect(run.status == (reader == .describe || reader == .raw ? 65 : 1))
  }

  /// The superuser may read everything, so that the program runs as somebody else.
  private static let asNobody =
    getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  @Test(
    .enabled(
      if: getuid() != 0 || Command.works("setpriv", "--reuid=65534", "--clear-groups", "true"),
      "the superuser cannot become somebody whom permissions bind"),
    arguments: Reader.allCases, ["a file", "a folder"])
  func saysThatPermissionLacks(reader: Reader, what: String) throws {
    let folder = try ScratchFolder()
    try folder.write("a,b\n1,2\n", to: "data/locked.csv")
    // Somebody else may not get at the program where it was built.
    let program = folder.path(of: "walkbook")
    try FileManager.default.copyItem(atPath: Program.url.path, toPath: program)
    let locked = folder.path(of: what == "a file" ? "data/locked.csv" : "data")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: locked)
    }
    let arguments = reader.arguments("locked.csv", in: folder.path(of: "data"))
    let run = try Command(Self.asNobody + [program] + arguments, in: folder.path)
    #expect(run.status == (reader == .build && what == "a file" ? 1 : 66))
    #expect(run.messages.contains("permission"), "\(run.messages)")
    #expect(!run.output.contains("1,2"))
  }

  @Test(
    "a subfolder that cannot be opened is an error, for it may hold an export",
    .enabled(
      if: getuid() != 0 || Command.works("setpriv", "--reuid=65534", "--clear-groups", "true"),
      "the superuser cannot become somebody whom permissions bind"),
    arguments: [["check", "."], ["build", ".", "-o", "out", "--to", "md"]])
  func saysThatASubfolderIsClosed(arguments: [String]) throws {
    let folder = try ScratchFolder()
    try folder.write("teacher_id,school_id\nT1,S1\n", to: "data/teachers.csv")
    try folder.write("a,b\n1,2\n", to: "data/P1/locked.csv")
    let program = folder.path(of: "walkbook")
    try FileManager.default.copyItem(atPath: Program.url.path, toPath: program)
    let (locked, data) = (folder.path(of: "data/P1"), folder.path(of: "data"))
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: data)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: locked)
    }
    let run = try Command(Self.asNobody + [program] + arguments, in: data)
    #expect(run.status == 1)
    #expect((run.output + run.messages).contains("the folder cannot be opened"))
  }

  @Test func leavesNothingBehindWhereTheInputFails() throws {
    let folder = try ScratchFolder()
    try folder.write("old\n", to: "out.csv")
    let run = try Program.run(
      ["import", "--raw", "--strict", "--force", "-", "-o", folder.path(of: "out.csv")],
      input: "a,b\n1,\"x\"y\n")
    #expect(run.status == 65)
    #expect(try folder.text(of: "out.csv") == "old\n")
    #expect(try folder.names == ["out.csv"])
  }
}
