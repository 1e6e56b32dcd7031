import CSV
import Coaching
import Foundation
import Importers
import Provenance

/// What will be done with the files of a folder, and what is to be done next.
enum Plan {
  /// Why nothing can come of a folder; `nil` where something can.
  ///
  /// A folder without a table, without a known one, or of which all facts are left out.
  static func emptiness(of folder: DataFolder) -> String? {
    guard !folder.files.isEmpty else {
      return "\(folder.path): no tables, workbooks or archives in it"
    }
    // Other names of people who are nowhere are nothing, and so is a report of which nothing is needed.
    let kinds = folder.files.flatMap(\.becomes).filter { $0 != .aliases }
    guard !kinds.isEmpty else { return "\(folder.path): none of its files can be used" }
    let isLeftOut = folder.files.contains(where: \.becomes.isEmpty)
    guard isLeftOut, !kinds.contains(where: \.isFact) else { return nil }
    return "\(folder.path): it says who there is, and no file of what was done can be used"
  }

  /// Why nothing came of a folder that was read: it has rows, and none of them can be used.
  static func emptiness(of intake: Intake, in folder: DataFolder) -> String? {
    let rows = intake.sources.reduce(0) { $0 + $1.read }
    guard rows > 0, intake.sources.allSatisfy({ $0.kept == 0 }) else { return nil }
    return "\(folder.path): none of its rows can be used"
  }

  /// Why what comes of a folder is not what it is for: nobody's visits or talks are read, and most of its
  /// files are left out; `nil` where that is not so.
  static func lack(in folder: DataFolder, _ unread: UnreadFiles) -> String? {
    let kinds = folder.files.compactMap { $0.profile?.kind }
    if let left = leftOut(of: folder, kinds, unread) { return left }
    let unused = folder.files.count - kinds.count
    guard unused * 2 > folder.files.count,
      !kinds.contains(where: { [.walkthroughs, .conferences, .ratings].contains($0) })
    else { return nil }
    return "\(folder.path): no walk-throughs and no conferences in it, and \(unused) of its "
      + "\(folder.files.count) files cannot be used"
  }

  /// A file called as walk-throughs or conferences are, of which none are read.
  ///
  /// What a file is called makes nothing of it, but its loss is worth a word. Whoever refused its map
  /// knows.
  private static func leftOut(
    of folder: DataFolder, _ kinds: [FileKind], _ unread: UnreadFiles
  ) -> String? {
    let refused = Set(unread.unused.filter(\.isRefused).map(\.name))
    let asked = Set(unread.unused.filter(\.isAsked).map(\.name))
    let unused = folder.files.filter {
      $0.profile == nil && $0.head?.isEmpty == false && !refused.contains($0.name)
    }
    for (title, words, wanted) in mainFacts where !kinds.contains(where: wanted.contains) {
      let named = unused.filter { file in
        let name = file.name.lowercased()
        let parted = name.split { !$0.isLetter }.joined(separator: " ")
        return words.contains { "\(name) \(parted) ".contains($0) } && !name.contains("survey")
          || title == "walk-throughs" && asked.contains(file.name)
      }
      guard let first = named.first else { continue }
      let more = named.count > 1 ? " and \(named.count - 1) more" : ""
      return "\(folder.path): no \(title) are read, and \(first.name)\(more) cannot be used"
    }
    return nil
  }

  private static let mainFacts: [(title: String, words: [String], kinds: Set<FileKind>)] = [
    ("walk-throughs", ["walk", "observation", "classroom visit"], [.walkthroughs, .ratings]),
    (
      "conferences",
      ["conference", " conf ", " confs ", "1-1", "1 on 1", "one-on-one", "check-in"],
      [.conferences]
    ),
  ]

  /// The files that are not used and the one next command; `nil` where all are.
  static func unused(in folder: DataFolder, _ unread: UnreadFiles) -> String? {
    let unused = folder.files.filter { $0.profile == nil }.map(\.name)
    guard !unused.isEmpty else { return nil }
    let shown = unused.prefix(3).joined(separator: ", ")
    let more = unused.count > 3 ? " and \(unused.count - 3) more" : ""
    let next = next(in: folder, unread).map { "; next: \($0)" } ?? ""
    return "not used: \(unused.count) of \(folder.files.count) files (\(shown)\(more))\(next)"
  }

