"""From an application on a telephone to the court's ruling, in a real browser, the wrong way first at every gate."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from fazhi.spine.models import Matter
from tests.browser.looking import fits

SHOTS = os.environ.get("FAZHI_SHOTS", "")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]


def opened_page(browser: Any, live_server: Any, said: list[str], width: int, *, script: bool = True) -> Any:
    page = browser.new_context(
        viewport={"width": width, "height": 844}, locale="zh-CN", base_url=live_server.url, java_script_enabled=script
    ).new_page()
    page.set_default_timeout(30_000)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on(
        "console",
        lambda line: said.append(line.text) if line.type == "error" and "Failed to load" not in line.text else None,
    )
    return page


def look(page: Any, name: str) -> None:
    """Nothing sticks out; and a picture, when somebody wants to look."""
    assert fits(page), name
    if SHOTS:
        page.screenshot(path=str(Path(SHOTS) / f"{name}.png"), full_page=True)


class Desk:
    """One person at the desk: takes steps on the sheets of the record's page."""

    def __init__(self, page: Any, who: str, matter: Matter) -> None:
        self.page, self.address = page, reverse("desk:matter", args=[matter.pk])
        page.goto("/desk/login/")
        page.get_by_label("账号").fill(who)
        page.get_by_label("密码").fill("云岚-2026-test")
        page.get_by_role("button", name="登录").click()
        page.wait_for_url("**/desk/")

    def sheet(self, code: str) -> None:
        self.page.goto(f"{self.address}step/{code}/")

    def field(self, label: str) -> Any:
        return self.page.locator("section.sheet form").get_by_label(label).first

    def confirm(self) -> None:
        self.page.get_by_role("button", name="确认").first.click()

    def done(self, words: str) -> None:
        self.page.get_by_text(f"已办理“{words}”").wait_for()

    def refused(self, words: str) -> None:
        """The sentence stands on the page: in the form, or under what cannot be done yet."""
        for folded in self.page.locator("details.why:not([open]) > summary").all():
            folded.click()
        self.page.get_by_text(words).first.wait_for()


def applied(phone: Any, room: Any) -> str:
    """The application on the telephone: a courtroom wished for and not named at first. Returns the query code."""
    phone.goto("/disputes/mediate/")
    look(phone, "x5_mediate")
    phone.get_by_role("link", name="行政部门在线调解").click()
    phone.get_by_label("纠纷类型").select_option("消费")
    for label, words in (("纠纷事由", "预付卡退费"), ("申请人（一方当事人）", "孙小满"), ("申请人电话", "13900000000"),
                         ("被申请人（另一方当事人）", "云岚县某健身馆"), ("纠纷简要情况", "停业后不退费")):  # fmt: skip
        phone.get_by_label(label).first.fill(words)
    phone.get_by_label("希望的调解方式").select_option("就近的共享法庭")
    phone.get_by_role("button", name="下一步：核对").click()
    phone.get_by_role("button", name="提交申请").click()
    phone.get_by_text("请选择去哪一个").first.wait_for()
    look(phone, "x5_apply_wrong")
    phone.get_by_label("希望去的共享法庭").select_option(str(room.pk))
    phone.get_by_role("button", name="下一步：核对").click()
    phone.get_by_role("button", name="提交申请").click()
    code: str = phone.locator(".receipt .code").inner_text()
    look(phone, "x5_receipt")
    return code


def mediated(desk: Desk, ground: Any) -> None:
    """The department: refusal of a party told apart, a session without its place, then the text sent for signature."""
    desk.sheet("accept")
    desk.field("行政调解员").select_option(label="吴调解（县市场监管局）")
    desk.field("部门职责和调解依据").fill("消费者权益保护法第32条")
    desk.confirm()
    desk.refused("一方明确拒绝调解")
    desk.field("各方均未明确拒绝调解").check()
    desk.confirm()
    desk.done("受理")
    desk.sheet("session")
    look(desk.page, "x5_session")
    desk.page.get_by_role("radio", name="共享法庭").check()
    desk.field("调解经过").fill("双方协商退费比例")
    desk.confirm()
    desk.refused("请选择共享法庭")
    desk.field("所在共享法庭").select_option(str(ground.room.pk))
    desk.confirm()
    desk.done("调解")
    desk.sheet("offer")
    desk.field("协议内容").fill("退还剩余款项4600元")
    desk.field("协议所涉关系").select_option("合同、侵权等财产关系")
    desk.confirm()
    desk.done("协议送签")


