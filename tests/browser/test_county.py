"""One case in the hands of those who work on it: from the counter to the yearly report and the portal."""

from __future__ import annotations

import re
from datetime import date

import pytest

from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.report.actions import create_draft, save_text
from fazhi.spine.access import Role
from fazhi.spine.models import Document, Matter
from fazhi.spine.tests.county import build

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "云岚-2026-test"
SYSTEM = "disputes.reconsideration"


@pytest.fixture
def county():
    made = build()
    made.person("clerk", "justice", Role.REVIEWER)
    made.person("head", "justice", Role.CLERK)
    return made


def log_in(page, username):
    page.goto("/desk/login/")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", PASSWORD)
    with page.expect_navigation():
        page.press("input[name=password]", "Enter")


def fill(page, **values):
    """Fill in a form by field names: text, dates, selects, ticks."""
    for name, value in values.items():
        named = f"form [name='{name}'], form [name$='-{name}']"
        field = page.locator(named)
        kind = field.first.get_attribute("type") or ""
        if kind in ("radio", "checkbox"):
            for one in value if isinstance(value, (list, tuple)) else [value]:
                chosen = (
                    field
                    if one is True
                    else page.locator(", ".join(f"{part}[value='{one}']" for part in named.split(", ")))
                )
                chosen.first.check()
        elif field.first.evaluate("e => e.tagName") == "SELECT":
            field.first.select_option(value)
        else:
            field.first.fill(value)


def hand_in(page):
    with page.expect_navigation():
        page.locator("form button.primary").last.click()


def step(page, name, **values):
    """Open the sheet of a step on a matter's page, fill it in and hand it in."""
    page.locator(".offers a.button", has_text=re.compile(f"^{re.escape(name)}$")).first.click()
    page.wait_for_selector("#sheet form")
    fill(page, **values)
    hand_in(page)


def enter(page, county, day, **more):
    page.goto(f"/desk/registers/{SYSTEM}/new/")
    fill(
        page, on=day, channel="counter", applicant="孙小满", respondent="云岚县公安局", act_name="罚款五百元的处罚决定",
        act_kind="penalty", field="police", request="撤销该处罚决定", known_on=more.pop("known_on", day),
        respondent_organ=str(county["police"].pk), **more,
    )  # fmt: skip
    hand_in(page)
    return Matter.objects.latest("pk")


def test_from_the_counter_to_the_report(county, open_page):
    clerk, head = open_page(), open_page()
    log_in(clerk, "clerk")
    log_in(head, "head")

    # A clerk enters an application; the page tells the limit and how it came about.
    matter = enter(clerk, county, "2026-09-24", known_on="2026-09-01")
    assert "审查期限 2026-10-09" in clerk.inner_text("main")
    dial = clerk.locator(".clocks details", has_text="审查期限").first
    dial.locator("summary").click()
    derivation = dial.inner_text()
    assert "中秋节" in derivation and "国庆节" in derivation and "行政复议法第30条" in derivation
    assert "孙小满" not in clerk.content() and "孙某某" in clerk.content()

    # Accepted in the simplified procedure, then converted: the limit is computed anew from the day of acceptance.
    step(clerk, "受理（简易程序）", on="2026-09-28", simplified_ground="small", reviewers="李审理、王经办")
    assert "2026-10-28" in clerk.inner_text(".clocks")
    head.goto(f"/desk/matters/{matter.pk}/")
    step(head, "转为普通程序", on="2026-10-12")
    assert "2026-11-27" in head.inner_text(".clocks")
    documents = Document.objects.filter(matter=matter).values_list("number", flat=True)
    assert any(re.fullmatch(r"云政复\S*〔2026〕1号", number) for number in documents)


