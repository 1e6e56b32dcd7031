public import Tables
import Foundation

extension CSVFile {
  /// Lends every record to `add`, on all cores, and gives one part for each piece of the file.
  ///
  /// Each part begins as `empty` and takes records in the order of the file; the parts are in
  /// the order of the file, too. Together they are what one core would read: a piece that was
  /// cut inside quotes is read again from where the piece before it ended.
  public func forEachRecordInParallel<Part: Sendable>(
    from empty: Part, pieceSize: Int = 4 << 20,
    _ add: @escaping @Sendable (inout Part, borrowing CSVRecord) -> Void
  ) async throws(CSVError) -> (parts: [Part], summary: CSVReadSummary) {
    try await forEachRecordInParallel(from: empty, pieceSize: pieceSize, add) { _ in }
  }

  /// About how many bytes of the file a core best reads at a time: in a longer piece more cells are known
  /// again, and with several pieces for each core none waits long for another.
  package var usualPieceSize: Int {
    let byteCount = (try? FileStamp(self).byteCount) ?? 0
    let pieces = 8 * ProcessInfo.processInfo.activeProcessorCount
    return min(max(byteCount / pieces, 4 << 20), 32 << 20)
  }

  /// The same with what is done to each part before its first record, which is told how many there may be if that
  /// is known, and when all its records are there.
  package func forEachRecordInParallel<Part: Sendable>(
    from empty: Part, pieceSize: Int,
    begin: @escaping @Sendable (inout Part, _ lines: Int?) -> Void = { _, _ in },
    _ add: @escaping @Sendable (inout Part, borrowing CSVRecord) -> Void,
    end: @escaping @Sendable (inout Part) -> Void
  ) async throws(CSVError) -> (parts: [Part], summary: CSVReadSummary) {
    let pieces = try pieces(size: pieceSize)
    let readings = await PieceReading.all(pieces, from: empty, begin, add, end)
    var parts: [Part] = []
    var summary = CSVReadSummary()
    var line = 1
    var order: [Int]?
    for (piece, reading) in zip(pieces, readings) {
      // The piece before may have read this one to its end.
      if let end = piece.range.endLine, line >= end { continue }
      var reading = reading
      if piece.line != line || order != nil {
        reading = PieceReading(
          piece.beginning(onLine: line, order: order), from: empty, begin, add, end)
      }
      let (part, found, nextLine, nextOrder) = try reading.result.get()
      parts.append(part)
      summary.merge(found)
      (line, order) = (nextLine, nextOrder)
    }
    return (parts, summary)
  }
}

/// What one piece gave, if it begins with a record.
private struct PieceReading<Part: Sendable>: Sendable {
  let result: Result<(part: Part, summary: CSVReadSummary, nextLine: Int, order: [Int]?), CSVError>

  init(
    _ piece: CSVPiece, from empty: Part, _ begin: (inout Part, _ lines: Int?) -> Void,
    _ add: (inout Part, borrowing CSVRecord) -> Void, _ end: (inout Part) -> Void
  ) {
    var part = empty
    begin(&part, piece.range.endLine.map { $0 - piece.line })
    do throws(CSVError) {
      let (summary, line, order) = try piece.read { (record) throws(CSVError) in
        add(&part, record)
      }
      end(&part)
      result = .success((part, summary, line, order))
    } catch {
      result = .failure(error)
    }
  }

  /// One task a piece, at most as many at a time as there are cores; in the order of `pieces`.
  static func all(
    _ pieces: [CSVPiece], from empty: Part,
    _ begin: @escaping @Sendable (inout Part, _ lines: Int?) -> Void,
    _ add: @escaping @Sendable (inout Part, borrowing CSVRecord) -> Void,
    _ end: @escaping @Sendable (inout Part) -> Void
  ) async -> [PieceReading] {
    await withTaskGroup(of: (Int, PieceReading).self) { group in
      var readings = [PieceReading?](repeating: nil, count: pieces.count)
      for (index, piece) in pieces.enumerated() {
        if index >= ProcessInfo.processInfo.activeProcessorCount,
          let (done, reading) = await group.next()
        {
          readings[done] = reading
        }
        group.addTask { (index, PieceReading(piece, from: empty, begin, add, end)) }
      }
      for await (done, reading) in group { readings[done] = reading }
      return readings.compactMap { $0 }
    }
  }
}
