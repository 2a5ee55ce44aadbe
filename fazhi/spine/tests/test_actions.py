"""Actions from the outside, on the example system."""

from datetime import date

import pytest
from django.db import connection

from fazhi.spine import access, registry
from fazhi.spine.actions import (
    apply_law,
    attach,
    correct,
    exclude_time,
    extend,
    hindrances,
    link,
    open_matter,
    resume,
    reveal,
    serve_document,
    suspend,
    take_step,
)
from fazhi.spine.calendars import current
from fazhi.spine.context import Context
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.history import verify_chain
from fazhi.spine.models import AppendOnly, Document, Event, EventSecret, Matter
from fazhi.spine.search import search

D = date.fromisoformat
SYSTEM = "sample.disclosure"


@pytest.fixture
def request_(county):
    def make(on="2026-03-02", organ="justice", by="clerk", **fields):
        return open_matter(
            SYSTEM, organ=county[organ], by=county.people[by], on=D(on),
            fields={"applicant": "孙小满", "content": "征地补偿安置方案", **fields},
        )  # fmt: skip

    return make


def due(matter, limit="answer"):
    return matter.deadlines.get(limit=limit, void=False, met_on=None).due_on


def breaks(matter):
    chain = matter.chain
    chain.refresh_from_db()
    return list(verify_chain(chain, list(chain.events.select_related("aside")), matter.number))


def test_opening_numbers_starts_the_clock_and_writes_history(request_):
    matter = request_()
    assert matter.number == "云司公收〔2026〕1号"
    assert due(matter) == D("2026-03-30")
    assert matter.next_due == D("2026-03-30")
    event = Event.objects.get(chain=matter.pk, code="open")
    assert "孙小满" not in str(event.payload)
    assert EventSecret.objects.get(event=event).kept["fields.applicant"][1] == "孙小满"
    assert breaks(matter) == []
    assert request_().number == "云司公收〔2026〕2号"


def test_v12_suspension_excludes_the_days_of_consultation(county, request_):
    matter = request_(other_organ=county["police"])
    clerk = county.people["clerk"]
    suspend(matter, by=clerk, on=D("2026-03-09"), ground="consult")
    assert matter.deadlines.get(limit="answer").due_on is None
    assert due(matter, "opine") == D("2026-03-30")
    with pytest.raises(NotAllowed, match="已中止"):
        take_step(matter, "ask", by=clerk, on=D("2026-03-10"))
    resume(matter, by=clerk, on=D("2026-03-20"))
    assert due(matter) == D("2026-04-13")
    assert breaks(matter) == []


def test_extension_once_by_the_head_before_expiry(county, request_):
    matter = request_("2026-01-30")
    with pytest.raises(NotAllowed, match="须由机构负责人批准"):
        extend(matter, "answer", by=county.people["clerk"], on=D("2026-02-20"), amount=20, reason="信息量大")
    head = county.people["head"]
    with pytest.raises(BadInput, match="最多20"):
        extend(matter, "answer", by=head, on=D("2026-02-20"), amount=21, reason="信息量大")
    extend(matter, "answer", by=head, on=D("2026-02-20"), amount=20, reason="信息量大")
    assert due(matter) == D("2026-04-02")
    assert matter.deadlines.get(limit="answer").statutory_on == D("2026-03-05")
    with pytest.raises(NotAllowed, match="只能延长1次"):
        extend(matter, "answer", by=head, on=D("2026-02-21"), amount=5, reason="再延")


def test_excluded_days_do_not_stop_the_work(county, request_):
    matter = request_()
    exclude_time(matter, by=county.people["clerk"], start=D("2026-03-09"), end=D("2026-03-20"), ground="appraise")
    assert due(matter) == D("2026-04-13")
    take_step(matter, "answer", by=county.people["head"], on=D("2026-04-13"), fields={"reply": "open"})
    assert matter.deadlines.get(limit="answer").kept()


