import Foundation
import TestSupport
import Testing

/// `walkbook describe`: what a person runs first on a strange file.
@Suite struct DescribeTests {
  static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/samples").standardizedFileURL.path

  /// Every sample, by its path below the folder.
  static let files: [String] = {
    let all = FileManager.default.enumerator(atPath: samples)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".csv") }.sorted()
  }()

  /// Descriptions of real files hold no content of their cells; `RECORD=1` writes them anew.
  @Test(
    .enabled(if: !files.isEmpty, "the sample files are not on this machine"), arguments: files)
  func describes(sample: String) throws {
    let run = try Program.run(["describe", sample], in: Self.samples)
    #expect(run.status == 0)
    let name = sample.replacing("/", with: "-").replacing(".csv", with: ".txt")
    try expectGolden(run.output, "describe/\(name)")
  }

  private let form = """
    Visits of the fall

    Date of visit;Teacher;;Step;Step;Minutes;Seen
    9/30/2026;T014;;3;2;12;yes
    10/14/2026;T015;;4;;9,5;no
    10/21/2026;T016;;x;;11;yes
    10/22/2026;T016;;1
    Date of visit;Teacher;;Step;Step;Minutes;Seen
    10/23/2026;T014;;2;;10;
    Total;;;;;42;

    """

  @Test func saysWhatAStrangeFileIs() throws {
    let run = try Program.run(["describe", "-"], input: form, environment: ["COLUMNS": "90"])
    #expect(run.status == 0)
    try expectGolden(run.output, "describe/strange-form.txt")
    for cell in ["T014", "T015"] { #expect(!run.output.contains(cell)) }
  }

  @Test func showsValuesWhereAsked() throws {
    let run = try Program.run(["describe", "--show-values", "-"], input: form)
    #expect(run.output.contains("2 × T014"))
  }

  @Test func keepsToTheWidth() throws {
    let run = try Program.run(["describe", "-"], input: form, environment: ["COLUMNS": "60"])
    let text = run.output.split(separator: "To read it")[0]
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func describesForScripts() throws {
    let run = try Program.run(["describe", "-f", "json", "-"], input: form)
    let files = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    let file = try #require(files?.first)
    #expect(file["rows"] as? Int == 7)
    #expect((file["columns"] as? [[String: Any]])?.count == 7)
    #expect(!run.output.contains("T014"))
  }

  @Test func offersAnEntryThatIsUnderstood() throws {
    let folder = try ScratchFolder()
    try folder.write("Teacher ID,School,Name\nT1,S1,A\n", to: "people.csv")
    let run = try Program.run(["describe", folder.path(of: "people.csv")])
    let entry = try #require(run.output.range(of: "    sources:"))
    let yaml = run.output[entry.lowerBound...].split(separator: "\n").map { $0.dropFirst(4) }
      .joined(separator: "\n")
    try folder.write(yaml, to: "walkbook.yaml")
    let again = try Program.run(["describe", folder.path(of: "people.csv")])
    #expect(again.output.contains("Recognized as walkbook.teachers"), "\(yaml)\n\(again.output)")
    let check = try Program.run(["import", folder.path, "-o", folder.path(of: "out")])
    #expect(check.status == 0)
  }

  @Test func listsThePlanOfAFolder() throws {
    let folder = try ScratchFolder()
    try folder.write("school_id,name\nS1,North\n", to: "schools.csv")
    let run = try Program.run(["describe"], in: folder.path)
    #expect(run.output == "schools.csv  walkbook.schools (UTF-8, comma, 24 bytes)\n")
  }
}
