/// Text in UTF-8 that a program has once taken for another encoding and saved so: `JosÃ©`.
enum Misreading {
  /// The first place of a character that stands for one byte of another.
  static func firstPlace(in text: Span<UInt8>) -> Int? {
    var place = text.firstIndex(of: 0xC3)
    while place < text.count {
      if isMisread(text, place) { return place }
      place = text.firstIndex(of: 0xC3, from: place + 1)
    }
    return nil
  }

  /// `Ã` and `Â` before a sign, and `â€`: no language has them so.
  private static func isMisread(_ text: Span<UInt8>, _ place: Int) -> Bool {
    guard place + 3 < text.count else { return false }
    let next = (text[place + 2], text[place + 3])
    switch text[place + 1] {
    case 0x83: return next.0 == 0xC2 || next.0 == 0xE2 || next.0 == 0xC5 || next == (0xC6, 0x92)
    case 0x82: return next.0 == 0xC2 && next.1 >= 0xA0
    case 0xA2: return next == (0xE2, 0x82)
    default: return false
    }
  }
}
