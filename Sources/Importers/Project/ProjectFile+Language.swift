import Tables
import Templates

extension ProjectFile {
  /// The languages that documents can be written in.
  package static let languages = ["en"] + Templates.languages.map(\.name)

  /// Sets the language of documents.
  ///
  /// - Returns: why it cannot be; `nil` where it is set.
  package mutating func setLanguage(_ tag: String) -> String? {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let base = parts.first.map { $0.lowercased() } ?? ""
    let isRegion = parts.count < 2 || parts.count == 2 && (2...3).contains(parts[1].count)
    guard ProjectFile.languages.contains(base), isRegion,
      tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else {
      let words = ProjectFile.languages.joined(separator: ", ")
      return "expected one of \(words), with a region if need be, as es-MX"
    }
    language = tag
    return nil
  }
}
