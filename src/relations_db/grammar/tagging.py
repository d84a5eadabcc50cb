"""Gives every word of a sentence its class, by the cheapest path through a table of neighbours.

In: the words, their possible tags (`Words`) and the actor mentions. Out: one tag a word. Refuses nothing.
The tags: DT PRP PRPS MD BE HV DO TO NEG IN SUB CC WH EX R RP CD A N NS P POS VB VBZ VBD VBN VBG, and punctuation as itself.
P is a name or a mention, A an adjective; VB stands for the infinitive and the plain present.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from relations_db.records import Form, Mention, NamedSentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.words import Words

# The costs are set by hand: 0 is what nearly always follows, 9 what nearly never does. They are relative to each other
# inside a row; the fourth column on is what follows. Rows were written from grammar, not fitted to labelled sentences.
_FOLLOWS = """
^     VB:3 VBZ:4 VBD:4 VBN:2.2 VBG:1.5 N:1 NS:1 A:1 P:.5 DT:.2 PRP:.3 IN:.7 SUB:.9 WH:1.5 R:.8 RP:5 POS:9
DT    VB:9 VBZ:9 VBD:9 VBN:1.6 VBG:2.2 N:.3 NS:.4 A:.6 P:.5 CD:.5 R:2 RP:9 IN:4 SUB:5 POS:5 DT:1.5 PRP:3 WH:5
PRPS  VB:9 VBZ:9 VBD:9 VBN:1.6 VBG:2.2 N:.3 NS:.3 A:.6 P:.7 CD:.8 R:2 RP:9 IN:6 SUB:7 DT:4
POS   VB:9 VBZ:9 VBD:8 VBN:1.6 VBG:2.2 N:.3 NS:.3 A:.6 P:.7 CD:.8 R:2 RP:9 IN:5 SUB:7 DT:3
A     VB:5 VBZ:5 VBD:4.5 VBN:3 VBG:2.5 N:.2 NS:.2 A:1 P:.8 R:3 RP:6 IN:1 SUB:1.5 WH:3 POS:5 DT:4 PRP:5 TO:1
CD    VB:4 VBZ:5 VBD:2.5 VBN:2.2 VBG:3 N:.5 NS:.2 A:.8 P:.8 R:2 IN:.8 SUB:2 RP:5 POS:4 DT:3
N     VB:4 VBZ:1 VBD:.7 VBN:1.8 VBG:2 N:1 NS:1 A:3 P:2 R:1.6 RP:5 IN:.3 SUB:.7 WH:.8 POS:.1 DT:2.5 PRP:2.5
     PRPS:3.5 BE:.3 HV:.3 MD:.3 TO:.8 CD:2.5
NS    VB:1.2 VBZ:5 VBD:.7 VBN:1.5 VBG:2 N:2.3 NS:3.5 A:3 P:2 R:1.6 RP:5 IN:.3 SUB:.7 WH:.8 POS:.3 DT:2.5 PRP:2.2
     PRPS:3.5 BE:.3 HV:.3 MD:.3 TO:.8 CD:2.5
P     VB:2 VBZ:.8 VBD:.6 VBN:2 VBG:2.2 N:.9 NS:1.1 A:1.6 P:.8 R:1.5 RP:5 IN:.5 SUB:.8 WH:.8 POS:.1 DT:2.5
     PRP:2.5 PRPS:3.5 BE:.3 HV:.3 MD:.3 TO:.8 CD:1.6
PRP   VB:1 VBZ:.8 VBD:.5 VBN:3 VBG:3 N:4 NS:4 A:3 P:3 R:1 RP:3 IN:1 SUB:1.2 WH:1.5 DT:3 BE:.2 HV:.2 MD:.2 DO:.3
     TO:1 POS:3
MD    VB:0 VBZ:7 VBD:7 VBN:6 VBG:6 N:5 NS:6 A:5 P:4 R:.5 IN:4 BE:0 HV:0 DO:.5 RP:5 SUB:5
TO    VB:.3 VBZ:7 VBD:6 VBN:3.5 VBG:2.6 N:1.8 NS:1.2 A:1.6 P:.6 DT:.5 PRPS:.5 PRP:.6 R:1.5 BE:.2 HV:.3 DO:.4
     CD:1 IN:4 RP:6 SUB:4