def test_suspension_moves_the_limit_and_the_decision_reaches_the_report(county, open_page):
    clerk, head = open_page(), open_page()
    log_in(clerk, "reviewer")
    log_in(head, "mayor")
    accepted = catalogue.figure(f"{SYSTEM}.accepted")
    before = engine.values([accepted], Period.year(2026))[accepted.code].number

    matter = enter(clerk, county, "2026-03-12", known_on="2026-02-20")
    report = create_draft(organ=county["government"], year=2026, by=county.people["clerk"], on=date(2026, 11, 20))
    told = report.text.replace("### ", f"受理行政复议案件{{{{{accepted.code}}}}}。\n\n### ", 1)
    save_text(report, text=told, by=county.people["clerk"], on=date(2026, 11, 20), version=report.version)
    clerk.goto(f"/desk/reports/{report.pk}/")
    assert f"受理行政复议案件{before}件" in clerk.inner_text("main").replace("\n", "")

    clerk.goto(f"/desk/matters/{matter.pk}/")
    step(clerk, "受理（普通程序）", on="2026-03-16", reviewers="李审理、王经办")
    assert "2026-05-15" in clerk.inner_text(".clocks")
    step(clerk, "发送副本、通知答复", on="2026-03-18", copy_received_on="2026-03-18")
    step(clerk, "登记被申请人答复", on="2026-03-27", reply_summary="处罚合法", respondent_staff="陈联络")
    step(clerk, "听取意见", on="2026-04-02", whom="applicant", means="telephone", content="坚持请求", heard_by="李审理")
    step(clerk, "中止", on="2026-04-10", ground="mediation")
    step(clerk, "恢复", on="2026-05-20")
    assert "2026-06-24" in clerk.inner_text(".clocks")
    step(
        clerk, "拟定复议意见", on="2026-06-01", facts_found="查明如下", reasoning="事实不清", proposed=["revoke"],
        decision_text="撤销该处罚决定。",
    )  # fmt: skip
    head.goto(f"/desk/matters/{matter.pk}/")
    step(head, "作出行政复议决定", on="2026-06-03", approval="head")
    decision = Document.objects.get(matter=matter, template="decision")
    assert decision.number in head.inner_text("main") and decision.serial == 1
    with head.expect_download() as download:
        head.locator(f"a[href='/desk/documents/{decision.pk}.docx']").first.click()
    assert download.value.suggested_filename.endswith(".docx")

    # The year's accepted count has risen by one, and its drill-down shows the case.
    assert engine.values([accepted], Period.year(2026))[accepted.code].number == before + 1
    head.goto(f"/desk/figures/{accepted.code}/?year=2026")
    assert f"{before + 1}件" in head.inner_text("main")
    head.goto(f"/desk/figures/{accepted.code}/rows/?year=2026")
    assert matter.number in head.inner_text("main")

    # The yearly report's sentence has changed, and its number opens the figure.
    clerk.goto(f"/desk/reports/{report.pk}/")
    with clerk.expect_navigation():
        clerk.get_by_role("button", name="重新核算").click()
    assert f"受理行政复议案件{before + 1}件" in clerk.inner_text("main").replace("\n", "")
    assert clerk.locator(f"main a[href*='{accepted.code}']").count() >= 1


def test_two_clerks_at_once_are_told_who_was_quicker(county, open_page):
    one, two = open_page(), open_page()
    log_in(one, "clerk")
    log_in(two, "reviewer")
    matter = enter(one, county, "2026-11-16", known_on="2026-11-02")
    for page in (one, two):
        page.goto(f"/desk/matters/{matter.pk}/")
        page.locator(".offers a.button", has_text="受理（普通程序）").first.click()
        page.wait_for_selector("#sheet form")
        fill(page, on="2026-11-18", reviewers="李审理、王经办")
    hand_in(one)
    two.locator("form button.primary").last.click()
    two.wait_for_selector("text=王经办")
    assert "受理（普通程序）" in two.inner_text("main")
    matter.refresh_from_db()
    assert matter.state == "accepted"


def test_the_public_follows_with_a_query_code(county, open_page):
    public, clerk = open_page(), open_page()
    public.goto(f"/apply/{SYSTEM}/")
    fill(
        public, applicant="孙小满", applicant_kind="person", id_no="990126199001010011", phone="19900000000", address="青溪镇",
        respondent="云岚县公安局", act_name="罚款决定", act_kind="penalty", field="police", known_on="2026-11-10",
        request="撤销", facts="事实不清",
    )  # fmt: skip
    for _ in range(2):  # fill in, then check what was typed
        with public.expect_navigation():
            public.locator("main form").get_by_role("button", name=re.compile("下一步|提交")).first.click()
    assert Matter.objects.exists(), public.inner_text("main")
    matter = Matter.objects.get()
    code = matter.query_code
    assert matter.record.channel == "internet" and matter.number in public.content()

    log_in(clerk, "reviewer")
    clerk.goto(f"/desk/matters/{matter.pk}/")
    step(clerk, "受理（普通程序）", on="2026-11-20", reviewers="李审理、王经办")

    public.goto("/follow/")
    public.fill("#code", code)
    with public.expect_navigation():
        public.press("#code", "Enter")
    told = public.inner_text("main")
    assert "审理中" in told and "受理" in told and "2026-11-20" in told
    assert "孙小满" not in told and "王经办" not in told
