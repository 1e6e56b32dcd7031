package import Analytics
import Canonical
package import Coaching
package import Documents
import Foundation
package import Importers
package import Queries
package import Tables
import Templates

/// A data folder opened for questions: what was read, and its tables by name.
///
/// Measures and facts are computed when a statement first names them. Every table is what the
/// audience may see of it, so that whatever is made from them is, too. The names and columns of the
/// tables are those of `walkbook query`.
public struct Workspace {
  package let intake: Intake
  package let study: Study
  package let view: AudienceView
  package let catalog: Catalog
  /// What takes people out of the names of things; `nil` where the audience sees everybody.
  private let coding: NameCoding?
  /// What the tables of frameworks are written in.
  let spoken = SpokenTables()
  /// How outputs look where a report says nothing else, and the folder that holds its files.
  package let theme: Theme?
  /// What documents are written in, where the settings say it.
  package let language: String?
  package let themeFolder: String
  /// The picture of that theme.
  package let logo: Logo?
  /// Its name in the settings.
  package let themeName: String

  /// Reads a folder under the settings of its project file and of the command line.
  ///
  /// - Parameter goesOn: whether an audience that cannot be is a finding; nothing of the tables is
  ///   shown then.
  package init(_ folder: DataFolder, goesOn: Bool = false) async throws {
    var intake = await folder.read()
    do throws(AudienceError) {
      (coding, study, view) = try Workspace.behindAudience(intake)
    } catch {
      guard error.isUsage else { throw Failure(.data, "\(error)") }
      let place = error == .needsSchool ? Rules.Setting.audience : .school
      let finding = folder.project.finding("\(error)", at: place)
      guard goesOn else {
        throw Failure(folder.project.origins[place] == .option ? .usage : .data, "\(finding)")
      }
      intake.findings.append(finding)
      intake.district.rules.audience = .public
      (coding, study, view) = try Workspace.behindAudience(intake)
    }
    // It stops the audience `school`; the others are told before they change.
    if view.audience != .school, !study.district.roster.schools.isEmpty,
      let unknown = AudienceError.unknownSchool(in: study)
    {
      intake.findings.append(
        folder.project.finding("\(unknown)", at: .school, severity: .warning))
    }
    let (theme, faults) = Workspace.theme(of: folder)
    if let first = faults.first, !goesOn { throw Failure(.data, "\(first)") }
    intake.findings += faults
    intake.findings += study.masteryBeforeFirstTry.map {
      Finding(.masteryBeforeFirstTry, at: $0, column: GradebookMarks.submitted.name)
    }
    self.theme = theme
    logo = theme?.logo.flatMap { Logo(path: "\(folder.path)/\($0)") }
    language = folder.project.language
    themeFolder = folder.path
    themeName = folder.project.theme ?? ""
    self.intake = intake
    catalog = try Catalog(hides: view.audience.isGuarded)
    addMeasures()
    addContext()
    addFacts()
    add(FrameworkTables(study.district.frameworks))
    addDictionary()
  }

  /// The look that the settings name, with what is wrong with it.
  private static func theme(of folder: DataFolder) -> (theme: Theme?, faults: [Finding]) {
    guard let name = folder.project.theme else { return (nil, []) }
    let shipped = Templates.themes.first { $0.name == name }
    let path = "\(folder.path)/\(name)"
    let text =
      shipped.map { String(decoding: $0.bytes, as: UTF8.self) }
      ?? (try? String(contentsOfFile: path, encoding: .utf8))
    guard let text else {
      return (
        nil,
        [
          Finding(
            setting: "there is no file '\(name)' of UTF-8 text beside it",
            at: folder.project.themeLocation ?? Location(file: folder.project.file))
        ]
      )
    }
    let (theme, errors) = Theme.reading(text, file: name)
    var faults = errors.map { error in
      Finding(setting: error.sentence, at: error.location)
    }
    if let logo = theme.logo, Logo(path: "\(folder.path)/\(logo)") == nil {
      faults.append(
        Finding(setting: "expected \(Logo.demand(logo))", at: Location(file: name, line: 1)))
    }
    return (theme, faults)
  }

  /// The district as it is written for reading again: what is said of people stays in the names of
  /// things, as it stays in the rows, where the audience sees them, and so does what is dated after the
  /// day of the study, such as a conference that is planned.
  package var written: District {
    view.audience.isGuarded ? study.district : intake.district.listing(asOf: study.asOf)
  }

  /// What was found, as it is said to whoever makes outputs for an audience: with a number for each file
  /// whose name is that of somebody whom the audience must not see.
  package var spokenFindings: [Finding] {
    guard let coding else { return intake.findings }
    return intake.findings.map(coding.spoken)
  }

  /// What is said of files, as it is said to whoever makes outputs for such an audience.
  package func spoken(_ line: String) -> String {
    coding?.spoken(line) ?? line
  }

  /// A title of a report as the audience may read it: without people.
  package func title(_ text: String) -> String { coding?.title(text) ?? text }

  private static func behindAudience(
    _ intake: Intake
  ) throws(AudienceError) -> (NameCoding?, Study, AudienceView) {
    let coding = NameCoding(intake)
    let study = Study(coding?.coded(intake.district) ?? intake.district)
    return (coding, study, try AudienceView(study))
  }

