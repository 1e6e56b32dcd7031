import Templates
import Testing

@testable import Importers

/// Formats that are read when a file may be of them are the same as all read at once.
@Suite struct ShippedMappingTests {
  @Test func knowsTheFormatsOfEachFileInItsOrder() {
    let read = Templates.profiles.flatMap { file, bytes in
      Mapping.read(yaml: String(decoding: bytes, as: UTF8.self), file: file).0.map(\.id)
    }
    #expect(ShippedMapping.all.map(\.id) == read)
    #expect(Set(read).count == read.count)
  }

  @Test func knowsTheTitlesThatEachAsksFor() {
    for shipped in ShippedMapping.all {
      #expect(shipped.headerNames == shipped.mapping.headerNames, "\(shipped.id)")
      #expect(shipped.id == shipped.mapping.id)
    }
  }

  @Test(arguments: [
    (["student_id", "section_id", "item_id", "score"], []),
    (["ID", "First name", "Last name", "Overall level"], ["ixl.diagnostic"]),
  ])
  func readsOnlyFormatsThatAHeaderMayBeOf(titles: [String], ids: [String]) {
    let found = MappingIndex.shipped.mappings(for: TitleNames(titles)).map(\.id)
    #expect(found.filter { $0.hasPrefix("ixl") } == ids)
  }

  /// Files of a district's own whose titles are everybody's words are no vendor's.
  @Test(arguments: [
    "Student ID,First Name,Last Name,Overall,Geometry,Fractions",
    "Student ID,Last Name,First Name,Test Name,Correct Answers,Max Score,Test Date",
    "student_id,student_name,section,standard,proficiency,assessed_on",
    "Student ID,Student Name,Grade,TestDate,Battery,SS,NCE,PR,Stanine",
    "student_id,last_name,first_name,school_name,math_5_beg,math_5_mid,ela_5_beg,ela_5_mid",
    "STUDENT_ID,LNAME,FNAME,DOMAIN,GRADE,TEST_DATE,SCALE_SCORE",
    "Student ID,Student Name,Test Type,Test Code,Time Of Year,Basic Syllable,Onset-Rime",
    "Student_ID,Last,First,Measure,Score,Assessment Date,Interventionist",
    "Student ID,Student Name,Lesson ID,Lesson Name,Passed or Not Passed,Score,Completion Date",
    "Student Num,Student Name,Score,Rank",
    "Last name,First name,Username,Status,Started,Completed",
    "First Name,Last Name,Email,Total Score,Max Points,Status",
    "ID,First name,Last name,School,Overall",
    "TeacherNumber,Student_Number,Last_Name,First_Name,SchoolID",
    "Last Name,First Name,SIS ID,Lesson,Score,Completion Date",
    "Player,Total Score,Correct Answers",
    "name,id,section,submitted,attempt,score",
  ])
  func takesNoFileOfEverybodysWordsForAVendors(titles: String) {
    let found = Recognition.recognise(
      [titles.split(separator: ",").map(String.init)], file: "export.csv", source: nil,
      frameworks: [])
    #expect(found == nil, "\(found?.profile.id ?? "")")
  }

  /// What a product's report always has stands in a list of the school's own, too; most of that list says nothing to the
  /// product.
  @Test(arguments: [
    ("", true), (",Club", true),
    (",Club,Bus Route,Locker,Allergy,Sport,Pet,Hobby,Parent", false),
    (",Question Numbers,Club,Bus Route,Locker,Allergy,Sport,Pet,Hobby,Parent", true),
  ])
  func yieldsToAListOfWhichItKnowsLittle(others: String, isKnown: Bool) {
    let titles =
      "Student SIS ID,Student Name,Test Name,Points Earned,Total Points,TestScore%" + others
    let found = Recognition.recognise(
      [titles.split(separator: ",").map(String.init)], file: "export.csv", source: nil,
      frameworks: [])
    #expect((found?.profile.id == "benchmarkUniverse") == isKnown, "\(found?.profile.id ?? "")")
  }

  /// Where everybody's titles are all that a report has, its scale tells it.
  @Test(arguments: [
    (["550", "--", "1070"], true), (["90", "210"], true), (["--", ""], true),
    (["88.2", "91.5"], false), (["550", "612.5"], false), (["88", "91"], false),
    (["2315", "2402"], false),
  ])
  func knowsAReportByItsScale(levels: [String], isKnown: Bool) {
    let titles = ["ID", "First name", "Last name", "Teacher(s)", "Grade", "School", "Overall"]
    let rows = levels.map { ["501", "Ada", "Alder", "Rae Stone", "5", "Pine", $0] }
    let found = Recognition.recognise(
      [titles] + rows, file: "export.csv", source: nil, frameworks: [])
    #expect((found?.profile.id == "ixl.overall") == isKnown)
  }
}
