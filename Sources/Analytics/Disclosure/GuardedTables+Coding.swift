import Tables

/// Top and bottom coding for the public: shares by bands, no counts beside them (B9).
extension GuardedTables {
  mutating func codeForThePublic() {
    for name in Disclosure.all.keys.sorted() {
      guard let disclosure = Disclosure.all[name], let table = tables[name] else { continue }
      let shares = table.columns.filter { $0.role == .share }.map(\.name)
      for row in 0..<table.count {
        for column in shares where disclosure.means[column] == nil {
          code(name, row, column, size(name, row, column, disclosure))
        }
        guard !shares.isEmpty, disclosure.means.isEmpty else { continue }
        for column in table.columns where column.role == .count {
          if table[row, column.name]?.hiding == nil { set(name, row, column.name, .coded) }
        }
      }
    }
  }

  /// Of how many people a share is; `nil` where that is not known.
  func size(_ name: String, _ row: Int, _ column: String, _ disclosure: Disclosure) -> Int? {
    guard let truth = truth[name] else { return nil }
    if let share = disclosure.shares.first(where: { $0.name == column }) {
      return share.size(of: row, in: truth)
    }
    if name == "school_profile" {
      let profile = profiles[row]
      switch column {
      case "commonest_share": return profile.placements
      case "advanced_share": return profile.advanced.whole
      case "conference_coverage": return profile.conferences.whole
      default: return profile.onPace.whole
      }
    }
    return disclosure.followers[column]?.last.map { truth.sum(of: $0, over: [row]) }
  }

  private mutating func code(_ name: String, _ row: Int, _ column: String, _ size: Int?) {
    guard let place = tables[name]?.index(of: column),
      case .number(let share)? = tables[name]?[row, place]
    else { return }
    let value = size.flatMap { ShareBand.value(share, of: $0) } ?? .hidden(.coded)
    tables[name]?[row, place] = value
  }
}
