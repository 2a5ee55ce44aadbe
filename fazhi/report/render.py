"""Outline text and figures → an official paper whose numbers lead to their records.

``{{code}}`` prints a figure with its unit, ``{{code|n}}`` the number alone, ``{{code|change}}`` its change against last
year, ``{{code|last}}`` last year's value; ``{{code|trend}}`` the figure and, where it means something, its change. What
stands in ``[[…]]`` is left out when one of its figures has nothing to tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from fazhi.paper.model import Block, Heading, Paper, Para, Run, Table, from_markdown
from fazhi.report import exhibits
from fazhi.report.exhibit_blocks import block as exhibit_block
from fazhi.report.sentences import TOKEN
from fazhi.report.shown import Shown
from fazhi.report.splits import parted
from fazhi.report.typography import tidied, typeset
from fazhi.spine.errors import BadInput

GROUP = re.compile(r"\[\[(.*?)\]\]")  # within one paragraph
BRACES = re.compile(r"\{\{(.*?)\}\}")
PLACE = re.compile("\ue000(\\d+)\ue001")  # where a token stands while Markdown is read
EXHIBIT = re.compile("\ue002(\\d+)\ue003")  # where a table or chart stands

Link = Callable[..., str]
"""Takes a figure's code and, for a part of it, what it is split by and the part's key; gives the address of its records."""


@dataclass(frozen=True)
class Mark:
    """A stretch of the printed text that a figure wrote. ``kind`` is "" for its value, else "change", "last" or "part"."""

    start: int
    end: int
    code: str
    kind: str = ""


@dataclass(frozen=True)
class Rendered:
    """The paper, its plain text, and where in it figures stand."""

    paper: Paper
    text: str
    marks: tuple[Mark, ...]


def codes_in(text: str) -> list[str]:
    """Codes of the figures that a text uses, each once, in order; a figure split for a table or chart as ``code@town``."""
    tokens = [match[1] for match in TOKEN.finditer(text)]
    return list(dict.fromkeys([*tokens, *exhibits.keys_in(text)]))


def render(text: str, shown: Mapping[str, Shown], *, link: Link | None = None, **meta: Any) -> Rendered:
    """The report as it is printed. ``link`` gives the address of a figure's records; ``meta`` parts of the paper.

    Raises BadInput, naming it, for a token that is no figure, for one written wrongly and for an open ``[[``.
    """
    asked: list[exhibits.Exhibit] = []
    prose, tokens = _numbered(_chosen(_exhibited(text, asked), shown), shown)
    tables = [exhibit_block(one, shown, lambda *figure: _place(tokens, *figure)) for one in asked]
    prose += _not_ours(tokens)
    try:
        paper = from_markdown(prose, **meta)
    except ValueError as error:
        raise BadInput(f"正文的写法有误：{error}") from None
    paper = replace(paper, blocks=tuple(_drawn(block, tables) for block in paper.blocks))
    lines = [paper.title, *(line for block in paper.blocks for line in _lines(block))]
    printed, marks = _printed([typeset(line) for line in lines], tokens)
    title = _filled(typeset(paper.title), tokens)
    blocks = tuple(_block(block, tokens, link) for block in paper.blocks)
    return Rendered(replace(paper, title=title, blocks=blocks), printed, tuple(marks))


def _exhibited(text: str, asked: list[exhibits.Exhibit]) -> str:
    """The text with a place of its own for every table and chart."""

    def placed(match: re.Match[str]) -> str:
        asked.append(exhibits.read(match))
        return f"\n\ue002{len(asked) - 1}\ue003\n"

    return exhibits.LINE.sub(placed, text)


def _drawn(block: Block, tables: list[Table]) -> Block:
    place = EXHIBIT.fullmatch(block.text) if isinstance(block, Para) else None
    return tables[int(place[1])] if place else block


def _place(tokens: list[_Token], figure: Shown, form: str = "", part: bool = False, key: str | None = None) -> str:
    tokens.append(_Token(figure, form, part, key))
    return f"\ue000{len(tokens) - 1}\ue001"


def _not_ours(tokens: list[_Token]) -> str:
    """A note at the end that says which numbers other organs answer for, and in which papers they stand."""
    papers: dict[str, dict[str, None]] = {}
    for token in tokens:
        if token.shown.source:
            papers.setdefault(token.shown.source, {})[token.shown.name] = None
    if not papers:
        return ""
    listed = "；".join(f"{'、'.join(names)}，见{source}" for source, names in papers.items())
    return f"\n\n注：下列数据由其他机关统计并负责，本平台没有逐件记录：{listed}。\n"


@dataclass(frozen=True)
class _Token:
    shown: Shown
    form: str
    part: bool = False  # one town, organ, month or year of it
    key: str | None = None  # which one; None: all of them

    @property
    def kind(self) -> str:
        return "part" if self.part else self.form if self.form in ("change", "last") else ""

    @property
    def words(self) -> str:
        return self.shown.printed(self.form)

    def address(self, link: Link) -> str:
        code, by = parted(self.shown.code)
        return link(code) if self.key is None else link(code, by, self.key)


def _chosen(text: str, shown: Mapping[str, Shown]) -> str:
    """The text with optional groups kept or left out."""

    def chosen(group: re.Match[str]) -> str:
        return group[1] if group_tells(group[1], shown) else ""

    kept = "\n".join(
        tidied(GROUP.sub(chosen, line)) if "[[" in line and "|" not in line[:1] else line for line in text.split("\n")
    )
    kept = TOKEN.sub(lambda token: _trend(token, shown), kept)
    if "[[" in kept or "]]" in kept:
        where = next(n for n, line in enumerate(text.split("\n"), 1) if line.count("[[") != line.count("]]"))
        raise BadInput(f"第{where}行的“[[”和“]]”没有成对出现，请补上或删去")
    return kept


def _trend(token: re.Match[str], shown: Mapping[str, Shown]) -> str:
    """``{{code|trend}}`` as the tokens it stands for; every other token as it is."""
    if token[2] != "trend":
        return token[0]
    told = f"{{{{{token[1]}}}}}"
    return f"{told}，{{{{{token[1]}|change}}}}" if _figure(token[1], shown).moved else told


def group_tells(text: str, shown: Mapping[str, Shown]) -> bool:
    """Whether every figure of an optional group has something to tell."""
    for token in TOKEN.finditer(text):
        figure = _figure(token[1], shown)
        if figure.empty or (token[2] == "change" and not figure.comparable):
            return False
    return True


def _figure(code: str, shown: Mapping[str, Shown]) -> Shown:
    if code not in shown:
        raise BadInput(f"没有“{code}”这项指标，请从指标列表中选取")
    return shown[code]


def _numbered(text: str, shown: Mapping[str, Shown]) -> tuple[str, list[_Token]]:
    tokens: list[_Token] = []

    def place(match: re.Match[str]) -> str:
        token = TOKEN.fullmatch(match[0])
        if not token:
            raise BadInput(
                f"“{match[0]}”不是指标；写法为“{{{{指标名称}}}}”，竖线后可以写比上年、上年、增减、数，请从指标列表中选取"
            )
        tokens.append(_Token(_figure(token[1], shown), token[2] or ""))
        return f"\ue000{len(tokens) - 1}\ue001"

    return BRACES.sub(place, text), tokens


def _filled(text: str, tokens: list[_Token]) -> str:
    return PLACE.sub(lambda match: tokens[int(match[1])].words, text)


def _block(block: Block, tokens: list[_Token], link: Link | None) -> Block:
    if isinstance(block, Heading):
        return Heading(block.level, _filled(typeset(block.text), tokens))
    if isinstance(block, Table):
        rows = tuple(tuple(_filled(typeset(cell), tokens) for cell in row) for row in block.rows)
        head, caption = tuple(typeset(cell) for cell in block.head), typeset(block.caption)
        links = tuple(tuple(_address(cell, tokens, link) for cell in row) for row in block.rows) if link else ()
        return replace(block, head=head, rows=rows, caption=caption, links=links)
    return Para(tuple(part for run in block.runs for part in _runs(run, tokens, link)))


def _address(cell: str, tokens: list[_Token], link: Link) -> str:
    """The records of the number that a cell of a table tells."""
    place = PLACE.search(cell)
    return tokens[int(place[1])].address(link) if place else ""


def _runs(run: Run, tokens: list[_Token], link: Link | None) -> Iterator[Run]:
    end, text = 0, typeset(run.text)
    for match in PLACE.finditer(text):
        if match.start() > end:
            yield replace(run, text=text[end : match.start()])
        token = tokens[int(match[1])]
        href = token.address(link) if link else ""
        yield Run(token.words, href=href, title=token.shown.name if link else "", bold=run.bold)
        end = match.end()
    if end < len(text):
        yield replace(run, text=text[end:])


def _lines(block: Block) -> list[str]:
    if isinstance(block, Table):
        caption = [block.caption] if block.caption else []
        return [*caption, " | ".join(block.head), *(" | ".join(row) for row in block.rows)]
    return [block.text]


def _printed(lines: list[str], tokens: list[_Token]) -> tuple[str, list[Mark]]:
    out: list[str] = []
    marks: list[Mark] = []
    length = end = 0
    text = "\n".join(lines)
    for match in PLACE.finditer(text):
        before, token = text[end : match.start()], tokens[int(match[1])]
        length += len(before)
        marks.append(Mark(length, length + len(token.words), token.shown.code, token.kind))
        length += len(token.words)
        out += [before, token.words]
        end = match.end()
    return "".join([*out, text[end:]]), marks
