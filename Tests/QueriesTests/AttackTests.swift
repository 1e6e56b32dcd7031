import Tables
import Testing

@testable import Queries

/// Statements that try to learn a hidden number, on catalogs that differ in nothing but what is
/// hidden: all answer alike, and what they show is true whatever is hidden.
@Suite struct AttackTests {
  /// Two districts of which the same numbers are published.
  enum District: CaseIterable { case first, second }

  private static let columns: [Column] = [
    .identifier("school"), .identifier("model"), .count("teachers"), .count("walked"),
    .share("share"), .label("pause"), .day("seen"),
  ]

  private static func rows(of district: District) -> [(hidden: Bool, row: [Value])] {
    let isFirst = district == .first
    func row(_ school: String, _ model: String, _ teachers: Int, _ walked: Int) -> [Value] {
      [
        .text(school), .text(model), .integer(teachers), .integer(walked),
        .share(walked, of: teachers), .text("action \(walked)"),
        Value(Day("2026-03-\(10 + walked)")),
      ]
    }
    return [
      (false, row("S1", "a", 12, 7)), (true, row("S1", "b", isFirst ? 3 : 8, isFirst ? 1 : 6)),
      (false, row("S2", "a", 20, 15)), (false, row("S2", "b", 15, 10)),
      (true, row("S3", "a", isFirst ? 9 : 2, isFirst ? 5 : 2)),
      (false, row("S3", "b", 11, 4)),
    ]
  }

  private static func catalog(of district: District, guarded: Bool) throws -> Catalog {
    let catalog = try Catalog(hides: guarded)
    let rows = Self.rows(of: district).map { hidden, row -> [Value] in
      guard hidden, guarded else { return row }
      return row.prefix(2) + row.dropFirst(2).map { _ in Value.hidden(.fewer(than: 10)) }
    }
    catalog.add(Table(columns: columns, rows: rows), named: "walks")
    catalog.add(
      Table(
        columns: [.identifier("school"), .count("rooms")],
        rows: [
          [.text("S1"), .integer(30)], [.text("S2"), .integer(3)], [.text("S3"), .integer(9)],
        ]), named: "schools")
    return catalog
  }

  /// A table, or the words of a refusal.
  private static func answer(_ sql: String, _ district: District, guarded: Bool) throws -> Answer {
    let catalog = try catalog(of: district, guarded: guarded)
    do {
      return .rows(try catalog.query(sql))
    } catch {
      return .refused("\(error)")
    }
  }

  private enum Answer: Equatable {
    case rows(Table)
    case refused(String)

    var bytes: String { "\(self)" }
  }

  /// Whether a row shows nothing that the true answer does not hold.
  private static func isTrue(_ row: some Sequence<Value>, in truth: Table) -> Bool {
    let row = Array(row)
    return truth.rows.contains { other in
      zip(row, other).allSatisfy { $0.hiding != nil || $0 == $1 || $0.plain == $1.plain }
    }
  }

  /// A blank is no hidden number: it swallows no sum, in a table that hides something either.
  @Test func leavesOutBlanks() throws {
    let blanks = "(select 1 as x union all select null union all select 3)"
    let functions = ["max", "min", "sum", "avg", "count", "total", "median"]
    let sql = functions.map { "\($0)(x)" }.joined(separator: ", ")
    let rows = try Self.catalog(of: .first, guarded: true).query(
      "select \(sql), (select count(*) from walks) from \(blanks)")
    #expect(rows.rows.map { $0.map(\.plain) } == [["3", "1", "4", "2", "2", "4", "2", "6"]])
    let hidden = try Self.catalog(of: .first, guarded: true).query(
      "select max(walked), sum(walked), min(teachers) from walks")
    #expect(hidden.rows.allSatisfy { $0.allSatisfy { $0.hiding != nil } })
  }

  @Test(arguments: Attacks.computing + Attacks.matching + Attacks.selecting)
  func answersAlikeWhateverIsHidden(sql: String) throws {
    let first = try Self.answer(sql, .first, guarded: true)
    #expect(try Self.answer(sql, .second, guarded: true).bytes == first.bytes)
  }

  @Test(arguments: Attacks.computing)
  func showsOnlyWhatIsTrue(sql: String) throws {
    guard case .rows(let shown) = try Self.answer(sql, .first, guarded: true) else { return }
    for district in District.allCases {
      guard case .rows(let truth) = try Self.answer(sql, district, guarded: false) else {
        Issue.record("no statement: \(sql)")
        continue
      }
      for row in shown.rows {
        #expect(Self.isTrue(row, in: truth), "\(sql): \(row.map(\.plain)) of \(truth)")
      }
    }
  }

  /// What hidden numbers put out of reach of a filter is not counted as if it were all.
  @Test(arguments: Attacks.selecting)
  func showsOfAChoiceOnlyWhatIsPublished(sql: String) throws {
    guard case .rows(let shown) = try Self.answer(sql, .first, guarded: true) else { return }
    let published: Set = [
      "S1", "S2", "S3", "a", "b", "12", "7", "20", "15", "10", "11", "4", "30", "3", "9",
    ]
    for value in shown.values where value.hiding == nil && value != .missing {
      #expect(published.contains(value.plain), "\(sql)")
    }
  }

