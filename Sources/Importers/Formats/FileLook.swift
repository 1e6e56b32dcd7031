import CSV
import Coaching

/// What a format sees of a file to know it.
struct FileLook {
  /// The first records in one way in which the shape allows to read them; none where the file holds
  /// responses of a form.
  let records: [[String?]]
  /// The header of the form whose responses it holds.
  var form: FormHeader?
  /// The file's name; without its extension it decides between kinds whose columns fit equally well.
  let file: String
  /// What walkbook.yaml says of it.
  let source: ProjectFile.Source?
  let frameworks: [Framework]

  /// The records that may be the header, with how many stand up to it.
  var headers: some Sequence<(titles: [String], skipping: Int)> {
    records.prefix(30).enumerated().lazy.map { index, record in
      (record.map { $0 ?? "" }, index + 1)
    }.filter { $0.titles.contains { !$0.isEmpty } }
  }

  /// The file as one of a code format, where its titles fit, and walkbook.yaml names no other.
  func recognise(
    _ importer: some Importer, _ profile: Profile, where fits: ([String]) -> Bool
  ) -> Recognition? {
    if let named = source?.profile, named != profile.id { return nil }
    guard let (titles, skipping) = headers.first(where: { fits($0.titles) }) else { return nil }
    return Recognition(
      importer: importer, profile: profile, header: header(titles), skipping: skipping)
  }

  /// The header under the project file's map.
  func header(_ titles: [String]) -> Header {
    Header(titles: titles, columns: source?.columns ?? [:], constants: source?.constants ?? [:])
  }
}
