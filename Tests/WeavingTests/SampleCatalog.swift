import Documents
import Queries
import Tables
import Weaving

/// Three invented sections.
func sections() throws -> Catalog {
  let catalog = try Catalog()
  catalog.add(
    Table(
      columns: [
        .identifier("section"), .identifier("school"), .count("students"), .share("rate"),
        .day("day"), .flag("active"),
      ],
      rows: [
        row("M1", "014", 25, 0.25, "2026-03-02"), row("M2", "014", 8, 0.4, "2026-03-03"),
        row("M3", "020", 12, 0.1, "2026-03-04"),
      ]), named: "sections")
  return catalog
}

private func row(
  _ section: String, _ school: String, _ students: Int, _ rate: Double, _ day: String
) -> [Value] {
  [
    .text(section), .text(school), .integer(students), .number(rate), Value(Day(day)),
    .boolean(true),
  ]
}

/// The only edition of a report over ``sections()``.
func weave(
  _ source: String, to format: OutputFormat = .html, in catalog: Catalog? = nil,
  keepsGoing: Bool = false
) throws -> WeaveResult {
  try weave(Report(source, file: "r.md"), to: format, in: catalog, keepsGoing: keepsGoing)
}

func weave(
  _ report: Report, to format: OutputFormat = .html, in catalog: Catalog? = nil,
  keepsGoing: Bool = false
) throws -> WeaveResult {
  let catalog = try catalog ?? sections()
  let edition = try report.editions(in: catalog)[0]
  return try Weaver(
    report: report, catalog: catalog, edition: edition, format: format, keepsGoing: keepsGoing
  ).weave()
}

/// The words of the first paragraph of a woven report.
func text(_ source: String, to format: OutputFormat = .html) throws -> String? {
  try weave(source, to: format).document.blocks.lazy.compactMap { block in
    if case .paragraph(let inlines) = block { inlines.plain } else { nil }
  }.first
}
