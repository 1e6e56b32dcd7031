"""The program `walkbook`, as an executor or the driver runs it."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


class WalkbookError(RuntimeError):
    """The program has refused; the message is what it said, which shows no cell of the data."""

    def __init__(self, command: str, status: int, message: str) -> None:
        super().__init__(f"walkbook {command}: status {status}: {message}")
        self.command = command
        self.status = status
        self.message = message

    def __reduce__(self) -> tuple[type[WalkbookError], tuple[str, int, str]]:
        return (WalkbookError, (self.command, self.status, self.message))


@dataclass(frozen=True)
class Program:
    """Where the program is; on a cluster it stands at the same path on every executor."""

    path: str = "walkbook"

    def run(self, arguments: Sequence[str]) -> tuple[str, str]:
        """Standard output and standard error; status 1 is done, with findings.

        Raises WalkbookError for any other status.
        """
        try:
            done = subprocess.run(
                [self.path, *arguments], capture_output=True, text=True, check=False
            )
        except FileNotFoundError:
            raise WalkbookError(
                arguments[0], 127, f"no program at '{self.path}'; install it on every executor"
            ) from None
        if done.returncode not in (0, 1):
            raise WalkbookError(arguments[0], done.returncode, done.stderr.strip())
        return done.stdout, done.stderr

    def partial(self, folder: str, name: str) -> tuple[bytes, str]:
        """The partial of a folder, and what the program said of its files."""
        with private_folder() as scratch:
            file = scratch / "shard.partial"
            _, said = self.run(["partial", folder, "--name", name, "-o", str(file)])
            return file.read_bytes(), said

    def merge(self, partials: Sequence[bytes], output: str) -> None:
        """Writes partials as one folder, or as one partial where the name ends so."""
        with private_folder() as scratch:
            files = []
            for number, content in enumerate(partials):
                file = scratch / f"{number}.partial"
                write_private(file, content)
                files.append(str(file))
            self.run(["merge", *files, "-o", output])

    def merged(self, partials: Sequence[bytes]) -> bytes:
        """Partials as one partial."""
        with private_folder() as scratch:
            output = scratch / "merged.partial"
            self.merge(partials, str(output))
            return output.read_bytes()


@contextmanager
def private_folder() -> Iterator[Path]:
    """A folder for this process alone, gone when it is left: shards hold rows about children."""
    with tempfile.TemporaryDirectory(prefix="walkbook-") as folder:
        yield Path(folder)


def write_private(path: Path, content: bytes) -> None:
    """Writes a file that nobody else may read."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "wb") as file:
        file.write(content)
