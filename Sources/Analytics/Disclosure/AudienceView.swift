package import Coaching
package import Tables

/// What an audience may see of a district: its tables, with small groups hidden (B9, R73, R74).
///
/// Everything else is made from these tables, by SQL and by reports, so nothing below them can
/// show what they hide.
///
/// - `class` and `team` see everything; students are named for `class` alone.
/// - `school` sees its own students and teachers, and of other schools what the district sees.
/// - `district` sees groups: classes pooled by school, students in groups of at least
///   ``Rules/smallestGroup``, teachers of at least 3.
/// - `public` sees the same for one size of group, shares coded to the ends or to bands, and no
///   counts beside them.
package struct AudienceView {
  package let audience: Rules.Audience
  /// The school for which it is, for `school`.
  package let school: String?
  let study: Study
  private let own: OwnSchool?
  /// The guarded tables by name; `nil` where the audience sees everything.
  let guarded: [String: Table]?

  /// - Throws: where a hidden number could be worked out.
  package init(_ study: Study) throws(AudienceError) {
    let rules = study.rules
    self.study = study
    audience = rules.audience
    school = audience == .school ? OwnSchool.id(rules.school, in: study) : nil
    guard audience.isGuarded else {
      (own, guarded) = (nil, nil)
      return
    }
    if audience == .school {
      guard let school else { throw .needsSchool }
      if let unknown = AudienceError.unknownSchool(in: study) { throw unknown }
      own = OwnSchool(school, in: study)
    } else {
      own = nil
    }
    var tables = GuardedTables(study, own: own)
    tables.hide()
    try AudienceAudit(tables).check()
    guarded = tables.finish()
  }

  /// The table of a measure as the audience sees it.
  package func table(_ measure: Measure) -> Table {
    guard let guarded else { return measure.table(study) }
    // Made when it is asked for: a district has a million such rows, and a school a few of them.
    if let own, case .persons = measure.disclosure.scope {
      let full = measure.table(study)
      return full.picking(own.rows(of: full))
    }
    return guarded[measure.name] ?? Table(columns: measure.columns)
  }

  package func table(_ totals: Totals) -> Table {
    guarded?[totals.name] ?? study.table(totals)
  }

  /// Why a measure has no rows for the audience; `nil` where that is not the reason.
  package func reason(_ measure: Measure) -> String? {
    guard guarded != nil, table(measure).isEmpty, measure.count(study) > 0 else { return nil }
    switch measure.disclosure.scope {
    case .persons where audience == .school: return "Its rows are about single people."
    case .persons: return "Its rows are about single people: not for this audience."
    case .classes, .groups, .team: return "Not for this audience."
    }
  }

  /// Whether a measure has rows of which the audience sees none, for whom they are about.
  package func isWithheld(_ measure: Measure) -> Bool {
    switch measure.disclosure.scope {
    case .persons, .team: reason(measure) != nil
    case .classes, .groups: false
    }
  }

  /// Whether a file has rows of which the audience sees none.
  package func isWithheld(_ kind: FileKind, _ table: Table) -> Bool {
    guarded != nil && !table.isEmpty && self.table(kind, table).isEmpty
  }

  /// The rows of a file as the audience sees them.
  package func table(_ kind: FileKind, _ table: Table) -> Table {
    switch kind {
    case .schools, .windows, .calendar, .frameworks: return table
    case .pathways:
      return guarded == nil ? table : table.without("section_ids")
    case .students where guarded == nil:
      return audience == .class ? table : table.without("name")
    case _ where guarded == nil: return table
    case .sections: return sections(table)
    default:
      guard let own else { return Table(columns: table.columns) }
      let rows = table.picking(own.rows(of: table))
      return kind == .students ? rows.without("name") : rows
    }
  }

  /// The school's own classes, and one that stands for all classes of each other school.
  private func sections(_ table: Table) -> Table {
    var result = own.map { table.picking($0.rows(of: table)) } ?? Table(columns: table.columns)
    var seen: Set<Value> = []
    for row in 0..<table.count {
      let school = study.school(ofClass: table[row, "section_id"] ?? .missing)
      guard own.map({ school != .text($0.id) }) ?? true, seen.insert(school).inserted else {
        continue
      }
      result.append(
        table.columns.map { column in
          switch column.name {
          case "section_id": .text(ClassPooling.id(of: school))
          case "title": .text("All classes")
          case "school_id": school
          default: .missing
          }
        })
    }
    return result
  }
}

extension Rules.Audience {
  /// Whether small groups are hidden from it.
  package var isGuarded: Bool { self != .class && self != .team }
}

extension Table {
  /// The table with a column emptied.
  fileprivate func without(_ name: String) -> Table {
    var table = self
    guard let column = index(of: name) else { return table }
    for row in 0..<count { table[row, column] = .missing }
    return table
  }
}

extension Study {
  /// The school of a class, by the class's identifier; missing where it has none.
  func school(ofClass id: Value) -> Value { classSchools[id] ?? .missing }

  /// Sums over classes, before anything is hidden.
  func table(_ totals: Totals) -> Table {
    totals.table(family: 0, in: self).table
  }

  static func makeClassSchools(_ study: Study) -> [Value: Value] {
    let roster = study.district.roster
    var schools: [Value: Value] = [:]
    for section in roster.sections.sorted {
      schools[.text(roster.sections[section].id)] = Value(
        roster.school(of: section).map { roster.schools[$0].id })
    }
    return schools
  }
}

/// Why tables cannot be made for an audience.
package enum AudienceError: Error, Hashable, CustomStringConvertible {
  case needsSchool
  case unknownSchool(nearest: String?)
  /// A hidden number could be worked out; the place, never the number.
  case leak(table: String, row: Int, column: String)
  /// A number stands where none may be seen.
  case uncovered(table: String, row: Int, column: String)

  /// That the settings name a school which the district does not have; `nil` where they do not.
  package static func unknownSchool(in study: Study) -> AudienceError? {
    let roster = study.district.roster
    let known = roster.schools.sorted.map { roster.schools[$0].id }
    guard let school = OwnSchool.id(study.rules.school, in: study), !known.contains(school) else {
      return nil
    }
    return .unknownSchool(nearest: Nearest.word(to: school, among: known))
  }

  package var description: String {
    switch self {
    case .needsSchool: "audience 'school' needs a school; give --school with its id"
    case .unknownSchool(let nearest): "no school has this id" + Nearest.hint(nearest)
    case .leak(let table, let row, let column):
      "\(table), row \(row + 1), column '\(column)': a hidden number could be worked out; "
        + "nothing is written"
    case .uncovered(let table, let row, let column):
      "\(table), row \(row + 1), column '\(column)': a number that this audience must not see; "
        + "nothing is written"
    }
  }
}

extension Table {
  /// Some of the rows.
  package func picking(_ rows: some Sequence<Int>) -> Table {
    Table(columns: columns, rows: rows.map { Array(row($0)) })
  }
}
