import Testing

@testable import Workbooks

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("3", "3"), ("-3", "-3"), ("3.0", "3"), ("0.1", "0.1"), ("0.10000000000000001", "0.1"),
    ("0.30000000000000004", "0.3"), ("0.33333333333333331", "0.333333333333333"),
    ("1.2E+11", "120000000000"), ("1e-05", "0.00001"), ("1.5e-7", "0.00000015"),
    ("999999999999999.9", "1000000000000000"), ("1e20", "100000000000000000000"), ("-0", "0"),
    ("92.3", "92.3"), ("1E+400", "1E+400"), ("about 3", "about 3"),
  ])
  func writesNumbersWithTheFewestDigits(value: String, text: String) {
    #expect(NumberText(isFrom1904: false).text(value, .plain) == text)
  }

  /// A spreadsheet keeps fifteen digits: an id of more is none, unless a program wrote it whole.
  @Test(arguments: [
    ("123456789012345", "123456789012345"), ("123456789012345680", "1.23456789012345E+17"),
    ("1.2345678901234568E+17", "1.23456789012345E+17"),
    ("1234567890123450", "1.23456789012345E+15"), ("1234567890123456", "1234567890123456"),
  ])
  func marksIDsThatLostDigits(value: String, text: String) {
    #expect(NumberText(isFrom1904: false).text(value, .plain) == text)
  }

  @Test(arguments: [
    ("0.7", "7/10"), ("0.5", "1/2"), ("0.33333333333333331", "1/3"), ("5", "5"), ("1.5", "1.5"),
    ("0", "0"), ("0.70710678118654757", "0.707106781186548"), ("-0.5", "-0.5"),
  ])
  func writesFractionsAsTheyAreShown(value: String, text: String) {
    #expect(NumberText(isFrom1904: false).text(value, .fraction) == text)
  }

  @Test(arguments: [
    ("0.85", "85%"), ("0.07", "7%"), ("0.075", "7.5%"), ("1", "100%"), ("12.5", "1250%"),
    ("0", "0%"), ("-0.005", "-0.5%"), ("0.0001", "0.01%"),
  ])
  func writesPercentsWithoutNewDigits(value: String, text: String) {
    #expect(NumberText(isFrom1904: false).text(value, .percent) == text)
  }

  @Test(arguments: [
    ("123", 5, "00123"), ("123456", 5, "123456"), ("0", 3, "000"), ("-5", 3, "-5"),
    ("1.5", 4, "1.5"),
  ])
  func keepsTheNoughtsOfIDs(value: String, width: Int, text: String) {
    #expect(NumberText(isFrom1904: false).text(value, .padded(width: width)) == text)
  }

  @Test(arguments: [
    ("43485", NumberKind.day, "2019-01-20"), ("1", .day, "1900-01-01"), ("59", .day, "1900-02-28"),
    ("61", .day, "1900-03-01"), ("2958465", .day, "9999-12-31"),
    ("46300.5", .day, "2026-10-05 12:00:00"), ("46300.0000000001", .day, "2026-10-05"),
    ("46300", .dayAndTime, "2026-10-05 00:00:00"),
    ("46300.999999", .dayAndTime, "2026-10-06 00:00:00"),
    ("46300.78125", .dayAndTime, "2026-10-05 18:45:00"),
    ("46300.78125", .time, "2026-10-05 18:45:00"), ("0.5", .time, "12:00:00"),
    ("0.5", .dayAndTime, "12:00:00"), ("1.5", .duration, "36:00:00"),
    // No days: a number stays a number.
    ("60", .day, "60"), ("0", .day, "0"), ("-1", .day, "-1"), ("2958466", .day, "2958466"),
    ("1e300", .duration, "1" + String(repeating: "0", count: 300)),
  ])
  func writesDaysAndTimes(value: String, kind: NumberKind, text: String) {
    #expect(NumberText(isFrom1904: false).text(value, kind) == text)
  }

  @Test(arguments: [
    ("0", "1904-01-01"), ("42023", "2019-01-20"), ("0.5", "1904-01-01 12:00:00"),
  ])
  func countsFrom1904WhereTheWorkbookDoes(value: String, text: String) {
    #expect(NumberText(isFrom1904: true).text(value, .day) == text)
  }

  @Test(arguments: [
    ("m/d/yyyy", NumberKind.day), ("yyyy\\-mm\\-dd;@", .day), ("[$-409]mmmm d, yyyy;@", .day),
    ("mmm-yy", .day), ("M/d/yyyy H:mm:ss", .dayAndTime), ("m/d/yy h:mm AM/PM", .dayAndTime),
    ("h:mm AM/PM", .time), ("mm:ss.0", .time), ("[h]:mm", .duration), ("[mm]:ss", .duration),
    ("0%", .percent), ("0.00%", .percent), ("# ?/?", .fraction), ("# ??/??", .fraction),
    ("?/10", .fraction), ("\"a/b\" 0", .plain), ("00000", .padded(width: 5)), ("0", .plain),
    ("0.00", .plain), ("General", .plain), ("@", .plain), ("#,##0.00", .plain),
    ("\"days\" 0", .plain), ("0\\d", .plain), ("[Red]0", .plain), ("0.00E+00", .plain),
    ("0_);[Red](0)", .plain), ("[<=9999999]###-####", .plain), ("_-* #,##0_-", .plain),
    ("", .plain),
    ("0;\"d\"", .plain), ("[", .plain), ("\"", .plain), ("\\", .plain),
  ])
  func tellsWhatAFormatMeans(code: String, kind: NumberKind) {
    #expect(NumberKind(code: code) == kind)
  }

  @Test(arguments: [
    (0, NumberKind.plain), (1, .plain), (9, .percent), (12, .fraction), (14, .day), (20, .time),
    (22, .dayAndTime),
    (46, .duration), (49, .plain),
  ])
  func knowsFormatsByTheirNumber(number: Int, kind: NumberKind) {
    #expect(NumberKind(builtIn: number) == kind)
  }

  @Test(arguments: [
    ("a_x000D__x000A_b", "a\nb"), ("_x005F_x0041_", "_x0041_"), ("_x00", "_x00"),
    ("_xZZZZ_", "_xZZZZ_"),
    ("a\r\nb\rc", "a\nb\nc"), ("_x0000_", ""), ("snake_xcase", "snake_xcase"),
  ])
  func readsEscapedCharacters(text: String, expected: String) {
    #expect(CellText.decoded(text) == expected)
  }
}
