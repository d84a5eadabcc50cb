"""The example articles as a newcomer meets them: what `load examples` must find, and which way it runs.

A row reads `SOURCE > TARGET kind FIRST..LAST`, one day where both are the same, `..LAST` where the beginning is open.
`TOLD` must all be there. `HARDER` is what a reader sees as well, `WRONG` what no reader sees; both are counted, and the
counts may only get better.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from relations_db.cli import main

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"

TOLD = """
    RUS > TUR sanction 2015-11-28
    TUR > RUS rejection 2015-11-26
    TUR > RUS assault 2015-11-01..2015-11-30
    TUR > RUS apology 2016-06-27
    RUS > TUR consultation 2017-03-10
    TUR > RUS consultation 2017-03-10
    RUS > TUR agreement 2017-03-10
    TUR > RUS agreement 2017-03-10
    TUR > RUS request 2017-03-10
    RUS > TUR support 2017-03-10
    TUR > RUS support 2017-03-10
    RUS > TUR consultation 2016-12-01..2016-12-31
    TUR > RUS consultation 2016-12-01..2016-12-31
    RUS > TUR assault 2017-02-01..2017-02-28
    RUS > TUR sanction_relief 2017-05-31
    JPN > IND consultation 2015-12-12
    IND > JPN consultation 2015-12-12
    JPN > IND agreement 2015-12-12
    IND > JPN agreement 2015-12-12
    CHN > IND accusation 2015-12-12
    CHE > MDG sanction_relief 2016-02-17
    NOR > MDG sanction_relief 2016-01-01..2016-01-31
    ZAF > MDG sanction_relief 2016-01-01..2016-01-31
    CHE > MDG sanction 2010-01-01..2010-12-31
    MDG > JPN request ..2016-02-17
    MEX > KOR agreement 2016-11-03
    KOR > MEX agreement 2016-11-03
    KOR > MEX consultation 2016-10-24..2016-10-30
    BRA > MEX sanction 2016-10-01..2016-10-31
    MEX > BRA threat 2016-11-04
    ESP > PER cooperation 2017-08-29
    PER > ESP agreement 2017-07-01..2017-07-31
    PRT > BLR rupture 2018-05-14
    PRT > BLR accusation 2018-05-14
    BLR > PRT threat 2018-05-14
    BLR > PRT rupture 2018-05-15
    ESP > PRT support 2018-05-15
    FRA > PRT support 2018-05-15
    RUS > PRT accusation 2018-05-15
    EU > BLR request 2018-05-15
    COL > ECU demand 2018-09-19
    ECU > COL rejection 2018-09-21
    ECU > COL coercion 2018-09-09
    ECU > COL concession 2018-09-21
    COL > ECU agreement 2018-09-21
    UGA > RWA apology 2019-01-17
    RWA > UGA support 2019-01-18
    BRA > MOZ aid 2019-03-22
    ZAF > MOZ aid 2019-03-27
    IND > MOZ aid 2019-03-27
    MOZ > IND support 2019-03-27
    MOZ > UN request 2019-03-27
    TJK > KGZ assault 2019-06-02
    KGZ > TJK accusation 2019-06-03
    KGZ > TJK sanction 2019-06-03
    AUS > IDN cooperation 2020-02-24
    IDN > AUS cooperation 2020-02-24
    CHN > IDN posture 2020-02-22
    SGP > IDN agreement 2020-02-24
    EGY > ETH threat 2020-07-07
    ETH > EGY accusation 2020-07-08
    SDN > ETH consultation 2020-07-08
    AU > EGY request 2020-07-08
    USA > ETH sanction 2020-06-01..2020-06-30
    SAU > EGY support 2020-07-08
    EU > NIC sanction 2020-10-12
    NIC > EU rupture 2020-10-12
    CUB > EU accusation 2020-10-12
    DEU > NIC request 2020-10-12
"""

HARDER = """
    RUS > TUR sanction_relief 2017-03-09
    TUR > RUS consultation 2017-03-07
    USA > TUR consultation 2017-03-07
    RUS > ISIL assault 2017-01-01..2017-01-31
    RUS > TUR support 2016-07-01..2016-07-31
    RUS > TUR forgiveness 2016-06-28
    JPN > MDG agreement 2016-02-17
    PER > ESP request 2013-01-01..2013-12-31
    PAN > PER rejection 2017-08-30
    COL > ECU rupture 2018-09-19
    PER > ECU consultation 2018-09-21
    RWA > UGA apology 2018-08-01..2018-08-31
    RWA > UGA forgiveness 2019-01-18
    UGA > RWA agreement 2019-01-18
    PRT > MOZ aid 2019-03-22
    GBR > MOZ agreement 2019-03-27
    KGZ > TJK assault 2019-06-02
    TJK > KGZ rejection 2019-06-03
    TJK > KGZ demand 2019-06-03
    RUS > TJK request 2019-06-03
    CHN > IDN protest 2020-02-24
    ETH > EGY rejection 2020-07-08
    CAN > NIC sanction 2020-10-12
    CHE > NIC sanction 2020-10-12
    USA > EU support 2020-10-12
    NIC > EU accusation 2020-10-12
    NIC > EU threat 2020-10-12
    DEU > NIC rejection 2020-10-12
