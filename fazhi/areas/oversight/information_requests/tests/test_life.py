"""The clocks of a request by the law's own examples: correction restarts, consultation pauses, payment restarts.

Working days follow the calendars of 2025 and 2026; the counting stands beside each date.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.areas.oversight.information_requests.models import DisclosureRequest
from fazhi.areas.oversight.information_requests.tests.conftest import OPEN, due, running
from fazhi.spine import actions
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Matter
from fazhi.spine.verify import breaks

D = date.fromisoformat


def record(matter: Matter) -> DisclosureRequest:
    return DisclosureRequest.objects.get(pk=matter.pk)


def test_handed_in_and_extended_once(request_of: Any, step: Any, office: Any, at: Any) -> None:
    matter = request_of("2026-01-30")
    assert due(matter) == D("2026-03-05")  # V6: twenty working days over the Spring Festival
    head, clerk = office.people["foi_head"], office.people["foi"]
    extend = {"on": at("2026-03-05"), "reason": "需要检索历年档案"}
    with pytest.raises(NotAllowed, match=r"须由机构负责人批准（政府信息公开条例第33条第2款）"):
        actions.extend(matter, "answer", by=clerk, amount=20, **extend)
    with pytest.raises(BadInput, match="延长最多20个工作日"):
        actions.extend(matter, "answer", by=head, amount=21, **extend)
    actions.extend(matter, "answer", by=head, amount=20, **extend)
    assert due(matter) == D("2026-04-02")  # V6: counted after the first twenty
    with pytest.raises(NotAllowed, match="只能延长1次"):
        actions.extend(matter, "answer", by=head, amount=1, **extend)
    letter = Document.objects.get(template="extension_notice")
    assert "至迟于2026年4月2日答复" in letter.body and letter.to == "林青"
    step(matter, "reply_open", "2026-04-02", **OPEN)
    assert (record(matter).form_code, record(matter).result_on) == ("1", D("2026-04-02"))
    assert list(breaks()) == []


def test_web_and_fax_count_from_the_day_both_confirm(request_of: Any, step: Any) -> None:
    matter = request_of("2026-10-30", channel="internet")
    assert "answer" not in running(matter) and record(matter).taken_on == D("2026-10-30")
    with pytest.raises(NotAllowed, match=r"互联网渠道提出的申请，须先与申请人确认收到日期（条例第31条）"):
        step(matter, "reply_open", "2026-11-02", **OPEN)
    step(matter, "confirm", "2026-11-02", confirmed_with="电话，申请人本人", contacted_on=D("2026-10-30"))
    # 11-03 … 11-30 are twenty working days (no holiday in November)
    assert due(matter) == D("2026-11-30") and record(matter).taken_on == D("2026-11-02")
    assert due(matter, "review") == D("2026-11-11")  # seven
    with pytest.raises(NotAllowed, match="收到日期已经确认"):
        step(matter, "confirm", "2026-11-03", confirmed_with="电话", contacted_on=None)


def test_ordinary_mail_asks_for_the_contact_on_the_same_day(request_of: Any, step: Any) -> None:
    matter = request_of("2026-11-02", channel="ordinary_post")
    assert running(matter) == {"contact"}
    with pytest.raises(BadInput, match="应当在收到当日联系（条例第31条）"):
        step(matter, "confirm", "2026-11-03", confirmed_with="短信", contacted_on=None)
    with pytest.raises(BadInput, match="应在到达日期2026-11-02与确认日期2026-11-03之间"):
        step(matter, "confirm", "2026-11-03", confirmed_with="短信", contacted_on=D("2026-11-01"))
    step(matter, "confirm", "2026-11-03", confirmed_with="短信", contacted_on=D("2026-11-02"))
    assert due(matter) == D("2026-12-01") and "contact" not in running(matter)
    signed = request_of("2026-11-02", channel="signed_post")
    with pytest.raises(NotAllowed, match="提交（签收）之日即收到申请之日"):
        step(signed, "confirm", "2026-11-02", confirmed_with="", contacted_on=None)
    assert due(signed) == D("2026-11-30")


def test_correction_once_restarts_the_whole_period(request_of: Any, step: Any) -> None:
    matter = request_of("2026-10-09", channel="counter")
    ask = {"correction_items": "请写明项目名称", "correct_by": D("2026-10-09")}
    with pytest.raises(BadInput, match="补正期限2026-10-09应当晚于告知日期2026-10-12"):
        step(matter, "ask_correction", "2026-10-12", **ask)
    step(matter, "ask_correction", "2026-10-12", **(ask | {"correct_by": D("2026-10-30")}))
    assert running(matter) == {"correct"} and due(matter, "correct") == D("2026-10-30")
    step(matter, "corrected", "2026-10-20", corrected_content="青溪农贸市场改造项目验收报告")
    # 10-21 … 10-23 three, 10-26 … 10-30 eight, 11-02 … 11-06 thirteen, 11-09 … 11-13 eighteen, 11-16, 11-17
    assert due(matter) == D("2026-11-17")
    with pytest.raises(NotAllowed, match="补正应当一次性告知，已经要求补正过"):
        step(matter, "ask_correction", "2026-10-21", **(ask | {"correct_by": D("2026-11-30")}))
    step(
        matter,
        "reply_unavailable",
        "2026-11-02",
        unavailable_kind="4.3",
        reply_content="仍无法辨认所需信息",
        legal_clause="",
    )
    assert record(matter).form_code == "4.3" and "第三十条" in record(matter).legal_clause


def test_not_corrected_in_time_is_given_up_by_law(request_of: Any, step: Any) -> None:
    matter = request_of("2026-10-09")
    step(matter, "ask_correction", "2026-10-12", correction_items="请写明", correct_by=D("2026-10-20"))
    assert actions.apply_law(D("2026-10-20"), matter) == []  # the last day is still in time
    actions.apply_law(D("2026-10-21"), matter)
    matter.refresh_from_db()
    assert matter.state == "ended"
    assert (record(matter).form_code, record(matter).result_on) == ("6.1", D("2026-10-20"))


def test_consultation_pauses_and_each_party_has_its_own_clock(request_of: Any, step: Any, consult: Any) -> None:
    matter = request_of("2026-03-02")
    step(matter, "review", "2026-03-03")
    asked = consult(matter, "2026-03-09")
    assert due(matter) is None and due(asked, "third_party") == D("2026-03-30")  # V12
    with pytest.raises(NotAllowed, match="已中止，恢复之后方可办理"):
        step(matter, "reply_open", "2026-03-10", **OPEN)
    step(asked, "answer", "2026-03-20", opinion="agrees", reasons="")
    matter.refresh_from_db()
    assert not matter.suspended and due(matter) == D("2026-04-13")  # V12: nine working days are left out


def test_the_clock_waits_for_the_last_answer(request_of: Any, step: Any, consult: Any, office: Any, at: Any) -> None:
    matter = request_of("2026-03-02")
    step(matter, "review", "2026-03-03")
    third = consult(matter, "2026-03-09")
    maker = consult(matter, "2026-03-11", "co_maker", consulted_organ=office["police"])
    assert due(maker, "co_maker") == D("2026-04-01")  # 03-12 … 04-01
    step(third, "answer", "2026-03-13", opinion="disagrees", reasons="涉及商业秘密")
    matter.refresh_from_db()
    assert matter.suspended  # the co-making organ is still being asked
    actions.take_step(
        maker,
        "answer_here",
        by=office.people["police"],
        on=at("2026-03-20"),
        fields={"opinion": "agrees", "reasons": ""},
    )
    matter.refresh_from_db()
    assert not matter.suspended and due(matter) == D("2026-04-13")


def test_silence_is_no_consent_of_a_third_party_but_of_a_co_maker(
    request_of: Any, step: Any, consult: Any, office: Any, at: Any
) -> None:
    matter = request_of("2026-03-02")
    step(matter, "review", "2026-03-03")
    third = consult(matter, "2026-03-09")
    maker = consult(matter, "2026-03-09", "co_maker", consulted_organ=office["police"])
    actions.apply_law(at("2026-03-31"))
    for asked, opinion, state in ((third, "silent", "silent"), (maker, "deemed", "answered")):
        asked.refresh_from_db()
        assert (asked.record.opinion, asked.state) == (opinion, state)
    matter.refresh_from_db()
    # left out: 03-09 … 03-29, fifteen working days; without them 03-30, so 03-30 + 15 working days (04-06 is a rest day)
    assert not matter.suspended and due(matter) == D("2026-04-21")


def test_the_clock_of_a_party_runs_from_the_day_the_letter_reached_it(request_of: Any, step: Any, consult: Any) -> None:
    matter = request_of("2026-03-02")
    step(matter, "review", "2026-03-03")
    first, second = (
        consult(matter, "2026-03-09", reached_on=None),
        consult(matter, "2026-03-09", party_name="云岚监理公司"),
    )
    assert running(first) == set()
    step(first, "reached", "2026-03-12")
    assert due(first, "third_party") == D("2026-04-02")  # 03-13, 16 … 20 (6), 23 … 27 (11), 30, 31, 04-01, 04-02
    with pytest.raises(NotAllowed, match="收到日期已登记为2026-03-09"):
        step(second, "reached", "2026-03-12")
    step(second, "recall", "2026-03-13")
    matter.refresh_from_db()
    assert matter.suspended  # the first is still being asked
    step(first, "answer", "2026-03-16", opinion="agrees", reasons="")
    matter.refresh_from_db()
    assert not matter.suspended and due(matter) == D("2026-04-07")  # 03-30 and five working days


def test_who_is_asked_must_be_named(request_of: Any, step: Any, consult: Any, office: Any) -> None:
    matter = request_of("2026-03-02")
    row = {"kind": "third_party", "party_name": "某公司", "what": "验收报告"}
    with pytest.raises(NotAllowed, match=r"请先登记审核.*不计入答复期限，请从“征求意见”页面发出"):
        step(matter, "consult", "2026-03-03", row)
    with pytest.raises(NotAllowed, match="须由承办单位的"):  # nobody stops the clock without asking anybody
        actions.suspend(matter, by=office.people["foi"], on=D("2026-03-03"), ground="consult")
    step(matter, "review", "2026-03-03")
    actions.suspend(matter, by=None, on=D("2026-03-03"), ground="consult")
    with pytest.raises(BadInput, match="请填写第三方姓名或者名称"):
        step(matter, "consult", "2026-03-03", row | {"party_name": ""})
    with pytest.raises(BadInput, match="请选择被征求意见的机关"):
        step(matter, "consult", "2026-03-03", {"kind": "co_maker", "what": "验收报告"})
    with pytest.raises(BadInput, match="不能向本机关征求意见"):
        step(
            matter, "consult", "2026-03-03", {"kind": "other", "what": "验收报告", "consulted_organ": office["market"]}
        )


def test_payment_restarts_from_the_day_after(request_of: Any, step: Any) -> None:
    matter = request_of("2026-10-09")
    fee = {"fee_method": "by_page", "fee_before": None, "fee_pages": 30}
    with pytest.raises(BadInput, match="没有超过免费数量，不收取信息处理费"):
        step(matter, "fee_notice", "2026-10-15", **fee)
    with pytest.raises(BadInput, match="两种计收方式只能择一适用"):
        step(matter, "fee_notice", "2026-10-15", **(fee | {"fee_before": 40}))
    step(matter, "fee_notice", "2026-10-15", **(fee | {"fee_pages": 210}))
    assert record(matter).fee_amount == 70 * 10 + 100 * 20 + 10 * 40
    assert due(matter, "pay") == D("2026-11-12")  # 10-16 … 11-12
    step(matter, "paid", "2026-10-30")
    assert due(matter) == D("2026-11-27")  # 11-02 … 11-27: twenty, the day of payment itself is not counted
    late = request_of("2026-10-09")
    step(late, "fee_notice", "2026-10-15", fee_method="by_request", fee_before=30, fee_pages=None)
    assert record(late).fee_amount == 200
    actions.apply_law(D("2026-11-13"), late)
    late.refresh_from_db()
    assert late.state == "ended" and record(late).form_code == "6.2"


def test_too_many_requests_are_asked_for_reasons_first(request_of: Any, step: Any) -> None:
    matter = request_of("2026-10-09")
    refuse = {"unprocessed_kind": "5.4", "reply_content": "理由不合理", "legal_clause": ""}
    with pytest.raises(BadInput, match=r"应当先要求申请人说明理由（条例第35条）"):
        step(matter, "reply_unprocessed", "2026-10-12", **refuse)
    step(matter, "ask_reasons", "2026-10-12", reason_by=D("2026-10-20"))
    with pytest.raises(BadInput, match="说明理由的期限到2026-10-20"):
        step(matter, "reply_unprocessed", "2026-10-15", **refuse)
    with pytest.raises(NotAllowed, match="申请人尚未说明理由"):
        step(matter, "defer", "2026-10-15", who="foi_head", defer_reason="合理", defer_until=D("2026-12-31"))
    step(matter, "reasons_given", "2026-10-16", reasons="用于科学研究")
    with pytest.raises(BadInput, match=r"应当晚于答复期限2026-11-05"):
        step(matter, "defer", "2026-10-19", who="foi_head", defer_reason="合理", defer_until=D("2026-11-05"))
    step(matter, "defer", "2026-10-19", who="foi_head", defer_reason="合理", defer_until=D("2026-12-31"))
    assert "answer" not in running(matter) and due(matter, "deferred") == D("2026-12-31")


def test_a_court_order_gives_twenty_working_days(request_of: Any, step: Any) -> None:
    matter = request_of("2026-05-06")
    step(matter, "reply_refused", "2026-05-20", refused_kind="3.6", reply_content="过程性信息", legal_clause="")
    order = {"ordered_by": "court", "order_no": "（2026）江01行初9号", "ordered_on": D("2026-10-09"), "order_due": None}
    with pytest.raises(BadInput, match="请填写决定载明的期限"):
        step(matter, "order", "2026-10-12", **(order | {"ordered_by": "review"}))
    step(matter, "order", "2026-10-12", **order)
    # from the judgment: 10-10 is a swapped-in Saturday: one; 10-12 … 10-16 six, 10-30 sixteen, 11-05 twenty
    assert due(matter, "court") == D("2026-11-05")
    step(matter, "reply_again", "2026-11-02", again_code="1", again_content="全文提供")
    assert record(matter).form_code == "3.6"  # the yearly form keeps the first result
