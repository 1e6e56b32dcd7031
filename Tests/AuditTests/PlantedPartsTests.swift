import Archives
import Testing

@testable import Audit

/// What tells beside the numbers: values made from hidden ones, parts of files, people.
@Suite struct PlantedPartsTests {
  @Test(arguments: [
    (
      "model,from_window,to_window,school_id,both,median_change\nflex,f,w,S1,n<3,4\n",
      "movement_summary.median_change"
    ),
    (
      "window_id,model,phase,step,teachers,setting\nf,flex,foundation,1,n<3,coach\n",
      "next_moves.setting"
    ),
    (
      "window_id,model,phase,step,teachers,schools\nf,flex,foundation,1,n<3,2\n",
      "next_moves.schools"
    ),
    (
      "window_id,school_id,walked,commonest_pause,commonest_share\nf,S1,12,n<3,0.5\n",
      "school_profile.commonest_share"
    ),
    (
      "window_id,model,school_id,placements,median\nf,flex,S1,n<3,flex.foundation.07\n",
      "position_summary.median"
    ),
    ("section_id,pathway_id,matched,mean_change\nS1-all,P1,n<10,0.4\n", "pre_post.mean_change"),
    (
      "window_id,model,phase,step,paused,at_risk,reach\nf,ev,personalized,7,n<3,4,n<3\n"
        + "f,ev,personalized,8,0,n<3,0.75\n",
      "step_distribution.reach"
    ),
  ])
  func findsValuesThatFollow(text: String, column: String) {
    let result = Audit().run([Releases.release(["a.csv": text])])
    #expect(result.findings.contains { $0.kind == .follower && $0.column == column })
  }

  /// The median of one or two, by the other schools' placements.
  @Test func findsALabelOfAPersonThatAnotherTableHides() {
    let profile = "window_id,school_id,walked,median_step\nf,S1,7,flex.foundation.07\n"
    for (count, all, isTold) in [("n<3", "12", true), ("n<3", "n<3", false), ("7", "17", false)] {
      let places =
        "window_id,model,school_id,placements\nf,flex,S1,\(count)\nf,flex,S2,10\nf,flex,all,\(all)\n"
      let result = Audit().run([Releases.release(["a.csv": profile, "b.csv": places])])
      #expect(result.findings.contains { $0.kind == .follower } == isTold)
    }
  }

  /// The actions of one school are not those of all, whatever columns they have in common.
  @Test func takesNoSchoolForAll() {
    let all = "window_id,model,phase,step,paused,at_risk\nf,flex,foundation,1,n<3,12\n"
    let school = "window_id,school_id,model,phase,step,paused\nf,S1,flex,foundation,1,2\n"
    let result = Audit().run([Releases.release(["a.csv": all, "b.csv": school], for: .school)])
    #expect(result.isClean, "found: \(result.findings)")
  }

  /// A median of few of those walked, or of many: how many are hidden for another's sake.
  @Test(arguments: [("S1,2,n<3", false), ("S1,n<3,n<3", true), ("S1,12,n<3", true)])
  func findsAMedianOfFew(row: String, isClean: Bool) {
    let text = "window_id,school_id,eligible,walked,median_step\nf,\(row),flex.foundation.07\n"
    #expect(Audit().run([Releases.release(["a.csv": text])]).isClean == isClean)
  }

  private static let rows = [["Target", "Enrolled"], ["T1", "n<10"]]

  /// The same workbook with bytes after its end.
  private func behind(_ book: Release, _ bytes: [UInt8]) -> Release {
    let files = book.files.map { WrittenFile(name: $0.name, bytes: $0.bytes + bytes) }
    return Release(name: book.name, files: files, reader: book.reader)
  }

  /// The same workbook with a remark of its archive, whose length stands in the last two bytes.
  private func remarked(_ book: Release, _ remark: [UInt8]) -> Release {
    let files = book.files.map { file in
      WrittenFile(
        name: file.name, bytes: file.bytes.dropLast(2) + [UInt8(remark.count), 0] + remark)
    }
    return Release(name: book.name, files: files, reader: book.reader)
  }

