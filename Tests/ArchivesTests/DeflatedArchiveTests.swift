import Testing

@testable import Archives

/// What is deflated comes back as it was, smaller where it can be.
@Suite struct DeflatedArchiveTests {
  @Test func givesBackItsFiles() throws {
    let long = Array(repeating: UInt8(7), count: 200_000)
    let short: [UInt8] = [1, 2, 3]
    let bytes = DeflatedArchive.bytes(files: [("long", long), ("short", short)])
    #expect(bytes.count < 1_000)
    let archive = try Archive(bytes, limits: .ownFile)
    #expect(archive.parts.map(\.name) == ["long", "short"])
    #expect(try archive.parts.map { try archive.bytes(of: $0) } == [long, short])
    #expect(DeflatedArchive.bytes(files: [("long", long), ("short", short)]) == bytes)
  }
}
