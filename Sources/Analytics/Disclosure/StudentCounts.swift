import Tables

/// How the counts of students add up: by state, by school, by week, and over measures (B9).
struct StudentCounts {
  func add(to ledger: inout CountLedger) {
    addPlaylists(&ledger)
    addMastery(&ledger)
    addPacing(&ledger)
    addWorkshops(&ledger)
    addConferences(&ledger)
    addWeeks(&ledger)
    for row in rows("goal_follow_through", ledger) {
      ledger.split("goal_follow_through", row, "goals_set", ["followed_up"])
      ledger.split("goal_follow_through", row, "followed_up", ["met"])
    }
  }

  private func rows(_ table: String, _ ledger: CountLedger) -> Range<Int> {
    0..<(ledger.tables[table]?.count ?? 0)
  }

  private func addPlaylists(_ ledger: inout CountLedger) {
    for row in rows("playlist_progress", ledger) {
      ledger.split("playlist_progress", row, "students", ["complete"])
    }
    guard let total = ledger.row("playlist_totals", where: [:]) else { return }
    ledger.split("playlist_totals", total, "students", ["complete"])
    for column in ["students", "complete"] {
      let rows = Array(rows("playlist_progress", ledger))
      addUp(("playlist_totals", total), of: ("playlist_progress", rows), column, &ledger)
    }
  }

  private func addMastery(_ ledger: inout CountLedger) {
    for table in ["mastery_rates", "mastery_totals"] {
      for row in rows(table, ledger) {
        ledger.split(table, row, "enrolled", ["with_evidence", "no_evidence"])
        ledger.split(table, row, "with_evidence", ["mastered", "near", "below"])
      }
    }
    for (key, rows) in ledger.groups("mastery_rates", by: ["target_id"]) {
      guard let total = ledger.row("mastery_totals", where: ["target_id": key[0]]) else { continue }
      for column in Disclosure.masteryCounts {
        addUp(("mastery_totals", total), of: ("mastery_rates", rows), column, &ledger)
      }
    }
  }

  /// Rows of a table that add up to a row of another, or to more where students are in several of
  /// them and once in the total (R111).
  private func addUp(
    _ total: (table: String, row: Int), of parts: (table: String, rows: [Int]),
    _ column: String, _ ledger: inout CountLedger
  ) {
    guard let whole = ledger.count(total.table, total.row, column) else { return }
    let parts = parts.rows.compactMap { ledger.count(parts.table, $0, column) }
    if ledger.rest(whole, parts) < 0 {
      ledger.split(ledger.whole(of: parts), [whole])
    } else {
      ledger.addUp(whole, parts)
    }
  }

  private func addPacing(_ ledger: inout CountLedger) {
    for table in ["section_pacing", "pacing_totals"] {
      for row in rows(table, ledger) {
        let states = Disclosure.paceStates.compactMap { ledger.count(table, row, $0) }
        let whole = ledger.whole(of: states)
        if let far = ledger.count(table, row, "far_behind") {
          ledger.split(whole, [far])
          // Those far behind are behind or past the target date.
          ledger.follow(
            far, [ledger.count(table, row, "behind"), ledger.count(table, row, "past_target")])
        }
      }
    }
    var schools: [Value: [Int]] = [:]
    for row in rows("section_pacing", ledger) {
      schools[ledger.tables["section_pacing"]?[row, "section_id"] ?? .missing, default: []]
        .append(row)
    }
    guard let totals = ledger.tables["pacing_totals"] else { return }
    let all = ledger.row("pacing_totals", where: ["school_id": .text("all")])
    for column in Disclosure.paceCounts {
      for row in 0..<totals.count where row != all {
        let pooled = Value.text(ClassPooling.id(of: totals[row, "school_id"] ?? .missing))
        addUp(
          ("pacing_totals", row), of: ("section_pacing", schools[pooled] ?? []), column, &ledger)
      }
      guard let all else { continue }
      let schools = (0..<totals.count).filter { $0 != all }
      addUp(("pacing_totals", all), of: ("pacing_totals", schools), column, &ledger)
    }
  }

  private func addWorkshops(_ ledger: inout CountLedger) {
    for row in rows("workshop_match", ledger) {
      ledger.split("workshop_match", row, "needed", ["needed_attended"])
      ledger.split("workshop_match", row, "attended", ["needed_attended"])
    }
  }

  private func addConferences(_ ledger: inout CountLedger) {
    for table in ["conference_summary", "conference_totals"] {
      for row in rows(table, ledger) {
        ledger.split(table, row, "students", Disclosure.conferenceStates)
        ledger.split(table, row, "student_weeks", ["met"])
        guard let scheduled = ledger.count(table, row, "scheduled"),
          let delivered = ledger.count(table, row, "delivered")
        else { continue }
        let lost = lost(table, row, &ledger)
        if let lost {
          ledger.addUp(scheduled, [delivered, lost])
        } else {
          ledger.split(scheduled, [delivered])
        }
      }
    }
    guard let total = ledger.row("conference_totals", where: [:]) else { return }
    let logged = rows("conference_summary", ledger).filter {
      ledger.tables["conference_summary"]?[$0, "logged"] == .boolean(true)
    }
    for column in Disclosure.conferenceCounts {
      addUp(("conference_totals", total), of: ("conference_summary", logged), column, &ledger)
    }
  }

  /// The sessions of a school that were not held: those of all reasons together.
  private func lost(_ table: String, _ row: Int, _ ledger: inout CountLedger) -> Int? {
    guard table == "conference_summary" else { return nil }
    let section = ledger.tables[table]?[row, "section_id"] ?? .missing
    let reasons = rows("conference_losses", ledger).filter {
      ledger.tables["conference_losses"]?[$0, "section_id"] == section
    }
    guard !reasons.isEmpty else { return nil }
    return ledger.whole(
      of: reasons.compactMap { ledger.count("conference_losses", $0, "sessions") },
      shares: reasons.map { .init(table: "conference_losses", row: $0, column: "share") })
  }

  /// Weeks add up to the whole time, together with those of the school's own classes.
  private func addWeeks(_ ledger: inout CountLedger) {
    for row in rows("conference_coverage", ledger) {
      ledger.split("conference_coverage", row, "eligible", ["met"])
    }
    guard let total = ledger.row("conference_totals", where: [:]) else { return }
    for (column, whole) in [("eligible", "student_weeks"), ("met", "met")] {
      let weeks = rows("conference_coverage", ledger).compactMap {
        ledger.count("conference_coverage", $0, column)
      }
      guard let whole = ledger.count("conference_totals", total, whole), !weeks.isEmpty else {
        continue
      }
      ledger.addUp(whole, weeks)
    }
  }
}
