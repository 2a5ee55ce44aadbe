"""The texts written for the demonstration: documents with their earlier versions, what people said of them, what a
reviewer found, decisions, contracts and village rules. All invented; the laws they cite are real."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).with_name("texts")
NUMERALS = (*"一二三四五六七八九十", *(f"十{n}" for n in "一二三四五六七八九"))
FENCE = "+++\n"


@dataclass(frozen=True)
class Text:
    """One paper: what stands in its front matter (``of``) and its text. ``slug`` is the name of its file."""

    slug: str
    body: str
    of: dict[str, Any] = field(hash=False)

    def day(self, name: str) -> date | None:
        return self.of.get(name)


def _read(path: Path) -> Text:
    _, front, body = path.read_text(encoding="utf-8").split(FENCE, 2)
    return Text(path.stem, body.strip(), tomllib.loads(front))


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


@cache
def documents() -> dict[str, Text]:
    """Normative documents, drafts and earlier versions among them, by slug."""
    return {path.stem: _read(path) for path in sorted(HERE.glob("*.md"))}


@cache
def contracts() -> list[Text]:
    """Contracts and village rules; ``of["point"]`` is what a reviewer finds in them."""
    return [_read(path) for path in sorted((HERE / "contracts").glob("*.md"))]


@cache
def decisions() -> list[dict[str, Any]]:
    """Major decisions: explanation, opinions of experts, risks, summary of the public's voices."""
    return [_table(f"decisions/{path.name}") for path in sorted((HERE / "decisions").glob("*.toml"))]


def older(what: str) -> dict[str, Any]:
    """What a document of earlier years rests on (``basis``) and lays down (``articles``), by what it is about."""
    found: dict[str, Any] = _table("older.toml")[what]
    return found


def filed(title: str) -> dict[str, Any]:
    """The same for a document that a town made outside the platform and filed."""
    found: dict[str, Any] = _table("filed.toml")[title]
    return found


def numbered(articles: list[str]) -> str:
    """Articles as a document prints them; at most nineteen."""
    return "\n".join(f"第{NUMERALS[n]}条　{words}" for n, words in enumerate(articles))


def why(slug: str) -> str:
    """Why a document is made."""
    told: str = _table("voices.toml").get(slug, {}).get("why", "")
    return told


def _asked(slug: str) -> dict[str, Any]:
    """The file of a draft that many commented on."""
    if not (HERE / "comments" / f"{slug[:2]}.toml").exists():
        return {}
    found = _table(f"comments/{slug[:2]}.toml")
    return found if found["text"].removesuffix("-draft") == slug else {}


def opens(slug: str) -> date | None:
    """The day on which a draft was put before the public, where it matters."""
    return _asked(slug).get("opens_on")


@cache
def points(slug: str) -> list[dict[str, Any]]:
    """What the public said of a draft, alike together: article, said (in several voices), result, shown, reason."""
    if asked := _asked(slug):
        found: list[dict[str, Any]] = asked["point"]
        return found
    return [
        {"article": article, "said": [said], "result": result, "shown": said, "reason": reason}
        for article, said, result, reason in _table("voices.toml").get(slug, {}).get("said", [])
    ]


@cache
def review(slug: str) -> dict[str, Any]:
    """The points of the legality review of a draft: article, severity, problem, basis, suggestion, decision, reason."""
    found = (one for one in _table("reviews.toml")["review"] if one["text"] == slug)
    return next(found, {"conclusion": "", "point": []})
