import CSV
import Canonical
import Coaching
import Tables

/// Canonical files, and any file whose columns walkbook.yaml maps to one.
struct CanonicalFormat: CanonicalImporter {
  let profiles = FileKind.allCases.map { Profile.canonical($0).id }

  func identify(_ look: FileLook) -> Recognition? {
    let choice = CanonicalChoice(look)
    return find(look, choice.kind(_:)) ?? find(look, choice.incomplete)
  }

  private func find(_ look: FileLook, _ kind: (Header) -> FileKind?) -> Recognition? {
    look.headers.lazy.compactMap { titles, skipping in
      let header = look.header(titles)
      return kind(header).map {
        Recognition(
          importer: self, profile: .canonical($0), header: header, skipping: skipping)
      }
    }.first
  }
}

/// Files whose columns are canonical ones, by themselves or by walkbook.yaml.
protocol CanonicalImporter: RowImporter {}

extension CanonicalImporter {
  func missingColumns(of file: Recognition, frameworks: [Framework]) -> [String] {
    if file.profile.kind == .walkthroughs {
      return WalkthroughFile(
        header: file.header, frameworks: frameworks, isForm: file.form != nil
      ).missingColumns
    }
    return CanonicalFile.of(file.profile.kind).asked.filter { !file.header.has($0) }.map(\.name)
  }

  func columnsRead(
    of file: Recognition, _ source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Set<Int> {
    let header = file.header
    var names = Set(CanonicalFile.of(file.profile.kind).names.map(Words.folded))
    var places: Set<Int> = []
    if file.profile.kind == .walkthroughs {
      names.insert("form")
      places = Set(
        WalkthroughFile(header: header, frameworks: frameworks).stepColumns
          .compactMap(\.field.column))
    }
    if [.students, .teachers].contains(file.profile.kind), let name = header.splitName {
      places.formUnion([name.family, name.given].compactMap(\.column))
    }
    for pair in header.namePairs
    where header.names[pair.family] != header.titles[pair.family]
      || header.names[pair.given] != header.titles[pair.given]
    {
      places.formUnion([pair.family, pair.given])
    }
    if let host = file.form?.host {
      places.formUnion(header.titles.indices.filter { host.isOwn(Words.folded(header.titles[$0])) })
    }
    return places.union(
      header.names.indices.filter { names.contains(Words.folded(header.names[$0])) })
  }

  func rows(of file: RecognisedFile, _ intake: Intake) -> any FileRows {
    CanonicalRows.of(
      file.recognition.profile.kind, file.recognition.header, intake,
      isForm: file.recognition.form != nil)
  }

  /// Marks are the one big kind of fact, and are read on all cores.
  func read(
    _ file: RecognisedFile, _ intake: inout Intake
  ) async throws(CSVError) -> (read: Int, kept: Int) {
    file.recognition.profile == .canonical(.marks)
      ? try await intake.readMarks(file)
      : try await intake.readRows(file, rows(of: file, intake))
  }
}
