"""Legal aid from a phone to the archive: the means are tried, the application handed in, what is missing told once, the case
worked on at the desk with every gate tried the wrong way first, and the result seen with the query code."""

from __future__ import annotations

import pytest

from fazhi.areas.services.legal_aid.registers import AidLawyer
from fazhi.areas.services.legal_aid.tests.scene import lawyer, people, standard
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.portal.models import BallotCount
from fazhi.spine.models import Matter
from tests.browser.looking import fits
from tests.browser.walking import Days, Walker, fill, last

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 390, "height": 844}
SYSTEM = "services.legal_aid"
ASKED = {
    "matter_type": "labour", "claim": "wages", "subject": "追索劳动报酬", "applicant": "田满仓", "applicant_phone": "19900001111",
    "applied_by": "self", "opponent": "云岚县宏达建材有限公司", "facts": "在工地做工四个月，工资没有结清。", "household": 3, "income": "3600",
    "honest": True,
}  # fmt: skip


@pytest.fixture
def walk(open_page, transactional_db, county, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "kept"
    people(county)
    standard(county)
    lawyer(county)
    public = open_page()
    public.set_viewport_size(PHONE)
    return Walker(public), Walker(open_page(), "clerk"), Walker(open_page(), "reviewer"), Days(settings)


def apply_on_the_phone(public):
    page = public.page
    page.goto("/services/legal-aid/")
    assert fits(page), page.url
    page.get_by_label("一起生活的家庭成员有几人").fill("3")
    page.get_by_role("button", name="算一算").click()
    public.sees("请填写金额，没有收入的填 0")
    page.get_by_label("全家一个月的收入").fill("3600")
    page.get_by_role("button", name="算一算").click()
    public.sees("符合经济困难标准。", "人均1200元")
    assert fits(page), page.url
    public.shot("legal-aid-guide")
    page.get_by_role("link", name="网上申请").last.click()
    assert fits(page), page.url
    page.get_by_role("button", name="下一步").click()
    public.sees("请填写“案由（事由）”")  # nothing is handed in half filled
    fill(page.locator("main form"), ASKED)
    public.shot("legal-aid-apply")
    page.get_by_role("button", name="下一步").click()
    page.get_by_role("button", name="提交").click()
    public.sees("查询码只显示这一次")
    assert fits(page), page.url
    return page.locator(".receipt .code").inner_text()


def follow(public, code):
    page = public.page
    page.goto("/services/legal-aid/progress/")
    page.get_by_label("查询码").fill(code)
    page.get_by_role("button", name="查询").click()
    page.locator("h1", has_text="法律援助").wait_for()
    assert fits(page), page.url


def test_from_the_phone_to_the_archive(walk, tmp_path):
    public, clerk, examiner, day = walk
    day("2026-09-01")
    code = apply_on_the_phone(public)
    matter = last(SYSTEM)
    clerk.hindered(matter, "grant").at(matter).sees("追索劳动报酬")
    assert "田满仓" not in clerk.text and "19900001111" not in clerk.text  # secret: masked until revealed with a reason
    clerk.refused(matter, "ask", "请填写“需要补充的材料、说明”", supply_by="2026-09-12")
    clerk.step(matter, "ask", missing="身份证\n欠条或者考勤记录", supply_by="2026-09-12")
    day("2026-09-05")
    follow(public, code)
    public.sees("缺这些材料，请在2026年9月12日前补齐", "欠条或者考勤记录")
    public.shot("legal-aid-missing")
    public.page.get_by_role("button", name="提交材料").click()
    public.sees("请选择要上传的材料")
    paper = tmp_path / "欠条.pdf"
    paper.write_bytes(b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
    public.page.get_by_label("附件").set_input_files(paper)
    public.page.get_by_role("button", name="提交材料").click()
    public.sees("已收到1份材料", "审查中", "2026-09-14")  # seven days anew end on a Saturday
    examiner.hindered(matter, "grant", "尚未审查经济困难状况")
    clerk.refused(matter, "check_means", "核查方式请选", exempt_check="migrant", means_way="shared")
    clerk.step(matter, "check_means", exempt_check="migrant", means_way="none")
    examiner.step(matter, "grant")
    work_and_close(matter, clerk, examiner, day)
    follow(public, code)
    public.sees("已结案归档", "已通过仲裁收到全部工资")
    assert "沈明理" not in public.text and "田满仓" not in public.text
    public.shot("legal-aid-progress")
    public.page.get_by_role("button", name="办理进度证明").click()
    public.sees("法律援助办理进度证明", "打印本页", matter.number)
    assert fits(public.page), public.page.url
    public.shot("legal-aid-certificate")
    public.page.get_by_role("button", name="返回进度").click()
    public.page.get_by_role("radio", name="满意", exact=True).check()
    assert fits(public.page), public.page.url
    public.shot("legal-aid-rating")
    public.page.get_by_role("button", name="提交评价").click()
    public.sees("已评价，谢谢")
    assert (
        BallotCount.objects.get(count=1).answer == "yes"
        and not public.page.get_by_role("button", name="提交评价").count()
    )
    figures = [
        catalogue.figure(f"{SYSTEM}.{name}")
        for name in ("cases", "satisfied_rate", "recovered", "assigned_in_time_rate")
    ]
    values = engine.values(figures, Period.year(2026))
    assert [values[f.code].number for f in figures] == [1, None, 28000, 1]  # one rating alone is not told


def work_and_close(matter, clerk, examiner, day):
    clerk.refused(matter, "assign", "没有利害关系", lawyer=_lawyer())
    clerk.step(matter, "assign", lawyer=_lawyer(), no_conflict=True)
    clerk.hindered(matter, "finish", "还没有一次告知受援人")
    clerk.page.goto("/desk/services/legal-aid/")
    clerk.sees("现行经济困难标准：每人每月1500元", "办理中", "办理法律援助案件")
    clerk.shot("legal-aid-board")
    clerk.page.set_viewport_size(PHONE)
    assert fits(clerk.page), clerk.page.url
    clerk.shot("legal-aid-board-phone")
    clerk.page.set_viewport_size({"width": 1280, "height": 900})
    clerk.step(matter, "progress", kind="settling", content="已通过仲裁收到全部工资", told=True)
    day("2026-10-20")
    clerk.step(matter, "finish", result="settled", recovered="28000")
    clerk.step(matter, "report", file_papers=["report", "mandate"])
    clerk.hindered(matter, "check_file", "卷宗不齐")
    clerk.step(matter, "return_file", file_gaps="缺调解书、通报记录")
    clerk.step(matter, "report", file_papers=["report", "documents", "mandate", "told"])
    clerk.step(matter, "check_file")
    clerk.hindered(matter, "archive", "补贴尚未办理")
    clerk.refused(matter, "subsidise", "请填写补贴金额；不发放的写明原因")
    clerk.step(matter, "subsidise", subsidy="1500")
    day("2026-10-30")
    clerk.step(matter, "archive")
    assert Matter.objects.get(pk=matter.pk).state == "archived"


def _lawyer():
    return AidLawyer.objects.get().pk
