"""On a cluster of two executors, one of them killed in the middle. `make spark` runs it."""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import NAMES, answers, folders, parted_tables

from walkbook_spark import (
    Program,
    merge,
    partials_of_folders,
    partials_of_tables,
    table,
    tables,
)

pyspark = pytest.importorskip("pyspark")
pytestmark = pytest.mark.spark

from pyspark.sql import SparkSession  # noqa: E402


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_HOME", str(Path(pyspark.__file__).parent))
    source = str(Path(__file__).resolve().parents[1] / "src")
    os.environ["PYTHONPATH"] = os.pathsep.join([source, str(Path(__file__).parent)])
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("walkbook")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.executor.memory", "512m")
        .config("spark.executorEnv.PYTHONPATH", os.environ["PYTHONPATH"])
        .getOrCreate()
    )
    yield session
    session.stop()


def executors(spark: SparkSession) -> list[int]:
    """The processes of this session's executors."""
    application = spark.sparkContext.applicationId.encode()
    found = []
    for process in Path("/proc").iterdir():
        try:
            words = (process / "cmdline").read_bytes()
        except OSError:
            continue
        # The backend's own words, not those of a shell that starts it.
        if b"CoarseGrainedExecutorBackend" in words and application in words:
            found.append(int(process.name))
    return sorted(found)


def slow(program: Program, folder: Path) -> Program:
    """The program, which takes its time and leaves a line for each partial that it begins."""
    script = folder / "slow-walkbook"
    script.write_text(
        f'#!/bin/sh\nif [ "$1" = partial ]; then echo "$2" >> {folder}/begun; sleep 1; fi\n'
        f'exec {program.path} "$@"\n'
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return Program(str(script))


def test_a_killed_executor_changes_nothing(
    spark: SparkSession, program: Program, district: Path, tmp_path: Path
) -> None:
    spark.range(4).repartition(4).count()  # the executors are there
    before = executors(spark)
    assert len(before) == 2
    begun = tmp_path / "begun"
    killed: list[int] = []

    def kill() -> None:
        while not begun.exists():
            time.sleep(0.05)
        killed.append(before[0])
        os.kill(before[0], signal.SIGKILL)

    thread = threading.Thread(target=kill)
    thread.start()
    partials = partials_of_folders(spark, folders(district), slow(program, tmp_path)).cache()
    merge(partials, str(tmp_path / "merged"), program)
    thread.join()
    assert killed and killed[0] not in executors(spark)
    assert answers(program, tmp_path / "merged") == answers(program, district / "whole")


def test_tables_in_give_the_same_tables_out(
    spark: SparkSession, program: Program, district: Path, tmp_path: Path
) -> None:
    frames, settings = parted_tables(spark, district)
    partials = partials_of_tables(frames, settings=settings, program=program).cache()
    assert partials.count() == 7
    merge(partials, str(tmp_path / "merged"), program, fan_in=3)
    assert answers(program, tmp_path / "merged") == answers(program, district / "whole")
    for name, frame in tables(spark, str(tmp_path / "merged"), NAMES, program).items():
        arrow = table(str(district / "whole"), name, program)
        assert frame.columns == arrow.column_names
        assert frame.count() == arrow.num_rows
    assert dict(frame.dtypes)["section_id"] == "string"
