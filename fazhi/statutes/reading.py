"""Reads the text of a statute: its title, the line of dates, chapters and articles. Pure.

What people have is text copied out of a web page or a Word file: with or without a table of contents, with half-width
brackets, with articles broken over lines. What cannot be a statute is refused in one sentence that says how to mend it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from fazhi.spine.errors import BadInput
from fazhi.statutes.numerals import ARABIC, CHINESE, article_name, number_of

_N = f"[{CHINESE}{ARABIC}]{{1,9}}"
_ARTICLE = re.compile(rf"^第({_N})条(?:之({_N}))?(?=$|\s|　|[^的规之、，至和款])")
ARTICLE_NAME = re.compile(rf"第({_N})条(?:之({_N}))?")
_CHAPTER = re.compile(rf"^第({_N})(分?编|章|节)(?:[\s　]|$)")
_CONTENTS = re.compile(r"^目\s*录$")
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_IN_FORCE = re.compile(r"自(?:(\d{4})年(\d{1,2})月(\d{1,2})日|(公布|发布|印发)之日)起(?:施行|实施|执行)")
_UNITS = {"编": 0, "分编": 1, "章": 2, "节": 3}


@dataclass(frozen=True)
class ReadArticle:
    """One article: its key ("30-1" for 第三十条之一), where it stands (第三章　第一节), and its text without the number."""

    key: str
    chapter: str
    text: str


@dataclass
class ReadStatute:
    """What a text says of itself. ``days``: days named in the brackets under the title, in order."""

    title: str
    preamble: str = ""
    days: list[date] = field(default_factory=list)
    in_force_on: date | None = None
    articles: list[ReadArticle] = field(default_factory=list)


def read(text: str, title: str = "") -> ReadStatute:
    """The statute a text holds. ``title`` when the text does not begin with it. Raises BadInput in one sentence."""
    lines = [line.strip().strip("　").strip("#").strip() for line in text.replace("\r", "").split("\n")]
    lines = [line.replace("**", "") for line in lines if line.strip("#* 　")]
    if not lines:
        raise BadInput("文件里没有文字，请选择法规全文的文本文件")
    first = next((n for n, line in enumerate(lines) if _ARTICLE.match(line)), None)
    if first is None:
        raise BadInput("没有找到以“第一条”开头的条文，请核对文件是否为法规全文（每条另起一行）")
    head, contents = _without_contents(lines[:first])
    found = ReadStatute(title or _title(head))
    found.preamble = "\n".join(line for line in head if line != found.title)
    found.days = [day for m in _DAY.finditer(found.preamble) if (day := _date(m.groups()))]
    _articles(found, contents + lines[first:])
    _proved(found)
    found.in_force_on = in_force_of(found)
    return found


def _without_contents(head: list[str]) -> tuple[list[str], list[str]]:
    """The lines above the first article: those before the table of contents, and the headings right before it."""
    at = next((n for n, line in enumerate(head) if _CONTENTS.match(line)), None)
    before = head if at is None else head[:at]
    plain = [line for line in before if not _CHAPTER.match(line)]
    last: list[str] = []
    for line in reversed(head):
        if not _CHAPTER.match(line) or (last and _rank(line) >= _rank(last[0])):
            break
        last.insert(0, line)
    return plain, last


def key_of(article: re.Match[str]) -> str:
    """The key of an article whose number was matched: 第三十条之一 → "30-1"."""
    return str(number_of(article[1])) + (f"-{number_of(article[2])}" if article[2] else "")


def _rank(line: str) -> int:
    match = _CHAPTER.match(line)
    assert match
    return _UNITS[match[2]]


def _title(head: list[str]) -> str:
    """The first lines up to the brackets of dates; a title broken over two lines is put together."""
    title = ""
    for line in head:
        if line.startswith(("（", "(", "【")) or _DAY.search(line):
            break
        title += line
        if re.search(r"(法|条例|规定|办法|细则|规则|解释|决定|法典|章程|意见|通知)(（[^（）]*）)?$", title):
            break
    if not 2 <= len(title) <= 120:
        raise BadInput("没有找到法规的名称，请让全文的第一行是名称，或者在导入时写明名称")
    return title.replace(" ", "").replace("　", "")


def _articles(found: ReadStatute, lines: list[str]) -> None:
    path: dict[int, str] = {}
    for line in lines:
        if chapter := _CHAPTER.match(line):
            rank = _UNITS[chapter[2]]
            path = {k: v for k, v in path.items() if k < rank} | {rank: re.sub(r"[\s　]+", "　", line)}
        elif article := _ARTICLE.match(line):
            key = key_of(article)
            rest = line[article.end() :].strip(" 　")
            found.articles.append(ReadArticle(key, "　".join(path.values()), rest))
        elif found.articles:
            last = found.articles[-1]
            found.articles[-1] = ReadArticle(last.key, last.chapter, f"{last.text}\n{line}".strip("\n"))


def _proved(found: ReadStatute) -> None:
    """Articles must follow one another: a gap means that a page is missing or that an article did not begin a line."""
    before = 0
    for article in found.articles:
        number, _, sub = article.key.partition("-")
        if sub:
            expected = int(number) == before
        else:
            expected = int(number) == before + 1
        if not expected:
            after = article_name(str(before)) if before else "开头"
            raise BadInput(
                f"{after}之后是{article_name(article.key)}，条文不连续；请核对是否缺页、缺条，或者有条文没有另起一行"
            )
        before = int(number)
    if empty := next((a for a in found.articles if not a.text), None):
        raise BadInput(f"{article_name(empty.key)}没有内容，请核对文件")


def in_force_of(found: ReadStatute) -> date | None:
    """The day in force as the last articles say; the day of publication where they say so and no other edition's day is named.

    None when they do not: in a revised statute "the day of publication" may be that of the first edition.
    """
    for article in reversed(found.articles[-8:]):
        if match := _IN_FORCE.search(article.text):
            return _date(match.groups()[:3]) if match[1] else (found.days[0] if len(found.days) == 1 else None)
    return None


def _date(parts: tuple[str | None, ...]) -> date | None:
    try:
        year, month, day = (int(p or 0) for p in parts)
        return date(year, month, day)
    except ValueError:
        return None


def article_keys(text: str) -> frozenset[str]:
    """Keys of the articles that begin a line of a text; empty for a text without articles."""
    keys = set()
    for line in text.split("\n"):
        if match := _ARTICLE.match(line.strip().strip("#* 　")):
            keys.add(key_of(match))
    return frozenset(keys)
