"""Tokens to clauses: a deterministic grammar of news English.

In: `Named` articles. Out: `Parsed` articles, whose sentences bear a `Parse` where the gate let them through: a sentence needs
an actor and a word that a rule of the lexicon begins with. Refuses nothing.
"""

from __future__ import annotations

from relations_db.grammar.stage import parse_articles
from relations_db.grammar.words import Words, load_words

__all__ = ["Words", "load_words", "parse_articles"]
