import CSV
import Coaching
import Foundation
import Importers
package import Tables

/// What agendas have that the commitments of a folder have not.
package struct CollectedCommitments {
  /// How a row of an agenda stands to the folder.
  package enum State: String {
    case new, changed, known
  }

  /// A row with its state.
  package struct Entry {
    package let state: State
    package let school: String
    package let row: AgendaRows.Row
    /// The day by which it is due; `nil` where none is written that can be read.
    package let due: Day?
  }

  package private(set) var entries: [Entry] = []
  private let known: [String: Commitment]
  private var ids: Set<String>
  private var seen: Set<String> = []

  package init(_ workspace: Workspace) {
    // All of them, also those after the day of the study: none may be added twice.
    let district = workspace.intake.district
    var known: [String: Commitment] = [:]
    for one in district.commitments {
      let school = one.school.map { district.roster.schools[$0].id } ?? ""
      let row = AgendaRows.Row(owner: one.owner ?? "", action: one.action ?? "")
      known[school.lowercased() + "\n" + row.key] = one
    }
    self.known = known
    ids = Set(district.commitments.map { $0.id.lowercased() })
  }

  /// - Parameter school: the id of the school at which the debrief was.
  package mutating func add(_ rows: [AgendaRows.Row], school: String) {
    for row in rows {
      let key = school.lowercased() + "\n" + row.key
      guard seen.insert(key).inserted else { continue }
      let due = Day(row.due)
      var state = State.new
      if let before = known[key] {
        let isSame =
          (due ?? before.due) == before.due
          && (row.evidence.isEmpty || row.evidence == before.evidence ?? "")
        state = isSame ? .known : .changed
      }
      entries.append(Entry(state: state, school: school, row: row, due: due))
    }
  }

  /// Rows whose day is written in another way than `yyyy-mm-dd`.
  package var unreadDays: Int { entries.count { $0.due == nil && !$0.row.due.isEmpty } }

  /// What is new or changed, for a person to look at.
  package var table: Table {
    var table = Table(columns: [
      .label("state"), .identifier("school_id"), .label("owner"), .label("action"), .day("due"),
      .label("evidence"),
    ])
    for entry in entries where entry.state != .known {
      table.append([
        .text(entry.state.rawValue), .text(entry.school), .text(entry.row.owner),
        .text(entry.row.action), Value(entry.due), .text(entry.row.evidence),
      ])
    }
    return table
  }

  private static let columns = [
    "commitment_id", "made_on", "school_id", "owner", "action", "due", "evidence", "status",
  ]

  /// The file with the new rows below those that it has, not one byte of which changes.
  ///
  /// - Parameters:
  ///   - file: what stands in `commitments.csv`; `nil` where there is none.
  ///   - madeOn: the day of the debrief.
  /// - Returns: `nil` where the columns of the file have other names.
  package func bytes(after file: [UInt8]?, madeOn: Day?) -> [UInt8]? {
    var result = file ?? Array((Self.columns.joined(separator: ",") + "\n").utf8)
    var header = String(decoding: result.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    if header.hasPrefix("\u{FEFF}") { header.removeFirst() }
    let names = header.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard Self.columns.allSatisfy(names.contains) else { return nil }
    if result.last != 10, result.last != 13 { result.append(10) }
    var ids = self.ids
    var writer = CSVWriter()
    for entry in entries where entry.state == .new {
      var number = 1
      var id = ""
      repeat {
        id = "\(entry.school)-\(madeOn.map { "\($0)-" } ?? "")\(number)"
        number += 1
      } while !ids.insert(id.lowercased()).inserted
      let cells = [
        "commitment_id": id, "made_on": madeOn?.description, "school_id": entry.school,
        "owner": entry.row.owner, "action": entry.row.action, "due": entry.due?.description,
        "evidence": entry.row.evidence, "status": "open",
      ]
      writer.append(
        names.map { name in cells[name].flatMap(\.self).flatMap { $0.isEmpty ? nil : $0 } })
    }
    return result + Array(writer.takeBytes())
  }
}
