"""Cuts a tagged sentence into noun phrases, verb groups and the words between them.

In: the words, their tags and the actor mentions. Out: a list of chunks and the noun phrases. Quotation marks and what stands
in brackets are left out of the chain, so that they part nothing. Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relations_db.grammar.drafts import PhraseDraft, VerbGroup
from relations_db.grammar.verbs import GIVING
from relations_db.lexicon.rules import ARTICLES
from relations_db.records import Form, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.knowledge import Knowledge

_BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
_QUOTES = frozenset({'"', "“", "”", "''", "‘", "’", "«", "»", "'"})
_UNSEEN = _QUOTES.union(_BRACKETS)
_CLOSED = ("", "", "", "")
"""Behind the end of the chain, so that a look ahead finds nothing."""
_NOMINAL = frozenset({"N", "NS", "P", "CD", "A", "$", "%"})
_HEADS = frozenset({"N", "NS", "P", "PRP", "CD"})
_OWNER_HEADS = _HEADS | {"A"}
_OPENERS = frozenset({"DT", "PRPS", "+"})
_PHRASE_STARTS = _NOMINAL | _OPENERS | {"R", "PRP", "EX"}
_MODIFIERS = frozenset({"A", "VBN", "VBG", "R"})
_AFTER_GENITIVE = frozenset({"N", "NS", "P", "CD", "A", "VBN", "VBG", "DT", "R", "$"})
_AFTER_ADVERB = frozenset({"A", "VBN", "VBG", "N", "CD"})
_BEFORE_PARTICIPLE = frozenset({"DT", "PRPS", "POS", "A", "CD", "R", "+"})
_CONTENT = frozenset({"VB", "VBZ", "VBD", "VBN", "VBG"})
_AUXILIARIES = frozenset({"BE", "HV", "DO", "MD"})
_VERBAL = _CONTENT | _AUXILIARIES
_VERB_STARTS = _VERBAL | {"NEG", "TO"}
_INFINITIVE = frozenset({"VB", "BE", "HV", "DO"})
_ADVERBS = frozenset({"R", "NEG"})
_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec.
    """.split()  # noqa: SIM905 - a word list
)
_ALSO_WORDS = frozenset({"march", "may", "august", "mar", "sun", "sat"})
"""Names of days and months that are words of their own in lower case."""
_NAME_HEADS = frozenset({"N", "NS"})
_NAME_ENDS = frozenset({"IN", "TO", "WH", "SUB", "CC", "VBN", "VBD", "VBG"})
_GENITIVES = frozenset({"'s", "’s", "'", "’"})
_NAMES = (Form.NAME, Form.CAPITAL, Form.GIVEN)
_TIME_ADJECTIVES = frozenset({"last", "next", "past", "late", "early", "earlier", "later", "this"})


class Chunk(NamedTuple):
    """A piece of the chain: NP (a phrase), VG (a verb group), or a word with its own tag as kind."""

    kind: str
    first: int
    last: int
    word: str = ""
    phrase: int = -1
    group: VerbGroup | None = None


