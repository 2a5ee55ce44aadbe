"""A matter from the form to the file: everything is done through the pages, as people do it."""

import io
import re
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fazhi.spine import actions
from fazhi.spine.models import Deadline, Document, Event, Matter

NEW = "/desk/registers/sample.disclosure/new/"


def page_of(client, matter):
    return client.get(f"/desk/matters/{matter.pk}/").content.decode()


def hidden(page, name):
    return re.search(rf'name="act-{name}" value="([^"]*)"', page)[1]


def do(client, matter, kind, code="-", **form):
    """Open a sheet, fill it in, hand it in."""
    url = f"/desk/matters/{matter.pk}/{kind}/{code}/"
    sheet = client.get(url).content.decode()
    form = {"act-version": hidden(sheet, "version"), "act-key": hidden(sheet, "key")} | form
    return client.post(url, form)


@pytest.fixture
def matter(request_for):
    return request_for(on="2026-11-02")


def test_opening_a_matter(at_desk, county):
    client = at_desk("clerk")
    form = {"act-organ": county["justice"].pk, "act-on": "2026-11-02", "applicant": "周明", "content": "征地批文"}
    answer = client.post(NEW, form)
    matter = Matter.objects.get()
    assert answer.headers["Location"] == f"/desk/matters/{matter.pk}/"
    assert (matter.owner, matter.organ, str(matter.opened_on)) == (
        county.people["clerk"],
        county["justice"],
        "2026-11-02",
    )
    assert matter.record.applicant == "周明"


def test_errors_stand_beside_the_field_and_values_are_kept(at_desk, county):
    form = {"act-organ": county["justice"].pk, "act-on": "2026-12-01", "applicant": "", "content": "征地批文"}
    answer = at_desk("clerk").post(NEW, form)
    page = answer.content.decode()
    assert answer.status_code == 422 and not Matter.objects.exists()
    assert re.search(r'id="id_applicant_error">请填写“申请人”', page) and 'aria-invalid="true"' in page
    assert 'value="征地批文"' in page or ">征地批文<" in page or "征地批文</textarea>" in page
    page = at_desk("clerk").post(NEW, form | {"applicant": "周明"}).content.decode()
    assert re.search(r'id="id_act-on_error">日期2026-12-01晚于今天', page)


def test_the_same_form_sent_twice_opens_one_matter(at_desk, county):
    client = at_desk("clerk")
    key = hidden(client.get(NEW).content.decode(), "key")
    form = {
        "act-organ": county["justice"].pk,
        "act-on": "2026-11-02",
        "applicant": "周明",
        "content": "批文",
        "act-key": key,
    }
    assert client.post(NEW, form).headers["Location"] == client.post(NEW, form).headers["Location"]
    assert Matter.objects.count() == 1


def test_only_those_who_may_open_get_the_form(at_desk, county):
    answer = at_desk("head").get(NEW)
    assert answer.status_code == 403 and "没有登记“信息公开申请台账”的岗位" in answer.content.decode()


def test_the_clock_shows_limit_date_and_derivation(at_desk, request_for):
    """V6 of the fact book on counting time."""
    page = page_of(at_desk("clerk"), request_for(on="2026-01-30"))
    assert "答复期限 2026-03-05" in page and "已超期" in page
    assert "收到（第1号留痕） 2026-01-30（当日不计，民法典第201条）" in page
    assert "02-15至02-23春节放假不计" in page and "第20个工作日 2026-03-05" in page


def test_steps_offered_and_why_others_are_not(at_desk, matter):
    page = page_of(at_desk("clerk"), matter)
    assert f"/desk/matters/{matter.pk}/step/ask/" in page and f"/desk/matters/{matter.pk}/step/answer/" not in page
    assert "须由承办单位的机构负责人办理（条例第33条）" in page
    assert "须在“补正中”时办理" in page
    assert f"/desk/matters/{matter.pk}/step/answer/" in page_of(at_desk("head"), matter)


