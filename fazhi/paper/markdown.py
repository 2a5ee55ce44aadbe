"""Writes a paper as Markdown and reads its title and blocks back: `from_markdown(to_markdown(paper))` keeps both."""

import re

from fazhi.paper.model import (
    Block,
    Heading,
    Paper,
    Para,
    Run,
    Table,
    addressed,
    attachment_lines,
    bracketed,
    copied,
    day,
    official_number,
)

SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")
AT_START = re.compile(r"^(\s*)(\+|-|=|~|(?:\d+)(?=[.)]\s))", re.MULTILINE)
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
INLINE = re.compile(
    r"(?<!\\)\*\*(?P<bold>(?:\\.|[^*\\])+)\*\*"
    r"|(?<!\\)\[(?P<text>(?:\\.|[^\]\\])*)\]\((?P<href><[^>\n]*>|[^\s)]*)(?:\s+\"(?P<title>(?:\\.|[^\"\\])*)\")?\)"
)
CLOSING = re.compile(r"(?:^|\s+)#+\s*$")  # "## heading ##"
RULE = re.compile(r":?-{1,}:?$")


def to_markdown(paper: Paper) -> str:
    """The paper as Markdown, ending in one line break."""
    parts = [paper.secrecy, paper.urgency, paper.organ] if paper.organ.strip() else [paper.secrecy, paper.urgency]
    signer = f"签发人：{paper.signer.strip()}" if paper.signer.strip() else ""
    out = [_escape(part.strip()) for part in parts]
    number = _escape(official_number(paper.number))
    out += [number, signer] if paper.organ.strip() else []
    out.append("# " + _escape("".join(line.strip() for line in paper.title.splitlines())))
    out += ["" if paper.organ.strip() else number, _escape(addressed(paper.to))]
    out += [_block(block) for block in paper.blocks]
    if paper.attachments:
        out.append("  \n".join(_escape(mark + name) for mark, name in attachment_lines(paper.attachments)))
    out.append("  \n".join(_escape(one) for one in (paper.signed_by.strip(), day(paper.signed_on)) if one))
    out.append(_escape(bracketed(paper.note)))
    printed = f"{day(paper.printed_on)}印发" if paper.printed_on else ""
    end = [one for one in (copied(paper.copies), "　".join(filter(None, [paper.printed_by.strip(), printed]))) if one]
    if end:
        out += ["---", "  \n".join(_escape(one) for one in end)]
    return "\n\n".join(part for part in out if part) + "\n"


def _escape(text: str) -> str:
    return AT_START.sub(_escape_start, SPECIAL.sub(r"\\\1", text))


def _escape_start(match: re.Match) -> str:
    space, mark = match.groups()
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return "#" * (block.level + 1) + " " + _escape(" ".join(block.text.splitlines()))
    if isinstance(block, Table):
        return _table(block)
    text = "".join(_run(run) for run in block.runs)
    return AT_START.sub(_escape_start, text)


def _run(run: Run) -> str:
    text = SPECIAL.sub(r"\\\1", run.text).replace("\n", "  \n")
    if run.href:
        tip = ' "{}"'.format(run.title.replace("\\", "\\\\").replace('"', '\\"')) if run.title else ""
        href = run.href.replace("\n", "")
        href = f"<{href}>" if re.search(r"[\s()]", href) else href
        return f"[{text}]({href}{tip})"
    return f"**{text}**" if run.bold and text else text


def _table(table: Table) -> str:
    def line(cells: tuple[str, ...]) -> str:
        return "| " + " | ".join(_escape(" ".join(cell.split("\n"))) for cell in cells) + " |"

    caption = f"**{_escape(table.caption.strip())}**\n\n" if table.caption.strip() else ""
    return caption + "\n".join([line(table.head), "|" + " --- |" * len(table.head), *(line(row) for row in table.rows)])


# ── reading ───────────────────────────────────────────────────────────────────────────────────────


def read_blocks(md: str) -> tuple[str, tuple[Block, ...]]:
    """The title (the first '# ' line) and the blocks. '## ' is the first level of headings: 一、"""
    title = ""
    blocks: list[Block] = []
    for chunk in _chunks(md):
        mark = re.match(r"(#{1,6})\s+(.*)", chunk[0])
        if mark and len(mark[1]) == 1 and not title:
            title = _unescape(CLOSING.sub("", mark[2]))
        elif mark:
            blocks.append(Heading(min(4, max(1, len(mark[1]) - 1)), _unescape(CLOSING.sub("", mark[2]))))
        elif _is_table(chunk):
            caption = _caption(blocks)
            blocks.append(_read_table(chunk, caption))
        else:
            blocks.append(Para(_read_runs(_joined(chunk))))
    return title, tuple(blocks)


def _chunks(md: str) -> list[list[str]]:
    """Lines that belong together: a heading or list item is one by itself, a blank line or rule ends one."""
    out: list[list[str]] = [[]]
    for line in md.replace("\r\n", "\n").split("\n"):
        bare = line.strip()
        if not bare or re.fullmatch(r"(-{3,}|\*{3,}|_{3,})", bare):
            out.append([])
        elif re.match(r"#{1,6}\s", bare):
            out += [[bare], []]
        elif item := re.match(r"(?:[-+*]|>)\s+(.*)", bare):
            out.append([item[1]])
        elif out[-1] and (bare[0] == "|") != (out[-1][0][0] == "|"):
            out.append([bare])
        else:
            out[-1].append(bare + ("\n" if line.endswith("  ") and bare[0] != "|" else ""))
    return [chunk for chunk in out if chunk]


def _joined(lines: list[str]) -> str:
    """Lines of one paragraph in one: a space only between Latin letters, none between Chinese characters."""
    text = lines[0]
    for line in lines[1:]:
        latin = text[-1].isascii() and line[0].isascii() and text[-1] != "\n"
        text += (" " if latin else "") + line
    return text.rstrip("\n")


def _read_runs(text: str) -> tuple[Run, ...]:
    out, end = [], 0
    for match in INLINE.finditer(text):
        out += [Run(_unescape(text[end : match.start()]))] if match.start() > end else []
        if match["bold"]:
            out.append(Run(_unescape(match["bold"]), bold=True))
        else:
            title = _unescape(match["title"] or "")
            out.append(Run(_unescape(match["text"]), href=match["href"].strip("<>"), title=title))
        end = match.end()
    out += [Run(_unescape(text[end:]))] if end < len(text) or not out else []
    return tuple(out)


def _unescape(text: str) -> str:
    return ESCAPED.sub(r"\1", text)


def _row(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [_unescape(cell.strip()) for cell in re.split(r"(?<!\\)\|", inner)]


def _is_table(chunk: list[str]) -> bool:
    return len(chunk) > 1 and chunk[0][0] == "|" and all(RULE.fullmatch(cell) for cell in _row(chunk[1]))


def _read_table(chunk: list[str], caption: str) -> Table:
    """A pipe table; short rows are filled up, what stands beyond the head is not lost but joined to the last cell."""
    head = _row(chunk[0])
    rows = []
    for line in chunk[2:]:
        found = _row(line)
        found = [*found[: len(head) - 1], " ".join(found[len(head) - 1 :])] if len(found) > len(head) else found
        rows.append(tuple(found + [""] * (len(head) - len(found))))
    return Table(tuple(head), tuple(rows), caption)


def _caption(blocks: list[Block]) -> str:
    """A paragraph all in bold right before a table is its caption."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Para) and len(last.runs) == 1 and last.runs[0].bold:
        blocks.pop()
        return last.text
    return ""