class Chunker:
    """Reads the chain of one sentence from left to right; `tags` and `words` are those of the chain, closed by empty ones."""

    def __init__(
        self, lowers: Sequence[str], tags: Sequence[str], mentions: Sequence[Mention], knowledge: Knowledge
    ) -> None:
        self.mentions, self.knowledge = mentions, knowledge
        self.chain = _visible(lowers, tags)
        self.end = len(self.chain)
        self.tags = [*[tags[i] for i in self.chain], *_CLOSED]
        self.words = (*[lowers[i] for i in self.chain], *_CLOSED)
        self.mentioned = _mentioned(mentions)
        self.spans = [(m, mention.first, mention.last) for m, mention in enumerate(mentions)]
        self.has_marked = any(mention.form is Form.GIVEN for mention in mentions)
        self.phrases: list[PhraseDraft] = []
        self.chunks: list[Chunk] = []

    def run(self) -> list[Chunk]:
        """Return the chunks in order; the phrases are in `phrases`."""
        k = 0
        while k < self.end:
            tag = self.tags[k]
            if tag in _VERB_STARTS:
                k = self._verb_group(k) or self._single(k)
            elif tag in _PHRASE_STARTS:
                k = self._noun_phrase(k) or self._single(k)
            else:
                k = self._single(k)
        return self.chunks

    def _single(self, k: int) -> int:
        last = k + 1 + self._continuation(k)
        word = self.words[k] if last == k + 1 else " ".join(self.words[k:last])
        kind = "IN" if self.tags[k] == "TO" else self.tags[k]
        self.chunks.append(Chunk(kind, self.chain[k], self.chain[last - 1] + 1, word))
        return last

    # Verb groups

    def _verb_group(self, start: int) -> int | None:
        k = self._after_adverbs(start) if self.tags[start] == "NEG" else start
        infinitive = self.tags[k] == "TO"
        if infinitive:
            k = self._after_adverbs(k + 1 + self._continuation(k))
        if self.tags[k] not in (_INFINITIVE if infinitive else _VERBAL):
            return None
        members = self._members(k)
        last = members[-1] + 1
        group = self._describe(start, members, last, infinitive)
        self.chunks.append(Chunk("VG", group.first, group.last, "", -1, group))
        return self._particles(group.lemma, last)

    def _particles(self, lemma: str, k: int) -> int:
        """Take the further words of a phrasal verb for one particle: "put in place", "do away with"."""
        first = self.words[k + 1] if self.words[k] in ARTICLES else self.words[k]
        for rest in self.knowledge.governing.phrasal.get((lemma, first), ()):
            end = self._end_of(rest, k)
            if end is not None:
                self.chunks.append(Chunk("RP", self.chain[k], self.chain[end - 1] + 1, " ".join(rest)))
                return end
        return k

    def _end_of(self, rest: tuple[str, ...], k: int) -> int | None:
        """Return where the words end that begin at k, articles not counted; None where others stand there."""
        for word in rest:
            k += self.words[k] in ARTICLES
            if self.words[k] != word:
                return None
            k += 1
        return k

    def _continuation(self, k: int) -> int:
        n = 0
        while self.tags[k + 1 + n] == "+":
            n += 1
        return n

    def _after_adverbs(self, k: int) -> int:
        while self.tags[k] in _ADVERBS:
            k += 1 + self._continuation(k)
        return k

    def _members(self, k: int) -> list[int]:
        """Follow auxiliaries and adverbs to the main verb; a second full verb belongs to the next group."""
        members = [k]
        while self.tags[k] not in _CONTENT:
            following = self._after_adverbs(k + 1)
            if self.tags[k + 1] == "," and self.tags[k + 2] == "R" and self.tags[k + 3] == ",":
                following = k + 4
            if not _may_follow(self.tags[k], self.tags[following], self.words[following]):
                break
            members.append(following)
            k = following
        return members

    def _describe(self, start: int, members: list[int], last: int, infinitive: bool) -> VerbGroup:
        main = members[-1]
        # The "not" of "are not" belongs to the group; that of "agreed not to" goes on.
        end = min(last + 1, self.end) if self.tags[main] in _AUXILIARIES else last
        tags, words = tuple([self.tags[k] for k in members]), tuple([self.words[k] for k in members])
        return VerbGroup(
            self.chain[start], self.chain[last - 1] + 1, self.chain[main], "NEG" in self.tags[start:end],
            *self.knowledge.shapes[tags, words, infinitive],
        )  # fmt: skip

    # Noun phrases

    def _noun_phrase(self, k: int) -> int | None:
        if self.tags[k] in ("PRP", "EX"):
            return self._add_phrase(k, k + 1, k)
        end, head = self._extent(k)
        return None if head is None else self._add_phrase(k, end, head)

    def _extent(self, k: int) -> tuple[int, int | None]:
        """Find where the phrase that begins at k ends, and its head."""
        head: int | None = None
        owner: int | None = None
        j = k
        while j < self.end:
            tag = self.tags[j]
            if tag in _NOMINAL:
                if head is not None and self._begins_another(j, head, tag):
                    break
                if tag in _HEADS or (tag == "A" and not self._noun_ahead(j) and self._stands_alone(j, k)):
                    head = j
            elif not self._goes_on(j, k, head):
                break
            elif tag == "POS":
                owner, head = head, None
            j += 1
        if self.tags[j - 1] == "POS":
            j -= 1
        return j, owner if head is None else head

    def _begins_another(self, j: int, head: int, tag: str) -> bool:
        """Tell whether a noun or adjective after a noun is outside the phrase."""
        if tag == "A" and not self._goes_on_after_head(j, head):
            return True
        if self.tags[head] in ("N", "NS") and self._is_date(j) and not self._is_date(head):
            return True  # "lifted a ban Friday"
        if self.chain[head] in self.mentioned and self._is_receiver(head, j):
            return True  # "gave Chad high marks"
        after_noun = self.tags[head] in ("N", "NS")
        if tag == "P" and after_noun and self._names_state(j):
            return True  # "the sanctions Russia imposed"
        if tag == "CD" and after_noun:
            return True
        return self.chain[j] in self.mentioned and self.words[head] in self.knowledge.governing.time_nouns
        # "In January Russian aircraft"

    def _is_receiver(self, head: int, j: int) -> bool:
        """Tell whether the name before j ends right there and is given what follows."""
        before = self.chunks[-1].group if self.chunks else None
        if before is None or before.passive or before.lemma not in GIVING or self.chain[j] in self.mentioned:
            return False
        starts = self.chunks[-1].last
        starts += self.tags[self.chain.index(starts)] == "DT"
        names = [self.mentions[m] for m in self.mentioned[self.chain[head]]]
        return any(
            each.form is not Form.ADJECTIVE and each.first == starts and not each.text.isupper() for each in names
        )

    def _names_state(self, j: int) -> bool:
        found = (self.mentions[m] for m in self.mentioned.get(self.chain[j], ()))
        return any(mention.form in _NAMES for mention in found)

    def _goes_on_after_head(self, j: int, head: int) -> bool:
        """Tell whether an adjective after a noun is inside the phrase: "US military aid", but "a raid last month"."""
        return self.tags[head] in ("P", "CD") and self._noun_ahead(j) and self.words[j] not in _TIME_ADJECTIVES

    def _goes_on(self, j: int, k: int, head: int | None) -> bool:
        """Tell whether a word that is no noun continues the phrase."""
        tag, following = self.tags[j], self.tags[j + 1]
        if tag == "+":
            return True
        if tag == "POS":
            return head is not None and following in _AFTER_GENITIVE
        if tag in ("VBN", "VBG"):
            return j > k and self.tags[j - 1] in _BEFORE_PARTICIPLE and self._noun_ahead(j)
        if head is not None:
            return False
        if tag in ("DT", "PRPS"):
            return j == k or self.tags[j - 1] in ("DT", "+", "R")  # "as historic the deal" are two
        if tag == "R":
            return following in _AFTER_ADVERB and self._noun_ahead(j)
        return self._joins_adjectives(j, k)

    def _joins_adjectives(self, j: int, k: int) -> bool:
        """See "military and economic aid", "quick, decisive action"."""
        if j == k or self.tags[j - 1] != "A":
            return False
        following = {"CC": ("A", "VBN"), ",": ("A",)}.get(self.tags[j], ())
        return self.tags[j + 1] in following and self._noun_ahead(j + 1)

    def _noun_ahead(self, j: int) -> bool:
        """Tell whether a noun follows before anything but modifiers."""
        j += 1
        while self.tags[j] in _MODIFIERS or (self.tags[j] == "CC" and self.tags[j + 1] == "A"):
            j += 1
        return self.tags[j] in ("N", "NS", "P")

    def _stands_alone(self, j: int, k: int) -> bool:
        """Tell whether an adjective is the whole phrase: "the French", "Russian" as a mention; "ready" is not."""
        return (j > k and self.tags[k] in ("DT", "PRPS")) or self.chain[j] in self.mentioned

    def _add_phrase(self, k: int, end: int, head: int) -> int:
        """Add the phrase, cutting it at each possessive into possessor and rest."""
        possessor: int | None = None
        start = k
        for j in [j for j in range(k, end) if self.tags[j] == "POS"]:
            owner_head = max((h for h in range(start, j) if self.tags[h] in _OWNER_HEADS), default=j - 1)
            possessor = self._draft(start, j, owner_head, possessor)
            start = j + 1
        if self.tags[start] == "PRPS":
            owner = self._antecedent_of_whose(start)
            possessor = self._draft(start, start + 1, start, None) if owner is None else owner
        index = self._draft(start, end, head, possessor)
        self.chunks.append(Chunk("NP", self.chain[k], self.chain[end - 1] + 1, "", index))
        return end

    def _antecedent_of_whose(self, k: int) -> int | None:
        """Return the phrase before "whose", which is the possessor."""
        before = [chunk for chunk in self.chunks[-2:] if chunk.kind != ","]
        return before[-1].phrase if self.words[k] == "whose" and before and before[-1].kind == "NP" else None

    def _draft(self, start: int, end: int, head: int, possessor: int | None) -> int:
        i, first, last = self._named_at(head), self.chain[start], self.chain[end - 1] + 1
        draft = PhraseDraft(len(self.phrases), first, last, i)
        head = head if i == self.chain[head] else self.chain.index(i)
        draft.lemma = self.knowledge.nouns[self.words[head]]
        if start < head:
            draft.modifiers = tuple([self.words[j] for j in range(start, head) if self.tags[j] not in _OPENERS])
        draft.heads = self.mentioned.get(i, ())
        if self.spans:
            draft.mentions = self._held(first, last, draft.heads)
        if possessor is not None and draft.mentions and self.tags[start] == "PRPS":
            draft.mentions = tuple([m for m in draft.mentions if self.mentions[m].first != first])
        draft.possessor = possessor
        draft.is_time = possessor is None and not draft.heads and self._tells_time(draft.lemma, head, end)
        self.phrases.append(draft)
        return draft.index

    def _named_at(self, head: int) -> int:
        """Return the head's word; of a marked span the noun before its first preposition, comma or participle."""
        i = self.chain[head]
        if not self.has_marked:
            return i
        mentions = [self.mentions[m] for m in self.mentioned.get(i, ())]
        span = next((each for each in mentions if each.form is Form.GIVEN and each.last - each.first > 1), None)
        if span is None:
            return i
        k = next(
            (j for j, at in enumerate(self.chain) if at >= span.first), head
        )  # a span may begin with a quotation mark
        while k < head and (self.words[k + 1] in _GENITIVES or not self._closes_name(k + 1)):
            k += 2 if self.words[k + 1] in _GENITIVES else 1
        return self.chain[min(k, head)]

    def _closes_name(self, k: int) -> bool:
        """Tell whether a word of a marked span stands behind the span's noun."""
        tags = self.knowledge.table.tags(self.words[k])
        before = self.knowledge.table.tags(self.words[k - 1])
        is_noun_before = bool(_NAME_HEADS.intersection(before)) and before[0] not in ("DT", "PRPS", "A", "CD")
        return is_noun_before and (tags[0] in _NAME_ENDS or not self.words[k][0].isalnum())

    def _tells_time(self, lemma: str, head: int, end: int) -> bool:
        """Tell a phrase of time; "two days of talks" is none where no preposition makes it one, nor a march in lower case."""
        if lemma not in self.knowledge.governing.time_nouns or (lemma in _ALSO_WORDS and self.tags[head] != "P"):
            return False
        if lemma in _DAYS and self.tags[head - 1] == "P" and not self._is_date(head - 1):
            return False  # "Theresa May"
        return self.words[end] != "of" or not self.chunks or self.chunks[-1].kind == "IN"

    def _is_date(self, j: int) -> bool:
        """Tell the name of a day or month, by its capital where it is a word of its own."""
        if self.words[j] not in _DAYS or self.chain[j] in self.mentioned:
            return False
        return self.tags[j] == "P" or self.words[j] not in _ALSO_WORDS

    def _held(self, first: int, last: int, heads: tuple[int, ...]) -> tuple[int, ...]:
        """Return the mentions inside the phrase that do not cover its head."""
        return tuple([m for m, start, end in self.spans if first <= start and end <= last and m not in heads])


