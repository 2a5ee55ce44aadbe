"""A case from the window to the file, by the edge cases of the law: each gate is first tried the wrong way."""

from __future__ import annotations

import pytest

from fazhi.areas.functions.items.models import ServiceItem
from fazhi.areas.functions.service_cases.tests.scene import Case, D, bureau, permit
from fazhi.spine import actions
from fazhi.spine.errors import BadInput, NotAllowed

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(county, settings):
    settings.FAZHI_DIVISION = "990126"
    return bureau(county)


def test_the_statutory_and_the_promised_limit_run_beside_each_other(town):
    case = Case(town, permit(town)).accept()
    assert case.now.title == case.record.item.title
    clock = case.clock("decide")
    assert clock.started_on == D("2026-09-02")
    calendar = actions.core.clocks_of(case.now).calendar
    assert clock.due_on == calendar.after(D("2026-09-02"), 20) and clock.promised_on == calendar.after(
        D("2026-09-02"), 5
    )
    case.take("grant", "2026-09-04", "decider")
    assert (case.record.working_days, case.record.days_saved) == (2, 18)
    assert case.clock("deliver").due_on == calendar.after(D("2026-09-04"), 10)
    assert case.clock("publish").due_on == calendar.after(D("2026-09-04"), 7)
    case.take("deliver", "2026-09-07", delivery="window")
    with pytest.raises(NotAllowed, match="许可决定尚未公示"):
        case.take("finish", "2026-09-08")
    case.take("publish", "2026-09-08")
    case.take("finish", "2026-09-08")
    assert case.record.published_name == "云岚县清溪餐饮有限公司"
    assert case.now.state == "done" and {d.template for d in case.now.documents.all()} == {"acceptance", "grant"}


def test_an_items_own_limit_in_calendar_days_prevails(town):
    item = permit(
        town, statutory_amount=30, statutory_unit="day", committed_amount=10, committed_unit="day", extension_amount=15
    )
    case = Case(town, item).accept()
    assert case.clock("decide").due_on == D("2026-10-08")  # 2 October is a holiday: the day rolls
    assert case.clock("decide").promised_on == D("2026-09-14")  # 12 September is a Saturday
    clock, known = case.clock("decide"), case.record
    assert (
        clock.declared.words == "20个工作日（另有期限的从其期限）"
        and known.matter.declared.limit_by_code["decide"].of(known).words == "30日"
    )
    with pytest.raises(BadInput, match="延长最多15日"):
        actions.extend(
            case.now, "decide", by=town.people["chief"], on=D("2026-09-20"), amount=16, reason="检测设备检修"
        )
    actions.extend(case.now, "decide", by=town.people["chief"], on=D("2026-09-20"), amount=15, reason="检测设备检修")
    assert case.clock("decide").due_on == D("2026-10-19")  # 17 October is a Saturday
    assert case.now.documents.filter(template="extension").exists()


def test_missing_papers_are_told_once_and_all_of_them(town):
    case = Case(town, permit(town), handed_in="")
    with pytest.raises(NotAllowed, match="申请材料还缺“食品经营许可申请书、平面布局图”"):
        case.take("accept", "2026-09-02", site_check=False)
    with pytest.raises(BadInput, match="还缺“平面布局图”，须一次告知全部内容"):
        case.take("ask", "2026-09-02", lacking="食品经营许可申请书")
    with pytest.raises(BadInput, match="“营业执照”不在事项公布的申请材料中（或者免予提交）"):
        case.take("ask", "2026-09-02", lacking="食品经营许可申请书\n平面布局图\n营业执照")
    case.take("ask", "2026-09-02", lacking="食品经营许可申请书\n平面布局图")
    case.take("supply", "2026-09-10")
    with pytest.raises(NotAllowed, match="已于2026-09-02一次性告知补正，不能再次要求补正"):
        case.take("ask", "2026-09-10", lacking="平面布局图")
    case.accept("2026-09-10")
    assert case.clock("decide").started_on == D("2026-09-10")


