"""Reads a visit out of where a headline puts a leader: "Kenyan premier, in Chad, urges calm".

In: a parsed headline. Out: findings of visits, made or to come. Refuses nothing. Running text says such things with a verb, and
its ministers in a country may be those who live there, so only headlines are read this way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.coding.finding import Finding
from relations_db.coding.roles import VISIT
from relations_db.grammar.tree import Tense
from relations_db.lexicon.composition import compose
from relations_db.records import Form, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relations_db.coding.reader import Reader
    from relations_db.grammar.tree import Phrase
    from relations_db.lexicon.rules import Rule

_VISIT_NOUN = "visit"
_CERTAINTY = 0.7


def read_guests(reader: Reader) -> Iterator[Finding]:
    """Yield a finding for each leader whom the headline places in another country."""
    rule = next((rule for _, rule in reader.lexicon.noun_index.get(_VISIT_NOUN, ()) if rule.cameo == VISIT), None)
    if rule is None:
        return
    for guest in reader.parse.phrases:
        host = _host(reader, guest) if _is_leader(reader, guest) else None
        if host is not None and reader.roles.others(host.heads, guest.heads):
            yield _visit(reader, guest, host, rule)


def _is_leader(reader: Reader, phrase: Phrase) -> bool:
    mention = reader.scene.mentions[phrase.heads[0]] if phrase.heads else None
    if mention is None or mention.sector != "GOV":
        return False
    return mention.form is Form.PERSON or (phrase.lemma,) in reader.lexicon.classes.get("leader", frozenset())


def _host(reader: Reader, guest: Phrase) -> Phrase | None:
    """Return the country right after the leader, with or without a comma."""
    after = [word.lower() for word in reader.words[guest.last : guest.last + 2]]
    at = guest.last + (after[:1] == [","])
    if after[at - guest.last :][:1] != ["in"]:
        return None
    return next((phrase for phrase in reader.parse.phrases if phrase.first == at + 1 and phrase.heads), None)


def _visit(reader: Reader, guest: Phrase, host: Phrase, rule: Rule) -> Finding:
    doings = (clause for clause in reader.parse.clauses if clause.subject == guest.index)
    cell = compose(reader.lexicon, "intend", VISIT) if any(c.tense is Tense.FUTURE for c in doings) else None
    return Finding(
        code=cell.cameo if cell is not None else VISIT,
        sources=guest.heads,
        targets=host.heads,
        symmetric=False,
        status=Status.ACTUAL,
        rules=(rule,),
        trigger=guest.head,
        clause=-1,
        first=guest.first,
        last=host.last,
        certainty=_CERTAINTY,
        is_nominal=True,
    )
