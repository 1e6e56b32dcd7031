/// What one reader can work out from all outputs that reach this reader.
struct ReaderAudit {
  let reader: Reader
  private(set) var table: CellTable
  /// Releases that are this reader's own; of the others only what they show counts.
  private let own: Set<Int>
  private var findings: [AuditFinding] = []
  private var propagation = Propagation()
  private var solver = Solver()
  /// How many ends of bounds intervals alone tell.
  var unsolved: Int { solver.unsolved }

  init(
    _ reader: Reader, _ table: CellTable, own: Set<Int>, context: SumContext,
    firstWindow: String?, multiples: [String: Double]
  ) {
    self.reader = reader
    self.table = table
    self.own = own
    var neutral: Set<Int> = []
    var rests: [(unknown: Int, row: Int)] = []
    var tries = 0
    repeat {
      self.table = table
      self.table.closeCodes(but: neutral, for: reader)
      self.table.addRowEquations(firstWindow: firstWindow, multiples: multiples)
      rests = self.table.addSums(context)
      self.table.addSteps(context)
      self.table.addPanels(context)
      propagation = Propagation()
      propagation.run(&self.table.system)
      tries += 1
    } while spread(&neutral, table.system) && tries < 4
    run(rests)
  }

  /// Where nothing fits what the codes say, one code stands for small groups and for others, and
  /// says nothing: so it does in all that hangs together with them.
  ///
  /// - Returns: whether there are more of these.
  private func spread(_ neutral: inout Set<Int>, _ printed: CellSystem) -> Bool {
    let before = neutral.count
    neutral.formUnion(
      table.system.connected(to: propagation.contradicted) { unknown in
        !printed.unknowns.indices.contains(unknown) || !printed.unknowns[unknown].isFixed
      })
    return neutral.count > before
  }

  var results: [AuditFinding] { findings }

  mutating func add(_ finding: AuditFinding) { findings.append(finding) }

  private mutating func run(_ rests: [(unknown: Int, row: Int)]) {
    var asked: [Int: Double] = [:]
    for row in table.rows {
      guard let about = table.published.tables[row.table] else { continue }
      let promise = promise(about.people)
      for column in about.counts {
        guard let cell = row.cells[column], let unknown = cell.unknown else { continue }
        if cell.hidden.contains(where: { own.contains($0.release) }) {
          asked[unknown] = max(promise.width, 1)
        }
      }
    }
    for rest in rests {
      let about = table.published.tables[table.rows[rest.row].table]
      asked[rest.unknown] = max(promise(about?.people ?? .teachers).width, 1)
    }
    solver.run(table.system, asking: asked.filter { !table.system.unknowns[$0.key].isFixed })
    judgeNumbers()
    for rest in rests { judge(rest) }
    judgeFollowers()
    judgeLone()
    judgeShown()
    for says in Set(table.system.broken).sorted() {
      findings.append(
        AuditFinding(
          kind: .contradiction, file: "", place: "", isTold: false,
          says: "visible numbers do not agree: \(says)"))
    }
  }

  private func promise(_ people: Published.People) -> Promise {
    Promise(people, reader, smallest: table.smallest[people])
  }

  func bounds(of unknown: Int) -> (low: Double, high: Double, equations: [Int]) {
    if let result = solver.results[unknown] {
      let by = result.equations.isEmpty ? reasons(of: unknown) : result.equations
      return (result.low, result.high, by)
    }
    let bounds = table.system.unknowns[unknown]
    return (bounds.low, bounds.high, reasons(of: unknown))
  }

  /// The equations that narrowed an unknown, and those that narrowed what they rest on.
  private func reasons(of unknown: Int) -> [Int] {
    var found: [Int] = []
    var queue = [unknown]
    var seen: Set<Int> = [unknown]
    while let next = queue.first, found.count < 6 {
      queue.removeFirst()
      for equation in [table.system.unknowns[next].lowBy, table.system.unknowns[next].highBy]
      where equation >= 0 && !found.contains(equation) {
        found.append(equation)
        for term in table.system.equations[equation].terms where seen.insert(term.unknown).inserted
        {
          queue.append(term.unknown)
        }
      }
    }
    return found
  }

  private mutating func judgeNumbers() {
    for row in table.rows {
      guard let about = table.published.tables[row.table] else { continue }
      for column in about.counts {
        guard let cell = row.cells[column], let unknown = cell.unknown,
          let place = cell.hidden.first(where: { own.contains($0.release) })
        else { continue }
        var finding = finding(place, row, column)
        if propagation.contradicted.contains(unknown) {
          finding.kind = .contradiction
          finding.says = "the numbers around it do not agree; nothing is told of it"
        } else {
          let (low, high, equations) = bounds(of: unknown)
          finding.low = Int(low)
          finding.high = high > CellSystem.largest / 2 ? nil : Int(high)
          finding.isTold = promise(about.people).isBroken(low, high, place.code)
          finding.says = says(equations, cell, isTold: finding.isTold)
        }
        findings.append(finding)
      }
    }
  }

