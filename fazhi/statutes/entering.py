"""Enters what was read: days and kind worked out from the text or told by the administrator, the edition before it ended.

The day in force of a revised statute is often not in its text (the last article names the day of the first edition); then the
day of its adoption is taken and the edition is marked as not verified.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from django.db import transaction

from fazhi.spine.errors import BadInput
from fazhi.spine.models import Account
from fazhi.statutes.actions import change_edition, enter_edition
from fazhi.statutes.models import Edition
from fazhi.statutes.naming import kept_title
from fazhi.statutes.reading import ReadStatute, read
from fazhi.statutes.texts import SUFFIXES, text_of

KINDS: dict[str, str] = {kind.label: kind.value for kind in Edition.Kind} | {k: k for k in Edition.Kind.values}
#: What the lines under a title say of who made it; the first that fits is taken.
_MAKERS = (
    (r"法释〔|最高人民法院|最高人民检察院", Edition.Kind.INTERPRETATION),
    (r"国务院令|国务院第\d+次常务会议", Edition.Kind.REGULATION),
    (r"(?:部|委员会|总局|署|银行)令", Edition.Kind.DEPARTMENT_RULE),
    (r"(?:省|市|自治区|自治州)人民政府令", Edition.Kind.LOCAL_RULE),
    (r"(?:省|市|自治区|自治州|自治县).{0,12}人民代表大会", Edition.Kind.LOCAL),
    (r"全国人民代表大会", Edition.Kind.LAW),
)


@dataclass
class Told:
    """What the administrator says of a text; what is left empty is read from it."""

    title: str = ""
    kind: str = ""
    issuer: str = ""
    number: str = ""
    adopted_on: date | None = None
    in_force_on: date | None = None
    source: str = ""
    first: bool = False


@dataclass
class Outcome:
    """What became of one file or one row: the edition, whether it is new, and what should be looked at."""

    name: str
    edition: Edition | None = None
    new: bool = False
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class By:
    """In whose name and on which day editions are entered."""

    account: Account | None
    on: date
    actor: str = ""


def files_under(path: Path) -> list[Path]:
    """The files of a folder that can be read, or the one file. Raises BadInput when there is none."""
    if path.is_dir():
        found = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and not p.name.startswith((".", "~")))
        if not found:
            raise BadInput(f"“{path}”里没有{'、'.join(SUFFIXES)}文件，请核对文件夹")
        return found
    if not path.is_file():
        raise BadInput(f"没有“{path}”这个文件，请核对位置")
    return [path]


def enter_text(text: str, told: Told, by: By, *, name: str = "") -> Outcome:
    """Enter the statute that a text holds. Raises BadInput in one sentence."""
    found = read(text, told.title)
    remarks: list[str] = []
    adopted = told.adopted_on or (max(found.days) if found.days else None)
    told = replace(told, adopted_on=adopted, kind=_kind(found, told.kind))
    day, sure = _in_force(found, told)
    if not sure:
        remarks.append(f"正文没有写明这一版本的施行日期，暂按{day}收录并标为“未核实”，请核对")
    values = {
        "title": found.title, "kind": told.kind, "issuer": told.issuer, "number": told.number or _number(found),
        "adopted_on": adopted, "in_force_on": day, "unverified": not sure, "first": told.first,
        "source": told.source or name or "管理员录入",
    }  # fmt: skip
    outcome = enter(values, found, by)
    outcome.name, outcome.remarks = name or found.title, remarks + outcome.remarks
    return outcome


@transaction.atomic
def enter(values: dict[str, Any], found: ReadStatute | None, by: By) -> Outcome:
    """Put one edition on file and say of the one before it when it ended."""
    values = dict(values, title=kept_title(values["title"]))
    values = _as_known(values)
    before = Edition.objects.filter(
        title=values["title"], in_force_on=values["in_force_on"], state=Edition.State.ON_FILE
    )
    was = before.values_list("texts", "version").first()
    edition = enter_edition(
        values=values, articles=found.articles if found else (), by=by.account, on=by.on, actor=by.actor
    )
    outcome = Outcome(edition.title, edition, new=was is None or was[1] != edition.version)
    outcome.remarks += [f"此前的版本（{one.in_force_on}施行）记为{one.ended_on}失效" for one in _succeed(edition, by)]
    return outcome


def _as_known(values: dict[str, Any]) -> dict[str, Any]:
    """The days of an edition that is on file with the same day of adoption prevail over days that are not sure."""
    if not values.get("unverified") or not values.get("adopted_on"):
        return values
    known = Edition.objects.filter(
        title=values["title"], adopted_on=values["adopted_on"], state=Edition.State.ON_FILE
    ).first()
    return values | {"in_force_on": known.in_force_on, "unverified": known.unverified} if known else values


def _succeed(edition: Edition, by: By) -> Iterable[Edition]:
    """An edition ends on the day on which the next one is in force; both ways, whichever was entered first."""
    on_file = Edition.objects.filter(title=edition.title, state=Edition.State.ON_FILE).order_by("in_force_on")
    ended = []
    for one, after in pairwise(on_file):
        if one.ended_on is None:
            note = f"{after.in_force_on}起施行新的版本"
            values = {"ended_on": after.in_force_on}
            ended.append(
                change_edition(one, values=values, by=by.account, on=by.on, note=note, actor=by.actor)
            )  # fmt: skip
    return ended


def _kind(found: ReadStatute, told: str) -> str:
    if told:
        if told not in KINDS:
            raise BadInput(f"没有“{told}”这个效力级别；可用：{'、'.join(kind.label for kind in Edition.Kind)}")
        return KINDS[told]
    for pattern, kind in _MAKERS:
        if re.search(pattern, found.preamble):
            return kind
    if re.search(r"^中华人民共和国.*法(?:典)?$", found.title):
        return Edition.Kind.LAW
    raise BadInput(
        f"看不出《{found.title}》的效力级别，请写明是{'、'.join(kind.label for kind in Edition.Kind)}中的哪一种"
    )


def _in_force(found: ReadStatute, told: Told) -> tuple[date, bool]:
    """The day in force and whether it is sure."""
    if told.in_force_on:
        return told.in_force_on, True
    if found.in_force_on and (told.adopted_on is None or found.in_force_on >= told.adopted_on):
        return found.in_force_on, True
    if told.adopted_on:
        return told.adopted_on, False
    raise BadInput(f"没有找到《{found.title}》的施行日期，请写明施行日期")


def _number(found: ReadStatute) -> str:
    match = re.search(r"[\u4e00-\u9fff]{0,12}令\s*第?\s*\d+\s*号|法释〔\d{4}〕\d+号", found.preamble)
    return match.group().replace(" ", "") if match else ""


def enter_file(path: Path, told: Told, by: By, *, name: str = "") -> Outcome:
    """Enter the statute that a file holds. Raises BadInput with the name of the file."""
    name = name or path.name
    try:
        return enter_text(text_of(path, name), told, by, name=name)
    except BadInput as refusal:
        said = "；".join(refusal.reasons)
        raise BadInput(said if name in said else f"“{name}”：{said}") from None
