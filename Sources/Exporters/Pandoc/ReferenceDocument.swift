import Archives
import Documents

/// The Word document whose styles ours take: only its parts that differ from pandoc's own.
enum ReferenceDocument {
  static func bytes(of theme: Theme, in words: Language, logo: Logo? = nil) -> [UInt8] {
    let styles = WordStyles(theme, in: words, logo: logo)
    var parts: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", styles.types),
      ("word/styles.xml", styles.styles),
      ("word/document.xml", styles.document),
      ("word/_rels/document.xml.rels", styles.relationships),
      ("word/footer1.xml", styles.footer),
    ].map { ($0.0, Array($0.1.utf8)) }
    if let logo {
      parts.append(("word/header1.xml", Array(WordStyles.header(with: logo).utf8)))
      parts.append(("word/_rels/header1.xml.rels", Array(WordStyles.pictures.utf8)))
      parts.append(("word/media/logo.png", logo.bytes))
    }
    return StoredArchive.bytes(files: parts)
  }
}
