import CSV
import Coaching

extension Recognition {
  /// The responses of a form, of which walkbook.yaml says what its questions ask for; `nil` where
  /// it does not.
  static func responses(
    _ form: FormHeader, file: String, source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Recognition? {
    let header = Header(form, source: source?.mapping == nil ? source : nil)
    if let mapping = source?.mapping {
      guard mapping.hasHeaders(in: TitleNames(aliases: form.aliases)),
        mapping.fits(form.titles, folded: form.titles.map(Words.folded), file: file)
      else { return nil }
      return Recognition(
        profile: .mapped(id: mapping.id, mapping.kind), header: header, skipping: form.skipping,
        mapping: mapping, form: form)
    }
    let choice = CanonicalChoice(file: file, source: source, frameworks: frameworks)
    guard let kind = choice.kind(ofResponses: header) else { return nil }
    return Recognition(
      profile: .form(form.host, kind), header: header, skipping: form.skipping, form: form)
  }
}