  @Test func findsPartsThatNoWorkbookNeeds() {
    let chart =
      "<c:chart><c:ser><c:val><c:numRef><c:f>Data!$B$2:$B$2</c:f><c:numCache>"
      + "<c:pt idx=\"0\"><c:v>7</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:chart>"
    let books: [(String, Release)] = [
      ("a chart keeps", Releases.book(Self.rows, parts: [("xl/charts/chart1.xml", chart)])),
      ("a hidden sheet", Releases.book(Self.rows, state: " state=\"hidden\"")),
      ("a hidden row", Releases.book(Self.rows, rowMark: " hidden=\"1\"")),
      (
        "a part that",
        Releases.book(Self.rows, parts: [("xl/comments1.xml", "<comments>7</comments>")])
      ),
      ("a part that", Releases.book(Self.rows, parts: [("docProps/custom.xml", "<p>7</p>")])),
      ("a part that", Releases.book(Self.rows, parts: [("xl/pivotCache/p1.xml", "<p>7</p>")])),
      ("a part that", Releases.book(Self.rows, parts: [("xl/media/image1.png", "tEXtBo Lim")])),
      ("a remark of", behind(Releases.book(Self.rows), Array("Bo Lim".utf8))),
      ("a remark of", remarked(Releases.book(Self.rows), Array("Bo Lim".utf8))),
      (
        "a defined name",
        Releases.book(
          Self.rows,
          names: "<definedNames><definedName name=\"count\">7</definedName></definedNames>")
      ),
    ]
    for (says, book) in books {
      let findings = Audit().run([book]).findings
      #expect(findings.contains { $0.kind == .part && $0.isTold && $0.says.hasPrefix(says) })
    }
    #expect(Audit().run([Releases.book(Self.rows)]).isClean)
  }

  /// Words for the axis of a chart may stand in a column that nobody sees; numbers may not.
  @Test func findsNumbersInHiddenColumns() {
    for (column, isTold) in [(1, false), (2, true), (3, false)] {
      let mark = "<cols><col min=\"\(column)\" max=\"\(column)\" hidden=\"1\"/></cols>"
      let rows = [["Target", "Enrolled", "Says"], ["T1", "31", "n<10"]]
      let findings = Audit().run([Releases.book(rows, columns: mark)]).findings
      #expect(findings.contains { $0.kind == .part && $0.isTold } == isTold, "column \(column)")
    }
  }

  @Test func findsAnArchiveThatCannotBeOpened() {
    let file = WrittenFile(name: "a.xlsx", bytes: [1, 2, 3])
    #expect(!Audit().run([Release(name: "a", files: [file], reader: .public)]).isClean)
  }

  private static let people: PersonSearch = {
    var words = PersonWords()
    words.names = ["Ana O'Ruiz", "Lim, Bo", "Prince", "Nan", "Elm High"]
    words.ids = ["T-0417", "0010042", "12", "8800003"]
    words.addresses = ["ana.oruiz@example.org"]
    return PersonSearch(words, allowed: ["Elm High"])
  }()

  @Test(arguments: [
    ("a.csv", "school_id,note\nS1,seen with Ana O'Ruiz\n"),
    ("a.html", "<p title=\"ANA O&#39;RUIZ\">x</p>"),
    ("a.html", "<p><b>Ana</b> O'Ruiz</p>"),
    ("a.html", "<!-- Bo Lim -->"),
    ("a.html", "<td>0010042</td>"),
    ("a.html", "<td>Nan</td>"),
    ("a.md", "Lim, Bo was here\n"),
    ("a.json", "[{\"owner\": \"T-0417\"}]"),
    ("a.jsonl", "{\"student\": \"0010042\"}"),
    ("a.csv", "who\nprince\n"),
    ("a.csv", "mail\nana.oruiz@example.org\n"),
    ("a.docx", "<w:p><w:r><w:t>An</w:t></w:r><w:r><w:t>a O'Ruiz</w:t></w:r></w:p>"),
    ("a.html", "<a href=\"x?who=Bo%20Lim\">x</a>"),
    ("a.html", "<a href=\"x?who=Bo+L%69m&amp;a=1\">x</a>"),
    ("a.html", "<a href=\"data:text/csv;base64,d2hvCkJvIExpbQo=\">x</a>"),
    ("a.html", "<script>var who = \"\\u0042o \\u004Cim\"</script>"),
    ("a.html", "<p>B&amp;#111; Lim</p>"), ("a.html", "<p>B&oacute; L&iacute;m</p>"),
    ("a.md", "[x](https://example.org/?who=Bo%20Lim)\n"),
  ])
  func findsPeople(file: String, text: String) {
    let bytes = file == "a.docx" ? Releases.word(text) : Array(text.utf8)
    let name = file == "a.csv" && text.hasPrefix("who") ? "a.html" : file
    let audit = Audit(people: [.district: Self.people])
    let body = name == "a.html" && file == "a.csv" ? Array("<td>Prince</td>".utf8) : bytes
    let release = Release(
      name: "out", files: [WrittenFile(name: name, bytes: body)], reader: .district)
    #expect(audit.run([release]).findings.contains { $0.kind == .person && $0.isTold })
  }

