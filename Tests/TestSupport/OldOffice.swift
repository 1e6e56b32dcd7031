/// The beginning of a file of an old office program: a list of parts with one name in it.
package enum OldOffice {
  package static func bytes(part: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 504)
    bytes[30] = 9
    let entry = part.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return bytes + entry + Array(repeating: 0, count: 512 - entry.count)
  }
}
