package import Analytics
import Canonical
import Coaching
package import Importers
package import Queries
import Tables

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

  /// Reads a folder under the settings of its project file and of the command line.
  ///
  /// - Parameter goesOn: whether an audience that cannot be is a finding; nothing of the tables is
  ///   shown then.
  package init(_ folder: DataFolder, goesOn: Bool = false) async throws {
    var intake = await folder.read()
    let given = Study(intake.district)
    do throws(AudienceError) {
      (study, view) = (given, try AudienceView(given))
    } catch {
      guard error.isUsage else { throw Failure(.data, "\(error)") }
      let place = error == .needsSchool ? Rules.Setting.audience : .school
      let finding = folder.project.finding("\(error)", at: place)
      guard goesOn else {
        throw Failure(folder.project.origins[place] == .option ? .usage : .data, "\(finding)")
      }
      intake.findings.append(finding)
      intake.district.rules.audience = .public
      study = Study(intake.district)
      view = try AudienceView(study)
    }
    self.intake = intake
    catalog = try Catalog(hides: view.audience.isGuarded)
    addMeasures()
    addContext()
    addFacts()
  }

  private func addMeasures() {
    let view = view
    for measure in Measure.all {
      catalog.add(name: measure.name, title: measure.title, columns: measure.columns) {
        view.table(measure)
      }
    }
    for totals in Totals.all {
      catalog.add(name: totals.name, title: totals.title, columns: totals.columns) {
        view.table(totals)
      }
    }
  }

  private func addContext() {
    let (study, view) = (study, view)
    let findings = Finding.table(of: intake.findings)
    let sources = Table(intake.sources)
    // Names are for the team alone.
    let people =
      view.audience == .team ? intake.people.table : Table(columns: PeopleDirectory.columns)
    for (name, title, table) in [
      ("findings", "What a person should look at in the input.", findings),
      ("sources", "The input files and what was read of them.", sources),
      ("people", "Every spelling of a person's name, and who it is.", people),
      ("about", "What this is about: one row.", view.about),
      ("walk_windows", "The walk windows in force, in order.", study.walkWindows),
      ("models", "The progressions.", study.models),
      ("phases", "Their phases, in order.", study.phases),
      ("rules", "The rules under which measures are made.", study.rulesInForce),
      ("hidden", "What is hidden from the audience, table by table.", view.hidden),
    ] {
      catalog.add(name: name, title: title, columns: table.columns) { table }
    }
    catalog.add(
      name: "measures", title: "Every measure with its rows, or why it has none.",
      columns: Study.measureColumns
    ) {
      view.measures
    }
    catalog.add(
      name: "measure_columns", title: "What each column of each measure holds.",
      columns: MeasurePage.dictionaryColumns
    ) {
      MeasurePage.dictionary
    }
  }

  private func addFacts() {
    let (district, view) = (study.district, view)
    for kind in FileKind.allCases {
      // The measure has the name of the file; its rows are the table `action_steps`.
      let name = kind == .actions ? "action_steps" : kind.rawValue
      catalog.add(
        name: name, title: "As in \(kind.rawValue).csv.",
        columns: CanonicalFile.tableColumns(of: kind)
      ) {
        view.table(kind, district.table(kind))
      }
    }
  }
}
