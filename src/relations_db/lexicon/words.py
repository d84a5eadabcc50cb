"""The named word lists of `seeds/lexicon/words.yaml`, used in rules as `@name`.

In: the file. Out: name to phrases, each a tuple of lemmas. Refuses nothing by itself: lists out of order, empty ones
and words told twice are said through `complain`.
"""

from __future__ import annotations

from functools import cache
from itertools import chain, product
from sys import intern
from typing import TYPE_CHECKING

from relations_db.lexicon.mistakes import name_unknown
from relations_db.lexicon.nodes import Page, compose_file, read_pairs, read_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    import yaml

    from relations_db.lexicon.mistakes import Complain

Phrase = tuple[str, ...]
"""Lemmas in the order in which they are read."""

Classes = dict[str, frozenset[Phrase]]


def read_classes(path: Path, file: str, complain: Complain) -> Classes:
    """Read the named lists; the file holds one mapping of names to lists, sorted by name."""
    page = Page(file, complain)
    root = compose_file(path, page)
    if root is None:
        return {}
    classes: Classes = {}
    last = ""
    for name, (key, value) in read_pairs(root, page).items():
        if name < last:
            page.refuse(key, f"'{name}' must stand before '{last}': the lists are sorted")
        last = max(last, name)
        classes[name] = _read_class(value, page)
    return classes


def _read_class(node: yaml.Node, page: Page) -> frozenset[Phrase]:
    phrases: set[Phrase] = set()
    for text, item in read_texts(node, page):
        phrase = split_phrase(text)
        if phrase in phrases:
            page.refuse(item, f"'{text}' stands in the list already")
        phrases.add(phrase)
    return frozenset(phrases)


def split_phrase(text: str) -> Phrase:
    """Divide a phrase into its lemmas, which have no capitals."""
    return _share(tuple(text.lower().split()))


@cache
def _share(phrase: Phrase) -> Phrase:
    """Return the one tuple of these words: most phrases stand in many rules, and a shared one is pickled once."""
    return tuple(intern(word) for word in phrase)


def expand_phrases(node: yaml.Node, classes: Mapping[str, frozenset[Phrase]], page: Page) -> tuple[Phrase, ...]:
    """Read a list of phrases and @names, each phrase once, in the order of writing (a list by itself sorted).

    A list may stand inside a phrase: "call @insult" is "call" with each of its words.
    """
    phrases: dict[Phrase, None] = {}
    for text, item in read_texts(node, page):
        choices = [_word_choices(word, classes) for word in split_phrase(text)]
        unknown = next((word for word, choice in zip(split_phrase(text), choices, strict=True) if not choice), None)
        if unknown is not None:
            page.refuse(item, name_unknown("word list", unknown, [f"@{name}" for name in classes]))
            continue
        phrases.update(dict.fromkeys(_share(tuple(chain.from_iterable(parts))) for parts in product(*choices)))
    return tuple(phrases)


def _word_choices(word: str, classes: Mapping[str, frozenset[Phrase]]) -> list[Phrase]:
    """Return a word alone, or the phrases of the list it names, none where there is no such list."""
    return [(word,)] if not word.startswith("@") else sorted(classes.get(word[1:], ()))


def with_singulars(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Add to nouns in the plural what may be their lemma, so that "talks" and "talk" in a rule mean the same.

    The grammar alone knows lemmas; a form that is none ("hostilitie") stands in no sentence and does no harm.
    """
    forms = (_share((*head, last)) for *head, word in phrases for last in (word, *_guess_singulars(word)))
    return tuple(dict.fromkeys(forms))


def _guess_singulars(word: str) -> Iterator[str]:
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
        if word.endswith("ies"):
            yield word[:-3] + "y"
