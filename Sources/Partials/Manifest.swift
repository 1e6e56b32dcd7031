import Foundation

/// The list of what a partial holds: the member `manifest.json` of its archive.
struct Manifest: Codable, Hashable, Sendable {
  static let format = "walkbook partial"
  static let version = 1
  static let name = "manifest.json"

  var format = Manifest.format
  var version = Manifest.version
  /// In order of name and digest.
  var shards: [Shard]

  /// One folder that `walkbook partial` has read.
  struct Shard: Codable, Hashable, Sendable {
    /// What people call it; it need not be its own alone.
    var name: String
    /// The folder of which `walkbook split` made it, by a digest.
    var origin: String?
    var title: String?
    /// The settings in force, as YAML: what `walkbook.yaml` says of rules, and nothing of files.
    var settings: String
    /// Where numbers of rows are ids (``RowNumbers``): how they begin, with the digest of the file.
    var numbered: [String: String]?
    /// The day of an export whose marks have none.
    var exportDay: String?
    var tables: [Table]
    /// Frameworks of its own, by file.
    var frameworks: [File]

    enum CodingKeys: String, CodingKey {
      case name, origin, title, settings, numbered, tables, frameworks
      case exportDay = "export-day"
    }
  }

  /// The rows of one canonical file.
  struct Table: Codable, Hashable, Sendable {
    /// The kind of file, such as `marks`.
    var kind: String
    /// Which of several of its kind.
    var part: String
    var rows: Int
    var columns: [String]
    /// SHA-256 of the member that holds the columns, and so its name.
    var digest: String
  }

  struct File: Codable, Hashable, Sendable {
    var name: String
    var digest: String
  }

  /// The folder of members in the archive.
  static func member(_ digest: String) -> String { "members/\(digest)" }

  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array((try? encoder.encode(self)) ?? Data())
  }

  /// `nil` where the bytes are no manifest of this version.
  init?(_ bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else {
      return nil
    }
    self = manifest
  }

  init(shards: [Shard]) { self.shards = shards }

  /// The version of a manifest of any version; `nil` where the bytes are none.
  static func version(of bytes: [UInt8]) -> Int? {
    struct Head: Decodable {
      var format: String
      var version: Int
    }
    let head = try? JSONDecoder().decode(Head.self, from: Data(bytes))
    return head?.format == Manifest.format ? head?.version : nil
  }
}

extension Manifest.Shard: Comparable {
  /// By name, then by what it holds.
  static func < (left: Self, right: Self) -> Bool {
    (left.name, left.digests.joined()) < (right.name, right.digests.joined())
  }

  /// Of the members that it needs.
  var digests: [String] { tables.map(\.digest) + frameworks.map(\.digest) }
}
