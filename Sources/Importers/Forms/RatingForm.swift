import Canonical
package import Coaching
package import Tables

/// A form for the levels of a rubric or a self-rating: one row for each indicator, its level and
/// evidence to be filled in.
///
/// As CSV it is a file of ratings whose rows already name framework and indicator. Who was rated,
/// when and by whom is written once, in the first row; ``RatingFormFile`` reads it for the rows
/// below. As a workbook it has the same cells in two tables, ``rating`` above ``indicators``. The
/// column `form` says ``mark`` in every row, as in a ``WalkForm``. A row left blank is an indicator
/// that nobody rated.
package struct RatingForm: Sendable {
  /// What the column `form` holds: the kind of form and the version of its columns.
  package static let mark = "rating-form 1"

  /// What is written once for all rows.
  package static let shared: [Column] = sharedColumns.map(\.column)

  static let sharedColumns = [
    Ratings.date.facts, Ratings.teacher.facts, Ratings.school.facts, Ratings.rater.facts,
    Ratings.source.facts,
  ]

  package let framework: Framework

  /// A form of a framework with levels; `nil` of any other.
  package init?(_ framework: Framework) {
    guard framework.facts.ordering.hasLevels else { return nil }
    self.framework = framework
  }

  /// `rating-form-pl-rubric`, for files.
  package var name: String { "rating-form-\(framework.facts.id)" }

  package var title: String { framework.facts.title }

  /// The levels of all indicators, the lowest first.
  package var levels: [String] {
    Set(framework.steps.flatMap { Array($0.levels ?? 1...4) }).sorted().map(String.init)
  }

  /// The whole form as one table.
  package var table: Table {
    let blank = [Value](repeating: .missing, count: RatingForm.shared.count)
    return Table(
      columns: RatingForm.shared + indicators.columns, rows: indicators.rows.map { blank + $0 })
  }

  /// What is written once: one blank row.
  package var rating: Table {
    Table(columns: RatingForm.shared, rows: [RatingForm.shared.map { _ in Value.missing }])
  }

  /// One row for each indicator, in the order of the framework.
  package var indicators: Table {
    Table(
      columns: [
        .label("domain"), .label("indicator"), .label("look_for"), .count("level"),
        .label("evidence"), .identifier("framework"), .identifier("form"),
      ],
      rows: framework.phases.flatMap { domain in
        framework.steps[domain.steps].map { step in
          [
            .text(step.section), .text(name(of: step)), .text(step.lookFor), .missing, .missing,
            .text(framework.facts.id), .text(RatingForm.mark),
          ]
        }
      })
  }

  /// The label of an indicator, its id where another one has the same.
  private func name(of step: Step) -> String {
    framework.steps.count { $0.slug == step.slug } > 1 ? step.id : step.label
  }
}