BE    VB:6 VBZ:7 VBD:5 VBN:.3 VBG:.5 N:1.8 NS:2 A:.7 P:1.5 R:.6 RP:1.5 IN:.7 SUB:2 DT:.6 TO:1.2 PRP:2
HV    VB:6 VBZ:7 VBD:4 VBN:.1 VBG:4 N:1.5 NS:1.5 A:1.5 P:2 R:.8 DT:.6 IN:3 TO:.8 BE:.2 RP:4 SUB:4
DO    VB:.3 N:2 NS:2 A:2 DT:1 R:1 VBN:5 VBD:6 VBZ:7 VBG:4 P:2
NEG   VB:.4 VBN:.8 VBG:.9 VBD:2.5 VBZ:3 A:1 N:2 NS:2 P:2 DT:.8 IN:1 BE:.5 HV:.5 R:1 TO:1
IN    VB:6 VBZ:6 VBD:5 VBN:2.4 VBG:.7 N:.6 NS:.6 A:.8 P:.3 DT:.2 PRPS:.3 PRP:.4 CD:.5 R:2 RP:6 IN:3 SUB:4 WH:1
     TO:4
SUB   VB:4 VBZ:4 VBD:3.5 VBN:1.5 VBG:1.2 N:.8 NS:.8 A:1 P:.3 DT:.2 PRPS:.3 PRP:.2 CD:.8 R:1.2 IN:1.8 WH:3 SUB:3
     EX:.5 RP:6
CC    VB:1.5 VBZ:1.5 VBD:1.2 VBN:1.5 VBG:1.2 N:.8 NS:.8 A:1 P:.4 DT:.4 PRPS:.5 PRP:.6 R:1 IN:1 SUB:1.2 WH:1.3
     RP:6 CD:.8
WH    VB:1 VBZ:.6 VBD:.4 VBN:3 VBG:3 N:1.8 NS:1.8 A:1.8 P:.6 DT:.6 PRP:.5 PRPS:1 R:1 BE:.2 HV:.2 MD:.2 DO:.3
     IN:2.5 TO:1 SUB:5 RP:6
V     VB:4 VBZ:5 VBD:4 VBN:2.5 VBG:1.8 N:1 NS:.9 A:.9 P:.2 DT:.2 PRP:.4 PRPS:.3 CD:.6 R:.8 RP:.6 IN:.5 SUB:.5
     WH:1.2 TO:.5 EX:1.5 POS:7 BE:3 HV:4 MD:5 DO:5
VBN   VB:4 VBZ:5 VBD:4 VBN:2.5 VBG:1.8 N:1.3 NS:1.3 A:1.3 P:.8 DT:.8 PRP:1 PRPS:.9 CD:1 R:.7 RP:.5 IN:.2 SUB:.5
     WH:1.2 TO:.4 POS:7 BE:3 HV:4 MD:5 DO:5
R     VB:1.5 VBZ:1.2 VBD:.8 VBN:.9 VBG:1.2 N:2.5 NS:2.5 A:.8 P:1.2 DT:1 IN:.6 SUB:.8 R:1 PRP:1 TO:1 RP:3 CD:1
     WH:1.5
RP    VB:5 VBZ:5 VBD:4 VBN:3 VBG:2 N:1 NS:.9 A:.9 P:.4 DT:.2 PRPS:.3 PRP:1 IN:.5 SUB:.8 TO:.8 R:1 CD:.6
$     CD:.1 N:2 NS:2 A:2 P:2
EX    BE:.1 VBZ:1 VBD:1.5 VB:2 MD:.5 HV:.8 N:4 NS:4
,     VB:2.2 VBZ:1.4 VBD:1.1 VBN:1 VBG:.8 N:.8 NS:.8 A:1 P:.4 DT:.4 PRP:.5 PRPS:.6 R:.8 IN:.6 SUB:.5 WH:.4 RP:6
     CD:.8 POS:9
