"""From shards to partials, and from partials to one folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

import pyarrow as pa

from .program import Program, private_folder, write_private

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

PARTIALS = "shard string, partial binary, said string"
"""The columns of partials: the shard, its bytes, and what the program said of its files."""

_ROWS = ["shard", "file", "header", "line"]
# As RFC 4180 has it: a quote in a cell is doubled, nothing else is changed.
_CSV = {"escape": '"', "dateFormat": "yyyy-MM-dd", "ignoreLeadingWhiteSpace": "false",
        "ignoreTrailingWhiteSpace": "false"}


def _batch(rows: Iterable[tuple[str, bytes, str]]) -> pa.RecordBatch:
    columns = list(zip(*rows)) or [(), (), ()]
    return pa.RecordBatch.from_arrays(
        [
            pa.array(columns[0], pa.string()),
            pa.array(columns[1], pa.binary()),
            pa.array(columns[2], pa.string()),
        ],
        names=["shard", "partial", "said"],
    )


def partials_of_folders(
    spark: SparkSession, folders: Mapping[str, str], program: Program = Program()
) -> DataFrame:
    """A partial for each folder: from the name of a shard to its path, which executors can read."""

    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for row in batch.to_pylist():
                content, said = program.partial(row["path"], row["shard"])
                yield _batch([(row["shard"], content, said)])

    rows = spark.createDataFrame(sorted(folders.items()), "shard string, path string")
    return rows.repartition(max(1, len(folders)), "shard").mapInArrow(run, PARTIALS)


def partials_of_tables(
    tables: Mapping[str, DataFrame],
    shard: str = "shard",
    settings: str = "",
    program: Program = Program(),
) -> DataFrame:
    """A partial for each shard of tables in canonical columns.

    Tables go by the names of canonical files, as `marks` or `conferences-north`. Each has a column
    that says of which shard a row is; rows without one are for every shard, as windows and pathways
    are. `settings` is the text of walkbook.yaml, the same for all. A DataFrame has no order: of two
    rows with one key the one counts whose text is later, so leave one.
    """
    rows = _lines(tables, shard)

    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        rows = (row for batch in batches for row in batch.to_pylist())
        for name, own in groupby(rows, key=lambda row: row["shard"]):
            with private_folder() as scratch:
                for row in own:
                    file = scratch / f"{row['file']}.csv"
                    head = "" if file.exists() else row["header"] + "\n"
                    write_private(file, (head + row["line"] + "\n").encode())
                write_private(scratch / "walkbook.yaml", settings.encode())
                content, said = program.partial(str(scratch), name)
            yield _batch([(name, content, said)])

    return rows.mapInArrow(run, PARTIALS)


def _lines(tables: Mapping[str, DataFrame], shard: str) -> DataFrame:
    """Each row as a line of CSV, those of a shard together; Spark writes the cells."""
    from pyspark.sql import functions as f

    parts: DataFrame | None = None
    for name, table in sorted(tables.items()):
        columns = [column for column in table.columns if column != shard]
        line = f.to_csv(f.struct(*[f.col(f"`{column}`") for column in columns]), _CSV)
        part = table.select(
            (f.col(shard) if shard in table.columns else f.lit(None)).cast("string").alias("shard"),
            f.lit(name).alias("file"),
            f.lit(",".join(columns)).alias("header"),
            line.alias("line"),
        )
        parts = part if parts is None else parts.unionByName(part)
    if parts is None:
        raise ValueError("expected at least one table")
    shards = parts.select("shard").where("shard is not null").distinct()
    everywhere = parts.where("shard is null").drop("shard").crossJoin(shards).select(*_ROWS)
    own = parts.where("shard is not null").select(*_ROWS)
    return own.unionByName(everywhere).repartition("shard").sortWithinPartitions("shard", "file", "line")


def merge(
    partials: DataFrame, output: str, program: Program = Program(), fan_in: int = 32
) -> None:
    """Writes all partials as one folder on the driver, which every command takes as `--data`.

    Executors merge `fan_in` at a time until one round of the driver is enough; any grouping gives
    the same bytes.
    """
    from pyspark.sql import functions as f

    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        held = [row["partial"] for batch in batches for row in batch.to_pylist()]
        if held:
            content = held[0] if len(held) == 1 else program.merged(held)
            yield _batch([("", content, "")])

    count = partials.count()
    while count > fan_in:
        groups = (count + fan_in - 1) // fan_in
        grouped = partials.repartition(groups, f.xxhash64("partial"))
        partials = grouped.mapInArrow(run, PARTIALS).localCheckpoint()
        if partials.count() >= count:
            break
        count = partials.count()
    program.merge([bytes(row["partial"]) for row in partials.select("partial").toLocalIterator()], output)