def test_taking_a_step(at_desk, matter):
    answer = do(
        at_desk("head"), matter, "step", "answer", **{"act-on": "2026-11-10", "reply": "open", "act-note": "已核对"}
    )
    matter.refresh_from_db()
    assert answer.status_code == 302 and matter.state == "answered"
    page = page_of(at_desk("clerk"), matter)
    assert "按期完成" in page and "已核对" in page and "→ 已答复" in page
    assert Deadline.objects.get(limit="answer").met_on.isoformat() == "2026-11-10"


def test_the_second_clerk_is_told_who_was_quicker(at_desk, matter, county):
    county.person("other", "justice", county_role(county), name="刘经办")
    second = at_desk("other")
    sheet = second.get(f"/desk/matters/{matter.pk}/step/ask/").content.decode()
    do(at_desk("clerk"), matter, "step", "ask", **{"act-on": "2026-11-10"})
    form = {"act-version": hidden(sheet, "version"), "act-key": hidden(sheet, "key"), "act-on": "2026-11-10"}
    answer = second.post(f"/desk/matters/{matter.pk}/step/ask/", form)
    assert answer.status_code == 409 and "已由王经办办理“要求补正”" in answer.content.decode()
    assert Event.objects.filter(code="ask").count() == 1


def county_role(county):
    return county.people["clerk"].posts.get().role


def test_a_double_click_is_one_step(at_desk, matter):
    client = at_desk("clerk")
    sheet = client.get(f"/desk/matters/{matter.pk}/step/ask/").content.decode()
    form = {"act-version": hidden(sheet, "version"), "act-key": hidden(sheet, "key"), "act-on": "2026-11-10"}
    for _ in range(2):
        assert client.post(f"/desk/matters/{matter.pk}/step/ask/", form).status_code == 302
    assert Event.objects.filter(code="ask").count() == 1


def test_a_step_that_cannot_be_taken_says_why(at_desk, matter):
    url, form = f"/desk/matters/{matter.pk}/step/answer/", {"act-on": "2026-11-10", "reply": "open"}
    answer = at_desk("clerk").post(url, form)
    assert answer.status_code == 403 and "须由承办单位的机构负责人办理" in answer.content.decode()
    assert at_desk("clerk").get(f"/desk/matters/{matter.pk}/step/nothing/").status_code == 403
    assert at_desk("clerk").get(f"/desk/matters/{matter.pk}/nothing/-/").status_code == 404


def test_suspend_resume_exclude_extend(at_desk, matter):
    clerk, head = at_desk("clerk"), at_desk("head")
    before = Deadline.objects.get(limit="answer").due_on
    do(clerk, matter, "suspend", **{"act-ground": "consult", "act-on": "2026-11-05", "act-note": "征求县公安局意见"})
    page = page_of(clerk, matter)
    assert "中止，停止计时" in page and "2026-11-05起中止，至今未恢复" in page and "step/ask" not in page
    do(clerk, matter, "resume", **{"act-on": "2026-11-10"})
    after = Deadline.objects.get(limit="answer").due_on
    assert after > before and "中止：征求第三方意见，征求县公安局意见（条例第32条，王经办办理）" in page_of(
        clerk, matter
    )
    form = {"act-ground": "appraise", "act-start": "2026-11-11", "act-end": "2026-11-13"}
    do(clerk, matter, "exclude", **form)
    assert Deadline.objects.get(limit="answer").due_on > after
    assert (
        do(
            clerk, matter, "extend", "answer", **{"act-amount": "20", "act-on": "2026-11-16", "act-reason": "材料多"}
        ).status_code
        == 403
    )
    answer = do(
        head, matter, "extend", "answer", **{"act-amount": "40", "act-on": "2026-11-16", "act-reason": "材料多"}
    )
    assert answer.status_code == 422 and "延长最多20" in answer.content.decode()
    assert (
        do(
            head, matter, "extend", "answer", **{"act-amount": "20", "act-on": "2026-11-16", "act-reason": "材料多"}
        ).status_code
        == 302
    )
    assert "经张局长批准延长20个工作日（条例第33条），共40个工作日" in page_of(clerk, matter)


