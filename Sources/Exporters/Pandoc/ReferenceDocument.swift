import Archives
import Documents

/// The Word document whose styles ours take: only its parts that differ from pandoc's own.
enum ReferenceDocument {
  static func bytes(of theme: Theme, in words: Language) -> [UInt8] {
    let styles = WordStyles(theme, in: words)
    return StoredArchive.bytes(parts: [
      ("[Content_Types].xml", WordStyles.types),
      ("word/styles.xml", styles.styles),
      ("word/document.xml", WordStyles.document),
      ("word/_rels/document.xml.rels", WordStyles.relationships),
      ("word/footer1.xml", styles.footer),
    ])
  }
}
