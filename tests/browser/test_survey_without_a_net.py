"""A survey on a phone without a net: filled in, photographed, the browser closed and opened; handed in once when the net is back."""

from __future__ import annotations

import os
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from fazhi.areas.functions.service_cases.tests.scene import Case, D, bureau, permit
from fazhi.areas.functions.site_surveys.models import SurveyCheck, SurveyPhoto
from fazhi.spine.actions import take_step
from fazhi.spine.models import Attachment, Event, Matter
from tests.browser.looking import fits
from tests.browser.sitting import log_in, shot
from tests.chromium import PROGRAM, QUIET

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TAKEN = datetime(2026, 11, 20, 10, 31, tzinfo=ZoneInfo("Asia/Shanghai"))
KEPT = """new Promise((done) => { const asked = indexedDB.open("surveys", 1); asked.onsuccess = () => {
  const all = asked.result.transaction("queue").objectStore("queue").getAll();
  all.onsuccess = () => done(all.result.map((entry) => entry.act)); }; })"""
SEND = """async ([to, act]) => {
  const body = new FormData();
  body.set("act", JSON.stringify(act));
  const head = new Uint8Array(2008).fill(49);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (act.step === "photo") body.set("file", new Blob([head]), "1.png");
  const said = await fetch(to, { method: "POST", body, headers: { "X-CSRFToken": document.querySelector("[data-queue]").dataset.token } });
  return [said.status, (await said.json()).words];
}"""


@pytest.fixture
def survey(transactional_db, county, settings, tmp_path, today):
    settings.MEDIA_ROOT, settings.FAZHI_DIVISION = tmp_path / "kept", "990126"
    case = Case(bureau(county), permit(county), on="2026-11-16", request="青溪镇河滨路3号")
    case.take("accept", "2026-11-16", site_check=True)
    case.take("request_survey", "2026-11-17")
    found = case.sent("survey")[0]
    given = {"appointed_on": D("2026-11-20"), "appointed_at": "上午9时", "surveyors": "吴、沈"}
    take_step(found, "appoint", by=county.people["window"], on=D("2026-11-17"), fields=given)
    return found


@pytest.fixture
def phone(browser, live_server, tmp_path):
    """Opens the browser of one phone: what it keeps is still there when it is opened again."""
    taken_up = []

    def opened(*, offline=False):
        context = browser.browser_type.launch_persistent_context(
            str(tmp_path / "phone"), executable_path=PROGRAM, args=QUIET, viewport={"width": 390, "height": 844}, locale="zh-CN",
            base_url=live_server.url, timezone_id="Asia/Shanghai", offline=offline,
        )  # fmt: skip
        taken_up.append(context)
        return context.pages[0]

    yield opened
    for context in taken_up:
        context.close()


def picture(folder, n):
    """A photograph taken at half past ten; each with bytes of its own."""
    path = folder / f"{n}.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + str(n).encode() * 2000)
    os.utime(path, (TAKEN.timestamp(), TAKEN.timestamp()))
    return str(path)


def ready(page, waiting):
    page.locator(f"body[data-ready='1'][data-waiting='{waiting}']").wait_for(state="attached")


def found_on_site(page, tmp_path):
    """Arrival, both conditions, two photographs: five entries."""
    page.get_by_label("已出示工作证件").check()
    page.get_by_role("button", name="登记到场").click()
    ready(page, 1)
    for n, values in ((1, {"outcome": "met"}), (2, {"outcome": "not_met", "remark": "没有冷藏柜"})):
        form = page.locator(f"#check-1-{n}")
        form.locator("[name=d-outcome]").select_option(values["outcome"])
        form.locator("[name=d-remark]").fill(values.get("remark", ""))
        form.get_by_role("button", name="登记这一项").click()
        ready(page, 1 + n)
    page.set_input_files("#file", [picture(tmp_path, 1), picture(tmp_path, 2)])
    page.get_by_role("button", name="保存照片").click()
    ready(page, 5)


def test_closed_and_opened_without_a_net_it_is_handed_in_once(phone, survey, live_server, tmp_path):
    address = f"/desk/functions/surveys/{survey.pk}/"
    page = phone()
    log_in(page, live_server.url, "window")
    page.goto("/desk/functions/surveys/")
    page.get_by_role("link", name="食品经营许可").click()
    ready(page, 0)
    page.context.set_offline(True)
    found_on_site(page, tmp_path)
    assert page.locator("#pass").is_hidden() and page.locator("#mend-1").is_visible()  # what was found decides
    page.fill("#mend_by", "2026-12-04")  # typed, and not handed in
    page.context.close()

    page = phone(offline=True)
    page.goto(address)  # kept on the phone, as is all that was entered
    ready(page, 5)
    assert "没有网络，5项存在手机上" in page.inner_text("#queue-state")
    assert fits(page, 390)
    assert page.input_value("#mend_by") == "2026-12-04" and page.locator("#check-1-2 button").is_disabled()
    shot(page, "survey-offline")
    page.get_by_role("button", name="须整改，一次告知").click()
    ready(page, 6)
    assert SurveyCheck.objects.count() == Attachment.objects.count() == 0
    kept = page.evaluate(KEPT)
    page.context.set_offline(False)
    page.locator("p.done", has_text="已一次告知整改").wait_for()
    ready(page, 0)
    now = Matter.objects.get(pk=survey.pk)
    assert (now.state, now.record.to_mend) == ("mending", "有相应的设备设施") and now.record.surveyed_on == D(
        "2026-11-20"
    )
    assert SurveyCheck.objects.count() == Attachment.objects.count() == SurveyPhoto.objects.count() == 2
    assert {row.taken_at for row in SurveyPhoto.objects.all()} == {"2026-11-20 10:31"}  # taken, not handed in

    before = Event.objects.count()  # the answer got lost and the phone sends it all again
    for act in [act for act in kept if act["step"] != "photo"] + [kept[3]]:
        said = page.evaluate(SEND, [f"{address}send/", act])
        assert said == [200, "这张照片已经上传" if act["step"] == "photo" else "已登记"]
    assert Event.objects.count() == before

    too_late(page, tmp_path)


def too_late(page, tmp_path):
    """What cannot be written any more stays with its reason until it has been read; the photograph can be saved."""
    page.context.set_offline(True)
    page.get_by_text("到场、清单、照片和结论").wait_for()
    page.set_input_files("#file", picture(tmp_path, 3))
    page.get_by_role("button", name="保存照片").click()
    ready(page, 1)
    page.context.set_offline(False)
    line = page.locator("li.refused")
    line.wait_for()
    assert "照片（3.png）" in line.inner_text() and "整改中" in line.inner_text()
    page.reload()
    ready(page, 0)
    assert line.count() == 1 and Attachment.objects.count() == 2
    with page.expect_download() as saved:
        line.get_by_role("link", name="另存这张照片").click()
    assert saved.value.path().read_bytes() == (tmp_path / "3.png").read_bytes()
    shot(page, "survey-refused")
    page.get_by_role("button", name="知道了，删除这一项").click()
    line.wait_for(state="detached")
