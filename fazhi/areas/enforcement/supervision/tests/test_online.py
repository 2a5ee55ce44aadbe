"""Online supervision: each rule finds its record, keeps quiet about persons, and lists nothing twice; people decide."""

from datetime import date

import pytest
from django.urls import reverse

from fazhi.areas.enforcement.officers.models import Certificate
from fazhi.areas.enforcement.penalties.details import PenaltyReview
from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.areas.enforcement.penalties.tests.scene import Case, bureau  # noqa: F401 — the fixture
from fazhi.areas.enforcement.supervision.ledgers import OnlineHit
from fazhi.areas.enforcement.supervision.online import HIT_CODE, run_rules
from fazhi.areas.enforcement.supervision.online_rules import RULES, Span
from fazhi.areas.enforcement.tests.scene import Desk
from fazhi.figures.catalogue import figure
from fazhi.figures.engine import values
from fazhi.figures.words import Period
from fazhi.spine.actions import take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Deadline, Matter

D = date.fromisoformat
TODAY = D("2026-11-20")
ALL = [str(rule.code) for rule in RULES]
pytestmark = pytest.mark.django_db


@pytest.fixture
def case(bureau, today):  # noqa: F811
    return Case.open(bureau).decided()


def listed(case, first="2026-01-01", last="2026-11-20", codes=ALL, by="clerk"):
    county = case.county
    return run_rules(
        county["justice"], by=county.people[by], on=TODAY, first=D(first), last=D(last), codes=codes
    )  # fmt: skip


def found(run):
    return sorted(run.found.values_list("rule", flat=True))


def test_a_decided_case_that_was_not_published_is_listed_once_and_names_nobody(case):
    run = listed(case)
    assert found(run) == ["unpublished"] and run.hits == 1 and run.looked_at >= 3
    hit = run.found.get()
    assert "2026-04-17届满，至今没有公示" in hit.finding and hit.agency == case.county["market"]
    assert hit.matter.organ == case.county["justice"]
    assert Matter.objects.get(number=hit.about_no, organ=hit.agency).system == "enforcement.disclosure"
    told = f"{hit.title}{hit.finding}{hit.matter.title}"
    names = [p.name for p in case.county.pair] + [case.record.party_name]
    assert not [name for name in names if name in told]
    assert listed(case).hits == 0 and OnlineHit.objects.count() == 1
    take_step(hit.matter, "dismiss", by=case.county.people["clerk"], on=TODAY, fields={"dismissed": "record"})
    assert listed(case).hits == 0


def test_a_run_is_of_its_days_and_of_the_bureau(case):
    assert listed(case, "2026-05-01").hits == 0
    with pytest.raises(BadInput, match="起日不晚于止日"):
        listed(case, "2026-05-01", "2026-04-01")
    with pytest.raises(BadInput, match="至少选择一条"):
        listed(case, codes=[])
    with pytest.raises(BadInput, match="没有“guess”"):
        listed(case, codes=["guess"])
    with pytest.raises(NotAllowed):
        listed(case, by="market")
    assert not OnlineHit.objects.exists()


def test_what_gates_refuse_is_found_in_records_that_came_otherwise(case):
    """Imports and corrections reach what the gates of the steps do not let through."""
    rows = PenaltyCase.objects.filter(pk=case.matter.pk)
    assert found(listed(case, codes=["no_review", "unfit", "deviation", "late_decision"])) == []
    rows.update(major="|complex|")
    Certificate.objects.filter(officer=case.county.pair[0]).update(ended_on=D("2026-04-01"), ended="withdrawn")
    desk = Desk(case.county)
    desk.tier(desk.standard(), "light", "5000", "10000")
    rows.update(degree="light", fine=45000, deviation_reason="")
    Deadline.objects.filter(matter=case.matter.pk, limit__startswith="decide", void=False).update(
        due_on=D("2026-04-01")
    )
    run = listed(case, codes=["no_review", "unfit", "deviation", "late_decision"])
    assert found(run) == ["deviation", "late_decision", "no_review", "unfit"]
    words = {hit.rule: hit.finding for hit in run.found.all()}
    assert "有1人当日没有" in words["unfit"] and case.county.pair[0].name not in words["unfit"]
    assert "2026-04-08才作出处理决定" in words["late_decision"]
    rows.update(deviation_reason="情况特殊")
    span = Span(case.county["justice"], D("2026-01-01"), TODAY, TODAY)
    assert not list(next(r for r in RULES if r.code == "deviation").look(span)[1])


