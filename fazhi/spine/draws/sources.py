"""Where the candidates of a draw come from: rows of a register that the drawing person may see, pasted lines, a workbook."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.db.models import QuerySet
from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from fazhi.spine import access, registry
from fazhi.spine.draws.words import MAX_WEIGHT, Candidate
from fazhi.spine.errors import BadInput
from fazhi.spine.masking import masked
from fazhi.spine.models import Account, Organ
from fazhi.spine.register import Register
from fazhi.spine.sheets.cells import tidy
from fazhi.spine.sheets.container import DAMAGE, check_file

#: Heads of a list, and what each column holds; in this order where there is no head.
HEADS = {
    "编号": "id", "名称": "label", "姓名": "label", "类别": "stratum", "权重": "weight", "单位": "units", "曾任职单位": "former_units",
}  # fmt: skip
ORDER = ("id", "label", "stratum", "weight", "units", "former_units")
ORGAN = "organ"
_CELLS = re.compile(r"[,，\t]")
_UNITS = re.compile(r"[、;；]")
SHOWN = 5  # so many wrong lines are named


def strata_of(register: Register) -> dict[str, str]:
    """The fields by which the rows of a register may be divided: what becomes public with the frozen pool, so only the
    organ, the kind, and what the register publishes."""
    names = [n for n in dict.fromkeys([ORGAN, register.kind, *register.public]) if n]
    fields = {f.name: f for f in register.model._meta.get_fields()}
    internal = registry.internal_names(register.code)
    return {
        n: register.label(n) for n in names
        if n == ORGAN or (n not in internal and n in fields and getattr(fields[n], "choices", None))
    }  # fmt: skip


def from_register(
    register: Register, rows: QuerySet[Any], *, by: Account, stratum: str = ""
) -> tuple[list[Candidate], dict[str, int]]:
    """Candidates from rows of a register, and the record behind each id.

    The id is the record's number. The label holds what the register publishes of a published row, nothing else. Rows that
    ``by`` may not see are left out, whatever was handed in.
    """
    if stratum and stratum not in strata_of(register):
        raise BadInput(fields={"stratum": "不能按这一项分类"})
    seen = access.readable(by, register).filter(pk__in=rows.order_by().values("pk")).order_by("pk")
    public = [n for n in register.public if n != "number" and "__" not in n]
    published = (
        set(seen.filter(register.published).values_list("pk", flat=True)) if register.published and public else set()
    )
    pool, refs = [], {}
    for row in seen:
        base = row.matter if register.of_matters else row
        label = "，".join(filter(None, (_words(row, n) for n in public))) if row.pk in published else ""
        kind = base.organ.short if stratum == ORGAN else _words(row, stratum) if stratum else ""
        pool.append(Candidate(base.number, label[:200].strip(), kind, units=(base.organ.name,)))
        refs[base.number] = row.pk
    if not pool:
        raise BadInput("按这些条件没有找到您可以查看的记录，请放宽条件")
    return pool, refs


def _words(row: Any, name: str) -> str:
    field = next((f for f in row._meta.concrete_fields if f.name == name), None)
    value = getattr(row, name, None)
    if field is None or value in (None, ""):
        return ""
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return field.words(value) if hasattr(field, "words") else " ".join(str(value).split())


def from_lines(text: str, *, persons: bool) -> list[Candidate]:
    """Candidates from pasted lines ``编号,名称,类别,权重,单位,曾任职单位``; a first line with heads may order them otherwise.

    ``persons``: the labels name natural persons and enter masked.
    """
    lines = [(n, _CELLS.split(line)) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    return _candidates(lines, persons)


def from_workbook(path: Path, name: str, *, persons: bool) -> list[Candidate]:
    """Candidates from the first sheet of a workbook, with the same columns. Raises BadInput in sentences with the row."""
    check_file(path, name)
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            grid = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except PasswordError:
        raise BadInput(f"“{name}”设有打开密码，无法读取；请取消密码、另存之后再上传") from None
    except (CalamineError, *DAMAGE):
        raise BadInput(f"“{name}”已损坏或者不是 Excel 工作簿，无法打开；请重新另存为 .xlsx 后再上传") from None
    lines = [(n, [tidy(cell) for cell in cells]) for n, cells in enumerate(grid, 1)]
    return _candidates([(n, cells) for n, cells in lines if any(cells)], persons)


def _candidates(lines: list[tuple[int, list[str]]], persons: bool) -> list[Candidate]:
    order, lines = _order(lines)
    full = dict(Organ.objects.values_list("short", "name"))
    found, wrong = [], []
    for n, cells in lines:
        given = {name: cell.strip() for name, cell in zip(order, cells, strict=False) if name}
        if len(cells) > len(order):
            wrong.append(
                f"第{n}行有{len(cells)}栏，最多{len(order)}栏（编号、名称、类别、权重、单位、曾任职单位）；名称里的逗号请改用顿号"
            )
        elif not given.get("id"):
            wrong.append(f"第{n}行没有编号")
        elif not _weight(given.get("weight", "")):
            wrong.append(f"第{n}行的权重“{given['weight']}”应当是1至{MAX_WEIGHT}的整数")
        else:
            found.append(_candidate(given, persons, full))
    if wrong:
        more = [f"还有{len(wrong) - SHOWN}行有同样的问题"] if len(wrong) > SHOWN else []
        raise BadInput(*wrong[:SHOWN], *more)
    return found


def _order(lines: list[tuple[int, list[str]]]) -> tuple[tuple[str, ...], list[tuple[int, list[str]]]]:
    """What each column holds, and the lines without their head."""
    heads = [cell.strip() for cell in lines[0][1]] if lines else []
    if "编号" not in heads:
        return ORDER, lines
    if unknown := [head for head in heads if head and head not in HEADS]:
        raise BadInput(f"表头里不认识“{'、'.join(unknown)}”；可用的有：{'、'.join(HEADS)}")
    return tuple(HEADS.get(head, "") for head in heads), lines[1:]


def _weight(text: str) -> int:
    """A weight, 1 when none is given, 0 when it is none."""
    if not text:
        return 1
    return int(text) if text.isdecimal() and len(text) < 5 and 1 <= int(text) <= MAX_WEIGHT else 0


def _candidate(given: dict[str, str], persons: bool, full: dict[str, str]) -> Candidate:
    label = given.get("label", "")
    return Candidate(
        given["id"], masked("name", label) if persons else label, given.get("stratum", ""), _weight(given.get("weight", "")),
        units=_units(given.get("units", ""), full), former_units=_units(given.get("former_units", ""), full),
    )  # fmt: skip


def _units(text: str, full: dict[str, str]) -> tuple[str, ...]:
    """Units by their full names, so that a short name and the full one are the same unit to the recusal rules."""
    units = (unit.strip() for unit in _UNITS.split(text))
    return tuple(dict.fromkeys(full.get(unit, unit) for unit in units if unit))


def lines_of(candidates: Iterable[Candidate]) -> Iterator[str]:
    """Candidates as they would be pasted again; former units only while they are planned, afterwards there are none."""
    for one in candidates:
        cells = [one.id, one.label, one.stratum, str(one.weight), "、".join(one.units), "、".join(one.former_units)]
        yield ",".join(cells).rstrip(",")
