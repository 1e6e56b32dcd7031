import Coaching
import Importers
import Tables
import Testing

/// Every mess of ids and names that rosters, gradebooks and logs have.
@Suite struct PeopleMessTests {
  @Test(arguments: ids)
  func readsIDs(mess: Mess) async throws { try await mess.expectAsWanted() }

  /// Names are kept as people write them; what joins them is ``AliasTests``.
  @Test(arguments: names)
  func keepsNames(mess: String, cell: String, name: String) async throws {
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    let intake = try await read(["students.csv": "student_id,name\n001,\(quoted)\n"])
    let names = intake.district.roster.students.references.map { reference in
      intake.district.roster.students[reference].name.map { Array($0.unicodeScalars) }
    }
    #expect(names == [Array(name.unicodeScalars)], "\(mess)")
    #expect(intake.found == [], "\(mess)")
  }

  private static let names: [(String, String, String)] = [
    ("Last, First", "Ash, Ann", "Ash, Ann"),
    ("Last, Jr., First", "Birch, Jr., Bo", "Birch, Jr., Bo"),
    ("First LAST", "Ann ASH", "Ann ASH"),
    ("a mononym", "Cedar", "Cedar"),
    ("an apostrophe", "O'Elm, D'Arcy", "O'Elm, D'Arcy"),
    ("a typographic apostrophe", "O\u{2019}Elm, Dee", "O\u{2019}Elm, Dee"),
    ("hyphens", "Fir-Gum, Anne-Lee", "Fir-Gum, Anne-Lee"),
    ("a formula that forces text", "=\"Ash, Ann\"", "Ash, Ann"),
    ("a nickname in brackets", "Ash, Annabel (Ann)", "Ash, Annabel (Ann)"),
    ("a nickname in quotes", "Ash, Annabel \"Ann\"", "Ash, Annabel \"Ann\""),
    ("composed accents", "Jos\u{E9} \u{C1}lamo", "Jos\u{E9} \u{C1}lamo"),
    ("decomposed accents", "Jose\u{301} A\u{301}lamo", "Jose\u{301} A\u{301}lamo"),
    ("an emoji as status", "Ash, Ann \u{1F7E9}", "Ash, Ann \u{1F7E9}"),
    ("blanks around and a non-breaking one", " Ash, Ann\u{A0}", "Ash, Ann"),
    ("text that a spreadsheet would take for a formula", "=1+1", "=1+1"),
    ("the same with other signs", "@Ash +1 -2", "@Ash +1 -2"),
  ]

  private static let ids = [
    Mess(
      marks: "leading zeros kept", ["0012,A,7", "\"=\"\"0013\"\"\",A,8", "'0014,A,9"],
      facts: ["0012 A 7", "0013 A 8", "0014 A 9"]),
    Mess(
      marks: "ids of mixed lengths, zeros lost",
      ["10012,A,7", "10013,A,8", "345,A,9"],
      facts: ["10012 A 7", "10013 A 8", "345 A 9"],
      findings: ["warning lost-zeros marks.csv:4 student_id"]),
    Mess(
      "the same person with two ids",
      [
        "students.csv": "student_id,name\n001,\"Ash, Ann\"\n900,Ann Ash\n",
        "marks.csv": "student_id,item_id,score\n001,A,7\n900,A,8\n",
      ], facts: ["001 A 7", "900 A 8"]),
    Mess(
      marks: "1.23457E+11 is nobody", ["1.23457E+11,A,7", "1.20E+11,A,8", "123456789012,A,9"],
      facts: ["123456789012 A 9"],
      findings: [
        "error lost-zeros marks.csv:2 student_id", "error lost-zeros marks.csv:3 student_id",
      ]),
    Mess(
      "1.2E+11 in a cell that may be blank",
      ["conferences.csv": "date,student_id,teacher_id\n2026-09-30,001,1.2E+11\n"],
      facts: ["001 2026-09-30"], findings: ["warning lost-zeros conferences.csv:2 teacher_id"]),
    Mess(
      "# and .0 around ids",
      [
        "students.csv": "student_id\n30017\n30018\n",
        "marks.csv": "student_id,item_id,score\n#30017,A,7\n30018.0,A,8\n30018,B,9\n",
      ], facts: ["30017 A 7", "30018 A 8", "30018 B 9"]),
    Mess(
      marks: "e-mail as id", ["ann@school.example,A,7"], facts: ["ann@school.example A 7"]),
    Mess(
      marks: ".0 is part of an item's id", ["001,1.0,7", "001,1,8"],
      facts: ["001 1.0 7", "001 1 8"]),
  ]
}
