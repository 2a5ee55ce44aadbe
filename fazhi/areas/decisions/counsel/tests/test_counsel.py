"""Counsel and public lawyers: appointments, requests, the work log, appraisals, coverage with its denominator."""

from datetime import date
from decimal import Decimal

import pytest

from fazhi.areas.decisions.counsel import practice
from fazhi.areas.decisions.counsel import register as rolls
from fazhi.areas.decisions.counsel.rolls import CounselAppointment, CounselWork
from fazhi.figures.catalogue import figure, figures
from fazhi.figures.engine import values
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Period
from fazhi.spine import access, registry
from fazhi.spine.access import Role
from fazhi.spine.actions import open_matter, record_entry, take_step
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.masking import masked
from fazhi.spine.models import Deadline, Matter, Organ

D = date.fromisoformat
YEAR = Period.year(2026)
REQUEST = "decisions.counsel_request"


def number(name, period=YEAR):
    code = f"decisions.counsel.{name}"
    return values([figure(code)], period)[code].number


@pytest.fixture
def enter(county):
    def make(what, on="2026-06-01", by="clerk", organ="justice", title="登记", **fields):
        code = f"decisions.{what}"
        return record_entry(code, organ=county[organ], by=county.people[by], on=D(on), title=title, fields=fields)

    return make


@pytest.fixture
def appoint(county, enter):
    def make(kind="counsel", client="government", name="许律师", since="2026-01-01", until="2027-01-01", **fields):
        if kind == "public_lawyer":
            fields = {"licence_no": "A2026001", "fee_basis": "none", **fields}
        given = (
            {"fee_basis": "hourly", "fee": "300", **fields} if kind == "counsel" else {"fee_basis": "none", **fields}
        )
        return enter("counsel", kind=kind, client=county[client], name=name, since=since, until=until, **given)

    return make


@pytest.fixture
def firm(county):
    """云岚律师事务所 with a lawyer who works on the platform."""
    county.organs["firm"] = Organ.objects.create(
        code="firm", name="江岭云岚律师事务所", short="云岚律所", kind=Organ.Kind.OTHER, division_id="990126"
    )
    county.person(
        "lawyer", "firm", Role.COUNSEL, systems="decisions.counsel_request,decisions.counsel_work", name="许律师"
    )
    return county


class Request:
    def __init__(self, county, on="2026-08-03", by="police", **fields):
        self.county = county
        given = {
            "service": "contract",
            "subject": "设备采购合同",
            "question": "违约责任是否合法",
            "requester": county["police"],
            **fields,
        }
        self.matter = open_matter(REQUEST, organ=county["justice"], by=county.people[by], on=D(on), fields=given)

    def do(self, code, on, by="clerk", detail=None, **fields):
        take_step(self.matter, code, by=self.county.people[by], on=D(on), fields=fields, detail=detail)
        self.matter = Matter.objects.get(pk=self.matter.pk)
        return self

    def limit(self, code):
        return Deadline.objects.running().get(matter=self.matter, limit=code)


def test_a_request_from_the_question_to_the_log(firm, appoint):
    held = appoint(client="police")
    asked = Request(firm)
    with pytest.raises(NotAllowed, match="承办单位"):
        asked.do("assign", "2026-08-04", by="police", appointment=held)
    asked.do("assign", "2026-08-04", appointment=held, counsel_organ=firm["firm"])
    assert (asked.limit("opinion").due_on, asked.limit("opinion").organ) == (D("2026-08-11"), firm["firm"])
    opinion = {"opinion": "违约金过高，建议调整", "opinion_ref": "云律意字第7号", "points": 2, "hours": "3.5"}
    with pytest.raises(NotAllowed, match="没有利益冲突"):
        asked.do("deliver", "2026-08-06", by="lawyer", **opinion)
    asked.do("clear", "2026-08-05", by="lawyer")
    with pytest.raises(NotAllowed, match="法律顾问所在单位"):
        asked.do("deliver", "2026-08-06", by="market", **opinion)
    asked.do("deliver", "2026-08-06", by="lawyer", **opinion)
    asked.do("rework", "2026-08-07", by="police", detail={"ask": "请补充管辖条款"})
    asked.do("deliver", "2026-08-10", by="lawyer", **{**opinion, "hours": "4"})
    with pytest.raises(BadInput, match="不满意的具体情况"):
        asked.do("accept", "2026-08-11", by="police", rating="poor")
    asked.do("accept", "2026-08-11", by="police", rating="good")
    logged = CounselWork.objects.get()
    assert (logged.service, logged.hours, logged.points, logged.on) == ("contract", Decimal("4.0"), 2, D("2026-08-10"))
    assert logged.pay() == Decimal("1200.0")
    assert (number("contracts"), number("opinions"), number("points"), number("good_rate")) == (1, 1, 2, 1.0)


