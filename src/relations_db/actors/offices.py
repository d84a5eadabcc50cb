"""Names to mentions: what stands around a name makes it an office, a person, a plain actor or a topic.

In: the atoms of a sentence. Out: what was found, with claims, form and sector, and the spans of topics. Refuses former
officials, the place an ambassador is sent to, topics ("the Syria talks") and bare property.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relations_db.actors.gazetteer import RoleNoun, TopicNoun
from relations_db.actors.naming import Atom, Context, is_unknown_name, title_before
from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from relations_db.actors.gazetteer import Claim, Gazetteer
    from relations_db.actors.scanning import Pieces
    from relations_db.records import Sentence

_PARTICLES = frozenset(
    {"al", "bin", "ibn", "van", "de", "von", "el", "abu", "der", "den", "da", "dos", "ben", "du", "la", "di"}
)
_PREPOSITIONS = frozenset(
    "of to with by in on at for from against about over between under near after before into like".split()
)
_AFTER_PERSON = _PREPOSITIONS | frozenset(
    "who whom whose that which and or but is was has had have will would could may might can were are said says told "
    "as while when if living killed held went came took made pleads dies dead seeks wins gets faces".split()
)
_OWNERS = frozenset({"its", "their", "his", "her", "our", "my"})
_MAX_NAME = 5
"""Words of a person's name: "Sheikh Mohammed bin Zayed Al Nahyan" and the like."""
_MAX_MODIFIERS = 3
_OPENING = 2
"""Pieces before a subject: "But the", a quotation mark."""


class Found(NamedTuple):
    """A mention in the making, at pieces first to last."""

    first: int
    last: int
    claims: tuple[Claim, ...]
    """Several where one phrase names several actors: "the Russian and Turkish presidents"."""
    form: str
    sector: str | None
    person: str | None = None
    """Of whom it speaks: a full name, or the words of the office."""
    is_plural: bool = False
    noun: str = ""
    """The role noun, in lower case."""
    text: str = ""
    """Its words."""
    antecedent: str | None = None
    """For a reference: the words it stands for."""
    is_oblique: bool = False
    """A preposition stands before it: "the fate of Assad"."""
    is_subject: bool = False
    """It opens its sentence and owns nothing: "Syria said", not "Syria's fate"."""


class View(NamedTuple):
    """A sentence as the functions below look at it."""

    pieces: Pieces
    at: dict[int, Atom]
    """Atoms by their first piece."""
    ends: dict[int, Atom]
    """Atoms by the piece behind them."""
    covered: set[int]
    gazetteer: Gazetteer
    context: Context
    is_headline: bool
    sentence: Sentence

    def text(self, first: int, last: int) -> str:
        """Return the words of the article from one piece to another."""
        start = self.sentence.start
        return self.sentence.text[self.pieces.starts[first] - start : self.pieces.end(last) - start]


class Role(NamedTuple):
    """A chain of modifiers and role nouns: "senior defence ministry official"."""

    last: int
    sector: str | None
    kind: str
    is_plural: bool
    is_former: bool
    noun: str


Span = tuple[int, int]


def compose(view: View, atoms: list[Atom]) -> tuple[list[Found], list[Span]]:
    """Return what the sentence mentions and the spans of its topics, each in order."""
    found: list[Found] = []
    topics: list[Span] = []
    done = 0
    for atom in atoms:
        if atom.first < done:
            continue
        one = _person(view, atom) if atom.claim is not None and atom.claim.person is not None else _country(view, atom)
        if isinstance(one, Found):
            found.append(_placed(view, one))
            done = one.last
        else:
            topics.append(one)
            done = one[1]
    return found, topics


def _placed(view: View, one: Found) -> Found:
    """Return what was found with its words and its place in the sentence."""
    is_oblique = _is_oblique(view, one.first)
    is_subject = (
        one.first <= _OPENING and not is_oblique and one.form != Form.ADJECTIVE and not _is_owner(view, one.last)
    )
    return one._replace(text=view.text(one.first, one.last), is_oblique=is_oblique, is_subject=is_subject)


def _is_owner(view: View, last: int) -> bool:
    """Tell whether 's stands behind; an apostrophe alone is one only behind an s."""
    words = view.pieces.words
    return last < len(words) and (
        words[last] == "'s" or (words[last] == "'" and words[last - 1].endswith(("s", "S", "S.", "x", "z")))
    )


def _is_oblique(view: View, at: int) -> bool:
    before = at - 1 if at and view.pieces.lower[at - 1] != "the" else at - 2
    return before >= 0 and view.pieces.lower[before] in _PREPOSITIONS


