import Tables

/// How the counts of teachers add up: by action, phase, school and window, and over measures.
struct TeacherCounts {
  func add(to ledger: inout CountLedger) {
    addPlacements(&ledger)
    addSchools(&ledger)
    addMovement(&ledger)
    for row in rows("model_mix", ledger) {
      ledger.split("model_mix", row, "teachers_observed", ["mismatched"])
    }
    for row in rows("rubric_rollup", ledger) {
      ledger.split("rubric_rollup", row, "assessed", ["in_place"])
    }
  }

  private func rows(_ table: String, _ ledger: CountLedger) -> Range<Int> {
    0..<(ledger.tables[table]?.count ?? 0)
  }

  // MARK: Placements

  /// Phases add up to the placements, actions to their phase, schools to the district.
  private func addPlacements(_ ledger: inout CountLedger) {
    for (key, places) in ledger.groups("phase_distribution", by: ["window_id", "model"]) {
      let phases = places.compactMap { ledger.count("phase_distribution", $0, "teachers") }
      let table = "step_distribution"
      let steps = rows(table, ledger).filter {
        ledger.tables[table]?[$0, "window_id"] == key[0]
          && ledger.tables[table]?[$0, "model"] == key[1]
      }
      _ = ledger.whole(
        of: phases,
        shares: places.map { .init(table: "phase_distribution", row: $0, column: "share") }
          + steps.map { .init(table: table, row: $0, column: "share_paused") })
      addActions(key, places, steps, &ledger)
      addPositions(key, places, &ledger)
    }
  }

  private func phase(_ row: Int, _ ledger: CountLedger) -> Value {
    ledger.tables["phase_distribution"]?[row, "phase"] ?? .missing
  }

  /// Those who got to an action pause there, drop out, or get to the next one.
  private func addActions(
    _ key: [Value], _ phases: [Int], _ steps: [Int], _ ledger: inout CountLedger
  ) {
    let table = "step_distribution"
    for row in phases {
      let own = steps.filter { ledger.tables[table]?[$0, "phase"] == phase(row, ledger) }
      let paused = own.compactMap { ledger.count(table, $0, "paused") }
      guard let total = ledger.count("phase_distribution", row, "teachers"), !own.isEmpty else {
        continue
      }
      ledger.addUp(total, paused)
    }
    for (row, next) in zip(steps, steps.dropFirst()) {
      guard let before = ledger.count(table, row, "at_risk"),
        let paused = ledger.count(table, row, "paused"),
        let after = ledger.count(table, next, "at_risk")
      else { continue }
      // Those who pass unseen may be more than those who drop out.
      let others = ledger.implied(ledger.rest(before, [paused, after]), isKnown: true)
      ledger.addUp(before, [paused, after, others])
    }
    for move in rows("next_moves", ledger) {
      guard let moves = ledger.tables["next_moves"], moves[move, "window_id"] == key[0],
        moves[move, "model"] == key[1],
        let step = steps.first(where: { step in
          ["phase", "step"].allSatisfy { ledger.tables[table]?[step, $0] == moves[move, $0] }
        }), let cell = ledger.count(table, step, "paused")
      else { continue }
      ledger.same(cell, "next_moves", move, "teachers")
    }
  }

  private func addPositions(_ key: [Value], _ phases: [Int], _ ledger: inout CountLedger) {
    let table = "position_summary"
    let own = rows(table, ledger).filter {
      ledger.tables[table]?[$0, "window_id"] == key[0]
        && ledger.tables[table]?[$0, "model"] == key[1]
    }
    guard
      let all = own.first(where: { ledger.tables[table]?[$0, "school_id"] == .text("all") })
    else { return }
    let schools = own.filter { $0 != all }
    for row in phases where phase(row, ledger) == .text("undetermined") {
      if let cell = ledger.count("phase_distribution", row, "teachers") {
        ledger.same(cell, table, all, "undetermined")
      }
    }
    let placed = phases.filter { phase($0, ledger) != .text("undetermined") }
      .compactMap { ledger.count("phase_distribution", $0, "teachers") }
    if let placements = ledger.count(table, all, "placements") { ledger.addUp(placements, placed) }
    for column in ["placements", "undetermined"] {
      guard let total = ledger.count(table, all, column) else { continue }
      // A school whose teachers all are undetermined has no row.
      ledger.addUp(total, schools.compactMap { ledger.count(table, $0, column) })
    }
  }

  // MARK: Schools

  /// The teachers of all schools together are known from other tables.
  private func addSchools(_ ledger: inout CountLedger) {
    for (key, rows) in ledger.groups("walk_coverage", by: ["window_id"]) {
      for column in ["eligible", "walked"] {
        let parts = rows.compactMap { ledger.count("walk_coverage", $0, column) }
        _ = ledger.whole(of: parts)
      }
      for row in rows {
        let school = ledger.tables["walk_coverage"]?[row, "school_id"] ?? .missing
        guard
          let profile = ledger.row(
            "school_profile", where: ["window_id": key[0], "school_id": school])
        else { continue }
        for column in ["eligible", "walked"] {
          guard let cell = ledger.count("walk_coverage", row, column) else { continue }
          ledger.same(cell, "school_profile", profile, column)
        }
      }
    }
  }

  // MARK: Movement

  private static let columns = [
    "both", "advanced", "held", "slipped", "first_only", "second_only", "model_changed",
  ]

  private func addMovement(_ ledger: inout CountLedger) {
    let table = "movement_summary"
    for (key, rows) in ledger.groups(table, by: ["model", "from_window", "to_window"]) {
      for row in rows { ledger.split(table, row, "both", ["advanced", "held", "slipped"]) }
      guard
        let all = rows.first(where: { ledger.tables[table]?[$0, "school_id"] == .text("all") })
      else { continue }
      for column in TeacherCounts.columns {
        guard let total = ledger.count(table, all, column) else { continue }
        ledger.addUp(
          total, rows.filter { $0 != all }.compactMap { ledger.count(table, $0, column) })
      }
      addTransitions(key, total: ledger.count(table, all, "both"), &ledger)
    }
  }

  /// From phase to phase: rows, columns and everything add up to those seen in both windows.
  private func addTransitions(_ key: [Value], total: Int?, _ ledger: inout CountLedger) {
    let table = "movement"
    let own =
      ledger.groups(table, by: ["model", "from_window", "to_window"])
      .first { $0.key == key }?.rows ?? []
    var totals: [Int] = []
    for column in ["from_phase", "to_phase"] {
      var groups: [Value: [Int]] = [:]
      var rowsOf: [Value: [Int]] = [:]
      var order: [Value] = []
      for row in own {
        let phase = ledger.tables[table]?[row, column] ?? .missing
        if rowsOf[phase] == nil { order.append(phase) }
        rowsOf[phase, default: []].append(row)
        if let cell = ledger.count(table, row, "teachers") {
          groups[phase, default: []].append(cell)
        }
      }
      for phase in order {
        let parts = groups[phase] ?? []
        let whole = ledger.whole(
          of: parts,
          shares: column == "from_phase"
            ? (rowsOf[phase] ?? []).map { .init(table: table, row: $0, column: "row_share") } : [])
        if column == "from_phase" { totals.append(whole) }
      }
    }
    if let total, !totals.isEmpty { ledger.addUp(total, totals) }
  }
}
