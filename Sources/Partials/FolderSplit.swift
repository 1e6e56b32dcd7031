package import CSV
import Canonical
import Coaching
import Foundation
package import Importers
import Provenance
import Tables

/// A folder of canonical files cut into shards, each of them a folder like it.
///
/// Rows are never held: people and classes are, by their ids. What happened to a student goes where
/// the student is at home, what happened to a teacher where the teacher is, so that nobody's rows
/// stand in two shards. What is small and about all (windows, days, pathways, schools, settings) goes
/// into each; teachers and classes also go where rows of others name them.
package struct FolderSplit {
  /// What a shard is.
  package enum Unit: String, Sendable, CaseIterable { case school, district }

  private let folder: DataFolder
  private let unit: Unit
  private let files: [SplitFile]
  private var names = ShardNames()
  private var schools = Homes()
  private var teachers = Homes()
  private var sections = Homes()
  private var students = Homes()
  /// Which teachers and classes rows of a shard name: the shard above, the number in ``Homes`` below.
  private var namedTeachers: Set<UInt64> = []
  private var namedSections: Set<UInt64> = []
  private var isPlain = true
  private let isRead: Bool

  /// `nil` where some file is not written as canonical files are.
  ///
  /// - Parameter isRead: whether the folder was read and written by Walkbook, so that whoever is still
  ///   named by a name is nobody else's.
  package init?(_ folder: DataFolder, by unit: Unit, isRead: Bool = false) {
    self.isRead = isRead
    let planned = folder.files.filter { $0.profile != nil }
    let files = planned.compactMap(SplitFile.init)
    guard files.count == planned.count else { return nil }
    (self.folder, self.unit, self.files) = (folder, unit, files)
  }

  /// Whether schools tell their districts.
  package var tellsDistricts: Bool { files.contains { $0.kind == .schools && $0.district != nil } }

  /// Writes the shards below a folder that is there.
  ///
  /// - Parameter origin: what tells the folder from others (``origin(of:)``).
  /// - Returns: the folders; `nil` where a cell is not written as canonical files write it.
  package mutating func write(
    to root: String, origin: String
  ) throws(CSVError) -> [String]? {
    try findHomes()
    for kind in FileKind.allCases where kind.isFact { try cut(kind, in: root) }
    for kind in [FileKind.enrollments, .students, .sections, .teachers] {
      try cut(kind, in: root)
    }
    guard isPlain else { return nil }
    let folders = names.ids.indices.map { names.folder(of: Int32($0)) }
    for shard in folders { try copy(to: shard, in: root, origin) }
    return folders.sorted()
  }

  /// A digest of the files of a folder.
  package static func origin(of folder: DataFolder) -> String {
    let digests = folder.inputs.sorted().map { path in
      path.dropFirst(folder.path.count) + " " + (FileDigest.sha256(of: path) ?? "")
    }
    return String(FileDigest.sha256(of: Array(digests.joined(separator: "\n").utf8)).prefix(16))
  }

  // MARK: Homes

  private mutating func findHomes() throws(CSVError) {
    for kind in [FileKind.schools, .teachers, .sections, .students, .enrollments] {
      for file in files where file.kind == kind {
        isPlain =
          try file.forEachRecord { record throws(CSVError) in settle(record, of: file) } && isPlain
      }
    }
  }

  private mutating func settle(_ record: borrowing CSVRecord, of file: SplitFile) {
    switch file.kind {
    case .schools:
      let column = unit == .school ? file.school : file.district
      let id = column.flatMap { record.text($0) } ?? ShardNames.others
      let shard = names.number(of: id.isEmpty ? ShardNames.others : id)
      _ = record.withID(file.school) { schools.settle($0, in: shard) }
    case .teachers:
      let home = school(of: record, in: file)
      _ = record.withID(file.teacher) { teachers.settle($0, in: home, isListed: true) }
    case .sections:
      let home =
        school(of: record, in: file) ?? record.withID(file.teacher) { teachers.shard(of: $0) }
      _ = record.withID(file.section) { sections.settle($0, in: home) }
    case .students:
      let home = school(of: record, in: file)
      _ = record.withID(file.student) { students.settle($0, in: home, isListed: true) }
    default: _ = home(ofStudentIn: record, of: file)
    }
  }

  /// The shard of the school that a row names; one that is not listed is a shard of its own.
  private mutating func school(of record: borrowing CSVRecord, in file: SplitFile) -> Int32? {
    guard let column = file.school, let id = record.text(column), !id.isEmpty else { return nil }
    if let known = schools.shard(of: id.utf8.span) { return known }
    let shard = names.number(of: unit == .school ? id : ShardNames.others)
    schools.settle(id.utf8.span, in: shard)
    return shard
  }

  /// Where a student is at home: by the list, else by the first class that a row tells.
  private mutating func home(
    ofStudentIn record: borrowing CSVRecord, of file: SplitFile
  ) -> Int32? {
    if let known = record.withID(file.student, { students.shard(of: $0) }) { return known }
    let home =
      record.withID(file.section) { sections.shard(of: $0) }
      ?? record.withID(file.teacher) { teachers.shard(of: $0) }
    if let home { _ = record.withID(file.student) { students.settle($0, in: home) } }
    return home
  }

  private mutating func home(
    ofTeacherIn record: borrowing CSVRecord, of file: SplitFile
  ) -> Int32? {
    if let known = record.withID(file.teacher, { teachers.shard(of: $0) }) { return known }
    let home = school(of: record, in: file)
    if let home { _ = record.withID(file.teacher) { teachers.settle($0, in: home) } }
    return home
  }

  // MARK: Rows

  private mutating func cut(_ kind: FileKind, in root: String) throws(CSVError) {
    for file in files where file.kind == kind && isPlain {
      var output = ShardFiles(file, in: root, names)
      var namesPeople = false
      isPlain = try file.forEachRecord { record throws(CSVError) in
        namesPeople = namesPeople || !isRead && self.namesPeople(record, in: file)
        guard !namesPeople else { return }
        let home = shard(of: record, in: file)
        if output.lacks(home) { output.take(names) }
        try output.append(record, to: home)
        try appendWhereNamed(record, of: file, besides: home, &output)
      }
      try output.close()
      isPlain = isPlain && !namesPeople
    }
  }

  /// Whether a row names somebody who may be another where a part of the folder stands alone.
  private func namesPeople(_ record: borrowing CSVRecord, in file: SplitFile) -> Bool {
    record.withCell(file.student, students.holdsName)
      || record.withCell(file.teacher, teachers.holdsName)
  }

  private mutating func shard(of record: borrowing CSVRecord, in file: SplitFile) -> Int32 {
    let home: Int32? =
      switch file.kind {
      case .sections: record.withID(file.section) { sections.shard(of: $0) }
      case .teachers, .walkthroughs, .ratings, .actions: home(ofTeacherIn: record, of: file)
      case .commitments: school(of: record, in: file)
      case .plans: nil
      default: home(ofStudentIn: record, of: file)
      }
    let shard = home ?? others(record, of: file)
    if file.kind != .sections, let number = record.withID(file.section, sections.number) {
      namedSections.insert(UInt64(UInt32(shard)) << 32 | UInt64(number))
    }
    if file.kind != .teachers, let number = record.withID(file.teacher, teachers.number) {
      namedTeachers.insert(UInt64(UInt32(shard)) << 32 | UInt64(number))
    }
    return shard
  }

  /// Where nothing tells the school; what more comes of the same person stays there, too.
  private mutating func others(_ record: borrowing CSVRecord, of file: SplitFile) -> Int32 {
    let others = names.number(of: ShardNames.others)
    switch file.kind {
    case .sections, .commitments, .plans: break
    case .teachers, .walkthroughs, .ratings, .actions:
      _ = record.withID(file.teacher) { teachers.settle($0, in: others) }
    default: _ = record.withID(file.student) { students.settle($0, in: others) }
    }
    return others
  }

  /// A class or a teacher also goes where rows of others name it, and its teacher with a class.
  private mutating func appendWhereNamed(
    _ record: borrowing CSVRecord, of file: SplitFile, besides home: Int32,
    _ output: inout ShardFiles
  ) throws(CSVError) {
    let (named, number) =
      switch file.kind {
      case .sections: (namedSections, record.withID(file.section, sections.number))
      case .teachers: (namedTeachers, record.withID(file.teacher, teachers.number))
      default: (Set<UInt64>(), Int?.none)
      }
    guard let number else { return }
    let teacher =
      file.kind == .sections ? record.withID(file.teacher, teachers.number) : nil
    for shard in names.ids.indices where Int32(shard) != home {
      guard named.contains(UInt64(shard) << 32 | UInt64(number)) else { continue }
      try output.append(record, to: Int32(shard))
      if let teacher { namedTeachers.insert(UInt64(shard) << 32 | UInt64(teacher)) }
    }
  }

  // MARK: What is about all

  private func copy(to shard: String, in root: String, _ origin: String) throws(CSVError) {
    let whole: Set<FileKind> = [.schools, .windows, .calendar, .pathways, .aliases]
    let frameworks = folder.inputs.filter { $0.hasPrefix(folder.path + "/frameworks/") }
    let paths =
      files.filter { whole.contains($0.kind) }.map { "\(folder.path)/\($0.name)" } + frameworks
    for path in paths {
      guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
        throw CSVError(.unreadable(reason: "it cannot be read again"), file: path)
      }
      try ShardFiles.append(bytes, to: shard + path.dropFirst(folder.path.count), in: root)
    }
    let settings = SplitMark.line(origin) + folder.project.text
    try ShardFiles.append(settings.utf8, to: "\(shard)/walkbook.yaml", in: root)
  }
}
