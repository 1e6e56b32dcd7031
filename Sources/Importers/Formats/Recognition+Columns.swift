import Canonical
import Coaching

extension DataFolder.PlannedFile {
  /// The titles of columns of a recognised file from which nothing is read.
  func columnsNotRead(frameworks: [Framework]) -> [String] {
    recognition?.columnsNotRead(source, frameworks: frameworks) ?? []
  }
}

extension Recognition {
  /// The titles of columns from which nothing is read.
  ///
  /// - Parameter source: what walkbook.yaml says of the file.
  func columnsNotRead(_ source: ProjectFile.Source?, frameworks: [Framework]) -> [String] {
    let titles = header.titles
    let read: Set<Int>
    switch profile {
    case .iReadyLessons: read = Set(titles.indices.filter { IReadyLessons.reads(titles[$0]) })
    case .canvasGradebook: read = CanvasHeader.columnsRead(header, source)
    case .mapped: read = mapping?.columnsRead(of: titles) ?? []
    case .canonical(let kind), .form(_, let kind):
      var names = Set(CanonicalFile.of(kind).names.map(Words.folded))
      var places: Set<Int> = []
      if kind == .walkthroughs {
        names.insert("form")
        places = Set(
          WalkthroughFile(header: header, frameworks: frameworks).stepColumns
            .compactMap(\.field.column))
      }
      if case .form(let host, _) = profile {
        places.formUnion(titles.indices.filter { host.isOwn(Words.folded(titles[$0])) })
      }
      read = places.union(
        header.names.indices.filter { names.contains(Words.folded(header.names[$0])) })
    }
    return titles.indices.filter { !titles[$0].isEmpty && !read.contains($0) }.map { titles[$0] }
  }
}
