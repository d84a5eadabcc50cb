"""From paths to articles, and what bad input gets."""

from __future__ import annotations

import io
import json
import os
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from relations_db.reading import read_articles, read_documents

if TYPE_CHECKING:
    from pathlib import Path

    from relations_db.reading import Document
    from relations_db.records import Article, Problem

GOOD = "Chile left the talks on Monday. Peru stayed."


def read(*paths: Path | str, published: date | None = None) -> tuple[list[Article], list[Problem]]:
    problems: list[Problem] = []
    names = [str(path) for path in paths]
    return list(read_articles(names, published=published, outlet="The Example", report=problems.append)), problems


def documents(*lines: bytes | str | dict[str, object]) -> list[Document]:
    encoded = (json.dumps(line) if isinstance(line, dict) else line for line in lines)
    content = b"\n".join(line.encode() if isinstance(line, str) else line for line in encoded)
    return list(read_documents(io.BytesIO(content)))


def test_good_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Title: Chile leaves\nDate: 10 March 2017\n\n{GOOD}\n")

    ((article,), problems) = read(tmp_path / "a.txt")

    assert problems == []
    assert (article.title, article.text, article.published) == ("Chile leaves", GOOD, date(2017, 3, 10))
    assert (article.outlet, article.file, article.line) == ("The Example", str(tmp_path / "a.txt"), None)


def test_other_file_name_is_the_same_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Chile leaves\n\n{GOOD}\n")
    (tmp_path / "b.text").write_text(f"Title: Chile leaves\nOutlet: Other\n\n{GOOD}")

    (first, second), _ = read(tmp_path)

    assert first.article_id == second.article_id
    assert (first.outlet, second.outlet) == ("The Example", "Other")


def test_default_date_is_for_articles_that_have_none(tmp_path: Path) -> None:
    lines = [{"text": GOOD, "published": "2016-01-02"}, {"text": "Peru left."}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, lines)))

    articles, _ = read(tmp_path / "a.jsonl", published=date(2017, 3, 10))

    assert [article.published for article in articles] == [date(2016, 1, 2), date(2017, 3, 10)]
    assert [article.line for article in articles] == [1, 2]


BAD_FILES: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "empty_file"),
    "empty JSON lines": ("a.jsonl", b"", "empty_file"),
    "binary": ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "binary_file"),
    "binary JSON lines": ("a.jsonl", b"\x1f\x8b\x08\x00\x00", "binary_file"),
    "not decodable": ("a.txt", b"\xe2\x80\x99s offer \xe2\x80", "not_decodable"),
    "header alone": ("a.txt", b"Title:\nDate: 2017-03-10\n", "no_text"),
    "too large": ("a.txt", b"Chile left. " * 800_000, "too_large"),
    "HTML by name": ("a.html", b"<p>Chile left.</p>", "unknown_format"),
    "HTML by content": ("a.txt", b"\n<!DOCTYPE html><p>Chile left.</p>", "unknown_format"),
    "PDF": ("a.pdf", b"%PDF-1.4 Chile left.", "unknown_format"),
    "French": (
        "a.txt",
        "Le ministre a dit que la frontière sera ouverte avant la fin du mois. ".encode() * 4,
        "not_english",
    ),
    "bad date": ("a.txt", b"Date: soon\n\nChile left.", "bad_date"),
}


@pytest.mark.parametrize(("name", "content", "code"), BAD_FILES.values(), ids=BAD_FILES.keys())
def test_bad_file_is_a_problem_and_the_good_one_is_read(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "z.txt").write_text(GOOD)

    articles, problems = read(tmp_path)

    assert [(problem.code, problem.file) for problem in problems] == [(code, str(tmp_path / name))]
    assert articles[-1].text == GOOD
    assert len(articles) == (2 if code == "bad_date" else 1)
    assert problems[0].message.endswith((".", ")"))


def test_missing_file_is_a_problem_and_the_good_one_is_read(tmp_path: Path) -> None:
    (tmp_path / "z.txt").write_text(GOOD)

    articles, problems = read(tmp_path / "a.txt", tmp_path / "z.txt", tmp_path / "*.nothing")

    assert [problem.code for problem in problems] == ["missing_file", "missing_file"]
    assert len(articles) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch(mode=0)

    assert [problem.code for problem in read(tmp_path)[1]] == ["unreadable_file"]


def test_broken_link_and_pipe_are_problems(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "b.txt")

    _, problems = read(tmp_path)

    assert [problem.code for problem in problems] == ["unreadable_file", "unreadable_file"]


def test_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c/d.txt", ".git/x.txt", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{name} left.")

    articles, problems = read(tmp_path)

    assert [article.text for article in articles] == ["a.txt left.", "b.txt left.", "c/d.txt left."]
    assert problems == []


