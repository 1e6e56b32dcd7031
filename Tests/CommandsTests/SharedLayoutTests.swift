import TestSupport
import Testing

/// `walkbook describe FILE --as-profile`: a layout that can be shared.
@Suite struct SharedLayoutTests {
  private static func profile(of product: UnknownProduct, _ folder: ScratchFolder) throws -> String
  {
    try folder.write(product.text + "\n", to: product.file)
    let run = try Program.run(["describe", folder.path(of: product.file), "--as-profile"])
    #expect(run.status == 0, "\(run.messages)")
    return run.output
  }

  /// Words of a closed list, which say of a score that it is none.
  private static let statuses: Set<String> = ["Absent", "not started", "Percentile"]

  /// What rows below the header say, apart from words that label rows, and numbers of one digit.
  private static func cells(of product: UnknownProduct) -> Set<String> {
    let students = Set(product.scores.map(\.student))
    let rows = product.text.split(separator: "\n").filter { row in
      students.contains { row.contains($0) }
    }
    let cells = rows.flatMap { $0.split { ",;\t\"".contains($0) } }.map(String.init)
    return Set(cells.filter { $0.count > 3 && $0 != "100%" }).subtracting(statuses)
  }

  @Test(arguments: UnknownProduct.all)
  func holdsNoCell(product: UnknownProduct) throws {
    let text = try Self.profile(of: product, ScratchFolder())
    for cell in Self.cells(of: product) { #expect(!text.contains(cell), "\(cell)\n\(text)") }
  }

  /// A profile has the language of a source of walkbook.yaml, apart from its title.
  @Test func readsTheFileAgain() throws {
    let product = try #require(UnknownProduct.all.first { $0.file == "assessment_detail.csv" })
    let folder = try ScratchFolder()
    let lines = try Self.profile(of: product, folder).split(separator: "\n")
    let entry = ["sources:", "  - files: \"\(product.file)\""] + lines.map { "    " + $0 }
    try folder.write(entry.joined(separator: "\n") + "\n", to: "walkbook.yaml")
    let run = try Program.run(
      ["query", "select count(*) as n from marks", "--data", folder.path, "-f", "csv"])
    #expect(run.output.contains("\(product.scores.count)"), "\(run.messages)")
  }

  @Test func refusesWhatIsKnown() throws {
    let folder = try ScratchFolder()
    try folder.write("student_id,name\n501,Ada\n", to: "students.csv")
    let run = try Program.run(["describe", folder.path(of: "students.csv"), "--as-profile"])
    #expect(run.status == 64)
    #expect(run.messages.contains("read already, as walkbook.students"))
    #expect(try Program.run(["describe", folder.path, "--as-profile"]).status == 64)
  }
}
