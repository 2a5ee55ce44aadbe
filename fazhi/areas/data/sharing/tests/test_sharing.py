"""The catalogue and requests for shared data (政务数据共享条例); every gate is tried the wrong way first."""

from datetime import date

import pytest

from fazhi.areas.data.sharing import words
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.errors import Refused

DAY = date(2026, 3, 2)
OFFER = {"name": "调解案件统计", "register": "disputes.mediation", "items": "编号、状态", "sharing": "conditional",
         "terms_basis": "人民调解法第13条（保密）", "terms": "用于研判"}  # fmt: skip


@pytest.fixture
def town(county, today):
    county.person("owner", "justice", Role.CLERK, name="王数据")
    county.person("ownerhead", "justice", Role.OFFICE_HEAD, name="王科长")
    county.person("asker", "police", Role.CLERK, name="钱申请")
    county.person("manager", "government", Role.CLERK, name="孙主管")
    return county


def refused(call, *args, **more) -> str:
    with pytest.raises(Refused) as caught:
        call(*args, **more)
    fields = getattr(caught.value, "fields", {}) or {}
    return "；".join([*caught.value.reasons, *(str(v) for v in fields.values())])


def do(county, matter, code, who="owner", *, on=DAY, detail=None, **fields):
    return actions.take_step(matter, code, by=county.people[who], on=on, fields=fields, detail=detail)


def listed(county, **changed):
    return actions.open_matter(
        "data.offer", organ=county["justice"], by=county.people["owner"], on=DAY,
        fields=OFFER | {"manager": county["government"]} | changed,
    )  # fmt: skip


def offered(county, **changed):
    matter = listed(county, **changed)
    do(county, matter, "submit")
    do(county, matter, "offer", "manager")
    return matter


def asked(county, offer, **changed):
    fields = {"requester": county["police"], "offer": offer.pk, "purpose": "纠纷风险联合研判", "duty_basis": "人民警察法第21条",
              "items": "状态", "personal_need": "", "until": "2026-12-31"} | changed  # fmt: skip
    return actions.open_matter(
        "data.sharing", organ=county["justice"], by=county.people["asker"], on=DAY, fields=fields
    )


def value(code):
    figure = catalogue.figure(f"data.{code}")
    return engine.values([figure], Period.year(2026))[figure.code].number


def test_the_catalogue_takes_its_columns_from_the_registers_and_persons_are_never_given_freely(town):
    assert "没有数据项“血型”" in refused(listed, town, items="编号、血型")
    assert "依据" in refused(listed, town, terms_basis="")
    said = refused(listed, town, sharing="unconditional", terms_basis="", items="编号、申请人（一方当事人）")
    assert "申请人" in said and "第34条" in said
    with pytest.raises(Refused):
        listed(town, register="services.resettlement")
    assert all(not words.sealed(code) for code, _ in words.registers()) and words.sealed("services.resettlement")
    assert value("offer.standing") == 0
    offered(town)
    assert value("offer.standing") == 1


def test_a_change_of_law_is_in_the_catalogue_in_ten_working_days(town):
    matter = offered(town)
    assert "晚于" in refused(do, town, matter, "change", cause="law", changed_on="2026-03-03")
    do(town, matter, "change", cause="law", changed_on="2026-03-02")
    clock = matter.deadlines.get(limit="update")
    assert clock.due_on == date(2026, 3, 16)
    actions.extend(matter, "update", by=town.people["ownerhead"], on=date(2026, 3, 10), amount=5, reason="涉及两个系统")
    assert matter.deadlines.get(limit="update").due_on == date(2026, 3, 23)
    content = {name: OFFER[name] for name in ("items", "sharing", "terms_basis", "terms")}
    do(town, matter, "update", on=date(2026, 3, 12), **content)
    assert matter.deadlines.filter(limit="review").order_by("-pk").first().due_on == date(2026, 3, 16)
    do(town, matter, "confirm", "manager", on=date(2026, 3, 13))


def test_free_data_are_answered_in_one_day_and_others_in_ten(town):
    free = offered(town, sharing="unconditional", terms_basis="")
    matter = asked(town, free)
    assert [(d.limit, d.due_on) for d in matter.deadlines.all()] == [("answer_plain", date(2026, 3, 3))]
    do(town, matter, "consent", on=date(2026, 3, 4), terms="")
    assert matter.record.in_time is False
    other = asked(town, offered(town))
    assert other.deadlines.get(limit="answer").due_on == date(2026, 3, 16)
    actions.extend(other, "answer", by=town.people["ownerhead"], on=date(2026, 3, 6), amount=10, reason="须逐项核对")
    assert other.deadlines.get(limit="answer").due_on == date(2026, 3, 30)
    do(town, other, "refuse", on=date(2026, 3, 9), refusal_basis="人民调解法第13条", refusal="涉及当事人隐私")
    assert other.record.in_time is True
    assert (
        value("sharing.requests"),
        value("sharing.answered"),
        value("sharing.in_time"),
        value("sharing.refused"),
    ) == (2, 2, 1, 1)


def test_what_is_asked_for_stays_within_the_offer_and_persons_need_a_reason(town):
    offer = offered(town, items="编号、状态、申请人（一方当事人）")
    assert "没有提供“结果”" in refused(asked, town, offer, items="状态、结果")
    said = refused(asked, town, offer, items="申请人（一方当事人）")
    assert "申请人" in said and "必需" in said
    asked(town, offer, items="申请人（一方当事人）", personal_need="核对报警人是否已在调解")
    assert "须晚于" in refused(asked, town, offer, until="2026-03-02")
    shut = offered(town, sharing="none")
    assert "不予共享" in refused(asked, town, shut)
    assert "不在目录" in refused(asked, town, listed(town))


def test_delivered_used_within_its_scope_corrected_and_destroyed(town):
    matter = asked(town, offered(town))
    do(town, matter, "consent", on=date(2026, 3, 4), terms="仅限研判")
    assert matter.deadlines.get(limit="deliver").due_on == date(2026, 4, 1)
    do(town, matter, "deliver", on=date(2026, 3, 20), delivered_how="共享平台接口")
    use = {"purpose": "三月研判", "items": "编号", "rows": "40"}
    assert "不在同意共享的范围" in refused(do, town, matter, "use", "asker", on=date(2026, 3, 25), detail=use)
    do(town, matter, "use", "asker", on=date(2026, 3, 25), detail=use | {"items": "状态"})
    assert "没有提出校核" in refused(do, town, matter, "correct_data", on=date(2026, 3, 26), correction_answer="已更正")
    do(town, matter, "ask_correction", "asker", on=date(2026, 3, 26), correction="状态与实际不符")
    assert matter.deadlines.get(limit="correct").due_on == date(2026, 4, 10)  # 6 April is the Tomb-Sweeping holiday
    do(town, matter, "correct_data", on=date(2026, 4, 2), correction_answer="已更正")
    do(town, matter, "end", "asker", on=date(2026, 5, 6), destroyed="已删除，双人见证")
    assert matter.record.keep_until == date(2029, 5, 6) and value("sharing.delivered") == 1
