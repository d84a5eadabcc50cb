"""A lexicon of a dozen rules, one for each key of the rule grammar.

In: an empty folder. Out: the compiled lexicon, planted there with the tables of the seeds. Refuses nothing.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from relations_db import resources
from relations_db.lexicon.compiling import compile_lexicon

if TYPE_CHECKING:
    from pathlib import Path

    from relations_db.lexicon.rules import Lexicon

TABLES = ("event_type", "function_word", "acts", "composition", "instrument", "context")
# What stands in the rule; the examples that every rule needs are added when it is written.
RULES = {
    "praise": 'verb: praise\n  cameo: "051"',
    "praise-tea": 'verb: praise\n  object: {noun: [tea, "@drink"]}\n  cameo: "061"',
    "praise-nobody": 'verb: smile\n  object: {none: true}\n  target: ["at"]\n  cameo: "050"',
    "strike-down": 'verb: shoot down\n  object: {not_noun: [balloon]}\n  target: [inside]\n  cameo: "195"',
    "shoot": 'verb: shoot\n  cameo: "190"',
    "take-hostage": 'verb: [take hostage, take prisoner]\n  target: [object, inside]\n  cameo: "181"',
    "put-in-place": 'verb: put in place\n  object: {noun: [ban]}\n  target: ["on"]\n  cameo: "163"',
    "call-on": 'verb: call\n  preps: {on: {actor: true}}\n  target: ["on"]\n  act: appeal\n  content: [to]\n  cameo: "020"',
    "meet": 'verb: meet\n  symmetric: true\n  target: [object, with]\n  cameo: "040"',
    "ban-rises": 'verb: grow\n  subject: {noun: [ban]}\n  source: [possessor]\n  target: ["on"]\n  cameo: "163"',
    "long-talks": 'noun: talks\n  symmetric: true\n  source: [between, possessor, subject]\n  target: [with]\n  cameo: "046"',
    "air-raid": 'noun: [air raid]\n  target: ["on"]\n  cameo: "195"',
    "raid": 'noun: raid\n  target: ["on"]\n  cameo: "190"',
    "send-armed": 'verb: send\n  object: {noun: [man], modifier: [armed]}\n  target: ["to"]\n  cameo: "154"',
}
EXAMPLES = 'fires_on: ["x => NOR > TCD 163"]\n  not_on: ["y"]\n  reference: CAMEO'
WORDS = "drink:\n  [coffee, cocoa]\n\nlight:\n  [hold, launch]\n"


def plant_lexicon(folder: Path) -> Lexicon:
    """Write the seeds into the folder and compile them."""
    seeds = folder / "seeds"
    (seeds / "lexicon").mkdir(parents=True)
    for name in TABLES:
        shutil.copy(resources.seeds() / f"{name}.csv", seeds / f"{name}.csv")
    rules = "\n".join(f"- id: {name}\n  {body}\n  {EXAMPLES}\n" for name, body in RULES.items())
    (seeds / "lexicon" / "words.yaml").write_text(WORDS, encoding="utf-8")
    (seeds / "lexicon" / "rules.yaml").write_text(rules, encoding="utf-8")
    return compile_lexicon(seeds)