def test_folder_linked_into_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "loop").symlink_to(tmp_path)

    articles, problems = read(tmp_path)

    assert len(articles) == 1
    assert [(problem.code, problem.file) for problem in problems] == [("symlink_loop", str(tmp_path / "loop"))]


def test_folder_linked_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text(GOOD)
    (tmp_path / "b").symlink_to(tmp_path / "a")

    articles, problems = read(tmp_path)

    assert (len(articles), problems) == (1, [])


def test_pattern(tmp_path: Path) -> None:
    for name in ("b1.txt", "a1.txt", "a2.log"):
        (tmp_path / name).write_text(f"{name} left.")

    articles, _ = read(tmp_path / "*1.txt")

    assert [article.text for article in articles] == ["a1.txt left.", "b1.txt left."]


@pytest.mark.parametrize("content", [GOOD, f"Title: Chile leaves\n\n{GOOD}", json.dumps({"text": GOOD})])
def test_standard_input(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))

    (article,), problems = read("-")

    assert (article.text, problems) == (GOOD, [])


BAD_LINES: dict[str, tuple[bytes, str]] = {
    "cut": (b'{"id": "a", "text": "Chile le', "not_json"),
    "no JSON": (b"Chile left.", "not_json"),
    "not UTF-8": (b'{"text": "\xff\xfe\x81"}', "not_json"),
    "a lone surrogate": (b'{"text": "\\ud800"}', "not_json"),
    "a control character": (b'{"text": "\x01"}', "not_json"),
    "nested too deep": (b'{"text": ' + b"[" * 100_000, "wrong_field"),
    "a list": (b'["Chile left."]', "wrong_field"),
    "a string": (b'"Chile left."', "wrong_field"),
    "a number as text": (b'{"id": "a", "text": 5}', "wrong_field"),
    "a number as date": (b'{"id": "a", "text": "Chile left.", "published": 20170310}', "wrong_field"),
    "actors of no form": (b'{"id": "a", "text": "Chile left.", "actors": ["CHL"]}', "wrong_field"),
    "no field": (b"{}", "no_text"),
    "another field": (b'{"id": "a", "body": "Chile left."}', "no_text"),
    "blank": (b'{"id": "a", "text": " ", "title": null}', "no_text"),
}


@pytest.mark.parametrize(("line", "code"), BAD_LINES.values(), ids=BAD_LINES.keys())
def test_bad_line_keeps_its_place(line: bytes, code: str) -> None:
    good: dict[str, object] = {"id": "z", "text": GOOD}

    first, bad, last = documents(good, line, good)

    assert (first.article, last.id) == (first.article, b'"z"')
    assert first.article is not None
    assert bad.article is None
    (problem,) = bad.problems
    assert (problem.code, problem.line) == (code, 2)
    assert bad.id == (b'"a"' if b'"id"' in line and code != "not_json" else b"null")


def test_message_names_the_fields_found() -> None:
    (document,) = documents({"id": 1, "body": GOOD, "headline": "Chile"})

    assert "body, headline, id" in document.problems[0].message


def test_ids_come_back_as_they_were() -> None:
    assert [document.id for document in documents({"id": 7, "text": "a"}, {"id": "x", "text": "a"}, {"text": "a"})] == [
        b"7",
        b'"x"',
        b"null",
    ]


def test_title_without_text_is_a_document() -> None:
    (document,) = documents({"title": "Chile leaves", "text": ""})

    assert document.article is not None
    assert document.article.title == "Chile leaves"


def test_bad_date_costs_the_date_alone() -> None:
    (document,) = documents({"text": GOOD, "published": "3/4/2017"})

    assert document.article is not None
    assert document.article.published is None
    assert [problem.code for problem in document.problems] == ["bad_date"]


def test_offsets_survive_what_databases_cannot_store() -> None:
    (document,) = documents({"text": "Chile\x00left."})

    assert document.article is not None
    assert document.article.text == "Chile left."


def test_blank_lines_and_a_mark_are_passed_over() -> None:
    found = documents(b'\xef\xbb\xbf{"id": 1, "text": "a"}', b"", b"  ", b'{"id": 2, "text": "a"}', b"")

    assert [document.id for document in found] == [b"1", b"2"]


def test_utf_16_lines() -> None:
    content = "\n".join(json.dumps({"id": n, "text": GOOD}) for n in (1, 2)).encode("utf-16")

    assert [document.id for document in read_documents(io.BytesIO(content))] == [b"1", b"2"]


def test_line_too_large_is_passed_over() -> None:
    huge = b'{"id": 1, "text": "' + b"Chile " * 3_000_000 + b'"}'

    found = documents(huge, {"id": 2, "text": GOOD})

    assert [[problem.code for problem in document.problems] for document in found] == [["too_large"], []]
    assert found[1].article is not None
