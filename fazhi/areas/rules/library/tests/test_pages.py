"""The public pages as anybody calls them: what is shown, what never is, addresses, files."""

import io
import json
import re
from xml.etree import ElementTree

import pytest
from docx import Document as Word
from python_calamine import CalamineWorkbook

from fazhi.areas.rules.documents.tests.cases import Doc, people
from fazhi.areas.rules.library.tests.cases import D, Shelf, amend

TAG = re.compile(r"<[^>]+>")


@pytest.fixture
def shelf(county):
    return Shelf()


def text_of(answer):
    return TAG.sub("", answer.content.decode())


def test_a_hit_is_shown_with_marks_its_article_and_its_state(client, shelf):
    document = shelf.add()
    answer = client.get("/rules/library/", {"q": "水质的能力"})
    page = answer.content.decode()
    assert "有检验<mark>水质的能力</mark>。" in page
    assert f'href="/rules/library/{document.pk}/v1/?q=%E6%B0%B4%E8%B4%A8%E7%9A%84%E8%83%BD%E5%8A%9B#第三条"' in page
    assert "现行有效" in page and "共1件" in text_of(answer)


def test_marks_never_let_markup_through(client, shelf):
    shelf.add(title="云岚县<b>标题</b>办法", text="第一条　<script>alert('供水')</script>&amp;供水")
    page = client.get("/rules/library/", {"q": "供水"}).content.decode()
    assert "<script>alert" not in page and "<b>标题" not in page
    assert "&lt;script&gt;alert(&#x27;<mark>供水</mark>&#x27;)" in page
    injected = client.get("/rules/library/", {"q": '"><img src=x onerror=alert(1)>'}).content.decode()
    assert "<img" not in injected


def test_nothing_unpublished_ever_shows(client, county):
    people(county)
    doc = (
        Doc(county, title="云岚县秘而不宣管理办法")
        .draft()
        .comment()
        .commented()
        .cleared()
        .submitted()
        .reviewed()
        .decided()
        .numbered()
    )
    pk = doc.matter.pk
    for address in (f"/rules/library/{pk}/", f"/rules/library/{pk}/v1/", f"/rules/library/{pk}/v1.json"):
        assert client.get(address).status_code == 404
    for address in (
        "/rules/library/?q=秘而不宣",
        "/rules/library/",
        "/rules/library/list.json",
        "/rules/library/new.atom",
    ):
        assert "秘而不宣" not in re.sub(
            r'value="[^"]*"|检索“[^”]*”|“[^”]*”的', "", client.get(address).content.decode()
        )
    doc.published()
    assert client.get(f"/rules/library/{pk}/").status_code == 200
    assert "秘而不宣" in client.get("/rules/library/list.json").content.decode()


def test_the_project_of_an_amendment_is_no_document_of_its_own(client, county):
    people(county)
    old = Shelf().add(title="云岚县户外广告办法", entered="2026-03-05")
    doc = Doc(county, title="云岚县户外广告办法", purpose="amend", earlier_no=old.document_no).made(
        effective_on="2026-09-01"
    )
    assert client.get(f"/rules/library/{doc.matter.pk}/").status_code == 404
    assert client.get(f"/rules/library/{old.pk}/v2/").status_code == 200
    assert client.get("/rules/library/list.json").json()["count"] == 1


def test_the_state_on_every_day(client, shelf):
    document = shelf.add(expires_on=D("2026-11-15"))

    def state(on):
        return text_of(client.get(f"/rules/library/{document.pk}/", {"on": on}))

    assert "2024年2月29日尚未公布" in state("2024-02-29")
    assert "已公布，自2024年4月1日起施行" in state("2024-03-31")
    assert "现行有效" in state("2024-04-01")
    assert "现行有效" in state("2026-11-15")  # the last day
    assert "自2026年11月16日起不再有效" in state("2026-11-16")
    assert "自2026年11月16日起不再有效" in state("")


def test_a_wrong_day_is_said_in_words(client, shelf):
    document = shelf.add()
    answer = client.get(f"/rules/library/{document.pk}/", {"on": "昨天"})
    assert answer.status_code == 400 and "日期请写成2026-11-20的样子" in text_of(answer)
    answer = client.get("/rules/library/", {"q": "供", "year": "12"})
    assert answer.status_code == 400
    assert "至少写两个字" in text_of(answer) and "公布年份请写四位数字" in text_of(answer)


def test_versions_and_their_differences(client, shelf):
    document = shelf.add(text="第一条　供水单位应当检验水质。\n第二条　罚款一千元。\n第三条　附则。")
    amend(
        document, "第一条　供水单位应当每月检验水质。\n第二条　供水单位公开水价。\n第三条　罚款一千元。\n第四条　附则。"
    )
    assert "第2版" in text_of(client.get(f"/rules/library/{document.pk}/"))
    old = client.get(f"/rules/library/{document.pk}/", {"on": "2026-05-31"})
    assert "应当检验水质" in text_of(old) and "每月" not in text_of(old)
    page = client.get(f"/rules/library/{document.pk}/v1-v2/")
    assert "应当<ins>每月</ins>检验水质" in page.content.decode()
    said = text_of(page)
    assert "修改1条，增加1条，删去0条，仅序号变动2条，未修改0条" in said
    assert "第二条 → 第三条" in said and "第三条 → 第四条" in said
    for wrong in ("v2-v1", "v1-v3", "v1-v1"):
        assert client.get(f"/rules/library/{document.pk}/{wrong}/").status_code == 404


