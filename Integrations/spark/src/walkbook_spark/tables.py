"""The tables of a folder as DataFrames, named and typed as the program says."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow import csv

from .program import Program

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_TYPES = {
    "text": pa.string(),
    "day": pa.date32(),
    "yes or no": pa.bool_(),
    "whole number": pa.int64(),
    "count": pa.int64(),
    "number": pa.float64(),
    "share": pa.float64(),
}


@dataclass(frozen=True)
class TableSchemas:
    """What SQL can name in a folder: each table with its columns and their types."""

    schemas: dict[str, pa.Schema]

    @classmethod
    def of(cls, folder: str, program: Program = Program()) -> TableSchemas:
        question = "select table_name, name, holds from columns order by table_name, position"
        output, _ = program.run(["query", question, "--data", folder, "-f", "jsonl"])
        fields: dict[str, list[pa.Field]] = {}
        for line in output.splitlines():
            row = json.loads(line)
            field = pa.field(row["name"], _TYPES.get(row["holds"], pa.string()))
            fields.setdefault(row["table_name"], []).append(field)
        return cls({name: pa.schema(columns) for name, columns in fields.items()})


def table(
    folder: str, name: str, program: Program = Program(), schemas: TableSchemas | None = None
) -> pa.Table:
    """One table of a folder in Arrow: a measure, a canonical table, or what else SQL names."""
    schema = (schemas or TableSchemas.of(folder, program)).schemas[name]
    output, _ = program.run(["query", f'select * from "{name}"', "--data", folder, "-f", "csv"])
    if not output.strip():
        return schema.empty_table()
    return csv.read_csv(
        io.BytesIO(output.encode()),
        convert_options=csv.ConvertOptions(
            column_types=schema,
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
            true_values=["yes", "1"],
            false_values=["no", "0"],
        ),
        parse_options=csv.ParseOptions(newlines_in_values=True),
    )


def tables(
    spark: SparkSession, folder: str, names: list[str], program: Program = Program()
) -> dict[str, DataFrame]:
    """Tables of a merged folder as DataFrames, by their names."""
    schemas = TableSchemas.of(folder, program)
    return {
        name: spark.createDataFrame(table(folder, name, program, schemas)) for name in names
    }
