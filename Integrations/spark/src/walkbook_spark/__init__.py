"""Walkbook on Spark: shards give partials on the executors, partials merge, a merged folder answers.

Nothing is computed here: every number comes from the installed program `walkbook`.
"""

from .program import Program, WalkbookError
from .shards import PARTIALS, merge, partials_of_folders, partials_of_tables
from .tables import TableSchemas, table, tables

__all__ = [
    "PARTIALS",
    "Program",
    "TableSchemas",
    "WalkbookError",
    "merge",
    "partials_of_folders",
    "partials_of_tables",
    "table",
    "tables",
]
