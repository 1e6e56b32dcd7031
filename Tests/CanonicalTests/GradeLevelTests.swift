import Testing

@testable import Canonical

/// A grade of school has one form, however a file writes it.
@Suite struct GradeLevelTests {
  @Test(arguments: [
    ("3", "3"), ("03", "3"), ("3rd", "3"), ("Grade 3", "3"), ("G03", "3"), ("Gr. 3", "3"),
    ("GRADE 03", "3"), ("3rd Grade", "3"), ("Third", "3"), ("third grade", "3"), ("Year 3", "3"),
    ("3.0", "3"), ("3º", "3"), ("Klasse 3", "3"), ("12th", "12"), ("10", "10"), ("13", "13"),
    ("K", "K"), ("KG", "K"), ("Kindergarten", "K"), ("0", "K"), ("00", "K"), ("kinder", "K"),
    ("PK", "PK"), ("Pre-K", "PK"), ("PreK", "PK"), ("Pre-Kindergarten", "PK"), ("TK", "TK"),
    ("Transitional Kindergarten", "TK"),
  ])
  func hasOneForm(text: String, form: String) { #expect(GradeLevel.form(of: text) == form) }

  /// Several grades, years of leaving school and words are no grade, and stay as they are.
  @Test(arguments: [
    "", "3-5", "3/4", "K-2", "K5", "2028", "14", "Mixed", "Grade", "Grade 3 Math", "3.5", "Adult",
    "-1", "Senior",
  ])
  func knowsWhatNamesNone(text: String) { #expect(GradeLevel.form(of: text) == nil) }
}
