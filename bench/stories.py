"""Articles made up from stories, as many as wanted: the same acts, in the words of several outlets, with looks back.

In: a number of articles, of dyads, and a seed. Out: `Article` records, the same for the same numbers. A story runs over
months between two states; few dyads have most of the stories, as in the news. Nothing here is true of anybody.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import combinations, islice
from typing import TYPE_CHECKING, NamedTuple

from relations_db.reading.identity import article_id
from relations_db.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

STATES = (
    ("Norway", "Norwegian"), ("Chad", "Chadian"), ("Peru", "Peruvian"), ("Chile", "Chilean"), ("Kenya", "Kenyan"),
    ("Uganda", "Ugandan"), ("Poland", "Polish"), ("Turkey", "Turkish"), ("Russia", "Russian"), ("Japan", "Japanese"),
    ("India", "Indian"), ("Egypt", "Egyptian"), ("Brazil", "Brazilian"), ("Mexico", "Mexican"), ("Serbia", "Serbian"),
    ("Greece", "Greek"), ("Angola", "Angolan"), ("Cuba", "Cuban"), ("Nepal", "Nepalese"), ("Iran", "Iranian"),
)  # fmt: skip
OUTLETS = ("Northern Courier", "Harbour Gazette", "Meridian Post", "Evening Ledger", "The Dial", "Coast Tribune")
FIRST_DAY = date(2012, 1, 2)
TIMES = ("", " on {weekday}", " {weekday}", " late on {weekday}", " on {full}", " yesterday", " today")


class Act(NamedTuple):
    """One act of a story: the days from its beginning, and how outlets word it; `{when}` is a date or nothing."""

    day: int
    wordings: tuple[str, ...]


STORIES: tuple[tuple[Act, ...], ...] = (
    (
        Act(0, ("{A} threatened to impose sanctions on {B}{when}.", "{A} warned {B}{when} that it would impose sanctions.")),
        Act(20, ("{A} banned imports of {b} grain{when}.", "{A} imposed a ban on {b} grain imports{when}.")),
        Act(27, ("{B} hit back{when} by banning imports of {a} fish.", "{B} banned imports of {a} fish{when}.")),
        Act(80, ("{A} eased part of its ban on {b} grain{when}.", "{A} partially lifted its ban on {b} grain{when}.")),
        Act(140, ("{A} lifted its ban on {b} grain{when}.", "{A} ended its ban on imports of {b} grain{when}.")),
    ),
    (
        Act(0, ("{b} troops shelled a {a} border post{when}.", "{b} soldiers fired on a {a} border post{when}.")),
        Act(1, ("{A} condemned {B}{when} over the shelling.", "{A} accused {B} of aggression{when}.")),
        Act(3, ("{A} demanded an apology from {B}{when}.", "{A} demanded{when} that {B} apologise.")),
        Act(9, ("{B} refused to apologise to {A}{when}.", "{B} rejected{when} {a} demands for an apology.")),
        Act(60, ("{B} apologised to {A}{when}.", "{B} offered an apology to {A}{when}.")),
        Act(62, ("{A} accepted the {b} apology{when}.", "{A} forgave {B}{when}.")),
    ),
    (
        Act(0, ("{A} agreed to hold talks with {B}{when}.", "{A} said{when} it would meet {b} officials.")),
        Act(15, ("The {a} president met his {b} counterpart{when}.", "{A} and {B} held talks{when}.")),
        Act(16, ("{A} and {B} signed a trade agreement{when}.", "{A} signed a trade deal with {B}{when}.")),
        Act(40, ("{A} sent aid to {B}{when}.", "{A} delivered food aid to {B}{when}.")),
    ),
    (
        Act(0, ("{A} expelled two {b} diplomats{when}.", "{A} ordered two {b} diplomats to leave{when}.")),
        Act(2, ("{B} recalled its ambassador from {A}{when}.", "{B} withdrew its ambassador from {A}{when}.")),
        Act(5, ("{B} protested against the {a} expulsions{when}.", "{B} criticised {A}{when}.")),
    ),
)  # fmt: skip
PADDING = (
    "Traders in the capital said prices had hardly moved.",
    "The weather kept most people at home.",
    "A spokesman declined to comment.",
    "Analysts were divided over what it meant.",
)


def write_articles(count: int, *, dyads: int = 60, seed: int = 1) -> Iterator[Article]:
    """Yield articles in order of publication, story by story as they begin."""
    chance = random.Random(seed)
    yield from islice(_tell_stories(chance, dyads), count)


def _tell_stories(chance: random.Random, dyads: int) -> Iterator[Article]:
    pairs = list(combinations(STATES, 2))
    chance.shuffle(pairs)
    weights = [1 / (place + 1) for place in range(dyads)]
    begin = FIRST_DAY
    while True:
        first, second = chance.choices(pairs[:dyads], weights)[0]
        if chance.random() < 0.5:
            first, second = second, first
        yield from _tell_story(chance, chance.choice(STORIES), begin, first, second)
        begin += timedelta(days=chance.choice((0, 0, 0, 0, 0, 1)))


def _tell_story(
    chance: random.Random, story: tuple[Act, ...], begin: date, first: tuple[str, str], second: tuple[str, str]
) -> Iterator[Article]:
    names = {"A": first[0], "a": first[1], "B": second[0], "b": second[1]}
    for number, act in enumerate(story):
        day = begin + timedelta(days=act.day)
        for outlet in chance.sample(OUTLETS, chance.randint(1, 5)):
            published = day + timedelta(days=chance.choice((0, 0, 1, 2)))
            sentences = [_word(chance, act, names, day, published), chance.choice(PADDING)]
            if number and chance.random() < 0.6:
                sentences.append(_look_back(chance, story[chance.randrange(number)], names, begin))
            text = f"{' '.join(sentences)} The report was filed as number {chance.randrange(10**9)}."
            title = act.wordings[0].format(**names, when="").rstrip(".")
            yield Article(
                article_id=article_id(title, text),
                text=text,
                title=title,
                published=published,
                outlet=outlet,
                language="en",
            )


def _word(chance: random.Random, act: Act, names: dict[str, str], day: date, published: date) -> str:
    time = "" if day == published else " on {weekday}"
    if chance.random() < 0.3:
        time = " on {full}"
    when = time.format(weekday=f"{day:%A}", full=f"{day.day} {day:%B %Y}")
    return chance.choice(act.wordings).format(**names, when=when)


def _look_back(chance: random.Random, act: Act, names: dict[str, str], begin: date) -> str:
    day = begin + timedelta(days=act.day)
    when = chance.choice((f" on {day.day} {day:%B %Y}", f" in {day:%B %Y}", f" in {day.year}", ""))
    sentence = chance.choice(act.wordings).format(**names, when=when)
    return f"Tension rose after {sentence}" if not when else sentence
