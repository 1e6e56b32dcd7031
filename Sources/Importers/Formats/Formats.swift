import CSV
import Coaching

/// The formats of input files, in the order in which they are asked whether a file is theirs.
enum Formats {
  static let all: [any Importer] = [
    OwnForms(), MappedFormats(), FormResponses(), IReadyFormat(), CanvasFormat(), CanonicalFormat(),
  ]

  /// The names that walkbook.yaml may ask for, canonical files first.
  static let profiles = all.reversed().flatMap(\.profiles)
}

extension Recognition {
  /// Looks at the header in each way that its shape allows; the first that fits a format wins.
  static func recognise(
    _ head: CSVHead, file: String, source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Recognition? {
    if let form = FormHeader(in: head, source: source) {
      return recognise(
        FileLook(records: [], form: form, file: file, source: source, frameworks: frameworks))
    }
    var incomplete: Recognition?
    for view in head.views {
      let found = recognise(view.records, file: file, source: source, frameworks: frameworks)
      guard var found else { continue }
      found.skipping = view.recordsBeforeData(found.skipping)
      // What one way to read the header lacks another may have.
      if found.lacksColumns(frameworks) {
        incomplete = incomplete ?? found
      } else {
        return found
      }
    }
    return incomplete
  }

  /// Tries each of the first records as the header.
  ///
  /// - Parameter file: the file's name.
  static func recognise(
    _ records: [[String?]], file: String, source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Recognition? {
    recognise(FileLook(records: records, file: file, source: source, frameworks: frameworks))
  }

  private static func recognise(_ look: FileLook) -> Recognition? {
    Formats.all.lazy.compactMap { $0.identify(look) }.first
  }
}

extension Recognition {
  fileprivate func lacksColumns(_ frameworks: [Framework]) -> Bool {
    guard let importer = importer as? any RowImporter else { return false }
    return !importer.missingColumns(of: self, frameworks: frameworks).isEmpty
  }
}
