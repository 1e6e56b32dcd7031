import Canonical
import Coaching
import Foundation
package import Importers
import Provenance
import Tables

extension Partial {
  /// The settled facts of a folder that was read.
  ///
  /// - Parameters:
  ///   - name: what people call the shard.
  ///   - keepsAll: whether marks that no measure reads are kept, too.
  package init(_ intake: Intake, of folder: DataFolder, name: String, keepsAll: Bool = false) {
    let district = intake.district
    let settled = keepsAll ? district : district.settled
    var tables: [FactTable] = FileKind.allCases.flatMap { kind -> [FactTable] in
      switch kind {
      case .frameworks: []
      case .conferences: FactTable.logs(of: settled)
      default:
        settled.files(of: kind).map { file in
          let stem = file.name.dropLast(".csv".count)
          return FactTable(
            kind: kind, part: String(stem.dropFirst(kind.rawValue.count)), file.parts
          ).sorted
        }
      }
    }
    tables.removeAll { $0.count == 0 }
    let contents = tables.map(\.bytes)
    let frameworks = Partial.frameworks(of: folder)
    let shard = Manifest.Shard(
      name: name, origin: SplitMark.origin(in: folder.project.text), title: district.title,
      settings: SettingsText.of(folder.project),
      numbered: Partial.numbered(settled, in: folder),
      exportDay: district.lastDatedDay == nil ? district.exportDay?.description : nil,
      tables: zip(tables, contents).map { table, bytes in
        Manifest.Table(
          kind: table.kind.rawValue, part: table.part, rows: table.count, columns: table.columns,
          digest: FileDigest.sha256(of: bytes))
      },
      frameworks: frameworks.map { name, bytes in
        Manifest.File(name: name, digest: FileDigest.sha256(of: bytes))
      })
    self.init(shard, members: contents + frameworks.map(\.bytes), place: folder.path)
  }

  /// The files whose walk-throughs have the numbers of their rows for ids.
  ///
  /// - Returns: how these begin, with the start of the digest of the file; `nil` where there are none.
  private static func numbered(_ district: District, in folder: DataFolder) -> [String: String]? {
    let files = Set(district.walkthroughs.lazy.filter(\.isNumbered).map(\.location.file))
    guard !files.isEmpty else { return nil }
    let digests = folder.files.filter { files.contains($0.name) }.compactMap { file in
      FileDigest.sha256(of: "\(folder.path)/\(file.path)").map {
        (Walkthrough.numbering(file.name), String($0.prefix(8)))
      }
    }
    return Dictionary(digests, uniquingKeysWith: { first, _ in first })
  }

  /// A district's own frameworks, as they are.
  private static func frameworks(of folder: DataFolder) -> [(name: String, bytes: [UInt8])] {
    let home = folder.path + "/frameworks/"
    return folder.inputs.filter { $0.hasPrefix(home) }.sorted().compactMap { path in
      (try? Data(contentsOf: URL(filePath: path))).map {
        (String(path.dropFirst(home.count)), Array($0))
      }
    }
  }
}

extension FactTable {
  /// Each log of conferences by itself, since each ends on its own day (R101).
  fileprivate static func logs(of district: District) -> [FactTable] {
    let logs = Dictionary(grouping: district.conferences, by: \.location.file)
    let columns = CanonicalFile.tableColumns(of: .conferences)
    return logs.sorted { $0.key < $1.key }.map { log, rows in
      let table = Table(columns: columns, rows: rows.lazy.map { Conferences.row($0, in: district) })
      return FactTable(kind: .conferences, part: log, [table]).sorted
    }
  }
}

extension District {
  /// Without marks that no measure reads: those on items that no pathway lists (R69).
  ///
  /// Of them the earliest and the latest of each student and class stay: they tell who is where, and
  /// the latest may be the day of the study. So the same ones stay in any number of shards.
  var settled: District {
    let listed = Set(
      curriculum.pathways.references.flatMap { curriculum.pathways[$0].items.map(\.item) })
    var first: [UInt64: (day: Int32, place: Int)] = [:]
    var last: [UInt64: (day: Int32, place: Int)] = [:]
    var place = 0
    marks.forEach { mark in
      defer { place += 1 }
      guard !listed.contains(mark.item) else { return }
      let day = mark.date?.number ?? .min
      let pair =
        UInt64(UInt32(mark.student.index)) << 32
        | UInt64(UInt32(bitPattern: mark.section?.index ?? -1))
      if first[pair].map({ day < $0.day }) ?? true { first[pair] = (day, place) }
      if last[pair].map({ mark.lastDayNumber > $0.day }) ?? true {
        last[pair] = (mark.lastDayNumber, place)
      }
    }
    guard !first.isEmpty else { return self }
    let kept = Set(first.values.map(\.place)).union(last.values.map(\.place))
    var (gone, next) = (Set<Int>(), 0)
    marks.forEach { mark in
      if !listed.contains(mark.item), !kept.contains(next) { gone.insert(next) }
      next += 1
    }
    var settled = self
    settled.marks.remove(gone)
    return settled
  }
}