  @Test func refusesFewAndHidesTheRest() throws {
    let refused = try Attacks.computing.filter {
      if case .refused = try Self.answer($0, .first, guarded: true) { true } else { false }
    }
    #expect(refused.allSatisfy { $0.contains("over (") }, "\(refused)")
    #expect(Attacks.computing.count + Attacks.selecting.count >= 60)
  }

  @Test(arguments: [
    ("select sum(teachers) as n from walks", ["comp."]),
    ("select count(teachers) as n from walks", ["comp."]),
    ("select count(*) as n from walks", ["6"]),
    ("select coalesce(teachers, 0) as n from walks where school = 'S1'", ["12", "n<10"]),
    ("select sum(coalesce(teachers, 0)) as n from walks", ["comp."]),
    ("select count(*) as n from walks where teachers < 10", ["comp."]),
    ("select count(*) as n from walks where teachers > 10", ["comp."]),
    ("select count(*) as n from walks where school = 'S2' and teachers > 10", ["2"]),
    ("select sum(teachers) as n from walks where model = 'b' and school <> 'S1'", ["26"]),
    ("select teachers as n from walks where model = 'b' order by school", ["n<10", "15", "11"]),
    ("select teachers as n from walks where teachers is not null and model = 'b'", ["15", "11"]),
    ("select upper(school) as n from walks where model = 'b' order by 1", ["S1", "S2", "S3"]),
    // A code says what is so: a sum over a small group and others is no small group, nor is the largest.
    ("select sum(teachers) as n from walks where school = 'S1' and model = 'b'", ["n<10"]),
    ("select avg(teachers) as n from walks where school = 'S1' and model = 'b'", ["n<10"]),
    ("select teachers + 1 as n from walks where school = 'S1' and model = 'b'", ["comp."]),
    ("select 2 * teachers as n from walks where school = 'S1' and model = 'b'", ["comp."]),
    ("select teachers || '' as n from walks where school = 'S1' and model = 'b'", ["comp."]),
    ("select max(teachers, 12) as n from walks where school = 'S1' and model = 'b'", ["comp."]),
    (
      "select (select max(teachers) from walks) as n from walks where school = 'S1' and model = 'b'",
      ["comp."]
    ),
  ])
  func hidesNoMoreThanItMust(sql: String, shown: [String]) throws {
    let table = try Self.catalog(of: .first, guarded: true).query(sql)
    #expect(table.values(of: "n")?.map(\.plain) == shown, "\(sql)")
  }
}