  /// What lies there unread although it is known how to read it, with the one next command; `nil`
  /// where nothing does.
  static func waiting(in folder: DataFolder, _ unread: UnreadFiles) -> String? {
    let kinds = Set(unread.proposed.values).sorted().joined(separator: ", ")
    guard !kinds.isEmpty, let next = next(in: folder, unread) else { return nil }
    return "\(folder.path): not read yet: \(kinds); next: \(next)"
  }

  /// `walkbook start` where it has something to propose; else a look at a file.
  static func next(in folder: DataFolder, _ unread: UnreadFiles) -> String? {
    unread.proposed.isEmpty && !unread.unused.contains(where: \.isOpen)
      ? look(at: unread.unused.map(\.name), of: folder)
      : "walkbook start \(quoted(folder.path))"
  }

  /// The command that says of the first file that can be opened what it is.
  static func look(at names: [String], of folder: DataFolder) -> String? {
    let file = folder.files.first {
      names.contains($0.name) && $0.error == nil && $0.head?.isEmpty == false
    }
    return file.map { "walkbook describe \(quoted("\(folder.path)/\($0.path)"))" }
  }

  /// A path as a shell takes it.
  static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+@~".contains($0) }
    return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
  }

  /// One line for each file.
  static func lines(of folder: DataFolder, likenesses: [String: String] = [:]) -> [String] {
    lines(of: folder) { file in
      let form = file.formHost.map { "\($0.id) without a map of its questions, left out" }
      let likeness = likenesses[file.name].map { ": \($0)" } ?? ""
      return file.profile?.id ?? form ?? "not recognized, left out\(likeness)"
    }
  }

  /// One line for each file with what it will be used for under what is proposed.
  static func lines(of folder: DataFolder, _ unread: UnreadFiles) -> [String] {
    let reasons = Dictionary(
      unread.unused.map { ($0.name, $0.reason) }, uniquingKeysWith: { first, _ in first })
    return lines(of: folder) { file in
      if let use = unread.proposed[file.name] { return "\(use), by the map proposed" }
      guard let profile = file.profile else {
        return "not used: \(reasons[file.name] ?? "its columns are of no known layout")"
      }
      if profile.isCanonical { return profile.id }
      let kinds = file.becomes.map(\.rawValue).joined(separator: ", ")
      return kinds.isEmpty
        ? "\(profile.id), of which nothing is needed" : "\(profile.id), for \(kinds)"
    }
  }

  /// What the files of a folder are, and one map for all that can be mapped.
  static func text(of folder: DataFolder, _ unread: UnreadFiles) -> String {
    let plan = lines(of: folder, likenesses: unread.likenesses).map { $0 + "\n" }.joined()
    let map = unread.map
    guard !map.isEmpty else { return plan }
    let lines = map.split(separator: "\n").map { "    \($0)\n" }
    return plan
      + "\nTo read what is left out, put this into walkbook.yaml; walkbook start writes it:\n\n"
      + lines.joined()
  }

  private static func lines(
    of folder: DataFolder, _ use: (DataFolder.PlannedFile) -> String
  ) -> [String] {
    let width = folder.files.map(\.name.count).max() ?? 0
    return documents(in: folder.path)
      + folder.files.map { file in
        let name = file.name + String(repeating: " ", count: width - file.name.count)
        if let error = file.error { return "\(name)  not read: \(error)" }
        let shape = [file.encoding, file.delimiter].compactMap(\.self).joined(separator: ", ")
        let unusual = file.head?.unusualShape.map { "; " + $0 } ?? ""
        return "\(name)  \(use(file)) (\(shape), \(file.byteCount) bytes\(unusual))"
      }
  }

  /// Texts and pictures beside the tables, of which nothing is read.
  private static func documents(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard !name.hasPrefix("."), !name.hasPrefix("~"), let kind = kinds[ending],
        OutputMark(of: "\(folder)/\(name)") == nil
      else { return nil }
      return
        "\(name)  not read: \(kind), and only tables are; copy what should count into a spreadsheet"
    }
  }

  private static let kinds = [
    "pdf": "a PDF", "doc": "a text document", "docx": "a text document",
    "odt": "a text document", "rtf": "a text document", "pages": "a text document",
    "gdoc": "a link to a document", "gsheet": "a link to a sheet", "gform": "a link to a form",
    "ppt": "slides", "pptx": "slides", "key": "slides", "png": "a picture", "jpg": "a picture",
    "jpeg": "a picture", "heic": "a picture", "tif": "a picture", "tiff": "a picture",
  ]
}
