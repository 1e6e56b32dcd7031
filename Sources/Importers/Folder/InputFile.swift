import Archives
import CSV
import Foundation
import Provenance
import Tables
import Workbooks

/// A table to be read: a file of text, a sheet of a workbook, or a file in a zip archive.
///
/// What a file is, its first bytes say; its ending only says that it is meant for us.
struct InputFile: Sendable {
  /// As findings name it: `marks.csv`, `oneroster.zip/users.csv`, `grades.xlsx#Term 1`.
  let name: String
  /// The name that profiles know it by: that of the CSV file that a sheet would be.
  let csvName: String
  /// The file of the disk that holds it, below the folder.
  let file: String
  /// The digest of that file; `nil` where it was not read as a whole.
  var digest: String?
  let content: Result<CSVSource, FileFailure>
  /// Known for sheets; for text it is found.
  var dialect: CSVDialect?
  /// A sheet that its owner has put out of sight.
  var isHidden = false

  /// Whether a file of this name is looked at: text, or a spreadsheet of any kind, so that its
  /// owner is told, or an archive.
  ///
  /// What begins with a point or `~` is a program's own note beside the file.
  static func isMeant(_ file: String) -> Bool {
    let name = CopyName.straightened(file)
    let steps = name.split(separator: "/")
    guard !steps.contains(where: { [".", "~"].contains($0.first) || $0 == "__MACOSX" }) else {
      return false
    }
    // A name of one part has no ending: a folder called `numbers`.
    let parts = (steps.last ?? "").split(separator: ".")
    guard parts.count > 1, let ending = parts.last?.lowercased() else { return false }
    if ending == "gz" {
      let stem = String(name.dropLast(3))
      return isMeant(stem) || steps.last?.split(separator: ".").count == 2
    }
    return texts.contains(ending) || others.contains(ending)
  }

  /// Whether a file is what a program kept of an earlier one, or has not finished: `marks.csv.bak`,
  /// `marks.csv.1`, `marks.csv.part`.
  static func isBackup(_ name: String) -> Bool {
    guard !isMeant(name), let match = name.wholeMatch(of: backup) else { return false }
    return isMeant(String(match.1))
  }

  private static var backup: Regex<(Substring, Substring)> {
    /(?i)(.+\.[a-z]{3,4})(?:~|\.(?:bak|old|orig|backup|save|tmp|part|crdownload|\d{1,3}))/
  }

  static let texts: Set = ["csv", "tsv", "txt", "text", "tab"]
  private static let others: Set = ["xlsx", "xlsm", "xls", "xlsb", "ods", "numbers", "zip"]
}

/// Finds the tables in the files of a folder, and says what it passes over.
struct InputFiles {
  private(set) var files: [InputFile] = []
  /// What was passed over, and the file of the disk that holds it.
  private(set) var notes: [(file: String, finding: Finding)] = []
  /// Workbooks that Walkbook wrote for people, which are passed over.
  private(set) var reports: [String] = []
  /// What may be meant as settings in archives, and the file of the disk that holds it.
  private(set) var settings: [(file: String, name: String)] = []
  private let folder: String
  /// How many bytes of small files may still be kept.
  private var room = 64 << 20

  private static let smallSize = 1 << 20

  /// What Walkbook writes into its own workbooks, so that they are not read as data.
  static let reportKeywords = "walkbook report"

  /// - Parameter names: files below `folder`; their tables keep that order.
  init(_ names: [String], in folder: String) {
    self.folder = folder
    for name in names { add(name) }
  }

  /// A file is opened once: what it is, its first bytes say, and all but a large text is read then.
  private mutating func add(_ name: String) {
    let path = folder + "/" + name
    guard let (signature, bytes) = InputFiles.read(path, atMost: min(Self.smallSize, room)) else {
      return add(name, .success(.file(path: path)), in: name)
    }
    let count = files.count
    switch signature {
    case .archive: addArchive(bytes, name, in: name)
    case .packed: addPacked(bytes, name, in: name)
    case .oldOffice:
      let found = ForeignFile(oldOffice: Data(bytes))
      add(name, .failure(.text(CSVError(.foreign(found), file: name))), in: name)
    case .text:
      room -= bytes.count
      add(name, .success(.memory(bytes)), in: name)
    }
    let digest = FileDigest.sha256(of: bytes)
    for place in files.indices[count...] { files[place].digest = digest }
  }