"""
HARDER_FOUND = 2

# What no reader sees in the articles: counted as well, and the count may not rise.
WRONG = """
    RUS > KAZ request 2019-06-03
    TUR > RUS threat 2015-11-29
    RUS > TUR sanction_relief 2017-03-10
    USA > TUR consultation 2017-03-10
    KAZ > RUS request 2019-06-03
    TUR > RUS sanction 2017-06-01
    MEX > BRA sanction 2016-11-04
    PER > PAN accusation 2017-08-30
    EGY > ETH assault 2020-07-07
    PRT > BLR rupture 2018-05-15
"""
WRONG_FOUND = 4

# Everyone who may stand in an event of the kind, and which way round: all else is wrong.
WAYS = {
    "apology": "TUR>RUS UGA>RWA RWA>UGA",
    "sanction": "RUS>TUR CHE>MDG BRA>MEX KGZ>TJK USA>ETH EU>NIC CAN>NIC CHE>NIC USA>NIC NOR>MDG JPN>MDG",
    "sanction_relief": "RUS>TUR CHE>MDG NOR>MDG ZAF>MDG",
    "aid": "IND>MOZ ZAF>MOZ PRT>MOZ BRA>MOZ WORLDBANK>MOZ GBR>MOZ FRA>MDG JPN>IND",
    "rupture": "PRT>BLR BLR>PRT COL>ECU NIC>EU",
}


@pytest.fixture(scope="module")
def loaded(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the examples in it, loaded once."""
    path = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("examples") / "examples.db"))
    run = CliRunner().invoke(main, ["load", str(EXAMPLES), "--db", f"sqlite:///{path}"])
    assert run.exit_code == 0, run.output
    assert "problems   none" in run.stdout
    return path


def select(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def lines(table: str) -> list[str]:
    return [line.strip() for line in table.strip().splitlines()]


def tell(source: object, target: object, kind: object, start: object, end: object) -> str:
    """One event in the notation of the tables."""
    days = end if start == end else f"{start or ''}..{end or ''}"
    return f"{source} > {target} {kind} {days}"


@pytest.fixture(scope="module")
def found(loaded: Path) -> frozenset[str]:
    columns = "source_code, target_code, event_kind, event_start_date, event_end_date"
    return frozenset(tell(*row) for row in select(loaded, f"SELECT {columns} FROM bi_event"))


@pytest.mark.parametrize("event", lines(TOLD))
def test_main_events_are_found(found: frozenset[str], event: str) -> None:
    near = sorted(other for other in found if other.split()[:3] == event.split()[:3])
    assert event in found, near


def test_what_is_harder_is_not_lost(found: frozenset[str]) -> None:
    wanted = lines(HARDER)
    there = [event for event in wanted if event in found]
    assert len(there) >= HARDER_FOUND, sorted(set(wanted) - found)


def test_what_is_wrong_does_not_spread(found: frozenset[str]) -> None:
    there = sorted(found & set(lines(WRONG)))
    assert len(there) <= WRONG_FOUND, there


@pytest.mark.parametrize("kind", WAYS)
def test_nothing_runs_the_wrong_way(loaded: Path, kind: str) -> None:
    query = f"SELECT DISTINCT source_code || '>' || target_code FROM bi_event WHERE event_kind = '{kind}'"
    assert {row[0] for row in select(loaded, query)} <= set(WAYS[kind].split())


def test_two_outlets_tell_one_expulsion(loaded: Path) -> None:
    query = """SELECT article_count, outlet_count, event_start_date FROM bi_event
        WHERE source_code = 'PRT' AND target_code = 'BLR' AND cameo_code = '161'"""
    assert select(loaded, query) == [(2, 2, "2018-05-14")]


def test_later_look_back_joins_the_apology(loaded: Path) -> None:
    query = """SELECT event_start_date, outlet_count, phase FROM bi_event
        WHERE source_code = 'TUR' AND event_kind = 'apology'"""
    assert select(loaded, query) == [("2016-06-27", 2, "given")]


def test_every_article_has_its_header(loaded: Path) -> None:
    query = """SELECT count(*), count(first_published_date), count(outlet_name), count(article_url) FROM bi_article"""
    ((articles, *others),) = select(loaded, query)
    assert articles == 17
    assert others == [17, 17, 17]
