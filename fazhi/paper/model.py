"""What an official paper consists of, as plain data; and the words all its writers share."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

SHORT_CELL = 10
NUMBER = re.compile(r"[-+−—/]?[\d,，.]*\s*[%％‰个百分点件起次人项份户家万亿元]*")


@dataclass(frozen=True)
class Run:
    """A stretch of text. `href` and `title` carry a figure's drill-down in HTML; the printed paper ignores them."""

    text: str
    href: str = ""
    title: str = ""
    bold: bool = False


@dataclass(frozen=True)
class Heading:
    """A numbered heading as it is printed: 一、 / （一） / 1. / （1） are part of the text."""

    level: int
    text: str

    def __post_init__(self):
        if self.level not in (1, 2, 3, 4):
            raise ValueError(f"标题层次应为1至4，实为{self.level}")


@dataclass(frozen=True)
class Para:
    """One paragraph; a plain string is taken as a single run."""

    runs: tuple[Run, ...]

    def __post_init__(self):
        runs = self.runs
        if isinstance(runs, str):
            runs = (Run(runs),)
        object.__setattr__(self, "runs", tuple(Run(run) if isinstance(run, str) else run for run in runs))

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Table:
    """A table with one head row, repeated on every page it reaches. `widths` are relative; None: from the contents.

    `links`: as many as there are cells, "" where a cell has none; in HTML they are followed, printed papers ignore them.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    widths: tuple[float, ...] | None = None
    links: tuple[tuple[str, ...], ...] = ()

    def __post_init__(self):
        object.__setattr__(self, "head", tuple(self.head))
        object.__setattr__(self, "rows", tuple(tuple(row) for row in self.rows))
        if not self.head:
            raise ValueError("表格没有表头")
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.head):
                raise ValueError(f"表格第{number}行有{len(row)}格，表头有{len(self.head)}格")
        if self.links and [len(row) for row in self.links] != [len(row) for row in self.rows]:
            raise ValueError("表格的链接与格子不一致")
        if self.widths is not None:
            object.__setattr__(self, "widths", tuple(self.widths))
            if len(self.widths) != len(self.head) or min(self.widths) <= 0:
                raise ValueError("列宽应与表头格数相同，且都大于零")


@dataclass(frozen=True)
class Chart(Table):
    """A table of numbers that may be drawn: one row a category, one column a series. A writer that cannot draw prints it as
    the table it is. `numbers` are the cells beside the category as they are drawn; None: not told. All have one `unit`.
    """

    numbers: tuple[tuple[float | None, ...], ...] = ()
    unit: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "numbers", tuple(tuple(row) for row in self.numbers))
        if [len(row) + 1 for row in self.numbers] != [len(row) for row in self.rows]:
            raise ValueError("图表的数与表格的格子不一致")

    def as_table(self) -> Table:
        """The same without the drawing."""
        return Table(self.head, self.rows, self.caption, self.widths, self.links)

    @property
    def told(self) -> str:
        """What the drawing shows, for those who do not see it: series, categories, the greatest value of each."""
        said = []
        for number, name in enumerate(self.head[1:]):
            drawn = [(row[number] or 0, line) for row, line in zip(self.numbers, self.rows, strict=True)]
            most = max(drawn, key=lambda one: one[0], default=None)
            said += [f"{name}最高的是{most[1][0]}（{most[1][number + 1]}）"] if most and most[0] > 0 else []
        return f"条形图，{len(self.rows)}项。" + "；".join(said) + ("。" if said else "")


Block = Heading | Para | Table


@dataclass(frozen=True)
class Paper:
    """One official paper. Everything but the title and the blocks is optional and is left out where it is empty."""

    title: str
    blocks: tuple[Block, ...]
    organ: str = ""  # 发文机关标志 (red head)
    number: str = ""  # 发文字号
    to: str = ""  # 主送机关
    signed_by: str = ""  # 发文机关署名
    signed_on: date | None = None  # 成文日期
    copies: str = ""  # 抄送机关
    printed_by: str = ""  # 印发机关
    printed_on: date | None = None  # 印发日期
    signer: str = ""  # 签发人
    urgency: str = ""  # 紧急程度
    secrecy: str = ""  # 密级和保密期限
    attachments: tuple[str, ...] = ()  # 附件说明
    note: str = ""  # 附注

    def __post_init__(self):
        if not self.title.strip():
            raise ValueError("公文没有标题")
        blocks = self.blocks
        if isinstance(blocks, str):
            raise ValueError("正文应为段落的序列，不是一段文字")
        object.__setattr__(self, "blocks", tuple(para(block) if isinstance(block, str) else block for block in blocks))
        object.__setattr__(self, "attachments", tuple(self.attachments))


def para(text: str | Iterable[Run]) -> Para:
    """A paragraph of plain text, or of runs."""
    return Para((Run(text),) if isinstance(text, str) else tuple(text))


def from_markdown(md: str, **meta: Any) -> Paper:
    """Reads '# title', '## 一、' … headings, paragraphs and pipe tables; `meta` gives the other parts of the paper."""
    from fazhi.paper.markdown import read_blocks

    unknown = sorted(set(meta) - {field.name for field in fields(Paper)} | set(meta) & {"blocks"})
    if unknown:
        raise ValueError(f"公文没有这些要素：{'、'.join(unknown)}")
    title, blocks = read_blocks(md)
    return Paper(title=meta.pop("title", "") or title, blocks=blocks, **meta)


# ── words shared by the writers ───────────────────────────────────────────────


def day(on: date | None) -> str:
    """成文日期: Arabic numerals, full year, no leading zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{on.year}年{on.month}月{on.day}日" if on else ""


def official_number(number: str) -> str:
    """发文字号 with the year in hexagonal brackets 〔〕 (7.2.5), whatever brackets were typed."""
    return re.sub(r"[\[［【(（﹝]\s*(\d{4})\s*[\]］】)）﹞]", r"〔\1〕", number.strip())


def addressed(to: str) -> str:
    """主送机关: a full-width colon after the last name (7.3.2)."""
    return to.strip().rstrip(":：") + "：" if to.strip() else ""


def bracketed(note: str) -> str:
    """附注 stands in round brackets (7.3.6)."""
    note = note.strip()
    return note if not note or note[0] in "（(" else f"（{note}）"


def copied(copies: str) -> str:
    """抄送机关: 抄送： before, a full stop after the last name (7.4.2)."""
    names = copies.strip().removeprefix("抄送").lstrip(":：").rstrip("。.")
    return f"抄送：{names}。" if names else ""


def attachment_lines(names: tuple[str, ...]) -> list[tuple[str, str]]:
    """附件说明 as (what stands before the name, the name): numbered when there are several, no stop after (7.3.4)."""
    clean = [name.strip().rstrip("。；;.") for name in names]
    if len(clean) == 1:
        return [("附件：", clean[0])]
    return [(("附件：" if n == 1 else "") + f"{n}.", name) for n, name in enumerate(clean, 1)]


def cells(text: str) -> float:
    """Width in full-width characters: a Chinese character is one, a Latin letter or digit a half."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5 for char in text)


def centred(table: Table, column: int) -> bool:
    """Whether a column stands in the middle: numbers and short words do, sentences read from the left."""
    return all(cells(row[column]) <= SHORT_CELL or NUMBER.fullmatch(row[column].strip()) for row in table.rows)
