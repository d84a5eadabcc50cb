"""Remembers what a function answered, so that what news repeats is worked out once.

In: a function of one key. Out: a dictionary that asks it for what it does not hold yet. It forgets everything when it is
full, so that a long run does not grow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

K = TypeVar("K")
V = TypeVar("V")
LIMIT = 50_000
"""Entries, of some 200 bytes each."""


class Memory(dict[K, V]):
    """A dictionary that fills itself: `memory[key]` is what the function says of the key."""

    __slots__ = ("_ask",)

    def __init__(self, ask: Callable[[K], V]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, key: K) -> V:
        """Ask, and remember the answer."""
        if len(self) >= LIMIT:
            self.clear()
        answer = self[key] = self._ask(key)
        return answer
