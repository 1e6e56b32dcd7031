import Testing

@testable import Analytics

struct WilsonIntervalTests {
  @Test(arguments: [
    (5, 16, 0.1416, 0.5560),
    (4, 8, 0.2152, 0.7848),
    (15, 50, 0.1910, 0.4375),
    (0, 10, 0.0, 0.2775),
    (10, 10, 0.7225, 1.0),
    (1, 1, 0.2065, 1.0),
  ])
  func boundsShare(part: Int, whole: Int, low: Double, high: Double) throws {
    let interval = try #require(WilsonInterval(part, of: whole))
    #expect(abs(interval.low - low) < 0.00005)
    #expect(abs(interval.high - high) < 0.00005)
  }

  @Test func staysWithinZeroAndOne() throws {
    for whole in 1...40 {
      for part in 0...whole {
        let interval = try #require(WilsonInterval(part, of: whole))
        #expect(0 <= interval.low && interval.low <= interval.high && interval.high <= 1)
      }
    }
  }

  @Test func knowsNothingOfNobody() {
    #expect(WilsonInterval(0, of: 0) == nil)
  }
}
