"""What can be decided: who is punished, how heavily, who is not, and what the law says of each (第29条至第36条)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.areas.enforcement.penalties.gates_filing import barred_on
from fazhi.areas.enforcement.penalties.moves import heaviest_of
from fazhi.areas.enforcement.penalties.practice import hearing_due
from fazhi.areas.enforcement.penalties.tests.scene import NONE, Case
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.fields import join

D = date.fromisoformat


def test_a_minor_case_is_not_punished_and_the_party_is_taught(case):
    one = case().file().evidence()
    with pytest.raises(BadInput, match="尚缺：没有造成危害后果"):
        one.spare(mildness=["minor", "corrected"])
    with pytest.raises(BadInput, match="不填处罚种类和金额"):
        one.spare(draft_kinds=["warning"])
    one.spare()
    with pytest.raises(NotAllowed, match="不需要告知"):
        one.notify()
    one.review()
    with pytest.raises(NotAllowed, match="不能办理“作出行政处罚决定”"):
        one.decide("2026-03-24")
    one.do("decide_none", "2026-03-24", "m_head")
    record = one.record
    assert (record.outcome, record.fine, record.spared) == ("no_penalty_minor", 0, 5000)
    one.serve("serve_decision", "2026-03-24")
    with pytest.raises(NotAllowed, match=r"应当对当事人进行教育.*第33条第3款"):
        one.do("executed", "2026-03-24")
    one.do("educate", "2026-03-24", detail={"content": "讲解食品安全法，指导建立临期食品台账"})
    one.do("executed", "2026-03-24").do("close_case", "2026-03-25", "m_head")
    assert not one.matter.chain.links_out.filter(kind="execution").exists()


def test_first_offence_wants_its_own_conditions(case):
    one = case().file().evidence()
    with pytest.raises(BadInput, match="尚缺：初次违法、危害后果轻微"):
        one.spare(draft_outcome="no_penalty_first")
    one.spare(draft_outcome="no_penalty_first", mildness=["first", "slight_harm", "corrected"])
    one.review().do("decide_none", "2026-03-24", "m_head")
    with pytest.raises(NotAllowed, match="当前为“已决定”"):
        one.spare("2026-03-25")


def test_no_fault_has_to_be_proved_by_the_party(case):
    one = case().file().evidence()
    with pytest.raises(BadInput, match="足以证明没有主观过错"):
        one.spare(draft_outcome="no_penalty_no_fault", mildness=[])


def test_nobody_under_fourteen_is_punished(case):
    child = {"party_kind": "person", "party_name": "孙某", "party_uscc": "", "party_capacity": "under_14"}
    one = case(**child).file().evidence()
    with pytest.raises(BadInput, match=r"不满十四周岁.*责令监护人加以管教"):
        one.conclude()
    one.spare(draft_outcome="no_penalty_under_14", mildness=[])


def test_the_young_are_punished_more_lightly(case):
    one = (
        case(party_kind="person", party_name="孙某", party_uscc="")
        .do("classify", "2026-03-03", act_code="SP-034", party_capacity="minor_14_18")
        .file()
        .evidence()
    )
    with pytest.raises(BadInput, match="应当从轻或者减轻"):
        one.conclude()
    with pytest.raises(BadInput, match="须为“从轻处罚”或者“减轻处罚”"):
        one.conclude(mitigation=["juvenile"])
    with pytest.raises(BadInput, match="低于法定幅度下限"):
        one.conclude(mitigation=["juvenile"], degree="light", draft_fine="3000")
    one.conclude(mitigation=["juvenile"], degree="below", draft_fine="3000")


def test_mitigation_below_the_range_needs_its_ground(case):
    one = case().file().evidence()
    with pytest.raises(BadInput, match="减轻处罚须有法定情形"):
        one.conclude(degree="below", draft_fine="1000")
    with pytest.raises(BadInput, match="超过法定幅度上限"):
        one.conclude(draft_fine="60000")
    with pytest.raises(BadInput, match="理由和批准方式都要填写"):
        one.conclude(deviation_reason="情节特殊")
    one.conclude(deviation_reason="情节特殊", deviation_approval="head")


def test_what_is_barred_is_not_filed(case):
    one = case()
    with pytest.raises(BadInput, match=r"二年内（至2026-02-28）未被发现.*第36条"):
        one.do("classify", "2026-03-03", act_ended_on="2024-02-28").file()
    one.do("classify", "2026-03-03", act_ended_on="2024-02-28", grave=True).file()  # five years: life, health, finance
    assert barred_on(D("2024-02-29"), False) == D("2026-02-28")
    assert barred_on(None, True) is None  # an act that goes on
    one.evidence()
    with pytest.raises(BadInput, match="没有超过追责期限"):
        one.spare(draft_outcome="time_barred", mildness=[])


def test_one_act_is_fined_by_the_highest_rule(case):
    one = case().file().evidence()
    rule = {
        "rule": "食品安全法第34条",
        "penalty_basis": "食品安全法第124条",
        "rule_low": "5000",
        "rule_high": "50000",
        "applied": True,
    }
    one.do("rule", "2026-03-06", detail=rule)
    one.do("rule", "2026-03-06", detail={**rule, "rule": "广告法第28条", "rule_high": "200000", "applied": False})
    with pytest.raises(BadInput, match=r"按照罚款数额高的规定处罚.*第29条"):
        one.conclude()


def test_the_same_act_is_not_fined_twice(bureau, case):
    same = {"act_ended_on": "2026-03-01"}
    first = case(**same).file().evidence().conclude().review().notify().decide()
    second = Case.open(bureau, **same).file().evidence().conclude().review().notify()
    with pytest.raises(BadInput, match="不得给予两次以上罚款"):
        second.decide()
    first.do(
        "revised",
        "2026-04-09",
        detail={
            "remedy": "own",
            "revised": "revoked",
            "document_no": "云市监撤〔2026〕1号",
            "effective_on": "2026-04-09",
        },
    )
    second.decide("2026-04-09")


def test_a_town_uses_only_what_it_was_given(bureau, case):
    from fazhi.areas.enforcement.officers.tests.people import officer
    from fazhi.spine.access import Role

    town = bureau["qingxi"]
    pair = [officer(town, name, domains=("urban",)) for name in ("镇甲", "镇乙")]
    bureau.person("t_head", "qingxi", Role.AUTHORITY_HEAD)
    one = Case.open(bureau, organ="qingxi", by="qingxi", domain="urban", title="擅自占道经营案")
    who = {"officer_one": pair[0].pk, "officer_two": pair[1].pk}
    with pytest.raises(BadInput, match=r"须填写省级决定赋予的事项编码.*第24条"):
        one.do("file", "2026-03-04", "t_head", **who)
    with pytest.raises(BadInput, match="没有赋权青溪镇"):
        one.do("classify", "2026-03-04", "qingxi", delegated_item="CG-001").do("file", "2026-03-04", "t_head", **who)


def test_police_records_are_sealed(bureau):
    police = {"domain": "police", "sealed": True, "party_kind": "person", "party_uscc": "", "title": "治安案件"}
    with pytest.raises(BadInput, match=r"应当封存.*第136条"):
        Case.open(bureau, **police, party_name="孙大有")
    sealed = {**police, "party_name": "（封存）", "facts": "", "act_code": ""}
    one = Case.open(bureau, **sealed)
    assert one.record.facts == "" and one.record.act_code == ""
    with pytest.raises(BadInput, match="只有公安领域"):
        Case.open(bureau, **{**sealed, "domain": "market"})


@given(
    st.lists(st.sampled_from(["warning", "criticism", "fine", "confiscation", "stop", "revoke", "detention", "other"]))
)
def test_a_case_is_counted_once_in_its_heaviest_kind(kinds):
    found = heaviest_of(join(kinds))
    assert found in kinds or (found == "" and not kinds)
    if set(kinds) - {"other"}:
        assert found != "other"  # a named kind goes before "other"
    if "detention" in kinds:
        assert found == "detention"


def test_hearings_are_offered_by_kind_and_amount():
    assert hearing_due(["fine"], 10000, 0, "person") and not hearing_due(["fine"], 9999, 0, "person")
    assert not hearing_due(["fine"], 10000, 0, "enterprise") and hearing_due(["revoke"], 0, 0, "enterprise")


def test_an_unproved_case_ends_without_a_penalty(case):
    one = case().file()
    one.do("evidence", "2026-03-05", detail={"name": "进货凭证", "evidence_kind": "document", "origin": "当事人提供",
                                             "taken_on": "2026-03-05", "proves": "商品未过期"})  # fmt: skip
    one.do("conclude", "2026-03-06", **{**NONE, "draft_outcome": "not_established", "mildness": []})
    one.review("2026-03-06", "2026-03-06").do("decide_none", "2026-03-06", "m_head")
    one.serve("serve_decision", "2026-03-06")
    with pytest.raises(NotAllowed, match="只有依法不予处罚的"):
        one.do("educate", "2026-03-06", detail={"content": "—"})
    one.do("executed", "2026-03-06").do("close_case", "2026-03-06", "m_head")
