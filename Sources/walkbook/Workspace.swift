import Analytics
import Coaching
import Importers
import Queries
import Tables

/// A data folder opened for questions: what was read, and its tables by name.
///
/// Measures and facts are computed when a statement first names them.
struct Workspace {
  let intake: Intake
  let study: Study
  let catalog: Catalog

  /// Reads a folder under the settings of its project file and of the command line.
  init(_ folder: DataFolder) async throws {
    intake = await folder.read()
    study = Study(intake.district)
    catalog = try Catalog()
    addMeasures()
    addContext()
    addFacts()
  }

  private func addMeasures() {
    let study = study
    for measure in Measure.all {
      catalog.add(name: measure.name, title: measure.title, columns: measure.columns) {
        measure.table(study)
      }
    }
  }

  private func addContext() {
    let study = study
    let findings = Finding.table(of: intake.findings)
    let sources = Table(intake.sources)
    for (name, title, table) in [
      ("findings", "What a person should look at in the input.", findings),
      ("sources", "The input files and what was read of them.", sources),
      ("about", "What this is about: one row.", study.about),
      ("walk_windows", "The walk windows in force, in order.", study.walkWindows),
      ("models", "The progressions.", study.models),
      ("phases", "Their phases, in order.", study.phases),
      ("rules", "The rules under which measures are made.", study.rulesInForce),
    ] {
      catalog.add(name: name, title: title, columns: table.columns) { table }
    }
    catalog.add(
      name: "measures", title: "Every measure with its rows, or why it has none.",
      columns: Study.measureColumns
    ) {
      study.measures
    }
    catalog.add(
      name: "measure_columns", title: "What each column of each measure holds.",
      columns: MeasurePage.dictionaryColumns
    ) {
      MeasurePage.dictionary
    }
  }

  private func addFacts() {
    let district = study.district
    for kind in FileKind.allCases {
      // The measure has the name of the file; its rows are the table `action_steps`.
      let name = kind == .actions ? "action_steps" : kind.rawValue
      catalog.add(
        name: name, title: "As in \(kind.rawValue).csv.",
        columns: CanonicalFile.tableColumns(of: kind)
      ) {
        district.table(kind)
      }
    }
  }
}