  @Test func findsPeopleInThePropertiesOfAWorkbook() {
    let core = "<p><dc:creator>Bo Lim</dc:creator></p>"
    let book = Releases.book(Self.rows, parts: [("docProps/core.xml", core)])
    let result = Audit(people: [.district: Self.people]).run([book])
    #expect(result.findings.contains { $0.kind == .person && $0.place == "docProps/core.xml" })
  }

  @Test(
    "Wherever a text begins and ends, and whether its name or a number tells",
    arguments: [
      ("xl/charts/chart1.xml", "<c:strCache><c:v>Elm High</c:v><c:v>Bo Lim</c:v></c:strCache>"),
      ("docProps/app.xml", "<p><Application>Z</Application><Company>Bo Lim</Company></p>"),
      ("docProps/core.xml", "<p><dc:title>Z</dc:title><dc:description>Bo Lim</dc:description></p>"),
      (
        "xl/sharedStrings.xml",
        "<si><r><rPr><b/><color rgb=\"1\"></color></rPr><t>B</t></r><r><t>o Lim</t></r></si>"
      ),
      (
        "xl/worksheets/sheet2.xml",
        "<row><c r=\"A1\"><v>10042</v></c><c r=\"B1\"><v>8800003</v></c></row>"
      ),
      ("xl/worksheets/sheet2.xml", "<row><c r=\"B1\"><v>8.800003E6</v></c></row>"),
      (
        "xl/drawings/drawing1.xml",
        "<a:p><a:r><a:t>Bo</a:t></a:r><a:br/><a:r><a:t>Lim</a:t></a:r></a:p>"
      ),
    ])
  func findsPeopleInEveryPart(part: String, text: String) {
    let book = Releases.book(Self.rows, parts: [(part, text)])
    let result = Audit(people: [.district: Self.people]).run([book])
    #expect(
      result.findings.contains { $0.kind == .person && $0.place == part }, "\(result.findings)")
  }

  private static let wide = "who\nBo Lim\n".utf16.reduce(into: [UInt8]([0xFF, 0xFE])) {
    $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
  }

  private static let named: [(name: String, bytes: [UInt8])] = [
    ("out/talk-Bo Lim.md", Array("nobody".utf8)), ("out/Bo Lim/a.md", Array("nobody".utf8)),
    ("out/T-0417.html", Array("<p>x</p>".utf8)),
    ("a.html", Array("<tr data-id=\"8800003\"><td>x</td></tr>".utf8)), ("a.csv", wide),
  ]

  @Test(arguments: named)
  func findsPeopleInNamesAttributesAndOtherLetters(name: String, bytes: [UInt8]) {
    let release = Release(
      name: "out", files: [WrittenFile(name: name, bytes: bytes)], reader: .district)
    let findings = Audit(people: [.district: Self.people]).run([release]).findings
    #expect(findings.contains { $0.kind == .person && $0.file == name })
    #expect(findings.contains { $0.kind == .unread } == (bytes.first == 0xFF))
  }

  @Test func takesNoSchoolShareOrWordForAPerson() {
    let audit = Audit(people: [.district: Self.people])
    let text = "school,share\nElm High,0.0010042\nPrince Street,0.12\n"
    #expect(audit.run([Releases.release(["a.csv": text])]).isClean)
  }
}
