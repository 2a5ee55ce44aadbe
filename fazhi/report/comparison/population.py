"""The only writers of how many people live in a place: each number with its year and the paper that tells it."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from django.db import transaction
from django.utils import timezone

from fazhi.report.comparison.model import Residents
from fazhi.report.library.keeping import require_keeper
from fazhi.report.models import Population
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account

MOST_ROWS, MOST_PEOPLE = 5_000, 200_000_000
HEAD = ("地方", "年度", "常住人口", "来源")
_NUMBER = re.compile(r"^([\d.,]+)\s*(万|亿)?\s*人?$")


def people_of(words: str) -> int:
    """How many people are meant by 423000, 42.3万 or 42.3万人. Raises ValueError with what is wrong."""
    found = _NUMBER.match(unicodedata.normalize("NFKC", words).strip())
    try:
        number = (
            Decimal(found[1].replace(",", "")) * {"万": 10_000, "亿": 100_000_000, None: 1}[found[2]] if found else None
        )
    except InvalidOperation:
        number = None
    if number is None or number != int(number) or not 0 < number <= MOST_PEOPLE:
        raise ValueError(f"常住人口“{words.strip()[:20]}”看不懂，请写成423000或者42.3万")
    return int(number)


def year_of(words: str, today: date) -> int:
    text = unicodedata.normalize("NFKC", words).strip().removesuffix("年")
    if not (len(text) == 4 and text.isdecimal() and 1949 <= int(text) <= today.year):
        raise ValueError(f"年度“{words.strip()[:20]}”看不懂，请写成{today.year - 1}这样，且不晚于今年")
    return int(text)


def parsed(text: str, today: date) -> list[Residents]:
    """Rows of 地方、年度、常住人口、来源, as copied from a spreadsheet or separated by commas. Every wrong row is named at once."""
    found, wrong = [], []
    for number, cells in _lines(text):
        try:
            found.append(_row(cells, today))
        except ValueError as problem:
            wrong.append(f"第{number}行：{problem}")
    if len(found) > MOST_ROWS:
        raise BadInput(fields={"rows": f"一次最多{MOST_ROWS}行，请分几次录入"})
    if not found and not wrong:
        raise BadInput(fields={"rows": "没有内容，请粘贴“地方、年度、常住人口、来源”四列"})
    seen = [(one.place, one.year) for one in found]
    wrong += [f"{place}{year}年写了两次" for place, year in dict.fromkeys(s for s in seen if seen.count(s) > 1)]
    if wrong:
        more = f"……共{len(wrong)}处" if len(wrong) > 5 else ""
        raise BadInput(fields={"rows": "；".join(wrong[:5]) + more})
    return found


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line, with its number; a head is passed over."""
    for number, line in enumerate(text.strip("\ufeff").splitlines(), 1):
        if not line.strip():
            continue
        cells = line.split("\t") if "\t" in line else next(csv.reader(io.StringIO(line.replace("，", ","))))
        cells = [cell.strip() for cell in cells]
        if number == 1 and cells[:2] == list(HEAD[:2]):
            continue
        yield number, cells


def _row(cells: list[str], today: date) -> Residents:
    while len(cells) > 4 and not cells[-1]:
        cells = cells[:-1]
    if len(cells) != 4:
        raise ValueError(f"应有{'、'.join(HEAD)}四列，实有{len(cells)}列（数字里不要用逗号分节）")
    place, source = cells[0][:60], cells[3][:200]
    if not place or not source:
        raise ValueError("缺地方" if not place else "缺来源，请写明公报或者年鉴的名称")
    return Residents(place, year_of(cells[1], today), people_of(cells[2]), source)


@transaction.atomic
def record(rows: Iterable[Residents], *, by: Account | None, on: date) -> int:
    """Keep these numbers; the same place and year again replaces what was there. ``by`` None: the county's own commands."""
    if by is not None:
        require_keeper(by, on)
    now = timezone.now()
    told = [
        Population(place=r.place, year=r.year, people=r.people, source=r.source, entered_by=by, entered_at=now)
        for r in rows
    ]
    latest = ["people", "source", "entered_by", "entered_at"]
    Population.objects.bulk_create(told, update_conflicts=True, unique_fields=["place", "year"], update_fields=latest)
    return len(told)


@transaction.atomic
def remove(one: Population, *, by: Account, on: date) -> None:
    """Take a number out that was entered by mistake."""
    require_keeper(by, on)
    one.delete()
