/// Functions that authors bring along from other databases and from spreadsheets, each with the one of
/// SQLite that does the same or is nearest to it.
enum ForeignFunction {
  private static let meanings = [
    "array_agg": "group_concat", "bool_or": "max", "bool_and": "min", "ceiling": "ceil",
    "char_length": "length", "date_add": "date", "date_diff": "julianday",
    "date_format": "strftime",
    "date_part": "strftime", "date_trunc": "strftime", "dateadd": "date", "datediff": "julianday",
    "day": "strftime", "extract": "strftime", "format_date": "strftime", "greatest": "max",
    "if": "iif", "iferror": "ifnull", "isnull": "ifnull", "lcase": "lower", "least": "min",
    "left": "substr", "len": "length", "listagg": "group_concat", "mean": "avg", "mid": "substr",
    "month": "strftime", "nvl": "ifnull", "percentile": "median", "percentile_cont": "median",
    "position": "instr", "quarter": "strftime", "right": "substr", "string_agg": "group_concat",
    "strpos": "instr", "substring_index": "substr", "to_char": "strftime", "to_date": "date",
    "truncate": "trunc", "ucase": "upper", "week": "strftime", "weekday": "strftime",
    "year": "strftime",
  ]

  static func meaning(of name: String) -> String? { meanings[name.lowercased()] }
}
