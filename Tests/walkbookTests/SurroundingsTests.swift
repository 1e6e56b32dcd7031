import Foundation
import TestSupport
import Testing

/// The program run as a process: what it writes does not depend on the machine around it.
@Suite struct SurroundingsTests {
  private func output(
    under words: [String] = [], environment: [String: String] = [:]
  ) throws -> String {
    let command = try Program.run(Self.question, under: words, environment: environment)
    #expect(command.status == 0)
    return command.output
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

  @Test(arguments: ["de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "C"])
  func writesTheSameInEveryLocaleAndTimeZone(locale: String) throws {
    let plain = try output()
    #expect(plain.utf8.count > 10_000)
    let other = try output(
      environment: ["LC_ALL": locale, "LANG": locale, "TZ": "Pacific/Kiritimati"])
    #expect(other == plain)
  }

  @Test func writesTheSameOnOneCore() throws {
    let plain = try output()
    #expect(try output(under: ["taskset", "-c", "0"]) == plain)
  }
}
