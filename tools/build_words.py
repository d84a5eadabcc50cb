"""Writes `src/relations_db/grammar/word_form.tsv`: what classes an English word form can have, the likeliest first.

Needs the extra `build`: lemminflect (inflections of the NIH SPECIALIST lexicon) and textblob, whose copy of Eric Brill's
lexicon (Brown and Wall Street Journal, MIT licence) tells the likeliest class. A form that can only be a noun is not
listed unless its plural is irregular: unknown words are nouns anyway. Run it by `make words`; CI fails on a difference.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from pathlib import Path

import lemminflect
import textblob

OUT = Path(__file__).parent.parent / "src" / "relations_db" / "grammar" / "word_form.tsv"
VERB_TAGS = {"VB": "v", "VBP": "v", "VBZ": "z", "VBD": "d", "VBN": "n", "VBG": "g"}
CLASSES = VERB_TAGS | {"NN": "N", "NNS": "S", "JJ": "J", "JJR": "J", "JJS": "J", "RB": "R", "RBR": "R", "RBS": "R"}
# Verbs that the dictionaries miss and news use.
EXTRA_VERBS = [
    "blacklist",
    "greenlight",
    "backtrack",
    "repatriate",
    "militarise",
    "nationalise",
    "sanction",
    "airlift",
    "normalise",
    "firebomb",
]

IRREGULAR_VERBS = {"unfreeze": {"v": "unfreeze", "z": "unfreezes", "g": "unfreezing", "d": "unfroze", "n": "unfrozen"}}


def brill_classes() -> dict[str, str]:
    """Read the likeliest class of each lower-case word."""
    path = Path(textblob.__file__).parent / "en" / "en-lexicon.txt"
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf8").splitlines():
        word, _, tag = line.partition(" ")
        if tag in CLASSES and word.isalpha() and word.islower() and word.isascii():
            found[word] = CLASSES[tag]
    return found


def dictionary() -> dict[str, set[tuple[str, str]]]:
    """Read lemminflect's table: form to (part of speech, lemma)."""
    path = Path(lemminflect.__file__).parent / "resources" / "lemma_lu.csv.gz"
    forms: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        form, pos, lemmas = line.split(",", 2)
        if form.isalpha() and form.islower() and form.isascii():
            forms[form].update((pos, lemma) for lemma in lemmas.split("/") if lemma.islower())
    return forms


Table = dict[str, dict[str, str]]


def verb_forms(lemmas: set[str]) -> Table:
    """Inflect every verb: form to {class letter: lemma}."""
    table: Table = defaultdict(dict)
    for lemma in sorted(lemmas):
        table[lemma].setdefault("v", lemma)
        inflections = lemminflect.getAllInflections(lemma, upos="VERB")
        inflections.setdefault("VBN", inflections.get("VBD", ()))
        _add_verb(table, lemma, inflections)
    _spell_british(table)
    for lemma, spelled in IRREGULAR_VERBS.items():
        for letter, form in spelled.items():
            table[form].setdefault(letter, lemma)
    for lemma in EXTRA_VERBS:
        _add_verb(table, lemma, {tag: lemminflect.getInflection(lemma, tag=tag, inflect_oov=True) for tag in VERB_TAGS})
    return table


def _add_verb(table: Table, lemma: str, inflections: dict[str, tuple[str, ...]]) -> None:
    for tag, spellings in inflections.items():
        for form in spellings if tag in VERB_TAGS else ():
            table[form].setdefault(VERB_TAGS[tag], lemma)


def _spell_british(table: Table) -> None:
    for form in [form for form in table if "iz" in form or "yz" in form]:
        for letter, lemma in list(table[form].items()):
            if lemma.endswith(("ize", "yze")) and len(lemma) > 5:
                table[form.replace("iz", "is").replace("yz", "ys")].setdefault(letter, lemma[:-2] + "se")


def verb_column(form: str, lemmas: dict[str, str]) -> str:
    """Write the lemma, `=` where it is the form itself, or `d:find,v:found` where it depends on the class."""
    different = set(lemmas.values())
    if len(different) > 1:
        return ",".join(f"{letter}:{lemma}" for letter, lemma in sorted(lemmas.items()))
    return "=" if different == {form} else "".join(different)


def main() -> None:
    """Join the three tables and write them, sorted."""
    brill, forms = brill_classes(), dictionary()
    lemmas = {
        lemma
        for form, uses in forms.items()
        if form in brill
        for pos, lemma in uses
        if pos == "verb" and lemma.isalpha()
    }
    verbs = verb_forms(lemmas)
    rows = []
    for form in sorted(set(verbs) | set(brill) | set(forms)):
        uses = forms.get(form, set())
        classes = set(verbs.get(form, {}))
        nouns = sorted(lemma for pos, lemma in uses if pos == "noun")
        if nouns:
            classes.add("N" if form in nouns else "S")
        classes |= {letter for pos, letter in (("adj", "J"), ("adv", "R")) if any(pos == use for use, _ in uses)}
        likeliest = brill.get(form)
        if likeliest:
            classes.add(likeliest)
        regular = (
            not nouns or form in nouns or form in {nouns[0] + "s", nouns[0] + "es"} or form == nouns[0][:-1] + "ies"
        )
        if classes <= {"N", "S"} and regular:
            continue
        if form not in brill and classes & set("JR") and not classes & set("vzdng"):
            continue
        order = sorted(classes, key=lambda letter: (letter != likeliest, "NSJvzdngR".index(letter)))
        noun = nouns[0] if nouns and form not in nouns else ""
        rows.append("\t".join((form, "".join(order), verb_column(form, verbs.get(form, {})), noun)))
    OUT.write_text("\n".join(rows) + "\n", encoding="utf8")
    print(f"{len(rows)} forms written to {OUT}")


if __name__ == "__main__":
    main()
