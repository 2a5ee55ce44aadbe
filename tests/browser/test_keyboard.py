"""The whole way without a mouse: a person at the desk, and somebody of the public, with Tab, Enter, Space and the arrows alone."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import TimeoutError

from fazhi.areas.rules.library.tests.cases import Shelf, amend
from fazhi.spine import actions
from fazhi.spine.models import Attachment, Event, Matter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
D = date.fromisoformat
PATIENCE = 90  # presses of a key; more would be a trap, or a way too long to go
#: What has the focus: its name as a reader hears it, whether its outline is seen, and whether it is on the screen.
HERE = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  const labels = [...(e.labels || [])].map(l => l.textContent);
  const legend = e.closest("fieldset")?.querySelector("legend")?.textContent || "";
  const said = e.getAttribute("aria-label") || labels.join(" ") || e.textContent || "";
  return {tag: e.tagName, type: e.type || "", name: (e.type === "radio" ? legend + " " : "") + said.replace(/\\s+/g, " ").trim(),
          shown: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
          inside: box.bottom > 0 && box.top < innerHeight};
}"""


class Keys:
    """Hands on a keyboard."""

    def __init__(self, page):
        self.page = page

    def here(self):
        return self.page.evaluate(HERE)

    def go(self, name, tag="", first="Tab"):
        """Press Tab until what is called so has the focus; every stop on the way has a name and is seen."""
        stops = []
        for press in range(PATIENCE):
            self.page.keyboard.press("Tab" if press else first)
            at = self.here()
            stops.append(at["name"])
            if at["tag"] == "BODY":
                continue  # round the end of the page
            assert at["name"], f"没有名称的停留处：{at}，之前是{stops[-3:]}"
            assert at["shown"], f"看不出焦点：{at}"
            assert at["inside"], f"焦点不在屏幕上：{at}"
            if name in at["name"] and tag in ("", at["tag"]):
                return self
        raise AssertionError(f"按{PATIENCE}次没有到“{name}”：{stops}")

    def type(self, name, text):
        self.go(name)
        self.page.keyboard.type(text)
        return self

    def enter(self, name, tag=""):
        """Go to a link or button and press Enter; a page follows."""
        self.go(name, tag)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        return self

    def skip(self):
        """The first stop of every page leads past its head."""
        self.page.keyboard.press("Tab")
        assert self.here()["name"] == "跳到正文"
        self.page.keyboard.press("Enter")
        return self

    def sees(self, words):
        self.page.get_by_text(words).first.wait_for()
        return self


def chosen(page):
    """The chooser that the key opens; on a busy machine the first stroke may come before the page listens."""
    for last in (False, False, True):
        try:
            with page.expect_file_chooser(timeout=10_000) as asked:
                page.keyboard.press("Enter")
            return asked.value
        except TimeoutError:
            if last:
                raise


def test_a_step_with_a_file_at_the_desk(county, open_page, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "kept"
    paper = tmp_path / "答复意见.txt"
    paper.write_text("同意公开。", encoding="utf-8")
    fields = {"applicant": "周明", "content": "征地批文"}
    matter = actions.open_matter(
        "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=D("2026-11-02"), fields=fields
    )
    page = open_page()
    hands = Keys(page)
    page.goto("/desk/")  # leads to the log-in, which has no head to skip
    hands.type("账号", "head").type("密码", "云岚-2026-test").enter("登录", "BUTTON")
    page.wait_for_url("**/desk/")
    hands.skip().enter("征地批文", "A")
    page.wait_for_url("**/matters/*/")
    hands.skip().go("上传附件")
    page.keyboard.press("Enter")
    page.wait_for_selector("#sheet form")
    hands.go("文件")
    chosen(page).set_files(str(paper))
    hands.enter("上传", "BUTTON").sees("已上传“答复意见.txt”")
    hands.skip().go("答复", "A")
    page.keyboard.press("Enter")
    page.wait_for_selector("#sheet form")
    assert page.evaluate("document.activeElement.id") == "sheet-title"  # read first, not passed over
    hands.go("答复种类" if "答复种类" in page.locator("#sheet").inner_text() else "答复")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")  # radio buttons move with the arrows
    page.keyboard.press("ArrowUp")
    hands.type("办理说明", "已核对").enter("确认答复", "BUTTON").sees("已办理“答复”")
    assert Matter.objects.get(pk=matter.pk).state == "answered"
    assert Attachment.objects.get().name == "答复意见.txt"
    hands.skip().go("第", "SUMMARY")  # what is folded opens with Enter
    page.keyboard.press("Enter")
    assert Event.objects.get(chain=matter.pk, code="answer").note == "已核对"


def test_from_the_search_to_the_difference_of_two_versions(county, open_page):
    document = Shelf().add(text="第一条　供水单位应当检验水质。\n第二条　罚款一千元。")
    amend(document, "第一条　供水单位应当每月检验水质。\n第二条　罚款一千元。")
    page = open_page()
    hands = Keys(page)
    page.goto("/")
    hands.skip().enter("规范性文件库", "A").skip().type("检索标题、文号和全文", "检验水质")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    hands.skip().enter("云岚县农村集中供水管理办法", "A").skip().enter("比较第1版和第2版", "A")
    assert page.locator("ins", has_text="每月").count()
    hands.skip().enter("第1版", "A").sees("应当检验水质")


def test_a_comment_of_the_public(county, open_page):
    fields = {
        "title": "云岚县农贸市场管理办法", "about": "document", "text": "第一条　制定本办法。\n第二条　每周休市一日。",
        "explanation": "为了规范市场秩序。", "business": False,
    }  # fmt: skip
    clerk = county.people["market"]
    matter = actions.open_matter(
        "decisions.consultation", organ=county["market"], by=clerk, on=D("2026-11-18"), fields=fields
    )
    actions.take_step(matter, "notice", by=clerk, on=D("2026-11-18"), fields={}, detail={})
    page = open_page()
    hands = Keys(page)
    page.goto("/decisions/consultations/")
    hands.skip().enter("云岚县农贸市场管理办法", "A").skip().enter("对本条提意见（第二条）", "A")
    hands.skip().type("意见内容", "建议每两周休市一日，减少群众不便。").enter("提交意见", "BUTTON")
    hands.sees("查询码")
    assert Event.objects.filter(chain=matter.pk, code="comment").count() == 1
