"""The indices of a site: each is the number of records that stand against it on a day. Declared here, with what each counts.

Only the operator's or the site's own compliance is counted, from records that other systems keep: nothing is typed for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from fazhi.areas.enforcement.area_management.colours import ONE, Band
from fazhi.areas.enforcement.area_management.models import AreaLicence, AreaSite
from fazhi.areas.enforcement.area_management.practice import BANDS, DAYS
from fazhi.areas.enforcement.area_management.words import IndexCode
from fazhi.areas.enforcement.visits.models import Visit
from fazhi.areas.enforcement.visits.words import Mode, Result

OPINION = "国办发〔2024〕54号"


@dataclass(frozen=True)
class Standing:
    """One record that counts ``amount`` in an index, from ``since`` to the day before ``until`` (None: it still stands)."""

    index: str
    pk: int
    number: str
    words: str
    since: date
    until: date | None = None
    amount: int = 1

    def stands(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on < self.until)


@dataclass(frozen=True)
class File:
    """What other systems hold of one site: visits of its object with a result, oldest first, and its licences."""

    visits: list[Visit]
    licences: list[AreaLicence]


@dataclass(frozen=True)
class Index:
    """One declared index: what it counts, by which basis, in which band. The bands are local practice."""

    code: str
    unit: str
    counts: str
    basis: str
    found: Callable[[File], list[Standing]]

    @property
    def name(self) -> str:
        return IndexCode(self.code).label

    @property
    def band(self) -> Band:
        return BANDS[self.code]


def _orders(file: File) -> list[tuple[Visit, date]]:
    """Visits that ordered something, with their day. What was taken over from an old register closed without a second look:
    whether it was put right is not known there, and nothing is held against a site that is not known."""
    return [
        (v, v.done_on) for v in file.visits if v.rectify and v.done_on and not (v.matter.closed_on and v.rechecked_on is None)
    ]  # fmt: skip


def _put_right(visit: Visit, file: File) -> date | None:
    """The day from which what a visit ordered is put right: seen so again, or a later visit found nothing."""
    later = (v.done_on for v in file.visits if v.result == Result.CLEAN)
    days = [day for day in later if day and visit.done_on and day > visit.done_on]
    if visit.corrected and visit.rechecked_on:
        days.append(visit.rechecked_on)
    return min(days, default=None)


def _ordered(file: File) -> list[Standing]:
    return [
        Standing(IndexCode.OPEN, v.pk, v.matter.number, f"{v.title}：责令改正{v.rectify}项", day, _put_right(v, file), v.rectify)
        for v, day in _orders(file)
    ]  # fmt: skip


def _overdue(file: File) -> list[Standing]:
    found = []
    for v, _ in _orders(file):
        right = _put_right(v, file)
        if v.rectify_by and (right is None or right > v.rectify_by + ONE):
            words = f"{v.title}：应于{v.rectify_by}前改正{v.rectify}项"
            found.append(
                Standing(IndexCode.OVERDUE, v.pk, v.matter.number, words, v.rectify_by + ONE, right, v.rectify)
            )
    return found


def _complaints(file: File) -> list[Standing]:
    keeps = timedelta(days=DAYS["complaint"])
    return [
        Standing(IndexCode.COMPLAINT, v.pk, v.matter.number, f"{v.title}：发现问题", v.done_on, v.done_on + keeps)
        for v in file.visits if v.done_on and v.mode == Mode.COMPLAINT and v.result == Result.PROBLEMS
    ]  # fmt: skip


def _licences(file: File) -> list[Standing]:
    return [found for one in file.licences if (found := _lapsed(one, file.licences))]


def _lapsed(licence: AreaLicence, others: list[AreaLicence]) -> Standing | None:
    """The days on which a licence had run out, was not renewed by one of the same name, and was not given up. One whose renewal
    was asked for in time and not decided on is deemed renewed (行政许可法第50条第2款): it counts against nobody."""
    if licence.valid_until is None or licence.renewal_asked_on:
        return None
    since = licence.valid_until + ONE
    renewed = [o.valid_from for o in others if o.title == licence.title and o.valid_from > licence.valid_from]
    until = min((day for day in (*renewed, licence.ended_on) if day), default=None)
    if until is not None and until <= since:
        return None
    words = f"{licence.title}（{licence.licence_no}）有效期至{licence.valid_until}"
    return Standing(IndexCode.LICENCE, licence.pk, licence.number, words, since, until)


INDICES = (
    Index(IndexCode.OPEN, "项", "行政检查责令限期改正、尚未复查改正的项数；其后检查未发现问题的，视为已改正", OPINION, _ordered),
    Index(IndexCode.OVERDUE, "项", "超过责令改正通知书载明的期限仍未复查改正的项数", OPINION, _overdue),
    Index(
        IndexCode.LICENCE, "件", "有效期届满没有延续、也没有注销的许可件数；依法申请延续、届满未作决定的视为准予延续，不计入",
        "行政许可法第50条、第70条", _licences,
    ),
    Index(IndexCode.COMPLAINT, "件", f"{DAYS['complaint']}日内经投诉举报核查发现问题的检查件数", OPINION, _complaints),
)  # fmt: skip


def _files(sites: list[AreaSite]) -> dict[int, File]:
    """Each site's file, by its key. Two readings however many sites."""
    visits: dict[int, list[Visit]] = defaultdict(list)
    rows = Visit.objects.filter(target__in={site.target_id for site in sites}, done_on__isnull=False)
    for visit in rows.select_related("matter").order_by("done_on", "pk"):
        visits[visit.target_id].append(visit)
    licences: dict[int, list[AreaLicence]] = defaultdict(list)
    for one in AreaLicence.objects.filter(site__in=[site.pk for site in sites], withdrawn=False).order_by(
        "valid_from", "pk"
    ):
        licences[one.site_id].append(one)
    return {site.pk: File(visits[site.target_id], licences[site.pk]) for site in sites}


def standings(sites: Iterable[AreaSite]) -> dict[int, list[Standing]]:
    """Everything that ever stood against each site, by its key."""
    return {pk: [row for index in INDICES for row in index.found(file)] for pk, file in _files(list(sites)).items()}
