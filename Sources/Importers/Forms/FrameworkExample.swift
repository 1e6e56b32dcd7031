import Canonical
import Coaching
package import Tables

/// A framework file of two phases and two actions, to be overwritten with a district's own.
package enum FrameworkExample {
  package static var table: Table {
    let columns = CanonicalFile.tableColumns(of: .frameworks)
    return Table(
      columns: columns, rows: rows.map { row in columns.map { row[$0.name] ?? .missing } })
  }

  private static let rows: [[String: Value]] = [
    action(
      "foundation", "Planning", label: "Post the goal of the lesson in words learners use",
      move: "Write tomorrow's goal with two learners, in their words, and post it.",
      lookFor: "Learners can point to the goal and say what it means."),
    action(
      "differentiated", "Choice", label: "Offer two ways to practice the same goal",
      move: "Add one more way to practice to a lesson that exists.",
      lookFor: "Learners of one class practice the same goal in different ways, by choice."),
  ]

  private static func action(
    _ phase: String, _ section: String, label: String, move: String, lookFor: String
  ) -> [String: Value] {
    [
      FrameworkSteps.framework.name: .text("own"),
      FrameworkSteps.title.name: .text("Our Progression"),
      FrameworkSteps.ordering.name: .text("sequential"), FrameworkSteps.version.name: .text("1"),
      FrameworkSteps.phase.name: .text(phase),
      FrameworkSteps.section.name: .text(section), FrameworkSteps.number.name: .integer(1),
      FrameworkSteps.label.name: .text(label),
      FrameworkSteps.move.name: .text(move), FrameworkSteps.lookFor.name: .text(lookFor),
      FrameworkSteps.actor.name: .text("teacher"),
      FrameworkSteps.textStatus.name: .text("supplied"),
      FrameworkSteps.source.name: .text("Our district"),
    ]
  }
}