"""
_DEFAULT = 1.5
# After these a word that can be a verb is one: "help end the war".
_BARE_AFTER = frozenset({"help", "helps", "helped", "helping"})
_VERBS = frozenset({"VB", "VBZ", "VBD", "VBN", "VBG"})
# The n-th likeliest class of a word costs this much more than the first.
_RANK = (0.0, 0.7, 1.2, 1.6, 1.9, 2.1, 2.3, 2.5, 2.7, 2.9)
_PUNCTUATION = re.compile(r"[^\w$%€£&]+$")
# What closes a noun phrase or verb for the path: a noun before it is usual, a bare transitive verb is not.
_STOPS = {"N": 0.2, "NS": 0.2, "P": 0.2, "PRP": 0.4, "CD": 0.4, "A": 1.0, "R": 0.5, "RP": 0.4, "IN": 3.0, "DT": 4.0}


def _read_table() -> dict[str, dict[str, float]]:
    rows = (line.split() for line in _FOLLOWS.strip().replace("\n ", " ").splitlines())  # an indented line goes on
    return {
        first: {tag: float(cost) for tag, _, cost in (cell.partition(":") for cell in cells)} for first, *cells in rows
    }


_COSTS = _read_table()


def _row(tag: str) -> dict[str, float] | None:
    return _COSTS.get(tag, _COSTS["V"] if tag in _VERBS else None)


_ROWS = {tag: _row(tag) for tag in [*_COSTS, *_VERBS]}


def tag_words(named: NamedSentence, words: Words) -> list[str]:
    """Return one tag a word, the cheapest path through the possible ones."""
    sentence = named.sentence
    choices = _choices(
        sentence.words, named.mentions, words, _is_title_case(sentence.words, is_headline=sentence.is_headline)
    )
    tags = _cheapest_path(choices)
    if not _has_finite(tags):
        tags = _with_finite_verb(choices, tags)
    _settle_that(sentence.words, tags)
    _settle_subjunctive(sentence.words, tags, words)
    for mention in named.mentions:
        if mention.form is Form.ADJECTIVE and mention.last < len(tags) and tags[mention.last] == "VBG":
            tags[mention.first : mention.last] = ["A"] * (mention.last - mention.first)  # "by Chadian shelling"
    _settle_gerunds(sentence.words, tags, words)
    _settle_participles(sentence.words, tags, words)
    return tags


def _is_title_case(words: Sequence[str], *, is_headline: bool) -> bool:
    """Tell a headline In Title Case, whose capitals say nothing about names."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return is_headline and len(long) > 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


def _choices(
    words: Sequence[str], mentions: Sequence[Mention], table: Words, is_title_case: bool
) -> list[tuple[str, ...]]:
    choices = [_word_choices(word, i, table, is_title_case) for i, word in enumerate(words)]
    for i in range(1, len(words)):
        if choices[i] == ("POS", "BE") and choices[i - 1][0] not in ("PRP", "EX", "WH", "SUB", "R"):
            choices[i] = ("POS",)  # in news "'s" after a noun is a genitive
        if words[i - 1].lower() in _BARE_AFTER and "VB" in choices[i]:
            choices[i] = ("VB",)
        elif words[i - 1].lower() in ("which", "who") and choices[i][0] in ("R", "RP") and "VB" in choices[i]:
            choices[i] = ("VB",)  # "which back the rebels"
    _set_phrases(words, choices, table)
    for mention in mentions:
        _set_mention(choices, mention)
    return choices


def _word_choices(word: str, i: int, table: Words, is_title_case: bool) -> tuple[str, ...]:
    if word in ("'s", "’s"):
        return ("POS", "BE")
    if word in ("'", "’"):
        return ("POS", "''")
    if word in "$€£¥":
        return ("$",)
    if _PUNCTUATION.match(word):
        return ("," if word in ("–", "—", "-", "--", ";", ":") else word,)
    lower = word.lower().replace("’", "'")
    tags = table.tags(lower)
    if word[0].isupper() and not is_title_case:
        if i == 0:
            return tags if lower in table.forms or lower in table.function else ("P", *tags)
        is_name = lower not in table.function or word.isupper() or tags[0] == "MD"  # "5 May", "Will Brown"
        return ("P", *tags[:2]) if is_name else tags
    return tags


