import CSV
public import Coaching
import Tables

/// A format of input files: how it is recognised and how its rows become facts.
public enum Profile: Hashable, Sendable {
  /// A canonical file, or any file whose columns the project file maps to one.
  case canonical(FileKind)
  case canvasGradebook
  case iReadyLessons
  case googleForms(FileKind)
  case microsoftForms(FileKind)

  /// The name in plans, in `sources` and in walkbook.yaml.
  public var id: String {
    switch self {
    case .canonical(let kind): "walkbook.\(kind.rawValue)"
    case .canvasGradebook: "canvas.gradebook"
    case .iReadyLessons: "iready.lesson"
    case .googleForms: "googleForms"
    case .microsoftForms: "msForms"
    }
  }

  /// What its rows become.
  public var kind: FileKind {
    switch self {
    case .canonical(let kind), .googleForms(let kind), .microsoftForms(let kind): kind
    case .canvasGradebook, .iReadyLessons: .marks
    }
  }

  /// The names that walkbook.yaml may ask for.
  public static let ids =
    FileKind.allCases.map { Profile.canonical($0).id }
    + ["canvas.gradebook", "iready.lesson", "googleForms", "msForms"]
}

/// What a file was recognised as, and where its header stands.
struct Recognition: Sendable {
  var profile: Profile
  var header: Header
  /// Records up to and including the header.
  var skipping: Int

  /// Tries each of the first records as the header; the first that fits a profile wins.
  ///
  /// - Parameter stem: the file's name without its extension; it decides between kinds whose
  ///   columns fit equally well.
  static func recognise(
    _ records: [[String?]], stem: String, source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Recognition? {
    for (index, record) in records.prefix(30).enumerated() {
      let titles = record.map { title in title ?? "" }
      guard titles.contains(where: { !$0.isEmpty }) else { continue }
      if let profile = profile(titles, stem: stem, source: source, frameworks: frameworks) {
        return Recognition(
          profile: profile, header: header(titles, source, profile), skipping: index + 1)
      }
    }
    return nil
  }

  private static func profile(
    _ titles: [String], stem: String, source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Profile? {
    switch source?.profile {
    case "canvas.gradebook": return CanvasGradebook.fits(titles) ? .canvasGradebook : nil
    case "iready.lesson": return IReadyLessons.fits(titles) ? .iReadyLessons : nil
    default: break
    }
    let isGoogle = Words.folded(titles[0]) == "timestamp"
    let folded = Set(titles.map(Words.folded))
    let isMicrosoft = folded.isSuperset(of: ["id", "starttime", "completiontime"])
    let form: Profile? =
      isGoogle ? .googleForms(.walkthroughs) : isMicrosoft ? .microsoftForms(.walkthroughs) : nil
    let mapped = header(titles, source, form ?? .canvasGradebook)
    let kind = kind(mapped, stem: stem, frameworks: frameworks)
    if let form, let kind { return form.with(kind) }
    if CanvasGradebook.fits(titles) { return .canvasGradebook }
    if IReadyLessons.fits(titles) { return .iReadyLessons }
    return kind.map(Profile.canonical)
  }

  /// The header under the project file's map; a form's own time dates rows that ask for no day.
  private static func header(
    _ titles: [String], _ source: ProjectFile.Source?, _ profile: Profile
  ) -> Header {
    var columns = source?.columns ?? [:]
    if !columns.values.contains("date") {
      switch profile {
      case .googleForms: columns["Timestamp"] = "date"
      case .microsoftForms: columns["Completion time"] = "date"
      default: break
      }
    }
    return Header(titles: titles, columns: columns, constants: source?.constants ?? [:])
  }

  /// The kind of canonical file whose required columns are all there; among several the one whose
  /// name the file bears, else the one with most of its columns.
  private static func kind(
    _ header: Header, stem: String, frameworks: [Framework]
  ) -> FileKind? {
    let name = Words.folded(stem)
    let fitting = CanonicalFile.all.filter { file in
      file.kind == .walkthroughs
        ? WalkthroughFile.fits(header, frameworks: frameworks)
        : file.required.allSatisfy(header.has)
    }
    if let named = fitting.first(where: { name.hasPrefix($0.kind.rawValue) }) { return named.kind }
    return fitting.max { first, second in
      header.count(of: first.columns) < header.count(of: second.columns)
    }?.kind
  }
}

extension Profile {
  fileprivate func with(_ kind: FileKind) -> Profile {
    switch self {
    case .googleForms: .googleForms(kind)
    case .microsoftForms: .microsoftForms(kind)
    default: .canonical(kind)
    }
  }
}
