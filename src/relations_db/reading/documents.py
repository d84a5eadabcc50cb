"""JSON documents: one article an object.

In: the bytes of one JSON object. Out: a `Document`: the article, or why there is none, and the caller's `id` either
way. Refuses what is no JSON, a field of another type than `code`'s contract says, a document without text and title,
and another language than English. A date that is none costs the article its date, not its place.

The names some feeds use instead (`body`, `content`, `headline`, `pub_date`) are not read; the message names them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from relations_db.reading.articles import Raw, make_article
from relations_db.records import Article, GivenActor, Problem

if TYPE_CHECKING:
    from relations_db.reading.articles import Place

_NULL = b"null"


class Document(NamedTuple):
    """One line of JSON, read."""

    id: bytes
    """The caller's `id` as JSON, so that a number comes back as a number; `null` where there is none."""
    article: Article | None
    problems: tuple[Problem, ...]


class _GivenActor(msgspec.Struct):
    id: str
    start: int
    end: int


class _Fields(msgspec.Struct):
    id: msgspec.Raw = msgspec.Raw(_NULL)
    text: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    actors: list[_GivenActor] | None = None


class _Identified(msgspec.Struct):
    id: msgspec.Raw = msgspec.Raw(_NULL)


_DECODER = msgspec.json.Decoder(_Fields)
_ID_DECODER = msgspec.json.Decoder(_Identified)
_KEYS_DECODER = msgspec.json.Decoder(dict[str, msgspec.Raw])


def read_document(line: bytes, place: Place) -> Document:
    """Read one JSON object; never raises."""
    try:
        fields = _DECODER.decode(line)
    except msgspec.ValidationError as error:
        return Document(_id_of(line), None, (place.problem("wrong_field", _say_wrong_field(error)),))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return refuse_document(place.problem("not_json", _say_not_json(line, error)))
    return _document(fields, line, place)


def refuse_document(problem: Problem) -> Document:
    """Return the document of a line that cannot even be parsed."""
    return Document(_NULL, None, (problem,))


def _document(fields: _Fields, line: bytes, place: Place) -> Document:
    problems: list[Problem] = []
    raw = Raw(
        text=_clean(fields.text or ""),
        title=_clean(fields.title or ""),
        published=fields.published,
        outlet=fields.outlet,
        url=fields.url,
        document_id=_as_text(fields.id),
        given_actors=_given_actors(fields),
    )
    document_id = bytes(fields.id)
    if not (raw.text.strip() or raw.title.strip()):
        return Document(document_id, None, (place.problem("no_text", _say_no_text(line)),))
    return Document(document_id, make_article(raw, place, problems.append), tuple(problems))


def _clean(text: str) -> str:
    """Blank out what databases cannot store, character for character, so that offsets hold."""
    return text.replace("\x00", " ") if "\x00" in text else text


def _given_actors(fields: _Fields) -> tuple[GivenActor, ...] | None:
    if fields.actors is None:
        return None
    return tuple(GivenActor(id=actor.id, start=actor.start, end=actor.end) for actor in fields.actors)


def _as_text(document_id: msgspec.Raw) -> str | None:
    value = bytes(document_id)
    if value == _NULL:
        return None
    return msgspec.json.decode(value, type=str) if value.startswith(b'"') else value.decode("utf-8")


def _id_of(line: bytes) -> bytes:
    """Return the `id` of an object whose other fields are wrong."""
    try:
        return bytes(_ID_DECODER.decode(line).id)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _NULL


def _say_wrong_field(error: msgspec.ValidationError) -> str:
    return (
        f"The document has a field of the wrong type: {str(error).replace('`$.', '`')}. See `relations-db code --help`."
    )


def _say_not_json(line: bytes, error: Exception) -> str:
    start = line[:40].decode("utf-8", "replace")
    return f"The line is no JSON object ({error}): it begins {start!r}. Write one object a line, or leave the line out."


def _say_no_text(line: bytes) -> str:
    found = ", ".join(sorted(_KEYS_DECODER.decode(line))[:12]) or "no field at all"
    return f"The document has neither `text` nor `title`, but {found}. Give the article's text in the field `text`."
