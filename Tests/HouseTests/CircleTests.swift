import Foundation
import TestSupport
import Testing

/// Files of a target may lead back to each other only in small circles.
///
/// Arrows up between targets do not build.
@Suite struct CircleTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL
  private static let targets =
    (try? FileManager.default.contentsOfDirectory(atPath: sources.path))?.sorted() ?? []

  @Test(arguments: targets)
  func areSmall(target: String) throws {
    let circles = try FileGraph(of: Self.sources.appending(path: target)).circles
    for circle in circles {
      #expect(circle.count <= 5, "\(circle.joined(separator: " "))")
    }
  }

  @Test func looksAtAllTargets() {
    #expect(Self.targets.count > 20)
  }

  @Test func seesACircle() throws {
    let folder = try ScratchFolder()
    try folder.write("struct Alder { var birch: Birch? }\n", to: "Alder.swift")
    try folder.write("struct Birch { var cedar: [Cedar] }\n", to: "More/Birch.swift")
    try folder.write("enum Cedar { case one(Alder) }\nprivate struct Elm {}\n", to: "Cedar.swift")
    try folder.write("// Fir\nstruct Fir { let text = \"Fir Alder\" }\n", to: "Fir.swift")
    try folder.write("struct Elm { var fir: Fir }\n", to: "Elm.swift")
    let graph = try FileGraph(of: URL(filePath: folder.path))
    #expect(graph.circles == [["Alder.swift", "Cedar.swift", "More/Birch.swift"]])
  }
}