  private func says(_ equations: [Int], _ cell: MergedRow.Cell, isTold: Bool) -> String {
    guard isTold else { return "" }
    if cell.shown != nil { return "another output shows it" }
    let texts = equations.map { table.system.equations[$0].says }
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.prefix(6).joined(separator: "; ")
  }

  private func finding(
    _ place: HiddenPlace, _ row: MergedRow, _ column: String
  ) -> AuditFinding {
    AuditFinding(
      kind: .number, file: place.file, place: place.place, cell: place.cell, row: row.label,
      column: "\(row.table).\(column)", code: place.code.text, isTold: false, says: "")
  }

  /// A group that is left when those whom the reader may see are taken from all.
  private mutating func judge(_ rest: (unknown: Int, row: Int)) {
    let (low, high, equations) = bounds(of: rest.unknown)
    let row = table.rows[rest.row]
    guard let about = table.published.tables[row.table], low > 0,
      promise(about.people).isBroken(low, high, .complementary)
    else { return }
    findings.append(
      AuditFinding(
        kind: .number, file: "", place: row.table, row: row.label,
        column: "those of other schools", low: Int(low), high: Int(high), isTold: true,
        says: equations.prefix(6).map { table.system.equations[$0].says }.joined(separator: "; ")))
  }

  private mutating func judgeFollowers() {
    for row in table.rows {
      guard let about = table.published.tables[row.table] else { continue }
      for (column, bases) in (about.follows ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let shown = row.cells[column]?.shown, let base = bases.first(where: row.isKept),
          !isNobody(shown, column, about),
          let place = row.cells[base]?.hidden.first(where: { own.contains($0.release) })
        else { continue }
        tell(column, row, place, "is shown, and made from '\(base)', which is hidden")
      }
      for (column, running) in about.running ?? [:] where row.cells[column]?.shown != nil {
        guard let earlier = keptBefore(row, running),
          let place = earlier.hidden.first(where: { own.contains($0.release) })
        else { continue }
        tell(
          column, row, place, "is shown, and made from a count of a row before it, which is hidden")
      }
      for group in about.together ?? [] {
        guard let hidden = group.first(where: row.isKept),
          let shown = group.first(where: { row.cells[$0]?.shown != nil }),
          let place = row.cells[hidden]?.hidden.first(where: { own.contains($0.release) })
        else { continue }
        tell(shown, row, place, "is shown, and is about those of '\(hidden)', which is hidden")
      }
    }
  }

  /// Whether a whole number is shown as none: nothing of anybody.
  private func isNobody(
    _ shown: PrintedValue, _ column: String, _ about: Published.PublishedTable
  ) -> Bool {
    guard case .number(let number, _) = shown else { return false }
    return number == 0 && about.whole.contains(column)
  }

  /// A count that is hidden in a row or in one before it, of those that share its keys.
  private func keptBefore(
    _ row: MergedRow, _ running: Published.PublishedTable.Running
  ) -> MergedRow.Cell? {
    for index in table.byTable[row.table] ?? [] {
      let other = table.rows[index]
      guard running.within.allSatisfy({ other.key[$0] == row.key[$0] }) else { continue }
      if let column = running.made.first(where: other.isKept) { return other.cells[column] }
      if other.key == row.key { return nil }
    }
    return nil
  }

  private mutating func tell(
    _ column: String, _ row: MergedRow, _ place: HiddenPlace, _ says: String
  ) {
    findings.append(
      AuditFinding(
        kind: .follower, file: place.file, place: place.place, cell: place.cell, row: row.label,
        column: "\(row.table).\(column)", isTold: true, says: says))
  }

  /// A median or a label over people whose number another table hides.
  private mutating func judgeLone() {
    for lone in table.published.lone {
      let counts = Dictionary(grouping: table.byTable[lone.of.table] ?? []) { index in
        lone.by.map { table.rows[index].key[$0] ?? "" }
      }
      for index in table.byTable[lone.table] ?? [] {
        let row = table.rows[index]
        guard row.cells[lone.column]?.shown != nil,
          let others = counts[lone.by.map { row.key[$0] ?? "" }],
          others.allSatisfy({ isAlone(lone.of, table.rows[$0]) }),
          let place = table.rows[others[0]].cells[lone.of.column]?.hidden.first(where: {
            own.contains($0.release)
          })
        else { continue }
        tell(
          lone.column, row, place,
          "is shown, and is about the people of '\(lone.of.table).\(lone.of.column)', hidden here")
      }
    }
  }

  /// Whether a count is hidden, and where it must be few, surely is.
  private func isAlone(_ count: Published.Lone.Count, _ row: MergedRow) -> Bool {
    guard row.isKept(count.column) else { return false }
    guard count.isFew == true, let about = table.published.tables[row.table],
      let unknown = row.cells[count.column]?.unknown
    else { return true }
    return bounds(of: unknown).high < promise(about.people).smallest
  }
}
