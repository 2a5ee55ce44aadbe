"""Contracts and promises: reviewed before they are signed, changed only by procedure, and what happens when they are broken."""

from datetime import date

import pytest

from fazhi.areas.functions.good_faith.tests.test_arrears import do, owing, part, refused, town, value  # noqa: F401
from fazhi.report.draft import first_draft
from fazhi.report.render import codes_in, render
from fazhi.report.shown import live
from fazhi.spine import actions
from fazhi.spine.models import Matter

DAY = date(2026, 3, 3)


def entered(county, kind="contract") -> Matter:
    fields = {
        "kind": kind,
        "title": "智能停车项目合作合同",
        "counterpart": "云岚县通泊科技有限公司",
        "text": "建设泊位三百个",
        "amount": "1200000",
    }
    return actions.open_matter(
        "functions.promise", organ=county["police"], by=county.people["cashier"], on=DAY, fields=fields
    )


def signed(county) -> Matter:
    matter = entered(county, "policy")
    do(county, matter, "sign", contract_no="", perform_by="2026-09-30", on=DAY)
    return matter


def test_no_contract_is_signed_without_its_review(town):  # noqa: F811
    matter = entered(town)
    assert "未经合法性审查" in refused(do, town, matter, "sign", contract_no="", perform_by="2026-09-30")
    do(town, matter, "submit", reviewer=town["justice"])
    review = Matter.objects.get(system="decisions.legality")
    assert review.organ == town["justice"] and review.record.other_party == "云岚县通泊科技有限公司"
    assert "尚未出具意见" in refused(do, town, matter, "sign", contract_no="", perform_by="2026-09-30")
    for said, told in (("illegal", "不能签订"), ("legal", "")):
        type(review.record).objects.filter(pk=review.pk).update(result=said, given_on=DAY)
        if told:
            assert told in refused(do, town, matter, "sign", contract_no="", perform_by="2026-09-30")
    do(town, matter, "sign", contract_no="云公合〔2026〕3号", perform_by="2026-09-30")
    assert matter.deadlines.get(limit="perform").due_on == date(2026, 9, 30) and value("promise.signed") == 1


@pytest.mark.parametrize("reason", ["term", "reorganised"])
def test_a_new_government_is_no_ground(town, reason):  # noqa: F811
    matter = signed(town)
    said = refused(do, town, matter, "ask_change", change_reason=reason, change_text="新班子不认账")
    assert "不得以" in said and "第31条" in said and "第70条" in said


def test_the_public_interest_changes_it_only_by_procedure_and_with_compensation(town):  # noqa: F811
    matter = signed(town)
    do(town, matter, "ask_change", change_reason="interest", change_text="泊位用地改作医院")
    given = {"approval": "", "compensation": "", "compensation_text": ""}
    assert "法定权限和程序" in refused(do, town, matter, "release", "chief", **given)
    given["approval"] = "县政府常务会议纪要〔2026〕5号"
    assert "补偿" in refused(do, town, matter, "release", "chief", **given)
    do(town, matter, "release", "chief", **given | {"compensation": "80000", "compensation_text": "补偿前期费用"})
    assert value("promise.changed") == 1 and Matter.objects.get(pk=matter.pk).state == "compensated"


def test_a_breach_is_settled(town):  # noqa: F811
    matter = signed(town)
    do(town, matter, "stage", detail={"what": "交付场地", "due": "", "done": "2026-03-03", "paid": ""})
    do(town, matter, "breach", breach="未按约定交付二期场地")
    do(town, matter, "settle", compensation="30000", compensation_text="赔偿损失")
    assert (value("promise.breached"), value("promise.performed")) == (1, 0)


def test_the_draft_of_the_report_tells_what_was_kept_and_what_is_owed(town):  # noqa: F811
    old = owing(town, signed_on="2025-01-06", delivered_on="2025-05-06")
    do(town, old, "pay", on=date(2026, 5, 6), detail=part("2026-02-02", "25000"))
    matter = signed(town)
    do(town, matter, "stage", detail={"what": "交付场地", "due": "", "done": "2026-03-03", "paid": ""})
    do(town, matter, "breach", breach="未按约定交付二期场地")
    draft = first_draft(town["government"], 2026)
    told = render(draft, live(town["government"], 2026, codes_in(draft))).text
    assert "年初逾期未付款项余额10万元，年内化解2.5万元，化解率25%。" in told
    assert "认定政府违约1件；至年末仍未付清的逾期款项7.5万元。" in told  # among what is wanting
    assert "作出政策承诺1件。" in told
    assert "生效裁判" not in told and "到期应付" not in told
