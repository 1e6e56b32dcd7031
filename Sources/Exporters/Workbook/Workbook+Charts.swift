import CXLSXWriter
import Documents
import Tables

/// The charts of ``Workbook``, its picture and its rules for cells: the other half of the one place that speaks to libxlsxwriter.
extension NativeChart {
  var libraryType: lxw_chart_type {
    switch (kind, isStacked || isPercentStacked, isPercentStacked) {
    case (.bar, false, _): LXW_CHART_BAR
    case (.bar, true, let isPercent):
      isPercent ? LXW_CHART_BAR_STACKED_PERCENT : LXW_CHART_BAR_STACKED
    case (.column, false, _): LXW_CHART_COLUMN
    case (.column, true, let isPercent):
      isPercent ? LXW_CHART_COLUMN_STACKED_PERCENT : LXW_CHART_COLUMN_STACKED
    case (.line, _, _): LXW_CHART_LINE
    case (.area, false, _): LXW_CHART_AREA
    case (.area, true, let isPercent):
      isPercent ? LXW_CHART_AREA_STACKED_PERCENT : LXW_CHART_AREA_STACKED
    case (.scatter, _, _): LXW_CHART_SCATTER
    case (.pie, _, _): LXW_CHART_PIE
    }
  }

  func apply(to chart: UnsafeMutablePointer<lxw_chart>) {
    unsafe chart_title_set_name(chart, CellText.safe(title))
    unsafe theme.textFont.withCString { name in
      var font = unsafe lxw_chart_font()
      unsafe font.name = UnsafeMutablePointer(mutating: name)
      unsafe font.color = UInt32(theme.palette[.heading])
      unsafe font.bold = 1
      unsafe font.size = 12
      unsafe chart_title_set_name_font(chart, &font)
      unsafe font.color = UInt32(theme.palette[.text])
      unsafe font.bold = 0
      unsafe font.size = 9
      unsafe chart_legend_set_font(chart, &font)
      for one in series { unsafe add(one, to: chart, labels: &font) }
      if kind != .pie { unsafe applyAxes(to: chart, font: &font) }
    }
    let legend =
      kind == .pie
      ? LXW_CHART_LEGEND_RIGHT
      : series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
    unsafe chart_legend_set_position(chart, UInt8(legend.rawValue))
    if kind == .bar || kind == .column {
      unsafe chart_set_series_gap(chart, 60)
      if isStacked || isPercentStacked { unsafe chart_set_series_overlap(chart, 100) }
    }
    unsafe chart_show_hidden_data(chart)
    var frame = lxw_chart_line()
    frame.color = UInt32(theme.palette[.rule])
    unsafe chart_chartarea_set_line(chart, &frame)
  }

