import People
import Tables

/// Sheets of a workbook that are there to be copied: what stands in them happened to nobody.
enum TemplateSheet {
  /// Whether the name of a sheet says so, as `TEMPLATE` and `Example week` do.
  static func isOne(_ file: String) -> Bool {
    guard let sign = file.lastIndex(of: "#") else { return false }
    return PersonName.words(of: String(file[sign...])).contains(where: words.contains)
  }

  private static let words: Set<String> = [
    "template", "templates", "example", "examples", "sample", "instructions", "plantilla",
    "ejemplo", "muster", "vorlage", "beispiel", "modele", "exemple",
  ]
}

extension Finding.Problem {
  /// A sheet that people copy, with an example in it.
  static let templateSheet = Self(
    .shape, "a sheet to copy, by its name",
    advice: "It was left out. Give it another name if its rows count.")
}
