"""Ways off the straight road: transfer to the police, another agency, termination, revision, sealed records, delegated power."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.enforcement.officers.ledgers import DelegatedItem
from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.penalties.tests.scene import EVIDENCE, Case
from fazhi.spine.access import Role
from fazhi.spine.actions import record_entry
from fazhi.spine.errors import BadInput, NotAllowed

D = date.fromisoformat


def test_the_police_take_it_or_send_it_back(case):
    one = case().file().evidence()
    with pytest.raises(NotAllowed, match="机关负责人"):
        one.do("transfer", "2026-03-06", end_reason="涉案金额达到立案标准")
    one.do("transfer", "2026-03-06", "m_head", end_reason="涉案金额达到立案标准")
    with pytest.raises(NotAllowed, match="尚未答复立案"):
        one.do("end_transferred", "2026-03-10", "m_head")
    one.do("transfer_answered", "2026-03-10", detail={"answer": "not_filed", "answered_on": "2026-03-09"})
    with pytest.raises(NotAllowed, match="尚未答复立案"):
        one.do("end_transferred", "2026-03-10", "m_head")
    one.do("take_back", "2026-03-10", "m_head")
    assert one.state == "investigating" and "decide_market" in one.limits()
    one.do("transfer", "2026-03-16", "m_head", end_reason="补充证据后再次移送")
    one.do(
        "transfer_answered",
        "2026-03-18",
        detail={"answer": "filed", "answered_on": "2026-03-18", "reply_no": "云公立〔2026〕9号"},
    )
    with pytest.raises(NotAllowed, match="尚未答复不予立案"):
        one.do("take_back", "2026-03-18", "m_head")
    one.do("end_transferred", "2026-03-18", "m_head").do("close_case", "2026-03-19", "m_head")
    assert one.record.outcome == "transferred_criminal" and "decide_market" not in one.limits()


def test_a_case_ends_without_a_decision(bureau, case):
    one = case().file().evidence()
    one.do("terminate", "2026-03-20", "m_head", end_reason="企业已注销，没有权利义务承受人")
    one.do("close_case", "2026-03-20", "m_head").do("archive", "2026-03-21", archive_no="1")
    other = Case.open(bureau).file()
    other.do("hand_over", "2026-03-20", "m_head", moved_to="邻县市场监督管理局", end_reason="违法行为发生在邻县")
    assert other.record.outcome == "transferred_other_agency" and other.state == "ended"


def test_the_closing_file_has_to_be_complete(case):
    one = case().decided()
    one.serve("serve_decision", "2026-04-09").executed("2026-04-20")
    assert not one.record.archive_no
    one.do("close_case", "2026-04-21", "m_head").do("archive", "2026-06-01", archive_no="2026-E3-7")
    body = one.paper("contents").body
    order = [
        body.index(word)
        for word in ("立案审批表", "决定书\n", "告知书送达回证", "证据材料", "执行凭证", "【副卷】", "调查终结报告")
    ]
    assert order == sorted(order)


def test_the_file_shows_what_is_there_and_what_is_missing(bureau, case, client):
    one = case().decided()
    bureau.person("other", "police", Role.CLERK)
    client.force_login(bureau.people["other"])
    assert client.get(f"/desk/enforcement/penalty/{one.matter.pk}/volume/").status_code == 404
    client.force_login(bureau.people["m_clerk"])
    said = client.get(f"/desk/enforcement/penalty/{one.matter.pk}/volume/").content.decode()
    assert "尚缺2项：决定书送达回证、执行凭证" in said and said.index("立案审批表") < said.index("副卷") < said.index(
        "调查终结报告"
    )
    assert (
        f"/desk/enforcement/penalty/{one.matter.pk}/volume/"
        in client.get(f"/desk/matters/{one.matter.pk}/").content.decode()
    )
    assert client.get("/desk/enforcement/penalty/1/volume/").status_code == 404  # no penalty case


def test_a_decision_that_falls_is_still_counted_and_closes(case):
    one = case().decided().serve("serve_decision", "2026-04-09")
    row = {
        "remedy": "reconsideration",
        "revised": "changed",
        "document_no": "云政复决〔2026〕4号",
        "effective_on": "2026-06-30",
    }
    with pytest.raises(BadInput, match="生效日期应在决定日期"):
        one.do("revised", "2026-06-30", detail={**row, "effective_on": "2026-04-01"})
    with pytest.raises(BadInput, match="只有结果为“变更”"):
        one.do("revised", "2026-06-30", detail={**row, "revised": "revoked", "new_fine": "100"})
    one.do("revised", "2026-06-30", detail={**row, "new_fine": "2000"})
    assert (one.record.revised, one.record.outcome, one.record.fine) == ("changed", "penalised", 5000)


def test_sealed_cases_hold_no_evidence_and_no_article(bureau):
    pair = [officer(bureau["police"], name, domains=("police",)) for name in ("警甲", "警乙")]
    bureau.person("p_clerk", "police", Role.CLERK)
    bureau.person("p_head", "police", Role.AUTHORITY_HEAD)
    sealed = {
        "domain": "police", "sealed": True, "party_kind": "person", "party_uscc": "", "title": "治安案件", "party_name": "（封存）",
        "facts": "", "act_code": "",
    }  # fmt: skip
    one = Case.open(bureau, organ="police", by="p_clerk", **sealed)
    one.do("file", "2026-03-04", "p_head", officer_one=pair[0].pk, officer_two=pair[1].pk)
    with pytest.raises(NotAllowed, match="留在公安机关办案系统"):
        one.do("evidence", "2026-03-04", "p_clerk", detail=EVIDENCE)
    drafted = {"draft_outcome": "penalised", "draft_kinds": ["detention"], "report": "依法处理"}
    with pytest.raises(BadInput, match="封存的案件不登记"):
        one.do("conclude", "2026-03-05", "p_clerk", **drafted, basis="治安管理处罚法第51条")
    one.do("conclude", "2026-03-05", "p_clerk", **drafted)


def test_only_the_police_detain(case):
    one = case().file().evidence()
    with pytest.raises(BadInput, match="行政拘留只能由公安机关"):
        one.conclude(draft_kinds=["fine", "detention"])


def test_a_town_acts_from_the_day_it_was_given_the_item(bureau):
    town, justice = bureau["qingxi"], bureau["justice"]
    pair = [officer(town, name, domains=("urban",)) for name in ("镇甲", "镇乙")]
    bureau.person("t_head", "qingxi", Role.AUTHORITY_HEAD)
    bureau.person("keeper", "justice", Role.REGISTRAR)
    given = {
        "handed": "town", "item_code": "CG-001", "domain": "urban", "origin": bureau["market"].pk, "holder": town.pk,
        "list_no": "江政发〔2025〕1号", "since": "2026-03-05",
    }  # fmt: skip
    record_entry(
        "enforcement.delegated_items",
        organ=justice,
        by=bureau.people["keeper"],
        on=D("2026-03-02"),
        title="占道经营",
        fields=given,
    )
    assert DelegatedItem.objects.count() == 1
    one = Case.open(bureau, organ="qingxi", by="qingxi", domain="urban", delegated_item="CG-001")
    who = {"officer_one": pair[0].pk, "officer_two": pair[1].pk}
    with pytest.raises(BadInput, match=r"自2026-03-05起才由青溪镇行使.*第24条"):
        one.do("file", "2026-03-04", "t_head", **who)
    one.do("file", "2026-03-05", "t_head", **who)
