import Archives
import CSV
import Foundation
import TestSupport
import Testing

@testable import Workbooks

/// Workbooks as openpyxl and LibreOffice save them, against what openpyxl itself reads.
@Suite(.enabled(if: Python.hasOpenpyxl, "needs python3 with openpyxl"))
struct OtherProgramsTests {
  @Test func readsWhatOpenpyxlWrites() throws {
    let folder = try ScratchFolder()
    try Python.run(Self.gradebook, folder.path(of: "book.xlsx"))
    try expectGradebook(folder.path(of: "book.xlsx"))
  }

  @Test(.enabled(if: Python.hasOffice, "needs soffice"))
  func readsWhatLibreOfficeSaves() throws {
    let folder = try ScratchFolder()
    try Python.run(Self.gradebook, folder.path(of: "book.xlsx"))
    try folder.convert("book.xlsx", to: "ods")
    try folder.convert("book.ods", to: "xlsx")
    try expectGradebook(folder.path(of: "book.xlsx"))
    // LibreOffice computes what nobody had computed.
    let rows = try workbook(folder.path(of: "book.xlsx")).rows(0)
    #expect(rows[13]?.last == "17.5")
  }

  /// What a teacher's own gradebook holds: bands above a header in row 11, days, words, gaps.
  private func expectGradebook(
    _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let book = try workbook(path)
    #expect(book.sheets.map(\.name) == ["Fall", "Curve"], sourceLocation: sourceLocation)
    #expect(book.sheets.map(\.isHidden) == [false, true], sourceLocation: sourceLocation)
    let rows = try book.rows(0)
    #expect(rows[1] == ["Assessment Type", nil, nil, "Classwork", "Homework"])
    #expect(rows[4] == ["Date", nil, nil, "2019-01-20", "2019-01-27 08:30:00"])
    #expect(rows[6] == ["A", "90%"], sourceLocation: sourceLocation)
    #expect(
      rows[11] == ["Class", "Name", "ID", "Classwork 1", "Homework 1", "Running\nAverage"],
      sourceLocation: sourceLocation)
    #expect(rows.keys.contains(5) == false, sourceLocation: sourceLocation)
    #expect(
      rows[12]?.prefix(5) == ["1", "Student, One", "00123", "9.5", "Excused"],
      sourceLocation: sourceLocation)
    #expect(rows[13]?.prefix(5) == ["1", "Ålund \"Two\"", "00124", "0.1", "TRUE"])
  }

  private func workbook(_ path: String) throws -> Workbook {
    let archive = try Archive([UInt8](Data(contentsOf: URL(filePath: path))))
    return try Workbook(archive)
  }

  private static let gradebook = """
    import datetime, openpyxl, sys
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Fall"
    def put(cell, value, look=None):
        sheet[cell] = value
        if look: sheet[cell].number_format = look
    put("A1", "Assessment Type"); put("D1", "Classwork"); put("E1", "Homework")
    put("A4", "Date"); put("D4", datetime.date(2019, 1, 20), "m/d/yy")
    put("E4", datetime.datetime(2019, 1, 27, 8, 30), "m/d/yyyy h:mm AM/PM")
    put("A6", "A"); put("B6", 0.9, "0%")
    for column, title in zip("ABCDEF", ["Class", "Name", "ID", "Classwork 1", "Homework 1",
                                        "Running\\nAverage"]):
        put(column + "11", title)
    sheet.merge_cells("A1:C1")
    for column, value in zip("ABDE", [1, "Student, One", 9.5, "Excused"]): put(column + "12", value)
    put("C12", 123, "00000")
    for column, value in zip("ABDE", [1, "Ålund \\"Two\\"", 0.1, True]): put(column + "13", value)
    put("C13", 124, "00000")
    put("F13", "=17+0.5")
    sheet.row_dimensions[12].hidden = True
    other = book.create_sheet("Curve")
    other["A1"] = "secret"
    other.sheet_state = "hidden"
    book.save(sys.argv[1])
    """

  /// Random values of every kind, written by openpyxl; what it reads back is what we read.
  @Test(arguments: [1, 2, 3])
  func readsTheValuesThatOpenpyxlReads(seed: Int) throws {
    let folder = try ScratchFolder()
    try Python.run(
      Self.random, folder.path(of: "book.xlsx"), "\(seed)", folder.path(of: "book.txt"))
    var expected = try String(contentsOfFile: folder.path(of: "book.txt"), encoding: .utf8)
      .split(separator: "\u{1E}", omittingEmptySubsequences: false).map(String.init)
    expected.removeLast()
    let rows = try workbook(folder.path(of: "book.xlsx")).rows(0)
    var found: [String] = []
    for row in rows.keys.sorted() {
      for (column, cell) in (rows[row] ?? []).enumerated() {
        if let cell { found.append("\(row),\(column + 1),\(cell)") }
      }
    }
    #expect(found.count > 300)
    #expect(found == expected)
  }

  private static let random = """
    import datetime, openpyxl, random, sys
    draw = random.Random(int(sys.argv[2]))
    book = openpyxl.Workbook()
    sheet = book.active
    formats = {"day": ["yyyy-mm-dd", "m/d/yy", "d. mmm yyyy", "[$-409]mmmm d, yyyy;@"],
               "moment": ["m/d/yy h:mm", "yyyy-mm-dd hh:mm:ss", "d/m/yyyy h:mm:ss AM/PM"]}
    for row in sorted(draw.sample(range(1, 400), 120)):
        for column in sorted(draw.sample(range(1, 30), 5)):
            kind = draw.choice(["text", "whole", "decimal", "day", "moment", "flag", "blank"])
            cell = sheet.cell(row, column)
            if kind == "text":
                cell.value = "".join(draw.choice(["a", "é", "&", "<", '"', ",", " ", "\\n",
                                                  "'", "😀", "=", "]]>"]) for _ in range(9)).strip()
                if cell.value: cell.value = "t" + cell.value + "t"
            elif kind == "whole": cell.value = draw.randint(-10**12, 10**12)
            elif kind == "decimal": cell.value = draw.randint(-10**6, 10**6) / 1000 + 0.0005
            elif kind == "flag": cell.value = draw.random() < 0.5
            elif kind == "day":
                cell.value = datetime.date(1990, 1, 1) + datetime.timedelta(draw.randint(0, 30000))
                cell.number_format = draw.choice(formats["day"])
            elif kind == "moment":
                cell.value = datetime.datetime(1990, 1, 1) + datetime.timedelta(
                    seconds=draw.randint(0, 2 * 10**9))
                cell.number_format = draw.choice(formats["moment"])
    book.save(sys.argv[1])
    read = openpyxl.load_workbook(sys.argv[1], data_only=True).active
    with open(sys.argv[3], "w", newline="") as out:
        for row in read.iter_rows():
            for cell in row:
                value = cell.value
                if value is None or value == "": continue
                if isinstance(value, bool): text = "TRUE" if value else "FALSE"
                elif isinstance(value, datetime.datetime):
                    plain = cell.number_format in formats["day"]
                    text = str(value.date()) if plain else str(value.replace(microsecond=0))
                elif isinstance(value, float): text = f"{value:.15g}"
                else: text = str(value)
                out.write(f"{cell.row},{cell.column},{text}\\x1e")
    """
}

extension ScratchFolder {
  /// Has LibreOffice save a file of it in another format.
  fileprivate func convert(_ name: String, to ending: String) throws {
    try Command.succeed([
      "soffice", "-env:UserInstallation=file://\(path(of: "profile"))", "--headless",
      "--convert-to", ending, "--outdir", path, path(of: name),
    ])
  }
}

/// Programs of others, where they are installed.
private enum Python {
  static let hasOpenpyxl = Command.works("python3", "-c", "import openpyxl")
  static let hasOffice = Command.works("soffice", "--version")

  static func run(_ script: String, _ arguments: String...) throws {
    try Command.succeed(["python3", "-c", script] + arguments)
  }
}
