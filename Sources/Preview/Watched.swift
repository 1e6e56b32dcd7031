/// Files that are looked at again and again.
///
/// What has changed counts when it is the same at two looks, so that a file that an editor is still
/// writing is not read half.
struct Watched {
  private let look: () -> [FileStamp]
  private var known: [FileStamp]
  private var last: [FileStamp]

  init(_ look: @escaping () -> [FileStamp]) {
    self.look = look
    known = look()
    last = known
  }

  /// Whether they are others since this was last true.
  mutating func hasChanged() -> Bool {
    let now = look()
    defer { last = now }
    guard now == last, now != known else { return false }
    known = now
    return true
  }
}
