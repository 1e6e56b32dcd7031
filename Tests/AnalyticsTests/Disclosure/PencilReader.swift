import Coaching
import Foundation
import Tables

@testable import Analytics

/// A reader with a pencil, who knows the rules and all tables of an audience, and nothing of the
/// code that hides: what adds up to what is written down here once more, in words.
///
/// Numbers of its own: groups of 3 teachers and 10 students, three values for a hidden count of
/// ten, two for one of three.
struct PencilReader {
  private struct Place: Hashable {
    var table: String
    var row: Int
    var column: String
  }

  private let tables: [String: Table]
  private let study: Study
  private var places: [Place: Int] = [:]
  private var seen: [Int?] = []
  private var bounds: [Int: ClosedRange<Int>] = [:]
  private var lines: [CountSystem.Line] = []
  /// Hidden counts with the distance that must lie between two of their values.
  private var hidden: [Int: Int] = [:]
  /// Small counts that are shown, and what a school sees of its own people alone.
  private var small: [Int] = []
  private var own: Set<Int> = []
  private(set) var found: [String] = []

  private static let teachers: [String: [String]] = [
    "walk_coverage": ["eligible", "walked", "never_walked"],
    "school_profile": ["eligible", "walked"],
    "phase_distribution": ["teachers"], "step_distribution": ["paused", "at_risk"],
    "position_summary": ["placements", "undetermined"], "next_moves": ["teachers"],
    "movement": ["teachers"],
    "movement_summary": ["both", "advanced", "held", "slipped", "first_only", "second_only"],
    "model_mix": ["teachers_declared", "teachers_observed", "mismatched"],
  ]
  private static let states = [
    "not_started", "behind", "on_pace", "ahead", "past_target", "complete",
  ]
  private static let mastery = [
    "enrolled", "with_evidence", "mastered", "near", "below", "no_evidence",
  ]
  private static let students: [String: [String]] = [
    "mastery_rates": mastery, "mastery_totals": mastery,
    "section_pacing": states, "pacing_totals": states,
    "playlist_progress": ["students", "complete"], "pre_post": ["matched"],
    "conference_coverage": ["eligible", "met"],
    "conference_summary": ["students", "never", "on_track", "due", "overdue", "met"],
    "conference_totals": ["students", "never", "on_track", "due", "overdue", "met"],
    "goal_follow_through": ["goals_set", "followed_up", "met"],
  ]

  init(_ tables: [String: Table], _ study: Study) {
    self.tables = tables
    self.study = study
    for (table, columns) in Self.teachers {
      read(table, columns, study.rules.audience == .public ? 10 : 3)
    }
    for (table, columns) in Self.students { read(table, columns, 10) }
    if study.rules.audience == .school { countOthers() }
    addTeachers()
    addStudents()
    look()
  }

  // MARK: Reading

  private func rows(_ table: String) -> Range<Int> { 0..<(tables[table]?.count ?? 0) }

  private func text(_ table: String, _ row: Int, _ column: String) -> String {
    tables[table]?[row, column]?.plain ?? ""
  }

  /// Whether a row is about the school for which the tables are, or a class of it.
  private func isOwn(_ table: String, _ row: Int) -> Bool {
    guard let school = study.rules.school, study.rules.audience == .school else { return false }
    return text(table, row, "school_id") == school
      || text(table, row, "section_id").hasPrefix("\(school)-")
  }

  private mutating func read(_ table: String, _ columns: [String], _ smallest: Int) {
    for row in rows(table) {
      for column in columns {
        let place = Place(table: table, row: row, column: column)
        switch tables[table]?[row, column] {
        case .integer(let count)?:
          places[place] = seen.count
          seen.append(count)
          if isOwn(table, row) { own.insert(seen.count - 1) }
          if 0 < count, count < smallest { small.append(seen.count - 1) }
        case .hidden(let hiding)?:
          places[place] = seen.count
          if hiding != .coded { hidden[seen.count] = smallest < 5 ? 1 : 3 }
          if smallest == 10, hiding == .fewer(than: 10) { bounds[seen.count] = 0...9 }
          seen.append(nil)
        default: continue
        }
      }
    }
  }

  private func cell(_ table: String, _ row: Int, _ column: String) -> Int? {
    places[Place(table: table, row: row, column: column)]
  }

