/// The name of a file as a browser gives it: `teachers (1).csv` is the second download of
/// `teachers.csv`, and a later one (R103).
struct DownloadName: Comparable {
  /// The name without the number.
  let name: String
  /// 0 for the first download.
  let number: Int

  init(_ file: String) {
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    let stem = file[..<dot]
    guard stem.last == ")", let open = stem.lastIndex(of: "("), open > stem.startIndex,
      stem[stem.index(before: open)] == " ",
      let number = Int(stem[stem.index(after: open)...].dropLast()), (1...999).contains(number)
    else {
      (name, self.number) = (file, 0)
      return
    }
    name = String(stem[..<stem.index(before: open)] + file[dot...])
    self.number = number
  }

  static func < (left: Self, right: Self) -> Bool {
    left.name == right.name
      ? left.number < right.number
      : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}
