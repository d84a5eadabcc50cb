"""Turns linked chunks into the frozen grammar of a sentence: prepositional phrases, inherited subjects, roles of phrases.

In: a tagged sentence. Out: a `Parse`. Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relations_db.grammar.chunks import Chunk, Chunker
from relations_db.grammar.coordination import join_lists
from relations_db.grammar.headlines import complete_headline
from relations_db.grammar.linking import link_clauses
from relations_db.grammar.tagging import tag_words
from relations_db.grammar.tree import Clause, ClauseKind, Parse, Phrase, Prep, Tense, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.chain import ClauseDraft
    from relations_db.grammar.drafts import PhraseDraft, VerbGroup
    from relations_db.grammar.knowledge import Knowledge
    from relations_db.records import NamedSentence

_INCLUDING = frozenset({"including", "such as"})
_JOINING = frozenset({"CC", "RP", "R"})
_PASSING = frozenset({"R", "RP", "DT", "NEG", "A", "EX"})


class Setting(NamedTuple):
    """What all clauses of a sentence share."""

    drafts: Sequence[ClauseDraft]
    chunks: Sequence[Chunk]
    is_headline: bool
    questioned: int
    """Verbs before this word are in question."""


def parse_sentence(named: NamedSentence, knowledge: Knowledge) -> Parse:
    """Return the grammar of one sentence."""
    governing = knowledge.governing
    lowers = tuple([word.lower() for word in named.sentence.words])
    tags = tag_words(named, lowers, knowledge.chooser)
    chunker = Chunker(lowers, tags, named.mentions, knowledge)
    found = chunker.run()
    if named.sentence.is_headline:
        found = complete_headline(found, chunker.phrases)
    chunks = join_lists(found, chunker.phrases, governing.clause, is_headline=named.sentence.is_headline)
    chain = link_clauses(chunks, chunker.phrases, governing, is_headline=named.sentence.is_headline)
    drafts = chain.clauses
    _chain_preps(chunks, chunker.phrases)
    _collect_arguments(chunks, chunker.phrases, drafts, chain.claimed)
    _share(chunks, drafts)
    _attribute(chunks, drafts, governing.clause)
    _inherit_subjects(drafts, chunker.phrases)
    setting = Setting(drafts, chunks, named.sentence.is_headline, _questioned(named.sentence.words, tags))
    clauses = tuple([_freeze_clause(draft, setting) for draft in drafts])
    phrases = tuple([_freeze_phrase(draft) for draft in chunker.phrases])
    return Parse(tags=tuple(tags), phrases=phrases, clauses=clauses, governor=_governors(phrases, clauses))


def _questioned(words: Sequence[str], tags: Sequence[str]) -> int:
    """Return up to which word nothing is asserted: the whole of a question, an inverted condition up to its comma."""
    if words and words[-1] == "?":
        return len(words)
    first = next((i for i, tag in enumerate(tags) if tag[0].isalpha()), 0)
    if tags and tags[first] in ("HV", "MD") and "," in tags:
        return tags.index(",")
    return 0


def _chain_preps(chunks: Sequence[Chunk], phrases: list[PhraseDraft]) -> None:
    """Give each phrase the prepositional phrases that follow it without a break."""
    for i, chunk in enumerate(chunks):
        if chunk.kind != "NP":
            continue
        j = i + 1
        while j + 1 < len(chunks) and chunks[j].kind == "IN" and chunks[j + 1].kind == "NP":
            if chunks[j].word in _INCLUDING and j == i + 1:
                _include(phrases, chunk.phrase, chunks[j + 1].phrase)
            phrases[chunk.phrase].preps.append(Prep(chunks[j].word, chunks[j + 1].phrase))
            j += 2


def _include(phrases: list[PhraseDraft], whole: int, part: int) -> None:
    """Count what "including" names among the phrase before it: "other leaders including Putin and Merkel"."""
    members = (part, *phrases[part].conjuncts)
    phrases[whole].conjuncts += [member for member in members if member not in phrases[whole].conjuncts]


def _collect_arguments(
    chunks: Sequence[Chunk], phrases: Sequence[PhraseDraft], drafts: Sequence[ClauseDraft], claimed: set[int]
) -> None:
    starts = {draft.start for draft in drafts}
    for draft in drafts:
        _collect_after(chunks, phrases, draft, starts, claimed)
        if draft.inherits is None and draft.kind in (ClauseKind.MAIN, ClauseKind.COMPLEMENT):
            _collect_before(chunks, draft)


def _collect_after(
    chunks: Sequence[Chunk], phrases: Sequence[PhraseDraft], draft: ClauseDraft, starts: set[int], claimed: set[int]
) -> None:
    """Take prepositional phrases, particles and adverbs up to where another clause begins."""
    j = draft.position + 1
    past_object = False
    while j < len(chunks) and j not in starts:
        chunk = chunks[j]
        if chunk.kind == "IN" and j + 1 < len(chunks) and chunks[j + 1].kind == "NP" and j + 1 not in starts:
            draft.preps.append(Prep(chunk.word, chunks[j + 1].phrase))
            j += 1
        elif chunk.kind == "NP":
            if (
                chunk.phrase not in (draft.object, draft.second_object)
                and not phrases[chunk.phrase].is_time
                and j in claimed
            ):
                return
            past_object = past_object or chunk.phrase == draft.object
        elif chunk.kind in _PASSING or chunk.kind == "IN":
            if past_object or chunk.kind == "IN":
                draft.particles.append(chunk.word)
        elif not _continues(chunks, j):
            return
        j += 1


def _share(chunks: Sequence[Chunk], drafts: Sequence[ClauseDraft]) -> None:
    """Let coordinated verbs share what only the last names: "attacked and occupied Chad", "was seized and sold by"."""
    for draft in drafts:
        before = drafts[draft.coordinate] if draft.coordinate is not None else None
        if before is None or any(chunk.kind not in _JOINING for chunk in chunks[before.position + 1 : draft.position]):
            continue
        if draft.group.passive and before.group.passive and all(prep.word != "by" for prep in before.preps):
            before.preps.extend(prep for prep in draft.preps if prep.word == "by")
        elif not draft.group.passive and not before.group.passive and before.object is None and not before.particles:
            before.object = draft.object


def _continues(chunks: Sequence[Chunk], j: int) -> bool:
    """Tell whether prepositional phrases of the clause go on behind a comma or an "and"."""
    following = chunks[j + 1].kind if j + 1 < len(chunks) else ""
    return chunks[j].kind in (",", "CC") and chunks[j].word not in (":", ";") and following == "IN"


def _collect_before(chunks: Sequence[Chunk], draft: ClauseDraft) -> None:
    """Take the prepositional phrases before the subject: "In retaliation for the arrests, Chile"; none that another verb has."""
    found: list[Prep] = []
    j = draft.start - 1
    while j >= 0 and chunks[j].kind in ("NP", "IN", ",", "R", "DT", "A"):
        if chunks[j].kind == "IN" and chunks[j + 1].kind == "NP":
            found.append(Prep(chunks[j].word, chunks[j + 1].phrase))
        j -= 1
    if j < 0 or chunks[j].kind in ("SUB", "CC", ":"):
        draft.preps.extend(found)


def _attribute(chunks: Sequence[Chunk], drafts: Sequence[ClauseDraft], clause_verbs: frozenset[str]) -> None:
    """Make what was quoted the complement of a speaking verb that ends the sentence: "..., he said"; "..., said Oslo"."""
    for draft in drafts:
        if draft.kind is not ClauseKind.MAIN or draft.group.lemma not in clause_verbs or draft.index == 0:
            continue
        comma = draft.start - 1 if draft.subject is not None and draft.inherits is None else draft.position - 1
        if comma < 0 or chunks[comma].kind != "," or any(c.parent == draft.index for c in drafts):
            continue
        if draft.inherits is not None and draft.object is not None:  # "..., said Oslo": subject behind the verb
            draft.subject, draft.object, draft.inherits, draft.coordinate = draft.object, None, None, None
        if draft.subject is not None and draft.inherits is None:
            for quoted in drafts[: draft.index]:
                if quoted.kind is ClauseKind.MAIN:
                    quoted.kind, quoted.parent = ClauseKind.COMPLEMENT, draft.index


def _inherit_subjects(drafts: Sequence[ClauseDraft], phrases: Sequence[PhraseDraft]) -> None:
    for draft in drafts:
        if (
            draft.subject is None
            and draft.inherits is None
            and draft.kind in (ClauseKind.PARTICIPLE, ClauseKind.GERUND, ClauseKind.ADVERBIAL)
        ):
            main = next((d for d in drafts[draft.index + 1 :] if d.kind is ClauseKind.MAIN), None)
            if main is not None:
                draft.inherits, draft.parent = main.index, main.index
    for draft in drafts:
        if draft.subject is None and _follows_passive(draft, drafts):
            draft.subject = _agent(drafts[draft.inherits or 0])
        elif draft.subject is None and (draft.inherits is not None or draft.noun is not None):
            owner = _owner(phrases, draft.noun) if draft.noun is not None else None
            draft.subject = owner if owner is not None else _understood(draft, drafts)


def _follows_passive(draft: ClauseDraft, drafts: Sequence[ClauseDraft]) -> bool:
    """See "was shelled by Chad, killing": who did the one did the other."""
    if draft.inherits is None or draft.kind is not ClauseKind.PARTICIPLE or draft.group.form != "gerund":
        return False
    main = drafts[draft.inherits]
    return main.group.passive and main.position < draft.position and _agent(main) is not None


def _agent(draft: ClauseDraft) -> int | None:
    return next((prep.phrase for prep in draft.preps if prep.word == "by"), None)


def _owner(phrases: Sequence[PhraseDraft], noun: int) -> int | None:
    """Return whose decision, plan or apology it is: the possessor, or the phrase after "by"."""
    by = next((prep.phrase for prep in phrases[noun].preps if prep.word == "by"), None)
    return phrases[noun].possessor if phrases[noun].possessor is not None else by


def _understood(draft: ClauseDraft, drafts: Sequence[ClauseDraft]) -> int | None:
    """Follow the governors to a subject; a passive governor ("was forced to") lends its surface subject too."""
    seen: set[int] = set()
    current: ClauseDraft | None = draft
    while current is not None and current.index not in seen:
        seen.add(current.index)
        if current.subject is not None:
            return current.subject
        current = drafts[current.inherits] if current.inherits is not None else None
    return None


def _tense(group: VerbGroup, kind: ClauseKind, *, is_headline: bool) -> Tense:
    if group.is_future:
        return Tense.FUTURE
    if kind in (ClauseKind.INFINITIVE, ClauseKind.GERUND, ClauseKind.PARTICIPLE):
        return Tense.PAST if group.perfect else Tense.NONE
    if group.form == "infinitive":  # a headline: "Oslo to host talks"
        return Tense.FUTURE
    if group.is_past or group.perfect or group.form == "participle" or (is_headline and group.modal is None):
        return Tense.PAST
    return Tense.PRESENT


def _freeze_clause(draft: ClauseDraft, setting: Setting) -> Clause:
    group, chunks = draft.group, setting.chunks
    following = min([d.start for d in setting.drafts if d.start > draft.position], default=len(chunks))
    return Clause(
        index=draft.index, kind=draft.kind, link=draft.link, parent=draft.parent, noun=draft.noun,
        first=chunks[min(draft.start, draft.position)].first, last=chunks[max(following - 1, draft.position)].last,
        verb=group.verb, group_first=group.first, lemma=group.lemma,
        voice=Voice.PASSIVE if group.passive else Voice.ACTIVE, tense=_tense(group, draft.kind, is_headline=setting.is_headline),
        perfect=group.perfect, is_past_perfect=group.perfect and group.is_past, progressive=group.progressive,
        modal=group.modal, negated=group.negated,
        subject=draft.subject, has_own_subject=draft.inherits is None and draft.subject is not None,
        object=None if group.passive else _object(draft), second_object=draft.object if group.passive else draft.second_object,
        preps=tuple(draft.preps),
        complements=tuple([d.index for d in setting.drafts if d.parent == draft.index and d.noun is None]),
        particles=tuple(draft.particles), coordinate=draft.coordinate, is_question=group.verb < setting.questioned,
    )  # fmt: skip


def _object(draft: ClauseDraft) -> int | None:
    """A relative clause without its object has the antecedent for it."""
    return draft.noun if draft.object_gap and draft.object is None else draft.object


def _freeze_phrase(draft: PhraseDraft) -> Phrase:
    return Phrase(
        index=draft.index, first=draft.first, last=draft.last, head=draft.head, lemma=draft.lemma, modifiers=draft.modifiers,
        mentions=draft.mentions, heads=draft.heads, possessor=draft.possessor, conjuncts=tuple(draft.conjuncts),
        preps=tuple(draft.preps), is_time=draft.is_time,
    )  # fmt: skip


def _governors(phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> tuple[tuple[int | None, str], ...]:
    """Find for each phrase the clause it stands in and its role there; the innermost clause wins."""
    roles: dict[int, tuple[int | None, str]] = {}
    for clause in clauses:
        if clause.subject is not None and clause.has_own_subject:
            roles.setdefault(clause.subject, (clause.index, "subject"))
        if clause.object is not None and clause.kind is not ClauseKind.RELATIVE:
            roles[clause.object] = (clause.index, "object")
        if clause.second_object is not None:
            roles[clause.second_object] = (clause.index, "object")
        for prep in clause.preps:
            roles.setdefault(prep.phrase, (clause.index, prep.word))
    for phrase in phrases:
        role = roles.get(phrase.index)
        for prep in phrase.preps:
            roles.setdefault(prep.phrase, (role[0] if role else None, prep.word))
        if role is not None:
            for member in phrase.conjuncts:
                roles.setdefault(member, role)
    return tuple(roles.get(phrase.index, (None, "")) for phrase in phrases)
