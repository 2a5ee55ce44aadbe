"""Every reply kind of the official form, and what must hold before each; what follows a reply."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.areas.oversight.information_requests.models import DisclosureRequest
from fazhi.areas.oversight.information_requests.tests.conftest import OPEN, due, running
from fazhi.areas.oversight.information_requests.words import Reply
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Matter

D = date.fromisoformat
STEPS = {
    "1": ("reply_open", ""), "2": ("reply_partial", ""), "3": ("reply_refused", "refused_kind"),
    "4": ("reply_unavailable", "unavailable_kind"), "5": ("reply_unprocessed", "unprocessed_kind"), "6": ("reply_other", ""),
}  # fmt: skip
NEEDS_MORE = {"3.4", "4.3", "5.4", "6.1", "6.2"}  # a third party, a correction, reasons first; the last two come by law


def record(matter: Matter) -> DisclosureRequest:
    return DisclosureRequest.objects.get(pk=matter.pk)


def test_each_kind_of_the_form_has_its_letter_and_clause(request_of: Any, step: Any) -> None:
    matters = {}
    for kind in Reply:
        if kind.value in NEEDS_MORE:
            continue
        code, field = STEPS[kind.family]
        fields = {"reply_content": "说明理由如下", "legal_clause": "", **({field: kind.value} if field else {})}
        if kind.family == "1":
            fields["public_where"] = "县政府网站"
        matters[kind.value] = matter = request_of("2026-10-09")
        if kind.value in {"5.5", "6.3"}:
            with pytest.raises(BadInput, match="没有通常适用的条款，请填写“法律依据”"):
                step(matter, code, "2026-10-20", **fields)
            fields["legal_clause"] = "《中华人民共和国政府信息公开条例》第三十六条"
        step(matter, code, "2026-10-20", **fields)
        found = record(matter)
        assert (found.form_code, found.replied_on) == (kind.value, D("2026-10-20"))
        letter = Document.objects.filter(matter=matter).latest("pk")
        assert found.legal_clause in letter.body and "林青" in letter.body
    refusal = Document.objects.get(matter=matters["3.6"])
    assert "属于四类过程性信息" in refusal.body and "应当先依法申请行政复议" in refusal.body
    assert "应当先" not in Document.objects.get(matter=matters["4.1"]).body


def test_a_petition_still_gets_a_written_notice(request_of: Any, step: Any) -> None:
    matter = request_of("2026-10-09", subject="投诉某单位")
    with pytest.raises(BadInput, match="请填写“答复内容”"):
        step(matter, "reply_unprocessed", "2026-10-12", unprocessed_kind="5.1", reply_content="", legal_clause="")
    step(
        matter,
        "reply_unprocessed",
        "2026-10-12",
        unprocessed_kind="5.1",
        reply_content="请通过信访渠道提出",
        legal_clause="",
    )
    assert Document.objects.get(matter=matter).name == "政府信息公开申请不予处理告知书"
    assert "第三十九条第一款" in record(matter).legal_clause


def test_several_things_are_one_partial_disclosure(request_of: Any, step: Any) -> None:
    matter = request_of("2026-10-09")
    step(matter, "item", "2026-10-12", {"name": "验收报告", "code": "1", "legal_clause": "", "content": "提供"})
    step(
        matter,
        "item",
        "2026-10-12",
        {"name": "会议记录", "code": "3.6", "legal_clause": "第十六条", "content": "不予公开"},
    )
    with pytest.raises(BadInput, match=r"应当按“部分公开”答复（一件申请只统计一种情形）"):
        step(matter, "reply_open", "2026-10-13", **OPEN)
    step(matter, "reply_partial", "2026-10-13", reply_content="分别处理", legal_clause="")
    body = Document.objects.get(matter=matter).body
    assert "1．验收报告：予以公开" in body and "2．会议记录：属于四类过程性信息" in body
    assert record(matter).form_code == "2"


def test_a_third_party_that_objects(request_of: Any, step: Any, consult: Any) -> None:
    matter = request_of("2026-10-09")
    keep = {"refused_kind": "3.4", "reply_content": "涉及商业秘密", "legal_clause": ""}
    with pytest.raises(BadInput, match="应当书面征求第三方的意见（条例第32条）"):
        step(matter, "reply_refused", "2026-10-12", **keep)
    step(matter, "review", "2026-10-12")
    asked = consult(matter, "2026-10-12")
    with pytest.raises(BadInput, match="不同意公开的，请写明理由"):
        step(asked, "answer", "2026-10-14", opinion="disagrees", reasons="")
    step(asked, "answer", "2026-10-14", opinion="disagrees", reasons="属于商业秘密")
    with pytest.raises(NotAllowed, match="理由不合理的，或者因公共利益决定公开的，请先登记"):
        step(matter, "reply_open", "2026-10-15", **OPEN)
    step(matter, "override", "2026-10-15", who="foi_head", public_interest="涉及食品安全，决定公开检测结果")
    assert "tell_third" in running(matter)
    with pytest.raises(NotAllowed, match="须先将内容和理由书面告知第三方"):
        step(matter, "reply_open", "2026-10-15", **OPEN)
    step(matter, "tell_third", "2026-10-15")
    assert "涉及食品安全" in Document.objects.get(template="third_party_notice").body
    step(matter, "reply_open", "2026-10-16", **OPEN)
    assert record(matter).form_code == "1"


def test_silence_of_a_third_party_leaves_the_decision_to_the_organ(request_of: Any, step: Any, consult: Any) -> None:
    matter = request_of("2026-10-09")
    with pytest.raises(NotAllowed, match="没有第三方不同意公开的意见"):
        step(matter, "unfounded", "2026-10-12", unfounded_reason="无")
    step(matter, "review", "2026-10-12")
    asked = consult(matter, "2026-10-12")
    with pytest.raises(BadInput, match="逾期未提出意见依法自动登记"):
        step(asked, "answer", "2026-10-14", opinion="silent", reasons="")
    step(asked, "recall", "2026-10-15")
    matter.refresh_from_db()
    assert not matter.suspended and asked.consulted_opinion.opinion == ""


def test_notices_cannot_be_challenged_and_refusals_go_to_review_first(request_of: Any, step: Any) -> None:
    matter = request_of("2026-10-09")
    with pytest.raises(
        BadInput, match=r"补正、延期等告知是过程性行为，不能单独申请复议、起诉（法释〔2025〕8号第10条）"
    ):
        step(matter, "remedy", "2026-10-12", {"kind": "suit", "case_no": "（2026）江01行初1号"})
    step(matter, "reply_refused", "2026-10-20", refused_kind="3.5", reply_content="内部事务信息", legal_clause="")
    with pytest.raises(BadInput, match="应当先申请行政复议，对复议决定不服的再起诉"):
        step(matter, "remedy", "2026-10-30", {"kind": "suit", "case_no": "（2026）江01行初1号"})
    with pytest.raises(BadInput, match="没有登记过行政复议"):
        step(matter, "remedy", "2026-10-30", {"kind": "suit_after", "case_no": "（2026）江01行初1号"})
    step(matter, "remedy", "2026-10-30", {"kind": "reconsideration", "case_no": "云政复〔2026〕8号"})
    with pytest.raises(NotAllowed, match="尚有未审结的复议、诉讼"):
        step(matter, "archive", "2026-11-02", archive_no="2026-1")
    case = Matter.objects.get(system="oversight.disclosure_remedy")
    assert case.record.form_code == "3.5"
    step(case, "conclude", "2026-11-10", result="corrected", result_note="")
    step(matter, "archive", "2026-11-11", archive_no="2026-1")
    absent = request_of("2026-10-09")
    step(absent, "reply_unavailable", "2026-10-20", unavailable_kind="4.1", reply_content="经检索没有", legal_clause="")
    step(
        absent, "remedy", "2026-10-30", {"kind": "suit", "case_no": "（2026）江01行初2号"}
    )  # “does not exist”: directly


def test_silence_may_be_challenged_once_the_time_is_up(request_of: Any, step: Any) -> None:
    matter = request_of("2026-09-01")
    # 09-02 … 09-18 thirteen, 09-20 (a swapped-in Sunday) fourteen, 09-24 eighteen, 09-25 … 09-27 rest, 09-29 twenty
    assert due(matter) == D("2026-09-29")
    step(matter, "remedy", "2026-09-30", {"kind": "reconsideration", "case_no": "云政复〔2026〕9号"})


def test_dispatch_and_service_are_both_kept(request_of: Any, step: Any) -> None:
    matter = request_of("2026-10-09")
    step(matter, "reply_open", "2026-10-20", **OPEN)
    with pytest.raises(BadInput, match="发出日期2026-10-19早于答复日期2026-10-20"):
        step(matter, "deliver", "2026-10-23", delivery="post", sent_on=D("2026-10-19"), served_on=None)
    step(matter, "deliver", "2026-10-23", delivery="post", sent_on=D("2026-10-20"), served_on=D("2026-10-23"))
    assert (record(matter).sent_on, record(matter).served_on) == (D("2026-10-20"), D("2026-10-23"))
    step(matter, "make_public", "2026-10-26")
    sent = Matter.objects.get(system="oversight.disclosure")
    assert sent.title == "农贸市场改造项目验收资料" and sent.record.origin == "request"


def test_who_asks_and_what_for(request_of: Any) -> None:
    with pytest.raises(BadInput, match=r"请登记身份证明（证件名称和号码后四位）（条例第29条）"):
        request_of("2026-10-09", id_no="")
    with pytest.raises(BadInput, match="请写明所需政府信息的名称、文号"):
        request_of("2026-10-09", content="资料")


def test_taking_it_back_calls_off_the_consultation(request_of: Any, step: Any, consult: Any) -> None:
    matter = request_of("2026-10-09")
    step(matter, "review", "2026-10-12")
    asked = consult(matter, "2026-10-12")
    step(matter, "withdraw", "2026-10-13")
    asked.refresh_from_db()
    matter.refresh_from_db()
    assert (asked.state, matter.state, record(matter).form_code) == ("recalled", "ended", "6.3")
    assert running(matter) == set() and not matter.suspended