@pytest.mark.parametrize(
    ("on", "result", "listed_as"),
    [("2026-04-08", "agree", []), ("2026-04-09", "agree", ["no_review"]), ("2026-04-07", "problem", ["no_review"])],
)
def test_only_an_agreeing_review_of_before_the_decision_counts(case, on, result, listed_as):
    PenaltyCase.objects.filter(pk=case.matter.pk).update(major="|complex|")
    PenaltyReview.objects.create(
        matter=case.matter, on=D(on), seq=99, review_kind="legal", draft_round=case.record.draft_round, reviewer="何审核", result=result
    )  # fmt: skip
    assert found(listed(case, codes=["no_review"])) == listed_as


def test_accepted_it_becomes_a_supervision_matter_and_the_agency_may_explain_first(case):
    hit = listed(case).found.get().matter
    people = case.county.people
    take_step(hit, "explain", by=people["market"], on=TODAY, fields={"explanation": "已在门户网站公示，平台未登记"})
    with pytest.raises(NotAllowed):
        take_step(hit, "accept", by=people["market"], on=TODAY, fields={})
    with pytest.raises(BadInput, match="请在核实情况中写明"):
        take_step(hit, "dismiss", by=people["clerk"], on=TODAY, fields={"dismissed": "other"})
    take_step(hit, "accept", by=people["clerk"], on=TODAY, fields={"verified": "门户网站无此公示"})
    sent = Matter.objects.get(system="enforcement.supervision")
    assert (sent.record.source, sent.record.agency, sent.organ) == (
        "online",
        case.county["market"],
        case.county["justice"],
    )
    assert "门户网站无此公示" in sent.record.facts and "国办发" in sent.record.facts
    codes = ["enforcement.online_hit.listed", "enforcement.online_hit.accepted", "enforcement.online_supervision.clues"]
    got = values([figure(c) for c in codes], Period.year(2026))
    assert [got[c].number for c in codes] == [1, 1, 1]


def test_the_page_runs_the_rules_and_leads_to_the_record(client, case):
    url = reverse("desk-enforcement:online-supervision")
    client.force_login(case.county.people["clerk"])
    page = client.get(url).text
    assert "未按期公示执法结果" in page and "开展线上监督" in page
    given = {"first": "2026-01-01", "last": "2026-11-20", "rule": ["unpublished"]}
    assert client.post(url, {**given, "first": "一月"}).status_code == 422
    assert "新列出疑点1条" in client.post(url, given, follow=True).text
    hit = OnlineHit.objects.get()
    assert "所涉案件（事项）" in client.get(reverse("desk:matter", args=[hit.pk])).text
    record = client.get(reverse("desk-enforcement:online-record", args=[hit.pk]))
    assert record.url == reverse("desk:matter", args=[Matter.objects.get(number=hit.about_no).pk])
    client.force_login(case.county.people["market"])  # sees its own hit, runs nothing
    page = client.get(url).text
    assert "开展线上监督</button>" not in page
    assert f"?rule={hit.rule}" in page
    assert client.post(url, given).status_code == 422 and OnlineHit.objects.count() == 1


def test_every_rule_is_declared_whole():
    assert len({rule.code for rule in RULES}) == len(RULES) == len(OnlineHit._meta.get_field("rule").choices)
    assert all(rule.basis and rule.plain for rule in RULES) and HIT_CODE == "enforcement.online_hit"
