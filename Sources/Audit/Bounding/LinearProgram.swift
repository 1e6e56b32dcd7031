internal import CGLPK

/// Some equations between whole numbers, given to GLPK.
///
/// Its simplex method finds the ends of an unknown, its search those that are whole. The only place where GLPK is spoken to; the handle never leaves it.
@safe struct LinearProgram: ~Copyable {
  private let problem: OpaquePointer
  private let size: Int
  /// Where each unknown with a leap has the yes or no that tells its side.
  private var sides: [Int: Int] = [:]

  /// - Parameters:
  ///   - bounds: of each unknown.
  ///   - rows: sums of unknowns between two numbers.
  init(
    bounds: [(low: Double, high: Double, leap: Double)],
    rows: [(terms: [(unknown: Int, factor: Double)], low: Double, high: Double)]
  ) {
    _ = glp_term_out(GLP_OFF)
    size = bounds.count
    unsafe problem = glp_create_prob()
    // Beside a bound of millions a yes or no is lost in rounding, and says next to nothing.
    let leaping = bounds.indices.filter {
      bounds[$0].leap > 0 && bounds[$0].low == 0 && bounds[$0].high <= 20_000
    }
    let columns = bounds.count + leaping.count
    if columns > 0 { unsafe _ = glp_add_cols(problem, Int32(columns)) }
    let height = rows.count + 2 * leaping.count
    if height > 0 { unsafe _ = glp_add_rows(problem, Int32(height)) }
    for (index, bound) in bounds.enumerated() {
      let kind = bound.low == bound.high ? GLP_FX : GLP_DB
      unsafe glp_set_col_bnds(problem, Int32(index + 1), kind, bound.low, bound.high)
      unsafe glp_set_col_kind(problem, Int32(index + 1), GLP_IV)
    }
    for (row, equation) in rows.enumerated() {
      put(row + 1, equation.terms.map { ($0.unknown + 1, $0.factor) }, equation.low, equation.high)
    }
    for (place, unknown) in leaping.enumerated() {
      let side = bounds.count + place + 1
      sides[unknown] = side
      unsafe glp_set_col_kind(problem, Int32(side), GLP_BV)
      let row = rows.count + 2 * place + 1
      // leap × side <= unknown <= high × side
      put(row, [(unknown + 1, 1), (side, -bounds[unknown].leap)], 0, .infinity)
      put(row + 1, [(unknown + 1, 1), (side, -bounds[unknown].high)], -.infinity, 0)
    }
    // GLPK says how it scales even where it is told to be still; the terminal is off by now.
    unsafe glp_scale_prob(problem, GLP_SF_AUTO)
  }

  deinit { unsafe glp_delete_prob(problem) }

  private func put(_ row: Int, _ terms: [(Int, Double)], _ low: Double, _ high: Double) {
    let kind =
      low == high ? GLP_FX : low == -.infinity ? GLP_UP : high == .infinity ? GLP_LO : GLP_DB
    unsafe glp_set_row_bnds(problem, Int32(row), kind, low, high)
    // GLPK counts from 1; the first place is not read.
    let places = [0] + terms.map { Int32($0.0) }
    let factors = [0] + terms.map(\.1)
    unsafe glp_set_mat_row(problem, Int32(row), Int32(terms.count), places, factors)
  }

  private func aim(at unknown: Int, isLargest: Bool) {
    unsafe glp_set_obj_dir(problem, isLargest ? GLP_MAX : GLP_MIN)
    for column in 1...max(size, 1) {
      unsafe glp_set_obj_coef(problem, Int32(column), column == unknown + 1 ? 1 : 0)
    }
  }

  /// The smallest or largest value of an unknown, fractions allowed; `nil` where none was found.
  func end(of unknown: Int, isLargest: Bool) -> Double? {
    aim(at: unknown, isLargest: isLargest)
    var settings = glp_smcp()
    unsafe glp_init_smcp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.tm_lim = 5_000
    guard unsafe glp_simplex(problem, &settings) == 0 else { return nil }
    if unsafe glp_get_status(problem) != GLP_OPT {
      // A basis that suited the last question can be a bad one to begin this with.
      unsafe glp_std_basis(problem)
      guard unsafe glp_simplex(problem, &settings) == 0 else { return nil }
    }
    guard unsafe glp_get_status(problem) == GLP_OPT else { return nil }
    return unsafe glp_get_obj_val(problem)
  }

  /// The smallest or largest whole value of an unknown, asked after ``end(of:isLargest:)``.
  func wholeEnd(of unknown: Int, isLargest: Bool) -> Double? {
    guard end(of: unknown, isLargest: isLargest) != nil else { return nil }
    var settings = unsafe glp_iocp()
    unsafe glp_init_iocp(&settings)
    unsafe settings.msg_lev = GLP_MSG_OFF
    unsafe settings.tm_lim = 500
    guard unsafe glp_intopt(problem, &settings) == 0 else { return nil }
    guard unsafe glp_mip_status(problem) == GLP_OPT else { return nil }
    return unsafe glp_mip_obj_val(problem)
  }

  /// The value of an unknown in the last answer.
  func value(of unknown: Int) -> Double { unsafe glp_get_col_prim(problem, Int32(unknown + 1)) }

  /// The rows that hold the last answer where it is.
  func rowsThatHold(_ count: Int) -> [Int] {
    (0..<count).filter { abs(unsafe glp_get_row_dual(problem, Int32($0 + 1))) > 1e-9 }
  }
}
