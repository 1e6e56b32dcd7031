import Foundation
import TestSupport
import Tables
import Testing

/// Same input, same bytes: whatever the machine, its language, its clock and its cores.
@Suite struct DeterminismTests {
  private static let walks = ExampleTests.folder.appending(path: "only-walks").path

  /// Of every room something: gradebooks, logs, walks.
  private static let question = [
    "query",
    """
    select p.student_id, p.gap, p.projected_finish, c.gini, s.label, s.hazard
    from pacing p join conference_summary c on c.section_id = p.section_id
      join step_distribution s on s.step = c.students % 9 + 1 order by p.student_id, s.label
    limit 500
    """,
    "--data", InvarianceTests.district.path, "-f", "csv",
  ]

  private func answer(
    under words: [String] = [], environment: [String: String] = [:]
  ) throws -> String {
    let command = try Program.run(Self.question, under: words, environment: environment)
    #expect(command.status == 0)
    #expect(command.output.utf8.count > 10_000)
    return command.output
  }

  /// Word files too, where the program for them is there.
  private static let formats =
    "xlsx,html,md" + (Command.works("pandoc", "--version") ? ",docx" : "")

  private func bytes(
    of data: String, under words: [String] = [], environment: [String: String] = [:],
    as formats: String = formats
  ) throws -> [String: Data] {
    let output = try ScratchFolder()
    let outcome = try Program.run(
      ["build", data, "-o", output.path, "--to", formats], under: words,
      environment: environment)
    #expect([0, 1].contains(outcome.status), "\(outcome.messages)")
    var files: [String: Data] = [:]
    for name in try output.allNames {
      files[name] = try Data(contentsOf: URL(filePath: output.path(of: name)))
    }
    #expect(!files.isEmpty)
    return files
  }

  @Test(arguments: [
    [:], ["LC_ALL": "C", "LANG": "C"], ["LC_ALL": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati"],
    ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"], ["LC_ALL": "ar_EG.UTF-8"],
    ["TZ": "America/Anchorage"], ["HOME": "/nonexistent"],
  ])
  func writesTheSameBytes(environment: [String: String]) throws {
    let expected = try bytes(of: Self.walks)
    #expect(try bytes(of: Self.walks, environment: environment) == expected)
    #expect(try answer(environment: environment) == answer())
  }

  @Test func writesTheSameBytesOnOneCore() throws {
    let district = ExampleTests.folder.appending(path: "district").path
    let expected = try bytes(of: district)
    #expect(try bytes(of: district, under: ["taskset", "-c", "0"]) == expected)
    #expect(try answer(under: ["taskset", "-c", "0"]) == answer())
  }

  @Test func writesTheSameBytesWhateverOrderTheFilesWereMadeIn() throws {
    let source = ExampleTests.folder.appending(path: "district")
    let names = try FileManager.default.contentsOfDirectory(atPath: source.path).filter {
      $0.hasSuffix(".csv") || $0.hasSuffix(".yaml")
    }.sorted()
    var results: [[String: Data]] = []
    for order in [names, names.reversed()] {
      let folder = try ScratchFolder()
      try FileManager.default.createDirectory(
        atPath: folder.path(of: "district"), withIntermediateDirectories: true)
      for name in order {
        try FileManager.default.copyItem(
          at: source.appending(path: name),
          to: URL(filePath: folder.path(of: "district/" + name)))
      }
      results.append(try bytes(of: folder.path(of: "district"), as: "xlsx,html,md"))
    }
    #expect(results[0] == results[1])
  }
}