def test_citations_lead_to_documents_articles_and_back(client, shelf):
    cited = shelf.add(title="云岚县水资源管理规定", text="第一条　水。\n第八条　取水许可。")
    shelf.add(
        text="第一条　根据《云岚县水资源管理规定》第八条和云政规〔2024〕1号，制定本办法。\n第二条　依本办法第一条。\n第三条　《没有这件规定》。"
    )
    page = client.get(f"/rules/library/{shelf_key(client, '制定本办法')}/").content.decode()
    assert f'<a href="/rules/library/{cited.pk}/#第八条">《云岚县水资源管理规定》第八条</a>' in page
    assert f'<a href="/rules/library/{cited.pk}/">云政规〔2024〕1号</a>' in page
    assert '<a href="#第一条">本办法第一条</a>' in page
    assert "《没有这件规定》" in page and ">《没有这件规定》</a>" not in page
    back = text_of(client.get(f"/rules/library/{cited.pk}/"))
    assert "引用本文件的文件" in back and "云岚县农村集中供水管理办法" in back


def test_an_abbreviation_is_understood_in_later_articles_and_an_own_article_only_where_it_is(client, shelf):
    cited = shelf.add(title="云岚县水资源管理规定", text="第一条　水。\n第八条　取水许可。")
    document = shelf.add(
        text="第一条　依照《云岚县水资源管理规定》（以下简称《规定》），制定本办法。\n"
        "第二条　按照《规定》第八条办理。\n第三条　依照第二条、第九条的规定。"
    )
    page = client.get(f"/rules/library/{document.pk}/").content.decode()
    assert f'<a href="/rules/library/{cited.pk}/#第八条">《规定》第八条</a>' in page
    assert '<a href="#第二条">第二条</a>' in page and 'href="#第九条"' not in page


def shelf_key(client, words):
    return client.get("/rules/library/list.json", {"q": words}).json()["documents"][0]["id"]


def test_files_for_machines_and_people(client, shelf):
    document = shelf.add(expires_on=D("2029-03-31"))
    told = client.get(f"/rules/library/{document.pk}/v1.json").json()
    assert (told["title"], told["status"], told["applies"]) == ("云岚县农村集中供水管理办法", "in_force", True)
    assert [part["label"] for part in told["parts"] if part["kind"] == "article"] == [
        "第一条",
        "第二条",
        "第三条",
        "第四条",
        "第五条",
    ]
    word = client.get(f"/rules/library/{document.pk}/v1.docx")
    lines = [paragraph.text for paragraph in Word(io.BytesIO(word.content)).paragraphs]
    assert any("第三条　供水单位应当符合下列条件" in line for line in lines)
    markdown = client.get(f"/rules/library/{document.pk}/v1.md").content.decode()
    assert markdown.startswith("# 云岚县农村集中供水管理办法") and "**第一条**" in markdown
    book = client.get("/rules/library/list.xlsx", {"q": "供水"})
    rows = (
        CalamineWorkbook.from_filelike(io.BytesIO(b"".join(book.streaming_content))).get_sheet_by_index(0).to_python()
    )
    assert rows[0][0] == "标题" and rows[1][0] == "云岚县农村集中供水管理办法" and rows[1][10].startswith("现行有效")
    assert json.loads(client.get("/rules/library/list.json").content)["documents"][0]["url"].endswith(
        f"/rules/library/{document.pk}/"
    )
    feed = ElementTree.fromstring(client.get("/rules/library/new.atom").content)
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.find(f"{atom}entry/{atom}title").text == "云岚县农村集中供水管理办法（云政规〔2024〕1号）"


@pytest.mark.parametrize("address", ["999999/", "999999/v1/", "999999/v1-v2/", "999999/v1.json", "list.pdf"])
def test_what_is_not_there_is_not_found(client, shelf, address):
    document = shelf.add()
    assert client.get(f"/rules/library/{address}").status_code == 404
    for kind in ("v2/", "v1.odt", "v2.json"):
        assert client.get(f"/rules/library/{document.pk}/{kind}").status_code == 404
    assert client.get(f"/rules/library/{document.pk}/v1.pdf").content.startswith(b"%PDF")


def test_bad_questions_for_machines_are_answered_in_words(client, shelf):
    answer = client.get("/rules/library/list.json", {"q": "供"})
    assert answer.status_code == 422 or answer.status_code == 400
    assert "至少写两个字" in text_of(answer)


def test_pages_of_the_list_hold_twenty_each(client, shelf):
    for n in range(23):
        shelf.add(title=f"云岚县第{n:02}号办法")
    first, second = (client.get("/rules/library/", {"q": "号办法", "page": n}) for n in (1, 2))
    assert (len(first.context["found"]), len(second.context["found"])) == (20, 3)
    assert "page=2" in first.content.decode() and "共23件" in text_of(first)


def test_few_queries_however_many_hits(client, shelf, django_assert_max_num_queries):
    for n in range(15):
        shelf.add(title=f"云岚县第{n:02}号办法")
    with django_assert_max_num_queries(8):
        client.get("/rules/library/", {"q": "办法"})


def test_clauses_stopped_and_clean_up_results_are_told(client, county):
    people(county)
    doc = Doc(county).made(effective_on="2026-07-24", effective_reason="急需")
    doc.do(
        "clause_stopped", "2026-08-01", detail={"clause": "第二条", "by_what": "云政复决〔2026〕3号", "stopped": True}
    )
    page = text_of(client.get(f"/rules/library/{doc.matter.pk}/"))
    assert "下列条款已停止执行：第二条" in page
    assert "赵县长" not in page  # the signer is no public fact of the library
