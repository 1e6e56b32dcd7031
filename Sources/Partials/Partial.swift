import Archives
import Coaching
import Provenance
import Tables

/// What a file of `walkbook partial` holds: the settled facts of one shard, or of several that were
/// merged.
///
/// Members are named by their digests, so that what several shards share is there once, and merging
/// copies and computes nothing.
package struct Partial: Hashable, Sendable {
  private(set) var manifest: Manifest
  private(set) var members: [String: [UInt8]]
  /// The files that it was read from, as people named them, in the order of the shards.
  private var places: [String]

  package static func == (left: Self, right: Self) -> Bool { left.content == right.content }

  package func hash(into hasher: inout Hasher) { hasher.combine(manifest) }

  private var content: [[UInt8]] {
    [manifest.bytes] + members.sorted { $0.key < $1.key }.map(\.value)
  }

  /// One shard.
  init(_ shard: Manifest.Shard, members: [[UInt8]], place: String) {
    manifest = Manifest(shards: [shard])
    self.members = Dictionary(
      members.map { (FileDigest.sha256(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    places = [place]
  }

  /// No shard.
  package init() {
    manifest = Manifest(shards: [])
    (members, places) = ([:], [])
  }

  package var isEmpty: Bool { manifest.shards.isEmpty }
  /// How many shards it holds.
  package var shardCount: Int { manifest.shards.count }
  /// How many rows it holds of all kinds.
  package var rowCount: Int {
    manifest.shards.reduce(0) { $0 + $1.tables.reduce(0) { $0 + $1.rows } }
  }

  /// The shards with the files from which they were read.
  var shards: [(shard: Manifest.Shard, place: String)] {
    zip(manifest.shards, places).map { ($0, $1) }
  }

  /// Takes over the shards of another; the order of all is that of their names.
  mutating func merge(_ other: Partial) {
    let all = (shards + other.shards).enumerated().sorted {
      ($0.element.shard, $0.offset) < ($1.element.shard, $1.offset)
    }.map(\.element)
    manifest.shards = all.map(\.shard)
    places = all.map(\.place)
    members.merge(other.members) { own, _ in own }
  }
}

extension Partial {
  /// The file: the manifest and the members by name, each deflated.
  ///
  /// The same shards give the same bytes.
  package func bytes(for place: String) throws(PartialError) -> [UInt8] {
    let files =
      [(name: Manifest.name, bytes: manifest.bytes)]
      + members.sorted { $0.key < $1.key }.map { (Manifest.member($0.key), $0.value) }
    let bytes = DeflatedArchive.bytes(files: files)
    guard bytes.count < Int(UInt32.max), files.count < Int(UInt16.max) else {
      throw PartialError(.tooLarge(bytes.count), at: Location(file: place))
    }
    return bytes
  }

  /// - Parameter place: the file as people named it.
  package init(_ bytes: [UInt8], from place: String) throws(PartialError) {
    let fault = { (problem: PartialProblem) in
      PartialError(problem, at: Location(file: place))
    }
    let archive: Archive
    do throws(ArchiveError) {
      archive = try Archive(bytes, limits: .ownFile)
    } catch {
      let isCut = bytes.starts(with: [0x50, 0x4B, 3, 4])
      throw fault(isCut ? .broken("list of members") : .notAPartial)
    }
    guard let part = archive.part(named: Manifest.name) else { throw fault(.notAPartial) }
    guard let list = try? archive.bytes(of: part) else { throw fault(.broken(Manifest.name)) }
    guard let version = Manifest.version(of: list) else { throw fault(.notAPartial) }
    guard version == Manifest.version else { throw fault(.version(version)) }
    guard let manifest = Manifest(list), !manifest.shards.isEmpty,
      manifest.shards == manifest.shards.sorted()
    else { throw fault(.broken(Manifest.name)) }
    for table in manifest.shards.lazy.flatMap(\.tables) where FileKind(rawValue: table.kind) == nil
    {
      throw fault(.unknownKind(table.kind))
    }
    self.manifest = manifest
    places = manifest.shards.map { _ in place }
    members = [:]
    for digest in Set(manifest.shards.flatMap(\.digests)).sorted() {
      let name = Manifest.member(digest)
      guard let part = archive.part(named: name), let content = try? archive.bytes(of: part),
        FileDigest.sha256(of: content) == digest
      else { throw fault(.broken(name)) }
      members[digest] = content
    }
  }

  /// The rows of a table that the manifest lists.
  func rows(of table: Manifest.Table, in place: String) throws(PartialError) -> FactTable {
    guard let table = FactTable(table, members[table.digest] ?? []) else {
      throw PartialError(.broken(Manifest.member(table.digest)), at: Location(file: place))
    }
    return table
  }
}
