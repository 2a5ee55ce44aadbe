"""How a date comes about, as a paper for the parties: complete, without personal data, only for limits that one sees."""

import io
import zipfile
from datetime import date

import pytest

from fazhi.spine import actions
from fazhi.spine.models import Deadline

D = date.fromisoformat


def text_of(answer):
    """The words of a .docx file."""
    import re

    with zipfile.ZipFile(io.BytesIO(answer.content)) as file:
        return re.sub(r"<[^>]+>", "", file.read("word/document.xml").decode())


@pytest.fixture
def matter(county, request_for):
    found = request_for("justice", "2026-09-24", other_organ=county["police"])
    clerk, head = county.people["clerk"], county.people["head"]
    actions.suspend(found, by=clerk, on=D("2026-10-09"), ground="consult", note="周明要求")
    actions.resume(found, by=clerk, on=D("2026-10-19"), note="周明来电")
    actions.extend(found, "answer", by=head, on=D("2026-10-20"), amount=20, reason="周明所需材料多")
    return found


def address(matter, limit="answer"):
    deadline = Deadline.objects.get(matter=matter.pk, limit=limit, void=False)
    return f"/desk/matters/{matter.pk}/limits/{deadline.pk}/"


def test_the_matter_page_leads_to_the_paper(at_desk, matter):
    url = address(matter)
    page = at_desk("clerk").get(f"/desk/matters/{matter.pk}/").text
    assert f'href="{url}"' in page and f'href="{url[:-1]}.docx"' in page


def test_the_paper_tells_everything_and_no_person(at_desk, matter):
    url, client = address(matter), at_desk("clerk")
    deadline = Deadline.objects.get(matter=matter.pk, limit="answer")
    file = client.get(f"{url[:-1]}.docx")
    assert file.status_code == 200 and "no-store" in file.headers["Cache-Control"]
    page, words = client.get(url).text.split('<article class="paper"')[1], text_of(file)
    due, statutory = deadline.due_on, deadline.statutory_on
    for told in (
        "期限计算说明", matter.number, "云岚县司法局", "信息公开申请", "20个工作日", "条例第33条", "民法典第201条",
        f"{due.year}年{due.month}月{due.day}日", f"{statutory.year}年{statutory.month}月{statutory.day}日", "征求第三方意见",
        "条例第32条", "2026年10月9日", "2026年10月19日", "国庆节放假不计", "国办发明电〔2025〕7号", "2026年11月20日",
    ):  # fmt: skip
        assert told in page and told in words, told
    for person in ("周明", "征地批文", "王经办", "张局长"):
        assert person not in page and person not in words
    assert ">1. " in page.replace("<span>", "").replace("<p>", ">") and "五、" in words


def test_a_provisional_date_says_that_it_may_move(at_desk, county, request_for):
    found = request_for("justice", "2026-11-19")
    actions.extend(found, "answer", by=county.people["head"], on=D("2026-11-20"), amount=20, reason="材料多")
    assert "日期可能变动" in at_desk("clerk").get(address(found)).text


def test_a_limit_that_stands_still_has_no_date(at_desk, county, request_for):
    found = request_for("justice", "2026-11-02")
    actions.suspend(found, by=county.people["clerk"], on=D("2026-11-05"), ground="consult")
    text = at_desk("clerk").get(address(found)).text
    assert "停止计算" in text and "尚未恢复" in text


def test_others_have_no_paper(at_desk, matter, request_for, client):
    url, other = address(matter), request_for("qingxi", "2026-11-02")
    for stranger in ("shiqiao", "market"):
        assert at_desk(stranger).get(url).status_code == 404
    assert at_desk("police").get(url).status_code == 200  # consulted, and nothing of this procedure is internal
    mixed = address(other).replace(f"/matters/{other.pk}/", f"/matters/{matter.pk}/")
    assert at_desk("clerk").get(mixed).status_code == 404
    assert client.get(url).status_code == 302
    assert at_desk("clerk").post(url).status_code == 405


def test_the_step_that_started_it_is_cited(at_desk, county, request_for):
    found = request_for("justice", "2026-11-02")
    actions.take_step(found, "ask", by=county.people["clerk"], on=D("2026-11-04"))
    text = at_desk("clerk").get(address(found, "correct")).text
    assert "第2号留痕" in text and "要求补正" in text


def test_a_limit_that_was_replaced_has_no_paper(at_desk, county, request_for):
    found = request_for("justice", "2026-11-02")
    url, clerk = address(found), county.people["clerk"]
    actions.take_step(found, "ask", by=clerk, on=D("2026-11-04"))
    actions.take_step(found, "corrected", by=clerk, on=D("2026-11-06"))
    assert at_desk("clerk").get(url).status_code == 200  # kept, and told so
    Deadline.objects.filter(pk=int(url.split("/")[-2])).update(void=True)
    assert at_desk("clerk").get(url).status_code == 404


def test_the_paper_costs_few_queries(at_desk, matter, django_assert_max_num_queries):
    client = at_desk("clerk")
    with django_assert_max_num_queries(22):
        client.get(address(matter))
