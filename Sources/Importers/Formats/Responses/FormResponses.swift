import Coaching

/// The responses of a form, of which walkbook.yaml says what its questions ask for.
struct FormResponses: CanonicalImporter {
  let profiles = FormHosts.all.map(\.id)

  func identify(_ look: FileLook) -> Recognition? {
    guard let form = look.form else { return nil }
    let source = look.source
    let header = Header(form, source: source?.mapping == nil ? source : nil)
    if let mapping = source?.mapping {
      guard mapping.hasHeaders(in: TitleNames(aliases: form.aliases)),
        mapping.fits(form.titles, folded: form.titles.map(Words.folded), file: look.file)
      else { return nil }
      return Recognition(
        importer: MappedFormats(), profile: Profile(id: mapping.id, kind: mapping.kind),
        header: header, skipping: form.skipping, mapping: mapping, form: form)
    }
    guard let kind = CanonicalChoice(look).kind(ofResponses: header) else { return nil }
    return Recognition(
      importer: self, profile: Profile(id: form.host.id, kind: kind), header: header,
      skipping: form.skipping, form: form)
  }
}
