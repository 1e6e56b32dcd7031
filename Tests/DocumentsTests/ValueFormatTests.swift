import Documents
import Tables
import Testing

@Suite struct ValueFormatTests {
  @Test(arguments: [
    ("General", 0.1 + 0.2, "0.30000000000000004"), ("General", 3, "3"),
    ("0", 2.5, "3"), ("0", -2.5, "-3"), ("0", 0.4, "0"), ("0", -0.4, "0"),
    ("0.00", 1.005, "1.01"), ("0.00", 1234.5, "1234.50"), ("0.0#", 1.25, "1.25"),
    ("0.0#", 1.2, "1.2"), (".00", 0.5, ".50"), ("000", 7, "007"),
    ("#,##0", 1_234_567, "1,234,567"), ("#,##0", -999.5, "-1,000"), ("#,##0.0", 999.95, "1,000.0"),
    ("0%", 0.125, "13%"), ("0.0%", 0.125, "12.5%"), ("0.0%", -0.1234, "-12.3%"), ("0%", 1, "100%"),
    ("+0.0;-0.0;0.0", 1.25, "+1.3"), ("+0.0;-0.0;0.0", -1.25, "-1.3"), ("+0.0;-0.0;0.0", 0, "0.0"),
    ("pts", 5, "+5.0 points"), ("pts", -1.26, "-1.3 points"), ("pct", 0.5, "50%"),
    ("int", 12_000, "12,000"),
    ("0 \"days\"", 3, "3 days"), ("$#,##0", 1200, "$1,200"), ("0\\x", 2, "2x"),
  ])
  func showsNumbers(code: String, number: Double, text: String) throws {
    let format = try #require(ValueFormat(code))
    #expect(format.text(.number(number)) == text)
  }

  /// Ids of 16 and 17 digits, and sums of milliseconds.
  @Test(arguments: [
    ("0", Value.number(1e15), "1000000000000000"),
    ("0", .number(999_999_999_999_999), "999999999999999"),
    ("#,##0", .integer(10_000_000_000_012_345), "10,000,000,000,012,345"),
    ("#,##0", .integer(-9_007_199_254_740_993), "-9,007,199,254,740,993"),
    ("0", .integer(123_456_789_012_345_678), "123456789012345678"),
    ("0.00", .number(12_345_678_901_234.5), "12345678901234.50"),
    ("0.0", .integer(10_000_000_000_012_345), "10000000000012345.0"),
    ("General", .number(10_000_000_000_012_344), "10000000000012344"),
    ("int", .integer(.max), "9.223372036854776e+18"),
  ])
  func showsLargeNumbersToTheLastDigit(code: String, value: Value, text: String) throws {
    #expect(try #require(ValueFormat(code)).text(value) == text)
  }

  @Test(arguments: [
    ("date", "2026-03-02"), ("yyyy-mm-dd", "2026-03-02"), ("d mmm yyyy", "2 Mar 2026"),
    ("mmmm d, yyyy", "March 2, 2026"), ("ddd", "Mon"), ("dddd", "Monday"), ("mm/dd/yy", "03/02/26"),
    ("General", "2026-03-02"), ("0.00", "2026-03-02"),
  ])
  func showsDays(code: String, text: String) throws {
    let format = try #require(ValueFormat(code))
    #expect(format.text(Value(Day("2026-03-02"))) == text)
  }

  @Test(arguments: ["General", "0.00", "0%", "yyyy-mm-dd", "@"])
  func showsNothingForMissing(code: String) {
    #expect(ValueFormat(code)?.text(.missing) == "")
  }

  @Test func leavesTextsAndFlagsAsTheyAre() {
    #expect(ValueFormat.text.text(.text("014")) == "014")
    #expect(ValueFormat.integer.text(.text("014")) == "014")
    #expect(ValueFormat.general.text(.boolean(true)) == "yes")
  }

  @Test(arguments: ["", "[Red]0", "0;0;0;0", "0.0.0", "yyyyy", "hh:mm", "\"open", "0e0", "0\\"])
  func refusesWhatAWorkbookWouldShowDifferently(code: String) {
    #expect(ValueFormat(code) == nil)
  }
}
