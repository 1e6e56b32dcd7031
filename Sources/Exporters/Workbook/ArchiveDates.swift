import Foundation

/// Gives every part of a zip archive the same day, so that the clock is not in the file.
///
/// Format: PKWARE's APPNOTE, sections 4.3.7 (local header), 4.3.12 (directory) and 4.3.16 (end).
enum ArchiveDates {
  static func fix(_ path: String) throws(ExportError) {
    do {
      var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      guard fix(&bytes) else {
        throw ExportError.damaged(part: "the archive", reason: "its list of parts is broken")
      }
      try Data(bytes).write(to: URL(filePath: path))
    } catch let error as ExportError {
      throw error
    } catch {
      throw .cannotWrite(path: path, reason: OutputFile.reason(error))
    }
  }

  /// Whether the bytes are an archive; its dates are 1980-01-01 then.
  static func fix(_ bytes: inout [UInt8]) -> Bool {
    let end: [UInt8] = [0x50, 0x4B, 5, 6]
    guard bytes.count >= 22,
      let last = (0...bytes.count - 22).last(where: { bytes[$0..<$0 + 4].elementsEqual(end) })
    else { return false }
    var entry = number(bytes, at: last + 16, width: 4)
    for _ in 0..<number(bytes, at: last + 10, width: 2) {
      guard entry + 46 <= bytes.count else { return false }
      let local = number(bytes, at: entry + 42, width: 4)
      guard local + 30 <= bytes.count else { return false }
      for place in [entry + 12, local + 10] {
        bytes.replaceSubrange(place..<place + 4, with: [0, 0, 0x21, 0])
      }
      entry +=
        46
        + [28, 30, 32].reduce(0) { $0 + number(bytes, at: entry + $1, width: 2) }
    }
    return true
  }

  /// A number of so many bytes, the lowest byte first.
  private static func number(_ bytes: [UInt8], at place: Int, width: Int) -> Int {
    (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
