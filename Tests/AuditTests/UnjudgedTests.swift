import Testing

@testable import Audit

/// What cannot be judged is said, and people are found in every spelling and place.
@Suite struct UnjudgedTests {
  @Test(arguments: [
    ("a.json", "[{\"target_id\": \"T1\", \"enrol", false), ("a.json", "[{\"a\": 1}]", true),
    ("a.json", "[]", true), ("a.jsonl", "{\"a\": 1}\n{\"a\":", false), ("a.ods", "PK", false),
    ("a.csv", "a,b\n1,2\n", true), ("a.csv", "strange,other\n1,n<10\n", false),
    (
      "step_distribution.csv",
      "window_id,model,phase,section,step,paused,at_risk\nw,flex,foundation,Start,1,n<3,12\n", true
    ),
    (
      "conference_summary.csv",
      "section_id,school_id,teacher_id,students,never,logged\nS1-all,S1,,30,n<10,yes\n", true
    ),
    ("a.csv", "section_id,target_id,enrolled,masterd\nS1-all,T1,30,3\n", false),
    ("a.csv", "section_id,target_id,enrolled,masterd\nS1-all,T1,30,0.25\n", true),
    ("a.csv", "target_id,enrolled,no_evidence\nT1,30,three\n", false),
    ("a.csv", "target_id,enrolled,no_evidence\nT1,30,3 students\n", false),
    ("a.csv", "target_id,enrolled,no_evidence\nT1,30,–\n", true),
  ])
  func saysWhatIsNotJudged(name: String, text: String, isWhole: Bool) {
    let release = Release(
      name: "out", files: [WrittenFile(name: name, bytes: Array(text.utf8))], reader: .district)
    #expect(Audit().run([release]).isWhole == isWhole)
  }

  @Test(arguments: [
    ("Muñoz-Peña, Ana", "strand of Ana Muñoz-Peña", true),
    ("Muñoz-Peña, Ana", "ANA MUNOZ PENA", true), ("Ana Muñoz-Peña", "Muñoz-Peña, Ana", true),
    ("De la Cruz, María José", "maria jose de la cruz", true),
    ("Wei Nguyen", "Wei Nguyen Elementary: 3", false), ("Wei Nguyen", "Wei Nguyen: 3", true),
    ("Wei Nguyen", "Elementary of Wei Nguyen", true), ("Ana Ruiz", "Ruiz", false),
  ])
  func findsPeople(name: String, text: String, isFound: Bool) {
    var words = PersonWords()
    words.names = [name]
    let search = PersonSearch(words, allowed: ["Wei Nguyen Elementary"])
    #expect(search.finds(in: text, isNumber: false) == isFound)
  }

  @Test func findsInitialsInPropertiesAlone() {
    var words = PersonWords()
    words.names = ["Alder, Rosa"]
    let search = PersonSearch(words)
    #expect(search.finds(inProperty: "R. Alder"))
    #expect(search.finds(inProperty: "xl/media/R. Alder.png"))
    #expect(search.finds(inProperty: "Alder, R."))
    #expect(!search.finds(in: "R. Alder", isNumber: false))
  }

  /// A small number in another script or as a formula is one; so is what stands behind a code.
  @Test(arguments: ["n<10 (3)", "comp.: 3", "３", "٣", "=3", "n<10; 3 of 12"])
  func findsNumbersInEverySpelling(cell: String) {
    let text = "target_id,enrolled,no_evidence\nT1,30,\"\(cell)\"\nT2,30,n<10\n"
    #expect(!Audit().run([Releases.release(["a.csv": text])]).isClean)
  }

  @Test(arguments: [("n<10,3", false), ("n<10,39", true), ("n<10,n<10", true), ("n<10,", true)])
  func findsWhatANumberIsMadeFrom(cells: String, isClean: Bool) {
    let text =
      "measure,window_id,entity,name,value,numerator\n"
      + "mastery_rates,,section_id=S1-all; target_id=T1,no_evidence,\(cells)\n"
    #expect(Audit().run([Releases.release(["numbers.csv": text])]).isClean == isClean)
  }

  @Test(arguments: [
    ("<td title=\"4\">n&lt;10</td>", 1), ("<td><span data-value=\"4\">comp.</span></td>", 1),
    ("<td class=\"4\" colspan=\"2\">n&lt;10</td>", 0), ("<td title=\"4\">4</td>", 0),
  ])
  func findsNumbersBehindCodes(cell: String, count: Int) {
    #expect(PageTables.numbersBehindCodes(Array(cell.utf8)).count == count)
  }

  /// An earlier release hides under 10; today's rule shows all.
  @Test func keepsToWhatAnEarlierReleaseSays() {
    let header = "target_id,enrolled,with_evidence,no_evidence\n"
    var new = Releases.release(["new.csv": header + "T1,30,25,5\n"])
    new.smallestGroup = 1
    let old = Releases.release(["old.csv": header + "T1,comp.,25,n<10\n"], name: "old")
    #expect(!Audit().run([new, old]).isClean)
    #expect(Audit().run([old]).isClean)
  }
}
