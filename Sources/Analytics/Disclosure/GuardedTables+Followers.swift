import Tables

/// Averages, shares and ranks are hidden with the groups they are about (B9).
extension GuardedTables {
  mutating func hideFollowers() {
    for name in Disclosure.all.keys.sorted() {
      guard let disclosure = Disclosure.all[name], let count = tables[name]?.count else { continue }
      for row in 0..<count where !isOpen(name, row) {
        for share in disclosure.shares { follow(name, row, share.name, share.bases) }
        for (column, bases) in disclosure.followers { follow(name, row, column, bases) }
      }
    }
    hideReach()
    hideClusters()
    hideProfiles()
  }

  private mutating func follow(_ table: String, _ row: Int, _ column: String, _ bases: [String]) {
    guard let hiding = bases.compactMap({ hiding(table, row, $0) }).first else { return }
    set(table, row, column, hiding)
  }

  /// Reach is a product of what each action stops, so it ends at the first that is hidden.
  private mutating func hideReach() {
    let name = "step_distribution"
    var hidden: [[Value]: Hiding] = [:]
    for row in 0..<(tables[name]?.count ?? 0) {
      let key = ["window_id", "model", "phase"].map { tables[name]?[row, $0] ?? .missing }
      let own = ["paused", "at_risk", "hazard"].compactMap { hiding(name, row, $0) }.first
      if let hiding = hidden[key] ?? own {
        hidden[key] = hiding
        set(name, row, "reach", hiding)
      }
    }
  }

  /// A session of which one action is hidden would tell how many pause there.
  private mutating func hideClusters() {
    let name = "next_moves"
    guard let truth = truth[name], let shown = tables[name] else { return }
    for row in 0..<truth.count {
      guard case .text? = truth[row, "cluster"] else { continue }
      let members = (0..<truth.count).filter { other in
        ["window_id", "cluster"].allSatisfy { truth[other, $0] == truth[row, $0] }
      }
      if let hiding = members.compactMap({ shown[$0, "teachers"]?.hiding }).first {
        for member in members {
          set(name, member, "cluster", hiding)
          set(name, member, "setting", hiding)
        }
      }
    }
  }

  /// The shares of a school whose counts stand in other tables or nowhere.
  private mutating func hideProfiles() {
    let name = "school_profile"
    let (students, teachers) = (smallest(.students), smallest(.teachers))
    for (row, profile) in profiles.enumerated() where !isOpen(name, row) {
      if isSmall(profile.commonestPauses, teachers) || isSmall(profile.placements, teachers) {
        for column in ["commonest_pause", "commonest_share"] {
          set(name, row, column, .fewer(than: teachers))
        }
      }
      if isSmall(profile.placements, teachers) {
        set(name, row, "median_step", .fewer(than: teachers))
      }
      for (column, share, smallest) in [
        ("advanced_share", profile.advanced, teachers),
        ("conference_coverage", profile.conferences, students),
        ("on_pace_share", profile.onPace, students),
      ] {
        if isSmall(share.part, smallest) || isSmall(share.whole - share.part, smallest) {
          set(name, row, column, .fewer(than: smallest))
        } else if let place = tables[name]?.index(of: column),
          case .number(let number)? = tables[name]?[row, place]
        {
          // Whole percents: with the counts nowhere, more digits would tell them.
          tables[name]?[row, place] = .number((number * 100).rounded() / 100)
        }
      }
      if hasHiddenMovement(row) { set(name, row, "advanced_share", .fewer(than: teachers)) }
      if hasHiddenPace(row) { set(name, row, "on_pace_share", .complementary) }
    }
  }

  private func isSmall(_ count: Int, _ smallest: Int) -> Bool { 0 < count && count < smallest }

  private func hasHiddenMovement(_ row: Int) -> Bool {
    guard let table = tables["movement_summary"], let profile = tables["school_profile"] else {
      return false
    }
    return (0..<table.count).contains { other in
      table[other, "school_id"] == profile[row, "school_id"]
        && table[other, "to_window"] == profile[row, "window_id"]
        && ["both", "advanced"].contains { table[other, $0]?.hiding != nil }
    }
  }

  private func hasHiddenPace(_ row: Int) -> Bool {
    guard let table = tables["pacing_totals"], let profile = tables["school_profile"] else {
      return false
    }
    return (0..<table.count).contains { other in
      table[other, "school_id"] == profile[row, "school_id"]
        && Disclosure.paceStates.contains { table[other, $0]?.hiding != nil }
    }
  }
}
