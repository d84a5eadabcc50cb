"""Joins an act with its content, and a deed with the modal that makes it an act: promise + 085 = 0354, will + 04 = 036.

In: findings and the rule of the act. Out: findings with the composed code and the actors of both; none where the table has no
cell and the rule no code of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relations_db.coding.places import clause_actors
from relations_db.coding.roles import HARM
from relations_db.coding.status import NOT_SO, weaker
from relations_db.grammar.tree import Tense
from relations_db.lexicon.composition import compose
from relations_db.records import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.coding.finding import Finding
    from relations_db.coding.reader import Reader
    from relations_db.grammar.tree import Clause
    from relations_db.lexicon.rules import Rule

# Who intends to meet or agrees to talk says so for both; a refusal, an offer or a demand goes one way.
_MUTUAL = frozenset({"intend", "agree"})
# What one is willing to do and CAMEO has no cell of intent for stays what it is, planned.
_WILLING = frozenset({"intend", "agree", "offer", "accept"})
_COMPOSED = 0.97
"""Certainty of a code out of the table beside one of a rule."""
_REQUIRING = frozenset({"demand", "appeal"})


def join_contents(
    reader: Reader, base: Finding, contents: Sequence[Finding], rule: Rule, *, act: str | None = None
) -> list[Finding]:
    """Join the act with each of its contents; an act whose contents have no cell keeps the rule's own code.

    `act` is what is meant where it is not what the rule says: not to rule out war is to threaten with it.
    """
    if act not in (None, rule.act):
        base = replace(base, status=Status.ACTUAL)
    meant = act or rule.act or ""
    joined = [found for content in contents if (found := _join(reader, base, content, meant)) is not None]
    if joined and not base.sources:  # "Oslo's gift to Chad was welcomed": nobody is said to have done so
        return [content for content in contents if content.is_nominal and content.sources] or joined
    if joined:
        return joined
    return [base] if base.code else []


def _join(reader: Reader, base: Finding, content: Finding, act: str) -> Finding | None:
    """Compose the act and one content: the code from the table, the actors from both."""
    cell = compose(reader.lexicon, act, content.code, negated=content.status is Status.NEGATED)
    has_cell = cell is not None and bool(cell.cameo)
    if (not has_cell and act not in _WILLING) or not content.code or _is_anothers(reader, base, content, act):
        return None
    targets = _join_targets(reader, base, content, act)
    return replace(
        base,
        code=cell.cameo if cell is not None and has_cell else content.code,
        cell=None if cell is None else cell.content,
        status=base.status if has_cell else weaker(weaker(base.status, content.status), Status.PLANNED),
        targets=targets,
        symmetric=_is_mutual(base, targets) or _lends_mutuality(base, content, act, targets),
        rules=(*base.rules, *content.rules),
        first=min(base.first, content.first),
        last=max(base.last, content.last),
        phase=(cell.phase if cell is not None else None) or base.phase,
        content_code=_subject_matter(reader, content),
        matter=content.matter,
        certainty=base.certainty * _COMPOSED,
    )


def _subject_matter(reader: Reader, content: Finding) -> str:
    """Return the code that says what the act is about: an apology for killings is about the apology."""
    event_type = reader.lexicon.event_types.get(content.code)
    if event_type is not None and event_type.topic is not None:
        return content.code
    return content.content_code or content.code


def _join_targets(reader: Reader, base: Finding, content: Finding, act: str) -> tuple[int, ...]:
    """Return the target the act names, or else whoever is to do the deed or suffer it.

    Who is asked for a deed is not who would gain by it: "urged more aid for Chad" asks nobody. But who calls for harm to
    somebody speaks against them.
    """
    doer = reader.lexicon.doers.get(act, "source")
    targets = base.targets or (content.sources if doer == "target" else content.targets)
    if act in _REQUIRING and not _is_harm(reader, content):
        return reader.roles.others(targets, base.sources)
    return reader.roles.others(targets or content.targets or content.sources, base.sources)


def _is_harm(reader: Reader, content: Finding) -> bool:
    return reader.lexicon.quad(content.code) == HARM


def _is_anothers(reader: Reader, base: Finding, content: Finding, act: str) -> bool:
    """Tell a deed that somebody else does: "Oslo warned that Chad would attack" threatens nobody."""
    if content.is_nominal or reader.lexicon.doers.get(act, "source") != "source" or not content.sources:
        return False
    return len(reader.roles.others(content.sources, base.sources)) == len(content.sources)


def _is_mutual(base: Finding, targets: tuple[int, ...]) -> bool:
    """Tell "agreed with Chad to" from "agreed to" of one, and from what two agree to do to a third."""
    return base.symmetric and (bool(base.targets) or (len(base.sources) > 1 and not targets))


def _lends_mutuality(base: Finding, content: Finding, act: str, targets: tuple[int, ...]) -> bool:
    return content.symmetric and (act in _MUTUAL or (len(base.sources) > 1 and not targets))


def blame(reader: Reader, found: Finding, clause: Clause) -> Finding:
    """Make harm without a victim the accusation of who reports it: "Oslo said Chadian troops had shelled a hospital"."""
    if not found.sources or found.targets or found.status in NOT_SO or not _is_harm(reader, found):
        return found
    speech = reader.speech_rule(clause)
    if speech is None or speech.passes is None:
        return found
    speakers = reader.roles.others(reader.scene.speaker(clause), found.sources)
    cell = compose(reader.lexicon, "accuse", found.code) if speakers and clause.tense is not Tense.FUTURE else None
    if cell is None or not cell.cameo:
        return found
    return replace(
        found, code=cell.cameo, sources=speakers, targets=found.sources, status=Status.ACTUAL, symmetric=False
    )


def raise_deed(reader: Reader, found: Finding, act: str | None, clause: Clause | None) -> Finding:
    """Make a deed to come the act of announcing, refusing or demanding it; without a modal's act it stays as it is."""
    if act is None:
        return found
    cell = compose(reader.lexicon, act, found.code)
    if act == "refuse":  # "will not attack" is a promise; "will not lift the ban" has no such row and is a refusal
        promised = compose(reader.lexicon, "intend", found.code, negated=True)
        cell = promised if promised is not None and promised.cameo else cell
    if cell is None or not cell.cameo:
        return replace(found, status=weaker(found.status, Status.NEGATED if act == "refuse" else Status.PLANNED))
    mutual = found.symmetric and (act in _MUTUAL or not (found.sources and found.targets))
    content_code = _subject_matter(reader, found)
    raised = replace(found, code=cell.cameo, phase=cell.phase, content_code=content_code, symmetric=mutual)
    return give_to_speaker(reader, raised, clause) if act in _REQUIRING and clause is not None else raised


def give_to_speaker(reader: Reader, found: Finding, clause: Clause) -> Finding:
    """What somebody says another must do is that speaker's demand on the other."""
    speech = reader.parse.clauses[clause.parent] if clause.parent is not None else None
    sources = clause_actors(reader.scene, speech, "subject") if speech is not None else ()
    told = reader.scene.heads(speech.patient) if speech is not None else ()
    doers = reader.roles.others(found.sources or told, sources)
    if not sources or not doers:
        return replace(found, status=Status.HYPOTHETICAL)
    return replace(found, sources=sources, targets=doers, symmetric=False)
