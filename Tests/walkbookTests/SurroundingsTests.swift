import Foundation
import Testing

/// The program run as a process: what it writes does not depend on the machine around it.
@Suite struct SurroundingsTests {
  /// The program that was built beside the tests.
  private static let program = URL(filePath: ProcessInfo.processInfo.arguments[0])
    .deletingLastPathComponent().appending(path: "walkbook")

  private static let isBuilt = FileManager.default.isExecutableFile(atPath: program.path)

  private static let taskset = ["/usr/bin/taskset", "/bin/taskset"]
    .first(where: FileManager.default.isExecutableFile)

  private func output(
    _ program: String, _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return data
  }

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

  @Test(
    .enabled(if: isBuilt, "the program is not built beside the tests"),
    arguments: ["de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "C"])
  func writesTheSameInEveryLocaleAndTimeZone(locale: String) throws {
    let plain = try output(Self.program.path, Self.question)
    #expect(plain.count > 10_000)
    let other = try output(
      Self.program.path, Self.question,
      ["LC_ALL": locale, "LANG": locale, "TZ": "Pacific/Kiritimati"])
    #expect(other == plain)
  }

  @Test(.enabled(if: isBuilt && taskset != nil, "taskset or the program is not there"))
  func writesTheSameOnOneCore() throws {
    let taskset = try #require(Self.taskset)
    let plain = try output(Self.program.path, Self.question)
    #expect(try output(taskset, ["-c", "0", Self.program.path] + Self.question) == plain)
  }
}
