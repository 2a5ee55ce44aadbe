"""A normative document in the hands of those concerned, from the draft to the library and to a clean-up, in a real browser.

At each gate the wrong way is tried first; the page refuses it with the article.
"""

from __future__ import annotations

import pytest

from fazhi.areas.rules.documents.models import NormativeDocument
from fazhi.spine.access import Role
from fazhi.spine.actions import apply_law
from fazhi.spine.models import Matter
from fazhi.spine.tests.county import build
from tests.browser.walking import Days, Walker, last

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TITLE = "云岚县电动自行车停放充电管理办法"
TEXT = """第一条　为了规范电动自行车停放充电，预防火灾事故，制定本办法。
第二条　本县行政区域内的电动自行车停放、充电及其管理，适用本办法。
第三条　住宅小区应当按照户数设置集中停放充电场所。
第四条　充电服务经营者应当公示收费标准，夜间二十二时后不得收取占位费。
第五条　违反本办法规定的，由有关部门依法处理。"""
REVIEW, FAIR, BUSINESS = "国办发〔2018〕115号", "公平竞争审查条例", "优化营商环境条例"
MET = {
    "by_authority": True, "within_powers": True, "affects_rights": True, "general": True, "repeated": True,
    "reason": "规定停放充电各方的权利义务，对不特定的人反复适用",
}  # fmt: skip
JUDGED = {f"{group}_note": "逐项对照，没有这类内容" for group in ("entry", "flow", "cost", "conduct")}

HELD = {"meeting_result": "passed", "minutes_no": "〔2026〕7号", "attendance": "应到9人，实到8人"}


@pytest.fixture
def county():
    made = build()
    made.person("office", "government", Role.CLERK, name="林文书")
    made.person("registry", "justice", Role.CLERK, name="吴登记")
    return made


@pytest.fixture
def cast(county, open_page, settings):
    """The people, each in a browser of their own, on the first day of the story."""
    day = Days(settings)
    day("2026-03-02")
    names = ("police", "office", "market", "reviewer", "registry", "mayor", "clerk")
    people = {name: Walker(open_page(), name) for name in names}
    return people | {"citizen": Walker(open_page()), "day": day}


def test_from_the_draft_to_the_library_and_to_clean_up(county, cast):
    document = proposed(county, cast)
    drafted(document, cast)
    code = asked_the_public(document, cast)
    cleared_for_competition(document, county, cast)
    reviewed(document, cast)
    decided(document, cast)
    published(document, cast)
    in_the_library(document, cast, code)
    filed(document, cast)
    cleaned_up(document, county, cast)


def proposed(county, cast) -> Matter:
    drafter = cast["police"]
    about = {
        "purpose": "make", "title": TITLE, "kind": "measures", "topic": "safety", "maker": county["government"].pk,
        "drafting_unit": "云岚县公安局",
    }  # fmt: skip
    drafter.refused_opening("rules.document", "只缩短审核时间，不免除审核", f"{REVIEW}第五部分", urgent=True, **about)
    document = drafter.opens("rules.document", **about)
    drafter.shot("document-01-proposed")
    drafter.hindered(document, "draft", "须在“起草中”时办理")
    drafter.refused(document, "identify", "认定条件未全部满足", f"{REVIEW}第二部分", **{**MET, "general": False})
    return drafter.step(document, "identify", **MET) and document


def drafted(document, cast) -> None:
    drafter = cast["police"]
    drafter.hindered(document, "assess", "尚未形成草案和起草说明", "国办发〔2018〕37号")
    drafter.step(
        document, "draft", text=TEXT, explanation="火灾事故多发，现有规定不足", basis_text="《中华人民共和国消防法》",
        touches_rights=True, business_related=True, economic_activity=True,
    )  # fmt: skip
    drafter.refused(document, "submit", "不能办理“送审”", f"{REVIEW}第五部分")
    drafter.step(document, "assess", assessment="必要、可行，可以减少火灾隐患")