def test_the_law_takes_its_own_step_and_nobody_else_does(county, request_):
    matter = request_()
    clerk = county.people["clerk"]
    take_step(matter, "ask", by=clerk, on=D("2026-03-04"))
    with pytest.raises(NotAllowed, match="自动发生"):
        take_step(matter, "abandon", by=clerk, on=D("2026-03-05"), today=D("2026-03-05"))
    assert apply_law(D("2026-03-25")) == []
    [moved] = apply_law(D("2026-03-26"))
    moved.refresh_from_db()
    assert moved.state == "abandoned"
    event = Event.objects.get(chain=matter.pk, code="abandon")
    assert (event.by, event.actor, event.on) == (None, "条例第30条", D("2026-03-25"))
    assert breaks(moved) == []


def test_correction_restarts_the_period(county, request_):
    matter = request_()
    clerk = county.people["clerk"]
    take_step(matter, "ask", by=clerk, on=D("2026-03-04"))
    take_step(matter, "corrected", by=clerk, on=D("2026-03-16"))
    assert due(matter) == D("2026-04-14")


def test_the_second_of_two_clerks_is_told_who_was_quicker(county, request_):
    matter = request_()
    version = matter.version
    take_step(matter, "ask", by=county.people["clerk"], on=D("2026-03-04"), version=version)
    with pytest.raises(Conflict, match="王经办办理“要求补正”"):
        take_step(matter, "ask", by=county.people["reviewer"], on=D("2026-03-04"), version=version)


def test_the_same_key_has_no_second_effect(county, request_):
    matter = request_()
    first = take_step(matter, "ask", by=county.people["clerk"], on=D("2026-03-04"), key="k1")
    assert take_step(matter, "ask", by=county.people["clerk"], on=D("2026-03-04"), key="k1") == first


@pytest.mark.parametrize(
    ("step", "by", "on", "fields", "words"),
    [
        ("answer", "clerk", "2026-03-05", {"reply": "open"}, "须由承办单位的机构负责人办理（条例第33条）"),
        ("answer", "head", "2026-03-05", {}, "请填写“答复种类”"),
        ("answer", "head", "2026-03-05", {"reply": "nonsense"}, "答复种类"),
        ("answer", "head", "2026-03-01", {"reply": "open"}, "早于收到日期2026-03-02"),
        ("answer", "head", "2026-12-01", {"reply": "open"}, "晚于今天"),
        ("corrected", "clerk", "2026-03-05", {}, "当前为“已收到”，不能办理“收到补正”"),
        ("fly", "clerk", "2026-03-05", {}, "没有“fly”这一步骤"),
    ],
)
def test_bad_input_changes_nothing(county, request_, step, by, on, fields, words):
    matter = request_()
    with pytest.raises((NotAllowed, BadInput), match=words):
        take_step(matter, step, by=county.people[by], on=D(on), fields=fields)
    matter.refresh_from_db()
    assert (matter.state, matter.version) == ("received", 1)
    assert not Document.objects.exists()


def test_answering_issues_a_numbered_document_that_never_changes(county, request_):
    matter = request_()
    take_step(matter, "answer", by=county.people["head"], on=D("2026-03-05"), fields={"reply": "open"})
    matter.refresh_from_db()
    document = Document.objects.get()
    assert (matter.state, matter.closed_on, matter.next_due) == ("answered", D("2026-03-05"), None)
    assert document.number == "云司公复〔2026〕1号"
    assert document.body.endswith("现答复如下：予以公开。")
    with pytest.raises(AppendOnly):
        document.save()
    serve_document(document, by=county.people["clerk"], on=D("2026-03-06"), to="孙小满", means="post")
    assert document.services.get().on == D("2026-03-06")
    assert breaks(matter) == []


def test_correction_is_an_event_with_what_stood_there(county, request_):
    matter = request_()
    correct(
        matter, by=county.people["clerk"], on=D("2026-03-05"), changes={"content": "征地批准文件"}, reason="申请人更正"
    )
    event = Event.objects.get(chain=matter.pk, code="correct")
    assert event.payload["was"] == {"content": "征地补偿安置方案"}
    assert list(search(Matter.objects.all(), "批准文件")) == [matter]
    assert list(search(Matter.objects.all(), matter.number)) == [matter]
    assert list(search(Matter.objects.all(), "补偿安置")) == [matter]  # the title keeps its words
    assert breaks(matter) == []


