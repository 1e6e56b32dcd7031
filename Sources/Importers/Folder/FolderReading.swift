import CSV
import Canonical
import Coaching
import Provenance
import Tables

/// One reading of a folder's files, kind by kind.
struct FolderReading {
  /// The files of the folder, but for frameworks: those that are named like any other file have been read.
  let files: [DataFolder.PlannedFile]
  private let frameworkRows: [SourceRow]
  private var intake: Intake
  private var rows: [SourceRow]
  /// The places of the files that count, in the order in which they are read.
  private let inOrder: [Int]
  /// What is told in parts the first part tells.
  private let latestFirst: [Int]
  private var mapped: [Int: MappedFile] = [:]

  init(_ folder: DataFolder, _ people: PeopleDirectory) {
    let frameworkFiles = Set(folder.frameworkRows.map(\.file))
    let files = folder.files.filter { !frameworkFiles.contains($0.input.file) }
    self.files = files
    frameworkRows = folder.frameworkRows
    intake = Intake(frameworks: folder.frameworks, project: folder.project, people: people)
    intake.pieceSize = folder.pieceSize
    intake.findings += folder.findings
    if !frameworkRows.isEmpty { intake.district.given.insert(.frameworks) }
    rows = files.map { SourceRow(file: $0.name) }
    let snapshots = Snapshots(files.map(\.export)) {
      files[$0].studentsOfGradebook
    } prints: {
      files[$0].rowPrints
    }
    intake.snapshots = snapshots
    intake.sectionsApart = FolderReading.sectionsApart(files, snapshots)
    let replaced = snapshots.replaced
    for (earlier, copy) in replaced.sorted(by: { $0.key < $1.key }) {
      rows[earlier].giveWay(files[earlier], to: files[copy.later], copy)
      intake.reportCopy(files[earlier].name, of: files[copy.later].name, copy)
    }
    inOrder = snapshots.order.filter { replaced[$0] == nil }
    latestFirst = snapshots.latestFirst.filter { replaced[$0] == nil }
  }

  /// Reads what mapped files say of people, places, classes and pathways, and keeps them for their facts.
  mutating func openMapped() async {
    for place in latestFirst {
      mapped[place] = await intake.open(files[place], &rows[place])
    }
    intake.sharedClasses.settle()
    for place in latestFirst {
      if let file = mapped[place] { intake.readFragments(of: file, &rows[place]) }
    }
  }

  /// Reads all that files tell of one kind.
  mutating func read(_ kind: FileKind) async {
    // What a vendor's roster lists comes before the district's own files, which may correct it;
    // pathways of a gradebook are for items that pathways.csv does not have.
    if kind != .pathways { intake.addFragments(of: kind) }
    for place in inOrder
    where files[place].profile?.kind == kind && files[place].recognition?.mapping == nil {
      rows[place] = await intake.read(files[place])
    }
    if kind == .pathways { intake.addFragments(of: kind) }
    for place in inOrder where kind.isFact {
      if let file = mapped[place] { intake.read(file, kind, &rows[place]) }
    }
    if kind == .aliases { intake.closeAliases() }
    if kind == .enrollments { intake.closeEnrollments() }
    if kind == .marks { intake.studentsBeforeLogs = intake.district.roster.students.count }
  }

  mutating func reportUnread() {
    for (place, file) in files.enumerated()
    where file.profile == nil || file.profile == .canonical(.frameworks) {
      intake.reportUnread(file)
      rows[place].encoding = file.encoding
      rows[place].delimiter = file.delimiter
      rows[place].shape = file.head?.unusualShape
    }
  }

  /// - Parameter digests: of each file, then of each framework; none where nobody asked.
  consuming func finish(_ digests: [String?]) -> Intake {
    rows += frameworkRows
    for (place, digest) in digests.enumerated() {
      rows[place].digest = digest.map { String($0.prefix(16)) }
    }
    intake.sources = rows.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    intake.close()
    return intake
  }

  /// Longer ids for sections of Canvas that have one name in gradebooks of other students.
  private static func sectionsApart(
    _ files: [DataFolder.PlannedFile], _ snapshots: Snapshots
  ) -> [String: [String: String]] {
    let books = files.filter { $0.profile == .canvasGradebook }
    guard books.count > 1 else { return [:] }
    return ApartGradebooks.sections(
      books.map { file in
        let name = snapshots.commonNames[file.name] ?? file.name
        return (
          ApartGradebooks.Book(file: file.name, name: name, students: []),
          CanvasHeader.course(of: name), file.sectionsOfCanvas
        )
      })
  }
}

extension SourceRow {
  /// None of its rows counts, since a later download stands for them (R103).
  fileprivate mutating func giveWay(
    _ file: DataFolder.PlannedFile, to later: DataFolder.PlannedFile, _ copy: Snapshots.Replaced
  ) {
    read = copy.rows
    profile = file.profile?.id
    encoding = file.encoding
    delimiter = file.delimiter
    reasons = "none used: an earlier export than \(later.name)"
  }
}

extension Intake {
  /// Says that a copy gave way, and how many of its rows the later one lacks.
  fileprivate mutating func reportCopy(
    _ file: String, of later: String, _ copy: Snapshots.Replaced
  ) {
    findings.append(
      Finding(
        .earlierCopy(of: later, copy.reason, rows: copy.rows, alone: copy.alone),
        at: Location(file: file),
        severity: copy.alone == 0 && !copy.reason.isDoubtful ? .note : .warning))
  }
}