  private mutating func unknown() -> Int {
    seen.append(nil)
    return seen.count - 1
  }

  // MARK: Adding up

  private mutating func line(_ total: Int?, _ parts: [Int?], hasRest: Bool = false) {
    guard let total, !parts.isEmpty, !parts.contains(nil) else { return }
    let rest = hasRest ? [unknown()] : []
    lines.append(CountSystem.Line(total: total, parts: parts.compactMap(\.self) + rest))
    // A whole to which nobody else belongs is the school's own too.
    if !hasRest, parts.allSatisfy({ $0.map { own.contains($0) || seen[$0] == 0 } ?? false }) {
      own.insert(total)
    }
  }

  private mutating func same(_ left: Int?, _ right: Int?) { line(left, [right]) }

  private func matching(_ table: String, _ values: [String: String]) -> [Int] {
    rows(table).filter { row in values.allSatisfy { text(table, row, $0.key) == $0.value } }
  }

  private mutating func addTeachers() {
    let first = tables["walk_coverage"].flatMap { $0.isEmpty ? nil : $0[0, "window_id"]?.plain }
    for row in rows("walk_coverage") {
      let walked = cell("walk_coverage", row, "walked")
      let never = cell("walk_coverage", row, "never_walked")
      let isFirst = text("walk_coverage", row, "window_id") == first
      line(cell("walk_coverage", row, "eligible"), [walked, never], hasRest: !isFirst)
      let profile = matching(
        "school_profile",
        [
          "window_id": text("walk_coverage", row, "window_id"),
          "school_id": text("walk_coverage", row, "school_id"),
        ])
      for other in profile {
        same(walked, cell("school_profile", other, "walked"))
        same(cell("walk_coverage", row, "eligible"), cell("school_profile", other, "eligible"))
      }
    }
    for all in matching("position_summary", ["school_id": "all"]) { addPlacements(all) }
    for row in rows("movement_summary") {
      line(
        cell("movement_summary", row, "both"),
        ["advanced", "held", "slipped"].map { cell("movement_summary", row, $0) })
    }
    for all in matching("movement_summary", ["school_id": "all"]) { addMovement(all) }
  }

  private mutating func addPlacements(_ all: Int) {
    let key = ["window_id", "model"].reduce(into: [String: String]()) {
      $0[$1] = text("position_summary", all, $1)
    }
    let schools = matching("position_summary", key).filter { $0 != all }
    // A school whose teachers all are undetermined has no row.
    line(
      cell("position_summary", all, "placements"),
      schools.map { cell("position_summary", $0, "placements") })
    let phases = matching("phase_distribution", key)
    for row in phases {
      let teachers = cell("phase_distribution", row, "teachers")
      let phase = text("phase_distribution", row, "phase")
      if phase == "undetermined" { same(cell("position_summary", all, "undetermined"), teachers) }
      let steps = matching("step_distribution", key.merging(["phase": phase]) { $1 })
      line(teachers, steps.map { cell("step_distribution", $0, "paused") })
      for step in steps {
        line(
          cell("step_distribution", step, "at_risk"), [cell("step_distribution", step, "paused")],
          hasRest: true)
        let number = text("step_distribution", step, "step")
        for move in matching("next_moves", key.merging(["phase": phase, "step": number]) { $1 }) {
          same(cell("step_distribution", step, "paused"), cell("next_moves", move, "teachers"))
        }
      }
    }
    line(
      cell("position_summary", all, "placements"),
      phases.filter { text("phase_distribution", $0, "phase") != "undetermined" }.map {
        cell("phase_distribution", $0, "teachers")
      })
  }

  private mutating func addMovement(_ all: Int) {
    let key = ["model", "from_window", "to_window"].reduce(into: [String: String]()) {
      $0[$1] = text("movement_summary", all, $1)
    }
    let schools = matching("movement_summary", key).filter { $0 != all }
    for column in ["both", "advanced", "held", "slipped", "first_only", "second_only"] {
      line(
        cell("movement_summary", all, column),
        schools.map { cell("movement_summary", $0, column) })
    }
    line(
      cell("movement_summary", all, "both"),
      matching("movement", key).map { cell("movement", $0, "teachers") })
  }