def test_counsel_with_a_conflict_stands_aside(firm, appoint):
    held, other = appoint(), appoint(name="曹律师")
    asked = Request(firm).do("assign", "2026-08-04", appointment=held)
    with pytest.raises(BadInput, match="利益冲突"):
        asked.do("stand_aside", "2026-08-04", detail={})
    asked.do("stand_aside", "2026-08-04", detail={"note": "曾代理对方"})
    assert (asked.matter.state, asked.matter.record.appointment) == ("asked", None)
    asked.do("assign", "2026-08-05", appointment=other).do("clear_for", "2026-08-05")
    asked.do("deliver_for", "2026-08-06", opinion="可以签订")
    assert asked.matter.counselconflict_set.get().name == "许律师"


def test_counsel_declares_the_conflict_on_the_platform(firm, appoint):
    """It is counsel who knows of it: no clerk needs to write it down, and the papers are gone from sight at once."""
    held = appoint()
    asked = Request(firm).do("assign", "2026-08-04", appointment=held, counsel_organ=firm["firm"])
    lawyer = firm.people["lawyer"]
    assert access.inside(lawyer, asked.matter, D("2026-08-04"))
    asked.do("recuse", "2026-08-04", by="lawyer", detail={"note": "曾代理对方"})
    assert (asked.matter.state, asked.matter.record.counsel_organ) == ("asked", None)
    assert not access.inside(lawyer, Matter.objects.get(pk=asked.matter.pk), D("2026-08-04"))
    assert not Deadline.objects.running().filter(matter=asked.matter, limit="opinion").exists()


def test_a_supplement_has_days_of_its_own(firm, appoint):
    """The day that was asked for is over by then; the supplement is not late from the start."""
    asked = Request(firm, needed_on=D("2026-08-06")).do("assign", "2026-08-04", appointment=appoint(client="police"))
    asked.do("clear_for", "2026-08-05").do("deliver_for", "2026-08-06", opinion="违约金过高")
    asked.do("rework", "2026-08-10", by="police", detail={"ask": "请补充管辖条款"})
    running = Deadline.objects.running().filter(matter=asked.matter)
    assert {d.limit: d.due_on for d in running} == {"supplement": D("2026-08-17")}


def test_a_request_goes_to_another_without_a_conflict(firm, appoint):
    asked = Request(firm).do("assign", "2026-08-04", appointment=appoint(), counsel_organ=firm["firm"])
    asked.do("clear", "2026-08-04", by="lawyer").do("assign", "2026-08-06", appointment=appoint(name="曹律师"))
    assert (asked.matter.record.appointment.name, asked.matter.record.conflict) == ("曹律师", "")
    assert asked.limit("opinion").due_on == D("2026-08-13")
    assert asked.limit("opinion").organ == firm["justice"]  # 曹律师 has no post here: the bureau keeps after him


def test_who_may_be_asked(firm, appoint, monkeypatch):
    over = appoint(name="往届律师", since="2025-01-01", until="2026-01-01")
    lawyer = appoint(kind="public_lawyer", client="market", name="周律师")
    asked = Request(firm)
    with pytest.raises(BadInput, match="不在聘期内"):
        asked.do("assign", "2026-08-04", appointment=over)
    monkeypatch.setattr(practice, "SHARING", False)
    with pytest.raises(BadInput, match="限于为本单位服务"):
        asked.do("assign", "2026-08-04", appointment=lawyer)
    monkeypatch.setattr(practice, "SHARING", True)
    asked.do("assign", "2026-08-04", appointment=lawyer)
    with pytest.raises(NotAllowed, match="没有登记法律顾问服务请求的岗位"):
        Request(firm, by="market")


def test_attendance_is_due_on_its_day(firm, appoint):
    with pytest.raises(BadInput, match="请填写日期"):
        Request(firm, service="meeting")
    with pytest.raises(BadInput, match="早于提出日期"):
        Request(firm, service="meeting", needed_on="2026-08-01")
    asked = Request(firm, service="meeting", needed_on="2026-08-20")
    assert asked.limit("day").due_on == D("2026-08-20")
    asked.do("assign", "2026-08-04", appointment=appoint()).do("clear_for", "2026-08-04")
    assert not Deadline.objects.running().filter(matter=asked.matter, limit="opinion")
    assert Deadline.objects.overdue(D("2026-08-21")).filter(matter=asked.matter)


def test_appointments_hold_together(county, enter, appoint, monkeypatch):
    wrong = [
        ({"until": "2025-12-31"}, "聘期止"), ({"kind": "village"}, "村（居）民委员会"),
        ({"kind": "public_lawyer", "licence_no": ""}, "公职律师证号"), ({"fee": ""}, "约定费用"),
        ({"kind": "public_lawyer", "fee_basis": "hourly", "fee": "1"}, "不收取服务费"), ({"shared_from": county["police"]}, "登记共享"),
    ]  # fmt: skip
    for fields, said in wrong:
        with pytest.raises(BadInput, match=said):
            appoint(**fields)
    monkeypatch.setattr(practice, "SHARING_ORGANS", frozenset({"qingxi"}))
    with pytest.raises(BadInput, match="没有允许"):
        appoint(kind="public_lawyer", client="market", shared_from=county["police"])
    appoint(kind="public_lawyer", client="qingxi", shared_from=county["police"])
    old = appoint(until="2026-07-01")
    with pytest.raises(BadInput, match="不一致"):
        appoint(name="曹律师", since="2026-07-01", renews=old)
    with pytest.raises(BadInput, match="不能早于原聘期届满"):
        appoint(since="2026-06-01", renews=old)
    appoint(since="2026-07-01", until="2027-07-01", renews=old)
    assert (number("counsel"), number("counsel", Period(D("2026-01-01"), D("2026-06-30"), "上半年"))) == (1, 1)


