import CSV
import Canonical
package import Coaching
import Tables

/// A format of input files: how it is recognised and how its rows become facts.
package enum Profile: Hashable, Sendable {
  /// A canonical file, or any file whose columns the project file maps to one.
  case canonical(FileKind)
  case canvasGradebook
  case iReadyLessons
  /// Responses of a form, whose questions walkbook.yaml maps to the columns of a canonical file.
  case form(FormHost, FileKind)
  /// A format that is data: a vendor's, or one that walkbook.yaml describes.
  case mapped(id: String, FileKind)

  /// The name in plans, in `sources` and in walkbook.yaml.
  package var id: String {
    switch self {
    case .canonical(let kind): "walkbook.\(kind.rawValue)"
    case .canvasGradebook: "canvas.gradebook"
    case .iReadyLessons: "iready.lesson"
    case .form(let host, _): host.rawValue
    case .mapped(let id, _): id
    }
  }

  /// What its rows become.
  package var kind: FileKind {
    switch self {
    case .canonical(let kind), .form(_, let kind), .mapped(_, let kind): kind
    case .canvasGradebook, .iReadyLessons: .marks
    }
  }

  /// The names that walkbook.yaml may ask for.
  package static let ids =
    FileKind.allCases.map { Profile.canonical($0).id }
    + ["canvas.gradebook", "iready.lesson"] + FormHost.allCases.map(\.rawValue)
    + Mapping.shipped.map(\.id)
}

extension Recognition {
  /// The columns that may hold days: those of any canonical file, and those of a vendor's own.
  var dayFields: [Field] {
    let fields = CanonicalFile.dayFacts.map { header.field($0) }
    return profile == .iReadyLessons ? fields + [IReadyLessons.day(in: header)] : fields
  }
}

extension Profile {
  /// How the vendor writes days: the lesson export month first.
  var days: DayPattern? { self == .iReadyLessons ? .monthDayYear : nil }
}
