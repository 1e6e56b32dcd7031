import Archives

/// The Word document whose styles ours take: only its parts that differ from pandoc's own.
enum ReferenceDocument {
  static var bytes: [UInt8] {
    StoredArchive.bytes(parts: [
      ("[Content_Types].xml", WordStyles.types),
      ("word/styles.xml", WordStyles.styles),
      ("word/document.xml", WordStyles.document),
      ("word/_rels/document.xml.rels", WordStyles.relationships),
      ("word/footer1.xml", WordStyles.footer),
    ])
  }
}
