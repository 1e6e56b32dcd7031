"""Where the program is, and a district made of text."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from walkbook_spark import Program

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

ROOT = Path(__file__).resolve().parents[3]

WALKS = "walkthrough_id,date,school_id,teacher_id,model,phase,step,status"
MARKS = "student_id,section_id,item_id,score,points_possible,submitted,attempt"
SETTINGS = "title: Ninevah Unified\nmastery: {method: mean}\n"


@pytest.fixture(scope="session")
def program() -> Program:
    """The program of WALKBOOK, of the build, or of the path."""
    builds = [ROOT / ".build" / kind / "walkbook" for kind in ("release", "debug")]
    places = [os.environ.get("WALKBOOK"), *map(str, builds), shutil.which("walkbook")]
    for place in places:
        if place and os.access(place, os.X_OK):
            return Program(place)
    pytest.skip("no program walkbook: set WALKBOOK, or run swift build")


def files(school: int) -> dict[str, str]:
    """The files of a school."""
    students = range(1, 9)
    walks = [
        f"W{school}{place}{step},2026-09-{place:02},S{school},T{school}{place},flex,foundation,{step},"
        + ("inPlace" if (school + place + step) % 3 else "notYet")
        for place in (1, 2)
        for step in (1, 2, 3)
    ]
    marks = [
        f"{school}{student:03},C{school},I{item},{(school * student + item) % 11},10,2026-10-{item:02},1"
        for student in students
        for item in (1, 2, 3)
    ]
    return {
        "schools": f"school_id,name\nS{school},\"School, {school}\"\n",
        "teachers": "teacher_id,name,school_id\n"
        + "".join(f"T{school}{place},Teacher {place},S{school}\n" for place in (1, 2)),
        "sections": f"section_id,school_id,teacher_id\nC{school},S{school},T{school}1\n",
        "walkthroughs": "\n".join([WALKS, *walks]) + "\n",
        "marks": "\n".join([MARKS, *marks]) + "\n",
    }


SHARED = {
    "pathways": "pathway_id,position,item_id,item_kind,target_id,points_possible\n"
    + "".join(f"P,{item},I{item},check,G{item % 2},10\n" for item in (1, 2, 3)),
    "windows": "window_id,title,start,end\nw1,Fall,2026-09-01,2026-10-31\n",
}


@pytest.fixture(scope="session")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`whole` is one folder, `shards` has a folder for each of seven schools."""
    root = tmp_path_factory.mktemp("district")
    for school in range(1, 8):
        shard = root / "shards" / f"S{school}"
        shard.mkdir(parents=True)
        for name, text in {**files(school), **SHARED}.items():
            (shard / f"{name}.csv").write_text(text)
        (shard / "walkbook.yaml").write_text(SETTINGS)
    whole = root / "whole"
    whole.mkdir()
    for name in files(1):
        head, *_ = files(1)[name].splitlines()
        rows = [line for school in range(1, 8) for line in files(school)[name].splitlines()[1:]]
        (whole / f"{name}.csv").write_text("\n".join([head, *rows]) + "\n")
    for name, text in SHARED.items():
        (whole / f"{name}.csv").write_text(text)
    (whole / "walkbook.yaml").write_text(SETTINGS)
    return root


NAMES = ["placements", "step_distribution", "learner_progress", "mastery", "mastery_rates"]


def answers(program: Program, folder: Path) -> dict[str, str]:
    """The measures of a folder as the program writes them."""
    return {
        name: program.run(["query", f"select * from {name}", "--data", str(folder), "-f", "csv"])[0]
        for name in NAMES
    }


def folders(district: Path) -> dict[str, str]:
    """The folder of each shard."""
    return {shard.name: str(shard) for shard in (district / "shards").iterdir()}


def parted_tables(spark: SparkSession, district: Path) -> tuple[dict[str, DataFrame], str]:
    """The tables of the whole district with the shard of each row, and their settings."""
    from pyspark.sql import functions as f

    def read(name: str) -> DataFrame:
        path = str(district / "whole" / f"{name}.csv")
        return spark.read.csv(path, header=True, inferSchema=False)

    own = {
        "schools": f.col("school_id"),
        "teachers": f.col("school_id"),
        "sections": f.col("school_id"),
        "walkthroughs": f.col("school_id"),
        "marks": f.concat(f.lit("S"), f.substring("student_id", 1, 1)),
    }
    frames = {name: read(name).withColumn("shard", shard) for name, shard in own.items()}
    return frames | {name: read(name) for name in ("pathways", "windows")}, SETTINGS