  private func addMeasures() {
    let view = view
    for measure in Measure.all {
      catalog.add(
        name: measure.name, title: measure.title, columns: measure.columns,
        isWithheld: { view.isWithheld(measure) }, rows: { view.table(measure) })
    }
    for totals in Totals.all {
      catalog.add(name: totals.name, title: totals.title, columns: totals.columns) {
        view.table(totals)
      }
    }
  }

  private func addContext() {
    let (study, view, coding) = (study, view, coding)
    let isGuarded = view.audience.isGuarded
    // Where each row of a student had one, their number would tell how many there are.
    let findings = Finding.table(of: intake.findings).withoutRows(where: isGuarded)
      .distinct(where: isGuarded)
    let sources = Table(intake.sources).withoutRows(where: isGuarded)
    let people = intake.people.table
    for (about, table) in [(ContextTable.findings, findings), (.sources, sources)] {
      // Names are looked for in every cell, and few runs ask.
      catalog.add(name: about.name, title: about.title, columns: table.columns) {
        coding?.coded(table) ?? table
      }
    }
    for (about, table) in [
      (
        ContextTable.people,
        people.picking(people.places(for: view.audience, study.district.roster))
      ),
      (.walkWindows, study.walkWindows), (.rules, study.rulesInForce),
      (.hidden, view.hidden),
    ] {
      catalog.add(name: about.name, title: about.title, columns: table.columns) { table }
    }
    add(view.about(saying: view.sentence))
    let measures = ContextTable.measures
    catalog.add(name: measures.name, title: measures.title, columns: Study.measureColumns) {
      view.measures
    }
    let numbers = ContextTable.numbers
    catalog.add(name: numbers.name, title: numbers.title, columns: AudienceView.numberColumns) {
      view.numbers
    }
    catalog.add(
      name: ContextTable.measureColumns.name, title: ContextTable.measureColumns.title,
      columns: MeasurePage.dictionaryColumns
    ) {
      MeasurePage.dictionary
    }
  }

  /// The name of the table of a file's rows; `actions` is the name of a measure.
  static func tableName(of kind: FileKind) -> String {
    kind == .actions ? "action_steps" : kind.rawValue
  }

  /// What a table of a file's rows holds.
  static func title(of kind: FileKind) -> String {
    "\(CanonicalFile.of(kind).holds) As in \(kind.rawValue).csv."
  }

  private func addFacts() {
    let (district, view) = (study.district, view)
    for kind in FileKind.allCases where kind != .frameworks {
      catalog.add(
        name: Self.tableName(of: kind),
        title: Self.title(of: kind),
        columns: CanonicalFile.tableColumns(of: kind),
        isWithheld: { view.isWithheld(kind, district.table(kind)) },
        rows: { view.table(kind, district.table(kind)) })
    }
  }

  /// What there is to ask about, as tables; the catalog is asked when they are, and is there then.
  private func addDictionary() {
    catalog.add(
      name: ContextTable.tables.name, title: ContextTable.tables.title,
      columns: TableDictionary.tableColumns
    ) { [weak catalog] in
      TableDictionary(catalog?.schema ?? []).tables
    }
    catalog.add(
      name: ContextTable.columns.name, title: ContextTable.columns.title,
      columns: TableDictionary.columnColumns
    ) { [weak catalog] in
      TableDictionary(catalog?.schema ?? []).columns
    }
  }
}

extension Table {
  /// A table about files without how many rows they have: the rows of a gradebook are its class.
  ///
  /// Places in a file and what a digest could confirm by guessing go, too.
  fileprivate func withoutRows(where isGuarded: Bool) -> Table {
    guard isGuarded else { return self }
    var table = self
    for row in 0..<count {
      for (index, column) in columns.enumerated() where self[row, index] != .missing {
        switch (column.name, self[row, index]) {
        case ("line", _), ("digest", _), ("rows_read", _), ("rows_kept", _), ("rows_skipped", _),
          ("items_without_points", _):
          table[row, index] = .missing
        case ("problem", .text(let text)), ("action", .text(let text)),
          ("reasons", .text(let text)):
          table[row, index] = .text(text.replacing(#/\b\d+\b/#, with: "…"))
        default: break
        }
      }
    }
    return table
  }

  /// Rows that say the same are one.
  fileprivate func distinct(where isGuarded: Bool) -> Table {
    guard isGuarded else { return self }
    var seen: Set<[Value]> = []
    let first = rows.map { seen.insert(Array($0)).inserted }
    return picking((0..<count).filter { first[$0] })
  }

  /// The rows of the table of people that an audience may see: students are named for their class.
  ///
  /// Who is first heard of after the day of the study is not there yet (R109).
  fileprivate func places(for audience: Rules.Audience, _ roster: Roster) -> [Int] {
    guard !audience.isGuarded else { return [] }
    return (0..<count).filter { row in
      let isStudent = self[row, "role"] == .text(Alias.Kind.student.rawValue)
      guard case .text(let id) = self[row, "id"] else { return audience == .class || !isStudent }
      return isStudent
        ? audience == .class && !roster.students.isWithdrawn(id) : !roster.teachers.isWithdrawn(id)
    }
  }
}

extension Finding.Problem {
  /// Tries that come by the days on which items are due, of which the one that mastered a target was
  /// handed in before the first (R108).
  static let masteryBeforeFirstTry = Self(
    .badDate, "expected no day before that of the first try",
    advice: "The days to mastery count as none. Correct the day, or take the order submitted.")
}
