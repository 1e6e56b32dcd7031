import Analytics
import Coaching
import Importers
import People
import Tables

/// Takes people out of the names that a district gives its things, for readers who must not see
/// them: files, playlists, items, targets, classes, windows.
///
/// Anybody may name a file, so each has a number instead, unless it has one of Walkbook's own
/// names, and so has whatever was named after it. What names a person otherwise has a number of
/// its kind. All of it happens before anything is computed, so that every table, output and order
/// of rows is of the coded names.
struct NameCoding {
  private var names = NamesInText()
  /// Parts of the names of files and the codes in their place, the longest first.
  private var files: [(name: String, code: String)] = []

  /// `nil` for a class, which sees everybody.
  init?(_ intake: Intake) {
    let district = intake.district
    let audience = district.rules.audience
    guard audience != .class else { return nil }
    for student in district.roster.students.references.map({ district.roster.students[$0] }) {
      names.add(student.name ?? student.id, byFamily: false)
    }
    let all = intake.sources.map(\.file) + intake.findings.map(\.location.file)
    guard audience.isGuarded else {
      // The team sees what files are called, unless a student is called so.
      addFiles(all)
      files.removeAll { !names.found(in: $0.name, byFamily: false) }
      return
    }
    for school in district.placesThatAreSchools.map({ district.roster.schools[$0] }) {
      for name in [school.name, school.id].compactMap(\.self) { names.allow(place: name) }
    }
    addTeachers(of: district)
    addFiles(all)
  }

  /// Teachers and observers; a school's own are no secret to it.
  private mutating func addTeachers(of district: District) {
    let own = district.rules.audience == .school ? district.rules.school?.lowercased() : nil
    for teacher in district.roster.teachers.references.map({ district.roster.teachers[$0] }) {
      let school = teacher.school.map { district.roster.schools[$0].id.lowercased() }
      if let own, school == own {
        names.allow(teacher.name ?? teacher.id)
      } else {
        names.add(teacher.name ?? teacher.id, byFamily: true)
      }
    }
    guard own == nil else { return }
    for observer in Set(district.walkthroughs.compactMap(\.observer)) {
      names.add(observer, byFamily: true)
    }
  }

  private mutating func addFiles(_ all: [String]) {
    var codes: [String: String] = [:]
    var seen: Set<String> = []
    for file in all where seen.insert(file).inserted {
      let parts = file.split { $0 == "/" || $0 == "#" }.map(String.init)
      guard let last = parts.last, !NameCoding.isOwn(last) else { continue }
      let code = "file \(seen.count)"
      for part in [file] + parts.filter({ !NameCoding.isOwn($0) }) {
        let short = part.split(separator: ".").first.map(String.init) ?? part
        for name in [part, String(NameCoding.stem(of: part)), short] where !name.isEmpty {
          if codes[name] == nil { codes[name] = code }
        }
      }
    }
    files = codes.map { ($0.key, $0.value) }.sorted {
      ($1.name.utf8.count, $0.name) < ($0.name.utf8.count, $1.name)
    }
  }

  private static func stem(of name: String) -> Substring {
    name[..<(name.lastIndex(of: ".") ?? name.endIndex)]
  }

  /// Names that say nothing: those of canonical files, of their folders and of the settings.
  private static func isOwn(_ name: String) -> Bool {
    let stem = NameCoding.stem(of: name).lowercased()
    return stem == "walkbook" || FileKind(rawValue: stem) != nil
  }

  // MARK: Texts

  /// A text without names of files; `nil` where it names somebody.
  func plain(_ text: String, byFamily: Bool) -> String? {
    var plain = text
    for (name, code) in files where plain.contains(name) {
      plain = NameCoding.replacing(name, with: code, in: plain)
    }
    return names.found(in: plain, byFamily: byFamily) ? nil : plain
  }

  /// Replaces a name where it stands by itself; a short one only where it is all, or a label.
  private static func replacing(_ name: String, with code: String, in text: String) -> String {
    if text == name { return code }
    guard name.count > 3 else {
      return text.hasPrefix(name + ":") ? code + text.dropFirst(name.count) : text
    }
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: name) {
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      let isWord = [before, after].contains { $0.isLetter || $0.isNumber }
      result += rest[..<range.lowerBound] + (isWord ? name : code)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// A finding as it may be said: without a file's name that names somebody.
  func spoken(_ finding: Finding) -> Finding {
    let file = finding.location.file
    guard names.found(in: file) else { return finding }
    var finding = finding
    finding.location.file = files.first { $0.name == file }?.code ?? "a file"
    return finding
  }

  /// What is said of files, with a number for each whose name names somebody.
  func spoken(_ line: String) -> String {
    files.reduce(line) { line, file in
      guard line.contains(file.name), names.found(in: file.name) else { return line }
      return NameCoding.replacing(file.name, with: file.code, in: line)
    }
  }

  /// A title of a report without people.
  func title(_ text: String) -> String { plain(text, byFamily: true) ?? "Report" }

  /// A table without the names in its texts.
  func coded(_ table: Table) -> Table {
    var table = table
    for row in 0..<table.count {
      for column in table.columns.indices {
        guard case .text(let text) = table[row, column] else { continue }
        table[row, column] = .text(plain(text, byFamily: true) ?? "coded")
      }
    }
    return table
  }

  // MARK: Districts

  /// The district with coded names.
  func coded(_ district: District) -> District {
    var district = district
    district.title = district.title.flatMap { plain($0, byFamily: false) }
    for place in district.windows.indices {
      let code = "window \(place + 1)"
      let window = district.windows[place]
      district.windows[place].id = plain(window.id, byFamily: true) ?? code
      district.windows[place].title = window.title.map { plain($0, byFamily: true) ?? code }
    }
    let schools = Set(district.placesThatAreSchools)
    for place in district.roster.schools.references where !schools.contains(place) {
      district.roster.schools[place].id = "school \(place.index + 1)"
      district.roster.schools[place].name = nil
    }
    code(&district.curriculum.pathways, "playlist", \.id, \.title)
    code(&district.curriculum.items, "item", \.id, \.title)
    code(&district.roster.sections, "class", \.id, \.title)
    codeTargets(&district)
    codeWords(of: &district)
    return district
  }

  private func code<Kind>(
    _ registry: inout Registry<Kind>, _ word: String, _ id: WritableKeyPath<Kind, String>,
    _ title: WritableKeyPath<Kind, String?>
  ) {
    for reference in registry.references {
      let code = "\(word) \(reference.index + 1)"
      let entry = registry[reference]
      let newID = plain(entry[keyPath: id], byFamily: true) ?? code
      let newTitle = entry[keyPath: title].map { plain($0, byFamily: true) ?? code }
      guard newID != entry[keyPath: id] || newTitle != entry[keyPath: title] else { continue }
      registry[reference][keyPath: id] = newID
      registry[reference][keyPath: title] = newTitle
    }
  }

  /// Targets, and the rules that are theirs alone.
  private func codeTargets(_ district: inout District) {
    for reference in district.curriculum.targets.references {
      let id = district.curriculum.targets[reference].id
      let code = plain(id, byFamily: true) ?? "target \(reference.index + 1)"
      guard code != id else { continue }
      district.curriculum.targets[reference].id = code
      if let own = district.rules.targets.removeValue(forKey: id) {
        district.rules.targets[code] = own
      }
    }
  }
}
