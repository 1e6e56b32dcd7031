import Foundation
import TestSupport
import Testing

/// Every option of `walkbook import --raw`: what it changes, and what it leaves as it is.
@Suite struct RawOptionTests {
  /// Everything that a table is not: titles, two header records, blanks, separators, another table.
  private static let whole =
    "Report of the fall\n\nGroup,,Math,\nid,name,level,points\n1, A ,x,2\n,,,\n2,B,x,3\n"
    + "\nterm,count,share\nFall,3,4\n"
  private static let joined = "Group id,Group name,Math level,Math points\n"
  private static let rows = "1,\" A \",x,2\n2,B,x,3\n"

  private static let cases: [(options: [String], input: String, output: String)] = [
    ([], whole, joined + rows),
    (
      ["--skip-lines", "0", "--header-rows", "1"], whole,
      "Report of the fall\nGroup,,Math,\nid,name,level,points\n" + rows
        + "term,count,share\nFall,3,4\n"
    ),
    (["--skip-lines", "3", "--header-rows", "1"], whole, "id,name,level,points\n" + rows),
    (["--skip-lines", "2", "--header-rows", "2"], whole, joined + rows),
    (["--skip-lines", "4", "--no-header"], whole, rows),
    (["--keep-separators"], whole, joined + "1,\" A \",x,2\n,,,\"\"\n2,B,x,3\n"),
    (["--trim"], whole, joined + "1,A,x,2\n2,B,x,3\n"),
    (["--all-tables"], whole, joined + rows + "term,count,share\nFall,3,4\n"),
    (
      ["--strict"], "Title\n\n a ,b\n,\n\"x\",y\n\nc\n",
      "Title\n\"\"\n\" a \",b\n,\"\"\nx,y\n\"\"\nc\n"
    ),
    (["--delimiter", ";"], "a;b,c\n1;2,3\n", "a,\"b,c\"\n1,\"2,3\"\n"),
    (["--delimiter", "tab"], "a\tb,c\n1\t2,3\n", "a,\"b,c\"\n1,\"2,3\"\n"),
    (["--quote", "single"], "a,b\n'1, 2',\"3\"\n", "a,b\n\"1, 2\",\"\"\"3\"\"\"\n"),
    (["--quote", "none"], "a,b\n\"1,2\"\n", "a,b\n\"\"\"1\",\"2\"\"\"\n"),
    (["--no-header"], "1,2\n3,4\n", "1,2\n3,4\n"),
  ]

  @Test(arguments: cases)
  func writes(options: [String], input: String, output: String) throws {
    let run = try Program.run(["import", "--raw", "-"] + options, input: input)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output == output)
    // Plain CSV is strict CSV, and reading it strictly changes nothing.
    let again = try Program.run(["import", "--raw", "--strict", "-"], input: run.output)
    #expect(again.status == 0)
    #expect(again.output == run.output)
  }

  @Test(arguments: [
    ("macroman", "a,b\nPeña,1\n"), ("windows-1252", "a,b\nPe–a,1\n"),
    ("latin-1", "a,b\nPe\u{96}a,1\n"),
  ])
  func readsTheEncodingThatIsSaid(encoding: String, output: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Data("a,b\nPe".utf8) + [0x96] + Data("a,1\n".utf8), to: "a.csv")
    let path = folder.path(of: "a.csv")
    let run = try Program.run(["import", "--raw", "--encoding", encoding, path])
    #expect(run.status == 0)
    #expect(run.output == output)
  }

  @Test func writesAnArrayOfArrays() throws {
    let folder = try ScratchFolder()
    let file = folder.path(of: "out.json")
    let input = "a,b,c\n1,,\"x \"\"y\"\"\n\tz\"\n2\n3,4,5\n6,7,8\n"
    let run = try Program.run(["import", "--raw", "-f", "json", "-", "-o", file], input: input)
    #expect(run.status == 0)
    #expect(run.output == "")
    let read = try JSONSerialization.jsonObject(with: folder.bytes(of: "out.json"))
    #expect(
      read as? [[String]] == [
        ["a", "b", "c"], ["1", "", "x \"y\"\n\tz"], ["2"], ["3", "4", "5"], ["6", "7", "8"],
      ])
  }

  @Test(arguments: [
    (["--strict"], "a,b\n1,\"x\"y\n", 65, "malformed-quote", 2),
    ([], "%PDF-1.7\n", 65, "unreadable-file", nil),
    (["-o", "/nowhere/out.csv"], "a,b\n1,2\n", 73, "output", nil),
  ])
  func saysAsJSONWhatStopsIt(
    options: [String], input: String, status: Int32, rule: String, line: Int?
  ) throws {
    let run = try Program.run(
      ["import", "--raw", "--diagnostics", "json", "-"] + options, input: input)
    #expect(run.status == status)
    let said = try JSONSerialization.jsonObject(with: Data(run.messages.utf8)) as? [[String: Any]]
    #expect(said?.map { $0["rule"] as? String } == [rule])
    #expect(said?.first?["line"] as? Int == line)
    #expect((said?.first?["message"] as? String)?.isEmpty == false)
  }

  /// A table of invented cells, written with a delimiter and a quote.
  @Test(arguments: 0..<12 as Range<UInt64>)
  func givesTheRecordsBack(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let cells = [
      "x", "Zoë", "a;b", "1,5", "|", "two\nlines", "\"q\"", "it's", " padded ", "", "\t",
    ]
    let width = Int.random(in: 2...5, using: &random)
    let records =
      [(1...width).map { "Column \($0)" }]
      + (0..<20).map { row in
        ["R\(row)"] + (1..<width).map { _ in cells.randomElement(using: &random) ?? "" }
      }
    let delimiter = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
    let quote = Bool.random(using: &random) ? "\"" : "'"
    let text = records.map { record in
      record.map { quote + $0.replacing(quote, with: quote + quote) + quote }
        .joined(separator: delimiter) + "\n"
    }.joined()
    let told = ["--delimiter", delimiter, "--quote", quote]
    for options in [told, []] {
      let raw = ["import", "--raw", "-"]
      let json = try Program.run(raw + options + ["-f", "json"], input: text)
      let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String]]
      #expect(read == records)
      let plain = try Program.run(raw + options, input: text)
      let again = try Program.run(raw + ["-f", "json"], input: plain.output)
      #expect(again.output == json.output)
    }
  }
}
