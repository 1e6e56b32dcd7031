import Coaching
import Foundation
import Tables
import Testing

/// Every mess of bytes and lines that real files have; columns, days and scores are the same.
@Suite struct ByteMessTests {
  @Test(arguments: marks + accents)
  func readsTheSameMarks(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static let rows = [
    ["student_id", "item_id", "score"], ["001", "A", "9.5"], ["002", "A", "8"],
  ]
  private static let facts = ["001 A 9.5", "002 A 8"]

  private static func text(_ separator: String = ",", end: String = "\n") -> String {
    rows.map { $0.joined(separator: separator) + end }.joined()
  }

  private static func mess(
    _ name: String, _ bytes: [UInt8], facts: [String] = facts, findings: [String] = []
  ) -> Mess {
    Mess(bytes: name, ["marks.csv": Data(bytes)], facts: facts, findings: findings)
  }

  private static func utf16(_ text: String, isLittle: Bool, hasMark: Bool) -> [UInt8] {
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static let marks = [
    mess("a byte order mark", mark + Array(text().utf8)),
    mess(
      "a byte order mark inside the first quoted cell",
      Array("\"\u{FEFF}student_id\",item_id,score\n001,A,9.5\n002,A,8\n".utf8)),
    mess("CR-only records", Array(text(end: "\r").utf8)),
    mess("CR-only records behind a byte order mark", mark + Array(text(end: "\r").utf8)),
    mess("CRLF", Array(text(end: "\r\n").utf8)),
    mess(
      "mixed CRLF and LF, no final newline",
      Array("student_id,item_id,score\r\n001,A,9.5\n002,A,8".utf8)),
    mess("semicolons", Array(text(";").utf8)), mess("tabs", Array(text("\t").utf8)),
    mess("bars", Array(text("|").utf8)),
    mess("UTF-16 LE, tabs", utf16(text("\t"), isLittle: true, hasMark: true)),
    Mess(
      bytes: "UTF-16 LE, tabs, under the name of a workbook",
      ["marks.xls": Data(utf16(text("\t"), isLittle: true, hasMark: true))], facts: facts),
    Mess(
      "tab text named .txt, padded cells",
      ["marks.txt": "student_id\titem_id  \tscore\n001      \tA   \t 9.5\n002\tA\t8   \n"],
      facts: facts),
    mess("UTF-16 BE", utf16(text(), isLittle: false, hasMark: true)),
    mess("UTF-16 LE without a mark", utf16(text("\t"), isLittle: true, hasMark: false)),
    mess(
      "padded cells", Array("student_id ,item_id, score\n001      ,A   ,  9.5\n002,A  ,8 \n".utf8)),
    mess(
      "non-breaking and double blanks in headers",
      Array("Student\u{A0}ID,\u{A0}item  id ,Score\u{A0}\n001,A,9.5\n002\u{A0},A,\u{A0}8\n".utf8)),
    mess(
      "every cell quoted",
      Array(
        rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n" }.joined().utf8)),
    mess(
      "blank lines between records",
      Array("\n\nstudent_id,item_id,score\n\n001,A,9.5\n\n002,A,8\n\n".utf8)),
    mess("lines of separators", Array((text() + ",,\n,,\n").utf8)),
    mess(
      "quoted cells with line breaks and commas",
      Array(
        "student_id,item_id,score,note\n001,A,9.5,\"a, b\nc\"\n002,A,8,\"he said \"\"no\"\"\"\n"
          .utf8)),
    mess(
      "a quote that never closes",
      Array("student_id,item_id,score,note\n001,A,9.5,\"open\n002,A,8,\n".utf8),
      findings: ["warning open-quote marks.csv:2"]),
  ]

  private static let accents = [
    mess(
      "Mac OS Roman, an en dash between blanks",
      Array("student_id,item_id,score\r001,Unit 1 ".utf8)
        + [0xD0] + Array(" Lab,9\r".utf8), facts: ["001 Unit 1 – Lab 9"],
      findings: ["note encoding marks.csv"]),
    mess(
      "Windows-1252", Array("student_id,item_id,score\n001,Caf".utf8) + [0xE9] + Array(",9\n".utf8),
      facts: ["001 Café 9"], findings: ["note encoding marks.csv"]),
    mess(
      "stray bytes in a header, no encoding sensible",
      mark + Array("student_id,item_id,score,no".utf8) + [0x8C, 0xE6]
        + Array("te\n001,é,9,\n".utf8),
      facts: ["001 é 9"], findings: ["note encoding marks.csv:1"]),
    mess(
      "a literal U+FFFD", Array("student_id,item_id,score\n001,Un\u{FFFD}t,9\n".utf8),
      facts: ["001 Un\u{FFFD}t 9"],
      findings: ["note encoding marks.csv"]),
    mess(
      "a NUL byte", Array("student_id,item_id,score\n001,A,9\n002,A,8,\u{0}\n".utf8),
      facts: ["001 A 9"],
      findings: ["error field-count marks.csv:3", "note encoding marks.csv:3"]),
    mess(
      "fixed-width text",
      Array("WILLIAMS       03  0012345 5501\nOWUSU          04  0012346 5502\n".utf8),
      facts: [], findings: ["note unreadable-file marks.csv"]),
  ]
}
