/// Words of lines that sum up the rows of a table, in the languages of the exports that we read.
///
/// Every reader that tells such a line from a row asks here.
package enum TotalWords {
  /// Whether a text says that its line sums up, and perhaps of what: `Total`, `Class Average`, `Promedio
  /// de la clase`, `Student count: 4`.
  package static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let words = words(of: text)
    let isSum =
      words.contains { sums.contains($0) }
      || words.count > 1 && words.contains { ends.contains($0) }
    return isSum
      && words.allSatisfy { sums.contains($0) || ends.contains($0) || groups.contains($0) }
  }

  /// Whether a text says that its line has what there was to reach, `Points Possible`: it is nobody's, and
  /// some readers need it.
  package static func arePoints(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let words = words(of: text)
    return words.count > 1 && words.contains { most.contains($0) }
      && words.allSatisfy { most.contains($0) || ["points", "score", "of"].contains($0) }
  }

  /// Whether a text counts the rows above it: `4 records`, `(4 rows affected)`, `n = 4`.
  ///
  /// `Student 0002` and `0002, Student` are names: files without real ones have such.
  package static func isCount(_ text: String) -> Bool {
    let words = words(of: text)
    guard !words.isEmpty, words.allSatisfy(counted.contains), text.contains(where: \.isNumber)
    else { return false }
    if words.contains(where: counting.contains) { return true }
    guard words.contains(where: several.contains), !text.contains(",") else { return false }
    return text.contains { ":=".contains($0) } || text.first { $0 != "(" }?.isNumber == true
  }

  /// Whether a word alone is that of a sum.
  package static func isSum(_ word: some StringProtocol) -> Bool { sums.contains(String(word)) }

  /// The words without signs and numbers, in lower case.
  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  private static let longest = 60

  private static let sums: Set<String> = [
    "total", "totals", "subtotal", "subtotals", "average", "averages", "avg", "mean", "sum",
    "median", "count", "minimum", "maximum", "deviation", "stdev",
    "summe", "gesamt", "gesamtsumme", "gesamtdurchschnitt", "durchschnitt", "klassendurchschnitt",
    "notendurchschnitt", "mittelwert", "klassenmittel", "schnitt", "klassenschnitt",
    "anzahl", "promedio", "media", "mediana", "suma", "totales", "recuento", "moyenne", "somme",
    "totaux", "médiane", "média", "soma", "totais", "gemiddelde", "totaal", "średnia",
    "razem", "medelvärde", "genomsnitt", "gennemsnit", "gjennomsnitt", "snitt", "summa", "överlag",
    "keskiarvo", "yhteensä", "ortalama", "toplam", "totale", "somma", "итого", "среднее", "всего",
    "合計", "平均", "平均点", "小計", "总计", "平均分", "總計", "합계", "평균",
  ]
  /// What a sum may be called beside another word: `High score`, `All students`.
  private static let ends: Set<String> = [
    "high", "low", "highest", "lowest", "missing", "dev", "number", "all",
  ]
  private static let most: Set<String> = ["possible", "max", "maximum", "out"]
  private static let groups: Set<String> = [
    "grand", "class", "school", "district", "grade", "group", "section", "overall", "score",
    "scores", "points", "percent", "standard", "std", "n", "of", "student", "students", "the",
    "row", "rows", "klasse", "klassen", "clase", "grupo", "general", "de", "la", "del", "classe",
    "du", "der", "da", "do", "turma", "générale", "geral", "klas", "klasy", "sınıf",
  ]
  private static let counting: Set<String> = [
    "count", "total", "affected", "selected", "returned", "found",
  ]
  private static let several: Set<String> = [
    "n", "records", "rows", "students", "results", "entries",
  ]
  private static let counted: Set<String> = [
    "n", "records", "record", "rows", "row", "students", "student", "results", "entries",
    "affected", "selected", "count", "total", "of", "returned", "found",
  ]
}