def _country(view: View, atom: Atom) -> Found | Span:
    """Return what a name of a state, organisation or group is in its place."""
    if atom.claim is None or _is_post(view, atom):
        return atom.first, atom.last
    group = _coordinated(view, atom)
    last = group[-1].last
    is_owner = _is_owner(view, last)
    follower = view.at.get(last + is_owner)
    if follower is not None and follower.claim is not None and follower.claim.person is not None and len(group) == 1:
        one = _person(view, follower)
        if isinstance(one, Found) and one.claims[0].actor == atom.claim.actor:
            return one._replace(first=atom.first)
    role = role_chain(view, last + is_owner)
    if role is not None and (is_owner or _takesrole_chain(view, group[-1], role)):
        return _office(view, group, role)
    if (of_role := _role_of(view, atom)) is not None:
        return of_role
    if _is_topic(view, atom, is_owner=is_owner) or (_is_former(view, atom.first) and atom.claim.form == Form.NAME):
        return atom.first, atom.last
    return Found(atom.first, atom.last, (atom.claim,), atom.claim.form, atom.claim.sector)


def _coordinated(view: View, atom: Atom) -> list[Atom]:
    """Return the adjectives that share a noun with this one: "Russian, Turkish and Iranian", "Russian-Turkish"."""
    group = [atom]
    if not atom.is_adjectival:
        return group
    while True:
        at = group[-1].last
        while at < len(view.pieces.words) and view.pieces.lower[at] in (",", "and", "-", "&"):
            at += 1
        follower = view.at.get(at)
        if at == group[-1].last or follower is None or not follower.is_adjectival or follower.claim is None:
            break
        group.append(follower)
    return group if len(group) > 1 and role_chain(view, group[-1].last) is not None else [atom]


def role_chain(view: View, at: int) -> Role | None:
    """Return the longest chain of modifiers and role nouns that begins at a piece and ends in a role noun."""
    role: Role | None = None
    first_sector: str | None = None
    is_former = False
    modifiers = 0
    while True:
        noun = _role_noun(view, at, after_role=role is not None)
        if noun is None or (noun.kind in ("modifier", "former") and modifiers == _MAX_MODIFIERS):
            return role
        at += len(noun.words)
        if noun.kind in ("modifier", "former"):
            is_former |= noun.kind == "former"
            modifiers += 1
            continue
        sector = _joint_sector(first_sector, noun)
        first_sector = first_sector or noun.sector
        if noun.kind in ("body", "force") and _is_part_of_name(view, at):
            return role
        role = Role(at, sector, noun.kind, noun.plural, is_former, " ".join(noun.words))
        if noun.plural:
            return role


def _role_noun(view: View, at: int, *, after_role: bool) -> RoleNoun | None:
    """Return the longest role noun or modifier at a piece; behind a role noun only another one counts."""
    lower = view.pieces.lower
    if at >= len(lower):
        return None
    modifier: RoleNoun | None = None
    found: RoleNoun | None = None
    for fields in view.gazetteer.roles.get(lower[at], ()):
        noun = RoleNoun(*fields)
        if noun.kind == "honorific" or lower[at : at + len(noun.words)] != noun.words:
            continue
        if noun.kind == "property":
            return None
        if noun.kind in ("modifier", "former"):
            modifier = modifier or noun
        else:
            found = found or noun
    is_both = found is not None and modifier is not None and found.words == modifier.words and found.kind == "person"
    if found is None or (is_both and _goes_on(view, at + len(found.words))):
        return None if after_role else modifier
    return found


def _goes_on(view: View, at: int) -> bool:
    """Tell whether a noun follows, so that "national" in "Dutch national team" is no person."""
    words = view.pieces.words
    if at >= len(words) or not words[at].isalpha() or not words[at].islower():
        return False
    return words[at] not in _AFTER_PERSON and not words[at].endswith("ed")


def _is_part_of_name(view: View, at: int) -> bool:
    """Tell the "State" of "State Grid" from a state."""
    words = view.pieces.words
    if view.pieces.is_title or not words[at - 1][0].isupper():
        return False
    return is_unknown_name(at, view.pieces, view.covered, view.gazetteer)


def _joint_sector(earlier: str | None, noun: RoleNoun) -> str | None:
    """Return whose sector counts in "army spokesman" (the army's) and "state media" (the media's)."""
    if earlier is None:
        return noun.sector
    if earlier in ("OPP", "REB") or (noun.sector == "GOV" and noun.kind in ("person", "envoy")):
        return earlier
    return noun.sector


def _takesrole_chain(view: View, atom: Atom, role: Role) -> bool:
    """Tell whether a noun right behind a name belongs to it: "Turkish troops", "UN envoy", "Israel PM", not "Russia forces"."""
    assert atom.claim is not None
    if atom.is_adjectival or atom.claim.form == Form.ADJECTIVE or atom.claim.sector is not None:
        return True
    if atom.claim.form == Form.DEMONYM or role.kind == "force":
        return False
    return not role.is_plural or (view.is_headline and role.kind != "force")


