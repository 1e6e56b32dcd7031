import Archives
import Foundation

/// Reads a written workbook or Word file back and refuses what programs would stumble over.
///
/// Every part of XML must be well-formed: the library behind workbooks reports success with a full
/// disk. On top, what no schema catches: numbers that are not finite, text beyond Excel's limit,
/// tables of one name, links to anything but pages, mail and places in the file.
struct PackageCheck {
  /// Excel's limit for the text of a cell, in UTF-16 units.
  static let longestText = 32_767
  /// Excel's limit for the links of a sheet.
  static let mostLinks = 65_530

  private var partNames: Set<String> = []
  private var tableNames: Set<String> = []
  private var sheetNames: Set<String> = []

  static func verify(_ path: String) throws(ExportError) {
    var check = PackageCheck()
    let archive = try opened(path)
    for part in archive.parts {
      check.partNames.insert(part.name)
      try check.read(part.name, try bytes(of: part, in: archive))
    }
    // The list of parts, as Office and as OpenDocument name it.
    let lists: Set = ["[Content_Types].xml", "META-INF/manifest.xml"]
    guard !check.partNames.isDisjoint(with: lists) else {
      throw .damaged(part: "the archive", reason: "its list of parts is missing")
    }
  }

  private static func opened(_ path: String) throws(ExportError) -> Archive {
    do throws(ArchiveError) {
      let data = FileManager.default.contents(atPath: path) ?? Data()
      return try Archive([UInt8](data), limits: .ownFile)
    } catch {
      throw .damaged(part: "the archive", reason: error.description)
    }
  }

  private static func bytes(
    of part: Archive.Part, in archive: borrowing Archive
  ) throws(ExportError) -> [UInt8] {
    do throws(ArchiveError) {
      return try archive.bytes(of: part)
    } catch {
      throw .damaged(part: part.name, reason: error.description)
    }
  }

  private mutating func read(_ name: String, _ bytes: [UInt8]) throws(ExportError) {
    // OpenDocument keeps empty files for the settings of menus.
    guard name.hasSuffix(".xml") || name.hasSuffix(".rels"),
      !(bytes.isEmpty && name.hasPrefix("Configurations2/"))
    else { return }
    let broken: String?
    do throws(MarkupScanner.Fault) {
      broken = try brokenRule(in: name, bytes)
    } catch {
      throw .damaged(part: name, reason: error.description)
    }
    if let broken { throw .damaged(part: name, reason: broken) }
  }

  private mutating func brokenRule(
    in part: String, _ bytes: [UInt8]
  ) throws(MarkupScanner.Fault) -> String? {
    var scanner = try MarkupScanner(bytes)
    if part.hasPrefix("xl/worksheets/sheet") { return try sheetRule(&scanner) }
    if part == "xl/sharedStrings.xml" { return try textRule(&scanner) }
    let isRelationships = part.hasSuffix(".rels")
    let isTable = part.hasPrefix("xl/tables/")
    var headings: Set<String> = []
    while let piece = try scanner.next() {
      guard case .open(let name, let attributes) = piece else { continue }
      if isRelationships, scanner.matches(name, "Relationship"),
        scanner.value(of: "TargetMode", in: attributes) == "External",
        !LinkTarget.isAllowed(scanner.value(of: "Target", in: attributes) ?? "")
      {
        return "a link to something else than a page or mail"
      }
      if isTable, scanner.matches(name, "table"),
        !tableNames.insert(lowercased("displayName", in: attributes, scanner)).inserted
      {
        return "a table name twice"
      }
      if isTable, scanner.matches(name, "tableColumn"),
        !headings.insert(lowercased("name", in: attributes, scanner)).inserted
      {
        return "a column title twice in a table"
      }
      if part == "xl/workbook.xml", scanner.matches(name, "sheet"),
        !sheetNames.insert(lowercased("name", in: attributes, scanner)).inserted
      {
        return "a sheet name twice"
      }
    }
    return nil
  }

  /// Numbers are digits, and links stay below Excel's limit.
  private func sheetRule(_ scanner: inout MarkupScanner) throws(MarkupScanner.Fault) -> String? {
    var isNumber = false
    var isValue = false
    var links = 0
    while let piece = try scanner.next() {
      switch piece {
      case .open(let name, let attributes):
        isValue = scanner.matches(name, "v")
        if scanner.matches(name, "c") {
          let type = scanner.value(of: "t", in: attributes)
          isNumber = type == nil || type == "n"
        } else if scanner.matches(name, "hyperlink") {
          links += 1
        }
      case .text(let range):
        if isValue, isNumber, !scanner.bytes[range].allSatisfy(PackageCheck.isNumeric) {
          return "a number that is not finite"
        }
      case .close: isValue = false
      }
    }
    return links > PackageCheck.mostLinks ? "too many links on a sheet" : nil
  }

  private func textRule(_ scanner: inout MarkupScanner) throws(MarkupScanner.Fault) -> String? {
    var length = 0
    var isText = false
    while let piece = try scanner.next() {
      switch piece {
      case .open(let name, _):
        isText = scanner.matches(name, "t")
        if scanner.matches(name, "si") { length = 0 }
      case .text(let range):
        if isText { length += PackageCheck.units(in: scanner.bytes[range]) }
        if length > PackageCheck.longestText { return "text beyond Excel's limit" }
      case .close: isText = false
      }
    }
    return nil
  }

  private func lowercased(
    _ name: String, in attributes: Range<Int>, _ scanner: borrowing MarkupScanner
  ) -> String {
    (scanner.value(of: name, in: attributes) ?? "").lowercased()
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "E"), UInt8(ascii: "e"):
      true
    default: false
    }
  }

  /// The length in UTF-16 units; an entity stands for one character.
  private static func units(in text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isEntity = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"):
        isEntity = true
        count += 1
      case UInt8(ascii: ";") where isEntity: isEntity = false
      case 0x80..<0xC0: continue
      case 0xF0...: count += 2
      default: count += isEntity ? 0 : 1
      }
    }
    return count
  }
}
