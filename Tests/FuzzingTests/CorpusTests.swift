import Foundation
import Fuzzing
import Testing

/// Every text of the corpus, and a few changes of each, is read without a trap or a complaint.
@Suite struct CorpusTests {
  static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  static let texts =
    ((try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test(arguments: texts)
  func readsWithoutComplaint(text: String) async throws {
    let bytes = [UInt8](try Data(contentsOf: Self.corpus.appending(path: text)))
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "walkbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let trial = FolderTrial(folder: folder)
    #expect(await trial.complaint(bytes) == nil)
    for seed: UInt64 in 0..<5 {
      var mutation = Mutation(seed: seed)
      #expect(await trial.complaint(mutation.apply(to: bytes)) == nil, "changed by seed \(seed)")
    }
  }
}
