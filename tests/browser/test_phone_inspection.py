"""An inspection on a phone whose net goes away in the middle: nothing is lost, nothing is written twice."""

from __future__ import annotations

import os
from datetime import date

import pytest

from fazhi.areas.enforcement.visits.models import VisitFinding
from fazhi.areas.enforcement.visits.tests.scene import STORAGE, bureau, visit  # noqa: F401
from fazhi.spine.models import Attachment, Event, Matter
from tests.browser.looking import fits
from tests.browser.walking import PASSWORD

pytestmark = pytest.mark.browser
PICTURE = b"\x89PNG\r\n\x1a\n" + b"0" * 2000
SHOTS = os.environ.get("FAZHI_SCREENSHOTS")


@pytest.fixture
def phone(open_page, there):
    page = open_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/desk/login/")
    page.fill("input[name=username]", "m_clerk")
    page.fill("input[name=password]", PASSWORD)
    with page.expect_navigation():
        page.press("input[name=password]", "Enter")
    return page


@pytest.fixture
def there(transactional_db, visit, today):  # noqa: F811
    return visit(on="2026-11-18", planned_on="2026-11-19").announced("2026-11-18").matter


def ready(page, waiting=None):
    page.locator("body[data-ready='1']").wait_for(state="attached")
    if waiting is not None:
        page.locator(f"body[data-waiting='{waiting}']").wait_for(state="attached")


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/phone-{name}.png", full_page=True)


def sign(page):
    page.get_by_role("button", name="保存签名").click()
    assert "请先在方框内签名" in page.inner_text("#queue-state")  # an empty board is no signature
    page.locator("#sign canvas").scroll_into_view_if_needed()
    box = page.locator("#sign canvas").bounding_box()
    page.mouse.move(box["x"] + 30, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 160, box["y"] + 80, steps=6)
    page.mouse.up()
    page.get_by_role("button", name="保存签名").click()


def fill_item(page, code, **values):
    form = page.locator("form", has=page.locator(f"input[value='{code}']"))
    for name, value in values.items():
        field = form.locator(f"[name='d-{name}']")
        (field.select_option if name in ("outcome", "follow") else field.fill)(value)
    form.get_by_role("button").click()


def test_ten_minutes_without_a_net(phone, there):
    page, first, second = phone, "SC-JC-001", STORAGE.split()[0]
    page.goto("/desk/enforcement/visits/")
    page.get_by_role("link", name="云岚县山泉食品有限公司").click()
    ready(page, 0)
    assert fits(page, 390)
    page.check("[name='f-cards_shown']")
    page.check("[name='f-rights_told']")
    page.get_by_role("button", name="登记入场").click()
    page.locator("p.done", has_text="入场").wait_for()
    ready(page, 0)

    page.context.set_offline(True)
    fill_item(page, first)
    ready(page, 1)
    fill_item(page, second, outcome="corrected", follow="order", remark="冷藏柜温度12℃")
    page.set_input_files("#file", {"name": "现场.png", "mimeType": "image/png", "buffer": PICTURE})
    page.get_by_role("button", name="保存照片").click()
    ready(page, 3)
    sign(page)
    ready(page, 4)
    page.reload()  # no net: the page kept on the phone, the queue in its store
    ready(page, 4)
    assert "没有网络，4项存在手机上" in page.inner_text("#queue-state")
    form = page.locator(
        "form", has=page.locator(f"input[value='{second}']")
    )  # shows what was entered, is not sent twice
    assert (
        form.locator("[name='d-remark']").input_value() == "冷藏柜温度12℃" and form.get_by_role("button").is_disabled()
    )
    shot(page, "offline")
    page.select_option("#f-result", "problems")
    page.fill("#f-rectify_by", "2026-12-05")
    page.locator("#fix button").click()
    ready(page, 5)
    assert VisitFinding.objects.count() == 0 and Attachment.objects.count() == 0

    kept = page.evaluate(
        "new Promise((done) => { const asked = indexedDB.open('visits', 1); asked.onsuccess = () => {"
        "const all = asked.result.transaction('queue').objectStore('queue').getAll();"
        "all.onsuccess = () => done(all.result.map((entry) => entry.act)); }; })"
    )
    page.context.set_offline(False)
    page.locator("p.done", has_text="发现问题").first.wait_for()
    ready(page, 0)
    shot(page, "sent")
    record = Matter.objects.get(pk=there.pk).record
    assert (record.result, record.problems, record.rectify_by) == ("problems", 1, date(2026, 12, 5))
    assert VisitFinding.objects.count() == 2 and Attachment.objects.count() == 2

    before = Event.objects.count()  # the answer got lost and the phone sends it all again
    photographs = [act for act in kept if act["step"] == "photo"]
    assert len(photographs) == 2  # of these the signature is another picture than the one sent here
    for act in [act for act in kept if act not in photographs[1:]]:
        assert send(page, there, act) == [200, "这张照片已经上传" if act["step"] == "photo" else "已登记"]
    assert Event.objects.count() == before


def send(page, matter, act):
    return page.evaluate(
        """async ([to, act]) => {
          const body = new FormData();
          body.set("act", JSON.stringify(act));
          if (act.step === "photo") {
            const head = new Uint8Array(2008).fill(48);
            head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
            body.set("file", new Blob([head]), "现场.png");
          }
          const token = document.querySelector("[data-queue]").dataset.token;
          const said = await fetch(to, { method: "POST", body, headers: { "X-CSRFToken": token } });
          return [said.status, (await said.json()).words];
        }""",
        [f"/desk/enforcement/visits/{matter.pk}/send/", act],
    )


def test_what_a_colleague_has_entered_is_told_in_words(phone, there):
    from fazhi.spine.actions import take_step
    from fazhi.spine.models import Account, Organ

    page = phone
    by = Account.objects.get(username="m_clerk")
    take_step(there, "arrive", by=by, on=date(2026, 11, 19), fields={"cards_shown": True, "rights_told": True})
    page.goto(f"/desk/enforcement/visits/{there.pk}/")
    ready(page, 0)
    page.context.set_offline(True)
    fill_item(page, "SC-JC-001", outcome="pending", follow="none", remark="标签不清")
    ready(page, 1)
    row = {"item_code": "SC-JC-001", "body": Organ.objects.get(code="market").pk, "outcome": "clean", "follow": "none"}
    take_step(Matter.objects.get(pk=there.pk), "finding", by=by, on=date(2026, 11, 19), detail=row)
    page.context.set_offline(False)
    page.locator("li.refused").wait_for()
    assert "已经登记过检查结果" in page.inner_text("li.refused")
    shot(page, "refused")
    page.reload()
    ready(page)
    assert page.locator("li.refused").count() == 1  # stays until it has been read
    page.get_by_role("button", name="知道了，删除这一项").click()
    page.locator("li.refused").wait_for(state="detached")
    assert VisitFinding.objects.get().outcome == "clean"
