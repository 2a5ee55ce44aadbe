"""Self-assessments, campaigns and appraisals of the demonstration: every state, nothing ahead of the day, histories that hold."""

from __future__ import annotations

from random import Random

import pytest

from fazhi.areas.leadership.appraisal.models import Appraisal, AppraisalDecision
from fazhi.areas.leadership.model_county.models import Indicator, ModelItemGap, ModelItemReading, SelfAssessment
from fazhi.areas.leadership.model_county.snapshot import told
from fazhi.demo import people, places
from fazhi.demo.scenarios import appraisal, campaigns, model_county
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine.bulk import Ledger
from fazhi.spine.models import Deadline, Matter, Organ
from fazhi.spine.verify import breaks

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return places.build()


def states(system):
    return set(Matter.objects.filter(system=f"leadership.{system}").values_list("state", flat=True))


def test_two_years_of_assessments_and_campaigns(county, today):
    cast, ledger = people.cast(county), Ledger()
    model_county.registers(ledger, Random(1), county, cast)
    model_county.assessments(ledger, Random(2), county, cast)
    campaigns.campaigns(ledger, Random(3), county, cast)
    ledger.flush()
    assert states("model_county") == {"not_named", "filling"}
    assert states("model_item") == {"filling", "scored", "reviewed", "frozen"}
    assert Indicator.objects.count() == 48 and ModelItemReading.objects.exists() and ModelItemGap.objects.exists()
    past = SelfAssessment.objects.get(year=2025)
    assert len(told(past)["items"]) == 24 and past.self_total > 0
    assert {"running", "published", "dropped"} <= states("campaign")
    assert Deadline.objects.overdue(today).filter(matter__system="leadership.model_item").exists()
    late = Period(today.replace(month=1, day=1), today, "")
    assert engine.values([catalogue.figure("leadership.model_item.gaps_overdue")], late)[
        "leadership.model_item.gaps_overdue"
    ].number
    figures = {f"leadership.campaign.{name}" for name in ("problems", "mended", "meetings", "projects")}
    got = engine.values([catalogue.figure(code) for code in figures], Period.year(2026))
    assert all(value.number for value in got.values())
    assert not Matter.objects.filter(moved_on__gt=today).exists()
    assert not list(breaks())


def test_two_years_of_appraisals(county, today, monkeypatch):
    cast = people.cast(county)
    Organ.objects.filter(kind=Organ.Kind.DEPARTMENT, code__gt="bm12").update(until="2025-01-01")
    monkeypatch.setattr(appraisal, "NOW_COMPUTED", 6)
    appraisal.schemes(Ledger(), Random(4), county, cast)
    assert states("appraisal_scheme") == {"finished", "running"}
    assert states("appraisal") == {"opened", "computed", "told", "objected", "concluded"}
    assert set(AppraisalDecision.objects.values_list("upheld", flat=True)) == {True, False}
    assert not Appraisal.objects.filter(public=True).exists()
    assert not Matter.objects.filter(moved_on__gt=today).exists()
    assert not list(breaks())