def test_correcting_shows_what_stood_there(at_desk, matter):
    client = at_desk("clerk")
    sheet = client.get(f"/desk/matters/{matter.pk}/correct/-/").content.decode()
    assert "周明" not in sheet  # personal values are not handed to the form
    form = {"act-on": "2026-11-10", "act-reason": "笔误", "content": "用地批文", "applicant": ""}
    assert do(client, matter, "correct", **form).status_code == 302
    matter = Matter.objects.get(pk=matter.pk)
    assert (matter.record.content, matter.record.applicant) == ("用地批文", "周明")
    page = page_of(client, matter)
    assert "<del>征地批文</del> <ins>用地批文</ins>" in page and "笔误" in page
    answer = do(client, matter, "correct", **(form | {"act-reason": "再改"}))
    assert answer.status_code == 422 and "没有改动任何字段" in answer.content.decode()


def test_assigning(at_desk, matter, county):
    do(at_desk("head"), matter, "assign", **{"act-to": county.people["reviewer"].pk, "act-on": "2026-11-10"})
    matter.refresh_from_db()
    assert matter.owner == county.people["reviewer"]
    assert "李审理" in page_of(at_desk("clerk"), matter)


def test_personal_values_are_opened_with_a_reason_and_shown_once(at_desk, matter):
    client = at_desk("clerk")
    assert "周明" not in page_of(client, matter) and "周某" in page_of(client, matter)
    refused = client.post(f"/desk/matters/{matter.pk}/reveal/", {"reason": " "})
    assert (
        refused.status_code == 422
        and "请写明查看的理由" in refused.content.decode()
        and "周明" not in refused.content.decode()
    )
    shown = client.post(f"/desk/matters/{matter.pk}/reveal/", {"reason": "电话告知"})
    assert "周明" in shown.content.decode() and "no-store" in shown.headers["Cache-Control"]
    page = page_of(client, matter)
    assert "周明" not in page and "查看个人信息" in page and "电话告知" in page
    assert at_desk("mayor").post(f"/desk/matters/{matter.pk}/reveal/", {"reason": "看看"}).status_code == 403


def test_an_account_of_facts_is_hidden_altogether(at_desk, request_for):
    matter = request_for(applicant="周明因邻里纠纷，于三月与他人争执。")
    assert "已隐去" in page_of(at_desk("clerk"), matter) and "周某" not in page_of(at_desk("clerk"), matter)


def test_attachments(at_desk, matter, media):
    client = at_desk("clerk")
    file = SimpleUploadedFile("申请书.pdf", b"%PDF-1.4 ...")
    assert do(client, matter, "attach", **{"act-file": file, "act-on": "2026-11-10"}).status_code == 302
    answer = client.get(re.search(r"/desk/attachments/\d+/", page_of(client, matter))[0])
    assert b"".join(answer.streaming_content) == b"%PDF-1.4 ..."
    assert (
        answer.headers["Content-Disposition"].startswith("attachment")
        and answer.headers["X-Content-Type-Options"] == "nosniff"
    )
    program = SimpleUploadedFile("申请书.pdf", b"MZ\x90")
    answer = do(client, matter, "attach", **{"act-file": program, "act-on": "2026-11-10"})
    assert answer.status_code == 422 and "内容不是pdf文件" in answer.content.decode()


