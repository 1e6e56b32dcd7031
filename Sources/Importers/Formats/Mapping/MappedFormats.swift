import Coaching

/// Files that walkbook.yaml describes, and those of formats that are data.
struct MappedFormats: Importer {
  var profiles: [String] { Mapping.shipped.map(\.id) }

  func identify(_ look: FileLook) -> Recognition? {
    let claims = Recognition.claims(look.records, file: look.file, source: look.source)
    guard let (index, meant) = claims, meant.count == 1 else { return nil }
    return Recognition(
      importer: self, profile: Profile(id: meant[0].id, kind: meant[0].kind),
      header: Header(titles: look.records[index].map { $0 ?? "" }), skipping: index + 1,
      mapping: meant[0])
  }

  func columnsRead(
    of file: Recognition, _ source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Set<Int> {
    file.mapping?.columnsRead(of: file.header.titles) ?? []
  }
}

extension Recognition {
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