/// The statements, none of which names a value.
private enum Attacks {
  /// Statements that compute with hidden values.
  static let computing = [
    // Sums, counts, averages, extremes.
    "select sum(teachers) from walks", "select total(teachers) from walks",
    "select avg(teachers) from walks", "select min(teachers) from walks",
    "select max(teachers) from walks", "select median(teachers) from walks",
    "select count(teachers) from walks", "select count(distinct teachers) from walks",
    "select sum(distinct teachers) from walks", "select count(pause), count(seen) from walks",
    "select school, sum(teachers), count(teachers) from walks group by school",
    "select model, max(share), min(share) from walks group by model",
    "select sum(coalesce(teachers, 0)) from walks", "select sum(ifnull(teachers, 0)) from walks",
    "select total(iif(teachers is null, 0, teachers)) from walks",
    "select sum(teachers) filter (where teachers > 5) from walks",
    "select count(*) filter (where teachers > 5) from walks",
    "select sum(teachers > 5), sum(not teachers > 5) from walks",
    "select sum(case when teachers > 5 then 1 else 0 end) from walks",
    "select avg(coalesce(walked, 0) * 1.0 / 10) from walks",
    "select group_concat(teachers) from walks", "select group_concat(teachers, '+') from walks",
    "select group_concat(coalesce(teachers, 'x')) from walks",
    "select group_concat(pause, ';') from walks", "select min(pause), max(pause) from walks",
    "select min(seen), max(seen) from walks",
    // One value at a time.
    "select school, model, teachers, walked, share, pause, seen from walks",
    "select school, teachers + 0, teachers * 1.0, -teachers from walks",
    "select school, teachers > 5, teachers = 3, teachers between 1 and 4 from walks",
    "select school, teachers in (3, 9), teachers is 3, teachers is not 3 from walks",
    "select school, min(teachers, 5), max(teachers, 5) from walks",
    "select school, coalesce(teachers, 0), ifnull(teachers, -1) from walks",
    "select school, nullif(teachers, 3), abs(teachers), sign(teachers) from walks",
    "select school, typeof(teachers), quote(teachers), hex(teachers) from walks",
    "select school, length(teachers), teachers || '', substr(pause, -1) from walks",
    "select school, printf('%d', teachers), format('%s', pause) from walks",
    "select school, round(share, 1), cast(share * 100 as integer) from walks",
    "select school, iif(teachers > 5, 'many', 'few') from walks",
    "select school, iif(teachers = 3, 'three', 'other'), iif(not teachers = 3, 1, 2) from walks",
    "select school, iif(teachers = 3, (select count(*) from walks a, walks b), 0) from walks",
    "select school, case teachers when 3 then 'three' when 8 then 'eight' end from walks",
    "select school, pause like '%1', pause glob '*5', instr(pause, '1'), unicode(pause) from walks",
    "select school, strftime('%d', seen), julianday(seen), seen > '2026-03-14' from walks",
    "select school, teachers & 1, teachers % 2, teachers << 1, ~teachers from walks",
    "select school, json_array(teachers, walked), json_quote(teachers) from walks",
    "select json_group_array(teachers) from walks",
    "select json_group_object(school || model, teachers) from walks",
    "select school, json_object('n', teachers) ->> '$.n' from walks",
    "select school, likely(teachers), teachers is null, teachers isnull from walks",
    // Subqueries, unions, common tables.
    "select school, (select sum(teachers) from walks w where w.school = s.school) from schools s",
    "select school, exists (select 1 from walks w where w.school = s.school and teachers < 5) "
      + "from schools s",
    "select school, (select count(*) from walks w where w.teachers < s.rooms) from schools s",
    "with w as (select teachers as t from walks) select sum(t), count(t) from w",
    "select sum(t) from (select teachers as t from walks union all select rooms from schools)",
    "select count(*) from (select distinct teachers from walks)",
    "select count(*) from walks where teachers > 5",
    "select count(*) from walks where teachers < 5",
    "select count(*) from walks where share >= 0.5 and model = 'a'",
    "select count(*) from walks a join walks b on a.teachers < b.teachers",
    "select sum(rooms) from schools where school in (select school from walks where teachers < 5)",
    "select s.school, count(w.teachers), sum(w.teachers) from schools s left join walks w "
      + "on w.school = s.school and w.teachers < 9 group by s.school",
    "select teachers, count(*) from walks group by teachers",
    "select teachers > 5 as large, count(*) from walks group by large",
    "with recursive r(n) as (select 1 union all select n + 1 from r where n < 40 and n < "
      + "(select sum(coalesce(teachers, 1)) from walks)) select count(*) from r",
    // Window functions.
    "select school, model, rank() over (order by teachers) from walks",
    "select school, model, dense_rank() over (order by teachers desc) from walks",
    "select school, model, row_number() over (order by teachers, school, model) from walks",
    "select school, model, ntile(3) over (order by teachers) from walks",
    "select school, model, percent_rank() over (order by teachers) from walks",
    "select school, model, lag(teachers) over (order by school, model) + 0 from walks",
    "select school, model, first_value(teachers) over (order by school, model desc) + 0 from walks",
    "select school, model, count(teachers) over (partition by school) from walks",
    "select school, model, sum(teachers) over (partition by school) from walks",
    "select school, model, max(teachers) over (order by school, model) from walks",
  ]

  /// Statements that count what equals a hidden value: they count published values alone.
  static let matching = [
    "select count(*) from walks where teachers = 3",
    "select count(*) from walks where teachers in (3, 8)",
    "select count(*) from walks where pause like '%1'",
    "select count(*) from schools s join walks w on w.teachers = s.rooms",
    "select count(*) from (select teachers from walks union select rooms from schools)",
    "select count(*) from (select rooms from schools intersect select teachers from walks)",
    "select count(*) from (select rooms from schools except select teachers from walks)",
    "select school, rooms in (select teachers from walks) from schools",
  ]

  /// Statements that choose or order rows by hidden values.
  static let selecting = [
    "select school, model from walks where teachers > 5",
    "select school, model from walks where not teachers > 5",
    "select school, model from walks where teachers is null",
    "select school, model from walks order by teachers",
    "select school, model from walks order by share desc, school limit 1",
    "select school, model, teachers from walks order by teachers limit 3",
    "select school from walks group by school having sum(teachers) > 5",
    "select school from walks group by school having count(teachers) = 2",
    "select school, count(teachers) from walks group by school having count(teachers) < 2",
    "select school, count(*) from walks where teachers > 5 group by school having count(*) < 2",
    "select school from schools s where exists (select 1 from walks w where w.school = s.school "
      + "and w.teachers < 5)",
    "select school from schools s where not exists (select 1 from walks w where "
      + "w.school = s.school and w.teachers < 5)",
    "select s.school, w.model from schools s join walks w on w.teachers >= s.rooms",
    "select school, rooms from schools where rooms > (select max(coalesce(teachers, 0)) from walks)",
    "select distinct school from walks where walked * 2 > teachers",
    "select school, rooms from schools where rooms not in (select coalesce(teachers, 0) from walks)",
    "select school from walks where json_array(teachers) = '[3]'",
    "select school from walks where seen < '2026-03-14' union select school from schools",
  ]
}
