"""Cuts a tagged sentence into noun phrases, verb groups and the words between them.

In: the words, their tags and the actor mentions. Out: a list of chunks and the noun phrases. Quotation marks and what stands
in brackets are left out of the chain, so that they part nothing. Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relations_db.grammar.drafts import GoverningVerbs, PhraseDraft, VerbGroup
from relations_db.lexicon.rules import ARTICLES, without_articles
from relations_db.records import Form, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.words import Words

QUOTES = frozenset({'"', "“", "”", "''", "‘", "’", "«", "»", "'"})
_NOUNS = frozenset({"N", "NS", "P", "CD", "A"})
_HEADS = frozenset({"N", "NS", "P", "PRP", "CD"})
_VERBAL = frozenset({"MD", "BE", "HV", "DO", "VB", "VBZ", "VBD", "VBN", "VBG"})
_CONTENT = frozenset({"VB", "VBZ", "VBD", "VBN", "VBG"})
_TIME_ADJECTIVES = frozenset({"last", "next", "past", "late", "early", "earlier", "later", "this"})
_FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_PAST = frozenset({"was", "were", "had", "did"})


class Chunk(NamedTuple):
    """A piece of the chain: NP (a phrase), VG (a verb group), or a word with its own tag as kind."""

    kind: str
    first: int
    last: int
    word: str = ""
    phrase: int = -1
    group: VerbGroup | None = None


class Chunker:
    """Reads the chain of one sentence from left to right."""

    def __init__(
        self,
        words: Sequence[str],
        tags: Sequence[str],
        mentions: Sequence[Mention],
        table: Words,
        governing: GoverningVerbs,
    ) -> None:
        self.words, self.tags, self.mentions, self.table, self.governing = words, tags, mentions, table, governing
        self.chain = _visible(words, tags)
        self.phrases: list[PhraseDraft] = []
        self.chunks: list[Chunk] = []

    def run(self) -> list[Chunk]:
        """Return the chunks in order; the phrases are in `phrases`."""
        k = 0
        while k < len(self.chain):
            k = self._verb_group(k) or self._noun_phrase(k) or self._single(k)
        return self.chunks

    def _tag(self, k: int) -> str:
        return self.tags[self.chain[k]] if 0 <= k < len(self.chain) else ""

    def _word(self, k: int) -> str:
        return self.words[self.chain[k]].lower() if 0 <= k < len(self.chain) else ""

    def _single(self, k: int) -> int:
        i, last = self.chain[k], k + 1
        while self._tag(last) == "+":
            last += 1
        word = " ".join(self.words[self.chain[j]].lower() for j in range(k, last))
        kind = "IN" if self.tags[i] == "TO" else self.tags[i]
        self.chunks.append(Chunk(kind, i, self.chain[last - 1] + 1, word))
        return last

    # Verb groups

    def _verb_group(self, k: int) -> int | None:
        start, infinitive = k, False
        if self._tag(k) == "NEG":
            k = self._after_adverbs(k)
        if self._tag(k) == "TO":
            k = self._after_adverbs(k + 1 + self._continuation(k))
            if self._tag(k) not in ("VB", "BE", "HV", "DO"):
                return None
            infinitive = True
        elif self._tag(k) not in _VERBAL:
            return None
        members = self._members(k)
        last = members[-1] + 1
        group = self._describe(start, members, last, infinitive)
        self.chunks.append(Chunk("VG", group.first, group.last, "", -1, group))
        return self._particles(group, last)

    def _particles(self, group: VerbGroup, k: int) -> int:
        """Take the further words of a phrasal verb for one particle: "put in place", "do away with"."""
        for rest in self.governing.phrasal.get(group.lemma, ()):
            end = self._end_of(rest, k)
            if end is not None:
                self.chunks.append(Chunk("RP", self.chain[k], self.chain[end - 1] + 1, " ".join(without_articles(rest))))
                return end
        return k

    def _end_of(self, rest: tuple[str, ...], k: int) -> int | None:
        """Return where the words end that begin at k, articles not counted; None where others stand there."""
        for word in without_articles(rest):
            if self._word(k) in ARTICLES:
                k += 1
            if self._word(k) != word:
                return None
            k += 1
        return k

    def _continuation(self, k: int) -> int:
        n = 0
        while self._tag(k + 1 + n) == "+":
            n += 1
        return n

    def _after_adverbs(self, k: int) -> int:
        while self._tag(k) in ("R", "NEG"):
            k += 1 + self._continuation(k)
        return k

    def _members(self, k: int) -> list[int]:
        """Follow auxiliaries and adverbs to the main verb; a second full verb belongs to the next group."""
        members = [k]
        while self._tag(k) not in _CONTENT:
            following = self._after_adverbs(k + 1)
            if self._tag(k + 1) == "," and self._tag(k + 2) == "R" and self._tag(k + 3) == ",":
                following = k + 4
            if not _may_follow(self._tag(k), self._tag(following), self._word(following)):
                break
            members.append(following)
            k = following
        return members

    def _describe(self, start: int, members: list[int], last: int, infinitive: bool) -> VerbGroup:
        tags, words = [self._tag(k) for k in members], [self._word(k) for k in members]
        main, main_tag = members[-1], tags[-1]
        auxiliaries = set(zip(tags[:-1], words[:-1], strict=True))
        aux_tags = {tag for tag, _ in auxiliaries}
        end = (
            last + 1 if main_tag in ("BE", "HV", "DO", "MD") else last
        )  # "are not"; the "not" of "agreed not to" goes on
        negated = any(self._tag(k) == "NEG" for k in range(start, min(end, len(self.chain))))
        modal = next((word for tag, word in auxiliaries if tag == "MD"), None)
        future = infinitive is False and modal in _FUTURE
        return VerbGroup(
            first=self.chain[start], last=self.chain[last - 1] + 1, verb=self.chain[main],
            lemma=_auxiliary_lemma(main_tag) or self.table.verb_lemma(words[-1], main_tag),
            form=_form(tags, words, infinitive=infinitive), modal=None if future else modal, negated=negated,
            perfect="HV" in aux_tags, progressive="BE" in aux_tags and main_tag == "VBG",
            passive=main_tag == "VBN" and "HV" not in _last_auxiliary(tags),
            is_past=main_tag == "VBD" or bool(_PAST.intersection(words)), is_future=future,
        )  # fmt: skip

    # Noun phrases

    def _noun_phrase(self, k: int) -> int | None:
        tag = self._tag(k)
        if tag in ("PRP", "EX"):
            return self._add_phrase(k, k + 1, k)
        end, head = self._extent(k)
        if head is None:
            return None
        return self._add_phrase(k, end, head)

    def _extent(self, k: int) -> tuple[int, int | None]:
        """Find where the phrase that begins at k ends, and its head; possessors inside are made phrases on the way."""
        head: int | None = None
        j = k
        while j < len(self.chain):
            tag = self._tag(j)
            if tag in _NOUNS or tag in {"$", "%"}:
                if tag == "A" and head is not None and not self._goes_on_after_head(j, head):
                    break
                if (
                    head is not None
                    and self._word(head) in self.governing.time_nouns
                    and self._mentions_at(self.chain[j])
                ):
                    break  # "In January Russian aircraft"
                if tag == "P" and head is not None and self._tag(head) in ("N", "NS") and self._names_state(j):
                    break  # "the sanctions Russia imposed"
                if tag == "CD" and head is not None and self._tag(head) in ("N", "NS"):
                    break
                head = (
                    j
                    if tag in _HEADS or (tag == "A" and not self._noun_ahead(j) and self._stands_alone(j, k))
                    else head
                )
            elif not self._goes_on(j, k, head):
                break
            j += 1
        return j, head

    def _names_state(self, j: int) -> bool:
        found = (self.mentions[m] for m in self._mentions_at(self.chain[j]))
        return any(mention.form in (Form.NAME, Form.CAPITAL, Form.GIVEN) for mention in found)

    def _goes_on_after_head(self, j: int, head: int) -> bool:
        """Tell whether an adjective after a noun is inside the phrase: "US military aid", but "a raid last month"."""
        return self._tag(head) in ("P", "CD") and self._noun_ahead(j) and self._word(j) not in _TIME_ADJECTIVES

    def _goes_on(self, j: int, k: int, head: int | None) -> bool:
        """Tell whether a word that is no noun continues the phrase."""
        tag = self._tag(j)
        if tag == "+":
            return True
        if tag in ("DT", "PRPS"):
            return head is None
        if tag == "POS":
            return head is not None and self._tag(j + 1) in (_NOUNS | {"VBN", "VBG", "DT", "R"})
        if tag in ("VBN", "VBG"):
            return j > k and self._tag(j - 1) in ("DT", "PRPS", "POS", "A", "CD", "R", "+") and self._noun_ahead(j)
        if tag == "R":
            return head is None and self._tag(j + 1) in ("A", "VBN", "VBG", "N", "CD") and self._noun_ahead(j)
        if tag == "CC":
            return (
                head is None
                and j > k
                and self._tag(j - 1) == "A"
                and self._tag(j + 1) in ("A", "VBN")
                and self._noun_ahead(j + 1)
            )
        return (
            tag == ","
            and head is None
            and self._tag(j - 1) == "A"
            and self._tag(j + 1) == "A"
            and j > k
            and self._noun_ahead(j + 1)
        )

    def _noun_ahead(self, j: int) -> bool:
        """Tell whether a noun follows before anything but modifiers."""
        j += 1
        while self._tag(j) in ("A", "VBN", "VBG", "R") or (self._tag(j) == "CC" and self._tag(j + 1) == "A"):
            j += 1
        return self._tag(j) in ("N", "NS", "P")

    def _stands_alone(self, j: int, k: int) -> bool:
        """Tell whether an adjective is the whole phrase: "the French", "Russian" as a mention; "ready" is not."""
        return (j > k and self._tag(k) in ("DT", "PRPS")) or self._mentions_at(self.chain[j]) != ()

    def _mentions_at(self, i: int) -> tuple[int, ...]:
        return tuple(m for m, mention in enumerate(self.mentions) if mention.first <= i < mention.last)

    def _add_phrase(self, k: int, end: int, head: int) -> int:
        """Add the phrase, cutting it at each possessive into possessor and rest."""
        possessor: int | None = None
        start = k
        for j in range(k, end):
            if self._tag(j) == "POS":
                owner_head = max((h for h in range(start, j) if self._tag(h) in _HEADS | {"A"}), default=j - 1)
                possessor = self._draft(start, j, owner_head, possessor)
                start = j + 1
        if self._tag(start) == "PRPS":
            owner = self._antecedent_of_whose(start)
            possessor = self._draft(start, start + 1, start, None) if owner is None else owner
        index = self._draft(start, end, head, possessor)
        self.chunks.append(Chunk("NP", self.chain[k], self.chain[end - 1] + 1, "", index))
        return end

    def _antecedent_of_whose(self, k: int) -> int | None:
        """Return the phrase before "whose", which is the possessor."""
        before = [chunk for chunk in self.chunks[-2:] if chunk.kind != ","]
        return before[-1].phrase if self._word(k) == "whose" and before and before[-1].kind == "NP" else None

    def _draft(self, start: int, end: int, head: int, possessor: int | None) -> int:
        i, first, last = self.chain[head], self.chain[start], self.chain[end - 1] + 1
        draft = PhraseDraft(len(self.phrases), first, last, i)
        draft.lemma = self.table.noun_lemma(self.words[i].lower())
        inner = [
            self.chain[j]
            for j in range(start, end)
            if self.chain[j] < i and self.tags[self.chain[j]] not in ("DT", "PRPS", "+")
        ]
        draft.modifiers = tuple(self.words[j].lower() for j in inner)
        draft.heads = self._mentions_at(i)
        draft.mentions = tuple(
            m
            for m, mention in enumerate(self.mentions)
            if m not in draft.heads and first <= mention.first and mention.last <= last
        )
        if self.tags[first] == "PRPS" and possessor is not None:
            draft.mentions = tuple(m for m in draft.mentions if self.mentions[m].first != first)
        draft.possessor = possessor
        draft.is_time = draft.lemma in self.governing.time_nouns and not draft.heads and possessor is None
        self.phrases.append(draft)
        return draft.index


def _visible(words: Sequence[str], tags: Sequence[str]) -> list[int]:
    """Return the positions of the chain, without quotation marks and bracketed words."""
    chain, depth = [], 0
    for i, tag in enumerate(tags):
        if words[i] in "([":
            depth += 1
        elif words[i] in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and not (tag in QUOTES or (words[i] in QUOTES and tag != "POS")):
            chain.append(i)
    return chain


def _may_follow(tag: str, following: str, word: str) -> bool:
    """Tell whether a verb form continues the group after this auxiliary."""
    if tag == "MD":
        return following in ("VB", "HV", "BE", "DO")
    if tag == "HV":
        return following == "VBN" or (following == "BE" and word == "been") or following == "HV"
    if tag == "BE":
        return following in ("VBN", "VBG") or (following == "BE" and word in ("being", "been"))
    return tag == "DO" and following == "VB"


def _last_auxiliary(tags: list[str]) -> str:
    """Return the tag of the auxiliary next to the main verb; "" where there is none, as in "the jet downed by"."""
    return tags[-2] if len(tags) > 1 else ""


def _auxiliary_lemma(tag: str) -> str | None:
    return {"BE": "be", "HV": "have", "DO": "do", "MD": "can"}.get(tag)


def _form(tags: list[str], words: list[str], *, infinitive: bool) -> str:
    if infinitive:
        return "infinitive"
    if tags[0] == "VBG" or words[0] in ("being", "having", "doing"):
        return "gerund"
    return "participle" if tags[0] == "VBN" else "bare" if tags == ["VB"] or words == ["be"] else "finite"
