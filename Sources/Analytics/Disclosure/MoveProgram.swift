internal import CGLPK

/// The cheapest way in which counts can move together while sums of them stay, found by GLPK.
///
/// The auditor of outputs speaks to the same library by a wrapper of its own: it shares no code with
/// what hides. The handle never leaves this file.
@safe struct MoveProgram: ~Copyable {
  /// How far a count can go either way, and what each person costs.
  struct Room {
    var down: Int
    var up: Int
    var price: Double
  }

  private let problem: OpaquePointer
  private let size: Int
  /// In so many steps whole numbers are found near those with fractions, or given up.
  private static let mostSteps: Int32 = 300

  /// - Parameters:
  ///   - rooms: of each count.
  ///   - sums: places of counts with factors, whose sum stays what it is.
  init(_ rooms: [Room], sums: [[(place: Int, factor: Double)]]) {
    _ = glp_term_out(GLP_OFF)
    size = rooms.count
    unsafe problem = glp_create_prob()
    unsafe glp_set_obj_dir(problem, GLP_MIN)
    // A count has two columns, one for each way, so that both cost.
    if size > 0 { unsafe _ = glp_add_cols(problem, Int32(2 * size)) }
    for (place, room) in rooms.enumerated() {
      put(column: Int32(2 * place + 1), room.up, room.price)
      put(column: Int32(2 * place + 2), room.down, room.price)
    }
    if !sums.isEmpty { unsafe _ = glp_add_rows(problem, Int32(sums.count)) }
    for (row, sum) in sums.enumerated() { put(row: Int32(row + 1), sum) }
  }

  deinit { unsafe glp_delete_prob(problem) }

  private func put(column: Int32, _ room: Int, _ price: Double) {
    let kind = room > 0 ? GLP_DB : GLP_FX
    unsafe glp_set_col_bnds(problem, column, kind, 0, Double(room))
    unsafe glp_set_obj_coef(problem, column, price)
    unsafe glp_set_col_kind(problem, column, GLP_IV)
  }

  private func put(row: Int32, _ sum: [(place: Int, factor: Double)]) {
    unsafe glp_set_row_bnds(problem, row, GLP_FX, 0, 0)
    // GLPK counts from 1; the first place is not read.
    var columns: [Int32] = [0]
    var factors: [Double] = [0]
    for (place, factor) in sum {
      columns += [Int32(2 * place + 1), Int32(2 * place + 2)]
      factors += [factor, -factor]
    }
    unsafe glp_set_mat_row(problem, row, Int32(columns.count - 1), columns, factors)
  }

  /// How far each count moves, in whole people; `nil` where no such move is found.
  func moves() -> [Int]? {
    var settings = glp_smcp()
    unsafe glp_init_smcp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    guard unsafe glp_simplex(problem, &settings) == 0,
      unsafe glp_get_status(problem) == GLP_OPT
    else { return nil }
    return whole { unsafe glp_get_col_prim(problem, $0) } ?? wholeMoves()
  }

  /// Branches from what has fractions: for so many steps, and not for a time, so that the same
  /// tables hide the same.
  private func wholeMoves() -> [Int]? {
    var settings = unsafe glp_iocp()
    unsafe glp_init_iocp(&settings)
    unsafe settings.msg_lev = GLP_MSG_OFF
    unsafe settings.cb_func = { tree, _ in
      var steps: Int32 = 0
      unsafe glp_ios_tree_size(tree, nil, nil, &steps)
      if steps > MoveProgram.mostSteps { unsafe glp_ios_terminate(tree) }
    }
    _ = unsafe glp_intopt(problem, &settings)
    guard [GLP_OPT, GLP_FEAS].contains(unsafe glp_mip_status(problem)) else { return nil }
    return whole { unsafe glp_mip_col_val(problem, $0) }
  }

  /// The moves where all of them are whole.
  private func whole(_ value: (Int32) -> Double) -> [Int]? {
    var moves: [Int] = []
    for place in 0..<size {
      let move = value(Int32(2 * place + 1)) - value(Int32(2 * place + 2))
      guard abs(move - move.rounded()) < 1e-6 else { return nil }
      moves.append(Int(move.rounded()))
    }
    return moves
  }
}