def test_links_show_titles_only_to_those_who_may_read_them(at_desk, matter, request_for):
    other = request_for("qingxi", content="低保名单")
    client = at_desk("clerk")
    assert (
        do(
            client, matter, "link", **{"act-kind": "related", "act-number": other.number, "act-on": "2026-11-10"}
        ).status_code
        == 302
    )
    assert other.number in page_of(client, matter)
    theirs = page_of(at_desk("qingxi"), other)
    assert matter.title not in theirs and matter.number not in theirs and "无权查阅" in theirs
    answer = do(
        at_desk("qingxi"), other, "link", **{"act-kind": "related", "act-number": matter.number, "act-on": "2026-11-10"}
    )
    assert answer.status_code == 422 and "没有您可以查阅的编号" in answer.content.decode()


def test_documents_are_issued_served_and_printed(at_desk, matter):
    client = at_desk("clerk")
    assert do(client, matter, "issue", **{"act-template": "reply", "act-on": "2026-11-10"}).status_code == 302
    document = Document.objects.get()
    form = {"act-to": "周明", "act-means": "direct", "act-on": "2026-11-11"}
    assert do(client, matter, "serve", str(document.pk), **form).status_code == 302
    page = page_of(client, matter)
    assert document.number in page and "直接送达" in page
    shown = client.get(f"/desk/documents/{document.pk}/").content.decode()
    assert "云岚县司法局" in shown and document.number in shown and "2026年11月10日" in shown
    file = client.get(f"/desk/documents/{document.pk}.docx")
    text = zipfile.ZipFile(io.BytesIO(file.content)).read("word/document.xml").decode()
    assert document.number in text and file.headers["X-Content-Type-Options"] == "nosniff"
    answer = do(
        client, matter, "issue", **{"act-template": "reply", "act-on": "2026-11-12", "act-replaces": document.pk}
    )
    assert answer.status_code == 302 and f"替代{document.number}" in page_of(client, matter)


def test_papers_are_masked_for_readers_who_do_not_handle_the_matter(at_desk, matter, county):
    document = actions.issue_document(matter, "reply", by=county.people["clerk"], on=matter.opened_on)
    actions.serve_document(document, by=county.people["clerk"], on=matter.opened_on, to="周明", means="post")
    for name, full in (("clerk", True), ("mayor", False)):
        shown = at_desk(name).get(f"/desk/documents/{document.pk}/").content.decode()
        file = at_desk(name).get(f"/desk/documents/{document.pk}.docx").content
        text = zipfile.ZipFile(io.BytesIO(file)).read("word/document.xml").decode()
        assert ("周明" in shown) is ("周明" in text) is full
        assert "周某" in shown and "周明" not in page_of(at_desk(name), matter)


def test_another_matters_document_cannot_be_served_here(at_desk, matter, request_for, county):
    other = request_for("qingxi")
    made = actions.issue_document(other, "reply", by=county.people["qingxi"], on=other.opened_on)
    assert at_desk("clerk").get(f"/desk/matters/{matter.pk}/serve/{made.pk}/").status_code == 403


def test_the_sheet_alone_for_htmx(at_desk, matter):
    answer = at_desk("clerk").get(f"/desk/matters/{matter.pk}/step/ask/", headers={"HX-Request": "true"})
    assert "<html" not in answer.content.decode() and 'name="act-key"' in answer.content.decode()


def test_history_is_folded_when_long(at_desk, matter, county):
    for n in range(65):
        actions.reveal(matter.chain, by=county.people["clerk"], on=matter.opened_on, reason=f"核对{n}")
    page = page_of(at_desk("clerk"), matter)
    assert page.count("<time ") == 60 and "显示全部留痕" in page
    assert at_desk("clerk").get(f"/desk/matters/{matter.pk}/?all=1").content.decode().count("<time ") == 66


def test_history_names_people_as_they_were_called_then(at_desk, matter, county):
    """An account that is renamed does not put another name under what was done before."""
    clerk = county.people["clerk"]
    was = clerk.name
    type(clerk).objects.filter(pk=clerk.pk).update(name="改了名的人")
    told = page_of(at_desk("head"), matter)
    assert was in told
