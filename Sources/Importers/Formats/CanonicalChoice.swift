import CSV
import Canonical
import Coaching

/// Decides which canonical file a file is, given its name and what walkbook.yaml says of it.
struct CanonicalChoice {
  /// The file's name without its extension, in lower case.
  let name: String
  let source: ProjectFile.Source?
  let frameworks: [Framework]

  init(_ look: FileLook) {
    let file = look.file
    name = (file.split(separator: ".").first.map(String.init) ?? file).lowercased()
    source = look.source
    frameworks = look.frameworks
  }

  /// The kind of canonical file that has this header: any, or the one that walkbook.yaml names.
  func kind(_ header: Header) -> FileKind? {
    if source?.profile == nil { return detected(header) }
    return wantedKind.flatMap { fits($0, header) ? $0.kind : nil }
  }

  /// A file that is meant to be of a kind, by walkbook.yaml or by its name, but lacks a column:
  /// its kind is known, so that the column can be named.
  func incomplete(_ header: Header) -> FileKind? {
    guard let file = wantedKind, source?.profile != nil || isMeant(file, header) else {
      return nil
    }
    return file.declared.contains { header.field($0).column != nil } ? file.kind : nil
  }

  /// What the responses of a form are: the kind that the map fits, else the one that is meant, so
  /// that what it lacks can be named; `nil` where nothing says.
  func kind(ofResponses header: Header) -> FileKind? {
    if source?.profile.map({ FormHosts.named($0) == nil }) == true { return wantedKind?.kind }
    if header.has(Walkthroughs.landedStep) { return .walkthroughs }
    if let kind = detected(header) ?? (source?.profile == nil ? nil : wantedKind?.kind) {
      return kind
    }
    guard source?.columns.isEmpty == false else { return nil }
    let answered = [FileKind.walkthroughs, .conferences].map { kind in
      (kind, header.count(of: CanonicalFile.of(kind).asked))
    }
    return answered.max { $0.1 < $1.1 || $0.1 == $1.1 && $0.0 == .conferences }?.0
  }

  /// The kind of canonical file whose required columns are all there; among several the one whose
  /// name the file bears, else the one with most of its columns.
  private func detected(_ header: Header) -> FileKind? {
    let fitting = CanonicalFile.all.filter { fits($0, header) }
    if let named = fitting.first(where: { bearsName($0) && isNamed($0, header) }) {
      return named.kind
    }
    return fitting.filter { isPlain($0, header) }.max { first, second in
      header.count(of: first.declared) < header.count(of: second.declared)
    }?.kind
  }

  private func fits(_ file: CanonicalFile, _ header: Header) -> Bool {
    file.kind == .walkthroughs
      ? WalkthroughFile.fits(header, frameworks: frameworks)
      : file.asked.allSatisfy { header.has($0) }
  }

  /// Whether a file of any name is of this kind: an id or two do not make a roster of a table of
  /// something else.
  ///
  /// Such a file must have no other columns, or one that only this kind has.
  private func isPlain(_ file: CanonicalFile, _ header: Header) -> Bool {
    if file.required.count > 2 || source?.columns.isEmpty == false { return true }
    let own = file.declared.filter { column in
      !CanonicalFile.all.contains { $0.kind != file.kind && $0.place(of: column.name) != nil }
    }
    let titles = header.titles.count { !$0.isEmpty }
    return header.count(of: file.declared) >= titles || header.count(of: own) > 0
  }

  /// Whether a file that bears the name of a kind is of it: scores of students are no `students.csv`.
  private func isNamed(_ file: CanonicalFile, _ header: Header) -> Bool {
    (isPlain(file, header) || isMostly(file, header)) && !holdsResults(file, header)
  }

  /// Whether a list of people has columns of results, which it would lose.
  private func holdsResults(_ file: CanonicalFile, _ header: Header) -> Bool {
    guard file.kind == .students, source?.profile == nil, source?.columns.isEmpty != false else {
      return false
    }
    let read = Set(file.declared.compactMap { header.field($0).column })
    let others = header.titles.indices.filter { !read.contains($0) }.map { header.titles[$0] }
    return others.count(where: ScoreTitles.speakOfResults) > 1
  }

  /// Whether at least half of the columns are those of a kind, or more than its id: a district's own
  /// columns beside them may be many.
  private func isMostly(_ file: CanonicalFile, _ header: Header) -> Bool {
    let count = header.count(of: file.declared)
    return file.kind == .walkthroughs || count > 1
      || count * 2 >= header.titles.count { !$0.isEmpty }
  }

  /// Whether a file that bears the name of a kind is written in our columns, and lacks some: the titles
  /// of people, `Teacher` and `Student`, are none of ours, and `Date` alone says nothing.
  private func isMeant(_ file: CanonicalFile, _ header: Header) -> Bool {
    let titles = header.titles.filter { !$0.isEmpty }
    let own = titles.filter { title in
      file.declared.contains { Words.folded($0.name) == Words.folded(title) }
    }
    return isMostly(file, header)
      && (own.contains { $0.contains("_") } || own.count == titles.count)
  }

  private var wantedKind: CanonicalFile? {
    CanonicalFile.all.first { file in
      source?.profile.map { $0 == Profile.canonical(file.kind).id } ?? bearsName(file)
    }
  }

  /// Whether the file's name is that of a kind, perhaps with a number or a day after it:
  /// `students-2026`, and not `Students quiz`.
  private func bearsName(_ file: CanonicalFile) -> Bool {
    var rest = Substring(name)
    for letter in file.kind.rawValue {
      rest = rest.drop { Words.folded(String($0)).isEmpty }
      guard rest.popFirst() == letter else { return false }
    }
    return !rest.contains(where: \.isLetter)
  }
}
