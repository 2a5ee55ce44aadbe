"""What is counted: the statutory and the promised time apart, commitments, papers owed, places that stand."""

from __future__ import annotations

import pytest

from fazhi.areas.functions.service_cases.tests.scene import Case, D, bureau, permit
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import actions

pytestmark = pytest.mark.django_db


def values(*names):
    found = [catalogue.figure(f"functions.service_case.{name}") for name in names]
    told = engine.values(found, Period.year(2026))
    return [told[figure.code].number for figure in found]


def test_what_is_counted(county, settings):
    settings.FAZHI_DIVISION = "990126"
    item = permit(bureau(county))
    soon, slow, late = (Case(county, item).accept() for _ in range(3))
    soon.take("grant", "2026-09-04", "decider")
    slow.take("grant", "2026-09-20", "decider")  # later than promised, in the statutory time
    late.take("refuse", "2026-10-20", "decider", refusal="场所不符合条件")
    promise = {"committed_on": D("2026-09-01"), "credit_checked": True, "no_high_risk": True}
    checked, forgotten = Case(county, item), Case(county, item)
    for case in (checked, forgotten):
        case.take("accept_commitment", "2026-09-01", **promise)
        case.take("grant", "2026-09-01", "decider")
    checked.take("verify", "2026-10-10", verify_note="现场一致")
    Case(county, item, channel="online")
    assert values("received", "decided", "granted", "refused", "channel_online") == [6, 5, 4, 1, 1]
    assert values("timed", "in_time", "promised", "in_promise", "over") == [5, 4, 5, 3, 1]
    assert values("commitment", "to_verify", "verified_due", "verify_rate") == [2, 2, 1, 0.5]
    assert values("at_once", "permits", "days_used") == [2, 5, 2 + slow.record.working_days + late.record.working_days]


def test_places_are_counted_while_they_stand(county):
    people = bureau(county)
    for n, (province, until) in enumerate(
        (("冀北省", None), ("冀北省", None), ("中原省", None), ("苏南省", D("2026-06-01")))
    ):
        fields = {"span": "cross_province", "province": province, "since": D("2026-01-05"), "until": until}
        actions.record_entry(
            "functions.service_partners",
            organ=county["market"],
            by=people.people["window"],
            on=D("2026-01-05"),
            title=f"县{n}",
            fields=fields,
        )
    assert values("cross_places", "cross_provinces") == [3, 2]