def _set_phrases(words: Sequence[str], choices: list[tuple[str, ...]], table: Words) -> None:
    """Give closed-class phrases one tag: its first word bears it, "+" the others."""
    for i, word in enumerate(words):
        for phrase, tag in table.phrases.get(word.lower(), ()):
            end = i + len(phrase)
            if phrase[-1] == "to" and end < len(choices) and "VB" in choices[end]:
                continue  # "is due to meet"
            if tuple(w.lower() for w in words[i:end]) == phrase:
                choices[i:end] = (
                    [(each,) for each in tag.split()] if " " in tag else [(tag,)] + [("+",)] * (len(phrase) - 1)
                )
                break


def _set_mention(choices: list[tuple[str, ...]], mention: Mention) -> None:
    """Make a mention one name; what an office is of ("of Chad" in "the president of Chad") only continues it."""
    inside = range(mention.first, mention.last)
    cut = next((i for i in inside if i > mention.first and choices[i][0] in ("IN", "TO")), mention.last)
    cut = cut if mention.form is Form.OFFICE else mention.last
    choices[mention.first : cut] = [_mention_choice(mention)] * (cut - mention.first)
    choices[cut : mention.last] = [("+",)] * (mention.last - cut)


_MENTION_TAGS = {Form.ADJECTIVE: ("A", "P"), Form.POSSESSIVE: ("PRPS",), Form.PRONOUN: ("PRP",)}


def _mention_choice(mention: Mention) -> tuple[str, ...]:
    if mention.form is Form.PRONOUN and mention.last - mention.first > 1:
        return ("P",)
    return _MENTION_TAGS.get(mention.form, ("P",))


def _cheapest_path(choices: Sequence[tuple[str, ...]]) -> list[str]:
    """Find the cheapest tags (Viterbi over pairs); adverbs, quotes and continuations stand outside the chain."""
    column: dict[str, tuple[float, list[str]]] = {"^": (0.0, [])}
    for tags in choices:
        if tags[0] in ("NEG", "+", '"', "“", "”", "''", "‘", "(", ")") or tags == ("R",):
            column = {last: (cost, [*path, tags[0]]) for last, (cost, path) in column.items()}
            continue
        column = {tag: _best(column, tag, _RANK[rank]) for rank, tag in enumerate(tags)}
    return min(column.values(), key=lambda entry: entry[0])[1]


def _best(column: dict[str, tuple[float, list[str]]], tag: str, own: float) -> tuple[float, list[str]]:
    cost, path = min(
        ((cost + _step(last, tag, path), path) for last, (cost, path) in column.items()), key=lambda entry: entry[0]
    )
    return cost + own, [*path, tag]


def _step(last: str, tag: str, path: list[str]) -> float:
    if not tag[0].isalpha() and tag != "$":
        return _STOPS.get(last, 0.9)
    row = _ROWS.get(last)
    if row is None:
        row = _COSTS[","]
    cost = row.get(tag, _DEFAULT)
    if last == "CC" and (path[-2:-1] == [tag] or (tag in _VERBS and tag in path)):
        return cost - 0.6  # "and" joins like with like
    return cost


def _has_finite(tags: Sequence[str]) -> bool:
    bare = (i for i, tag in enumerate(tags) if tag == "VB" and i > 0)
    return bool(_FINITE.intersection(tags)) or any(tags[i - 1] not in ("TO", "VB", "MD", "NEG") for i in bare)


def _with_finite_verb(choices: list[tuple[str, ...]], tags: list[str]) -> list[str]:
    """Read the first word after a noun that can be a finite verb as one: "Oslo and Riga vow support"."""
    for i in range(1, len(choices)):
        finite = next((tag for tag in choices[i] if tag in ("VBZ", "VBD", "VB")), None)
        agrees = finite != "VB" or tags[i - 1] == "NS" or "CC" in tags[:i] or "," in tags[:i]
        if finite is not None and agrees and tags[i - 1] in ("N", "NS", "P") and tags[i] != "VBN":
            return _cheapest_path([*choices[:i], (finite,), *choices[i + 1 :]])
    return tags


def _settle_subjunctive(words: Sequence[str], tags: list[str], table: Words) -> None:
    """Read the plain verb after "demanded that Chile" as one: "hand back the trucks" has no other."""
    for i in range(2, len(tags) - 1):
        can_be_verb = tags[i] in ("N", "A") and "VB" in table.tags(words[i].lower())
        if not can_be_verb or tags[i - 1] not in ("P", "N", "NS") or tags[i + 1] not in _OBJECT_STARTS:
            continue
        start = i - 1
        while start > 0 and tags[start] in ("P", "N", "NS", "A", "DT", "PRPS", "POS"):
            start -= 1
        rest = itertools.takewhile(lambda tag: tag not in _BREAKS, tags[i:])
        if words[start].lower() == "that" and not _FINITE.intersection(rest):
            tags[i] = "VB"