def test_silence_is_acceptance_from_the_day_of_receipt(town):
    case = Case(town, permit(town), on="2026-09-01", handed_in="")
    moved = actions.apply_law(D("2026-09-09"), case.now)
    assert [m.pk for m in moved] == [case.matter.pk] and case.now.state == "accepted"
    assert case.record.deemed and case.record.accepted_on == D("2026-09-01")
    assert case.clock("decide").started_on == D("2026-09-01")  # not from the fifth day
    with pytest.raises(NotAllowed, match="申请材料还缺"):
        case.take("grant", "2026-09-09", "decider")


def test_special_procedures_stop_the_clock_and_are_told_in_writing(town):
    case = Case(town, permit(town)).accept()
    before = case.clock("decide").due_on
    actions.suspend(case.now, by=town.people["window"], on=D("2026-09-07"), ground="test", note="检验所需10个工作日")
    assert case.clock("decide").due_on is None and case.clock("decide").promised_on is None
    told = case.now.documents.get(template="special_notice")
    assert "检验所需10个工作日" in told.body
    with pytest.raises(NotAllowed, match="已中止"):
        case.take("grant", "2026-09-08", "decider")
    actions.resume(case.now, by=town.people["window"], on=D("2026-09-21"))
    calendar = actions.core.clocks_of(case.now).calendar
    stood = calendar.count(D("2026-09-07"), D("2026-09-21"))
    assert stood == 11 and case.clock("decide").due_on == calendar.after(before, stood)  # 20 September is worked


def test_extension_is_for_the_head_and_at_most_ten_days(town):
    case = Case(town, permit(town)).accept()
    with pytest.raises(NotAllowed, match="延长须由机构负责人批准（行政许可法第42条第1款）"):
        actions.extend(case.now, "decide", by=town.people["window"], on=D("2026-09-10"), amount=10, reason="现场复杂")
    with pytest.raises(BadInput, match="延长最多10个工作日"):
        actions.extend(case.now, "decide", by=town.people["chief"], on=D("2026-09-10"), amount=11, reason="现场复杂")
    due = case.clock("decide").due_on
    actions.extend(case.now, "decide", by=town.people["chief"], on=D("2026-09-10"), amount=10, reason="现场复杂")
    assert case.clock("decide").due_on > due
    assert "延长10日" in case.now.documents.get(template="extension").body


def test_an_open_case_keeps_the_version_it_started_with(town):
    old = permit(town)
    case = Case(town, old).accept()
    actions.correct_entry(
        old,
        by=town.people["keeper"],
        on=D("2026-09-03"),
        changes={"valid_until": D("2026-09-03"), "ended": "amended"},
        reason="新版施行",
    )
    new = permit(town, edition=2, valid_from=D("2026-09-03"), committed_amount=2)
    with pytest.raises(BadInput, match="第1版，2026-09-04不在其施行期内"):
        Case(town, ServiceItem.objects.get(pk=old.pk), on="2026-09-04")
    assert case.record.item_id == old.pk != new.pk
    calendar = actions.core.clocks_of(case.now).calendar
    assert case.clock("decide").promised_on == calendar.after(D("2026-09-02"), 5)
    later = Case(town, new, on="2026-09-04").accept("2026-09-04")
    assert later.clock("decide").promised_on == calendar.after(D("2026-09-04"), 2)


def test_who_is_asked_for_what(town):
    with pytest.raises(BadInput, match="是行政处罚事项，不由申请启动"):
        Case(town, permit(town, "罚款", basic_code="0009", item_kind="penalty", lists=["power"]))
    with pytest.raises(BadInput, match="实施主体是县公安局，不由县市场监管局收件（行政许可法第32条第1款第2项）"):
        Case(town, permit(town, "旅馆业许可", basic_code="0010", body=town["police"]))
    with pytest.raises(BadInput, match="由通办合作地收件的，请选择合作地"):
        Case(town, permit(town), channel="partner")