def _mentioned(mentions: Sequence[Mention]) -> dict[int, tuple[int, ...]]:
    """Return the mentions at each word that has any."""
    found: dict[int, tuple[int, ...]] = {}
    for m, mention in enumerate(mentions):
        for i in range(mention.first, mention.last):
            found[i] = (*found.get(i, ()), m)
    return found


def _visible(words: Sequence[str], tags: Sequence[str]) -> Sequence[int]:
    """Return the positions of the chain, without quotation marks and bracketed words."""
    if _UNSEEN.isdisjoint(words):
        return range(len(words))
    chain, depth = [], 0
    for i, word in enumerate(words):
        if word in _BRACKETS:
            depth = max(0, depth + _BRACKETS[word])
        elif depth == 0 and (word not in _QUOTES or tags[i] == "POS"):
            chain.append(i)
    return chain


def _may_follow(tag: str, following: str, word: str) -> bool:
    """Tell whether a verb form continues the group after this auxiliary."""
    if tag == "MD":
        return following in _INFINITIVE
    if tag == "HV":
        return following in ("VBN", "HV") or (following == "BE" and word == "been")
    if tag == "BE":
        return following in ("VBN", "VBG") or (following == "BE" and word in ("being", "been"))
    return tag == "DO" and following == "VB"
