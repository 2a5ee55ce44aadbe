"""The law's own examples: how long a draft lies open, who may say what until when, and that nothing stays unanswered."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fazhi.areas.decisions.consultation.models import ConsultationComment, GroupAnswer
from fazhi.areas.decisions.consultation.standing import standing
from fazhi.areas.decisions.consultation.tests.conftest import TEXT, says, step
from fazhi.spine import actions
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import Document, Event, Matter
from fazhi.spine.verify import breaks

D = date.fromisoformat


def answered(matter: Matter, by: Any, on: str, group: int, result: str = "adopted", **more: str) -> Any:
    detail = {"groups": [group], "result": result, "shown": "建议加密消毒。", "reason": "", **more}
    return step(matter, "answer", by, on, detail)


def test_the_whole_way(opened: Any, county: Any, at: Any) -> None:
    market, matter = county.people["market"], opened()
    assert matter.record.ends_on == D("2026-11-11")  # seven working days after the notice of 2 November
    one, two = says(matter, "公平秤应当每月检定"), says(matter, "活禽区休市两日更好", article="第四条")
    with pytest.raises(BadInput, match="2026年11月21日起方可结束征集"):
        step(opened(days=18), "close", market, "2026-11-12")  # longer than it need be
    step(matter, "close", market, "2026-11-12")
    with pytest.raises(NotAllowed, match=r"还有2组意见没有答复.*第18条"):
        step(matter, "publish", market, "2026-11-12")
    with pytest.raises(BadInput, match="“未采纳”须说明理由"):
        answered(matter, market, "2026-11-12", one, "refused")
    answered(matter, market, "2026-11-12", one, "refused", reason="检定周期由计量法规规定。")
    answered(
        matter, market, "2026-11-12", two, "partly", reason="改为每周休市一日半。", shown="建议延长活禽区休市时间。"
    )
    step(matter, "publish", market, "2026-11-12")
    matter.refresh_from_db()
    record = matter.record
    assert (record.comments, record.adopted, record.partly, record.refused, record.groups) == (2, 0, 1, 1, 2)
    assert "建议延长活禽区休市时间。（1条）" in Document.objects.get(template="summary").body
    step(matter, "final", market, "2026-11-12", final_text=TEXT.replace("一日", "一日半"))
    matter.refresh_from_db()
    assert matter.state == "ended" and list(breaks()) == []


@pytest.mark.parametrize(
    ("fields", "ends"),
    [
        ({}, "2026-11-11"),  # local default: seven working days
        ({"business": True}, "2026-12-02"),  # 优化营商环境条例第62条: 30 days
        ({"about": "decision"}, "2026-12-02"),  # 重大行政决策程序暂行条例第15条: 30 days
        ({"days": 40}, "2026-12-14"),  # 12 December is a Saturday
    ],
)
def test_how_long_it_lies_open(opened: Any, fields: dict[str, Any], ends: str) -> None:
    record = opened(**fields).record
    assert record.ends_on == D(ends) and not record.shortened


def test_shorter_only_with_a_reason_that_the_notice_prints(draft: Any, county: Any) -> None:
    market, matter = county.people["market"], draft(about="decision", days=10)
    with pytest.raises(BadInput, match=r"短于规定的不少于30日（至少到2026年12月2日）.*第15条"):
        step(matter, "notice", market, "2026-11-02")
    step(
        matter, "prepare", market, "2026-11-02", text=TEXT, explanation="", business=False, opens_on=None, days=10,
        short_reason="汛期将至，须在汛前实施。", contact_us="",
    )  # fmt: skip
    step(matter, "notice", market, "2026-11-02")
    matter.refresh_from_db()
    assert matter.record.shortened and matter.record.ends_on == D("2026-11-12")
    assert "理由是：汛期将至" in Document.objects.get(template="notice").body


def test_the_statutory_days_hold_back_the_end(opened: Any, county: Any, at: Any) -> None:
    matter, market = opened(business=True), county.people["market"]
    matter.record.ends_on = D("2026-11-05")  # even a date put there by hand does not shorten them
    matter.record.save(update_fields=["ends_on"])
    at("2026-11-20")
    with pytest.raises(NotAllowed, match="公开征求意见（与企业生产经营密切相关）"):
        step(matter, "close", market, "2026-11-20")


def test_comments_come_in_until_the_end_of_the_last_day(opened: Any, at: Any) -> None:
    matter = opened()
    at("2026-11-12")
    assert says(matter, "最后一天的意见", "2026-11-11")
    with pytest.raises(BadInput, match="已于2026年11月11日截止，不再接收意见"):
        says(matter, "晚了一天", "2026-11-12")


def test_a_comment_names_nobody_and_no_time(opened: Any) -> None:
    matter = opened()
    says(matter, "匿名的意见")
    event = Event.objects.filter(chain=matter.pk).order_by("-seq").first()
    assert event and event.by is None and event.actor == "公众"
    assert event.at.astimezone().minute == 59 and event.at.second == 59  # the day only


def test_of_an_article_that_is_not_there(opened: Any) -> None:
    matter = opened()
    with pytest.raises(BadInput, match="第1版草案没有“第九条”"):
        says(matter, "对第九条的意见", article="第九条")
    with pytest.raises(BadInput, match="没有第2版草案"):
        says(matter, "对第二版的意见", version=2)


def test_letters_count_when_they_came_in_time(opened: Any, county: Any, at: Any) -> None:
    matter, market = opened(), county.people["market"]
    at("2026-11-16")
    step(matter, "close", market, "2026-11-16")
    letter = {"channel": "letter", "version": 1, "content": "来信：请增设老人摊位", "came_on": D("2026-11-10")}
    step(matter, "enter", market, "2026-11-16", letter)
    with pytest.raises(BadInput, match="晚于截止日期2026年11月11日，不能计入"):
        step(matter, "enter", market, "2026-11-16", letter | {"came_on": D("2026-11-12")})
    with pytest.raises(BadInput, match="由系统自动登记"):
        step(matter, "enter", market, "2026-11-16", letter | {"channel": "portal"})


def test_a_new_version_keeps_what_was_said_of_the_old(opened: Any, county: Any) -> None:
    matter, market = opened(), county.people["market"]
    first = says(matter, "对第四条的意见", article="第四条")
    with pytest.raises(BadInput, match="完全相同"):
        step(matter, "revise", market, "2026-11-04", {"text": TEXT, "explanation": ""})
    step(
        matter,
        "revise",
        market,
        "2026-11-04",
        {"text": TEXT.replace("第四条　活禽", "第四条　家禽"), "explanation": "改称家禽"},
    )
    second = says(matter, "对新版的意见", "2026-11-04", version=2, article="第四条")
    found = dict(ConsultationComment.objects.values_list("seq", "version"))
    assert found == {first: 1, second: 2}


def test_organs_answer_letters_from_their_own_desks(opened: Any, county: Any, at: Any) -> None:
    matter, market, police = opened(), county.people["market"], county.people["police"]
    for organ in ("police", "qingxi"):
        step(matter, "ask", market, "2026-11-03", {"organ": county[organ], "answer_by": D("2026-11-09"), "points": ""})
    mine, theirs = Matter.objects.filter(system="decisions.opinion").order_by("pk")
    assert mine.organ == county["police"] and mine.next_due == D("2026-11-09")
    step(mine, "opinion", police, "2026-11-05", article="第四条", opinion="请明确消毒的监督部门。")
    step(theirs, "none", county.people["qingxi"], "2026-11-05")
    comment = ConsultationComment.objects.get()
    assert (comment.channel, comment.organ, comment.article) == ("department", county["police"], "第四条")
    assert list(breaks()) == []


def test_publication_waits_for_asked_organs(opened: Any, county: Any, at: Any) -> None:
    matter, market = opened(), county.people["market"]
    step(matter, "ask", market, "2026-11-03", {"organ": county["police"], "answer_by": D("2026-11-09"), "points": ""})
    at("2026-11-12")
    step(matter, "close", market, "2026-11-12")
    with pytest.raises(NotAllowed, match="县公安局还没有回复征求意见函"):
        step(matter, "publish", market, "2026-11-12")
    letter = Matter.objects.get(system="decisions.opinion")
    step(letter, "recall", market, "2026-11-12")
    step(matter, "publish", market, "2026-11-12")
    matter.refresh_from_db()
    assert "没有收到意见" in matter.record.summary


def test_every_voice_stays_in_exactly_one_group(opened: Any, county: Any) -> None:
    matter, market = opened(), county.people["market"]
    a, b, c, d = (says(matter, f"意见{n}：增设公平秤") for n in range(4))
    step(matter, "sort", market, "2026-11-03", {"moves": [[b, a], [c, a]], "apart": []})
    assert standing(matter).members == {a: [a, b, c], d: [d]}
    out = step(matter, "sort", market, "2026-11-03", {"moves": [[a, 0]], "apart": []}).seq
    assert standing(matter).members == {out: [a], a: [b, c], d: [d]}
    step(matter, "sort", market, "2026-11-03", {"moves": [[d, out]], "apart": [[a, out]]})
    now = standing(matter)
    assert sorted(x for group in now.members.values() for x in group) == [a, b, c, d]
    for moves, words in (
        ([[b, d]], f"第{d}组已经并入其他组"), ([[999, a]], "没有编号为999的意见"), ([[b, a], [b, out]], "不能同时归入两组"), ([], "没有选择"),
    ):  # fmt: skip
        with pytest.raises(BadInput, match=words):
            step(matter, "sort", market, "2026-11-03", {"moves": moves, "apart": []})


def test_what_is_published_holds_no_number_of_a_person(opened: Any, county: Any) -> None:
    matter, market = opened(), county.people["market"]
    group = says(matter, "请回电")
    for shown in ("请回13800138000", "身份证110101199001011234", "写信到 a@b.cn"):
        with pytest.raises(BadInput, match="将对外公布，请删去"):
            answered(matter, market, "2026-11-03", group, shown=shown)


def test_verify_sees_a_changed_comment_and_a_changed_group(opened: Any, county: Any) -> None:
    matter, market = opened(), county.people["market"]
    one, two = says(matter, "原来的意见"), says(matter, "另一条意见")
    step(matter, "sort", market, "2026-11-03", {"moves": [[two, one]], "apart": []})
    answered(matter, market, "2026-11-03", one)
    assert list(breaks()) == []
    ConsultationComment.objects.filter(seq=one).update(content="改过的意见")
    assert ["“意见内容”" in b.what for b in breaks()] == [True]
    ConsultationComment.objects.filter(seq=one).update(content="原来的意见")
    sorting = matter.commentsorting_set.get()
    sorting.moves = []
    sorting.save()
    assert ["“归并”" in b.what for b in breaks()] == [True]
    sorting.moves = [[two, one]]
    sorting.save()
    GroupAnswer.objects.update(result="refused")
    assert ["“处理结果”" in b.what for b in breaks()] == [True]


def test_others_do_not_work_on_it(opened: Any, county: Any) -> None:
    matter = opened()
    group = says(matter, "一条意见")
    for who in ("police", "qingxi"):
        with pytest.raises(NotAllowed, match="须由承办单位"):
            answered(matter, county.people[who], "2026-11-03", group)
    with pytest.raises(NotAllowed):
        actions.take_step(
            matter,
            "comment",
            by=county.people["market"],
            on=D("2026-11-03"),
            detail={"version": 1, "content": "冒充公众", "code": "x"},
        )


def test_verify_sees_a_changed_title_of_the_draft(opened: Any) -> None:
    matter = opened()
    matter.record.title = "别的名称"
    matter.record.save(update_fields=["title"])
    assert ["“草案名称”" in b.what for b in breaks()] == [True]


def test_of_an_article_that_an_older_version_did_not_have(opened: Any, county: Any) -> None:
    matter, market = opened(), county.people["market"]
    new = {
        "text": TEXT + "第六条　市场开办者应当配备监控。\n",
        "explanation": "增加一条，不延长的理由：只重申既有要求。",
    }
    step(matter, "revise", market, "2026-11-03", new)
    assert says(matter, "监控应当联网", article="第六条", version=2)
    with pytest.raises(BadInput, match="第1版草案没有“第六条”"):
        says(matter, "监控应当联网", article="第六条")


def test_a_new_text_on_the_last_day_does_not_pass_for_thirty_days(opened: Any, county: Any, at: Any) -> None:
    matter, market = opened(about="decision"), county.people["market"]
    at("2026-12-02")
    new = {"text": TEXT.replace("两次", "四次"), "explanation": ""}
    with pytest.raises(BadInput, match=r"不足.*30日.*第15条"):
        step(matter, "revise", market, "2026-12-02", new)
    step(matter, "prolong", market, "2026-12-02", ends_on=D("2027-01-04"))
    assert step(matter, "revise", market, "2026-12-02", new)


def test_a_period_prolonged_to_its_full_length_is_no_longer_a_short_one(opened: Any, county: Any) -> None:
    matter, market = opened(about="decision", days=10, short_reason="汛期将至。"), county.people["market"]
    assert matter.record.shortened
    step(matter, "prolong", market, "2026-11-05", ends_on=D("2026-11-20"))
    assert Matter.objects.get(pk=matter.pk).record.shortened
    step(matter, "prolong", market, "2026-11-05", ends_on=D("2026-12-02"))
    assert not Matter.objects.get(pk=matter.pk).record.shortened
    assert list(breaks()) == []