def asked_the_public(document, cast) -> str:
    """Comment by the public for the statutory days; returns the code by which the citizen follows it."""
    drafter, citizen, day = cast["police"], cast["citizen"], cast["day"]
    drafter.refused(document, "open_comment", "至少到2026-04-01", f"{BUSINESS}第62条", comment_until="2026-03-16")
    drafter.step(document, "open_comment", comment_until="2026-04-01")
    drafter.hindered(document, "close_comment", "结果由其自动告知")
    notice = last("decisions.consultation")
    drafter.step(notice, "notice")
    day("2026-03-10")
    page = citizen.page
    page.goto("/")
    page.get_by_role("link", name="征求意见", exact=True).first.click()
    page.get_by_role("link", name=TITLE).click()
    citizen.shot("document-02-portal-draft")
    page.locator("article", has_text="第四条").get_by_role("link", name="对本条提意见").click()
    page.get_by_role("button", name="提交意见").click()
    page.get_by_text("请填写“意见内容”").first.wait_for()  # nothing is handed in empty
    page.get_by_label("意见内容").fill("占位费白天也收得太高，建议全天不得收取。")
    page.get_by_role("button", name="提交意见").click()
    code = page.locator(".receipt .code").inner_text()
    day("2026-04-01")
    drafter.refused(notice, "close", "不少于30日，须在2026-04-01之后办理", f"{BUSINESS}第62条")
    day("2026-04-02")
    drafter.step(notice, "close")
    drafter.refused(notice, "publish", "还有1组意见没有答复", "重大行政决策程序暂行条例第18条")
    bench = drafter.at(notice).page
    bench.get_by_role("link", name="归并、答复意见").click()
    bench.get_by_label("部分采纳", exact=True).check()
    bench.get_by_label("意见要点").fill("建议全天不得收取占位费。")
    bench.get_by_role("button", name="答复，看下一组").click()
    drafter.sees("须说明理由", "第18条")
    bench.get_by_label("理由和说明").fill("改为充电结束后两小时内不得收取。")
    bench.get_by_role("button", name="答复，看下一组").click()
    drafter.sees("全部意见都已答复")
    drafter.shot("document-03-bench")
    drafter.step(notice, "publish")
    drafter.at(document).sees("征求意见结束")
    return code


def cleared_for_competition(document, county, cast) -> None:
    drafter, bureau, day = cast["police"], cast["market"], cast["day"]
    day("2026-04-03")
    drafter.hindered(
        document, "submit", "应当充分听取市场主体", f"{BUSINESS}第62条", "未进行公平竞争审查", f"{FAIR}第13条",
        "起草单位尚未提出合法性审核意见", f"{REVIEW}第五部分",
    )  # fmt: skip
    drafter.hindered(document, "competition_free", "不能免除", f"{FAIR}第2条")
    heard = {"heard": "business", "name": "安驰充电服务公司", "opinion": "建议明确收费公示方式"}
    drafter.refused(document, "hear", "请写明理由", f"{BUSINESS}第62条", adoption="not", **heard)
    drafter.step(document, "hear", adoption="adopted", **heard)
    drafter.step(document, "send_competition")
    fair = last("functions.competition")
    opinion = {"first_opinion": "没有限制竞争的内容", "reviewer": county["market"].pk}
    drafter.refused(fair, "pass_own", f"{FAIR}第14条", opinion="可以")  # the drafting unit does not clear itself
    drafter.refused(fair, "submit", "尚未逐项对照", f"{FAIR}第8—11条", **opinion)
    drafter.step(fair, "first_review", **JUDGED).step(fair, "submit", **opinion)
    day("2026-04-07")
    bureau.hindered(fair, "pass", "审查机关尚未逐项对照", "尚未听取有关经营者", f"{FAIR}第16条")
    bureau.step(fair, "review", **JUDGED)
    bureau.step(fair, "review_hear", whom="operators", means="座谈", heard=5, summary="希望收费公示标准统一")
    bureau.step(fair, "pass", opinion="不排除、限制竞争，可以出台")
    bureau.shot("document-04-competition")
    bureau.sees("由关联的“行政规范性文件”送来")  # and of no other system that might have sent it
    drafter.at(document).sees("符合公平竞争审查标准")


