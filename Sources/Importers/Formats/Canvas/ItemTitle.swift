import Canonical
import Coaching
import Tables

/// The title of an item that says to which playlist it belongs, such as `Ratios: Check 1`.
///
/// Gradebooks have no playlists; teachers write them into the titles. The patterns are those of
/// `pathways` in walkbook.yaml. Their hole `{pathway}` is the playlist, `{title}` what is left of
/// the title, and `{target}` what the item is to show, each where a pattern has it.
struct ItemTitle {
  var pathway: String
  var title: String?
  var target: String?

  /// `nil` where no pattern fits: the item stays in the playlist of its file.
  init?(_ text: String, _ source: ProjectFile.Source?) {
    guard let source,
      let captures = source.pathways.lazy.compactMap({ $0.match(text) }).first,
      let pathway = captures["pathway"]
    else { return nil }
    self.pathway = pathway
    title = captures["title"]
    target = captures["target"]
  }

  /// Puts an item of a mapped gradebook into its playlist.
  static func sort(_ row: inout Fragments.Row, _ source: ProjectFile.Source?) {
    guard let item = ItemTitle(row[Pathways.itemTitle].plain, source) else { return }
    row[Pathways.pathway] = .text(item.pathway)
    row[Pathways.title] = .text(item.pathway)
    if let title = item.title { row[Pathways.itemTitle] = .text(title) }
    if let target = item.target { row[Pathways.target] = .text(target) }
  }
}