def _office(view: View, group: list[Atom], role: Role) -> Found | Span:
    """Return the mention of an office, troops or body, with the person's name behind it."""
    claims = tuple([_as_group(atom.claim, role.sector) for atom in group if atom.claim is not None])
    last, person = role.last, None
    if role.kind in ("person", "envoy") and not role.is_plural:
        last, person = _name_behind(view, role.last, claims[0], role)
        person = person or f"{claims[0].actor} {role.noun}"
    if role.kind != "body" and (role.is_former or _is_former(view, group[0].first)):
        return group[0].first, last
    own = claims[0].sector
    keeps = role.sector == "GOV" or claims[0].kind == ActorKind.GROUP
    sector = own if own is not None and keeps else role.sector
    return Found(group[0].first, last, claims, Form.OFFICE, sector, person, role.is_plural, role.noun)


def _as_group(claim: Claim, sector: str | None) -> Claim:
    """Return a claim on the rebels of a country, who are never their state."""
    if sector != "REB" or claim.kind != ActorKind.STATE:
        return claim
    return claim._replace(actor=f"{claim.actor}.REB", kind=ActorKind.GROUP.value, sector=sector)


def _name_behind(view: View, at: int, claim: Claim, role: Role) -> tuple[int, str | None]:
    """Return the end and the full name of the person named behind a title, and remember an unknown one."""
    known = view.at.get(at)
    if known is not None and known.claim is not None and known.claim.person is not None:
        return known.last, known.claim.person
    if view.pieces.is_title:
        return at, None
    last = _unknown_name_end(view, at)
    if last == at:
        return at, None
    surname = view.pieces.words[last - 1]
    name = " ".join(view.pieces.words[at:last])
    if surname not in view.gazetteer.names:
        view.context.introduced[surname] = claim._replace(
            form=Form.PERSON.value, sector=role.sector, person=name, office=role.noun
        )
    return last, name


def _unknown_name_end(view: View, at: int) -> int:
    """Return where a run of capitalised words ends that we do not know: a person the gazetteer lacks."""
    words, last = view.pieces.words, at
    for now in range(at, min(at + _MAX_NAME, len(words))):
        if is_unknown_name(now, view.pieces, view.covered, view.gazetteer) or words[now][1:] == ".":
            last = now + 1
        elif words[now] not in _PARTICLES:
            break
    return last


def _is_former(view: View, at: int) -> bool:
    """Tell whether "former", "late" or "ex-" stands right before."""
    before = at - 1 if at and view.pieces.words[at - 1] != "-" else at - 2
    return before >= 0 and any(
        fields[2] == "former" for fields in view.gazetteer.roles.get(view.pieces.lower[before], ())
    )


def _is_post(view: View, atom: Atom) -> bool:
    """Tell the place an envoy is sent to: "the ambassador to Ankara" is not Turkey's; "its ambassador to Ankara" concerns it."""
    lower = view.pieces.lower
    at = atom.first - 1 if atom.first and lower[atom.first - 1] == "the" else atom.first
    if at < 2 or lower[at - 1] not in ("to", "for"):
        return False
    role = title_before(at - 1, view.pieces, view.gazetteer)
    if role is None or role.kind != "envoy":
        return False
    before = at - 1 - len(role.words)
    while before > 0 and lower[before - 1] in view.gazetteer.roles and lower[before - 1] not in _OWNERS:
        before -= 1
    return before <= 0 or lower[before - 1] not in _OWNERS


def _role_of(view: View, atom: Atom) -> Found | None:
    """Return the office before the name: "the emir of Qatar", "the presidents of Russia, Turkey and Iran"."""
    lower = view.pieces.lower
    at = atom.first - 1 if atom.first and lower[atom.first - 1] == "the" else atom.first
    if at < 2 or lower[at - 1] not in ("of", "from") or atom.claim is None or atom.claim.form == Form.ADJECTIVE:
        return None
    role = _role_ending(view, at - 1)
    if role is None:
        return None
    atoms = _listed(view, atom) if role.plural else [atom]
    if lower[at - 1] == "from" and (role.kind not in ("person", "envoy") or len(atoms) == 1):
        return None
    claims = tuple([_as_group(one.claim, role.sector) for one in atoms if one.claim is not None])
    first, last = at - 1 - len(role.words), atoms[-1].last
    if role.kind == "person" and _is_former(view, first):
        return None
    person = None if role.plural or role.kind == "body" else f"{claims[0].actor} {role.words[-1]}"
    follower = view.at.get(last)
    if follower is not None and follower.claim is not None and follower.claim.person is not None:
        last, person = follower.last, follower.claim.person
    return Found(first, last, claims, Form.OFFICE, role.sector, person, role.plural, role.words[-1])