def test_the_log_and_the_appraisal(county, enter, appoint):
    held = appoint(until="2026-07-01")
    with pytest.raises(BadInput, match="不在聘期"):
        enter("counsel_work", on="2026-07-01", appointment=held, service="meeting")
    with pytest.raises(BadInput, match="案件、事项编号"):
        enter("counsel_work", appointment=held, service="litigation")
    with pytest.raises(BadInput, match="法律意见书编号"):
        enter("counsel_work", appointment=held, service="opinion")
    with pytest.raises(BadInput, match="不得续聘"):
        enter("counsel_appraisal", on="2026-11-01", appointment=held, year=2026, result="failed", renew=True)
    with pytest.raises(BadInput, match="不在聘期"):
        enter("counsel_appraisal", on="2026-11-01", appointment=held, year=2024, result="competent")
    enter("counsel_appraisal", on="2026-11-01", appointment=held, year=2026, result="competent", renew=True)
    assert number("appraised") == 1
    with pytest.raises(NotAllowed):
        enter("counsel_work", by="police", organ="police", appointment=held, service="meeting")


def test_a_case_counts_once_and_a_shared_lawyer_at_home(county, enter, appoint):
    lawyer = appoint(kind="public_lawyer", client="police", name="周律师")
    appoint(kind="public_lawyer", client="qingxi", name="周律师", shared_from=county["police"])
    for no in ("（2026）云01行初1号", "（2026）云01行初1号", "云政复〔2026〕3号"):
        enter("counsel_work", appointment=lawyer, service="litigation", matter_no=no)
    enter("counsel_work", appointment=lawyer, service="publicity")
    assert (number("lawyer_cases"), number("lawyer_publicity"), number("lawyer_services")) == (2, 1, 4)
    assert (number("public_lawyers"), number("shared")) == (1, 1)


def test_coverage_says_who_should_have_counsel(county, enter, appoint):
    for unit, group in [("police", "office"), ("market", "office"), ("qingxi", "town"), ("shiqiao", "town"), ("heping", "village"),
                        ("xinglong", "village")]:  # fmt: skip
        enter("counsel_duty", unit=county[unit], group=group, since="2026-01-01")
    appoint(client="police")
    appoint(client="police", name="曹律师")
    appoint(client="justice", name="不在名单")
    appoint(kind="public_lawyer", client="market", name="周律师")
    appoint(kind="public_lawyer", client="qingxi", name="周律师", shared_from=county["market"])
    appoint(kind="village", client="heping", name="谢律师", team="村居法律顾问团")
    assert (number("offices_due"), number("offices_either"), number("coverage")) == (4, 3, 0.75)
    assert (number("lawyer_coverage"), number("village_coverage"), number("teams")) == (0.5, 0.5, 1)
    assert number("coverage", Period.year(2025)) is None
    enter("counsel_duty", unit=county["justice"], group="office", since="2026-05-01")
    first = Period(D("2026-01-01"), D("2026-04-30"), "前四个月")
    assert (number("coverage"), number("coverage", first)) == (0.8, 0.75)  # listed later, counted from then on
    assert "名单中" in figure("decisions.counsel.coverage").variant
    assert differences(figures(system="decisions.counsel"), Walker(YEAR)) == []


def test_licences_are_masked_and_nothing_is_public(county, appoint):
    held = appoint(kind="public_lawyer", client="police", licence_no="13301202610123456")
    assert "licence_no" in registry.personal_fields("decisions.counsel")
    assert masked("licence_no", held.licence_no) != held.licence_no
    for code in ("counsel", "counsel_work", "counsel_request", "counsel_appraisal", "counsel_duty"):
        assert registry.register_of(f"decisions.{code}").public == ()
    police = county.people["police"]
    assert not access.readable(police, registry.register_of("decisions.counsel")).exists()
    assert access.readable(county.people["clerk"], registry.register_of("decisions.counsel")).count() == 1
    assert CounselAppointment.objects.count() == 1


def test_every_row_of_the_fact_book_is_cited_or_explained():
    declared = registry.procedure(REQUEST)
    rows = {row for part in (*declared.steps, *declared.limits) for row in part.rows} | set(declared.unlisted)
    assert {"C09", "C15", "C16", "C17"} <= rows and rolls.REQUESTS.code == REQUEST
