"""Clauses and mentions to coded events, by the rules of the lexicon.

In: `Parsed` articles and the `Lexicon`. Out: `Coded` articles. Refuses acts without two actors; marks negated and
hypothetical ones, which the store leaves out.
"""

from __future__ import annotations

from relations_db.coding.stage import code_events

__all__ = ["code_events"]
