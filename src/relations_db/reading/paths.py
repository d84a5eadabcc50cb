"""Which files a PATH means.

In: the words of the command line: files, folders, globs, `-`. Out: the files, in an order that does not depend on
the disk. Refuses, with a problem each: what is not there, a folder that contains itself by a link, and what may not
be opened.
"""

from __future__ import annotations

import glob
import os.path
from pathlib import Path
from typing import TYPE_CHECKING

from relations_db.reading.articles import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relations_db.records import Report

STDIN = "-"


def find_files(paths: Iterable[str], report: Report) -> Iterator[str]:
    """Yield the name of every file; a folder is read with all below it, but for hidden files."""
    for path in paths:
        named = expand(path)
        if not named:
            message = "There is no such file or folder, and no file fits it as a pattern. Check the spelling."
            report(Place(path).problem("missing_file", message))
        for name in named:
            yield from _walk(name, report)


def expand(path: str) -> list[str]:
    """Return the files and folders that exist under this name, or that fit it as a pattern."""
    if path == STDIN or os.path.lexists(path):
        return [path]
    return sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - pathlib's glob takes no absolute pattern


def _walk(name: str, report: Report) -> Iterator[str]:
    if name == STDIN or not os.path.isdir(name):  # noqa: PTH112 - pathlib's raises where a parent may not be entered
        yield name
    else:
        yield from _walk_folder(Path(name), (), set(), report)


def _walk_folder(folder: Path, above: tuple[Path, ...], seen: set[Path], report: Report) -> Iterator[str]:
    """Yield the files below a folder, each real folder once: links to its neighbours would multiply without end."""
    real = folder.resolve()
    if real in above:
        report(
            Place(str(folder)).problem("symlink_loop", f"The folder is a link to {real}, which contains it; skipped.")
        )
    if real in seen:
        return
    seen.add(real)
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        report(Place(str(folder)).problem("unreadable_file", f"The folder cannot be read: {error.strerror}."))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk_folder(entry, (*above, real), seen, report)
        elif entry.is_fifo() or entry.is_socket() or entry.is_char_device():
            report(Place(str(entry)).problem("unreadable_file", "This is a device or a pipe, not a file; skipped."))
        else:
            yield str(entry)
