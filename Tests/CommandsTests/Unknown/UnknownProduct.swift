/// An invented product that no profile knows, with what a person reads in its export.
struct UnknownProduct: CustomStringConvertible, Sendable {
  /// The name of the file.
  let file: String
  let text: String
  /// Each score: student, a word of its item, score, and the day where the file tells it.
  let truth: String
  /// How many teachers there are in it.
  var teachers = 0
  /// What a person must say to `start`, since the file cannot.
  var answers: [String] = []
  /// What the classes are called.
  var sections: [String] = []

  var description: String { file }

  var scores: [Score] {
    truth.split(separator: "\n").map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return Score(student: cells[0], item: cells[1], score: cells[2], day: cells[3])
    }
  }

  struct Score: Hashable {
    var student: String
    var item: String
    var score: String
    var day: String
  }
}

extension UnknownProduct {
  static let all =
    wide + long + assessments + further + fresh + named + labelled + beside
    + numbers

  /// A student in each row, an item in each column.
  private static let wide = [
    // Semicolons, a comma as the decimal mark, the name in two columns, a sum at the end.
    UnknownProduct(
      file: "Notenliste 7b.csv",
      text: """
        Schülernummer;Nachname;Vorname;Klasse;Vokabeltest 1;Vokabeltest 2;Projekt Stadt;Gesamt
        7001;Ahorn;Ada;7b;7,5;8;18,5;34
        7002;Birke;Ben;7b;6;5,5;17;28,5
        7003;Zeder;Cleo;7b;9,25;;20;29,25
        """,
      truth: """
        7001|Vokabeltest 1|7.5|
        7001|Vokabeltest 2|8|
        7001|Projekt Stadt|18.5|
        7002|Vokabeltest 1|6|
        7002|Vokabeltest 2|5.5|
        7002|Projekt Stadt|17|
        7003|Vokabeltest 1|9.25|
        7003|Projekt Stadt|20|
        """, sections: ["7b"]),
    // Lines above the header, rows that sum up, the class in the title.
    UnknownProduct(
      file: "unit-results.csv",
      text: """
        Quillmark Unit Results
        Class: Algebra 1 - P2
        Printed 10/14/2026

        Student,Student No.,Warm-up A,Exit Ticket A,Unit Check,Average
        "Alder, Ada",501,8,9,44,20.3
        "Birch, Ben",502,7,,39,23
        "Cedar, Cleo",503,10,8,47,21.7
        Class Average,,8.3,8.5,43.3,21.7
        """,
      truth: """
        501|Warm-up A|8|
        501|Exit Ticket A|9|
        501|Unit Check|44|
        502|Warm-up A|7|
        502|Unit Check|39|
        503|Warm-up A|10|
        503|Exit Ticket A|8|
        503|Unit Check|47|
        """),
    // Percents; nobody has an id but an address.
    UnknownProduct(
      file: "Coursely export.csv",
      text: """
        Full Name,Email,Section,Unit 1 Check,Unit 2 Check,Final Project
        Ada Alder,ada@pine.example,P1,85%,90%,100%
        Ben Birch,ben@pine.example,P1,70%,65.5%,80%
        Cleo Cedar,cleo@pine.example,P2,92%,88%,95%
        """,
      truth: """
        ada@pine.example|Unit 1|85|
        ada@pine.example|Unit 2|90|
        ada@pine.example|Final|100|
        ben@pine.example|Unit 1|70|
        ben@pine.example|Unit 2|65.5|
        ben@pine.example|Final|80|
        cleo@pine.example|Unit 1|92|
        cleo@pine.example|Unit 2|88|
        cleo@pine.example|Final|95|
        """, sections: ["P1", "P2"]),
    // Points in a row below the header.
    UnknownProduct(
      file: "period 3.csv",
      text: """
        Student,Username,HW 1,HW 2,Chapter Quiz
        Out of,,10,10,20
        "Alder, Ada",aalder1,9,8,17
        "Birch, Ben",bbirch2,7,7,15
        "Cedar, Cleo",ccedar3,10,,19
        """,
      truth: """
        aalder1|HW 1|9|
        aalder1|HW 2|8|
        aalder1|Chapter Quiz|17|
        bbirch2|HW 1|7|
        bbirch2|HW 2|7|
        bbirch2|Chapter Quiz|15|
        ccedar3|HW 1|10|
        ccedar3|Chapter Quiz|19|
        """),
    // Parts of a whole, a teacher and a school in every row, tabs between.
    UnknownProduct(
      file: "tracker.tsv",
      text: """
        School\tTeacher\tStudent Number\tStudent Name\tWarm-up 1\tExit Ticket 1\tExit Ticket 2
        Pine Middle\tStone, Rae\t501\tAda Alder\t4/5\t3/4\t4/4
        Pine Middle\tStone, Rae\t502\tBen Birch\t5/5\t2/4\t
        Pine Middle\tStone, Rae\t503\tCleo Cedar\t3/5\t4/4\t3/4
        """,
      truth: """
        501|Warm-up 1|4|
        501|Exit Ticket 1|3|
        501|Exit Ticket 2|4|
        502|Warm-up 1|5|
        502|Exit Ticket 1|2|
        503|Warm-up 1|3|
        503|Exit Ticket 1|4|
        503|Exit Ticket 2|3|
        """, teachers: 1),
  ]
}
