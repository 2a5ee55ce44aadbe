"""Finds citations of statutes and documents in Chinese text: 《…》第二十七条第一款第（三）项, 国办发〔2018〕115号, 本法第八条.

Pure: no database. ``find`` says what is cited where; ``fazhi.statutes.checking`` says whether it holds.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from fazhi.statutes.naming import Name, name_before, names_in, plain_title
from fazhi.statutes.numerals import ARABIC, CHINESE, article_name, number_of, printed

_N = f"[{CHINESE}]{{1,9}}|[{ARABIC}]{{1,4}}"
_AND = r"(?:、|，|至|和|及|或|与|以及|或者)?"
_PARAGRAPH = rf"第(?:{_N})(?:、(?:{_N}))*款"
_ITEM = rf"(?:第(?:{_N})(?:、(?:{_N}))*|第?[（(](?:{_N})[）)](?:[、至和及]?第?[（(](?:{_N})[）)])*)项"
_ARTICLE = re.compile(
    rf"第 ?(?P<n>{_N}) ?条(?:之(?P<sub>{_N}))?(?P<rest>(?:{_PARAGRAPH}|{_ITEM})(?:{_AND}(?:{_PARAGRAPH}|{_ITEM}))*)?"
)
_SHARED = re.compile(rf"第(?P<list>(?:{_N})(?:[、，](?:{_N}))+)条")
_UNIT = re.compile(rf"(?P<paragraph>{_PARAGRAPH})|(?P<item>{_ITEM})")
_NUMERAL = re.compile(_N)
_JOIN = re.compile(r"\s*(?P<word>至|到|[-－—~～]+|、|和|及|以及|或者|或|与|，)\s*(?=第)|(?=第)")
#: What may follow an article that stands without a title: 第三条生产线 is no article.
_GOES_ON = re.compile(
    r"\s*(?:$|[第的规之、，。；：:;,.（(）)“”\"\]】》至和及或与款项所中前后内外另不应有明要作为]|确定|列|关于|施行|自|以)"
)
#: What shows that an article at the head of a line is cited there: 第五条至第七条的规定.
_GOES_ON_LINE = re.compile(r"(?:[至、和及或与]|以及|或者)*第|的|所|规定")


@dataclass(frozen=True)
class Citation:
    """One citation. ``start``/``end`` are offsets in the text; ``title`` is the full title where an abbreviation was defined
    in the text, "" for the text itself (本办法第八条, 第八条). ``article`` and ``last`` are keys: "27", "30-1"; "" for none.
    """

    start: int
    end: int
    text: str
    title: str
    article: str = ""
    last: str = ""  # the end of a range: 第十条至第十二条
    paragraph: int = 0
    item: int = 0
    edition: int = 0  # the year of the edition that is named in brackets
    number: str = ""  # document number: 国办发〔2018〕115号

    @property
    def of_itself(self) -> bool:
        """Whether the text refers to itself."""
        return not self.title and not self.number

    @property
    def place(self) -> str:
        """The cited place in words: 第二十七条第一款第三项."""
        words = article_name(self.article) if self.article else ""
        words += f"至{article_name(self.last)}" if self.last else ""
        words += f"第{printed(self.paragraph)}款" if self.paragraph else ""
        return words + (f"第（{printed(self.item)}）项" if self.item else "")


def find(text: str, known: Collection[str] = ()) -> list[Citation]:
    """Every citation in a text, in order. ``known``: titles and short titles that are cited without 《》 too."""
    names = names_in(text)
    found = list(_with_articles(text, names, frozenset(plain_title(k) for k in known)))
    for name in names:
        if not name.cited and name.plain and not name.silent:
            found.append(_cite(text, name.start, name.end, name))
    return _ranges(sorted(found, key=lambda c: (c.start, c.end)), text)


def _with_articles(text: str, names: list[Name], known: frozenset[str]) -> Iterator[Citation]:
    last_end, governing = -1, None
    position = 0
    while match := _next_article(text, position):
        start = match.start()
        if _is_heading(text, match):
            position, governing = match.end(), None
            continue
        joined = governing is not None and _continues(text, last_end, start)
        name = name_before(text, start, names, known) or (governing if joined else None)
        alone = (
            _heads_a_line(text, start)
            and not _GOES_ON_LINE.match(text, match.end())
            and not match.groupdict().get("rest")
        )
        if name is None and (alone or not _GOES_ON.match(text, match.end())):
            position = match.end()
            continue
        name = name or Name(start, start, "")
        first = not joined or name is not governing
        begin = name.start if first and name.start <= start else start
        cites = _read(text, begin, match, name)
        if not name.silent:
            yield from cites
        name.cited, governing, last_end = True, name, match.end()
        position = match.end()


def _is_heading(text: str, match: re.Match[str]) -> bool:
    """Whether an article of the text itself begins here: at the head of a line, with a gap behind the number."""
    gap = text[match.end() : match.end() + 1]
    return (
        not match.groupdict().get("rest")
        and gap in ("", " ", "\u3000", "\t", "\n")
        and _heads_a_line(text, match.start())
    )


def _heads_a_line(text: str, start: int) -> bool:
    """Whether nothing stands before it on its line."""
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t\u3000#*")


def _next_article(text: str, position: int) -> re.Match[str] | None:
    one, many = _ARTICLE.search(text, position), _SHARED.search(text, position)
    return many if many and (one is None or many.start() < one.start()) else one


def _continues(text: str, end: int, start: int) -> bool:
    """Whether an article goes on the list that another one began: 第八条、第九条."""
    join = _JOIN.match(text, end)
    return join is not None and join.end() == start


def _is_range(text: str, end: int, start: int) -> bool:
    return text[end:start].strip() in {"至", "到", "-", "－", "—", "~", "～", "——"}


def _read(text: str, begin: int, match: re.Match[str], name: Name) -> list[Citation]:
    if "list" in match.groupdict():
        keys = [str(number_of(n)) for n in re.split("[、，]", match["list"])]
        return [_cite(text, begin, match.end(), name, article=key) for key in keys]
    sub = f"-{number_of(match['sub'])}" if match["sub"] else ""
    article = f"{number_of(match['n'])}{sub}"
    return [
        _cite(text, begin, match.end(), name, article=article, paragraph=p, item=i)
        for p, i in _places(match["rest"] or "")
    ]


def _places(rest: str) -> list[tuple[int, int]]:
    """Paragraphs and items behind an article, in order: 第一款第（一）项、第二款 → (1, 1), (2, 0)."""
    found: list[tuple[int, int]] = []
    for unit in _UNIT.finditer(rest):
        numbers = [number_of(n) for n in _NUMERAL.findall(unit.group())]
        if unit["paragraph"]:
            found += [(n, 0) for n in numbers]
        else:
            paragraph = found[-1][0] if found else 0
            if found and not found[-1][1]:
                found.pop()
            found += [(paragraph, n) for n in numbers]
    return found or [(0, 0)]


def _cite(
    text: str, start: int, end: int, name: Name, *, article: str = "", paragraph: int = 0, item: int = 0
) -> Citation:
    return Citation(
        start, end, text[start:end], name.title, article, "", paragraph, item, name.edition, name.number
    )  # fmt: skip


def _ranges(citations: list[Citation], text: str) -> list[Citation]:
    """Two citations joined by 至 made one: 第十条至第十二条."""
    out: list[Citation] = []
    for c in citations:
        before = out[-1] if out else None
        if before and before.article and c.article and before.title == c.title and _is_range(text, before.end, c.start):
            out[-1] = replace(before, end=c.end, text=text[before.start : c.end], last=c.article)
        else:
            out.append(c)
    return out
