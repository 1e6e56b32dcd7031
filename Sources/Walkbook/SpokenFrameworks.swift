import Analytics
import Canonical
package import Coaching
package import Documents
import Importers
import Queries
import Tables

extension Workspace {
  /// Has the tables of frameworks, and that of the run, say in a language what we ship, until the next call.
  ///
  /// For whom numbers are hidden they stay in English, by whose titles the auditor knows what it judges.
  package func speak(_ language: Language) {
    let language = view.audience.isGuarded ? .english : language
    let tag = Language.base(language.tag)
    guard tag != spoken.tag else { return }
    for name in FrameworkTables.names + [ContextTable.about.name] { try? catalog.remove(name) }
    add(
      FrameworkTables(
        study.district.frameworks.map { $0.said(in: language) },
        complete: language["Complete"] ?? "Complete"))
    add(view.about(saying: language[view.sentence] ?? view.sentence))
    spoken.tag = tag
  }

  func add(_ about: Table) {
    catalog.add(
      name: ContextTable.about.name, title: ContextTable.about.title, columns: about.columns
    ) { about }
  }

  func add(_ tables: FrameworkTables) {
    for table in tables.all {
      catalog.add(name: table.name, title: table.title, columns: table.rows.columns) { table.rows }
    }
  }
}

/// The language, without its region, that the tables of frameworks of a workspace are written in.
final class SpokenTables {
  var tag = "en"
}

/// The tables that have texts of frameworks.
struct FrameworkTables {
  let all: [(name: String, title: String, rows: Table)]

  static let names = [
    ContextTable.models.name, ContextTable.phases.name, Workspace.tableName(of: .frameworks),
  ]

  init(_ frameworks: [Framework], complete: String = "Complete") {
    let district = District(frameworks: frameworks)
    let study = Study(district)
    all = [
      (ContextTable.models.name, ContextTable.models.title, study.models),
      (ContextTable.phases.name, ContextTable.phases.title, study.phases(complete: complete)),
      (
        Workspace.tableName(of: .frameworks), Workspace.title(of: .frameworks),
        district.table(.frameworks)
      ),
    ]
  }
}

extension Framework {
  /// What we ship of it in a language; what a district wrote stays as it is.
  ///
  /// An action is said whole or not at all.
  package func said(in language: Language) -> Framework {
    guard let shipped = FrameworkReader.shipped.first(where: { $0.facts.id == self.facts.id })
    else {
      return self
    }
    let words = ShippedWords(shipped, language)
    var facts = self.facts
    facts.title = words.said(facts.title)
    let phases = phases.map { phase in
      var phase = phase
      phase.title = words.said(phase.title)
      return phase
    }
    return Framework(facts: facts, phases: phases, steps: steps.map(words.said))
  }
}

/// The texts of a shipped framework in a language.
private struct ShippedWords {
  private let language: Language
  private let titles: Set<String>
  private let steps: [String: Step]

  init(_ shipped: Framework, _ language: Language) {
    self.language = language
    titles = Set(
      [shipped.facts.title] + shipped.phases.map(\.title) + shipped.steps.map(\.section))
    steps = Dictionary(uniqueKeysWithValues: shipped.steps.map { ($0.id, $0) })
  }

  func said(_ title: String) -> String {
    titles.contains(title) ? language.framework(title) ?? title : title
  }

  func said(_ step: Step) -> Step {
    let ours = steps[step.id].map { [$0.label, $0.move, $0.lookFor] }
    let isOurs = ours == [step.label, step.move, step.lookFor]
    let text = { (text: String) in isOurs ? language.framework(text) ?? text : text }
    return Step(
      id: step.id, section: said(step.section), number: step.number, label: text(step.label),
      move: text(step.move), lookFor: text(step.lookFor),
      rubricIndicators: step.rubricIndicators, isOptional: step.isOptional, actor: step.actor,
      links: step.links, textStatus: step.textStatus, alignment: step.alignment,
      column: step.column, fromLevel: step.fromLevel, toLevel: step.toLevel)
  }
}
