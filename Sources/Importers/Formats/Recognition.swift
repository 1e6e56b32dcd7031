import CSV
import Canonical
import Coaching
import Tables

/// What a file was recognised as, and where its header stands.
struct Recognition: Sendable {
  var profile: Profile
  var header: Header
  /// Records up to and including the header.
  var skipping: Int
  /// What its rows become, where the profile is data.
  var mapping: Mapping?
  /// Whose form it is, where the rows are responses.
  var form: FormHeader?

  /// Looks at the header in each way that its shape allows; the first that fits a profile wins.
  static func recognise(
    _ head: CSVHead, file: String, source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Recognition? {
    if let form = FormHeader(in: head, source: source) {
      return responses(form, file: file, source: source, frameworks: frameworks)
    }
    for view in head.views {
      let found = recognise(view.records, file: file, source: source, frameworks: frameworks)
      guard var found else { continue }
      found.skipping = view.recordsBeforeData(found.skipping)
      return found
    }
    return nil
  }

  /// Tries each of the first records as the header; the first that fits a profile wins.
  ///
  /// - Parameter file: the file's name; without its extension it decides between kinds whose
  ///   columns fit equally well.
  static func recognise(
    _ records: [[String?]], file: String, source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Recognition? {
    if let form = form(records, source: source) { return form }
    if let mapped = mapped(records, file: file, source: source) { return mapped }
    let choice = Choice(file: file, source: source, frameworks: frameworks)
    for (index, record) in records.prefix(30).enumerated() {
      let titles = record.map { title in title ?? "" }
      guard titles.contains(where: { !$0.isEmpty }) else { continue }
      if let profile = choice.profile(titles) {
        return Recognition(
          profile: profile, header: choice.header(titles), skipping: index + 1)
      }
    }
    return choice.incomplete(records)
  }
}

extension Recognition {
  /// A file that walkbook.yaml describes, or one of a format that is data.
  private static func mapped(
    _ records: [[String?]], file: String, source: ProjectFile.Source?
  ) -> Recognition? {
    guard let (index, meant) = claims(records, file: file, source: source), meant.count == 1
    else { return nil }
    return Recognition(
      profile: .mapped(id: meant[0].id, meant[0].kind),
      header: Header(titles: records[index].map { $0 ?? "" }), skipping: index + 1,
      mapping: meant[0])
  }

  /// The formats that claim a file, and the record that is its header for them.
  ///
  /// Of several the strictest; where more than one is left, a person must say which is meant.
  static func claims(
    _ records: [[String?]], file: String, source: ProjectFile.Source?
  ) -> (header: Int, mappings: [Mapping])? {
    var candidates = Mapping.shipped
    if let described = source?.mapping {
      candidates = [described]
    } else if let profile = source?.profile {
      candidates = candidates.filter { $0.id == profile }
    }
    for (index, record) in records.prefix(30).enumerated() {
      let titles = record.map { $0 ?? "" }
      let folded = titles.map(Words.folded)
      let names = TitleNames(titles)
      let fitting = candidates.filter {
        $0.hasHeaders(in: names) && $0.fits(titles, folded: folded, file: file)
      }
      guard let strictest = fitting.map(\.strictness).max() else { continue }
      return (index, fitting.filter { $0.strictness == strictest })
    }
    return nil
  }
}

/// Decides what a file is, given its name and what walkbook.yaml says of it.
struct Choice {
  /// The file's name without its extension, in lower case.
  let name: String
  let source: ProjectFile.Source?
  let frameworks: [Framework]

  init(file: String, source: ProjectFile.Source?, frameworks: [Framework]) {
    name = (file.split(separator: ".").first.map(String.init) ?? file).lowercased()
    self.source = source
    self.frameworks = frameworks
  }

  func profile(_ titles: [String]) -> Profile? {
    switch source?.profile {
    case nil: return detected(titles)
    case "canvas.gradebook": return CanvasHeader.fits(titles) ? .canvasGradebook : nil
    case "iready.lesson": return IReadyLessons.fits(titles) ? .iReadyLessons : nil
    case .some:
      let header = header(titles)
      return wantedKind.flatMap { fits($0, header) ? .canonical($0.kind) : nil }
    }
  }

  /// A file that is meant to be of a kind, by walkbook.yaml or by its name, but lacks a column:
  /// its kind is known, so that the column can be named.
  func incomplete(_ records: [[String?]]) -> Recognition? {
    guard let file = wantedKind else { return nil }
    let profile = Profile.canonical(file.kind)
    for (index, record) in records.prefix(30).enumerated() {
      let header = header(record.map { $0 ?? "" })
      guard file.declared.contains(where: { header.field($0).column != nil }) else { continue }
      return Recognition(profile: profile, header: header, skipping: index + 1)
    }
    return nil
  }

  /// What the responses of a form are: the kind that the map fits, else the one that is meant, so
  /// that what it lacks can be named; `nil` where nothing says.
  func kind(ofResponses header: Header) -> FileKind? {
    if source?.profile.map({ FormHost(rawValue: $0) == nil }) == true { return wantedKind?.kind }
    if let kind = kind(header) ?? wantedKind?.kind { return kind }
    guard source?.columns.isEmpty == false else { return nil }
    let answered = [FileKind.walkthroughs, .conferences].map { kind in
      (kind, header.count(of: CanonicalFile.of(kind).asked))
    }
    return answered.max { $0.1 < $1.1 || $0.1 == $1.1 && $0.0 == .conferences }?.0
  }

  /// The header under the project file's map.
  func header(_ titles: [String]) -> Header {
    Header(titles: titles, columns: source?.columns ?? [:], constants: source?.constants ?? [:])
  }

  private func detected(_ titles: [String]) -> Profile? {
    if CanvasHeader.fits(titles) { return .canvasGradebook }
    if IReadyLessons.fits(titles) { return .iReadyLessons }
    return kind(header(titles)).map(Profile.canonical)
  }

  /// The kind of canonical file whose required columns are all there; among several the one whose
  /// name the file bears, else the one with most of its columns.
  private func kind(_ header: Header) -> FileKind? {
    let fitting = CanonicalFile.all.filter { fits($0, header) }
    if let named = fitting.first(where: bearsName) { return named.kind }
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

  private var wantedKind: CanonicalFile? {
    CanonicalFile.all.first { file in
      source?.profile.map { $0 == Profile.canonical(file.kind).id } ?? bearsName(file)
    }
  }

  /// Whether the file's name is that of a kind, or begins with it as a word: `students-2026`, and
  /// not `Student Scores`.
  private func bearsName(_ file: CanonicalFile) -> Bool {
    var rest = Substring(name)
    for letter in file.kind.rawValue {
      rest = rest.drop { Words.folded(String($0)).isEmpty }
      guard rest.popFirst() == letter else { return false }
    }
    return rest.first?.isLetter != true
  }
}
