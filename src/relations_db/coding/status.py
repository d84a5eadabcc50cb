"""How an act stands to the world, from its verb group and from what governs its clause.

In: a clause, and what the rules of its governors say. Out: a `Standing`: a status, and for what is merely intended, refused,
asked or demanded the act that the modal stands for ("will meet": intend; "will not lift": refuse; "must apologise": demand).
"""

from __future__ import annotations

from typing import NamedTuple

from relations_db.grammar.tree import Clause, ClauseKind, Parse, Tense
from relations_db.records import Status

_OPEN_LINKS = frozenset(
    {"if", "unless", "whether", "in case", "lest", "provided that", "as if", "as though", "only if", "until", "so that"}
)
_LOOKING_BACK = frozenset({"after", "since", "following"})
_NOT_DONE = frozenset({"without", "instead of", "rather than"})
# What a modal says about the subject's act when somebody is quoted with it.
_MODAL_ACTS = {"must": "demand", "should": "appeal", "ought": "appeal", "shall": "intend"}
NOT_SO = frozenset({Status.NEGATED, Status.HYPOTHETICAL})
"""Of what is told not to be, or not yet to be, so."""
_ORDER = (Status.ACTUAL, Status.BACKGROUND, Status.PLANNED, Status.NEGATED, Status.HYPOTHETICAL)


class Standing(NamedTuple):
    """A status, and the act a modal stands for."""

    status: Status
    act: str | None = None


def weaker(first: Status, second: Status) -> Status:
    """Return the one further from the plain fact."""
    return max(first, second, key=_ORDER.index)


def standing(clause: Clause, parse: Parse, *, is_reported: bool, is_governed: bool) -> Standing:
    """Judge a clause by its own words.

    `is_reported`: it stands under a verb of speech; `is_governed`: a rule takes it as its content.
    """
    if _is_open(clause, parse, is_governed=is_governed, is_reported=is_reported):
        return Standing(Status.HYPOTHETICAL)
    if clause.link in _NOT_DONE:
        return Standing(Status.NEGATED)
    if clause.tense is Tense.FUTURE or (clause.modal == "would" and (is_reported or _is_scheduled(clause, parse))):
        return Standing(Status.ACTUAL, "refuse" if clause.negated else "intend")
    if clause.modal in _MODAL_ACTS and is_reported:
        return Standing(Status.NEGATED if clause.negated else Status.ACTUAL, _MODAL_ACTS[clause.modal])
    if clause.modal is not None:
        return Standing(Status.HYPOTHETICAL)
    if clause.negated:
        return Standing(Status.NEGATED)
    return Standing(Status.BACKGROUND if _looks_back(clause, is_reported=is_reported) else Status.ACTUAL)


def _is_open(clause: Clause, parse: Parse, *, is_governed: bool, is_reported: bool) -> bool:
    """Tell what is asked, supposed or merely purposed: "if", "whether", "Should Oslo", "to create".

    What somebody says one would do on a condition is announced: "Oslo said it would retaliate if Chad joined".
    """
    if clause.is_question or (clause.kind is ClauseKind.INFINITIVE and not is_governed):
        return True
    if clause.kind in (ClauseKind.ADVERBIAL, ClauseKind.COMPLEMENT) and clause.link in _OPEN_LINKS:
        return True
    supposing = ("could", "might") if is_reported else ("would", "could", "might")
    return clause.modal in supposing and _is_conditioned(clause, parse)


def _is_scheduled(clause: Clause, parse: Parse) -> bool:
    """Tell reported plans: "The envoy would hold talks with Chad next month."."""
    when = (phrase for phrase in parse.phrases if phrase.is_time and clause.first <= phrase.first < clause.last)
    return clause.kind is ClauseKind.MAIN and not clause.perfect and any(when)


def _is_conditioned(clause: Clause, parse: Parse) -> bool:
    return any(other.parent == clause.index and other.link == "if" for other in parse.clauses)


def _looks_back(clause: Clause, *, is_reported: bool) -> bool:
    """Tell an older act: "after it seized", "the levies Spain brought in", "had imposed", "criticised for shelling"."""
    if clause.link in _LOOKING_BACK and clause.kind in (ClauseKind.ADVERBIAL, ClauseKind.GERUND):
        return True
    if clause.kind is ClauseKind.GERUND and clause.link in ("for", "over"):
        return True
    if clause.kind is ClauseKind.RELATIVE and clause.object is not None and clause.object == clause.noun:
        return clause.tense is Tense.PAST
    return clause.is_past_perfect and not is_reported