def test_one_changed_byte_is_noticed_and_the_matter_named(county, request_):
    matter = request_()
    take_step(matter, "ask", by=county.people["clerk"], on=D("2026-03-04"))
    with connection.cursor() as cursor:
        trigger = "" if connection.vendor == "sqlite" else " ON spine_event"
        cursor.execute(f"DROP TRIGGER spine_event_fixed{trigger}")
        cursor.execute("UPDATE spine_event SET actor = 'x' WHERE seq = 1")
    [found] = breaks(matter)
    assert matter.number in str(found) and "第1号" in str(found)


def test_history_refuses_changes(request_):
    event = Event.objects.get(chain=request_().pk)
    event.actor = "x"
    with pytest.raises(AppendOnly):
        event.save()
    with pytest.raises(AppendOnly):
        event.delete()
    with pytest.raises(Exception, match="append-only"):
        Event.objects.filter(pk=event.pk).update(actor="x")


def test_a_town_sees_its_own_and_a_consulted_department_its_part(county, request_):
    town = request_(organ="qingxi", by="qingxi")
    consulted = request_(other_organ=county["police"])
    register = registry.register_of(SYSTEM)
    seen = lambda who: {row.pk for row in access.readable(county.people[who], register)}  # noqa: E731
    assert seen("qingxi") == {town.pk}
    assert seen("shiqiao") == set()
    assert seen("police") == {consulted.pk}
    assert seen("market") == set()
    assert seen("clerk") == {town.pk, consulted.pk}
    with pytest.raises(NotAllowed, match="被征求意见单位"):
        take_step(consulted, "opine", by=county.people["market"], on=D("2026-03-05"))
    take_step(consulted, "opine", by=county.people["police"], on=D("2026-03-05"))


def test_hindrances_say_why(county, request_):
    matter = request_()
    context = Context(matter, matter.record, D("2026-03-05"), county.people["market"], current())
    step = matter.declared.step("answer")
    assert list(hindrances(context, step, [])) == ["须由承办单位的机构负责人办理（条例第33条）"]


def test_looking_at_personal_values_is_an_event(county, request_):
    matter = request_()
    with pytest.raises(NotAllowed):
        reveal(matter.chain, by=county.people["market"], on=D("2026-03-05"), reason="好奇")
    assert reveal(matter.chain, by=county.people["clerk"], on=D("2026-03-05"), reason="联系申请人") == {
        "applicant": "孙小满"
    }
    assert Event.objects.get(chain=matter.pk, code="reveal").note == "联系申请人"


def test_personal_words_are_found_only_by_those_who_may_open_them(request_):
    matter = request_()
    assert list(search(Matter.objects.all(), "安置方案")) == [matter]
    assert list(search(Matter.objects.all(), "孙小满", personal=True)) == [matter]
    register = registry.register_of(SYSTEM)
    assert list(search(register.queryset(), "没有这样的")) == []


def test_attachments_of_the_wrong_kind_are_refused(county, request_):
    from django.core.files.uploadedfile import SimpleUploadedFile as Upload

    matter, clerk = request_(), county.people["clerk"]
    for name, data, words in [("a.exe", b"MZ", "不能上传"), ("a.pdf", b"MZ", "不是pdf"), ("a.pdf", b"", "为空")]:
        with pytest.raises(BadInput, match=words):
            attach(matter.chain, Upload(name, data), by=clerk, on=D("2026-03-05"))
    attachment = attach(matter.chain, Upload("../申请书.pdf", b"%PDF-1.7"), by=clerk, on=D("2026-03-05"))
    assert attachment.name == "申请书.pdf"
    matter.refresh_from_db()
    assert matter.version == 2 and breaks(matter) == []


def test_links_stand_in_both_histories(county, request_):
    one, two = request_(), request_()
    link(one.chain, two.chain, "同一申请人", by=county.people["clerk"], on=D("2026-03-05"))
    assert Event.objects.filter(code="link").count() == 2
    assert breaks(one) == breaks(two) == []


def test_a_mistyped_year_of_receipt_is_refused(request_):
    with pytest.raises(BadInput, match="请核对年份"):
        request_("1999-03-02")