def _settle_that(words: Sequence[str], tags: list[str]) -> None:
    """Read "that" before a noun without a verb of its own as a determiner: "urged Oslo to end that ban"."""
    for i, word in enumerate(words[:-1]):
        if word.lower() != "that" or tags[i] not in ("SUB", "WH") or tags[i + 1] not in ("N", "A"):
            continue
        rest = itertools.takewhile(lambda tag: tag not in _BREAKS, tags[i + 1 :])
        if not any(tag in _FINITE or tag == "VB" for tag in rest):
            tags[i] = "DT"


def _settle_gerunds(words: Sequence[str], tags: list[str], table: Words) -> None:
    """Read an -ing form as a noun where it stands like one: "the downing of", "of fighting between"."""
    for i in range(1, len(tags)):
        if tags[i] != "VBG":
            continue
        following, word = tags[min(i + 1, len(tags) - 1)], words[min(i + 1, len(words) - 1)].lower()
        after_determiner = tags[i - 1] in ("DT", "POS", "PRPS", "A") and following not in (
            "N",
            "NS",
            "A",
            "P",
            "VBN",
            "PRPS",
            "DT",
        )
        like_noun = tags[i - 1] == "IN" and word in ("of", "between") and "N" in table.tags(words[i].lower())
        compound = tags[i - 1] in ("N", "P") and (word in ("of", "between") or following in (".", ","))
        if after_determiner or like_noun or compound:
            tags[i] = "N"
    for i in range(1, len(tags) - 1):  # "the shooting down of"
        if (
            tags[i] in ("IN", "RP")
            and tags[i - 1] == "N"
            and words[i - 1].endswith("ing")
            and words[i + 1].lower() == "of"
        ):
            tags[i] = "N"


_OBJECT_STARTS = frozenset({"DT", "P", "PRPS", "PRP", "RP", "R", "IN", "TO", "CD", "NS"})
_SUBORDINATING = frozenset({"after", "before", "since", "until", "as", "because", "when", "while", "if", "that"})
_FINITE = frozenset({"BE", "HV", "MD", "VBZ", "VBD", "DO"})
_BREAKS = frozenset({",", "CC", "SUB", "WH", ".", ";", ":"})


def _settle_participles(words: Sequence[str], tags: list[str], table: Words) -> None:
    """Read a past form after a noun as a participle where a finite verb or "by" follows: "troops sent home were"."""
    for i, tag in enumerate(tags):
        if tag != "VBD" or i == 0 or "VBN" not in table.tags(words[i].lower()):
            continue
        following = words[i + 1].lower() if i + 1 < len(words) else ""
        if following in _SUBORDINATING or _in_object_relative(tags, i):
            continue  # "apologised after its soldiers crossed"; "the embargo the US slapped on"
        if tags[i - 1] in ("N", "NS", "P") and (_finite_follows(tags, i) or _agent_follows(words, tags, i)):
            tags[i] = "VBN"


def _in_object_relative(tags: Sequence[str], i: int) -> bool:
    """Tell whether the name before the verb stands right behind another noun."""
    j = i - 1
    if tags[j] != "P":
        return False
    while j >= 0 and tags[j] in ("P", "DT", "A"):
        j -= 1
    return j >= 0 and tags[j] in ("N", "NS")


def _finite_follows(tags: Sequence[str], i: int) -> bool:
    for j in range(i + 1, len(tags)):
        if tags[j] in _BREAKS or tags[j] == "TO":
            return False
        if tags[j] in _FINITE:
            # "said Turkey was": a noun right after the verb and a finite verb after it is a clause of speech.
            return tags[i + 1] in ("IN", "RP", "R", "TO") and tags[j - 1] != "PRP"
    return False


def _agent_follows(words: Sequence[str], tags: Sequence[str], i: int) -> bool:
    return i + 2 < len(words) and words[i + 1].lower() == "by" and tags[i + 2] not in ("VBG", "CD", "R", "NEG")
