/// The line of a shard's `walkbook.yaml` that says of which folder it is a part.
///
/// Logs of one name are one log in parts of one folder, and two in folders that are not (R101).
package enum SplitMark {
  private static let start = "# A part of folder "

  package static func line(_ origin: String) -> String {
    "\(start)\(origin), made by walkbook split; keep this line.\n"
  }

  static func origin(in settings: String) -> String? {
    settings.split(separator: "\n").lazy.compactMap { line -> String? in
      guard line.hasPrefix(start) else { return nil }
      let origin = line.dropFirst(start.count).prefix { $0.isHexDigit }
      return origin.isEmpty ? nil : String(origin)
    }.first
  }
}
