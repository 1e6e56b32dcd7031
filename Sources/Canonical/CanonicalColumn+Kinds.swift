import Coaching
import Tables

/// The kinds of columns that declarations are made of: each takes its name, its meaning, and what a
/// record holds, or the property in which a record keeps it.
extension CanonicalColumn where Content == String {
  static func id(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Table.Record) -> String?
  ) -> Self {
    Self(ColumnFacts(name, .id, meaning)) { record, _ in Value(get(record)) }
  }

  static func code(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Table.Record) -> String?
  ) -> Self {
    Self(ColumnFacts(name, .code, meaning)) { record, _ in Value(get(record)) }
  }

  static func text(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Table.Record) -> String?
  ) -> Self {
    Self(ColumnFacts(name, .text, meaning)) { record, _ in Value(get(record)) }
  }

  static func id(_ name: String, _ meaning: String, kept: Property<Table.Record, String?>) -> Self {
    keeping(ColumnFacts(name, .id, meaning), kept)
  }

  static func code(_ name: String, _ meaning: String, kept: Property<Table.Record, String?>) -> Self
  {
    keeping(ColumnFacts(name, .code, meaning), kept)
  }

  static func text(_ name: String, _ meaning: String, kept: Property<Table.Record, String?>) -> Self
  {
    keeping(ColumnFacts(name, .text, meaning), kept)
  }

  private static func keeping(_ facts: ColumnFacts, _ kept: Property<Table.Record, String?>) -> Self
  {
    let keep: TableColumn<Table>.Keep = { record, value, _ in
      if record[keyPath: kept] == nil, case .text(let text) = value { record[keyPath: kept] = text }
    }
    return Self(facts, keep: keep) { record, _ in Value(record[keyPath: kept]) }
  }
}

extension CanonicalColumn where Content == String {
  /// A framework by its id or its title.
  static func framework(
    _ name: String, _ meaning: String, kept: Property<Table.Record, String?>
  ) -> Self {
    let keep: TableColumn<Table>.Keep = { record, value, link in
      guard record[keyPath: kept] == nil, case .text(let text) = value else { return }
      record[keyPath: kept] = link(.frameworks, text)?.id
    }
    return Self(ColumnFacts(name, .code, meaning), keep: keep) { record, _ in
      Value(record[keyPath: kept])
    }.naming(.frameworks)
  }
}

extension CanonicalColumn where Content == [String] {
  /// Several texts, with `;` between.
  static func codes(_ name: String, _ meaning: String, kept: Property<Table.Record, [String]>)
    -> Self
  {
    let keep: TableColumn<Table>.Keep = { record, value, _ in
      guard record[keyPath: kept].isEmpty, case .text(let list) = value else { return }
      record[keyPath: kept] = list.split(separator: ";").map(String.init)
    }
    return Self(ColumnFacts(name, .codes, meaning), keep: keep) { record, _ in
      let parts = record[keyPath: kept]
      return parts.isEmpty ? .missing : .text(parts.joined(separator: ";"))
    }
  }
}

extension CanonicalColumn where Content == Day {
  static func day(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Table.Record) -> Day?
  ) -> Self {
    Self(ColumnFacts(name, .day, meaning)) { record, _ in Value(get(record)) }
  }

  static func day(_ name: String, _ meaning: String, kept: Property<Table.Record, Day?>) -> Self {
    let keep: TableColumn<Table>.Keep = { record, value, _ in
      if record[keyPath: kept] == nil, case .day(let day) = value { record[keyPath: kept] = day }
    }
    return Self(ColumnFacts(name, .day, meaning), keep: keep) { record, _ in
      Value(record[keyPath: kept])
    }
  }
}

extension CanonicalColumn where Content == Bool {
  static func yesNo(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Table.Record) -> Bool?
  ) -> Self {
    Self(ColumnFacts(name, .yesNo, meaning)) { record, _ in Value(get(record)) }
  }
}

extension CanonicalColumn where Content == Double {
  static func number(
    _ name: String, _ unit: String, _ meaning: String,
    _ get: @escaping @Sendable (Table.Record) -> Double?
  ) -> Self {
    Self(ColumnFacts(name, .number, meaning)) { record, _ in Value(get(record)) }.unit(unit)
  }

  static func number(
    _ name: String, _ unit: String, _ meaning: String, kept: Property<Table.Record, Double?>
  ) -> Self {
    let keep: TableColumn<Table>.Keep = { record, value, _ in
      if record[keyPath: kept] == nil { record[keyPath: kept] = value.double }
    }
    return Self(ColumnFacts(name, .number, meaning), keep: keep) { record, _ in
      Value(record[keyPath: kept])
    }.unit(unit)
  }
}

extension CanonicalColumn where Content == Int {
  static func whole(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Table.Record) -> Int?
  ) -> Self {
    Self(ColumnFacts(name, .whole, meaning)) { record, _ in Value(get(record)) }
  }
}

extension CanonicalColumn where Content: RawRepresentable<String> & CaseIterable & Sendable {
  /// A word of a closed list.
  static func word(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Table.Record) -> Content?
  ) -> Self {
    Self(ColumnFacts(name, .word, meaning)) { record, _ in Value(get(record)?.rawValue) }
      .words(Content.allCases.map(\.rawValue))
  }
}

extension CanonicalColumn {
  /// The id of an entry of another file, in a column of the same name as there.
  static func reference<Target: RosterTable>(
    _ target: Target.Type, _ meaning: String,
    _ get: @escaping @Sendable (Table.Record) -> Content?
  ) -> Self where Content == Reference<Target.Record> {
    Self(ColumnFacts(Target.id.name, .id, meaning)) { record, district in
      Value(get(record).map { district.roster[keyPath: Target.registry][$0].id })
    }.naming(Target.kind)
  }

  static func reference<Target: RosterTable>(
    _ target: Target.Type, _ meaning: String, kept: Property<Table.Record, Content?>
  ) -> Self where Content == Reference<Target.Record> {
    let keep: TableColumn<Table>.Keep = { record, value, link in
      guard record[keyPath: kept] == nil, case .text(let id) = value else { return }
      record[keyPath: kept] = link(Target.kind, id).map { Reference($0.index) }
    }
    return Self(ColumnFacts(Target.id.name, .id, meaning), keep: keep) { record, district in
      Value(record[keyPath: kept].map { district.roster[keyPath: Target.registry][$0].id })
    }.naming(Target.kind)
  }

  /// A cell that takes more than the record to write.
  static func written(
    _ name: String, _ content: ColumnFacts.Content, _ meaning: String,
    _ value: @escaping @Sendable (Table.Record, District) -> Value
  ) -> Self {
    Self(ColumnFacts(name, content, meaning), value)
  }
}
