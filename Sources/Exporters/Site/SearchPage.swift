import Documents

/// The page of a site on which it is searched: every heading with the words below it.
///
/// Its one script shows the headings whose words have all that is typed; without it all headings
/// stand there.
struct SearchPage {
  private let title: String
  private let sources: [Site.Source]

  init(title: String, _ sources: [Site.Source]) {
    self.title = title
    self.sources = sources
  }

  var text: String {
    var entries = ""
    for source in sources { append(source, to: &entries) }
    let name = MarkupText.escaped(title)
    let home = MarkupText.escaped(SiteTargets.name(of: sources.first?.path ?? "README.md"))
    let body = """
      <main>
      <p><a href="\(home)">\(name)</a></p>
      <h1>Search</h1>
      <p><label for="words">Words to look for</label><br/>
      <input id="words" type="search" autocomplete="off"/></p>
      <p id="count" role="status"></p>
      <ul id="entries">
      \(entries)</ul>
      </main>

      """
    return PageFrame.text(
      title: "Search", language: "en",
      rules: "\(Stylesheet.text(.standard))\n\(SearchPage.rules)", body: body,
      script: SearchPage.script)
  }

  private static let rules = """
    #entries{list-style:none;padding:0;display:flex;flex-direction:column}
    #entries p{margin:.1rem 0 .6rem}
    input{font:inherit;padding:.4rem .6rem;width:100%;max-width:30rem;border:1px solid #595959}
    [hidden]{display:none}

    """

  private static let script = """

    const field = document.getElementById("words");
    const count = document.getElementById("count");
    const entries = [...document.querySelectorAll("#entries li")].map(place => ({
      place, text: place.textContent.toLowerCase(),
      title: place.querySelector("a").textContent.toLowerCase()}));
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().match(/\\S+/g) || [];
      let found = 0;
      for (const {place, text, title} of entries) {
        const fits = words.every(word => text.includes(word));
        place.hidden = !fits;
        place.style.order = words.every(word => title.includes(word)) ? 0 : 1;
        found += fits ? 1 : 0;
      }
      count.textContent = words.length === 0 ? "" : found === 1 ? "1 place" : found + " places";
    });

    """

  /// A page and each of its headings, each with the words up to the next.
  private func append(_ source: Site.Source, to entries: inout String) {
    let name = SiteTargets.name(of: source.path)
    var words: [String] = []
    var target = name
    var heading = source.title
    func finish() {
      let place = heading == source.title ? "" : " · \(MarkupText.escaped(source.title))"
      let text = words.joined(separator: " ")
      let first = text.prefix(160)
      let rest = text.dropFirst(first.count)
      entries += "<li><a href=\"\(MarkupText.escaped(target))\">\(MarkupText.escaped(heading))</a>"
      entries += "\(place)<p class=\"subtitle\">\(MarkupText.escaped(String(first)))"
      if !rest.isEmpty {
        entries += "…<span hidden=\"hidden\">\(MarkupText.escaped(String(rest)))</span>"
      }
      entries += "</p></li>\n"
    }
    for block in source.page.blocks {
      if case .group(let group) = block, let id = group.id,
        case .heading(_, let title)? = group.blocks.first
      {
        finish()
        (target, heading, words) = ("\(name)#\(id)", title.plain, [])
      } else {
        words.append(block.words)
      }
    }
    finish()
  }
}

extension Block {
  /// Its words, one after the other.
  fileprivate var words: String {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plain
    case .list(_, let items): items.joined().map(\.words).joined(separator: " ")
    case .quote(let blocks): blocks.map(\.words).joined(separator: " ")
    case .code(let text, _): text
    case .grid(let header, let rows):
      ([header] + rows).joined().map(\.plain).joined(separator: " ")
    case .group(let group): group.blocks.map(\.words).joined(separator: " ")
    case .rule, .table, .chart, .notice: ""
    }
  }
}
