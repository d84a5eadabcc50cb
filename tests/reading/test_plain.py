"""Header, title and text of a plain-text file."""

from __future__ import annotations

import pytest

from relations_db.reading.plain import PlainText, read_plain

TEXT = "Chile left the talks on Monday. Peru stayed."


def test_reads_the_header() -> None:
    content = f"Title: Chile leaves\nDate: 2017-03-10\nOutlet: The Example\nURL: https://example.org/1\n\n{TEXT}\n"

    assert read_plain(content) == PlainText(
        text=TEXT, title="Chile leaves", published="2017-03-10", outlet="The Example", url="https://example.org/1"
    )


def test_reads_part_of_a_header_in_any_order_and_case() -> None:
    found = read_plain(f"\n\noutlet:The Example\nTITLE :  Chile leaves \n{TEXT}")

    assert (found.title, found.outlet, found.published, found.text) == ("Chile leaves", "The Example", None, TEXT)


def test_header_without_title_still_finds_the_first_line() -> None:
    assert read_plain(f"Date: 2017-03-10\n\nChile leaves\n\n{TEXT}").title == "Chile leaves"


def test_a_field_comes_once() -> None:
    found = read_plain("Title: Chile leaves\nTitle: a word in heraldry. It is old.")

    assert (found.title, found.text) == ("Chile leaves", "Title: a word in heraldry. It is old.")


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (f"Chile leaves\n\n{TEXT}", "Chile leaves"),
        (f"Will Chile leave?\n\n{TEXT}", "Will Chile leave?"),
        (f"Chile: 'We leave'\n  \n{TEXT}", "Chile: 'We leave'"),
        (f"{TEXT}\n\nPeru waits.", ""),
        (f"Chile leaves\n{TEXT}", ""),
        ("Chile leaves", ""),
        ("Chile leaves\n\n", ""),
        (f"He said:\n\n{TEXT}", ""),
        (f"{'Chile ' * 60}\n\n{TEXT}", ""),
    ],
)
def test_title_of_a_text_without_header(content: str, title: str) -> None:
    found = read_plain(content)

    assert found.title == title
    assert found.text == content.removeprefix(title).strip()
