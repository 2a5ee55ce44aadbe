"""What else is refused: strangers in a joint visit, a change of officers, an old register entered by hand or out of order."""

from datetime import date

import pytest

from fazhi.areas.enforcement.officers.tests.people import officer
from fazhi.areas.enforcement.visits.tests.scene import BASE, FIRE, LICENCE, item
from fazhi.spine.bulk import Ledger
from fazhi.spine.errors import Refused
from fazhi.spine.models import Document, Matter
from fazhi.spine.sweep import sweep

pytestmark = pytest.mark.django_db
D = date.fromisoformat
OLD = {
    "visited_on": "2025-05-06", "done_on": "2025-05-06", "published_on": "2025-05-20", "result": "problems", "problems": 2,
    "rectify": 1, "filed": False, "facts": "原系统：价签缺失",
}  # fmt: skip


def test_each_body_goes_with_its_own_people_who_may_act(visit, bureau):
    item(bureau, FIRE, "police", "p_clerk", domain="police")
    one = visit(mode="joint", bodies="县公安局", items_text=f"{LICENCE}\n{FIRE}").announced()
    own, stranger = officer(bureau["police"], "丁警官", domains=("police",)), bureau.pair[1]
    body = bureau["police"].pk
    with pytest.raises(Refused, match="吴执法不是县公安局的执法人员"):
        one.do("join", "2026-03-03", detail={"body": body, "officer_one": own.pk, "officer_two": stranger.pk})
    with pytest.raises(Refused, match="不得少于两人"):
        one.do("join", "2026-03-03", detail={"body": body, "officer_one": own.pk, "officer_two": own.pk})
    plain = officer(bureau["police"], "无证乙", certified=False)
    with pytest.raises(Refused, match="没有取得行政执法证件"):
        one.do("join", "2026-03-03", detail={"body": body, "officer_one": own.pk, "officer_two": plain.pk})


def test_officers_are_changed_with_a_new_notice(visit, bureau):
    one = visit().announced()
    plain, third = officer(bureau["market"], "无证甲", certified=False), officer(bureau["market"], "冯执法")
    with pytest.raises(Refused, match="没有取得行政执法证件"):
        one.do("change", "2026-03-04", officer_one=plain.pk, officer_two=third.pk)
    one.do("change", "2026-03-04", officer_one=bureau.pair[0].pk, officer_two=third.pk)
    notices = Document.objects.filter(matter=one.matter, template="notice").order_by("pk")
    assert notices.count() == 2 and "冯执法" in notices[1].body


def test_steps_that_have_no_ground(visit):
    one = visit().on_site()
    with pytest.raises(Refused, match="不是紧急实施的检查"):
        one.do("make_up", "2026-03-05", "m_head")
    one.finding().finding("SC-JC-002").do("fix", "2026-03-04", result="clean").do("tell", "2026-03-04")
    with pytest.raises(Refused, match="没有责令限期改正"):
        one.do("recheck", "2026-03-20", corrected=True)
    with pytest.raises(Refused, match="只在初次导入"):
        visit().do("take_over", "2026-03-05", **OLD)


def test_an_old_register_is_taken_over_whole_or_not_at_all(bureau):
    def draft(ledger):
        given = {**BASE, "target": bureau.shop}
        return ledger.open(
            "enforcement.visit", organ=bureau["market"], on=D("2026-02-02"), fields=given, source="省行政执法平台"
        )

    ledger = Ledger()
    with pytest.raises(Refused, match="日期前后不符"):
        draft(Ledger()).take("take_over", D("2026-02-02"), fields={**OLD, "published_on": "2025-05-05"})
    with pytest.raises(Refused, match="项数与检查结果不符"):
        draft(Ledger()).take("take_over", D("2026-02-02"), fields={**OLD, "result": "clean"})
    draft(ledger).take("take_over", D("2026-02-02"), fields=OLD)
    ledger.flush()
    matter = Matter.objects.get(system="enforcement.visit")
    assert matter.state == "closed" and matter.record.done_on == D("2025-05-06") and matter.source == "省行政执法平台"
    assert not [found for found in sweep() if found.chain == matter.pk]  # the officers of tests have no history
