"""Over Spark Connect: a client that has no Java, and a server of its own. `make spark` runs it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import NAMES, answers, folders, parted_tables

from walkbook_spark import Program, merge, partials_of_folders, partials_of_tables, tables

pyspark = pytest.importorskip("pyspark")
pytest.importorskip("grpc")
pytestmark = pytest.mark.connect

from pyspark.sql import SparkSession  # noqa: E402

HOME = Path(pyspark.__file__).parent
SERVER = "org.apache.spark.sql.connect.service.SparkConnectServer"


def free_port() -> int:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return int(place.getsockname()[1])


def answers_at(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    port = free_port()
    here = Path(__file__).resolve().parent
    paths = os.pathsep.join([str(here.parent / "src"), str(here)])
    settings = {
        "spark.connect.grpc.binding.address": "127.0.0.1",
        "spark.connect.grpc.binding.port": port,
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": 8,
    }
    words = [str(HOME / "bin" / "spark-submit"), "--master", "local[2]", "--class", SERVER]
    for key, value in settings.items():
        words += ["--conf", f"{key}={value}"]
    environment = {**os.environ, "SPARK_HOME": str(HOME), "PYTHONPATH": paths,
                   "PYSPARK_PYTHON": sys.executable}
    folder = tmp_path_factory.mktemp("server")
    with open(folder / "log", "wb") as log:
        server = subprocess.Popen(
            [*words, "spark-internal"], env=environment, cwd=folder, stdout=log, stderr=log
        )
    try:
        for _ in range(600):
            if answers_at(port):
                break
            assert server.poll() is None, (folder / "log").read_text()[-2000:]
            time.sleep(0.2)
        session = SparkSession.builder.remote(f"sc://127.0.0.1:{port}").getOrCreate()
        yield session
        session.stop()
    finally:
        server.terminate()
        server.wait(60)


def test_folders_give_the_same_tables(
    spark: SparkSession, program: Program, district: Path, tmp_path: Path
) -> None:
    partials = partials_of_folders(spark, folders(district), program)
    merge(partials, str(tmp_path / "merged"), program, fan_in=3)
    assert answers(program, tmp_path / "merged") == answers(program, district / "whole")


def test_tables_in_give_the_same_tables_out(
    spark: SparkSession, program: Program, district: Path, tmp_path: Path
) -> None:
    frames, settings = parted_tables(spark, district)
    merge(
        partials_of_tables(frames, settings=settings, program=program),
        str(tmp_path / "merged"), program,
    )
    assert answers(program, tmp_path / "merged") == answers(program, district / "whole")
    found = tables(spark, str(tmp_path / "merged"), NAMES, program)
    assert all(found[name].columns for name in NAMES)
