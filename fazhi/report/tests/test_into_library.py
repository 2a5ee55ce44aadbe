"""A report published here enters the library by itself, its figures linked as they were printed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.report import actions
from fazhi.report.library import keeping
from fazhi.report.library.keeping import not_yet_kept, reread, take_own
from fazhi.report.models import ReadReport, YearlyReport
from fazhi.report.outline import TO_WRITE

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 20)


@pytest.fixture
def submitted(cases: Any) -> YearlyReport:
    clerk, mayor = cases.people["clerk"], cases.people["mayor"]
    report = actions.create_draft(organ=cases["government"], year=2025, by=clerk, on=date(2026, 2, 10))
    text = TO_WRITE.sub("已写明，另培训村干部40人次。", report.text)
    report = actions.save_text(report, text=text, by=clerk, on=ON, version=report.version)
    report = actions.freeze(report, by=clerk, on=ON)
    report = actions.approve(report, by=mayor, on=ON)
    return actions.submit(report, by=clerk, on=ON, to="县委")


def test_publishing_brings_it_in(cases: Any, submitted: YearlyReport) -> None:
    actions.publish(submitted, by=cases.people["clerk"], on=ON, secrecy="不涉密")
    kept = ReadReport.objects.get()
    assert (kept.own, kept.place, kept.year, kept.published_on) == (submitted, "云岚县", 2025, ON)
    links = {f.text: (f.indicator, f.confidence) for f in kept.figures.all()}
    assert links["10件"] == ("disputes.sample.received", 1.0) and links["33.33%"] == ("disputes.sample.rate", 1.0)
    change = next(f for f in kept.figures.all() if f.subject and "增长" in kept.text[f.start - 4 : f.start])
    assert change.indicator == ""  # a change against last year is not the figure
    assert not not_yet_kept().exists() and take_own(submitted) == kept


def test_its_links_stand_when_it_is_read_anew(cases: Any, submitted: YearlyReport) -> None:
    actions.publish(submitted, by=cases.people["clerk"], on=ON, secrecy="不涉密")
    kept = ReadReport.objects.select_related("own").get()
    before = list(kept.figures.values_list("start", "indicator", "confidence"))
    reread(kept)
    keeping.relink()
    assert list(kept.figures.values_list("start", "indicator", "confidence")) == before


def test_nothing_half_done(cases: Any, submitted: YearlyReport, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_row", lambda *a, **k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.publish(submitted, by=cases.people["clerk"], on=ON, secrecy="不涉密")
    submitted.refresh_from_db()
    assert submitted.state == "submitted" and not ReadReport.objects.exists()


def test_its_cover_is_not_changed_by_hand(cases: Any, submitted: YearlyReport) -> None:
    actions.publish(submitted, by=cases.people["clerk"], on=ON, secrecy="不涉密")
    with pytest.raises(keeping.BadInput, match="以报告本身为准"):
        keeping.correct_cover(ReadReport.objects.get(), keeping.Cover("x", 2024, "t"), by=cases.people["clerk"], on=ON)
