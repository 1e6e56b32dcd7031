"""What needs the program and no Spark."""

from __future__ import annotations

import pickle
from pathlib import Path

import pyarrow as pa
import pytest
from conftest import NAMES, answers

from walkbook_spark import Program, TableSchemas, WalkbookError, table


def test_partials_merge_to_the_tables_of_the_one_folder(
    program: Program, district: Path, tmp_path: Path
) -> None:
    shards = sorted((district / "shards").iterdir())
    partials = [program.partial(str(shard), shard.name)[0] for shard in shards]
    halves = [program.merged(partials[4:]), program.merged(partials[:4])]
    program.merge(halves, str(tmp_path / "merged"))
    assert answers(program, tmp_path / "merged") == answers(program, district / "whole")


def test_a_refusal_is_an_error_with_its_sentence(program: Program, district: Path) -> None:
    partial, _ = program.partial(str(district / "shards" / "S1"), "S1")
    with pytest.raises(WalkbookError, match="overlaps") as refused:
        program.merged([partial, partial])
    assert refused.value.status == 65
    again = pickle.loads(pickle.dumps(refused.value))
    assert (again.status, again.message) == (65, refused.value.message)


def test_a_missing_program_says_so() -> None:
    with pytest.raises(WalkbookError, match="install it on every executor"):
        Program("/nowhere/walkbook").run(["doctor"])


def test_tables_have_the_types_of_the_program(program: Program, district: Path) -> None:
    schemas = TableSchemas.of(str(district / "whole"), program)
    assert set(NAMES) <= set(schemas.schemas)
    placements = table(str(district / "whole"), "placements", program, schemas)
    assert placements.num_rows == 14
    assert placements.schema.field("teacher_id").type == pa.string()
    assert placements.schema.field("date").type == pa.date32()
    assert placements.schema.field("split").type == pa.bool_()
    assert table(str(district / "whole"), "conference_summary", program, schemas).num_rows == 0
