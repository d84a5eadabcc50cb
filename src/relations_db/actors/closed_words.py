# ruff: noqa: SIM905 - lists of words read better as running text
"""The closed classes of words that the actors stage reads by: prepositions, particles, prefixes, what opens a clause.

These belong to the grammar of English and do not grow with the news; what does grow is in the seeds.
"""

PREPOSITIONS = frozenset(
    "of to with by in on at for from against about over between under near after before into like".split()
)
PLACE_PREPOSITIONS = frozenset("in near at inside across throughout outside within around over off from".split())
PARTICLES = frozenset("al bin ibn van de von el abu der den da dos ben du la di".split())
"""Small words inside a person's name."""
OWNERS = frozenset("its their his her our my".split())
AFTER_PERSON = PREPOSITIONS | frozenset(
    "who whom whose that which and or but is was has had have will would could may might can were are said says told "
    "as while when if living killed held went came took made pleads dies dead seeks wins gets faces".split()
)
"""What follows a person, not a noun: "the Dutch national said", but "the Dutch national team"."""
NOMINAL = frozenset("oil trade peace nuclear war arms gas aid debt missile border travel visa".split())
"""What may stand between a name and its topic noun: "Iran oil sanctions"."""
SIGNS = frozenset("'s ' - – / , and &".split())
"""Signs behind a name that it owns something or is one of several."""
LEADERS = frozenset("the of from to for and - – /".split())
"""Small words before a name that may make an office, a post or a part of it."""
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec "
    "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Mon. Tues. Wed. Thurs. Fri. Sat. Sun. Easter "
    "Christmas Ramadan Parliament Today Yesterday".split()
)
"""Capitalised words that may stand behind a name without being part of it: "told Turkey Monday"."""
PREFIXES = frozenset(
    "anti pro ex non un post pre neo mid trans cross inter intra extra sub ultra pan counter quasi semi then former "
    "all half part once late never".split()
)
"""Before a hyphen these make a name no actor; others stand there by habit of the wires: "UPDATE 2-France"."""
PARTICIPLES = frozenset(
    "backed sponsored occupied supported brokered born funded trained financed built speaking".split()
)
"""What compounds end in, written without their hyphen: "Turkish backed fighters"."""
POSSESSED = frozenset("the a an 's ' s new this that any no every".split())
"""Before a noun these make it anybody's, not the subject's own."""
SINGLES = frozenset({"neither", "either", "each"})
POINTERS = SINGLES | {"both", "these", "the"}
CUES = POINTERS | frozenset("he she him his her we our it its they them their".split())
"""Words that may stand for what was named before."""
STYLES = ("kingdom", "sultanate", "republic", "principality")
"""What a text may call a state whose full name holds the word: "the kingdom"."""
CREEDS = frozenset(
    "Shia Shiite Sunni Muslim Islamic Islamist Christian Catholic Orthodox Protestant Buddhist Hindu Jewish Communist "
    "Western Arab Baltic Balkan Gulf African Asian European Persian Nordic Scandinavian Catholic".split()
)
"""Adjectives in capitals before a state: "Shia Iran"."""
DIRECTIONS = ("North", "South", "East", "West")
SCORED = frozenset(
    "beat beats beaten beating defeated drew lost won thrashed trounced edged hammered crushed downed led trailed wins win "
    "lose loses winning losing play plays played playing".split()
)
"""With a score in figures these tell sport: "beat Chile 2-1"."""
PERSONAL_ENDINGS = ("er", "or", "ist", "ian", "man", "woman")
PERSONAL = ("men", "women", *(end + s for end in PERSONAL_ENDINGS for s in ("", "s")))
"""How most nouns end that name persons; things that end so are in `role_noun.csv` as property."""
NO_PERSONS = frozenset(
    "never ever however rather together whether either neither moreover further after over under other another later "
    "earlier sooner longer former latter better greater larger smaller higher lower wider closer stronger harder faster "
    "altogether forever whenever wherever whoever nor for or major minor prior inferior superior per consider offer "
    "deliver cover enter discover suffer differ refer prefer answer gather alter alters covers enters offers orders "
    "delivers suffers refers prefers answers gathers considers discovers differs wonders matters threaten exist insist "
    "persist assist resist consist exists insists persists assists resists consists".split()
)
"""Words that end as persons do and are none."""
VERB_PARTICLES = frozenset("to with against at over tough".split())
"""Behind a word on -s that may be noun or verb, with a name behind them, these tell the verb: "protests to China"."""
PASSIVES = frozenset("was were is are been being be 's got".split())
"""Before a participle these tell that something is done to the subject."""
BREAKS = frozenset(', . ; : " “ ” ( ) and but who which that while as when after before because said says'.split())
"""Here a new clause may begin."""
STATE_DEEDS = frozenset(
    "recalled expelled summoned protested denounced condemned ratified recognised recognized annexed imposed lifted "
    "vetoed severed recalls expels summons protests denounces condemns ratifies recognises recognizes imposes lifts".split()
)
"""What states do and namesakes of their capitals seldom do: "Santiago recalled its ambassador"."""
QUOTES = frozenset('" “ ”'.split())
SPEAKERS = frozenset("said says told added warned declared insisted announced asked replied wrote argued vowed".split())
FLAGS = frozenset({"flagged", "registered"})
"""What compounds end in that make a ship property of the state: "a Norwegian-flagged tanker"."""
OWNED = frozenset({"owned", "operated"})
"""The same, where the noun behind is one of property: "a Greek-owned tanker", not "a Greek-owned bank"."""
SPOKEN = frozenset("speak speaks spoke speaking learn learning learned learnt fluent".split())
READ = frozenset(
    "read reads reading teach teaches taught teaching study studies studied studying understand understands write "
    "writes wrote himself herself themselves myself translate translates translated sang sing sings".split()
)
"""Behind these an adjective without a noun is a language: "reads Portuguese for pleasure"."""
LANGUAGES = frozenset(
    "english arabic latin hebrew hindi urdu mandarin cantonese swahili farsi pashto dari tamil bengali punjabi yiddish "
    "welsh catalan basque kurdish esperanto".split()
)
"""Languages whose names are no names of states: in a list with them others are languages too."""
TRANSLATED = frozenset("translated translation translator translations translate adapted".split())
OPENERS = frozenset("\" “ ” ' ‘ : ; ( [ – — -- - | / ... • * _".split())
"""Behind these a sentence, quotation or headline begins anew."""
JOINERS = frozenset("- – /".split())
"""Between two names these make a compound of them."""
SENTENCE_STARTERS = frozenset(
    "but and while when after before as if in on for with although though because since yet then so that this what why "
    "how whether both meanwhile earlier later however also still now today yesterday later instead despite by from at "
    "according unlike like even only here there thus nor or where until once unless did does has had is was will would "
    "can could should may might under over through during without against to of about among between".split()
)
"""Capitalised at the start of a sentence without being part of a name."""
HEADLINE_MINOR = frozenset(
    "with from over into amid than that after before against under about between says upon without".split()
)
"""Longer words that headlines in title case leave in lower case."""
ACTS_NEXT = frozenset(
    "would will had has could should might must can cannot said says sent sought made took withdrew saw held gave did "
    "does wants plans put went came became began called calls considers opposes supports accuses regards views "
    "believes fears hopes expects intends insists remains continues seeks needs faces also".split()
)
"""Behind "it" these tell an actor; "it is", "it was", "it seems" do not."""
SPEECH = frozenset(
    "said says announced declared warned insisted added claimed confirmed denied vowed stressed argued acknowledged "
    "admitted reiterated pledged promised thinks thought believes believed hoped feared protested complained replied "
    "repeated noted reported ruled decided agreed knew learned found realised realized felt maintained alleged charged "
    "signalled signaled indicated suggested hinted boasted swore conceded recalled showed proved".split()
)
"""Verbs behind which a pronoun means the subject: "Turkey announced it would"."""
REPLIES = frozenset("replied answered wrote agreed conceded complained promised announced told".split())
TELLING = frozenset("told tells warned warns assured assures informed informs promised reminded notified".split())
"""The same with somebody told between: "told Chad that it would"."""
ASIDES = frozenset(
    "has have had also later then now not never again still already once itself himself herself since twice very".split()
)
"""What may stand between a subject and its verb."""
DISPOSED = frozenset(
    "ready prepared willing unwilling able unable committed keen open opposed determined free happy unhappy concerned "
    "worried satisfied dissatisfied pleased disappointed aware proud confident convinced optimistic hopeful interested "
    "entitled eager reluctant obliged bound alarmed outraged shocked saddened appalled dismayed angry grateful sorry "
    "sure certain responsible against in on under bound set forced neutral".split()
)
"""What only somebody is: "it was ready", not "it was late"."""
DUMMY = frozenset("raining snowing becoming getting being going interesting surprising".split())
OPENING_WORDS = frozenset(
    "after before despite in with during following since under for by because amid through on at from without like "
    "unlike throughout".split()
)
"""What opens a sentence whose subject follows behind a comma."""
COORDINATORS = frozenset("and but while whereas ;".split())
SAYING = frozenset({"said", "says"})
CLAUSE_OPENERS = frozenset(
    "that said says saying told and but as if when because while after before until although though since whether "
    ', " “ ” : ;'.split()
)
OTHERS = PREPOSITIONS | frozenset(
    "neighbouring neighboring other host third second first next last only same two three four every and or that which "
    "who is was were are be has had have said says rest another more most much founding member developing poor rich "
    "rogue foreign receiving donor sending mother home native".split()
)
"""Behind "the" these make another country of it, or none."""
RELATIVES = frozenset("who which whom whose where".split())
RELATIONS = frozenset(
    {"counterpart", "counterparts", "colleague", "colleagues", "opposite number", "opposite numbers", "guest of honour"}
)
"""Offices of somebody else: "his counterpart" is not his own."""
ORDERING = frozenset(
    "order orders ordered ask asks asked tell tells told urge urges urged force forces forced allow allows allowed want "
    "wants wanted press presses pressed push pushes pushed invite invites invited call calls called".split()
)
"""Whom these name is to do what follows: "ordered the United States to close its consulate"."""
BLAMING = frozenset("accused accuses accusing blamed blames blaming condemned criticised criticized denounced".split())
"""Whom these name does something to the subject: "accused Eritrea of shelling its villages"."""
RIVAL_OPENERS = CLAUSE_OPENERS - {","} | {"accused", "accuses", "claimed", "alleged"}
"""Between two states these open a clause whose subject may own "its" as well."""
