"""Runs walkbook and its peers over one folder, checks that all found the same, and prints medians.

compare.py WALKBOOK FOLDER RUNS ENGINE...: wall, CPU and memory of whole processes, as Markdown.
"""

import csv
import os
import statistics
import sys
import tempfile
import time

walkbook, folder, runs, engines = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:]
here = os.path.dirname(os.path.abspath(__file__))
counts = ["enrolled", "with_evidence", "mastered", "near"]


def run(command, out):
    """Seconds of wall and CPU, and the peak of memory in MB."""
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600) if out else null, 1)
        os.dup2(null, 2)
        os.execvp(command[0], command)
    _, status, use = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[0]}: failed")
    return time.monotonic() - start, use.ru_utime + use.ru_stime, use.ru_maxrss / 1000


def result(path):
    with open(path, newline="", encoding="utf-8") as file:
        return {
            (row["section_id"], row["target_id"]): [int(float(row[name])) for name in counts]
            for row in csv.DictReader(file)
        }


with tempfile.TemporaryDirectory() as work:
    tools = [("walkbook", [walkbook, "measure", "mastery_rates", "--data", folder, "-f", "csv"])]
    tools += [
        (engine, [sys.executable, f"{here}/mastery.py", engine, folder, f"{work}/{engine}"])
        for engine in engines
    ]
    figures = {name: [] for name, _ in tools}
    # In turns, so that what else the machine does falls on all alike.
    for _ in range(runs):
        for name, command in tools:
            figures[name].append(run(command, f"{work}/walkbook" if name == "walkbook" else None))
    own = result(f"{work}/walkbook")
    for engine in engines:
        if result(f"{work}/{engine}") != own:
            sys.exit(f"{engine}: another result than walkbook's")
    medians = {name: [statistics.median(part) for part in zip(*all)] for name, all in figures.items()}
    wall, cpu, memory = medians["walkbook"]
    print("| tool | wall s | CPU s | memory MB | CPU, walkbook = 1 | memory, walkbook = 1 |")
    print("|---|---|---|---|---|---|")
    for name, (w, c, m) in medians.items():
        print(f"| {name} | {w:.2f} | {c:.2f} | {m:.0f} | {c / cpu:.2f} | {m / memory:.2f} |")
