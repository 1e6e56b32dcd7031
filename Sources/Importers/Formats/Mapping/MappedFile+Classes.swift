import Tables
import CSV
import Coaching

extension BoundTable {
  /// The classes that a row tells of by their names alone.
  func classes(
    of record: borrowing CSVRecord, row: Int, _ composed: inout CSVRecord
  ) -> [SharedClasses.Told] {
    guard kind == .sections, let id = place(of: "section_id"), let title = place(of: "title")
    else { return [] }
    let (school, teacher) = (place(of: "school_id"), place(of: "teacher_id"))
    guard school != nil || teacher != nil else { return [] }
    var told: [SharedClasses.Told] = []
    rows(of: record, row: row, &composed) { row in
      let name = row.text(id) ?? ""
      // What is called otherwise has an id.
      guard row.text(title) == name else { return }
      told.append(
        SharedClasses.Told(
          name: name, school: school.flatMap { row.text($0) } ?? "",
          teacher: teacher.flatMap { row.text($0) } ?? ""))
    }
    // Of several classes in one cell nobody says whose is which.
    guard hasLists, told.count > 1 else { return told }
    return told.map { SharedClasses.Told(name: $0.name, school: $0.school, teacher: "") }
  }
}

extension MappedFile {
  /// Whether its rows tell whose and where a class is.
  private var classTables: [BoundTable] {
    translation.tables.filter { $0.kind == .sections && !$0.isConstant }
  }

  /// Notes the classes that the rows tell of.
  func noteClasses(in shared: inout SharedClasses) throws(CSVError) {
    let tables = classTables
    guard !tables.isEmpty else { return }
    var composed = CSVRecord(composingFrom: 1)
    var row = 0
    try csv.forEachRecord { record in
      row += 1
      for table in tables {
        for told in table.classes(of: record, row: row, &composed) { shared.note(told) }
      }
    }
  }

  /// From the names of a row's classes to their ids, where those are longer.
  func classIDs(
    of record: borrowing CSVRecord, row: Int, _ shared: SharedClasses,
    _ composed: inout CSVRecord
  ) -> [String: String] {
    var ids: [String: String] = [:]
    for table in classTables {
      for told in table.classes(of: record, row: row, &composed) {
        let id = shared.id(of: told)
        if id != told.name, ids[told.name] == nil { ids[told.name] = id }
      }
    }
    return ids
  }
}