  private func add(
    _ one: Series, to chart: UnsafeMutablePointer<lxw_chart>,
    labels font: inout lxw_chart_font
  ) {
    guard let added = unsafe chart_add_series(chart, nil, nil) else { return }
    unsafe chart_series_set_name(added, CellText.safe(one.title))
    for unsafe(part, set) in unsafe [
      (one.categories, chart_series_set_categories), (one.values, chart_series_set_values),
    ] {
      unsafe set(
        added, part.sheet, UInt32(part.range.first.row), UInt16(part.range.first.column),
        UInt32(part.range.last.row), UInt16(part.range.last.column))
    }
    var fill = lxw_chart_fill()
    fill.color = UInt32(one.rgb)
    var line = lxw_chart_line()
    line.color = UInt32(one.rgb)
    switch kind {
    case .line:
      line.width = 2.25
      unsafe chart_series_set_line(added, &line)
      unsafe chart_series_set_marker_type(added, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
      unsafe chart_series_set_marker_size(added, 5)
      unsafe chart_series_set_marker_fill(added, &fill)
      unsafe chart_series_set_marker_line(added, &line)
    case .scatter:
      unsafe chart_series_set_marker_type(added, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
      unsafe chart_series_set_marker_size(added, 6)
      unsafe chart_series_set_marker_fill(added, &fill)
      unsafe chart_series_set_marker_line(added, &line)
    case .pie:
      unsafe colorSlices(of: added)
      unsafe chart_series_set_labels_options(added, 0, 0, 1)
      unsafe chart_series_set_labels_percentage(added)
      unsafe chart_series_set_labels_position(
        added, UInt8(LXW_CHART_LABEL_POSITION_OUTSIDE_END.rawValue))
      unsafe chart_series_set_labels_font(added, &font)
    case .area where series.count > 1 && !isStacked && !isPercentStacked:
      // Areas that lie on each other are seen through.
      fill.transparency = 60
      unsafe chart_series_set_fill(added, &fill)
      unsafe chart_series_set_line(added, &line)
    case .bar, .column, .area:
      unsafe chart_series_set_fill(added, &fill)
    }
  }

  private func colorSlices(of series: UnsafeMutablePointer<lxw_chart_series>) {
    var fills = slices.map { rgb in
      var fill = lxw_chart_fill()
      fill.color = UInt32(rgb)
      return fill
    }
    unsafe fills.withUnsafeMutableBufferPointer { fills in
      var points = unsafe fills.indices.map { index in
        var point = unsafe lxw_chart_point()
        unsafe point.fill = fills.baseAddress?.advanced(by: index)
        return unsafe point
      }
      _ = unsafe withList(of: &points) { unsafe chart_series_set_points(series, $0) }
    }
  }

  private func applyAxes(
    to chart: UnsafeMutablePointer<lxw_chart>, font: inout lxw_chart_font
  ) {
    var rule = lxw_chart_line()
    rule.color = UInt32(theme.palette[.rule])
    // The library counts across and up; the categories of bars go up.
    let isBar = kind == .bar
    let categories = unsafe isBar ? chart.pointee.y_axis : chart.pointee.x_axis
    let values = unsafe isBar ? chart.pointee.x_axis : chart.pointee.y_axis
    for unsafe(axis, title, code) in unsafe [
      (categories, xTitle, xCode), (values, yTitle, Optional(code)),
    ] {
      // Days in a row are wider than the steps between them.
      if turnsCategories, unsafe axis == categories { unsafe font.rotation = -45 }
      unsafe chart_axis_set_num_font(axis, &font)
      unsafe font.rotation = 0
      unsafe chart_axis_set_line(axis, &rule)
      if let title {
        unsafe chart_axis_set_name(axis, CellText.safe(title))
        unsafe chart_axis_set_name_font(axis, &font)
      }
      if let code { unsafe chart_axis_set_num_format(axis, code) }
    }
    // The library takes the values of areas for categories, and says so on standard error.
    if kind != .area {
      if let lowest { unsafe chart_axis_set_min(values, lowest) }
      if let highest { unsafe chart_axis_set_max(values, highest) }
    }
    if let namesEvery {
      unsafe chart_axis_set_interval_unit(categories, UInt16(clamping: namesEvery))
    }
    unsafe chart_axis_major_gridlines_set_visible(values, 1)
    unsafe chart_axis_major_gridlines_set_line(values, &rule)
    if isBar {
      // The first row of the table is the first bar from the top, the scale below the last.
      unsafe chart_axis_set_reverse(categories)
      unsafe chart_axis_set_crossing_max(categories)
    }
  }
}

extension Workbook {
  // MARK: Rules for cells

  /// A drop-down whose words stand in cells: inline lists overflow the library's buffer.
  func offer(
    choices: SheetRange, in range: CellRange, on sheet: SheetID
  ) throws(ExportError) {
    let source = "=" + SheetReference.absolute(choices)
    let code = unsafe source.withCString { source in
      var rule = unsafe lxw_data_validation()
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe rule.value_formula = UnsafeMutablePointer(mutating: source)
      return unsafe validate(range, on: sheet, by: &rule)
    }
    try checked("offer choices in \(range.name)", code)
  }

  /// Only days, or only numbers: what else is typed is refused with a sentence.
  func demand(
    _ demand: EntryDemand, in range: CellRange, on sheet: SheetID
  ) throws(ExportError) {
    let code = unsafe demand.sentence.withCString { sentence in
      unsafe demand.lowest.withCString { lowest in
        unsafe demand.highest.withCString { highest in
          var rule = unsafe lxw_data_validation()
          unsafe rule.validate = UInt8(demand.libraryType.rawValue)
          unsafe rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
          unsafe rule.minimum_number = demand.range.lowerBound
          unsafe rule.maximum_number = demand.range.upperBound
          if demand.isFormula {
            unsafe rule.minimum_formula = UnsafeMutablePointer(mutating: lowest)
            unsafe rule.maximum_formula = UnsafeMutablePointer(mutating: highest)
          }
          unsafe rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
          unsafe rule.error_message = UnsafeMutablePointer(mutating: sentence)
          return unsafe validate(range, on: sheet, by: &rule)
        }
      }
    }
    try checked("demand \(demand.sentence) in \(range.name)", code)
  }

  private func validate(
    _ range: CellRange, on sheet: SheetID, by rule: UnsafeMutablePointer<lxw_data_validation>
  ) -> lxw_error {
    unsafe worksheet_data_validation_range(
      sheets[sheet.index], UInt32(range.first.row), UInt16(range.first.column),
      UInt32(range.last.row), UInt16(range.last.column), rule)
  }

  /// Grounds from the lowest to the highest value of the range or of those given, two or three.
  func color(
    _ range: CellRange, scale: [Int], between ends: ClosedRange<Double>? = nil, on sheet: SheetID
  ) throws(ExportError) {
    var rule = unsafe lxw_conditional_format()
    let isThree = scale.count > 2
    let type = isThree ? LXW_CONDITIONAL_3_COLOR_SCALE : LXW_CONDITIONAL_2_COLOR_SCALE
    unsafe rule.type = UInt8(type.rawValue)
    unsafe rule.min_color = UInt32(scale.first ?? 0)
    if isThree { unsafe rule.mid_color = UInt32(scale[1]) }
    unsafe rule.max_color = UInt32(scale.last ?? 0)
    if let ends {
      let number = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      unsafe rule.min_rule_type = number
      unsafe rule.max_rule_type = number
      unsafe rule.min_value = ends.lowerBound
      unsafe rule.max_value = ends.upperBound
    }
    try unsafe apply(&rule, to: range, on: sheet)
  }

  /// A bar in each cell, as long as its value.
  func bar(_ range: CellRange, rgb: Int, on sheet: SheetID) throws(ExportError) {
    var rule = unsafe lxw_conditional_format()
    unsafe rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    unsafe rule.data_bar_2010 = 1
    unsafe rule.bar_solid = 1
    unsafe rule.bar_no_border = 1
    unsafe rule.bar_color = UInt32(rgb)
    try unsafe apply(&rule, to: range, on: sheet)
  }

  private func apply(
    _ rule: inout lxw_conditional_format, to range: CellRange, on sheet: SheetID
  ) throws(ExportError) {
    let code = unsafe worksheet_conditional_format_range(
      sheets[sheet.index], UInt32(range.first.row), UInt16(range.first.column),
      UInt32(range.last.row), UInt16(range.last.column), &rule)
    try checked("color \(range.name)", code)
  }
}

extension Workbook {
  /// How a picture is made smaller for its row.
  static func scale(of logo: Logo) -> Double {
    min(1, logo.scale(within: (width: 240, height: 54)))
  }

  /// The picture of the district, which the title below says in words.
  func add(_ logo: Logo, at cell: Cell, on sheet: SheetID) throws(ExportError) {
    // The library shows a picture as large as its inches.
    let scale = Workbook.scale(of: logo) * logo.density / 96
    var options = unsafe lxw_image_options()
    unsafe (options.x_scale, options.y_scale) = (scale, scale)
    unsafe (options.x_offset, options.y_offset) = (2, 2)
    unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    unsafe options.decorative = 1
    let code = unsafe logo.bytes.withUnsafeBufferPointer { bytes in
      unsafe worksheet_insert_image_buffer_opt(
        sheets[sheet.index], UInt32(cell.row), UInt16(cell.column), bytes.baseAddress, bytes.count,
        &options)
    }
    try checked("add the logo", code)
  }
}

extension EntryDemand {
  fileprivate var libraryType: lxw_validation_types {
    switch (isDay, isFormula) {
    case (false, _): isWhole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL
    case (true, false): LXW_VALIDATION_TYPE_DATE_NUMBER
    case (true, true): LXW_VALIDATION_TYPE_DATE_FORMULA
    }
  }
}
