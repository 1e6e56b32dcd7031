/// A row of a published table as one output prints it.
struct PublishedRow {
  var table: String
  var key: [String: String]
  var cells: [String: (value: PrintedValue, place: String)]
  /// The row in words: its keys.
  var label: String
}

/// What was read of one printed table.
struct TableReading {
  var rows: [PublishedRow] = []
  /// The row of totals below them, if any.
  var total: PublishedRow?
}

/// Recognises printed tables by the titles of their columns.
struct TableReader {
  let published: Published
  let titles: Titles
  /// The walk windows in order, as keys.
  var windows: [String] = []

  /// The rows of a printed table; `nil` where it is none that is described.
  func read(_ printed: PrintedTable) -> TableReading? {
    guard let (form, columns) = form(of: printed.header), let about = published.tables[form.table]
    else { return nil }
    var fixed = form.fixed ?? [:]
    for (column, word) in fixed {
      if word == "latest" { fixed[column] = windows.last ?? word }
      if word == "previous" { fixed[column] = windows.dropLast().last ?? word }
    }
    if let window = form.window {
      let end = printed.caption.split(separator: ",").last ?? ""
      fixed[window] = titles.key(end.trimmed, in: "window_id", published.words)
    }
    var reading = TableReading()
    for cells in printed.rows {
      if cells.first?.text.lowercased() == "total" {
        reading.total = row(form, about, columns, cells, fixed)
      } else {
        reading.rows.append(row(form, about, columns, cells, fixed))
      }
    }
    return reading
  }

  /// The form that explains most columns, with every key.
  private func form(of header: [String]) -> (Published.Form, [String?])? {
    var best: (form: Published.Form, columns: [String?], score: Int)?
    for form in published.forms + canonical {
      let columns = header.map { form.columns[$0.trimmed] }
      let found = Set(columns.compactMap(\.self))
      guard let about = published.tables[form.table] else { continue }
      let keys = about.isKeyless ? [] : about.key
      let hasKeys = keys.allSatisfy {
        found.contains($0) || form.fixed?[$0] != nil || form.window == $0
      }
      let known = found.intersection(about.columns).count
      guard hasKeys, TableReader.isAsFine(header, about),
        known > 0 || (about.columns.isEmpty && found.count > 2)
      else { continue }
      let score = 2 * found.count - header.count
      if best.map({ score > $0.score }) ?? true { best = (form, columns, score) }
    }
    return best.map { ($0.form, $0.columns) }
  }

  /// Whether a table says of each row no more than its description does whom it is about: the
  /// actions of one school are not those of all.
  private static func isAsFine(_ header: [String], _ about: Published.PublishedTable) -> Bool {
    let people = ["teacher_id", "student_id", "observer_id", "section_id"]
    let isFine = about.key.contains(where: people.contains)
    return header.allSatisfy { title in
      about.key.contains(title) || !people.contains(title) && (isFine || title != "school_id")
    }
  }

  /// Tables as questions are answered: titles are the names of columns.
  private var canonical: [Published.Form] {
    published.tables.sorted { $0.key < $1.key }.map { name, about in
      var columns = about.columns
      columns.formUnion(about.isKeyless ? ["classes"] : about.key)
      columns.formUnion(["school_id", "status", "phase", "reason", "logged", "label"])
      return Published.Form(
        table: name,
        columns: Dictionary(uniqueKeysWithValues: columns.map { ($0, $0) }))
    }
  }

  private func row(
    _ form: Published.Form, _ about: Published.PublishedTable, _ columns: [String?],
    _ cells: [PrintedCell], _ fixed: [String: String]
  ) -> PublishedRow {
    var key = fixed
    var values: [String: (value: PrintedValue, place: String)] = [:]
    for (column, cell) in zip(columns, cells) {
      guard let column else { continue }
      if about.columns.contains(column) {
        values[column] = (PrintedValue(cell), cell.place)
      } else {
        key[column] = titles.key(cell.text, in: column, published.words)
      }
    }
    return PublishedRow(table: form.table, key: key, cells: values, label: label(key, about))
  }

  private func label(_ key: [String: String], _ about: Published.PublishedTable) -> String {
    about.key.compactMap { key[$0] }.filter { !$0.isEmpty }.joined(separator: " / ")
  }
}