def reviewed(document, cast) -> None:
    drafter, office, reviewer, day = cast["police"], cast["office"], cast["reviewer"], cast["day"]
    drafter.step(document, "own_review", own_opinion="本单位审核认为符合上位法")
    early = {"meeting": "government", "meeting_on": "2026-04-07", **HELD}
    office.refused(document, "decide", "不能办理“集体审议通过”", f"{REVIEW}第七部分", **early)  # no opinion, no meeting
    drafter.step(document, "submit")
    office.step(document, "pass_on")
    review = last("decisions.legality")
    reviewer.refused(review, "accept", "须声明没有应当回避的情形", reviewer="李审理", no_conflict=False)
    reviewer.step(review, "accept", reviewer="李审理", no_conflict=True)
    day("2026-04-10")
    reviewer.hindered(review, "issue", "不少于5个工作日", REVIEW)
    page = reviewer.page
    page.goto("/desk/decisions/legality/")
    page.get_by_role("link", name=TITLE).first.click()
    page.get_by_role("link", name="对第五条提意见").click()
    page.get_by_label("应当修改").check()
    page.get_by_label("存在的问题").fill("没有写明由哪个部门处理")
    page.get_by_label("依据").fill("《中华人民共和国消防法》第六十条")
    page.get_by_label("修改建议").fill("写明消防救援机构、公安派出所的分工")
    page.get_by_role("button", name="确认提出审查意见").click()
    page.get_by_text("已办理“提出审查意见").wait_for()
    reviewer.shot("document-05-review")
    day("2026-04-15")
    reviewer.refused(review, "issue", "结论不能为“合法”", result="legal")
    reviewer.step(review, "issue", result="amend")
    office.hindered(document, "decide", "第1条审核意见尚未", f"{REVIEW}第六部分")
    drafter.page.goto(f"/desk/decisions/legality/{review.pk}/answers/")
    drafter.page.get_by_label("采纳", exact=True).check()
    drafter.page.get_by_role("button", name="反馈第1条").click()
    drafter.sees("1/1 条已反馈")
    changed = TEXT.replace("有关部门依法", "消防救援机构、公安派出所按照各自职责依法")
    drafter.step(document, "revise", text=changed, explanation="按审核意见写明分工")
    office.hindered(document, "decide", "尚未形成采纳情况说明", f"{REVIEW}第六部分")
    drafter.step(document, "respond", response="审核意见1条，已采纳：第五条写明处理的部门")


def decided(document, cast) -> None:
    drafter, office, leader, registry, day = (cast[n] for n in ("police", "office", "mayor", "registry", "day"))
    day("2026-04-20")
    drafter.hindered(document, "decide", "须由制定机关")
    office.refused(
        document, "decide", "政府常务会议", "地方组织法第75条", meeting="office", meeting_on="2026-04-20", **HELD
    )
    early = {"meeting": "government", "meeting_on": "2026-04-13"}
    office.refused(document, "decide", "晚于会议日期2026-04-13", f"{REVIEW}第七部分", **early, **HELD)
    office.step(document, "decide", meeting="government", meeting_on="2026-04-20", **HELD)
    registry.hindered(document, "give_number", "须在“已签发”时办理")
    leader.step(document, "sign", signer="赵县长")
    out = {"published_where": "县政府网站", "effective_on": "2026-06-01"}
    office.refused(document, "publish", "不能办理“公布”", **out)  # nothing is published without a number
    office.hindered(document, "publish", "须在“已编号”时办理", "政府信息公开条例第26条")
    cast["citizen"].page.goto("/rules/library/?q=电动自行车")
    cast["citizen"].sees("共0件")
    registry.step(document, "give_number")


def published(document, cast) -> None:
    office, day = cast["office"], cast["day"]
    day("2026-04-24")
    out = {"published_where": "县政府网站、政府公报"}
    office.refused(
        document, "publish", "施行日期不得早于公布日期", f"{BUSINESS}第64条", effective_on="2026-04-01", **out
    )
    office.refused(document, "publish", "请写明理由", "规章制定程序条例第32条", effective_on="2026-05-01", **out)
    long = {"effective_on": "2026-06-01", "expires_on": "2036-05-31"}
    office.refused(document, "publish", "有效期一般不超过5年", **long, **out)
    office.step(document, "publish", effective_on="2026-06-01", **out)
    office.shot("document-06-published")


