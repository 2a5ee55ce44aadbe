"""The only writers of the library of read reports: add, correct what stands on the cover, read anew, link.

The same text is kept once. What a person decided about a figure is kept when its report is read anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from fazhi.report.export import rendered
from fazhi.report.library.linking import Link, Linker, sentence_at
from fazhi.report.models import LinkWord, ReadFigure, ReadReport, YearlyReport
from fazhi.report.reader import UnreadableReport, read_text
from fazhi.report.reader.files import load
from fazhi.report.reader.model import Figure as Read
from fazhi.report.rights import SYSTEM
from fazhi.report.shown import WHOLE_DIVISION
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Account, Organ
from fazhi.spine.roles import Role
from fazhi.spine.sm3 import sm3

MOST_BYTES, MOST_LETTERS = (
    20 * 1024 * 1024,
    1_000_000,
)  # of a file as it is sent; unpacked, the reader's own guard looks
OWN_SOURCE = "本平台公开"


@dataclass(frozen=True)
class Cover:
    """What stands on the cover of a report. What is empty is taken from the reading."""

    place: str = ""
    year: int | None = None
    title: str = ""
    source: str = ""
    published_on: date | None = None


def may_keep(user: Account, on: date) -> bool:
    """Whether the user may add reports and correct links: clerks and office heads of justice bureaus."""
    keeps = {Role.CLERK, Role.OFFICE_HEAD}
    posts = (p for p in user.posts_on(on) if p.covers(SYSTEM))
    return any(p.role in keeps and p.organ.kind == Organ.Kind.JUSTICE for p in posts)


def require_keeper(user: Account, on: date) -> None:
    if not may_keep(user, on):
        raise NotAllowed("须由司法行政部门的经办人员或者机构负责人办理")


def text_of(file: UploadedFile | None) -> str:
    """The text of a file that was handed in. Raises BadInput with what is wrong with it."""
    if file is None or not file.name:
        raise BadInput(fields={"file": "请选择报告文件，或者把正文粘贴在下面"})
    name = Path(file.name).name
    if (file.size or 0) > MOST_BYTES:  # before anything of it is put on the disk
        raise BadInput(fields={"file": f"“{name}”超过20MB，请只上传报告正文"})
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"report{Path(name).suffix.lower()[:10]}"  # the name itself may be too long for the disk
        path.write_bytes(b"".join(file.chunks()))
        try:
            return str(load(path))
        except UnreadableReport as problem:
            raise BadInput(fields={"file": str(problem).replace(str(path), name)}) from None


def _clean(text: str) -> str:
    """As it is kept: ends of lines made one, without what no database takes (NUL, halves of letters from a .pdf)."""
    whole = text.replace("\r\n", "\n").replace("\x00", "").encode("utf-8", "ignore").decode("utf-8").strip()
    if not whole:
        raise BadInput(fields={"text": "没有正文，请粘贴报告全文或者上传文件"})
    if len(whole) > MOST_LETTERS:
        raise BadInput(fields={"text": f"正文有{len(whole)}字，超过{MOST_LETTERS}字，请只收年度报告本身"})
    return whole


@transaction.atomic
def add(text: str, cover: Cover, *, by: Account | None, own: YearlyReport | None = None) -> tuple[ReadReport, bool]:
    """Read a report and keep it with its links; and whether it is new. The same text again gives what is there."""
    text = _clean(text)
    digest = sm3(text.encode())
    if there := ReadReport.objects.filter(digest=digest).first():
        if own and not there.own_id:
            there.own = own
            there.save(update_fields=["own"])
            reread(there)
        return there, False
    read = read_text(text)
    if not read.figures:
        raise BadInput(fields={"text": "文中没有读出一个带单位的数字，请核对是不是法治政府建设年度报告"})
    cover = _completed(cover, read)
    report = ReadReport(
        place=cover.place, year=cover.year, title=cover.title, source=cover.source, published_on=cover.published_on,
        text=text, digest=digest, own=own, added_by=by, added_at=timezone.now(),
    )  # fmt: skip
    try:
        with transaction.atomic():
            report.save(force_insert=True)
    except IntegrityError:  # somebody else handed in the same text at this moment
        return ReadReport.objects.get(digest=digest), False
    _write_figures(report, read.figures, _own_codes(report))
    return report, True


def _completed(cover: Cover, read: Any) -> Cover:
    """With what was read where nothing was given; what neither tells is asked for."""
    place, year = (cover.place or read.place or "").strip()[:60], cover.year or read.year
    title = (cover.title or read.title or f"{place}{year}年法治政府建设年度报告").strip()[:200]
    wrong = {} if place else {"place": "没有从文中认出是哪个地方的报告，请填写"}
    if year is None:
        wrong["year"] = "没有从文中认出年度，请填写"
    if wrong:
        raise BadInput(fields=wrong)
    return Cover(place, year, title, cover.source.strip()[:500], cover.published_on)


@transaction.atomic
def correct_cover(report: ReadReport, cover: Cover, *, by: Account, on: date) -> ReadReport:
    """Put right what stands on the cover; empty is wrong for place, year and title."""
    require_keeper(by, on)
    if report.own_id:
        raise BadInput("本平台公开的报告，地方、年度和标题以报告本身为准")
    asked = {"place": cover.place.strip(), "year": cover.year, "title": cover.title.strip()}
    names = {"place": "地方", "year": "年度", "title": "标题"}
    if wrong := {name: f"请填写{names[name]}" for name, given in asked.items() if not given}:
        raise BadInput(fields=wrong)
    report.place, report.year, report.title = cover.place.strip()[:60], cover.year, cover.title.strip()[:200]
    report.source, report.published_on = cover.source.strip()[:500], cover.published_on
    report.save(update_fields=["place", "year", "title", "source", "published_on"])
    return report


@transaction.atomic
def reread(report: ReadReport) -> int:
    """Read the kept text again with the reader as it is now; how many figures it has. Decisions of people stay."""
    ReadReport.objects.select_for_update().get(pk=report.pk)
    decided = list(report.figures.filter(corrected=True))
    exact = _own_codes(report)
    read = read_text(report.text)
    report.figures.all().delete()
    return _write_figures(report, read.figures, exact, decided)


def _own_codes(report: ReadReport) -> dict[int, str]:
    """Of our own report: where its figures were printed, and which they are."""
    if report.own is None:
        return {}
    printed = rendered(report.own)
    before = len(printed.text) - len(printed.text.lstrip())
    same = printed.text.strip() == report.text
    values = [mark for mark in printed.marks if not mark.kind]  # not last year's, a change, or one town's
    return {mark.start - before: mark.code for mark in values} if same else {}


def _write_figures(
    report: ReadReport, found: list[Read], exact: Mapping[int, str], decided: list[ReadFigure] | None = None
) -> int:
    linker, rows = Linker(words_said()), {}
    for figure in found:
        kept = next((d for d in decided or () if d.start < figure.end and figure.start < d.end), None)
        if kept:
            link = Link(kept.indicator, 1.0, kept.reason)
        elif figure.start in exact:
            link = Link(exact[figure.start], 1.0, "本平台报告中的指标")
        else:
            link = linker.link(figure, sentence_at(report.text, figure.start, figure.end))
        rows[figure.start] = _row(report, figure, link, corrected=kept is not None)
    ReadFigure.objects.bulk_create(rows.values(), batch_size=500)
    return len(rows)


def _row(report: ReadReport, figure: Read, link: Link, *, corrected: bool) -> ReadFigure:
    return ReadFigure(
        report=report, start=figure.start, end=figure.end, text=figure.text[:80], value=figure.value, unit=figure.unit[:20],
        approx=(figure.approx or "")[:10], subject=figure.subject[:200], area=figure.area[:20], kind=figure.kind[:10],
        period=figure.period, indicator=link.code, confidence=link.confidence, reason=link.reason, corrected=corrected,
    )  # fmt: skip


def words_said() -> dict[tuple[str, str], str]:
    """What people said that subjects mean."""
    return {(subject, unit): code for subject, unit, code in LinkWord.objects.values_list("subject", "unit", "code")}


@transaction.atomic
def relink(reports: QuerySet[ReadReport] | None = None) -> int:
    """Link every figure about which nobody decided anew; how many links changed."""
    linker, changed = Linker(words_said()), []
    chosen = (ReadReport.objects.all() if reports is None else reports).select_related("own__organ")
    open_ones = Prefetch("figures", ReadFigure.objects.filter(corrected=False), to_attr="undecided")
    for report in chosen.prefetch_related(open_ones).iterator(20):
        exact = _own_codes(report)
        for figure in report.undecided:  # type: ignore[attr-defined]
            if figure.start in exact:
                continue
            link = linker.link(figure, sentence_at(report.text, figure.start, figure.end))
            if (link.code, link.confidence, link.reason) != (figure.indicator, figure.confidence, figure.reason):
                figure.indicator, figure.confidence, figure.reason = link.code, link.confidence, link.reason
                changed.append(figure)
    ReadFigure.objects.bulk_update(changed, ["indicator", "confidence", "reason"], batch_size=500)
    return len(changed)


def take_own(report: YearlyReport) -> ReadReport | None:
    """Keep a report that was published here, its figures linked as they were printed. One without figures is left out."""
    printed = rendered(report)
    place = report.organ.division.name if report.organ.kind in WHOLE_DIVISION else report.organ.name
    cover = Cover(place, report.year, report.title, OWN_SOURCE, report.published_on)
    try:
        return add(printed.text, cover, by=None, own=report)[0]
    except BadInput:
        return None


def not_yet_kept() -> QuerySet[YearlyReport]:
    """Reports published here that the library does not hold yet."""
    return YearlyReport.objects.filter(Q(state=YearlyReport.State.PUBLISHED), Q(as_read=None))
