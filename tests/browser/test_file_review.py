"""A case file reviewed on a desk: drawn, two reviewers in sessions of their own, a third, an objection, a notice; wrong ways first."""

from __future__ import annotations

import pytest

from fazhi.areas.enforcement.file_review.models import FileProblem, ReviewSheet
from fazhi.areas.enforcement.file_review.tests import scene
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.models import Draw, Matter
from tests.browser.walking import Walker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
REASON = "现场照片没有当事人签名，也没有拍摄人"


@pytest.fixture
def its_round(county, today, settings):
    settings.ZEAL_ALLOWLIST = [
        {"model": "*", "field": "*"}
    ]  # one deed after the other in one request, each an event of its own
    return scene.Round(scene.people(county)).listed(("market", "许可1号", False))


def held(county):
    """The draw that the page laid down, held before two witnesses (its own pages are walked elsewhere)."""
    draw, clerk = Draw.objects.get(), county.people["clerk"]
    draw = planning.describe(
        draw, by=clerk, on=scene.TODAY, title=draw.title, purpose=draw.purpose, basis=draw.basis, seed_source="当众掷骰子二十次",
        seed_known_at=scene.at(10), seed_outcomes=6**20,
    )  # fmt: skip
    draw = actions.freeze(draw, by=clerk, on=scene.TODAY, at=scene.at(9))
    seen = [county.people["auditor2"], county.people["head"]]
    present = [Present(one, unit="县司法局") for one in seen]
    actions.enter_seed(draw, seed=scene.SEED, witnesses=present, by=clerk, on=scene.TODAY, at=scene.at(10, 5))
    for one in seen:
        actions.confirm(Draw.objects.get(), seed=scene.SEED, by=one, on=scene.TODAY, at=scene.at(10, 10))


def begun(walker):
    walker.page.goto("/desk/enforcement/file-review/")
    walker.page.get_by_role("link", name="评分", exact=True).click()
    walker.page.locator("#review").wait_for()
    return walker.page


def hand_in(walker):
    with walker.page.expect_navigation():
        walker.page.get_by_role("button", name="提交评分表").click()


def test_drawn_scored_blind_decided_objected_and_handed_on(its_round, county, open_page):
    clerk = Walker(open_page(), "clerk")
    clerk.hindered(its_round.matter, "sample", "不能指定")
    clerk.page.goto(f"/desk/enforcement/file-review/rounds/{its_round.matter.pk}/")
    with clerk.page.expect_navigation():
        clerk.page.get_by_role("button", name="拟定抽取").click()
    clerk.sees("云岚县司法局", "许可1号")
    held(county)
    clerk.step(its_round.matter, "sample")
    file = its_round.files[0]
    first, second = (Walker(open_page(), file.sheet(seat).expert.account.username) for seat in (1, 2))

    page = begun(first)
    page.fill("#points-11", "12")
    page.locator("#points-11").press("Enter")  # on to the reason, never handed in by accident
    assert page.evaluate("document.activeElement.name") == "words-11"
    page.evaluate("document.getElementById('review').noValidate = true")
    hand_in(first)
    first.sees("评分表还没有提交", "扣分应当是0至10分")
    page.fill("#points-11", "8")
    page.fill("[name=words-11]", REASON)
    assert page.locator("#review-left").inner_text() == "92"
    first.shot("file-review-sheet")
    hand_in(first)
    first.sees("评分表已经提交")

    page = begun(second)
    assert REASON not in second.text
    clerk.page.goto(f"/desk/enforcement/file-review/files/{file.pk}/")
    clerk.sees("尚未启封")
    assert REASON not in clerk.text
    page.fill("#points-6", "1")
    page.fill("[name=words-6]", "缺联系人")
    with page.expect_navigation():
        page.get_by_role("button", name="暂存").click()
    assert page.locator("#points-6").input_value() == "1"
    hand_in(second)
    assert file.state == "differing"
    second.page.goto(f"/desk/enforcement/file-review/{file.sheet(2).token}/")
    assert REASON not in second.text and "92.00" not in second.text and "92分" not in second.text

    clerk.at(file.matter)
    clerk.refused(file.matter, "name_third", "不能评查本单位的案卷", third=county.experts["market"].pk)
    free = next(
        e for name, e in county.experts.items() if name != "market" and not ReviewSheet.objects.filter(matter=file.pk, expert=e)
    )  # fmt: skip
    clerk.step(file.matter, "name_third", third=free.pk)
    third = Walker(open_page(), free.account.username)
    page = begun(third)
    page.fill("#points-11", "6")
    page.fill("[name=words-11]", REASON)
    hand_in(third)
    assert file.state == "scored" and FileProblem.objects.filter(matter=file.pk).count() == 1
    clerk.page.goto(f"/desk/enforcement/file-review/rounds/{its_round.matter.pk}/")
    clerk.sees("94分 优秀")
    clerk.shot("file-review-round")
    clerk.page.goto(f"/desk/enforcement/file-review/files/{file.pk}/")
    clerk.sees(REASON, "第三人评定")
    clerk.shot("file-review-sheets")

    agency = Walker(open_page(), "market")
    agency.at(file.matter)
    assert REASON not in agency.text and "94.00" not in agency.text and "94分" not in agency.text
    clerk.step(file.matter, "tell")
    agency.at(file.matter)
    agency.sees(REASON, "94.00")
    assert free.title not in agency.text  # who reviewed is not the agency's to know
    agency.step(file.matter, "object", reason="照片背面有签名")
    head = Walker(open_page(), "head")
    head.step(file.matter, "keep", objection_answer="背面签名不是当事人本人所签")
    head.refused(file.matter, "close", "请先要求整改")
    head.step(file.matter, "notice", facts="应当由当事人签名而没有签名")
    assert Matter.objects.get(system="enforcement.supervision").record.source == "file_review"
