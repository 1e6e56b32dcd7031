import Canonical
package import Coaching
package import Tables

/// A form for one classroom visit: one row for each action of a progression, status and evidence
/// to be filled in.
///
/// As CSV it is a walk-through file in the long shape whose rows already name model, phase and
/// step. Who was seen, when and by whom is written once, in the first row; ``WalkFormFile`` reads
/// it for the rows below. As a workbook it has the same cells in two tables, ``visit`` above
/// ``actions``, and what the workbook saves as CSV is read in the same way.
///
/// The column `form` says ``mark`` in every row: it is how a form is told from other files. A row
/// left blank is an action that nobody assessed.
package struct WalkForm: Sendable {
  /// What the column `form` holds: the kind of form and the version of its columns.
  package static let mark = "walk-form 1"

  /// The words of the drop-down beside each action, all of them known to `StepStatus`.
  package static let statuses = ["in place", "emerging", "not yet", "not observed"]

  /// What is written once for all rows.
  package static let shared: [Column] = sharedColumns.map(\.column)

  static let sharedColumns = [
    Walkthroughs.id.facts, Walkthroughs.date.facts, Walkthroughs.minutes.facts,
    Walkthroughs.teacher.facts, Walkthroughs.school.facts, Walkthroughs.source.facts,
    Walkthroughs.observer.facts,
  ]

  package let progression: Progression
  /// The phases walked, in order.
  package let phases: [Phase]

  /// - Parameter phase: the place of the one phase walked; all of them where missing.
  package init(_ progression: Progression, phase: Int? = nil) {
    self.progression = progression
    phases = phase.map { [progression.phases[$0]] } ?? progression.phases
  }

  /// `walk-form-flex-foundation`, for files.
  package var name: String {
    (["walk-form", progression.id] + (isOnePhase ? phases.map(\.id) : [])).joined(separator: "-")
  }

  /// `Flex: Foundation`, for people.
  package var title: String {
    progression.facts.title + (isOnePhase ? phases.map { ": " + $0.title }.joined() : "")
  }

  /// The whole form as one table.
  package var table: Table {
    let blank = [Value](repeating: .missing, count: WalkForm.shared.count)
    return Table(
      columns: WalkForm.shared + actions.columns, rows: actions.rows.map { blank + $0 })
  }

  /// What is written once: one blank row.
  ///
  /// The name of the file stands for the id.
  package var visit: Table {
    let columns = WalkForm.shared.filter { $0.name != Walkthroughs.id.name }
    return Table(columns: columns, rows: [columns.map { _ in Value.missing }])
  }

  /// One row for each action, what observers fill in before what only the reader needs.
  package var actions: Table {
    Table(
      columns: [
        Walkthroughs.phase.facts.column, Walkthroughs.step.facts.column,
        FrameworkSteps.label.facts.column, FrameworkSteps.lookFor.facts.column,
        Walkthroughs.status.facts.column, Walkthroughs.evidence.facts.column,
        Walkthroughs.model.facts.column, .identifier("form"),
      ],
      rows: phases.flatMap { phase in
        progression.steps[phase.steps].map { step in
          [
            .text(phase.title), .integer(step.number), .text(step.label), .text(step.lookFor),
            .missing, .missing, .text(progression.id), .text(WalkForm.mark),
          ]
        }
      })
  }

  private var isOnePhase: Bool { phases.count < progression.phases.count }
}
