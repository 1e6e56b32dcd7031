import Foundation
import Testing

/// `public` is a promise to programs of others: only the modules of the products make it.
@Suite struct AccessTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL

  /// The modules of the products `Walkbook` and `CSV`.
  private static let promised: Set<String> = [
    "Walkbook", "Tables", "Documents", "Exporters", "CSV",
  ]

  /// Files elsewhere in which a conformance has to be public, since both its sides are.
  private static let conformances: Set<String> = ["Commands/TableOptions.swift"]

  @Test func isPublicOnlyWhereItIsPromised() throws {
    let files = try #require(FileManager.default.enumerator(atPath: Self.sources.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
    #expect(files.count > 300)
    for file in files where !Self.conformances.contains(file) {
      guard let room = file.split(separator: "/").first, !Self.promised.contains(String(room))
      else {
        continue
      }
      let text = try String(contentsOf: Self.sources.appending(path: file), encoding: .utf8)
      #expect(
        !text.split(separator: "\n").contains(where: Self.declaresPublic),
        "\(file): package is enough here")
    }
  }

  @Test(arguments: ["public struct Alder {", "  public var birch = 1", "  public init(elm: Int) {"])
  func seesADeclaration(line: Substring) {
    #expect(Self.declaresPublic(line))
  }

  private static func declaresPublic(_ line: Substring) -> Bool {
    line.drop { $0 == " " }.hasPrefix("public ")
  }
}
