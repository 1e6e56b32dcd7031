import Canonical
import Coaching
import Settings
package import Tables

/// The formats of files that are known, for people to look up.
package enum KnownFormats {
  /// The names of all formats that `profile:` of walkbook.yaml may ask for, apart from canonical files
  /// and forms.
  package static var names: [String] { code.map(\.name) + ShippedMapping.all.map(\.id) }

  /// Every format with what it is called and what is read of it.
  package static var list: Table {
    var rows = code.map { [$0.name, $0.product, $0.title, $0.read] }
    rows += Mapping.shipped.map { [$0.id, $0.product, $0.title, $0.told] }
    var table = Table(columns: [
      .identifier("format"), .label("product"), .label("title"), .label("read"),
    ])
    for row in rows.sorted(by: { $0[0] < $1[0] }) { table.append(row.map { .text($0) }) }
    return table
  }

  /// The products of which a file is known, in the order of a list.
  package static var products: [String] {
    Set(code.map(\.product) + Mapping.shipped.map(\.product))
      .sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
  }

  /// The names of formats that a person may mean by a product's name: `MAP`, `i-Ready`, `star math`.
  package static func names(like text: String) -> [String] {
    let wanted = Words.folded(text)
    guard wanted.count > 1 else { return [] }
    let known =
      code.map { ($0.name, "\($0.product) \($0.title)") }
      + Mapping.shipped.map { ($0.id, "\($0.product) \($0.title)") }
    let near = known.filter { name, title in
      Words.folded(name).contains(wanted) || Words.folded(title).contains(wanted)
    }
    if !near.isEmpty { return near.map(\.0).sorted() }
    // Of several words the one that names the product.
    let words = ScoreColumn.words(of: text).filter { $0.count > 2 }
    return known.filter { name, title in
      let said = ScoreColumn.words(of: name) + ScoreColumn.words(of: title)
      return words.contains { said.contains($0) }
    }.map(\.0).sorted()
  }

  /// How one format is recognised and what is read of it; `nil` where none has the name.
  package static func page(of name: String) -> Table? {
    var table = Table(columns: [.label("about"), .label("says")])
    if let format = code.first(where: { $0.name == name }) {
      for (about, says) in [
        ("product", format.product), ("title", format.title), ("headers", format.headers),
        ("read", format.read),
      ] {
        table.append([.text(about), .text(says)])
      }
      return table
    }
    guard let mapping = Mapping.shipped.first(where: { $0.id == name }) else { return nil }
    for (about, says) in mapping.page where !says.isEmpty {
      table.append([.text(about), .text(says)])
    }
    return table
  }

  /// The formats whose rows need more than a mapping says.
  private static let code = Formats.all.compactMap(\.page)
}

extension Mapping {
  /// What becomes of its rows, in the words of canonical files.
  fileprivate var told: String {
    kinds.isEmpty
      ? "nothing; recognized and left alone" : kinds.map(\.rawValue).joined(separator: ", ")
  }

  fileprivate var page: [(about: String, says: String)] {
    [
      ("product", product), ("title", title), ("headers", requiredTitles.joined(separator: "; ")),
      ("without", without.joined(separator: "; ")), ("file name", files ?? ""),
      ("items", items.flatMap(\.patterns).map(\.source).joined(separator: "; ")),
      ("no items", items.flatMap(\.except).map(\.source).joined(separator: "; ")),
      ("days", days?.rawValue ?? ""),
      (
        "scale",
        scales.sorted(by: { $0.key < $1.key }).map { "\($0) to \($1)" }.joined(separator: "; ")
      ),
      ("read", told),
      ("columns", columnNames.joined(separator: "; ")),
    ]
  }

  /// The titles of columns that rows take something from, each once.
  private var columnNames: [String] {
    let own = Set(named.map(\.name) + items.flatMap { $0.patterns.flatMap(\.names) })
    var seen: Set<String> = []
    return (named.flatMap(\.source.holes) + tables.flatMap { $0.columns.flatMap(\.source.holes) })
      .filter { !$0.hasPrefix("@") && !own.contains($0) && seen.insert($0).inserted }
  }
}