  /// What a file of the disk is, and its bytes; `nil` for a text that is larger than `size`, which is
  /// streamed each time, and for what cannot be read.
  private static func read(
    _ path: String, atMost size: Int
  ) -> (signature: Signature, bytes: [UInt8])? {
    guard let file = FileHandle(forReadingFileAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let first = try? file.read(upToCount: 4) ?? Data() else { return nil }
    let signature = Signature([UInt8](first))
    if signature == .text {
      guard !path.hasPrefix("/proc/"), let end = try? file.seekToEnd(), end <= size,
        (try? file.seek(toOffset: UInt64(first.count))) != nil
      else { return nil }
    }
    guard let rest = try? file.readToEnd() ?? Data() else { return nil }
    return (signature, [UInt8](first + rest))
  }

  /// A file that gzip has packed, known to profiles as what is in it.
  private mutating func addPacked(_ bytes: [UInt8], _ name: String, in file: String) {
    do throws(ArchiveError) {
      let content = try Gzip.unpacked(bytes)
      switch Signature(content) {
      case .archive: addArchive(content, name, in: file)
      case .packed: add(name, .failure(.nested), in: file)
      case .oldOffice, .text:
        let isNamed = name.lowercased().hasSuffix(".gz")
        files.append(
          InputFile(
            name: name, csvName: isNamed ? String(name.dropLast(3)) : name, file: file,
            content: .success(.memory(content))))
      }
    } catch {
      add(name, .failure(.archive(error)), in: file)
    }
  }

  private mutating func add(
    _ name: String, _ content: Result<CSVSource, FileFailure>, in file: String
  ) {
    files.append(
      InputFile(
        name: name, csvName: CopyName.straightened(name), file: file, content: content))
  }

  private mutating func addArchive(_ bytes: [UInt8], _ name: String, in file: String) {
    do throws(ArchiveError) {
      let archive = try Archive(bytes)
      if Workbook.isWorkbook(archive) {
        addWorkbook(archive, name, in: file)
      } else if name != file {
        add(name, .failure(.nested), in: file)
      } else {
        addPackage(archive, name)
      }
    } catch {
      add(name, .failure(.archive(error)), in: file)
    }
  }

  /// The files of an archive, by name, as if it were a folder.
  private mutating func addPackage(_ archive: borrowing Archive, _ name: String) {
    settings += archive.parts.map(\.name)
      .filter { !$0.hasSuffix("/") && !$0.contains("__MACOSX/") && SettingsName($0).isMeant }
      .sorted().map { (name, name + "/" + $0) }
    let parts = archive.parts.filter { InputFile.isMeant($0.name) }
    if parts.isEmpty {
      note("the archive holds no table", "Remove it, or unpack what it holds.", name, in: name)
    }
    for part in FileOrder(parts.map(\.name)).sorted(parts, by: \.name) {
      let partName = name + "/" + part.name
      do throws(ArchiveError) {
        let bytes = try archive.bytes(of: part)
        switch Signature(bytes) {
        case .archive: addArchive(bytes, partName, in: name)
        case .packed: addPacked(bytes, partName, in: name)
        case .oldOffice, .text: add(partName, .success(.memory(bytes)), in: name)
        }
      } catch {
        add(partName, .failure(.archive(error)), in: name)
      }
    }
  }

  /// The sheets of a workbook that hold anything, each as a file; one that stands alone has the
  /// name of the workbook.
  private mutating func addWorkbook(_ archive: borrowing Archive, _ name: String, in file: String) {
    do throws(WorkbookError) {
      let workbook = try Workbook(archive)
      guard workbook.keywords != InputFiles.reportKeywords else { return reports.append(name) }
      let sheets = workbook.sheets.filter { sheet in
        if case .success(let text) = sheet.text, text.rows == 0 { return false }
        return true
      }
      if sheets.isEmpty {
        note("the workbook is empty", "Export it again, or remove it.", name, in: file)
      }
      let isAlone = sheets.count { !$0.isHidden } == 1
      let stem = CopyName.straightened(name).split(separator: ".").dropLast()
        .joined(separator: ".")
      for sheet in sheets {
        let isNamed = sheet.isHidden || !isAlone
        let sheetName = isNamed ? "\(name)#\(sheet.name)" : name
        files.append(
          InputFile(
            name: sheetName, csvName: isNamed ? "\(name)/\(sheet.name).csv" : stem + ".csv",
            file: file, content: content(of: sheet, sheetName, in: file), dialect: .sheet,
            isHidden: sheet.isHidden))
      }
    } catch {
      add(name, .failure(.workbook(error)), in: file)
    }
  }

  private mutating func content(
    of sheet: Workbook.Sheet, _ name: String, in file: String
  ) -> Result<CSVSource, FileFailure> {
    switch sheet.text {
    case .failure(let error): return .failure(.workbook(error))
    case .success(let text):
      if let row = text.firstUncomputedRow {
        let place = Location(file: name, line: row)
        notes.append((file, Finding(.uncomputed(text.uncomputed), at: place)))
      }
      return .success(.memory(text.bytes))
    }
  }

  private mutating func note(
    _ reason: String, _ remedy: String, _ name: String, in file: String
  ) {
    let finding = Finding(
      .unreadable(reason: reason, remedy: remedy), at: Location(file: name), severity: .note)
    notes.append((file, finding))
  }
}

/// What a file is by its first bytes.
private enum Signature {
  /// A zip archive, as workbooks are.
  case archive
  case packed
  /// The container of old office files, and of new ones with a password.
  case oldOffice
  case text

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .archive
    } else if bytes.starts(with: Gzip.signature) {
      self = .packed
    } else if bytes.starts(with: ForeignFile.oldOffice) {
      self = .oldOffice
    } else {
      self = .text
    }
  }
}

extension Finding.Problem {
  /// Formulas of a workbook that no spreadsheet has computed: how many.
  static func uncomputed(_ count: Int) -> Self {
    Self(
      .missingValue, "formulas without a computed value: \(count)",
      advice: "Read as blank. Open the workbook in a spreadsheet, and save it.")
  }
}
