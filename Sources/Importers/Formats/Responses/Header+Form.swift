import Canonical
import Coaching

extension Header {
  /// The header of a form's responses.
  ///
  /// The host's own columns mean nothing to us unless walkbook.yaml names them; a response is
  /// dated by its own time where no question asks for the day.
  init(_ form: FormHeader, source: ProjectFile.Source?) {
    let given = (source?.columns ?? [:]).sorted { $0.key < $1.key }
    var renaming = form.titles.indices.map { form.own.contains($0) ? "" : nil }
    for (name, column) in given {
      for (place, name) in form.renaming(of: name, to: column) { renaming[place] = name }
    }
    let options = given.flatMap { name, column in
      CanonicalFile.isColumn(column) ? form.options(of: name) : [:]
    }
    let hasDay = zip(renaming, form.titles).contains { Words.folded($0 ?? $1) == "date" }
    if let time = form.time, !hasDay { renaming[time] = "date" }
    self.init(
      titles: form.titles, renaming: renaming, constants: source?.constants ?? [:], last: form.time,
      aliases: form.aliases,
      options: Dictionary(options, uniquingKeysWith: { first, _ in first }))
  }
}
