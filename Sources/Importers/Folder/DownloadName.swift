/// The name of a file as a browser gives it: `teachers (1).csv` or `teachers(1).csv` is the second
/// download of `teachers.csv`, and a later one (R103); so are `log (1).zip` and `log (1).xlsx`,
/// whatever of them is read.
struct DownloadName: Comparable {
  /// The name without the number.
  let name: String
  /// 0 for the first download.
  let number: Int

  init(_ file: String) {
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var number = 0
    // Of an archive its name counts, then that of the file in it.
    for place in parts.indices where number == 0 {
      let isFile = place == parts.count - 1 || parts[place].lowercased().hasSuffix(".zip")
      if isFile, let download = DownloadName.number(in: parts[place]) {
        (parts[place], number) = download
      }
    }
    name = parts.joined(separator: "/")
    self.number = number
  }

  /// The name of one file without its number; `nil` where it has none.
  private static func number(in file: String) -> (name: String, number: Int)? {
    let sheet = file.firstIndex(of: "#") ?? file.endIndex
    let dot = file[..<sheet].lastIndex(of: ".") ?? sheet
    let stem = file[..<dot]
    guard stem.last == ")", let open = stem.lastIndex(of: "("), open > stem.startIndex,
      let number = Int(stem[stem.index(after: open)...].dropLast()), (1...999).contains(number)
    else { return nil }
    let before = stem.index(before: open)
    let name = stem[before] == " " ? stem[..<before] : stem[..<open]
    return (String(name + file[dot...]), number)
  }

  static func < (left: Self, right: Self) -> Bool {
    left.name == right.name
      ? left.number < right.number
      : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}
