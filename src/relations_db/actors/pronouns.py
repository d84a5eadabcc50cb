"""Pronouns: whom "he", "it", "its", "they" and "we" stand for.

In: a pronoun in its sentence, and the memory of the article. Out: the pronoun, or with its noun the office of its owner
("its foreign minister"). Refuses what is not clear: two possible owners, a person we do not know in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.closed_words import (
    BLAMING,
    CLAUSE_OPENERS,
    COORDINATORS,
    OPENING_WORDS,
    ORDERING,
    PREPOSITIONS,
    RELATIONS,
    RELATIVES,
    RIVAL_OPENERS,
    SAYING,
    SPEECH,
)
from relations_db.actors.memory import make_reference
from relations_db.actors.pairs import is_place, joined
from relations_db.actors.quoting import find_speaker
from relations_db.actors.roles import role_chain
from relations_db.actors.sayers import find_sayer, is_acting
from relations_db.actors.strangers import has_stranger
from relations_db.records import Form

if TYPE_CHECKING:
    from relations_db.actors.memory import Memory
    from relations_db.actors.view import Found, View

PERSON = {"he": Form.PRONOUN, "she": Form.PRONOUN, "him": Form.PRONOUN, "his": Form.POSSESSIVE, "her": Form.POSSESSIVE}
SPEAKER = {"we": Form.PRONOUN, "our": Form.POSSESSIVE}
THING = {"it": Form.PRONOUN, "its": Form.POSSESSIVE}
GROUP = {"they": Form.PRONOUN, "them": Form.PRONOUN, "their": Form.POSSESSIVE}
_LINKS = frozenset({(",",), ("and",), (",", "and")})
_OPENING = 4
"""Words before the pronoun in an opening phrase: "In response to its"."""
_MEMORY = 2
"""Sentences a person is remembered over for "he", where none between names another."""


def refer_pronoun(memory: Memory, view: View, at: int, known: list[Found]) -> Found | None:
    """Return the pronoun at a piece, where it is clear whom it means."""
    word = view.pieces.lower[at]
    if word in SPEAKER:
        return _as_office(view, find_speaker(view, at, known, memory.turns), at, SPEAKER[word], word)
    if word in PERSON:
        return _as_office(view, _person(memory, view, at, known), at, PERSON[word], word)
    if word in THING:
        return _as_office(view, _thing(memory, view, at, known), at, THING[word], word)
    return _as_office(view, _group(memory, view, at, known), at, GROUP[word], word)


def _person(memory: Memory, view: View, at: int, known: list[Found]) -> Found | None:
    """Return whom "he" means: the one person named, the subject where there are two."""
    before = [one for one in known if one.last <= at]
    here = [one for one in before if _is_person(one)]
    sayer = find_sayer(view, at, before)
    if sayer in here and is_subject_form(view, at):
        return sayer
    nobody: set[str | None] = set()
    if view.pieces.lower[at] == "him" and here and _is_one_clause(view, here[-1].last, at):
        # The subject of its own clause: "where Hu promised him loans".
        nobody = {here[-1].person}
        here = [one for one in here if one.person not in nobody]
    if here:
        return _nearest(view, at, known, here, is_object=bool(nobody))
    if not before and (ahead := _ahead(view, at, known)) is not None:
        return ahead if _is_person(ahead) else None
    return None if has_stranger(view.pieces, known, at) else _earlier_person(memory, nobody)


def _nearest(view: View, at: int, known: list[Found], here: list[Found], *, is_object: bool) -> Found | None:
    """Return whom of the persons named before in the sentence "he" means."""
    if has_stranger(view.pieces, known, at, here[-1].last):
        return None
    own = None if is_object or len(here) == 1 else _clause_subject(view, here)
    return own or _single(_without_list(view, here), is_subject_form(view, at))


def _earlier_person(memory: Memory, nobody: set[str | None]) -> Found | None:
    """Return whom of the persons of the last sentences "he" means."""
    for age, turn in enumerate(reversed(memory.turns[-_MEMORY:])):
        persons = [one for one in turn.found if _is_person(one) and not one.is_oblique and one.person not in nobody]
        if turn.has_stranger():
            return None
        if persons:
            return _single(persons, subject_form=not nobody) if age == 0 else _subject(persons)
    return None


def _is_one_clause(view: View, first: int, last: int) -> bool:
    """Tell words that no new clause begins in."""
    return (CLAUSE_OPENERS | RELATIVES).isdisjoint(view.pieces.lower[first:last])


def _is_person(one: Found) -> bool:
    return one.person is not None and not one.is_plural


def _thing(memory: Memory, view: View, at: int, known: list[Found]) -> Found | None:
    """Return what "it" means: the one state or organisation named that is no place there."""
    lower = view.pieces.lower
    is_owner = lower[at] == "its"
    before = [one for one in known if one.last <= at]
    sayer = find_sayer(view, at, before)
    if not is_owner and not is_acting(view, at, is_said=sayer is not None):
        return None
    here = [one for one in before if _is_thing(one) and not is_place(view, one)]
    if not here:
        return _owner_of_offices(memory, view, at, known) if is_owner or not before else None
    if sayer is not None:
        return sayer if sayer in here else None
    if lower[at - 1] in SAYING:
        return None
    rivals = {claim.actor for one in before if not is_place(view, one) for claim in one.claims}
    if len(rivals) == 1:
        return here[-1]
    if is_owner:
        return _rival_owner(view, at, here)
    if lower[at - 1] in CLAUSE_OPENERS or lower[at - 1].endswith("ing"):
        return _subject(before)
    return here[-1] if lower[at - 1].isalpha() and lower[at - 1].islower() else None


def _rival_owner(view: View, at: int, here: list[Found]) -> Found | None:
    """Return whose "its" is where several are named, None where it is not clear."""
    lower = view.pieces.lower
    if (own := _clause_subject(view, here)) is not None:
        return own
    opener = lower[here[-1].first - 1] if here[-1].first else ""
    between = lower[here[-1].last : at]
    if between[:1] == ("to",) and _is_ordered(lower, here[-1]):
        return here[-1]
    if opener in BLAMING and between[:1] in (("of",), ("for",)) and COORDINATORS.isdisjoint(between):
        return _subject(here)
    deeds = view.gazetteer.deeds
    if opener in SPEECH and not (deeds["place"] | deeds["person"]).isdisjoint(between):
        # "Ecuador said Colombia had bombed its territory": nobody bombs his own.
        return _subject(here)
    return None if opener in RIVAL_OPENERS else _subject(here)


def _is_ordered(lower: tuple[str, ...], one: Found) -> bool:
    """Tell who is to do something: "ordered the United States to close its consulate"."""
    verb = one.first - 1 - (one.first > 0 and lower[one.first - 1] in ("the", "on"))
    return verb >= 0 and lower[verb] in ORDERING


def _owner_of_offices(memory: Memory, view: View, at: int, known: list[Found]) -> Found | None:
    """Return what "it" means where no state itself stands before: that of its ambassadors, the next, or the last."""
    before = [one for one in known if one.last <= at]
    if before:
        actors = {claim.actor for one in before for claim in one.claims}
        return before[-1] if len(actors) == 1 and not is_place(view, before[-1]) else None
    ahead = _ahead(view, at, known) if view.pieces.lower[at] == "its" else None
    return ahead if ahead is not None and _is_thing(ahead) else _last_thing(memory)


def _ahead(view: View, at: int, known: list[Found]) -> Found | None:
    """Return the subject behind the opening words that hold the pronoun: "After its attack on Chad, Norway ..."."""
    lower = view.pieces.lower
    if at > _OPENING or lower[0] not in OPENING_WORDS or "," not in lower[at:]:
        return None
    comma = lower.index(",", at)
    first = comma + 1 + (lower[comma + 1 : comma + 2] == ("the",))
    return next((one for one in known if comma < one.first <= first), None)


def _clause_subject(view: View, here: list[Found]) -> Found | None:
    """Return the subject of the last clause: "..., and the ECB kept the lid on its lending"."""
    lower, one = view.pieces.lower, here[-1]
    joint = one.first - 1 - (one.first > 0 and lower[one.first - 1] == "the")
    if joint < 1 or one.last >= len(lower) or lower[joint] not in COORDINATORS:
        return None
    is_clause = lower[joint] != "and" or lower[joint - 1] == ","
    return one if is_clause and lower[one.last].isalpha() and lower[one.last] not in PREPOSITIONS | {"and"} else None


def _last_thing(memory: Memory) -> Found | None:
    """Return the one state of the sentence before, or its subject."""
    if not memory.turns:
        return None
    found = [one for one in memory.turns[-1].found if not one.is_oblique]
    if len({claim.actor for one in found for claim in one.claims}) == 1 and _is_thing(found[0]):
        return found[0]
    return found[0] if found and found[0].is_subject and _is_thing(found[0]) else None


def _group(memory: Memory, view: View, at: int, known: list[Found]) -> Found | None:
    """Return whom "they" means: a pair or a plural that is the subject of this sentence or the one before."""
    here = [one for one in known if one.last <= at]
    if here:
        return joined(view, here) or _plural_subject(here)
    if at > 1 or not memory.turns:
        return None
    return memory.pairs.last_joined() or _plural_subject(memory.turns[-1].found)


def is_subject_form(view: View, at: int) -> bool:
    """Tell "he" and "she", which look for a subject, from the other forms."""
    return view.pieces.lower[at] in ("he", "she")


def _is_thing(one: Found) -> bool:
    """Tell states and bodies, which "it" may mean, from persons, adjectives and troops."""
    if one.person is not None or len(one.claims) != 1 or one.is_plural:
        return False
    return one.form in (Form.NAME, Form.CAPITAL, Form.PRONOUN) or (
        one.form == Form.OFFICE and one.sector in ("GOV", "LEG", "MIL")
    )


def _single(persons: list[Found], subject_form: bool) -> Found | None:
    """Return the only person, or the first of several where that is the subject."""
    if len({one.claims[0].actor for one in persons}) == 1:
        return persons[-1]
    return _subject(persons) if subject_form else None


def _without_list(view: View, persons: list[Found]) -> list[Found]:
    """Leave out a list of subjects, whom one "he" cannot mean: "Macron, May and Merkel urged Trump ..., but he"."""
    if not persons or not persons[0].is_subject:
        return persons
    lower, end = view.pieces.lower, 1
    while end < len(persons) and lower[persons[end - 1].last : persons[end].first] in _LINKS:
        end += 1
    return persons[end:] if 1 < end < len(persons) else persons


def _subject(found: list[Found]) -> Found | None:
    """Return the first one where it opens the sentence."""
    return found[0] if found and found[0].is_subject else None


def _plural_subject(found: list[Found]) -> Found | None:
    one = _subject(found)
    if one is None or not (one.is_plural or len(one.claims) > 1 or _is_people(one)):
        return None
    return one


def _is_people(one: Found) -> bool:
    """Tell "Poles" from "a Pole"."""
    return one.form is Form.DEMONYM and one.text.endswith("s")


def _as_office(view: View, one: Found | None, at: int, form: Form, rule: str) -> Found | None:
    """Return the pronoun itself, or with its noun the office of its owner: "its foreign minister", "his troops"."""
    if one is None:
        return None
    role = role_chain(view, at + 1) if form is Form.POSSESSIVE else None
    if role is None or role.noun in RELATIONS:
        return make_reference(view, one, (at, at + 1), form, rule, one.sector)
    person = f"{one.claims[0].actor} {role.noun}" if role.kind in ("person", "envoy") and not role.is_plural else None
    made = make_reference(view, one, (at, role.last), Form.OFFICE, rule, role.sector)
    return made._replace(person=person, is_plural=role.is_plural or len(one.claims) > 1, noun=role.noun)
