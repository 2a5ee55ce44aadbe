"""Writes a paper as HTML: a fragment for a page of ours, or a whole page that prints by itself."""

import re
from html import escape
from importlib import resources

from fazhi.paper import charts
from fazhi.paper import layout as at
from fazhi.paper.model import (
    Block,
    Chart,
    Heading,
    Paper,
    Para,
    Run,
    Table,
    addressed,
    attachment_lines,
    bracketed,
    centred,
    copied,
    day,
    official_number,
)
from fazhi.paper.titles import break_title

SAFE_LINK = re.compile(r"https?://|mailto:|/(?!/)|\.{1,2}/|[#?]|[\w%-]+(?:[/?#.]|\Z)", re.IGNORECASE)

MARGIN = " ".join(f"{mm}mm" for mm in (at.MARGIN_TOP_MM, at.MARGIN_RIGHT_MM, at.MARGIN_BOTTOM_MM, at.MARGIN_LEFT_MM))
STYLE = f"@page {{ size: A4; margin: {MARGIN}; }}\n" + resources.files(__package__).joinpath("paper.css").read_text(
    encoding="utf-8"
)


def to_html(paper: Paper, *, page: bool = False) -> str:
    """The paper as one <article>, or with `page` as a whole HTML page that needs nothing else."""
    inner = "\n".join(part for part in (_head(paper), _title(paper), _body(paper), _tail(paper), _end(paper)) if part)
    article = f'<article class="paper" lang="zh-CN">\n{inner}\n</article>'
    if not page:
        return article
    title = escape("".join(paper.title.splitlines()))
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{article}\n</body>\n</html>\n"
    )


def _p(kind: str, text: str) -> str:
    return f'<p class="paper-{kind}">{_lines(text)}</p>' if text.strip() else ""


def _lines(text: str) -> str:
    return "<br>".join(escape(line.strip()) for line in text.strip().splitlines())


def _head(paper: Paper) -> str:
    marks = _p("mark", paper.secrecy) + _p("mark", paper.urgency)
    if not paper.organ.strip():
        return f"<header>{marks}</header>" if marks else ""
    name = escape(paper.signer.strip())
    signer = f'<p class="paper-signer">签发人：<b>{name}</b></p>' if name else ""
    number = _p("number", official_number(paper.number))
    return f'<header class="paper-head">{marks}{_p("organ", paper.organ)}{number}{signer}</header>'


def _title(paper: Paper) -> str:
    lines = "<br>".join(escape(line) for line in break_title(paper.title, at.TITLE_CHARS))
    number = "" if paper.organ.strip() else _p("number", official_number(paper.number))
    return f"<h1>{lines}</h1>{number}{_p('to', addressed(paper.to))}"


def _body(paper: Paper) -> str:
    inner = "\n".join(
        _figure(block, number) if isinstance(block, Chart) else _block(block)
        for number, block in enumerate(paper.blocks)
    )
    return f'<div class="paper-body">\n{inner}\n</div>'


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        level = block.level + 1  # the title is the h1
        return f"<h{level}>{_lines(block.text)}</h{level}>"
    if isinstance(block, Para):
        return f"<p>{''.join(_run(run) for run in block.runs)}</p>"
    return _table(block)


def _figure(chart: Chart, number: int) -> str:
    """A chart as a drawing, its table one click away."""
    table = _table(chart.as_table()).replace(f"<caption>{_lines(chart.caption)}</caption>", "")
    return (
        f'<figure class="paper-chart" tabindex="0">{charts.svg(chart, f"chart-{number}")}<figcaption>{_lines(chart.caption)}</figcaption>'
        f"<details><summary>查看数据表</summary>{table}</details></figure>"
    )


def _run(run: Run) -> str:
    text = "<br>".join(escape(line) for line in run.text.split("\n"))
    if run.bold:
        text = f"<strong>{text}</strong>"
    tip = f' title="{escape(run.title)}"' if run.title else ""
    linked = _linked(text, run.href, tip)
    return f"<span{tip}>{text}</span>" if tip and linked == text else linked


def _linked(text: str, href: str, tip: str = "") -> str:
    if href and text and SAFE_LINK.match(href):  # javascript: and other schemes are dropped, the text stays
        return f'<a href="{escape(href)}"{tip}>{text}</a>'
    return text


def _table(table: Table) -> str:
    caption = f"<caption>{_lines(table.caption)}</caption>" if table.caption.strip() else ""
    columns = ""
    if table.widths:
        total = sum(table.widths)
        shares = "".join(f'<col width="{width / total:.1%}">' for width in table.widths)
        columns = f"<colgroup>{shares}</colgroup>"
    head = "".join(f'<th scope="col">{_lines(text)}</th>' for text in table.head)
    kinds = ["" if centred(table, column) else ' class="words"' for column in range(len(table.head))]
    links = table.links or [[""] * len(row) for row in table.rows]
    lines = [
        (f"<td{kind}>{_linked(_lines(text), href)}</td>" for kind, text, href in zip(kinds, row, hrefs, strict=True))
        for row, hrefs in zip(table.rows, links, strict=True)
    ]
    rows = "\n".join(f"<tr>{''.join(line)}</tr>" for line in lines)
    return f"<table>{caption}{columns}<thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"


def _tail(paper: Paper) -> str:
    out = []
    if paper.attachments:
        items = "<br>".join(escape(mark + name) for mark, name in attachment_lines(paper.attachments))
        out.append(f'<p class="paper-attachments">{items}</p>')
    signed = [_lines(paper.signed_by)] if paper.signed_by.strip() else []
    if paper.signed_on:
        signed.append(f'<time datetime="{paper.signed_on.isoformat()}">{day(paper.signed_on)}</time>')
    if signed:
        out.append(f'<p class="paper-sign">{"<br>".join(signed)}</p>')
    return "\n".join([*out, *filter(None, [_p("note", bracketed(paper.note))])])


def _end(paper: Paper) -> str:
    copies = copied(paper.copies)
    printed = f"{day(paper.printed_on)}印发" if paper.printed_on else ""
    rows = [f"<p>{escape(copies)}</p>"] if copies else []
    if paper.printed_by.strip() or printed:
        rows.append(f"<p><span>{escape(paper.printed_by.strip())}</span> <span>{printed}</span></p>")
    return f'<footer class="paper-end">{"".join(rows)}</footer>' if rows else ""
