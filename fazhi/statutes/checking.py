"""Says of each citation in a text whether it holds on a day: on file, in force, the article there, renumbered since.

What is not on file is never called wrong. Documents of the county itself are asked of whoever keeps them: areas hand in a
look-up (``also``), so that nothing here knows of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rapidfuzz import fuzz, process

from fazhi.statutes.citations import Citation, find, plain_title
from fazhi.statutes.numerals import article_name, printed
from fazhi.statutes.reading import article_keys
from fazhi.statutes.shelf import Shelf, Shelved, shelf

NEAR = 82  # of 100: below it another title is no help


class Severity(StrEnum):
    """How much a finding says."""

    ERROR = "error"
    WARNING = "warning"
    UNKNOWN = "unknown"
    GOOD = "good"


WORDS = {Severity.ERROR: "有误", Severity.WARNING: "请核对", Severity.UNKNOWN: "未收录", Severity.GOOD: "相符"}


@dataclass(frozen=True)
class Standing:
    """What the keeper of other documents knows of one: its title, its words on how it stands on the day, where to read it."""

    title: str
    in_force: bool
    words: str
    url: str = ""
    keys: frozenset[str] = frozenset()


LookUp = Callable[[str, str, date], Standing | None]
_look_ups: list[LookUp] = []


def also(look_up: LookUp) -> LookUp:
    """Hand in a look-up by title, document number and day for documents that are not statutes."""
    _look_ups.append(look_up)
    return look_up


@dataclass(frozen=True)
class Finding:
    """One citation and what is to be said of it. ``mend`` is what to do, "" when nothing."""

    citation: Citation
    severity: Severity
    what: str
    mend: str = ""
    edition: int = 0  # key of the edition on file that was looked at
    url: str = ""

    @property
    def word(self) -> str:
        return WORDS[self.severity]


def check(text: str, on: date, *, known: Shelf | None = None, own: bool = True) -> list[Finding]:
    """A finding for every citation of a text as it stands on a day. ``own``: the text is a rule with articles of its own,
    whose references to itself are looked at too."""
    known = known or shelf()
    mine = article_keys(text) if own else frozenset()
    return [_judge(c, on, known, mine) for c in find(text, known.titles())]


def _judge(c: Citation, on: date, known: Shelf, mine: frozenset[str]) -> Finding:
    if c.of_itself:
        return _itself(c, mine)
    editions = known.of(c.title) if c.title else []
    if editions:
        return _statute(c, on, editions)
    for look_up in _look_ups:
        if standing := look_up(c.title, c.number, on):
            return _document(c, standing)
    return _not_on_file(c, known)


def _itself(c: Citation, mine: frozenset[str]) -> Finding:
    missing = [k for k in (c.article, c.last) if k and mine and k not in mine]
    if missing:
        last = max((int(k.partition("-")[0]) for k in mine), default=0)
        return Finding(
            c,
            Severity.ERROR,
            f"本文没有{article_name(missing[0])}（最后一条为第{printed(last)}条）",
            "请核对所引用的条文序号",
        )
    return Finding(c, Severity.GOOD, "引用本文条文")


def _statute(c: Citation, on: date, editions: list[Shelved]) -> Finding:
    now = next((e for e in editions if e.holds_on(on)), None)
    if now is None:
        return _not_in_force(c, on, editions)
    if c.edition and c.edition not in (now.in_force_on.year, now.in_force_on.year - 1):
        return _said(c, Severity.WARNING, f"所注明的是{c.edition}年的版本，{on}施行的是{now.in_force_on}起施行的版本",
                     "请核对引用的版本", now)  # fmt: skip
    for key in filter(None, (c.article, c.last)):
        if now.has(key) is False:
            return _said(c, Severity.ERROR, f"《{now.title}》现行版本没有{article_name(key)}{_until(now)}",
                         _moved(now, key) or "请核对条文序号", now)  # fmt: skip
        if goes := now.moves.get(key):
            return _said(
                c, Severity.WARNING,
                f"《{now.title}》修订后条文序号有变：原{article_name(key)}现为{article_name(goes)}",
                f"如引用的是修订前的内容，请改为{article_name(goes)}", now,
            )  # fmt: skip
    there = all(now.has(k) for k in (c.article, c.last) if k)
    words = f"《{now.title}》{now.in_force_on}起施行" + ("" if there else "；收录的资料不足以核对该条")
    return _said(
        c, Severity.GOOD if there else Severity.UNKNOWN, words + ("（未核实）" if now.unverified else ""), "", now
    )


def _until(edition: Shelved) -> str:
    return f"（共{edition.last_article}条）" if edition.last_article else ""


def _moved(edition: Shelved, key: str) -> str:
    goes = edition.moves.get(key)
    return f"原{article_name(key)}修订后为{article_name(goes)}，请改引" if goes else ""


def _not_in_force(c: Citation, on: date, editions: list[Shelved]) -> Finding:
    newest = editions[0]
    if newest.in_force_on > on and len(editions) == 1:
        return _said(
            c, Severity.ERROR, f"《{newest.title}》自{newest.in_force_on}起施行，{on}尚未施行", "请核对依据", newest
        )
    ended = next((e for e in editions if e.ended_on and e.ended_on <= on), newest)
    instead = f"，由《{ended.replaced_by}》替代" if ended.replaced_by else ""
    mend = f"请改引《{ended.replaced_by}》的相应条文" if ended.replaced_by else "请更换依据"
    return _said(c, Severity.ERROR, f"《{ended.title}》已于{ended.ended_on}失效{instead}", mend, ended)


def _document(c: Citation, standing: Standing) -> Finding:
    for key in filter(None, (c.article, c.last)):
        if standing.keys and key not in standing.keys:
            return Finding(
                c, Severity.ERROR, f"《{standing.title}》没有{article_name(key)}", "请核对条文序号", url=standing.url
            )
    if standing.in_force:
        return Finding(c, Severity.GOOD, standing.words, url=standing.url)
    return Finding(c, Severity.ERROR, standing.words, "请更换依据", url=standing.url)


def _not_on_file(c: Citation, known: Shelf) -> Finding:
    near = _near(c.title, known.titles()) if c.title else []
    if near:
        return Finding(
            c, Severity.WARNING, f"没有收录《{plain_title(c.title)}》，名称相近的有{'、'.join(f'《{t}》' for t in near)}",
            "请核对名称",
        )  # fmt: skip
    return Finding(c, Severity.UNKNOWN, f"未收录{f'《{plain_title(c.title)}》' if c.title else c.number}，无从核对")


def _near(title: str, titles: Iterable[str]) -> list[str]:
    """Titles on file that are nearly this one: a wrong or missing word."""
    found = process.extract(plain_title(title), list(titles), scorer=fuzz.ratio, score_cutoff=NEAR, limit=3)
    return [name for name, _, _ in found]


def _said(c: Citation, severity: Severity, what: str, mend: str, edition: Shelved) -> Finding:
    return Finding(c, severity, what, mend, edition=edition.pk)
