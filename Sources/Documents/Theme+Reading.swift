import Settings
import Tables

extension Theme {
  static let keys = ["name", "logo", "colors", "fonts", "reference"]
  static let fontKeys = ["text", "code"]
  /// The colors that a theme may change: white stays white.
  static let colorKeys =
    Palette.Role.allCases.map(\.rawValue)
    + ThemeColor.allCases.filter { $0 != .white }.map(\.rawValue)

  /// Reads a theme that no report names.
  ///
  /// - Returns: what can be read, and every fault in the order of lines.
  package static func reading(
    _ yaml: String, file: String
  ) -> (theme: Theme, errors: [ReportError]) {
    var faults = ReportFaults()
    let theme = Theme(yaml, file: file, &faults)
    return (theme, faults.sorted)
  }

  /// Reads a theme to its end, whatever is wrong with it.
  init(_ yaml: String, file: String, _ faults: inout ReportFaults) {
    self.init()
    let root = faults.attempt { () throws(ReportError) in
      try Settings(
        try Setting.read(yaml, at: Location(file: file, line: 1, column: 1)), kind: "theme key")
    }
    for (name, location, value) in root?.named(&faults) ?? [] {
      do throws(ReportError) {
        try read(name, at: location, value, &faults)
      } catch {
        faults.note(error)
      }
    }
  }

  private mutating func read(
    _ key: String, at location: Location, _ value: Setting, _ faults: inout ReportFaults
  ) throws(ReportError) {
    switch key {
    case "name":
      let text = try value.text()
      guard (1...100).contains(text.count), !text.contains(where: \.isNewline) else {
        throw value.expected("a name of 1 to 100 characters on one line")
      }
      name = text
    case "colors": try readColors(value, &faults)
    case "fonts":
      let fonts = try Settings(value, kind: "font", known: Theme.fontKeys)
      font = try fonts["text"]?.font() ?? font
      codeFont = try fonts["code"]?.font() ?? codeFont
    case "logo": logo = try value.fileBeside("png")
    case "reference": reference = try value.fileBeside("docx")
    default: throw .unknown("theme key", key, among: Theme.keys, at: location)
    }
  }

  /// Takes each color; then every text must be readable on what it stands on.
  private mutating func readColors(
    _ setting: Setting, _ faults: inout ReportFaults
  ) throws(ReportError) {
    var places: [String: Setting] = [:]
    for (name, location, value) in try Settings(setting, kind: "color").named(&faults) {
      do throws(ReportError) {
        guard Theme.colorKeys.contains(name) else {
          throw .unknown("color", name, among: Theme.colorKeys, at: location)
        }
        let rgb = try value.color()
        if let role = Palette.Role(rawValue: name) { palette.set(role, to: rgb) }
        if let color = ThemeColor(rawValue: name) { palette.set(color, to: rgb) }
        places[name] = value
      } catch {
        faults.note(error)
      }
    }
    for pair in palette.pairs where pair.ratio < Palette.Pair.least {
      let ground = pair.ground.split(separator: " ").last.map(String.init) ?? ""
      guard let given = places[pair.ink] ?? places[ground] else { continue }
      let table = Double(Int(pair.ratio * 100)) / 100
      faults.note(
        given.expected(
          "a contrast of 4.5 to 1 or more between \(pair.ink) and \(pair.ground); it is \(table)"))
    }
  }
}

extension Setting {
  /// A color as pages write it: `#16425B`.
  fileprivate func color() throws(ReportError) -> Int {
    let text = try text()
    guard text.count == 7, text.first == "#", let rgb = Int(text.dropFirst(), radix: 16),
      text.dropFirst().allSatisfy(\.isHexDigit)
    else { throw expected("a color in quotes, as \"#16425B\"") }
    return rgb
  }

  /// The name of a font: it is written into files of other programs.
  fileprivate func font() throws(ReportError) -> String {
    let name = try text()
    guard (1...31).contains(name.utf8.count), name.first?.isLetter == true,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || " -".contains($0)) })
    else { throw expected("the name of a font, of letters and digits") }
    return name
  }
}
