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
  /// Cells that say something of which nothing is known.
  var oddities: [Oddity] = []

  /// A cell, or a column, that was not judged, or tells what it hides.
  struct Oddity {
    var cell: String
    var column: String
    var says: String
    var isTold = false
  }
}

/// Recognises printed tables by the titles of their columns.
struct TableReader {
  let published: Published
  let titles: Titles
  /// The walk windows in order, as keys.
  var windows: [String] = []
  /// Tables that some output shows beyond doubt: what may be one of several is one of these.
  var known: Set<String> = []

  /// The rows of a printed table; `nil` where it is none that is described.
  func read(_ printed: PrintedTable) -> TableReading? {
    if let numbers = NumbersTable(printed) { return numbers.reading(published, titles) }
    guard let (form, columns) = forms(of: printed).first, let about = published.tables[form.table]
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
    reading.oddities = oddities(of: printed, columns, about)
    for cells in printed.rows {
      if cells.first?.text.lowercased() == "total" {
        reading.total = row(form, about, columns, cells, fixed)
      } else {
        reading.rows.append(row(form, about, columns, cells, fixed))
      }
    }
    return reading
  }

  /// Cells of counts that are neither numbers nor codes, codes with something behind them, and columns
  /// with small numbers of which nothing is known.
  private func oddities(
    of printed: PrintedTable, _ columns: [String?], _ about: Published.PublishedTable
  ) -> [TableReading.Oddity] {
    var found: [TableReading.Oddity] = []
    for (place, title) in printed.header.enumerated() {
      let cells = printed.rows.compactMap { place < $0.count ? $0[place] : nil }
      guard place < columns.count, let column = columns[place] else {
        if let odd = TableReader.small(cells, title, published) { found.append(odd) }
        continue
      }
      guard about.columns.contains(column) else { continue }
      for cell in cells {
        guard case .text(let text) = PrintedValue(cell) else { continue }
        if PrintedValue.Code.isFollowed(in: text) {
          found.append(
            TableReading.Oddity(
              cell: cell.place, column: column, says: "a code with something behind it",
              isTold: true))
        } else if about.whole.contains(column), text.contains(where: { $0.isLetter || $0.isNumber })
        {
          found.append(
            TableReading.Oddity(
              cell: cell.place, column: column,
              says: "neither a number nor a code: what it tells was not judged"))
        }
      }
    }
    return found
  }

  /// A column of which nothing is known and in which small groups may stand.
  private static func small(
    _ cells: [PrintedCell], _ title: String, _ published: Published
  ) -> TableReading.Oddity? {
    guard !published.harmless.contains(title.lowercased().trimmed) else { return nil }
    let first = cells.first { cell in
      guard case .number(let number, _) = PrintedValue(cell) else { return false }
      return number > 0 && number < 10 && number == number.rounded()
        && !cell.text.trimmed.hasSuffix("%")
    }
    return first.map {
      TableReading.Oddity(
        cell: $0.place, column: title,
        says: "no published table has this column: its small numbers were not judged")
    }
  }

  /// The table that is printed; `nil` where it is none, or may be one of several.
  func certainTable(of printed: PrintedTable) -> String? {
    let tables = Set(forms(of: printed).map(\.form.table))
    return tables.count == 1 ? tables.first : nil
  }

  /// The forms that explain most columns, with every key; the one that is taken is the first.
  private func forms(of printed: PrintedTable) -> [(form: Published.Form, columns: [String?])] {
    let header = printed.header.map { $0.lowercased() }
    var best: [(form: Published.Form, columns: [String?])] = []
    var most = Int.min
    for form in published.forms + canonical {
      let columns = header.map { form.columns[$0.trimmed] }
      let found = Set(columns.compactMap(\.self))
      guard let about = published.tables[form.table] else { continue }
      let keys = about.isKeyless ? [] : about.key
      let hasKeys = keys.allSatisfy {
        found.contains($0) || form.fixed?[$0] != nil || form.window == $0
      }
      let known = found.intersection(about.columns).count
      // A table without keys is one row: several rows are of another one.
      guard !about.isKeyless || printed.rows.count <= 1, hasKeys,
        !form.isCanonical || TableReader.isAsFine(printed, about),
        known > 0 || (about.columns.isEmpty && found.count > 2),
        TableReader.hasShares(printed, columns, about)
      else { continue }
      let score = 2 * found.count - header.count
      if score > most { (best, most) = ([], score) }
      if score == most { best.append((form, columns)) }
    }
    // What fits a table of a report is one, whatever else has some of its columns.
    if let report = best.first(where: { !$0.form.isCanonical }) { return [report] }
    let known = best.filter { self.known.contains($0.form.table) }
    return known.isEmpty ? best : known
  }

  /// Whether a table says of each row no more than its description does whom it is about: the
  /// actions of one school are not those of all.
  private static func isAsFine(
    _ printed: PrintedTable, _ about: Published.PublishedTable
  ) -> Bool {
    let people = ["teacher_id", "student_id", "observer_id", "section_id"]
    let isFine = about.key.contains(where: people.contains)
    let others = (people + (isFine ? [] : ["school_id"])).filter { !about.key.contains($0) }
    let names = Set(others + others.map { title(of: $0).lowercased() })
      .subtracting(about.besides ?? [])
      // A class has its teacher; that says no more of whom a row is about.
      .subtracting(about.key.contains("section_id") ? ["teacher_id", "teacher"] : [])
    // A column in which nothing stands is about nobody.
    return !printed.header.indices.contains { column in
      names.contains(printed.header[column].lowercased())
        && printed.rows.contains { column < $0.count && !$0[column].text.isEmpty }
    }
  }

  /// Whether what would be shares are none above 1 and what would be counts are whole numbers: "With
  /// evidence" and "On pace" may be either.
  private static func hasShares(
    _ printed: PrintedTable, _ columns: [String?], _ about: Published.PublishedTable
  ) -> Bool {
    printed.rows.allSatisfy { cells in
      zip(columns, cells).allSatisfy { column, cell in
        guard let column, case .number(let value, _) = PrintedValue(cell) else { return true }
        if about.shares?[column] != nil { return value <= 1 }
        let isWhole = value == value.rounded() && !cell.text.trimmed.hasSuffix("%")
        return isWhole || !about.whole.contains(column)
      }
    }
  }

  /// The title that a report gives to a column for which it names none.
  private static func title(of column: String) -> String {
    var words = column.split(separator: "_").map(String.init)
    if words.count > 1, words.last == "id" { words.removeLast() }
    guard let first = words.first else { return column }
    words[0] = first.prefix(1).uppercased() + first.dropFirst()
    return words.joined(separator: " ")
  }

  /// Tables as questions are answered: titles are the names of columns, or made of them.
  private var canonical: [Published.Form] {
    published.tables.sorted { $0.key < $1.key }.map { name, about in
      var columns = about.columns
      columns.formUnion(about.isKeyless ? ["classes"] : about.key)
      columns.formUnion(["school_id", "status", "phase", "reason", "logged", "label"])
      return Published.Form(
        table: name, isMadeOfNames: true,
        columns: Dictionary(
          columns.sorted().flatMap { [($0, $0), (TableReader.title(of: $0).lowercased(), $0)] }
        ) { first, _ in first })
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
