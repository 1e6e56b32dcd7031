import Foundation
import TestSupport
import Testing

/// `walkbook audit A B`: what releases tell together of which neither tells by itself.
@Suite struct ReleasesTogetherTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var name: String
    var first: (file: String, text: String)
    var second: (file: String, text: String)
    /// What the second holds where both tell nothing together.
    var instead: String
    var testDescription: String { name }
  }

  private static let rates = "target_id,enrolled,with_evidence,no_evidence\nT1,comp.,25,n<10\n"

  private static func page(_ audience: String, _ day: String, _ cells: String) -> String {
    "As of \(day). Audience: \(audience).\n\n"
      + "| Target | Enrolled | Mastered | Near | Below | No evidence |\n|---|---|---|---|---|---|\n"
      + "| T1 | \(cells) |\n"
  }

  static let pairs: [Pair] = [
    Pair(
      name: "an answer beside a table", first: ("a/rates.csv", rates),
      second: ("b/answer.csv", "target_id,enrolled\nT1,31\n"),
      instead: "target_id,enrolled\nT1,comp.\n"),
    Pair(
      name: "two audiences",
      first: ("a/report.md", page("district", "3 May 2027", "comp. | 20 | 12 | 0 | n<10")),
      second: ("b/report.md", page("public", "3 May 2027", "38 | coded | coded | 0 | coded")),
      instead: page("public", "3 May 2027", "coded | coded | coded | 0 | coded")),
    Pair(
      name: "two days",
      first: ("a/report.md", page("district", "3 May 2027", "comp. | 20 | 12 | 0 | n<10")),
      second: ("b/report.md", page("district", "10 May 2027", "38 | 20 | 12 | 0 | comp.")),
      instead: page("district", "10 May 2027", "50 | 21 | 12 | 0 | comp.")),
  ]

  @Test(arguments: pairs)
  func tellTogether(pair: Pair) throws {
    let folder = try ScratchFolder()
    try folder.write(pair.first.text, to: pair.first.file)
    func status(_ second: String) throws -> Int32 {
      try folder.write(second, to: pair.second.file)
      let reader = pair.first.text.contains("Audience") ? [] : ["--audience", "district"]
      let audit = try Program.run(
        ["audit", folder.path(of: "a"), folder.path(of: "b"), "-f", "csv"] + reader)
      #expect(audit.output.contains("told,number") == (audit.status == 1), "\(audit.messages)")
      return audit.status
    }
    #expect(try status(pair.second.text) == 1)
    #expect(try status(pair.instead) == 0)
    for alone in ["a", "b"] {
      let words = ["audit", folder.path(of: alone), "--audience", "district"]
      #expect(try Program.run(words).status == 0, "\(alone) alone tells nothing")
    }
  }
}
