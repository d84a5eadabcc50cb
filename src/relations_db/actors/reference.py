"""Discourse: whom "he", "its", "they", "both sides", "the two leaders", "the country" and "the president" stand for.

In: the sentences of an article in order, each with what was found in it. Out: the same, with its clear references.
Refuses what is not clear: with two possible owners, or a person we do not know in between, there is no mention.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from relations_db.actors.closed_words import (
    ACTS_NEXT,
    CLAUSE_OPENERS,
    RIVAL_OPENERS,
    SAYING,
    STYLES,
)
from relations_db.actors.pairs import Pairs, is_place
from relations_db.actors.quoting import find_speaker, find_twins
from relations_db.actors.roles import role_chain
from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from relations_db.actors.gazetteer import Gazetteer
    from relations_db.actors.scanning import Pieces
    from relations_db.actors.view import Found, View

_PERSON = {"he": Form.PRONOUN, "she": Form.PRONOUN, "him": Form.PRONOUN, "his": Form.POSSESSIVE, "her": Form.POSSESSIVE}
_SPEAKER = {"we": Form.PRONOUN, "our": Form.POSSESSIVE}
_THING = {"it": Form.PRONOUN, "its": Form.POSSESSIVE}
_GROUP = {"they": Form.PRONOUN, "them": Form.PRONOUN, "their": Form.POSSESSIVE}
_PAIR_NOUNS = {
    "countries": None, "nations": None, "states": None, "sides": None, "neighbours": None, "neighbors": None,
    "powers": None, "parties": None, "allies": None, "capitals": None, "rivals": None, "superpowers": None,
    "leaders": "GOV", "presidents": "GOV", "ministers": "GOV", "governments": "GOV", "premiers": "GOV", "men": "GOV",
    "diplomats": "GOV", "delegations": "GOV", "officials": "GOV", "armies": "MIL", "militaries": "MIL",
}  # fmt: skip
_OFFICES = {
    "president": {"head_of_state"}, "king": {"head_of_state"}, "queen": {"head_of_state"}, "emir": {"head_of_state"},
    "monarch": {"head_of_state"}, "pope": {"head_of_state"}, "sultan": {"head_of_state"},
    "premier": {"head_of_government"}, "chancellor": {"head_of_government"}, "prime minister": {"head_of_government"},
    "leader": {"head_of_state", "head_of_government"}, "foreign minister": {"foreign_minister"},
    "defence minister": {"defence_minister"}, "defense minister": {"defence_minister"},
}  # fmt: skip
"""The nouns by which a text speaks of the holder of an office once it has named them."""
_PLACES = frozenset({"country", "emirate", *STYLES})
_BLOCS = frozenset({"bloc", "alliance", "organisation", "organization", "union"})
_CUES = frozenset({*_SPEAKER, *_PERSON, *_THING, *_GROUP, "both", "these", "the"})
_NOUNS = frozenset({"two", *_PLACES, *_BLOCS})
_MEMORY = 2
"""Sentences a person is remembered over for "he", where none between names another."""


class Turn(NamedTuple):
    """What one sentence leaves for the next."""

    found: list[Found]
    pieces: Pieces

    def has_stranger(self) -> bool:
        """Tell whether the sentence names a person whom we do not know."""
        return _has_stranger(self.pieces, self.found, len(self.pieces.words))


@dataclass(slots=True)
class Discourse:
    """The memory of one article."""

    turns: list[Turn] = field(default_factory=list)
    pairs: Pairs = field(default_factory=Pairs)
    officials: dict[tuple[str, str], Found] = field(default_factory=dict)
    """By role noun and actor."""

    def pass_over(self, pieces: Pieces) -> None:
        """Take in a sentence without names and references."""
        self.turns.append(Turn([], pieces))

    def read(self, view: View, found: list[Found], cues: list[int]) -> list[Found]:
        """Return what was found in the next sentence together with its clear references, in order."""
        known = found
        if cues:
            known = sorted(found)
            covered = {at for one in found for at in range(one.first, one.last)}
            done = 0
            lower = view.pieces.lower
            if not _SPEAKER.keys().isdisjoint(lower):
                # Whom "we" means often follows: "We refuse," he said.
                cues = sorted(cues, key=lambda at: lower[at] in _SPEAKER)
            for at in cues:
                is_passed = at < done and lower[at] not in _SPEAKER
                one = None if at in covered or is_passed else self._refer(view, at, known)
                if one is not None:
                    known = sorted((*known, one))
                    done = one.last
        self._remember(view, known)
        return known

    def _remember(self, view: View, known: list[Found]) -> None:
        self.pairs.note(view, known)
        for one in known:
            if one.person is not None and not one.is_plural:
                self.officials[one.noun, one.claims[0].actor] = one
        self.turns.append(Turn(known, view.pieces))

    def _refer(self, view: View, at: int, known: list[Found]) -> Found | None:
        """Return the reference that begins at a piece, where it is clear."""
        word = view.pieces.lower[at]
        if word in _SPEAKER:
            return _as_office(view, find_speaker(view, at, known), at, _SPEAKER[word], word)
        if word in _PERSON:
            return _as_office(view, self._person(view, at, known), at, _PERSON[word], word)
        if word in _THING:
            return _as_office(view, self._thing(view, at, known), at, _THING[word], word)
        if word in _GROUP:
            return _as_office(view, self._group(view, at, known), at, _GROUP[word], word)
        if word in ("both", "the", "these"):
            return self._two(view, at, known) or self._definite(view, at, known)
        return None

    def _person(self, view: View, at: int, known: list[Found]) -> Found | None:
        """Return whom "he" means: the one person named, the subject where there are two."""
        here = [one for one in known if one.last <= at and one.person is not None and not one.is_plural]
        if here:
            start = here[-1].last
            return None if _has_stranger(view.pieces, known, at, start) else _single(here, is_subject_form(view, at))
        if _has_stranger(view.pieces, known, at):
            return None
        for age, turn in enumerate(reversed(self.turns[-_MEMORY:])):
            persons = [one for one in turn.found if one.person is not None and not one.is_plural and not one.is_oblique]
            if turn.has_stranger():
                return None
            if persons:
                return _single(persons, subject_form=True) if age == 0 else _subject(persons)
        return None

    def _thing(self, view: View, at: int, known: list[Found]) -> Found | None:
        """Return what "it" means: the one state or organisation named that is no place there."""
        lower = view.pieces.lower
        follower = lower[at + 1] if at + 1 < len(lower) else ""
        is_owner = lower[at] == "its"
        if not is_owner and not (follower in ACTS_NEXT or (follower.endswith("ed") and len(follower) > 4)):
            return None
        before = [one for one in known if one.last <= at]
        here = [one for one in before if _is_thing(one) and not is_place(view, one)]
        if not here:
            return None if before else self._last_thing()
        if lower[at - 1] in SAYING:
            return next((one for one in here if one.last == at - 1), None)
        rivals = {claim.actor for one in before if not is_place(view, one) for claim in one.claims}
        if len(rivals) == 1:
            return here[-1]
        if is_owner:
            opener = lower[here[-1].first - 1] if here[-1].first else ""
            return None if opener in RIVAL_OPENERS else _subject(here)
        if lower[at - 1] in CLAUSE_OPENERS or lower[at - 1].endswith("ing"):
            return _subject(before)
        return here[-1] if lower[at - 1].isalpha() and lower[at - 1].islower() else None

    def _last_thing(self) -> Found | None:
        """Return the one state of the sentence before, or its subject."""
        if not self.turns:
            return None
        found = [one for one in self.turns[-1].found if not one.is_oblique]
        if len({claim.actor for one in found for claim in one.claims}) == 1 and _is_thing(found[0]):
            return found[0]
        return found[0] if found and found[0].is_subject and _is_thing(found[0]) else None

    def _group(self, view: View, at: int, known: list[Found]) -> Found | None:
        """Return whom "they" means: a pair or a plural that is the subject of this sentence or the one before."""
        here = [one for one in known if one.last <= at]
        if here:
            return self.pairs.joined(view, here) or _plural_subject(here)
        if at > 1 or not self.turns:
            return None
        return self.pairs.last_joined() or _plural_subject(self.turns[-1].found)

    def _two(self, view: View, at: int, known: list[Found]) -> Found | None:
        """Return "the two countries", "both sides" as the two actors that stood together last."""
        lower = view.pieces.lower
        if lower[at] == "both":
            now = at + 1
        elif lower[at : at + 2] in (("the", "two"), ("these", "two")):
            now = at + 2
        else:
            return None
        if (twins := find_twins(view, at, now)) is not None:
            return twins
        for last in range(now, min(now + 3, len(lower))):
            if lower[last] in _PAIR_NOUNS:
                pair = self.pairs.find([one for one in known if one.last <= at], view)
                sector = _PAIR_NOUNS[lower[last]]
                return (
                    None
                    if pair is None or lower[last + 1 : last + 2] == ("of",)
                    else _reference(pair, at, last + 1, Form.PRONOUN, "two", sector)
                )
            if not lower[last].isalpha():
                break
        return None

    def _definite(self, view: View, at: int, known: list[Found]) -> Found | None:
        """Return "the country", "the bloc" or "the president" after a name."""
        lower = view.pieces.lower
        word = lower[at + 1] if lower[at] == "the" and at + 1 < len(lower) else ""
        if not word or at + 1 in view.covered:
            return None
        if word in _PLACES or word in _BLOCS:
            kind = ActorKind.STATE if word in _PLACES else ActorKind.ORGANISATION
            here = [one for one in known if one.last <= at]
            one = self._last_of_kind(kind, here, view.gazetteer.styles.get(word, ()))
            return None if one is None else _reference(one, at, at + 2, Form.PRONOUN, word, None)
        role = role_chain(view, at + 1)
        if (
            role is None
            or role.kind != "person"
            or role.is_plural
            or role.is_former
            or lower[role.last :][:1] == ("of",)
        ):
            return None
        nouns = {role.noun, *_OFFICES.get(role.noun, ())}
        matches = [one for (noun, _), one in self.officials.items() if noun in nouns]
        matches += [one for one in known if one.last <= at and one.noun in nouns and one.person and not one.is_plural]
        if len({one.claims[0].actor for one in matches}) != 1:
            return None
        return _reference(matches[0], at, role.last, Form.OFFICE, "office", role.sector)

    def _last_of_kind(self, kind: ActorKind, here: list[Found], codes: tuple[str, ...]) -> Found | None:
        """Return the state (or organisation) named last in this sentence, or the only one of the sentence before.

        Where there are `codes`, only these count: "the kingdom" is none but a kingdom.
        """
        near = [one for one in here if _is_of_kind(one, kind, codes)]
        if near or not self.turns:
            is_one = len({one.claims[0].actor for one in near}) == 1
            return (
                near[-1] if is_one and any(one.form in (Form.NAME, Form.CAPITAL, Form.OFFICE) for one in near) else None
            )
        last = [one for one in self.turns[-1].found if _is_of_kind(one, kind, codes)]
        if len({claim.actor for one in last for claim in one.claims}) == 1:
            return last[0]
        return last[0] if last and last[0].is_subject else None


def _is_of_kind(one: Found, kind: ActorKind, codes: tuple[str, ...]) -> bool:
    return one.claims[0].kind == kind and len(one.claims) == 1 and (not codes or one.claims[0].actor in codes)


def find_cues(pieces: Pieces, gazetteer: Gazetteer) -> list[int]:
    """Return where words stand that may refer: of the many "the", only those before a noun that may."""
    lower, roles = pieces.lower, gazetteer.roles
    if _CUES.isdisjoint(lower):
        return []
    last = len(lower) - 1
    return [
        at
        for at, word in enumerate(lower)
        if word in _CUES and (word != "the" or (at < last and (lower[at + 1] in _NOUNS or lower[at + 1] in roles)))
    ]


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
    if len({(one.person, one.claims[0].actor) for one in persons}) == 1:
        return persons[-1]
    return _subject(persons) if subject_form else None


def _subject(found: list[Found]) -> Found | None:
    """Return the first one where it opens the sentence."""
    return found[0] if found and found[0].is_subject else None


def _plural_subject(found: list[Found]) -> Found | None:
    one = _subject(found)
    return one if one is not None and (one.is_plural or len(one.claims) > 1) else None


def _has_stranger(pieces: Pieces, known: list[Found], end: int, start: int = 0) -> bool:
    """Tell whether a person whom we do not know is named between two pieces: two capitalised words in a row."""
    if pieces.is_title:
        return False
    covered = {at for one in known for at in range(one.first, one.last)}
    words = pieces.words
    return any(
        words[at][0].isupper() and words[at + 1][0].isupper() and words[at].isalpha() and not words[at].isupper()
        for at in range(start, end - 1)
        if at not in covered and at + 1 not in covered
    )


def _as_office(view: View, one: Found | None, at: int, form: Form, rule: str) -> Found | None:
    """Return the pronoun itself, or with its noun the office of its owner: "its foreign minister", "his troops"."""
    if one is None:
        return None
    role = role_chain(view, at + 1) if form is Form.POSSESSIVE else None
    if role is None or role.noun.startswith("counterpart"):
        return _reference(one, at, at + 1, form, rule, one.sector)
    person = f"{one.claims[0].actor} {role.noun}" if role.kind in ("person", "envoy") and not role.is_plural else None
    made = _reference(one, at, role.last, Form.OFFICE, rule, role.sector)
    return made._replace(person=person, is_plural=role.is_plural or len(one.claims) > 1, noun=role.noun)


def _reference(  # noqa: PLR0913, PLR0917 - a mention has these parts
    one: Found, first: int, last: int, form: Form, rule: str, sector: str | None
) -> Found:
    claims = tuple([claim._replace(name_id=f"reference:{rule}", sector=sector) for claim in one.claims])
    return one._replace(
        first=first, last=last, claims=claims, form=form.value, sector=sector, antecedent=one.antecedent or one.text
    )
