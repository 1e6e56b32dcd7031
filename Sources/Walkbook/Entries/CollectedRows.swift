import Canonical
import Coaching
import Importers
package import Tables

/// What documents that people filled in have, and a file of the data folder has not.
package struct CollectedRows {
  /// How a row stands to the file.
  package enum State: String, CaseIterable {
    case new, changed, known
  }

  /// A row with its state.
  struct Entry {
    let state: State
    /// Its cells by column: all of a new row, those that change of another.
    var cells: [String: String]
    /// The cells of the file; none of a new row.
    let before: [String: String]
  }

  package let file: CollectedFile
  private(set) var entries: [Entry] = []
  /// What cannot be taken over, with its place.
  package private(set) var refusals: [String] = []

  private let schools: [String: String]
  private let known: [[String: String]]
  private var ids: [String: Int] = [:]
  private var rows: [[String]: [Int]] = [:]
  /// The entry of what is the same in several documents.
  private var seen: [[String]: Int] = [:]
  /// What the rows of a document are about, where nothing else tells two of them apart.
  private var met: Set<[String]> = []

  package init(_ file: CollectedFile, _ workspace: Workspace) {
    self.file = file
    // All of them, also those after the day of the study: none may be added twice.
    let district = workspace.intake.district
    let table = district.table(file.kind)
    let names = table.columns.map(\.name)
    known = table.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(names, row.map(\.plain)))
    }
    for (place, row) in known.enumerated() {
      ids[CollectedFile.folded(row[file.id] ?? "")] = place
      rows[file.key(row), default: []].append(place)
    }
    let roster = district.roster.schools
    var schools: [String: String] = [:]
    for school in roster.references.map({ roster[$0] }) {
      if let name = school.name { schools[CollectedFile.folded(name)] = school.id }
    }
    for reference in roster.references {
      schools[CollectedFile.folded(roster[reference].id)] = roster[reference].id
    }
    self.schools = schools
  }

  /// The ids of all rows, whichever file has them.
  var knownIDs: [String] { known.compactMap { $0[file.id] } }

  package func count(_ state: State) -> Int { entries.count { $0.state == state } }

  /// - Parameters:
  ///   - path: the document, for what is said of a row.
  ///   - standing: what the rows are about where the table does not say: the school, the teacher or the
  ///     window of the document, by column.
  package mutating func add(
    _ table: FilledTables.Filled, of path: String, standing: [String: String] = [:]
  ) {
    let windows = Set(table.rows.compactMap { $0.given?["window_id"] })
    for var row in table.rows {
      let place = "\(path): \(row.place)"
      let titled = { (column: String) in "column '\(table.titles[column] ?? column)'" }
      for (column, text) in standing where !table.columns.contains(column) {
        row.cells[column] = text
      }
      // A row that people put in is of the window of those around it.
      if row.cells["window_id"] == "", windows.count == 1 { row.cells["window_id"] = windows.first }
      do {
        for fault in try add(row, of: path) {
          refusals.append(
            "\(place): \(titled(fault.column)): \(fault.reason); the row is taken without it")
        }
      } catch {
        refusals.append("\(place): \(titled(error.column)): \(error.reason)")
      }
    }
  }

  /// Why a row, or a cell of it, stays where it is.
  private struct Refusal: Error {
    let column: String
    let reason: String
  }

  /// - Returns: the cells without which the row is taken.
  private mutating func add(
    _ row: FilledTables.Row, of path: String
  ) throws(Refusal) -> [Refusal] {
    guard row.cells[file.id]?.isEmpty == false || row.cells[file.subject]?.isEmpty == false else {
      guard row.isTyped else { return [] }
      throw Refusal(
        column: file.subject, reason: "is blank; say what the row is about, and collect again")
    }
    var without: [Refusal] = []
    let cells = try read(row.cells) { without.append($0) }
    guard file.isGiven || met.insert([path] + file.key(cells)).inserted else {
      throw Refusal(
        column: file.subject, reason: "a row above has the same; give one of them another name")
    }
    if let place = try find(cells) {
      try change(known[place], cells, given: row.given)
    } else if row.isTyped {
      guard cells["window_id"] != "" else {
        throw Refusal(
          column: "window_id", reason: "expected the id of the walk window")
      }
      try append(cells)
    }
    return without
  }

  /// The cells as the file has them.
  ///
  /// - Parameter leaveOut: takes the cells that hold something else than their columns do: a row is not lost
  ///   for a cell.
  private func read(
    _ cells: [String: String], leaveOut: (Refusal) -> Void = { _ in }
  ) throws(Refusal) -> [String: String] {
    var read: [String: String] = [:]
    for (column, text) in cells.sorted(by: { $0.key < $1.key }) {
      let content = file.content(of: column)
      guard let value = TypedCell.text(text, content) else {
        let fault = Refusal(column: column, reason: TypedCell.expected(content))
        guard file.open.contains(column) else {
          throw fault
        }
        leaveOut(fault)
        continue
      }
      read[column] = value
    }
    if let school = read["school_id"], !school.isEmpty {
      guard let id = schools[CollectedFile.folded(school)] else {
        throw Refusal(
          column: "school_id", reason: "no school has this id or name")
      }
      read["school_id"] = id
    }
    if let status = read["status"] {
      read["status"] = TypedCell.status(status, among: file.statuses)
    }
    guard cells["decision"] == nil else {
      throw Refusal(
        column: "decision", reason: "expected keep, add or stop")
    }
    return read
  }

  /// The row of the file that a row is: that of its id; else that about the same.
  private func find(_ cells: [String: String]) throws(Refusal) -> Int? {
    if let id = cells[file.id], !id.isEmpty {
      guard let place = ids[CollectedFile.folded(id)] else {
        throw Refusal(
          column: file.id,
          reason: "\(file.name) has no row of this id; "
            + "leave it blank where the row is new")
      }
      return place
    }
    let fitting = rows[file.key(cells)] ?? []
    guard let day = cells["made_on"], !day.isEmpty else { return fitting.last }
    // The same again on another day is another; and whoever takes it over does not make it new.
    if let place = fitting.last(where: { known[$0]["made_on"] == day }) { return place }
    let action = CollectedFile.folded(cells["action"] ?? "")
    let others = known.indices.filter { place in
      let row = known[place]
      return row["made_on"] == day && row["school_id"] == cells["school_id"]
        && CollectedFile.folded(row["action"] ?? "") == action
    }
    return others.count == 1 ? others[0] : nil
  }

  private mutating func append(_ cells: [String: String]) throws(Refusal) {
    let key = file.key(cells) + [cells["made_on"] ?? ""]
    guard let place = seen[key] else {
      seen[key] = entries.count
      entries.append(Entry(state: .new, cells: cells, before: [:]))
      return
    }
    for (column, text) in cells where !text.isEmpty && text != entries[place].cells[column] {
      guard entries[place].cells[column]?.isEmpty ?? true else {
        throw Refusal(
          column: column, reason: "another document has something else for this row")
      }
      entries[place].cells[column] = text
    }
  }

  private mutating func change(
    _ before: [String: String], _ cells: [String: String], given: [String: String]?
  ) throws(Refusal) {
    var changes: [String: String] = [:]
    let given = try given.map { given throws(Refusal) in try read(given) }
    for column in file.open {
      guard let text = cells[column] else { continue }
      let now = value(column, of: before)
      // How it stands is said of the day: what is late is open.
      let typed = column == "status" && text == "late" ? "open" : text
      if let given {
        let old = given[column] == "late" ? "open" : given[column]
        if typed == old || typed == now || !file.isGiven && typed.isEmpty { continue }
        guard old == now || !file.isGiven else {
          throw Refusal(
            column: column,
            reason: "\(file.name) has changed since the document "
              + "was made; decide which holds, and write it there")
        }
      } else if typed.isEmpty || typed == now || column == "status" && typed == file.statuses[0] {
        // Nobody can tell a blank or an old word from one that was typed.
        continue
      }
      changes[column] = typed
    }
    if let status = changes["status"], status == "open", before["closed"]?.isEmpty == false {
      changes["closed"] = ""
    }
    try append(changes, to: before)
  }

  private mutating func append(
    _ changes: [String: String], to before: [String: String]
  ) throws(Refusal) {
    let key = ["", before[file.id] ?? ""]
    let state = changes.isEmpty ? State.known : .changed
    guard let place = seen[key] else {
      seen[key] = entries.count
      entries.append(Entry(state: state, cells: changes, before: before))
      return
    }
    var cells = entries[place].cells
    for (column, text) in changes {
      guard cells[column] ?? text == text else {
        throw Refusal(
          column: column, reason: "another document has something else for this row")
      }
      cells[column] = text
    }
    entries[place] = Entry(
      state: cells.isEmpty ? .known : .changed, cells: cells, before: before)
  }

  /// What a cell of the file says; one of how it stands in the words of documents.
  private func value(_ column: String, of row: [String: String]) -> String {
    let text = row[column] ?? ""
    guard column == "status" else { return text }
    if row["closed"]?.isEmpty == false { return "done" }
    let status = TypedCell.status(text, among: file.statuses)
    return status.isEmpty || status == "late" ? file.statuses[0] : status
  }

  /// What is new or changed, for a person to look at.
  package var table: Table {
    let shown = file.columns.filter { column in
      entries.contains { $0.state != .known && $0.cells[column]?.isEmpty == false }
        || column == file.id || file.about.contains(column)
    }
    var table = Table(
      columns: [.label("state")] + shown.map { .label($0) } + [.label("was")])
    for entry in entries where entry.state != .known {
      let was = file.open.filter { entry.state == .changed && entry.cells[$0] != nil }
        .map { "\($0): \(entry.before[$0] ?? "")" }
      let cells = shown.map { Value.text(entry.cells[$0] ?? entry.before[$0] ?? "") }
      table.append([.text(entry.state.rawValue)] + cells + [.text(was.joined(separator: "; "))])
    }
    return table
  }
}
