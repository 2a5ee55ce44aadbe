"""What is counted of legal aid: cases apart from duty lawyers, in time, satisfied, late; nothing by village."""

from __future__ import annotations

from datetime import datetime

import pytest

from fazhi.areas.services.legal_aid.figures import BY_GROUP, CASES
from fazhi.areas.services.legal_aid.rating import BALLOT
from fazhi.areas.services.legal_aid.tests.scene import CODE, PAPERS, Aid, D, lawyer, people, standard
from fazhi.areas.services.legal_aid.tests.test_life import CHINA
from fazhi.figures import catalogue, engine
from fazhi.figures.second import Walker
from fazhi.figures.words import Period
from fazhi.portal import ballots
from fazhi.portal.ballots import Vote
from fazhi.spine import registry
from fazhi.spine.actions import record_entry
from fazhi.spine.errors import BadInput

pytestmark = pytest.mark.django_db


def entry(county, code, on="2026-10-12", title="记录", **fields):
    return record_entry(
        f"services.{code}", organ=county["justice"], by=county.people["clerk"], on=D(on), title=title, fields=fields
    )


def values(*codes):
    found = engine.values([catalogue.figure(f"{CODE}.{code}") for code in codes], Period.year(2026))
    return [found[f"{CODE}.{code}"].number for code in codes]


def test_cases_rates_and_late_notices(county):
    people(county)
    standard(county)
    person = lawyer(county)
    done = Aid(county, groups=["old", "woman"]).finish(person)
    late = Aid(county, groups=["migrant"], claim="wages", matter_type="labour").grant()
    late.do("assign", "2026-09-10", lawyer=person, no_conflict=True)  # due on the 7th
    Aid(county, income=9000).check().do("refuse", "2026-09-03", by="reviewer", refusal="means", refusal_note="收入高")
    notice = {"channel": "notified", "matter_type": "defence", "claim": "", "subject": "盗窃", "notified_ground": "minor",
              "case_organ": "云岚县公安局", "found_on": D("2026-08-25")}  # fmt: skip
    Aid(county, **notice).do("appoint", "2026-09-02", lawyer=person, no_conflict=True)
    times = {
        "requested_at": datetime(2026, 8, 30, 9, tzinfo=CHINA),
        "handed_at": datetime(2026, 8, 31, 9, 1, tzinfo=CHINA),
    }
    Aid(county, channel="detention", matter_type="defence", claim="", **times)
    entry(county, "duty_lawyer", place="detention", advised=12)
    assert values("cases", "criminal", "labour", "applications", "notices", "recovered") == [3, 1, 1, 4, 1, 12000]
    assert values("grant_rate", "assigned_in_time_rate", "late_handed", "late_notice") == [2 / 3, 0.5, 1, 1]
    assert values("group_old", "group_migrant", "duty_advised", "lawyers") == [1, 1, 12, 1]
    assert done.matter.number and not {"town", "scope", "village"} & {s for f in registry_figures() for s in f.splits}
    assert all(f.splits == () for f in BY_GROUP) and CASES.code == CODE


def registry_figures():
    return [leaf for f in catalogue.figures() if f.code.startswith(CODE) for leaf in f.leaves()]


def test_satisfaction_joins_visits_and_anonymous_ratings(county):
    people(county)
    with pytest.raises(BadInput, match="满意人数多于作出评价"):
        entry(county, "aid_return_visits", means="电话", asked=10, answered=8, satisfied=9)
    entry(county, "aid_return_visits", means="电话", asked=10, answered=8, satisfied=8)
    for n, mark in enumerate(("yes", "yes", "no", "yes", "yes", "no")):
        assert values("judged", "content") == [8 + n // 5 * 5, 8 + n // 5 * 4]  # five at once, never one more
        ballots.count(BALLOT, [Vote(county["justice"], "mark", mark)], on=D("2026-10-01"))
    assert values("judged", "content", "satisfied_rate") == [13, 12, 12 / 13]
    assert (
        Walker(Period.year(2026)).number(catalogue.figure(f"{CODE}.satisfied_rate")) == 12 / 13
    )  # the second way, before publication
    leaf = catalogue.figure(f"{CODE}.ratings")
    assert leaf.source.closed and leaf.splits == () and "每满5份" in leaf.variant


def test_quality_looks_at_closed_files_only(county):
    people(county)
    standard(county)
    aid = Aid(county).finish(lawyer(county))
    with pytest.raises(BadInput, match="没有编号为“云司援〔2026〕99号”"):
        entry(county, "aid_quality", case_no="云司援〔2026〕99号", look="file", grade="good")
    with pytest.raises(BadInput, match="尚未结案归档"):
        entry(county, "aid_quality", case_no=aid.matter.number, look="file", grade="good")
    aid.do("report", "2026-10-25", file_papers=PAPERS)
    aid.do("check_file", "2026-10-26")
    aid.do("subsidise", "2026-10-26", subsidy_note="机构律师承办")
    aid.do("archive", "2026-10-27")
    entry(county, "aid_quality", "2026-11-02", case_no=aid.matter.number, look="file", grade="good")
    entry(county, "aid_quality", "2026-11-02", case_no=aid.matter.number, look="hearing", grade="passed")
    assert values("reviewed", "quality_rate") == [2, 0.5]


def test_recipients_are_not_public(county):
    register = registry.register_of(CODE)
    assert not register.public and register.published is None
    assert {"applicant", "applicant_id_no", "applicant_phone", "opponent", "facts"} <= register.personal
    assert not set(register.search) & register.personal and "{applicant}" not in registry.procedure(CODE).title
