"""Says of each citation in a text whether it holds on a day: on file, in force, the article there, renumbered since.

What is not on file is never called wrong. Documents of the county itself are asked of whoever keeps them: areas hand in a
look-up (``also``), so that nothing here knows of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from rapidfuzz import fuzz, process

from fazhi.statutes.citations import Citation, find
from fazhi.statutes.naming import plain_title
from fazhi.statutes.numerals import article_name, printed
from fazhi.statutes.places import shapes
from fazhi.statutes.reading import article_keys
from fazhi.statutes.shelf import Shelf, Shelved, shelf

NEAR = 78  # of 100: below it another title is no help
#: A rule of one place is not the rule of another place by a slip of the pen.
_PLACE = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:自治区|自治州|省|市|州|盟|自治县|县|区|旗|镇|乡|街道)")


class Severity(StrEnum):
    """How much a finding says."""

    ERROR = "error"
    WARNING = "warning"
    UNKNOWN = "unknown"
    GOOD = "good"

    @property
    def word(self) -> str:
        return _WORDS[self]


_WORDS = {Severity.ERROR: "有误", Severity.WARNING: "请核对", Severity.UNKNOWN: "未收录", Severity.GOOD: "相符"}


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
    if look_up not in _look_ups:
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
        return self.severity.word


def check(text: str, on: date, *, known: Shelf | None = None, own: bool = True) -> list[Finding]:
    """A finding for every citation of a text as it stands on a day. ``own``: the text is a rule with articles of its own,
    whose references to itself are looked at too."""
    known = known or shelf()
    mine = article_keys(text) if own else frozenset()
    judge = _Judge(on, known, mine)
    return _with_places([judge(c) for c in find(text, known.titles())])


@dataclass
class _Judge:
    """Judges the citations of one text; what is not on file is looked up once."""

    on: date
    known: Shelf
    mine: frozenset[str]
    _near: dict[str, list[str]] = field(default_factory=dict)
    _asked: dict[tuple[str, str], Standing | None] = field(default_factory=dict)

    def __call__(self, c: Citation) -> Finding:
        if c.of_itself:
            return _itself(c, self.mine)
        editions = self.known.of(c.title) if c.title else self.known.numbered(c.number)
        if editions:
            return _statute(c, self.on, editions)
        asked = (c.title, c.number)
        if asked not in self._asked:
            said = (look_up(*asked, self.on) for look_up in _look_ups)
            self._asked[asked] = next(filter(None, said), None)
        standing = self._asked[asked]
        return _document(c, standing) if standing else self._not_on_file(c)

    def _not_on_file(self, c: Citation) -> Finding:
        if c.title not in self._near:
            self._near[c.title] = _near(c.title, self.known.titles()) if c.title else []
        if near := self._near[c.title]:
            return Finding(
                c, Severity.WARNING,
                f"没有收录《{plain_title(c.title)}》，名称相近的有{'、'.join(f'《{t}》' for t in near)}", "请核对名称",
            )  # fmt: skip
        name = f"《{plain_title(c.title)}》" if c.title else c.number
        return Finding(c, Severity.UNKNOWN, f"未收录{name}，无从核对")


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
    if c.number and "〔" in now.number and c.number != now.number:
        return _said(c, Severity.WARNING, f"《{now.title}》的文号是{now.number}，不是{c.number}", "请核对文号", now)
    for key in filter(None, (c.article, c.last)):
        if now.has(key) is False:
            return _said(c, Severity.ERROR, f"《{now.title}》现行版本没有{article_name(key)}{_until(now)}",
                         _moved(now, key) or "请核对条文序号", now)  # fmt: skip
        if (goes := now.moves.get(key)) and not c.edition:
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
    if editions[-1].in_force_on > on:
        if editions[-1].first:
            what = f"《{newest.title}》自{editions[-1].in_force_on}起施行，{on}尚未施行"
            return _said(c, Severity.ERROR, what, "请核对依据", editions[-1])
        what = f"收录的《{newest.title}》自{editions[-1].in_force_on}起施行，{on}施行的更早版本没有收录"
        return _said(c, Severity.WARNING, what, "请按当日施行的版本核对", editions[-1])
    ended = next((e for e in editions if e.ended_on and e.ended_on <= on), newest)
    instead = f"，由《{ended.replaced_by}》替代" if ended.replaced_by else ""
    mend = f"请改引《{ended.replaced_by}》的相应条文" if ended.replaced_by else "请更换依据"
    return _said(c, Severity.ERROR, f"《{ended.title}》已于{ended.ended_on}失效{instead}", mend, ended)


def _with_places(findings: list[Finding]) -> list[Finding]:
    """Paragraphs and items of articles whose text is on file are counted."""
    cited = {(f.edition, f.citation.article) for f in findings if _names_a_place(f)}
    there = shapes(cited)
    out = []
    for f in findings:
        shape = there.get((f.edition, f.citation.article)) if _names_a_place(f) else None
        if shape and (said := shape.lacks(f.citation.paragraph, f.citation.item)):
            what = f"《{plain_title(f.citation.title)}》{article_name(f.citation.article)}{said}"
            f = replace(f, severity=Severity.ERROR, what=what, mend="请核对款、项的序号")
        elif shape is None and _names_a_place(f) and f.severity == Severity.GOOD:
            f = replace(f, what=f"{f.what}；没有收录条文，款、项无从核对")
        out.append(f)
    return out


def _names_a_place(f: Finding) -> bool:
    c = f.citation
    return bool(f.edition and c.article and not c.last and (c.paragraph or c.item)) and f.severity != Severity.ERROR


def _document(c: Citation, standing: Standing) -> Finding:
    for key in filter(None, (c.article, c.last)):
        if standing.keys and key not in standing.keys:
            return Finding(
                c, Severity.ERROR, f"《{standing.title}》没有{article_name(key)}", "请核对条文序号", url=standing.url
            )
    if standing.in_force:
        return Finding(c, Severity.GOOD, standing.words, url=standing.url)
    return Finding(c, Severity.ERROR, standing.words, "请更换依据", url=standing.url)


def _near(title: str, titles: Iterable[str]) -> list[str]:
    """Titles on file that are nearly this one: a wrong or missing word."""
    plain = plain_title(title)
    found = process.extract(plain, list(titles), scorer=fuzz.ratio, score_cutoff=NEAR, limit=3)
    place = _PLACE.match(plain)
    return [name for name, _, _ in found if not place or name.startswith(place.group())]


def _said(c: Citation, severity: Severity, what: str, mend: str, edition: Shelved) -> Finding:
    return Finding(c, severity, what, mend, edition=edition.pk)
