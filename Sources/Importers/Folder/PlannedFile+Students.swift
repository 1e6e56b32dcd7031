import CSV
import Coaching
import Tables

extension DataFolder.PlannedFile {
  /// Who stands in a gradebook with a column for each item, as the first two cells of its rows tell;
  /// empty for any other file.
  var studentsOfGradebook: Set<String> {
    guard let recognition, recognition.profile.kind == .marks, let first = firstItemColumn else {
      return []
    }
    let places = first > 1 ? [0, 1] : [0]
    var students: Set<String> = []
    forEachCells(places) { cells in
      if !cells.contains("") { students.insert(cells.joined(separator: "\u{1F}")) }
    }
    return students
  }

  /// The students of each section that a Canvas export names; empty for any other file.
  var sectionsOfCanvas: [String: Set<String>] {
    guard profile == .canvasGradebook, source?.constants["section_id"] == nil,
      let titles = recognition?.header.titles,
      let section = CanvasTitles.section(in: titles)
    else { return [:] }
    var rows: [String: Set<String>] = [:]
    var classes = CanvasSections()
    forEachCells([0, 1, section]) { cells in
      guard !cells.contains("") else { return }
      classes.note(cells[2])
      rows[cells[2], default: []].insert("\(cells[0])\u{1F}\(cells[1])")
    }
    var sections: [String: Set<String>] = [:]
    for (text, students) in rows {
      for name in classes.names(in: text, isListed: { _ in false }) {
        sections[name, default: []].formUnion(students)
      }
    }
    return sections
  }

  private var firstItemColumn: Int? {
    guard let recognition else { return nil }
    if recognition.profile == .canvasGradebook { return 2 }
    let titles = recognition.header.titles
    return recognition.mapping?.itemColumns(of: titles).map(\.place).min()
  }

  /// Hands on some cells of each row; a file that cannot be read says so where it is read.
  private func forEachCells(_ places: [Int], _ body: ([String]) -> Void) {
    guard let head, let recognition else { return }
    do throws(CSVError) {
      try head.file(name, skippingRecords: recognition.skipping).forEachRecord { record in
        body(places.map { (record.text($0) ?? "").trimmingBlanks })
      }
    } catch {
      return
    }
  }
}
