"""YAML read as nodes that know their line and column, every plain word staying a string.

In: a file of `seeds/lexicon/`. Out: nodes and the strings, lists and mappings in them. YAML 1.1 would turn `on`, `no`
and `off` into truth words and 0254 into the number 172; here they stay what was written. Refuses nothing by itself: a
syntax error, a key told twice, an empty list or cell is said through `Page.complain`, and what stood there is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from relations_db.lexicon.mistakes import Complain, Mistake

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

BaseLoader: type[yaml.BaseLoader | yaml.CBaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Has no resolvers, so that all scalars are strings; in C where PyYAML was built with it, ten times as fast."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file being read: its name for messages, and where mistakes are said."""

    file: str
    complain: Complain

    def refuse(self, node: yaml.Node, message: str) -> None:
        """Say what is wrong at a node."""
        self.complain(Mistake(self.file, line_of(node), message, node.start_mark.column + 1))


def line_of(node: yaml.Node) -> int:
    """Return the line a node begins in, counted from 1."""
    return int(node.start_mark.line) + 1


def compose_file(path: Path, page: Page) -> yaml.Node | None:
    """Read a file to its root node; None where it is empty, not UTF-8 or no YAML, which is complained of."""
    if not path.is_file():
        page.complain(Mistake(page.file, 1, "the file is missing"))
        return None
    try:
        root: yaml.Node | None = yaml.compose(path.read_text(encoding="utf-8"), Loader=BaseLoader)
    except UnicodeDecodeError as error:
        page.complain(Mistake(page.file, 1, f"not UTF-8 at byte {error.start}"))
        return None
    except yaml.MarkedYAMLError as error:
        page.complain(_place_syntax_error(page.file, error))
        return None
    except yaml.YAMLError as error:
        page.complain(Mistake(page.file, 1, f"no YAML: {' '.join(str(error).split())}"))
        return None
    if root is None:
        page.complain(Mistake(page.file, 1, "the file is empty"))
    return root


def _place_syntax_error(file: str, error: yaml.MarkedYAMLError) -> Mistake:
    mark = error.problem_mark or error.context_mark
    what = ", ".join(part for part in (error.context, error.problem) if part)
    if mark is None:
        return Mistake(file, 1, f"no YAML: {what}")
    return Mistake(file, int(mark.line) + 1, f"no YAML: {what}", int(mark.column) + 1)


def read_items(node: yaml.Node, page: Page) -> tuple[yaml.Node, ...]:
    """Return the nodes of a list, or the node itself where one word stands instead of a list."""
    if not isinstance(node, yaml.SequenceNode):
        return (node,)
    if not node.value:
        page.refuse(node, "the list is empty")
    return tuple(node.value)


def read_text(node: yaml.Node, page: Page) -> str | None:
    """Return the words of a scalar, their white space made plain; None (and a complaint) where there are none."""
    if not isinstance(node, yaml.ScalarNode):
        page.refuse(node, "a word or sentence is expected here, not a list or mapping (does it hold ': ' unquoted?)")
        return None
    text = " ".join(node.value.split())
    if not text:
        page.refuse(node, "the value is empty")
    return text or None


def read_texts(node: yaml.Node, page: Page) -> tuple[tuple[str, yaml.Node], ...]:
    """Return the strings of a list (or the one string that stands instead of it) with their nodes."""
    read = ((read_text(item, page), item) for item in read_items(node, page))
    return tuple((text, item) for text, item in read if text is not None)


def read_pairs(node: yaml.Node, page: Page) -> Mapping[str, tuple[yaml.Node, yaml.Node]]:
    """Return a mapping's keys with the nodes of key and value; of a key told twice the first one counts."""
    if not isinstance(node, yaml.MappingNode):
        page.refuse(node, "keys and values are expected here")
        return {}
    pairs: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        name = read_text(key, page)
        if name is None:
            continue
        if name in pairs:
            page.refuse(key, f"'{name}' stands twice, first in line {line_of(pairs[name][0])}")
        pairs.setdefault(name, (key, value))
    return pairs
