import CLibXML2

/// Reads the XML of a part, piece by piece, with libxml2.
///
/// Names and attributes are those without prefix, because some programs write one before every
/// element. Workbooks declare no document types, and with them come all the entities that can
/// harm a reader: a part with one is refused. The only place where libxml2 is spoken to.
@safe struct MarkupReader: ~Copyable {
  enum Piece {
    /// The beginning of an element, whose name is `name`.
    case open
    /// Its end, which an element written `<name/>` has as well.
    case close
    case text
  }

  private let reader: xmlTextReaderPtr
  private let part: String
  /// The name of the element that begins or ends.
  private(set) var name = ""
  /// Whether the element that was opened last is `<name/>` and its end is yet to be told.
  private var isEndPending = false

  /// Lends a reader of `bytes` to `body`.
  static func read<R>(
    _ bytes: [UInt8], of part: String,
    _ body: (inout MarkupReader) throws(WorkbookError) -> R
  ) throws(WorkbookError) -> R {
    guard let count = Int32(exactly: bytes.count) else { throw .tooLarge(limitInMegabytes: 2048) }
    _ = isLibraryReady
    return try unsafe bytes.withUnsafeBufferPointer { buffer throws(WorkbookError) in
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      guard
        let start = buffer.baseAddress,
        let handle = unsafe xmlReaderForMemory(
          UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), count, nil, nil,
          Int32(options | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue))
      else { throw .damaged(part: part) }
      var reader = unsafe MarkupReader(reader: handle, part: part)
      return try body(&reader)
    }
  }

  private init(reader: xmlTextReaderPtr, part: String) {
    unsafe self.reader = reader
    self.part = part
  }

  deinit { unsafe xmlFreeTextReader(reader) }

  /// The next piece; `nil` at the end of the document.
  mutating func next() throws(WorkbookError) -> Piece? {
    if isEndPending {
      isEndPending = false
      return .close
    }
    while true {
      let code = unsafe xmlTextReaderRead(reader)
      guard code == 1 else {
        if code == 0 { return nil }
        throw .damaged(part: part)
      }
      switch UInt32(bitPattern: unsafe xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        name = localName
        isEndPending = unsafe xmlTextReaderIsEmptyElement(reader) == 1
        return .open
      case XML_READER_TYPE_END_ELEMENT.rawValue:
        name = localName
        return .close
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw .damaged(part: part)
      default: continue
      }
    }
  }

  /// Passes over everything up to the end of the element that has just begun.
  mutating func skip() throws(WorkbookError) {
    var depth = 1
    while depth > 0, let piece = try next() {
      switch piece {
      case .open: depth += 1
      case .close: depth -= 1
      case .text: continue
      }
    }
  }

  /// An attribute of the element that has just begun.
  func attribute(_ name: String) -> String? {
    guard unsafe xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { _ = unsafe xmlTextReaderMoveToElement(reader) }
    return text
  }

  /// The id by which an element of a workbook names another part.
  var relationship: String? {
    for home in [
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ] where unsafe xmlTextReaderMoveToAttributeNs(reader, "id", home) == 1 {
      defer { _ = unsafe xmlTextReaderMoveToElement(reader) }
      return text
    }
    return nil
  }

  /// The text of a piece of text, or of the attribute that was asked for.
  var text: String {
    guard let text = unsafe xmlTextReaderConstValue(reader) else { return "" }
    return unsafe String(cString: text)
  }

  private var localName: String {
    guard let name = unsafe xmlTextReaderConstLocalName(reader) else { return "" }
    return unsafe String(cString: name)
  }
}

/// libxml2 asks to be started once before several threads use it.
private let isLibraryReady: Bool = {
  xmlInitParser()
  return true
}()
