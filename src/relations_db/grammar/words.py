"""What classes a word can have, before its neighbours are looked at.

In: `word_form.tsv` (built by `tools/build_words.py`) and `seeds/function_word.csv`. Out: `Words`, a table that answers
for every word; what it does not know is judged by its ending. Refuses nothing: any string is some word.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from relations_db import resources

# Letters of word_form.tsv to the tags of the grammar.
TAG_OF = {"v": "VB", "z": "VBZ", "d": "VBD", "n": "VBN", "g": "VBG", "N": "N", "S": "NS", "J": "A", "R": "R"}
LETTER_OF = {tag: letter for letter, tag in TAG_OF.items()}
# Endings that tell the class of an unlisted word, the longest first.
ENDINGS = (
    ("ically", ("R",)), ("ly", ("R",)), ("ing", ("VBG", "N")), ("ed", ("VBD", "VBN", "A")),
    ("ate", ("VB", "N")), ("ise", ("VB", "N")), ("ize", ("VB",)), ("ify", ("VB",)),
    ("ous", ("A",)), ("ful", ("A",)), ("less", ("A",)), ("able", ("A",)), ("ible", ("A",)),
    ("ive", ("A", "N")), ("ical", ("A",)),
)  # fmt: skip

# Stems that end so have lost an "e": "demonised", "incinerated", "convoked".
_SILENT_E = (
    "is", "iz", "ys", "yz", "as", "us", "at", "ok", "ak", "ik", "uk", "ov", "iv", "av", "uc", "ac", "nc", "ag", "og", "ug", "u",
)  # fmt: skip
_PREFIXES = ("counter", "under", "over", "dis", "mis", "out", "pre", "re", "un", "de", "co")
_SCALES = frozenset({"term", "level", "scale", "wide"})


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The word tables; built once, never changed."""

    forms: dict[str, str]
    """Lower-case form to the rest of its line in `word_form.tsv`."""
    function: dict[str, tuple[str, ...]]
    """Closed-class word to its possible tags."""
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], list[tuple[str]]]]]]
    """First and second word to closed-class phrases such as "because of", the longest first, with a choice for each word."""
    seen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Answers already given; a cache, the same for the same word always."""

    def tags(self, lower: str) -> tuple[str, ...]:
        """Return the possible tags of a lower-case word, likeliest first; never empty."""
        known = self.seen.get(lower)
        if known is None:
            known = self.seen[lower] = self._tags(lower)
        return known

    def _tags(self, lower: str) -> tuple[str, ...]:
        closed = self.function.get(lower, ())
        row = self.forms.get(lower)
        if row is None:
            return closed or self._tags_by_parts(lower) or _tags_by_ending(lower)
        if closed and not set(closed) <= {"R", "RP", "IN", "A"}:
            return closed
        letters = row.partition("\t")[0]
        if "g" in letters and "J" in letters:  # "imposing": a verb before it is an adjective
            letters = letters.replace("J", "").replace("g", "" if letters[0] == "J" else "g") + "J"
            letters = letters if "g" in letters else "g" + letters
        if lower.endswith("ed") and len(lower) > 4 and "v" not in letters:
            letters = "".join(dict.fromkeys(letters.replace("n", "dn").replace("d", "dn")))
        if "d" in letters and "n" in letters:  # "launched": only the neighbours tell the past from the participle
            letters = letters.replace("d", "").replace("n", "dn", 1)
        if "d" in letters and letters[0] in "Nv":  # "cut", "shot": after a name a verb, after "a" a noun all the same
            letters = "dn" + letters.replace("dn", "")
        if "n" in letters and letters[0] == "J":  # "shot": a participle before it is an adjective
            letters = letters[1:].replace("n", "nJ", 1)
        if {"IN", "RP"} <= set(closed):
            letters = letters.replace("N", "")
        if "R" in closed and "RP" not in closed:  # "still", "just": hardly ever the noun or verb they could be
            letters = "".join(letter for letter in letters if letter in "RJ")
        listed = tuple(TAG_OF[letter] for letter in letters)
        return closed + tuple(tag for tag in listed if tag not in closed)

    def _tags_by_parts(self, lower: str) -> tuple[str, ...]:
        """Judge a compound by its last part: "oil-rich" is an adjective, "test-fires" a verb."""
        first, _, last = lower.rpartition("-")
        if not first or last not in self.forms:
            return ()
        tags = self.tags(last)
        if first in _PREFIXES:  # "re-open" is a verb though "open" is rather an adjective
            return tuple(sorted(tags, key=lambda tag: not tag.startswith("VB")))
        if "VBZ" in tags:
            return ("VBZ", "NS")
        if lower.endswith("ed"):
            return ("A", "VBD", "VBN")
        if "VBG" in tags:
            return ("A", "N")
        return ("A",) if tags[0] == "A" or "VBN" in tags or last in _SCALES else ()

    def verb_lemma(self, lower: str, tag: str = "VB") -> str:
        """Return the lemma of a verb form ("met" -> "meet"); an unlisted form is cut by its ending."""
        row = self.forms.get(lower)
        column = row.split("\t")[1] if row is not None else ""
        if not column:
            return self._lemma_by_parts(lower, tag)
        if ":" in column:
            lemmas = dict(pair.split(":") for pair in column.split(","))
            return lemmas.get(LETTER_OF.get(tag, "v")) or next(iter(lemmas.values()))
        return lower if column == "=" else column

    def _lemma_by_parts(self, lower: str, tag: str) -> str:
        """Return the lemma of an unlisted verb form by the verb in it: "test-fired", "reimposed", "disinvited"."""
        first, hyphen, last = lower.rpartition("-")
        if hyphen and last in self.forms:
            return f"{first}-{self.verb_lemma(last, tag)}"
        for prefix in _PREFIXES:
            rest = lower.removeprefix(prefix)
            if rest != lower and self.forms.get(rest, "\t\t").split("\t")[1]:
                return prefix + self.verb_lemma(rest, tag)
        return _cut_verb(lower)

    def verb_lemmas(self, lower: str) -> set[str]:
        """Return the lemmas a form can have as a verb ("found": found, find)."""
        row = self.forms.get(lower)
        column = row.split("\t")[1] if row is not None else ""
        if not column:
            return {self._lemma_by_parts(lower, "VBD")}
        if ":" in column:
            return {pair.partition(":")[2] for pair in column.split(",")}
        return {lower if column == "=" else column}

    def noun_lemma(self, lower: str) -> str:
        """Return the singular of a noun ("countries" -> "country", "men" -> "man")."""
        row = self.forms.get(lower)
        listed = row.split("\t")[2] if row is not None else ""
        shorter = lower[:-1]
        if listed and lower[-1] == "s" and "N" in self.forms.get(shorter, "").partition("\t")[0]:
            return shorter  # "doses" is no "dos"
        return listed or singular(lower)


@cache
def singular(lower: str) -> str:
    """Cut a regular plural; a word that is no plural comes back as it is."""
    if len(lower) < 4 or not lower.endswith("s") or lower.endswith(("ss", "us", "is", "news")):
        return lower
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zes")):
        return lower[:-2]
    return lower[:-1]


def _cut_verb(lower: str) -> str:
    for ending, put in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            stem = lower[: -len(ending)] + put
            return stem + "e" if ending in ("ing", "ed") and stem.endswith(_SILENT_E) else stem
    return lower


def _tags_by_ending(lower: str) -> tuple[str, ...]:
    if lower[:1].isdigit():
        return ("CD",)
    for ending, tags in ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            return tags
    return ("NS",) if singular(lower) != lower else ("N",)


def load_words() -> Words:
    """Read the word tables (about 20 ms)."""
    listed = (files("relations_db.grammar") / "word_form.tsv").read_text(encoding="utf8").splitlines()
    forms = dict(line.split("\t", 1) for line in listed)
    words = Words(forms, {}, {})
    with (resources.seeds() / "function_word.csv").open(encoding="utf8", newline="") as file:
        rows = [(tuple(row["word"].split(" ")), row["tags"]) for row in csv.DictReader(file)]
    for row, tags in sorted(rows, key=lambda row: -len(row[0])):
        if len(row) == 1:
            words.function[row[0]] = tuple("A" if tag == "J" else tag for tag in tags.split("|"))
        else:
            words.phrases.setdefault(row[0], {}).setdefault(row[1], []).append((row, _phrase_choices(row, tags)))
    return words


def _phrase_choices(words: tuple[str, ...], tags: str) -> list[tuple[str]]:
    """Give each word its own tag where the row does, else the first word the tag and the others "+"."""
    each = tags.split(" ") if " " in tags else [tags.partition("|")[0], *["+"] * (len(words) - 1)]
    return [("A",) if tag == "J" else (tag,) for tag in each]