def at_agreement(phone: Any, code: str) -> None:
    phone.goto("/disputes/agreement/")
    phone.get_by_label("签署码").fill(code)
    phone.get_by_role("button", name="查看协议").click()


def signed(phone: Any, code: str, name: str, wrong: str) -> None:
    at_agreement(phone, code)
    phone.get_by_label("签名人姓名（名称）").fill(wrong)
    phone.get_by_label("我已阅读协议").check()
    phone.get_by_role("button", name="签名").click()
    phone.get_by_text("姓名与协议上的").wait_for()
    phone.get_by_label("签名人姓名（名称）").fill(name)
    phone.get_by_label("我已阅读协议").check()
    look(phone, f"x5_sign_{name}")
    phone.get_by_role("button", name="签名").click()
    phone.get_by_text("签名已记录").wait_for()


def joined(phone: Any, code: str) -> None:
    at_agreement(phone, code)
    phone.get_by_role("button", name="同意共同申请").click()
    phone.get_by_text("并勾选同意").wait_for()
    phone.get_by_label("我们这一方同意").check()
    phone.get_by_role("button", name="同意共同申请").click()
    phone.get_by_text("已记录您这一方").wait_for()
    look(phone, "x5_joined")


def ruled(desk: Desk) -> None:
    desk.sheet("apply_confirmation")
    desk.field("受理司法确认的法院").fill("云岚县人民法院")
    desk.confirm()
    desk.done("共同申请司法确认")
    desk.sheet("court_accept")
    desk.field("司法确认案号").fill("（2026）云调确1号")
    desk.page.get_by_role("radio", name="2011年司法确认规定").check()
    desk.confirm()
    desk.refused("请写明理由")
    look(desk.page, "x5_court_rule")
    desk.page.get_by_role("radio", name="民事诉讼法第187条").check()
    desk.confirm()
    desk.done("法院受理司法确认申请")
    desk.sheet("confirm")
    desk.confirm()
    desk.done("法院裁定有效")


def test_from_the_telephone_to_the_ruling(browser: Any, live_server: Any, ground: Any) -> None:
    said: list[str] = []
    phone = opened_page(browser, live_server, said, 390, script=False)
    query = applied(phone, ground.room)
    matter = Matter.objects.get(system="disputes.confirmation")
    bureau = Desk(opened_page(browser, live_server, said, 1280), "clerk", matter)
    bureau.sheet("allocate")
    bureau.field("承接部门").select_option(label="县公安局")
    bureau.confirm()
    bureau.refused("没有进驻在线调解平台")
    bureau.field("承接部门").select_option(label="县市场监管局")
    bureau.confirm()
    bureau.done("分派承接部门")
    desk = Desk(opened_page(browser, live_server, said, 1280), "mediator", matter)
    mediated(desk, ground)
    record = matter.record.__class__.objects.get(pk=matter.pk)
    signed(phone, record.applicant_code, "孙小满", "云岚县某健身馆")
    desk.sheet("seal")
    desk.refused("还有1名当事人没有签名")
    signed(phone, record.respondent_code, "云岚县某健身馆", "孙小满")
    desk.sheet("seal")
    desk.confirm()
    desk.refused("请勾选")
    desk.field("调解员已签名并加盖印章").check()
    desk.confirm()
    desk.done("调解员签名盖章，协议生效")
    joined(phone, record.applicant_code)
    desk.sheet("apply_confirmation")
    desk.refused("须由双方当事人共同申请司法确认（民事诉讼法第205条）")
    look(desk.page, "x5_one_alone")
    joined(phone, record.respondent_code)
    bureau.page.goto("/desk/disputes/confirmation/")
    bureau.page.get_by_text("双方都已表示，可以提出").wait_for()
    look(bureau.page, "x5_board")
    ruled(desk)
    phone.goto(reverse("portal:follow"))
    phone.get_by_label("查询码").fill(query)
    phone.get_by_role("button", name="查询").click()
    phone.get_by_text("已司法确认").first.wait_for()
    look(phone, "x5_followed")
    assert said == []