def _role_ending(view: View, at: int) -> RoleNoun | None:
    for fields in view.gazetteer.role_ends.get(view.pieces.lower[at - 1], ()):
        role = RoleNoun(*fields)
        if role.kind not in ("modifier", "former", "honorific", "property") and (
            view.pieces.lower[max(at - len(role.words), 0) : at] == role.words
        ):
            return role
    return None


def _listed(view: View, atom: Atom) -> list[Atom]:
    """Return the names of a list that begins with this one: "Russia, the US and Turkey"."""
    atoms = [atom]
    while True:
        at = atoms[-1].last
        while at < len(view.pieces.words) and view.pieces.lower[at] in (",", "and", "the"):
            at += 1
        follower = view.at.get(at)
        if follower is None or at == atoms[-1].last or follower.claim is None or follower.claim.person is not None:
            return atoms
        atoms.append(follower)


def _is_topic(view: View, atom: Atom, *, is_owner: bool) -> bool:
    """Tell "the Syria talks" and "the Syrian conflict" from an actor; "the Russian-Turkish talks" name both."""
    assert atom.claim is not None
    if atom.claim.kind != ActorKind.STATE:
        return False
    in_compound = _is_joined(view, atom)
    place = "possessor" if is_owner else "adjective" if atom.is_adjectival else "name"
    if place == "name" and not in_compound and _follows_list(view, atom):
        return False
    at = _joined_end(view, atom) + is_owner
    steps = 3 if place == "name" else 2
    for now in range(at, min(at + steps, len(view.pieces.words))):
        noun = _topic_noun(view, now)
        if noun is not None:
            is_there = "place" in noun.after and _is_oblique(view, atom.first)
            return is_there or ("compound" if in_compound else place) in noun.after
        if not _may_stand_between(view, now, place):
            return False
    return False


def _topic_noun(view: View, at: int) -> TopicNoun | None:
    lower = view.pieces.lower
    for fields in view.gazetteer.topics.get(lower[at], ()):
        if lower[at : at + len(fields[0])] == fields[0]:
            return TopicNoun(*fields)
    return None


def _may_stand_between(view: View, at: int, place: str) -> bool:
    word = view.pieces.words[at]
    if any(fields[2] == "modifier" for fields in view.gazetteer.roles.get(view.pieces.lower[at], ())):
        return True
    return place == "name" and word.isalpha() and word.islower() and word.endswith(_NOMINAL)


_NOMINAL = (
    "oil",
    "trade",
    "peace",
    "nuclear",
    "war",
    "arms",
    "gas",
    "aid",
    "debt",
    "missile",
    "border",
    "travel",
    "visa",
)


def _is_joined(view: View, atom: Atom) -> bool:
    """Tell whether the name is one of several in a compound: "Turkey-Russia", "Israeli-Palestinian"."""
    words = view.pieces.words
    before = atom.first in view.ends or (
        atom.first > 1 and words[atom.first - 1] in "-–/" and atom.first - 1 in view.ends
    )
    return before or (atom.last + 1 < len(words) and words[atom.last] in "-–/" and atom.last + 1 in view.at)


def _joined_end(view: View, atom: Atom) -> int:
    """Return the end of the compound that begins with a name, or of the name alone."""
    words, last = view.pieces.words, atom.last
    while last < len(words) and words[last] == "-" and last + 1 in view.at:
        last = view.at[last + 1].last
    return last


def _follows_list(view: View, atom: Atom) -> bool:
    """Tell "Russia and Turkey talks", "Russia, Turkey deal"."""
    at = atom.first - 1
    return at > 0 and view.pieces.lower[at] in (",", "and") and at in view.ends and view.ends[at].claim is not None


def _person(view: View, atom: Atom) -> Found | Span:
    """Return a person with the title before the name, or the office of the person: "Assad's forces"."""
    claim = atom.claim
    assert claim is not None
    words = view.pieces.words
    title = title_before(atom.first, view.pieces, view.gazetteer)
    first = atom.first - len(title.words) if title is not None else atom.first
    if title is not None and title.plural:
        first = atom.first
    if _is_former(view, first):
        return first, atom.last
    is_owner = _is_owner(view, atom.last)
    role = role_chain(view, atom.last + is_owner)
    if role is not None and (is_owner or (role.kind == "body" and not role.is_plural)) and not role.is_former:
        claims = (_as_group(claim, role.sector),)
        person = f"{claim.actor} {role.noun}" if role.kind in ("person", "envoy") and not role.is_plural else None
        return Found(first, role.last, claims, Form.OFFICE, role.sector, person, role.is_plural, role.noun)
    noun = None if is_owner or atom.last >= len(words) else _topic_noun(view, atom.last)
    if noun is not None and "person" in noun.after:
        return first, atom.last
    return Found(first, atom.last, (claim,), Form.PERSON, claim.sector, claim.person, noun=claim.office or "")