  private mutating func addStudents() {
    for table in ["mastery_rates", "mastery_totals"] {
      for row in rows(table) {
        line(
          cell(table, row, "enrolled"),
          [cell(table, row, "with_evidence"), cell(table, row, "no_evidence")])
        line(
          cell(table, row, "with_evidence"),
          ["mastered", "near", "below"].map { cell(table, row, $0) })
      }
    }
    for row in rows("mastery_totals") {
      let parts = matching("mastery_rates", ["target_id": text("mastery_totals", row, "target_id")])
      for column in Self.mastery {
        line(
          cell("mastery_totals", row, column),
          parts.map { cell("mastery_rates", $0, column) })
      }
    }
    for all in matching("pacing_totals", ["school_id": "all"]) {
      for column in Self.states {
        line(
          cell("pacing_totals", all, column),
          rows("pacing_totals").filter { $0 != all }.map { cell("pacing_totals", $0, column) })
      }
    }
    for row in rows("pacing_totals") where text("pacing_totals", row, "school_id") != "all" {
      let school = text("pacing_totals", row, "school_id")
      let parts = rows("section_pacing").filter {
        text("section_pacing", $0, "section_id").hasPrefix("\(school)-")
      }
      for column in Self.states {
        line(
          cell("pacing_totals", row, column), parts.map { cell("section_pacing", $0, column) })
      }
    }
    addConferences()
  }

  private mutating func addConferences() {
    for table in ["conference_summary", "conference_totals"] {
      for row in rows(table) where text(table, row, "logged") != "no" {
        line(
          cell(table, row, "students"),
          ["never", "on_track", "due", "overdue"].map { cell(table, row, $0) })
      }
    }
    for column in ["students", "never", "on_track", "due", "overdue", "met"] {
      guard tables["conference_totals"]?.count == 1 else { continue }
      line(
        cell("conference_totals", 0, column),
        matching("conference_summary", ["logged": "yes"]).map {
          cell("conference_summary", $0, column)
        })
    }
    for row in rows("playlist_progress") {
      line(
        cell("playlist_progress", row, "students"), [cell("playlist_progress", row, "complete")],
        hasRest: true)
    }
    for row in rows("conference_coverage") {
      line(
        cell("conference_coverage", row, "eligible"), [cell("conference_coverage", row, "met")],
        hasRest: true)
    }
  }

  // MARK: Looking

  private mutating func look() {
    let audit = SuppressionAudit(seen, lines: lines, bounds: bounds)
    let names = Dictionary(places.map { ($1, $0) }) { first, _ in first }
    for place in small where !own.contains(place) {
      guard let name = names[place] else { continue }
      found.append("\(name.table) \(name.row) \(name.column) is shown")
    }
    for (place, distance) in hidden.sorted(by: { $0.key < $1.key }) {
      let range = audit.range(of: place)
      guard range.upperBound - range.lowerBound < distance, let name = names[place] else {
        continue
      }
      // Of teachers it is one or two who must not be found: not that there is nobody, or a group.
      if distance == 1, !(1...2).contains(range.lowerBound) { continue }
      found.append("\(name.table) \(name.row) \(name.column): \(range)")
    }
  }

  /// A school knows where its own teachers stand, person by person: of a count of all schools it
  /// must not find one or two others.
  private mutating func countOthers() {
    let roster = study.district.roster
    for row in rows("phase_distribution") {
      guard case .integer(let all)? = tables["phase_distribution"]?[row, "teachers"] else {
        continue
      }
      let phase = text("phase_distribution", row, "phase")
      let own = study.placements.count { placement in
        guard study.windows[placement.window].id == text("phase_distribution", row, "window_id"),
          let school = placement.school, roster.schools[school].id == study.rules.school,
          let progression = study.progressions[placement.model]
        else { return false }
        // Only who pauses is in a phase: of others nobody knows, or they are past the last.
        guard case .paused(let step) = placement.placement else {
          return placement.placement.status == phase
        }
        return progression.phaseID(progression.phase(of: step)) == phase
      }
      if (1...2).contains(all - own) { found.append("phase_distribution \(row): others told") }
      if all == own, let cell = cell("phase_distribution", row, "teachers") {
        self.own.insert(cell)
      }
    }
  }
}

/// What the environment says of the tests.
enum Environment {
  static func count(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}
