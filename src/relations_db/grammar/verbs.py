"""What the grammar knows of single verbs that no rule of the lexicon tells.

In: nothing. Out: sets of lemmas. They are closed lists of English, not cases of news.
"""

from __future__ import annotations

BARE_CLAUSE = frozenset(
    """
    acknowledge add admit affirm agree allege announce appear argue assert assume assure believe bet boast claim comment
    complain concede conclude confess confirm contend declare deny disclose doubt emphasise emphasize ensure estimate expect
    explain fear feel figure find forecast guess hear hint hold hope imagine imply indicate inform insist joke know learn
    maintain make mean note notice notify pledge pray predict presume pretend promise propose prove reckon recall
    recognise recognize recommend regret remark remember remind repeat reply report request reveal rule say see seem show
    signal speculate state stress suggest suppose suspect swear tell testify think threaten tweet understand urge vow warn
    whisper wish worry write
    """.split()  # noqa: SIM905 - a word list
)
"""Verbs that take a clause without "that": "said Turkey had"."""
NO_PASSIVE = frozenset(
    """
    abide appear arise arrive belong bow collapse come converge depart die disappear elapse emerge erupt escape exist fall
    fare flourish gather go happen lie live look march occur persist prevail proceed rally rise sail seem sit smile snap
    stand stay stick stray survive vanish vote wait walk
    """.split()  # noqa: SIM905 - a word list
)
"""Verbs whose past form after a noun is no participle: "stood by China"."""
INTRANSITIVE = NO_PASSIVE | frozenset(
    """
    agree apologise apologize argue bicker clash collude comply confer cooperate decline depart fail fight flee land meet move
    negotiate object pull react reply resign respond retaliate retreat return side speak spread start succeed surge talk travel
    withdraw work
    """.split()  # noqa: SIM905 - a word list
)
"""Verbs that hardly ever are a passive without an agent."""
GIVING = frozenset(
    """
    accord afford allot allow assign award bring buy cause cede cost deal deliver deny feed forgive give grant guarantee hand
    lease lend loan offer owe pass pay promise quote refuse sell send serve show spare supply teach tell throw win wish
    """.split()  # noqa: SIM905 - a word list
)
"""Verbs with two objects, the receiver first: "gave Chad a loan"."""
BARE_COMPLEMENT = frozenset({"help", "let", "make", "see", "have", "watch"})
"""Verbs whose object does what a bare verb after it says: "helped Chad rebuild"."""
TAKES_GERUND = frozenset(
    """
    admit avoid ban be begin cease consider contemplate continue defer delay deny deserve discontinue discuss envisage
    escape favour favor finish forgo go halt imagine include involve justify keep like mean mention mind miss mull oppose
    permit postpone propose quit recall recommend reconsider regret resent resist resume risk shun start stop suggest
    support try
    """.split()  # noqa: SIM905 - a word list
)
"""Verbs whose object may be an act in -ing: "stopped buying"; after others the form is an adjective: "dropped spying charges"."""
NAMING = frozenset(
    {"call", "describe", "see", "say", "term", "consider", "regard", "label", "brand", "deem", "dub", "view"}
)
"""Verbs that say what something is: "what it called an insult"."""
CAUSING = frozenset({"order", "want", "get", "have", "need", "see", "like"})
"""Verbs whose object is to undergo what a participle says: "ordered nine men jailed"."""
PRESSING = frozenset({"pressure", "warning", "ultimatum", "instruction", "message", "signal"})
"""Nouns of which whoever stands after "on" or "to" is to do what follows, beside those of the lexicon."""
COPULAS = frozenset({"remain", "stay", "become", "look", "seem", "appear", "feel", "grow", "sound"})
"""Verbs that are followed by what the subject is."""
