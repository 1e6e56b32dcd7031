import Foundation
import Testing

@testable import Archives

@Suite struct ArchiveTests {
  /// An archive of one stored file, and where its entry in the list begins.
  private static let one = StoredArchive.bytes(parts: [("users.csv", "id\nA1\n")])
  private static let entry = 30 + "users.csv".utf8.count + 6

  private static func problem(
    _ bytes: [UInt8], _ limits: ArchiveLimits = ArchiveLimits()
  ) -> ArchiveError? {
    do throws(ArchiveError) {
      let archive = try Archive(bytes, limits: limits)
      for part in archive.parts { _ = try archive.bytes(of: part) }
      return nil
    } catch {
      return error
    }
  }

  /// The archive of one file with numbers changed, in its list and before the file itself.
  private static func changed(
    _ places: (list: Int, local: Int)..., to bytes: [UInt8]
  ) -> [UInt8] {
    var archive = one
    for (list, local) in places {
      archive.replaceSubrange(entry + list..<entry + list + bytes.count, with: bytes)
      archive.replaceSubrange(local..<local + bytes.count, with: bytes)
    }
    return archive
  }

  @Test func readsStoredFilesInTheirOrder() throws {
    let archive = try Archive(
      StoredArchive.bytes(parts: [("users.csv", "id\n"), ("orgs.csv", ""), ("a/b.csv", "x")]))
    #expect(archive.parts.map(\.name) == ["users.csv", "orgs.csv", "a/b.csv"])
    #expect(archive.parts.map(\.byteCount) == [3, 0, 1])
    var texts: [String] = []
    for part in archive.parts.reversed() {
      texts.append(String(decoding: try archive.bytes(of: part), as: UTF8.self))
    }
    #expect(texts == ["x", "", "id\n"])
  }

  @Test func readsPackedFiles() throws {
    let packed = try #require(
      Data(
        base64Encoded: """
          UEsDBBQAAAAIAAAAIQBkm/uJEQAAAJoBAAAJAAAAdXNlcnMuY3N2K84vLUpOTfFM4UochYMKAgBQSwECFAMU\
          AAAACAAAACEAZJv7iREAAACaAQAACQAAAAAAAAAAAAAAgAEAAAAAdXNlcnMuY3N2UEsFBgAAAAABAAEANwAA\
          ADgAAAAAAA==
          """))
    let archive = try Archive([UInt8](packed))
    let part = archive.parts[0]
    let text = "sourcedId\n" + String(repeating: "a\n", count: 200)
    let bytes = try archive.bytes(of: part)
    #expect(bytes == Array(text.utf8))
  }

  @Test(arguments: [[], ["a/"], ["a/", "a/b/"]])
  func refusesAnArchiveWithoutFiles(folders: [String]) throws {
    let bytes = StoredArchive.bytes(parts: folders.map { ($0, "") })
    #expect(ArchiveTests.problem(bytes) == .empty)
  }

  @Test func passesOverFoldersAndLinks() {
    var bytes = StoredArchive.bytes(parts: [("a/", ""), ("b", "/etc/passwd")])
    // The attributes stand before the offset and the name, which end the list.
    let end = bytes.count - 22 - "b".utf8.count - 4
    bytes.replaceSubrange(end - 4..<end, with: [0, 0, 0xFF, 0xA1])
    #expect(ArchiveTests.problem(bytes) == .empty)
  }

  @Test(arguments: [
    "../users.csv", "a/../../b", "/etc/users.csv", "C:/users.csv", "..\\users.csv", "a\nb", "..",
  ])
  func refusesNamesThatLeadOut(name: String) {
    #expect(
      ArchiveTests.problem(StoredArchive.bytes(parts: [("a.csv", ""), (name, "")]))
        == .leadsOut(place: 2))
  }

  @Test func refusesANameTwice() {
    #expect(
      ArchiveTests.problem(StoredArchive.bytes(parts: [("a.csv", "1"), ("a.csv", "2")]))
        == .duplicate(part: "a.csv"))
  }

  @Test func refusesWhatIsLocked() {
    #expect(ArchiveTests.problem(ArchiveTests.changed((8, 6), to: [1, 0])) == .locked)
  }

  @Test func refusesUnknownWaysOfPacking() {
    #expect(
      ArchiveTests.problem(ArchiveTests.changed((10, 8), to: [12, 0]))
        == .unknownMethod(part: "users.csv"))
  }

  @Test func refusesABombByItsList() {
    // Six bytes that claim to be 16 MB, then 4 GB.
    #expect(
      ArchiveTests.problem(ArchiveTests.changed((24, 22), to: [0, 0, 0, 1]))
        == .tooDense(part: "users.csv"))
    #expect(
      ArchiveTests.problem(ArchiveTests.changed((24, 22), to: [0xF0, 0xFF, 0xFF, 0xFF]))
        == .tooLarge(limitInMegabytes: 2048))
  }

  @Test func refusesPartsThatOverlap() {
    #expect(
      ArchiveTests.problem(ArchiveTests.changed((20, 18), to: [0, 2, 0, 0]))
        == .damaged(part: "users.csv"))
  }

  @Test func refusesTooManyAndTooLargeParts() {
    var limits = ArchiveLimits()
    limits.parts = 2
    let three = StoredArchive.bytes(parts: [("a", "1"), ("b", "2"), ("c", "3")])
    #expect(ArchiveTests.problem(three, limits) == .tooManyParts(limit: 2))
    limits = ArchiveLimits()
    limits.byteCount = 2
    #expect(ArchiveTests.problem(three, limits) == .tooLarge(limitInMegabytes: 0))
    limits = ArchiveLimits()
    limits.partByteCount = 5
    #expect(ArchiveTests.problem(ArchiveTests.one, limits) == .tooLarge(limitInMegabytes: 2048))
  }

  @Test func refusesASizeThatIsNotTheFiles() {
    #expect(
      ArchiveTests.problem(ArchiveTests.changed((24, 22), to: [5, 0, 0, 0]))
        == .damaged(part: "users.csv"))
  }

  @Test func noticesEveryFlippedByteOfContent() {
    for place in 39..<45 {
      var bytes = ArchiveTests.one
      bytes[place] ^= 0x20
      #expect(ArchiveTests.problem(bytes) == .damaged(part: "users.csv"))
    }
  }

  @Test func refusesEveryCutThatLosesSomething() {
    // Without its last four bytes, noughts, the end of the list still says the same.
    for end in 0..<ArchiveTests.one.count - 4 {
      #expect(ArchiveTests.problem(Array(ArchiveTests.one[..<end])) != nil, "cut at \(end)")
    }
  }

  @Test func survivesEveryChangedByte() {
    for place in ArchiveTests.one.indices {
      for change: UInt8 in [1, 0x80, 0xFF] {
        var bytes = ArchiveTests.one
        bytes[place] ^= change
        // Whatever comes out is read or refused; nothing traps, and no name leads out.
        if let archive = try? Archive(bytes) {
          #expect(archive.parts.allSatisfy { !$0.name.contains("..") })
        }
      }
    }
  }
}
