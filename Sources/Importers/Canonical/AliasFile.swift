import CSV
import Canonical
import Coaching

/// Reads `aliases.csv`.
enum AliasFile {
  static func add(_ row: inout CanonicalRow<AliasNames>, _ intake: inout Intake) -> Bool {
    guard let subject = row[AliasNames.subject], let name = row[AliasNames.name],
      let id = row[AliasNames.id]
    else { return false }
    intake.append(Alias(kind: subject, name: name, id: id), from: &row)
    return true
  }
}

extension Intake {
  /// After the aliases: what later files call a person or a thing by.
  mutating func closeAliases() {
    dropSuperseded(AliasNames.self)
    // What a person wrote comes last, and stands.
    aliases = Aliases(people.aliases + district.aliases)
  }
}