def test_declining_says_why_and_where_to(town):
    case = Case(town, permit(town))
    with pytest.raises(BadInput, match="须告知应向哪个机关申请"):
        case.take("decline", "2026-09-01", declined="not_ours")
    with pytest.raises(BadInput, match="不是延续申请"):
        case.take("decline", "2026-09-01", declined="late_renewal")
    case.take("decline", "2026-09-01", declined="not_ours", redirected_to="县卫生健康局")
    assert "县卫生健康局" in case.now.documents.get(template="declined").body


def test_silence_on_a_renewal_grants_it(town):
    with pytest.raises(BadInput, match="请填写原许可有效期届满日"):
        Case(town, permit(town), kind="renew")
    item = ServiceItem.objects.get()
    case = Case(town, item, kind="renew", expires_on=D("2026-10-30"), on="2026-09-28").accept("2026-09-28")
    assert case.clock("renew").due_on == D("2026-10-30")
    with pytest.raises(BadInput, match="不晚于届满三十日前（2026-09-30），应当受理"):
        Case(town, item, kind="renew", expires_on=D("2026-10-30"), on="2026-09-28").take(
            "decline", "2026-09-28", declined="late_renewal"
        )
    actions.apply_law(D("2026-10-31"), case.now)
    assert case.now.state == "decided" and case.record.granted and case.record.decided_on == D("2026-10-30")


def test_a_hearing_is_waited_for_and_is_the_ground_of_the_decision(town):
    case = Case(town, permit(town)).accept()
    case.take("tell_hearing", "2026-09-03")
    with pytest.raises(BadInput, match="2026-09-10以前当事人可以申请听证"):
        case.take("grant", "2026-09-04", "decider")
    case.take("ask_hearing", "2026-09-08")
    assert case.clock("ask_hearing").met_on == D("2026-09-08") and case.clock("hold_hearing").due_on
    actions.suspend(case.now, by=town.people["window"], on=D("2026-09-08"), ground="hearing", note="听证所需20个工作日")
    with pytest.raises(BadInput, match="7个工作日前通知，最早定在2026-09-17"):
        case.take("notify_hearing", "2026-09-08", hearing_on=D("2026-09-15"))
    case.take("notify_hearing", "2026-09-08", hearing_on=D("2026-09-17"))
    case.take("hold_hearing", "2026-09-17", hearing_record="邻居担心油烟，申请人同意加装净化设备")
    actions.resume(case.now, by=town.people["window"], on=D("2026-09-18"))
    case.take("grant", "2026-09-18", "decider")
    assert case.record.granted


def test_what_is_done_at_once_is_done_in_one_step(town):
    with pytest.raises(NotAllowed, match="行政许可须受理后作出书面决定"):
        Case(town, permit(town)).take("do_at_once", "2026-09-01")
    service = permit(
        town, "参保登记", basic_code="0020", item_kind="service", lists=["service"], committed_amount=0, committed_unit="", handling="instant",
        statutory_amount=None, statutory_unit="", materials="参保登记表",
    )  # fmt: skip
    with pytest.raises(NotAllowed, match="还缺“参保登记表”"):
        Case(town, service, handed_in="").take("do_at_once", "2026-09-01")
    case = Case(town, service, handed_in="参保登记表")
    case.take("do_at_once", "2026-09-01")
    assert case.now.state == "done" and case.record.working_days == 0


def test_a_refusal_has_reasons_and_remedies(town):
    case = Case(town, permit(town)).accept()
    with pytest.raises(BadInput):
        case.take("refuse", "2026-09-04", "decider", refusal=" ")
    case.take("refuse", "2026-09-04", "decider", refusal="场所与污染源距离不足二十五米（食品安全法第三十三条）")
    assert "行政复议" in case.now.documents.get(template="refusal").body
    case.take("deliver", "2026-09-05", delivery="post")
    case.take("finish", "2026-09-05")
    assert case.now.state == "done" and case.record.granted is False


def test_first_examination_goes_up(town):
    case = Case(town, permit(town)).accept()
    case.take("pass_up", "2026-09-20", "decider")
    assert case.now.state == "passed" and case.clock("decide").kept()
