"""The public's way: find a draft, say something on one article, keep the code, see what became of it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from fazhi.areas.decisions.consultation import commenting
from fazhi.areas.decisions.consultation.models import ConsultationComment
from fazhi.areas.decisions.consultation.tests.conftest import TEXT, says, step
from fazhi.spine.models import Event, EventSecret, Matter
from fazhi.spine.verify import breaks

LIST = reverse("decisions:consultations")


def page(matter: Matter, name: str = "consultation") -> str:
    return reverse(f"decisions:{name}", args=[matter.pk])


def token(client: Client, matter: Matter) -> str:
    found = re.search(r'name="token" value="([^"]+)"', client.get(page(matter, "comment")).content.decode())
    assert found
    return found[1]


def send(client: Client, matter: Matter, content: str = "公平秤应当每月检定", **more: str) -> Any:
    given = {
        "token": token(client, matter),
        "article": "第三条",
        "content": content,
        "commenter": "",
        "contact_phone": "",
    }
    return client.post(page(matter, "comment"), given | more)


def code_in(response: Any) -> str:
    found = re.search(r'class="code">([^<]+)<', response.content.decode())
    assert found
    return found[1]


def test_the_list_shows_what_is_open_with_the_days_left(client: Client, opened: Any, draft: Any, at: Any) -> None:
    opened(today="2026-11-04")
    draft("2026-11-04", title="还没有公告的草案")
    shown = client.get(LIST).content.decode()
    assert "云岚县农贸市场管理办法" in shown and "还有8天（含今天），2026年11月11日24时截止" in shown
    assert "还没有公告的草案" not in shown
    at("2026-11-11")
    assert "今天24时截止" in client.get(LIST).content.decode()
    at("2026-11-12")
    shown = client.get(LIST).content.decode()
    assert "目前没有正在征求意见的草案" in shown and "已于2026年11月11日截止" in shown


def test_search_and_organ(client: Client, opened: Any, county: Any) -> None:
    opened()
    assert "云岚县农贸市场管理办法" in client.get(LIST, {"q": "农贸"}).content.decode()
    assert "没有符合的内容" in client.get(LIST, {"q": "养老"}).content.decode()
    assert "没有符合的内容" in client.get(LIST, {"organ": str(county["police"].pk)}).content.decode()
    assert client.get(LIST, {"organ": "x' or 1", "page": "zz", "q": "%"}).status_code == 200


def test_a_draft_is_shown_article_by_article(client: Client, opened: Any) -> None:
    matter = opened(today="2026-11-04")
    shown = client.get(page(matter)).content.decode()
    assert shown.count("对本条提意见<span") == 5 and "<h3>第二章　经营</h3>" in shown
    form = client.get(page(matter, "comment"), {"article": "第三条"}).content.decode()
    assert '<option value="第三条" selected>' in form and "每日清扫场地不少于两次" in form


def test_a_draft_without_notice_is_not_there(client: Client, draft: Any) -> None:
    matter = draft()
    assert client.get(page(matter)).status_code == 404
    assert client.get(page(matter, "comment")).status_code == 404


def test_a_comment_and_its_code(client: Client, opened: Any, county: Any, at: Any) -> None:
    matter = opened(today="2026-11-04")
    sent = send(client, matter, contact_phone="13900001111", commenter="enterprise")
    code, comment = code_in(sent), ConsultationComment.objects.get()
    assert (comment.channel, comment.article, comment.commenter) == ("portal", "第三条", "enterprise")
    plain = code.replace("-", "")
    assert comment.code == commenting.digest_of(plain) and plain not in str(list(Event.objects.values_list("payload")))
    assert "no-store" in sent.headers["Cache-Control"]
    follow = reverse("decisions:comment-follow")
    shown = client.post(follow, {"code": code.lower()}).content.decode()
    assert "公平秤应当每月检定" in shown and "凭同一查询码可以在这里看到" in shown
    market = county.people["market"]
    other = says(matter, "公平秤要每月检定", "2026-11-04", article="第三条")
    at("2026-11-12")
    step(matter, "close", market, "2026-11-12")
    step(matter, "sort", market, "2026-11-12", {"moves": [[other, comment.seq]], "apart": []})
    answer = {
        "groups": [comment.seq],
        "result": "partly",
        "shown": "建议公平秤每月检定。",
        "reason": "检定周期由计量法规规定，增加自查。",
    }
    step(matter, "answer", market, "2026-11-12", answer)
    assert "部分采纳" not in client.post(follow, {"code": code}).content.decode()  # told to all at the same time
    step(matter, "publish", market, "2026-11-12")
    shown = client.post(follow, {"code": code}).content.decode()
    assert "部分采纳" in shown and "与另外1条内容相近的意见合并研究" in shown and "增加自查" in shown
    public = client.get(page(matter)).content.decode()
    assert "建议公平秤每月检定。" in public and "（2条意见）" in public and "共收到意见2条，归并为1组" in public
    assert "13900001111" not in public and "公平秤应当每月检定" not in public  # no contact, no text as it came in


def test_what_was_left_freely_is_taken_back_at_any_time(client: Client, opened: Any) -> None:
    matter = opened(today="2026-11-04")
    code = code_in(send(client, matter, contact_phone="13900001111"))
    assert "13900001111" in str(list(EventSecret.objects.values_list("kept")))
    shown = client.post(reverse("decisions:comment-follow"), {"code": code, "do": "forget"}).content.decode()
    assert "删去我的联系方式" not in shown and ConsultationComment.objects.get().contact_phone == ""
    assert "13900001111" not in str(list(EventSecret.objects.values_list("kept")))
    event = Event.objects.get(chain=matter.pk, code="erase")
    assert event.by is None and event.at.second == 59 and list(breaks()) == []


def test_one_form_is_one_comment(client: Client, opened: Any) -> None:
    matter = opened(today="2026-11-04")
    given = {"token": token(client, matter), "content": "按了两次提交"}
    codes = {code_in(client.post(page(matter, "comment"), given)) for _ in range(3)}
    assert len(codes) == 1 and ConsultationComment.objects.count() == 1


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(client: Client, opened: Any, at: Any) -> None:
    matter = opened(today="2026-11-11")
    empty = send(client, matter, content="")
    assert empty.status_code == 422 and "请填写“意见内容”" in empty.content.decode()
    assert send(client, matter, content="长" * 3001).status_code == 422
    assert send(client, matter, article="第九条").status_code == 422
    assert send(client, matter, content="坏\x00字").status_code == 422
    stale = client.post(page(matter, "comment"), {"token": "x", "content": "过期的表单"})
    assert stale.status_code == 422 and "已经失效" in stale.content.decode() and "过期的表单" in stale.content.decode()
    held = token(client, matter)
    at("2026-11-12")
    late = client.post(page(matter, "comment"), {"token": held, "content": "写了很久的意见"})
    said = late.content.decode()
    assert late.status_code == 422 and "已于2026年11月11日截止，不再接收意见" in said and "写了很久的意见" in said
    assert ConsultationComment.objects.count() == 0


def test_refused_after_the_end_of_collecting_in_one_sentence(client: Client, opened: Any, county: Any, at: Any) -> None:
    matter = opened(today="2026-11-11")
    held = token(client, matter)
    at("2026-11-12")
    step(matter, "close", county.people["market"], "2026-11-12")
    said = client.post(page(matter, "comment"), {"token": held, "content": "写了很久的意见"})
    assert said.status_code == 403 and "已于2026年11月11日截止" in said.content.decode()
    assert "提意见</a>" not in client.get(page(matter)).content.decode()


def test_one_address_does_not_flood_it_and_is_not_kept(client: Client, opened: Any) -> None:
    matter = opened(today="2026-11-04")
    for n in range(20):
        assert send(client, matter, content=f"第{n}条意见").status_code == 200
    much = send(client, matter, content="第二十一条意见")
    assert much.status_code == 429 and "第二十一条意见" in much.content.decode()
    assert ConsultationComment.objects.count() == 20
    assert "127.0.0.1" not in str(list(Event.objects.values_list("payload"))) + str(list(getattr(cache, "_cache", {})))


def test_guessing_codes(client: Client, db: None) -> None:
    follow = reverse("decisions:comment-follow")
    said = [client.post(follow, {"code": f"AAAA{n:08}"}).status_code for n in range(11)]
    assert said == [422] * 10 + [429]


def test_the_final_text_beside_the_draft(client: Client, opened: Any, county: Any) -> None:
    matter, market = opened(), county.people["market"]
    step(matter, "close", market, "2026-11-12")
    step(matter, "publish", market, "2026-11-12")
    step(matter, "final", market, "2026-11-13", final_text=TEXT.replace("每周休市一日", "每周休市两日"))
    shown = client.get(page(matter)).content.decode()
    assert "<del>一</del><ins>两</ins>" in shown.replace("\n", "") and "没有收到意见" in shown


def test_an_older_version_is_read_not_commented_on(client: Client, opened: Any, county: Any) -> None:
    matter = opened(today="2026-11-04")
    step(
        matter,
        "revise",
        county.people["market"],
        "2026-11-04",
        {"text": TEXT.replace("活禽", "家禽"), "explanation": "只改一个词，不延长。"},
    )
    old = client.get(page(matter), {"version": "1"}).content.decode()
    assert "活禽交易区" in old and "对本条提意见" not in old and "这是较早的版本" in old
    assert "家禽交易区" in client.get(page(matter)).content.decode()
    assert client.get(page(matter), {"version": "九"}).status_code == 200


@pytest.mark.parametrize("name", ["consultation", "comment"])
def test_other_matters_are_not_consultations(client: Client, county: Any, opened: Any, name: str) -> None:
    matter = opened()
    step(
        matter,
        "ask",
        county.people["market"],
        "2026-11-03",
        {"organ": county["police"], "answer_by": date(2026, 11, 9), "points": ""},
    )
    letter = Matter.objects.get(system="decisions.opinion")
    assert client.get(page(letter, name)).status_code == 404


def test_words_written_on_one_version_do_not_stand_beside_another(client: Client, opened: Any, county: Any) -> None:
    matter = opened(today="2026-11-04")
    held = token(client, matter)
    new = {"text": TEXT.replace("活禽", "家禽"), "explanation": "只改一个词，不影响内容，不延长。"}
    step(matter, "revise", county.people["market"], "2026-11-04", new)
    given = {"article": "第四条", "content": "活禽区每周休市两日更好", "commenter": "", "contact_phone": ""}
    said = client.post(page(matter, "comment"), {"token": held, **given})
    assert said.status_code == 422 and "第2版草案" in said.content.decode()
    assert "活禽区每周休市两日更好" in said.content.decode() and not ConsultationComment.objects.exists()
    again = re.search(r'name="token" value="([^"]+)"', said.content.decode())
    assert again and client.post(page(matter, "comment"), {"token": again[1], **given}).status_code == 200
    # An address that asks for the older version opens a form for the one that lies open.
    assert (
        client.post(page(matter, "comment") + "?version=1", {"token": token(client, matter), **given}).status_code
        == 200
    )
    assert set(ConsultationComment.objects.values_list("version", flat=True)) == {2}


def test_a_form_sent_again_after_a_new_version_gives_the_same_code(client: Client, opened: Any, county: Any) -> None:
    matter = opened(today="2026-11-04")
    given = {"token": token(client, matter), "article": "第三条", "content": "公平秤应当每月检定"}
    first = code_in(client.post(page(matter, "comment"), given))
    new = {"text": TEXT.replace("活禽", "家禽"), "explanation": "只改一个词，不延长。"}
    step(matter, "revise", county.people["market"], "2026-11-04", new)
    assert code_in(client.post(page(matter, "comment"), given)) == first
    assert ConsultationComment.objects.count() == 1