def in_the_library(document, cast, code) -> None:
    citizen, page, day = cast["citizen"], cast["citizen"].page, cast["day"]
    record = NormativeDocument.objects.get(pk=document.pk)
    page.goto("/rules/library/")
    page.get_by_label("检索标题、文号和全文").fill("收费标准")
    page.get_by_role("button", name="检索", exact=True).click()
    citizen.sees("共1件", "已公布，自2026年6月1日起施行")
    assert page.locator("mark", has_text="收费标准").count() >= 1
    citizen.shot("document-07-library-hits")
    page.get_by_role("link", name=TITLE).first.click()
    citizen.sees(record.document_no, record.unified_no, "消防救援机构、公安派出所按照各自职责")
    page.goto("/decisions/consultations/follow/")
    page.get_by_label("查询码").fill(code)
    page.keyboard.press("Enter")
    page.get_by_text("部分采纳").first.wait_for()
    citizen.sees("改为充电结束后两小时内不得收取")
    page.get_by_role("link", name=TITLE).first.click()
    citizen.sees("定稿与征求意见稿的差别")
    apply_law(day("2026-06-02"))
    page.goto(f"/rules/library/{document.pk}/")
    citizen.sees("现行有效", "有效期至2031年5月31日")
    citizen.shot("document-08-in-force")


def filed(document, cast) -> None:
    """Two filings, each with its clock; each by whoever owes it."""
    drafter, office, day = cast["police"], cast["office"], cast["day"]
    day("2026-06-03")
    drafter.at(document).sees("报上一级人民政府备案", "报本级人大常委会备案", "监督法第40条")
    drafter.refused(document, "file_npc", "须由制定机关", "监督法第40条")
    office.step(document, "file_gov").step(document, "file_npc")
    office.hindered(document, "file_npc", "已于2026-06-03报送备案")


def cleaned_up(document, county, cast) -> None:
    bureau, unit, leader, citizen, day = (cast[n] for n in ("clerk", "police", "mayor", "citizen", "day"))
    day("2026-09-01")
    about = {
        "kind": "special", "theme": "消防安全领域规范性文件专项清理", "basis": "省政府办公厅关于开展专项清理的通知",
        "decider": county["government"].pk, "finish_by": "2026-12-31",
    }  # fmt: skip
    bureau.refused_opening("rules.cleanup", "清理完成期限之前", propose_by="2027-01-31", **about)
    tidy = bureau.opens("rules.cleanup", propose_by="2026-09-30", **about)
    bureau.hindered(tidy, "gather", "须在“单位提出意见”时办理")
    bureau.step(tidy, "freeze")
    opinion = {"legality_opinion": "逐件审核，处理意见合法"}
    bureau.hindered(tidy, "gather", f"还有1件没有清理结果：第1号《{TITLE}》", "国办发〔2018〕37号")
    page = unit.page
    page.goto("/desk/rules/cleanup/")
    page.get_by_role("link", name="消防安全领域").click()
    page.get_by_label("第1号的清理结果").select_option("repeal")
    page.get_by_role("button", name="保存本页的改动").click()
    unit.sees("没有保存")  # a repeal says why
    page.get_by_label("第1号的理由").fill("省级已统一规定")
    page.get_by_role("button", name="保存本页的改动").click()
    unit.sees("已保存1件的处理意见", "合计，与清单1件相符")
    unit.shot("document-09-cleanup")
    bureau.refused(tidy, "gather", "不公开征求意见的理由", **opinion)
    bureau.step(tidy, "gather", consult_free_reason="专项清理，省里已公开征求意见", **opinion)
    bureau.refused(tidy, "publish", "不能办理“公布结果”", "国办发〔2018〕37号", published_where="县政府网站")
    bureau.refused(tidy, "decide", "须由", "国办发〔2018〕37号", meeting="县政府第9次常务会议")
    day("2026-10-12")
    leader.step(tidy, "decide", meeting="县政府第9次常务会议")
    day("2026-10-15")
    bureau.step(tidy, "publish", published_where="县政府网站")
    page = citizen.page
    page.goto("/rules/library/?q=电动自行车")
    citizen.sees("共1件", "废止，自2026年10月15日起不再有效")
    page.get_by_role("link", name=TITLE).first.click()
    citizen.sees("清理结果")
    citizen.shot("document-10-repealed")
    page.get_by_label("查哪一天的效力和文本").fill("2026-10-14")
    page.get_by_role("button", name="查看").click()
    citizen.sees("2026年10月14日：现行有效")
    document.refresh_from_db()
    assert document.state == "repealed"
